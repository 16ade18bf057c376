#include "model/schedulesteps.h"

#include "model/schedulejobs.h"

#include <algorithm>

namespace jobdeck::schedules {
namespace {

bool isUpcoming(const Job &job)
{
    return job.status == JobStatus::Scheduled && job.attempt == 0
        && (job.waiting == Waiting::None || job.waiting == Waiting::Paused);
}

// It was cancelled, run now or moved to another time.
void leave(StoreSession &session, JobSchedule &row, const Job &before, const Job &after)
{
    row.lastAt = std::max(row.lastAt.value_or(0), before.occurrence.value_or(0));
    if (after.status != JobStatus::Cancelled)
        ++row.runs;
    makeNext(session, row, *row.lastAt, after);
}

void giveBack(StoreSession &session, JobSchedule &row, const Job &after)
{
    row.runs = std::max(0, row.runs - 1);
    if (row.pending == 0)
        makeNext(session, row, std::max(row.lastAt.value_or(0), session.now()), after);
}

// A cancel that was undone. The one that was made instead has not begun: it is made again in its turn.
void takeBack(StoreSession &session, JobSchedule &row, const Job &after)
{
    const qint64 occurrence = after.occurrence.value_or(0);
    const bool isInTime = after.scheduledAt == occurrence + jitterOf(row.id, occurrence, row.terms.jitterMs);
    if (!isUpcoming(after) || !isInTime) {
        ++row.runs;
        return;
    }
    if (const auto made = session.transaction.job(row.pending); made && isUpcoming(*made))
        session.transaction.remove(*made);
    row.pending = after.id;
    if (row.lastAt == occurrence)
        row.lastAt = occurrence - 1;
    const Waiting waiting = row.isPaused ? Waiting::Paused : Waiting::None;
    if (after.waiting != waiting)
        (void)session.transaction.hold(after, waiting);
}

void follow(StoreSession &session, const Job &before, const Job &after)
{
    auto row = ScheduleRecords(session.transaction).find(after.schedule);
    if (!row)
        return;
    const bool isPending = row->pending == after.id;
    const bool isCancel = after.status == JobStatus::Cancelled && !isFinal(before.status);
    const bool isUndo = before.status == JobStatus::Cancelled && !isFinal(after.status);
    const JobSchedule old = *row;
    if (isPending && !(isUpcoming(after) && after.scheduledAt == before.scheduledAt))
        leave(session, *row, before, after);
    else if (!isPending && after.occurrence && isCancel)
        giveBack(session, *row, after);
    else if (!isPending && after.occurrence && isUndo)
        takeBack(session, *row, after);
    if (*row != old)
        write(session, *row);
    if (isFinal(after.status) || after.status == JobStatus::Scheduled)
        releaseQueued(session, *row);
}

} // namespace

void settle(StoreSession &session)
{
    for (QList<JobChange> steps = session.transaction.takeSteps(); !steps.isEmpty();
         steps = session.transaction.takeSteps()) {
        for (const JobChange &step : std::as_const(steps))
            follow(session, *step.before, *step.after);
    }
}

bool mustQueue(StoreSession &session, const Job &due)
{
    if (due.schedule == 0 || due.attempt > 0)
        return false;
    const auto row = ScheduleRecords(session.transaction).find(due.schedule);
    return row && row->terms.overlap != OverlapPolicy::Allow && unended(session, *row, due.id, Queued::Count) != 0;
}

} // namespace jobdeck::schedules
