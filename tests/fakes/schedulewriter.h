// For tests of what shows schedules: writes rows of the table into the file of a JobWriter.
#pragma once

#include "model/jobschedule.h"
#include "tests/fakes/jobwriter.h"

namespace jobdeck::test {

// With its next job, if it has a next time.
inline void putSchedule(JobWriter &writer, const JobSchedule &schedule)
{
    if (schedule.pending > 0) {
        Job job{.id = schedule.pending, .kind = schedule.kind, .status = JobStatus::Scheduled, .createdAt = 1};
        job.scheduledAt = schedule.next;
        writer.put(job);
        (void)writer.commit();
        writer.run(QStringLiteral("UPDATE job SET schedule = ?, occurrence = ? WHERE id = ?"),
                   {schedule.id, bindable(schedule.next), schedule.pending});
    }
    writer.run(
        QStringLiteral("INSERT OR REPLACE INTO schedule (id, kind, group_name, arguments, rule, zone, start_at, "
                       "max_runs, paused, runs, pending, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"),
        {schedule.id, schedule.kind, QStringLiteral("Examples"), QStringLiteral("{}"), schedule.terms.rule,
         schedule.terms.zone.isEmpty() ? QStringLiteral("") : schedule.terms.zone, schedule.terms.startAt.value_or(1),
         schedule.terms.maxRuns, schedule.isPaused ? 1 : 0, schedule.runs, schedule.pending});
}

} // namespace jobdeck::test
