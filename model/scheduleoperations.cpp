#include "model/scheduleoperations.h"

#include "model/joboperations.h"
#include "model/schedulecheck.h"
#include "model/schedulejobs.h"
#include "model/schedulequeries.h"
#include "model/schedulesteps.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck::operations {
namespace {

constexpr qint64 clockSlackMs = 3'600'000; // less is a clock that is set right: what was skipped by hand stays so

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Schedules)
};

Error refused(const QString &message) { return {.code = ErrorCode::Refused, .message = message, .field = {}}; }

Job nextJob(StoreSession &session, const JobSchedule &row)
{
    if (const auto job = session.transaction.job(row.pending))
        return *job;
    return {.kind = row.kind, .group = row.group, .schedule = row.id};
}

// The row, after what the operations before it in this transaction did has been followed up.
Result<JobSchedule> current(StoreSession &session, ScheduleId id)
{
    schedules::settle(session);
    return readSchedule(session, id);
}

Result<void> checkCalendar(StoreSession &session, const ScheduleTerms &terms)
{
    ScheduleRecords table(session.transaction);
    if (terms.calendar.isEmpty())
        return {};
    const auto calendar = table.calendar(terms.calendar);
    if (!calendar)
        return unknownCalendar(terms.calendar, table.calendarNames());
    return checkSchedule(terms, session.now(), calendar->days);
}

qint64 nowOrLast(StoreSession &session, const JobSchedule &row)
{
    return std::max(row.lastAt.value_or(0), session.now());
}

bool hasSameTimes(const ScheduleTerms &a, const ScheduleTerms &b)
{
    return a.rule == b.rule && a.zone == b.zone && a.startAt == b.startAt && a.calendar == b.calendar;
}

// Whether the next occurrence is one under these terms, too.
bool staysNext(const JobSchedule &row, const ScheduleTerms &before, const Job &pending)
{
    const bool isBeforeEnd = !row.terms.endAt || pending.occurrence.value_or(0) <= *row.terms.endAt;
    const bool isInCount = row.terms.maxRuns == 0 || row.runs < row.terms.maxRuns;
    return hasSameTimes(row.terms, before) && isBeforeEnd && isInCount;
}

// Others of its jobs that have not begun: those that wait for a decision, for the one before, or for a time of their
// own.
QList<Job> othersNotBegun(StoreSession &session, const JobSchedule &row)
{
    return session.transaction.jobs(
        u"INDEXED BY job_unended WHERE schedule = ? AND schedule IS NOT NULL AND status IN (0, 1, 2) AND status <> 2 "
        u"AND attempt = 0 AND id <> ? ORDER BY id",
        {row.id, row.pending});
}

void setArguments(StoreSession &session, const JobSchedule &row, const QString &by)
{
    const QList<Job> jobs = othersNotBegun(session, row);
    for (const Job &before : jobs) {
        Job job = before;
        job.arguments = row.arguments;
        job.secrets = row.secrets;
        job.priority = row.priority;
        if (job.status == JobStatus::New || job.waiting == Waiting::Decision)
            job = schedules::withDefaultsOfNow(session, job);
        if (job != before)
            (void)session.transaction.update(
                before, job, {.time = session.now(), .by = by, .note = Texts::tr("Its schedule was changed.")});
    }
    (void)session.transaction.takeSteps();
}

QString noMore() { return Texts::tr("There is no further occurrence."); }

} // namespace

Result<JobSchedule> readSchedule(StoreSession &session, ScheduleId id)
{
    auto row = ScheduleRecords(session.transaction).find(id);
    return row ? Result<JobSchedule>(*row) : Result<JobSchedule>(unknownSchedule(id));
}

Result<Job> addSchedule(StoreSession &session, JobSchedule draft, const Job &like, const QString &by,
                        const QString &token)
{
    ScheduleRecords table(session.transaction);
    if (const auto made = table.ofRequest(token))
        return nextJob(session, *table.find(*made));
    draft.createdAt = session.now();
    draft.terms.startAt =
        draft.terms.startAt.value_or(draft.createdAt - draft.createdAt % 1'000); // whole seconds are read easily
    if (const auto calendar = checkCalendar(session, draft.terms); !calendar)
        return calendar.error();
    JobSchedule row = table.insert(draft, token);
    schedules::makeNext(session, row, row.createdAt, like);
    schedules::write(session, row);
    schedules::note(session, row.id, by, Texts::tr("Added."));
    return nextJob(session, row);
}

Result<Job> editSchedule(StoreSession &session, const JobSchedule &changed, const QString &by)
{
    const auto found = current(session, changed.id);
    if (!found)
        return found.error();
    JobSchedule row = *found;
    row.arguments = changed.arguments;
    row.secrets = changed.secrets;
    row.priority = changed.priority;
    row.timeoutMs = changed.timeoutMs;
    row.retryMax = changed.retryMax;
    row.terms = changed.terms;
    row.terms.startAt = changed.terms.startAt ? changed.terms.startAt : found->terms.startAt;
    if (const auto calendar = checkCalendar(session, row.terms); !calendar)
        return calendar.error();
    const auto pending = session.transaction.job(row.pending);
    if (pending && staysNext(row, found->terms, *pending))
        schedules::redrawNext(session, row);
    else
        schedules::moveNext(session, row, nowOrLast(session, row), noMore());
    setArguments(session, row, by);
    schedules::write(session, row);
    schedules::note(session, row.id, by, Texts::tr("Changed."));
    schedules::releaseQueued(session, row);
    return nextJob(session, row);
}

Result<Job> pauseSchedule(StoreSession &session, ScheduleId id, const QString &by)
{
    const auto found = current(session, id);
    if (!found)
        return found.error();
    JobSchedule row = *found;
    if (row.isPaused)
        return nextJob(session, row);
    row.isPaused = true;
    if (const auto pending = session.transaction.job(row.pending))
        (void)session.transaction.hold(*pending, Waiting::Paused);
    schedules::write(session, row);
    schedules::note(session, id, by, Texts::tr("Paused."));
    return nextJob(session, row);
}

Result<Job> resumeSchedule(StoreSession &session, ScheduleId id, const QString &by)
{
    const auto found = current(session, id);
    if (!found)
        return found.error();
    JobSchedule row = *found;
    if (!row.isPaused)
        return nextJob(session, row);
    row.isPaused = false;
    const auto pending = session.transaction.job(row.pending);
    const bool isPast = pending && pending->scheduledAt.value_or(0) <= session.now();
    if (pending && !isPast)
        (void)session.transaction.hold(*pending, Waiting::None);
    if (isPast) {
        row.lastAt = std::max(row.lastAt.value_or(0), pending->occurrence.value_or(0));
        schedules::moveNext(session, row, nowOrLast(session, row), noMore());
    }
    schedules::write(session, row);
    schedules::note(session, id, by,
                    isPast ? Texts::tr("Resumed. What fell due while it was paused is not run.")
                           : Texts::tr("Resumed."));
    return nextJob(session, row);
}

Result<Job> skipNext(StoreSession &session, ScheduleId id, const QString &by)
{
    const auto found = current(session, id);
    if (!found)
        return found.error();
    JobSchedule row = *found;
    const auto pending = session.transaction.job(row.pending);
    if (!pending)
        return refused(Texts::tr("Schedule %1 has no further occurrence to skip.").arg(id));
    row.lastAt = std::max(row.lastAt.value_or(0), pending->occurrence.value_or(0));
    schedules::moveNext(session, row, *row.lastAt, noMore());
    schedules::write(session, row);
    schedules::note(session, id, by, Texts::tr("Skipped."), pending->occurrence);
    return nextJob(session, row);
}

Result<Job> removeSchedule(StoreSession &session, ScheduleId id, const QString &by)
{
    const auto found = current(session, id);
    if (!found)
        return found.error();
    QList<Job> jobs = othersNotBegun(session, *found);
    jobs.removeIf([](const Job &job) { return job.waiting != Waiting::Decision && job.waiting != Waiting::Overlap; });
    if (const auto pending = session.transaction.job(found->pending))
        jobs.prepend(*pending);
    for (const Job &before : std::as_const(jobs)) {
        Job job = before;
        job.status = JobStatus::Cancelled;
        job.finishedAt = session.now();
        (void)session.transaction.update(
            before, job, {.time = session.now(), .by = by, .note = Texts::tr("Its schedule was removed.")});
    }
    (void)session.transaction.takeSteps();
    ScheduleRecords(session.transaction).remove(id);
    return Job{.kind = found->kind, .group = found->group, .schedule = id};
}

Result<Job> runSchedule(StoreSession &session, ScheduleId id, Job draft, const QString &by, const QString &token)
{
    const auto found = current(session, id);
    if (!found)
        return found.error();
    draft.schedule = id;
    draft.status = JobStatus::New;
    if (found->terms.overlap != OverlapPolicy::Allow
        && schedules::unended(session, *found, 0, schedules::Queued::Count) != 0)
        draft.waiting = Waiting::Overlap;
    const auto made = insert(session, draft, by, token);
    if (made)
        schedules::note(session, id, by, Texts::tr("Job %1 was started besides its times.").arg(made->id));
    return made;
}

Result<Job> setCalendar(StoreSession &session, const ExcludedCalendar &calendar)
{
    schedules::settle(session);
    ScheduleRecords table(session.transaction);
    const QList<ScheduleId> users = table.withCalendar(calendar.name);
    if (calendar.days.isEmpty() && !table.calendar(calendar.name))
        return unknownCalendar(calendar.name, table.calendarNames());
    if (calendar.days.isEmpty() && !users.isEmpty())
        return refused(Texts::tr("The calendar “%1” is used by schedule %2. Give that another one first.")
                           .arg(calendar.name)
                           .arg(users.first()));
    if (calendar.days.isEmpty())
        table.removeCalendar(calendar.name);
    else
        table.setCalendar({.name = calendar.name, .days = tidyDays(calendar.days)});
    session.schedules.forget();
    for (const ScheduleId id : users)
        schedules::reconsider(session, *table.find(id));
    return Job();
}

void setZone(StoreSession &session, const QByteArray &id)
{
    const QTimeZone zone(id);
    if (!zone.isValid())
        return;
    schedules::settle(session);
    session.schedules.setZone(zone);
    ScheduleRecords table(session.transaction);
    const QList<ScheduleId> made = table.ofOtherZone(zone.id());
    for (const ScheduleId each : made)
        schedules::reconsider(session, *table.find(each));
}

// Nothing else makes a next occurrence later than now: what a person skips leaves lastAt ahead, too.
void noteClockBack(StoreSession &session)
{
    schedules::settle(session);
    ScheduleRecords table(session.transaction);
    const QList<ScheduleId> ahead = table.madeAfter(session.now() + clockSlackMs);
    for (const ScheduleId each : ahead) {
        const auto found = table.find(each);
        if (!found)
            continue; // it was removed; its jobs stay
        JobSchedule row = *found;
        row.lastAt = std::min(row.lastAt.value_or(0), session.now());
        row.runs = std::max(0, row.runs - schedules::dropDecisionsAhead(session, row));
        schedules::note(session, each, u"scheduler"_s,
                        Texts::tr("The clock was put back. The next time was chosen again."));
        if (row.pending == 0) // its runs were used up
            schedules::makeNext(session, row, session.now(), {});
        schedules::reconsider(session, row);
    }
}

} // namespace jobdeck::operations
