#include "model/schedulejobs.h"

#include "model/argumentvalidation.h"
#include "model/jobkind.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck::schedules {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Schedules)
};

bool isUsedUp(const JobSchedule &row) { return row.terms.maxRuns > 0 && row.runs >= row.terms.maxRuns; }

std::optional<qint64> nextOf(StoreSession &session, const JobSchedule &row, qint64 after)
{
    if (isUsedUp(row))
        return std::nullopt;
    ScheduleRecords table(session.transaction);
    const auto times = session.schedules.timesOf(table, row);
    qint64 from = after;
    while (times) {
        const auto found = times->after(from);
        if (!found)
            break;
        if (!isMade(session, row, found->utcMs))
            return found->utcMs;
        from = found->utcMs;
    }
    return std::nullopt;
}

Job jobOf(StoreSession &session, const JobSchedule &row, qint64 occurrence, const Job &like)
{
    Job job = like;
    if (const auto kind = session.policy.known.value(row.kind)) {
        job.group = kind->group;
        job.retryMax = kind->retryMax;
        job.retryDelayMs = kind->retryDelayMs;
        job.timeoutMs = kind->timeoutMs;
        job.queue = kind->queue;
        job.definition = kind->definition;
    }
    job.kind = row.kind;
    job.createdAt = session.now();
    job.status = JobStatus::Scheduled;
    job.waiting = row.isPaused ? Waiting::Paused : Waiting::None;
    job.arguments = row.arguments;
    job.secrets = row.secrets;
    job.retryMax = row.retryMax.value_or(job.retryMax);
    job.timeoutMs = row.timeoutMs.value_or(job.timeoutMs);
    job.priority = row.priority;
    job.schedule = row.id;
    job.occurrence = occurrence;
    job.scheduledAt = occurrence + jitterOf(row.id, occurrence, row.terms.jitterMs);
    return job;
}

// What a job that becomes another one's model must not bring along.
Job modelOf(const Job &job)
{
    return {.group = job.group,
            .retryMax = job.retryMax,
            .retryDelayMs = job.retryDelayMs,
            .timeoutMs = job.timeoutMs,
            .queue = job.queue,
            .definition = job.definition};
}

QJsonObject lastUsed(StoreSession &session, const JobKind &kind, const QJsonObject &values)
{
    const bool asksForLast = std::ranges::any_of(kind.arguments, [&values](const ArgumentSpec &spec) {
        return spec.defaultRule.source == DefaultRule::Source::LastUse && !values.contains(spec.name);
    });
    if (!asksForLast)
        return {};
    const QList<Job> newest =
        session.transaction.jobs(u"WHERE kind = ? AND status <> 1 ORDER BY id DESC LIMIT 1", {kind.name});
    return newest.isEmpty() ? QJsonObject() : newest.first().arguments;
}

} // namespace

bool isMade(StoreSession &session, const JobSchedule &row, qint64 occurrence)
{
    QSqlQuery &query = session.transaction.run(u"SELECT 1 FROM job WHERE schedule = ? AND occurrence = ? AND id <> ?",
                                               {row.id, occurrence, row.pending});
    const bool isThere = query.next();
    query.finish();
    return isThere;
}

int dropDecisionsAhead(StoreSession &session, const JobSchedule &row)
{
    const QList<Job> ahead = session.transaction.jobs(
        u"INDEXED BY job_unended WHERE schedule = ? AND schedule IS NOT NULL AND status IN (0, 1, 2) AND waiting = ? "
        u"AND occurrence > ? ORDER BY id",
        {row.id, static_cast<int>(Waiting::Decision), session.now()});
    for (const Job &job : ahead)
        session.transaction.remove(job);
    return static_cast<int>(ahead.size());
}

void write(StoreSession &session, const JobSchedule &row)
{
    ScheduleRecords(session.transaction).update(row, session.schedules.zoneId());
}

void note(StoreSession &session, ScheduleId id, const QString &by, const QString &text,
          const std::optional<qint64> &occurrence)
{
    ScheduleRecords(session.transaction)
        .addHistory(id, {.time = session.now(), .occurrence = occurrence, .by = by, .note = text});
}

void makeNext(StoreSession &session, JobSchedule &row, qint64 after, const Job &like)
{
    row.pending = 0;
    const auto next = nextOf(session, row, after);
    if (!next)
        return;
    Job job = jobOf(session, row, *next, modelOf(like));
    row.pending = session.transaction.insert(job, {.time = job.createdAt, .to = job.status, .by = u"scheduler"_s}).id;
}

void moveNext(StoreSession &session, JobSchedule &row, qint64 after, const QString &note)
{
    const auto pending = session.transaction.job(row.pending);
    if (!pending)
        return makeNext(session, row, after, {});
    if (const auto next = nextOf(session, row, after)) {
        (void)session.transaction.redraw(*pending, jobOf(session, row, *next, *pending));
        return;
    }
    Job job = *pending;
    job.status = JobStatus::Cancelled;
    job.finishedAt = session.now();
    row.pending = 0;
    (void)session.transaction.update(*pending, job, {.time = session.now(), .by = u"scheduler"_s, .note = note});
    (void)session.transaction.takeSteps();
}

void redrawNext(StoreSession &session, JobSchedule &row)
{
    if (const auto pending = session.transaction.job(row.pending))
        (void)session.transaction.redraw(*pending, jobOf(session, row, pending->occurrence.value_or(0), *pending));
}

void reconsider(StoreSession &session, JobSchedule row)
{
    const auto pending = session.transaction.job(row.pending);
    if (!pending || pending->scheduledAt.value_or(0) > session.now())
        moveNext(session, row, std::max(row.lastAt.value_or(0), session.now()),
                 Texts::tr("There is no further occurrence."));
    write(session, row);
}

Job withDefaultsOfNow(StoreSession &session, Job job)
{
    const auto kind = session.policy.known.value(job.kind);
    if (!kind)
        return job;
    job.arguments = storedValues(kind->arguments, job.arguments);
    const ArgumentSpecs specs = withDefaults(kind->arguments, QDateTime::fromMSecsSinceEpoch(session.now()),
                                             lastUsed(session, *kind, job.arguments));
    const QJsonObject whole = withoutSecrets(specs, validateArguments(specs, job.arguments, CheckFiles::No).values);
    for (auto value = whole.begin(); value != whole.end(); ++value)
        job.arguments.insert(value.key(), value.value());
    job.definition = kind->definition;
    return job;
}

JobId unended(StoreSession &session, const JobSchedule &row, JobId except, Queued queued)
{
    // Scheduled ones only after a failed attempt, or if they are due and wait for a secret or trust.
    QSqlQuery &query = session.transaction.run(
        u"SELECT id FROM job INDEXED BY job_unended WHERE schedule = ? AND schedule IS NOT NULL AND status IN (0, 1, "
        u"2) "
        u"AND id NOT IN (?, ?) AND waiting NOT IN (?, ?) AND (status <> 1 OR attempt > 0 OR waiting IN (?, ?, ?)) "
        u"LIMIT 1",
        {row.id, except, row.pending, static_cast<int>(Waiting::Decision),
         static_cast<int>(queued == Queued::Ignore ? Waiting::Overlap : Waiting::Decision),
         static_cast<int>(Waiting::Slot), static_cast<int>(Waiting::Secret), static_cast<int>(Waiting::Trust)});
    const JobId id = query.next() ? query.value(0).toLongLong() : 0;
    query.finish();
    return id;
}

void releaseQueued(StoreSession &session, const JobSchedule &row)
{
    const bool mayOverlap = row.terms.overlap == OverlapPolicy::Allow;
    const QList<Job> waiting = session.transaction.jobs(
        u"INDEXED BY job_unended WHERE schedule = ? AND schedule IS NOT NULL AND status IN (0, 1, 2) AND waiting = ? "
        u"ORDER BY coalesce(occurrence, created_at), id LIMIT ?",
        {row.id, static_cast<int>(Waiting::Overlap), mayOverlap ? -1 : 1});
    if (waiting.isEmpty() || (!mayOverlap && unended(session, row, 0, Queued::Ignore) != 0))
        return;
    const bool isUntrusted = session.policy.untrustedKinds.contains(row.kind);
    for (const Job &job : waiting) {
        Job free = job;
        free.waiting = isUntrusted ? Waiting::Trust : Waiting::None;
        (void)session.transaction.update(
            job, free,
            {.time = session.now(), .by = u"scheduler"_s, .note = Texts::tr("It waits for no other job any more.")});
    }
}

} // namespace jobdeck::schedules
