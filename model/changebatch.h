// What one commit changed, as the store tells it to everybody: values only, so it crosses threads and the socket.
#pragma once

#include "model/job.h"

#include <array>

namespace jobdeck {

using StatusCounts = std::array<qint64, allStatuses.size()>; // by number of the status
[[nodiscard]] inline qint64 countOf(const StatusCounts &counts, JobStatus status)
{
    return counts.at(static_cast<std::size_t>(status));
}

struct JobChange {
    std::optional<Job> before; // none: inserted
    std::optional<Job> after; // none: deleted
};

struct ChangeBatch {
    qint64 revision = 0; // one more with each commit; also in the database (table `revision`), in the same commit
    QList<JobChange> changes; // each job at most once
    StatusCounts counts{};
    QList<ScheduleId> schedules = {}; // added, changed or removed; 0 stands for the calendars
    std::optional<qint64> nextDue = {}; // earliest due time among scheduled jobs that wait for nothing else
};

} // namespace jobdeck

Q_DECLARE_METATYPE(jobdeck::ChangeBatch)
