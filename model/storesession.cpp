#include "model/storesession.h"

#include "model/lifecycle.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

constexpr qsizetype maxReportsPerCommit = 20'000;

// The last new job of this one's batch.
JobId lastWaitingOf(Transaction &transaction, const Job &job)
{
    QSqlQuery &query = transaction.run(
        u"SELECT max(id) FROM job INDEXED BY job_batch WHERE batch = ? AND batch <> '' AND status = 0", {job.batch});
    const JobId last = query.next() ? query.value(0).toLongLong() : 0;
    query.finish();
    return std::max(last, job.id);
}

} // namespace

StoreSession::StoreSession(const QSqlDatabase &db, std::shared_ptr<const Clock> clock, std::function<void(bool)> wake)
    : transaction(db)
    , m_clock(std::move(clock))
    , m_wake(std::move(wake))
    , m_owner(OwnerIdentity::ofThisProcess().toText())
{
}

// Begins after the run where it stopped the last time, so that a talkative one starves no other.
bool StoreSession::drainChannels()
{
    QList<JobId> ids = m_runs.keys();
    std::ranges::sort(ids);
    std::rotate(ids.begin(), std::ranges::upper_bound(ids, m_lastDrained), ids.end()); // clang 14 knows no subrange
    qsizetype taken = 0;
    for (const JobId id : ids) {
        if (taken >= maxReportsPerCommit)
            return false;
        Run &run = m_runs[id];
        if (run.pending.isEmpty())
            run.pending = run.channel->drain().events;
        taken += run.pending.size();
        m_lastDrained = id;
    }
    return true;
}

void StoreSession::begin()
{
    m_runsBefore = m_runs;
    m_secretsBefore = m_secretsAtHand;
    m_claims.clear();
    m_whenCommitted.clear();
    transaction.begin();
}

std::optional<ChangeBatch> StoreSession::commit()
{
    auto batch = transaction.commit();
    m_runsBefore.clear();
    const QList<std::function<void()>> committed = std::exchange(m_whenCommitted, {});
    for (const std::function<void()> &then : committed)
        then();
    return batch;
}

void StoreSession::rollBack()
{
    transaction.rollBack();
    schedules.forget();
    m_runs = std::exchange(m_runsBefore, {});
    m_secretsAtHand = m_secretsBefore;
    m_claims.clear();
}

QList<JobId> StoreSession::reported() const
{
    QList<JobId> ids;
    for (const Run &run : m_runs) {
        if (!run.pending.isEmpty())
            ids << run.job.id;
    }
    std::ranges::sort(ids);
    return ids;
}

void StoreSession::refuseReports(JobId id, const QString &why)
{
    QList<JobEvent> &pending = m_runs[id].pending;
    pending.removeIf([](const JobEvent &event) { return !std::holds_alternative<RunEnded>(event.what); });
    pending.prepend({.job = id, .what = RunLogged{.level = LogLevel::Error, .text = why.toUtf8(), .time = now()}});
}

Job StoreSession::startRun(const Job &before, const QString &by)
{
    Job job = transaction.claim(before, now(), m_owner, by);
    noteSecrets(job); // also for what may follow: a retry
    auto channel = std::make_shared<RunChannel>(job.id, job.attempt, m_wake);
    m_runs.insert(job.id, {.job = job, .channel = channel, .logCapBytes = policy.logCaps.value(job.kind)});
    m_claims << Claim{.job = job, .channel = channel};
    return job;
}

void StoreSession::applyReports(const QList<JobId> &ids)
{
    for (const JobId id : ids)
        applyReports(m_runs.value(id));
}

void StoreSession::applyReports(const Run &before)
{
    GatheredReports gathered = gatherReports(before);
    Run &run = gathered.run;
    const QList<LogChunk> chunks = encodeChunks(gathered.lines, run.lastChunk);
    transaction.writeLog(run.job.id, chunks);
    if (!chunks.isEmpty())
        run.lastChunk = canGrow(chunks.last()) ? chunks.last() : LogChunk();
    for (qsizetype i = 0; i < gathered.rows.size(); ++i)
        transaction.appendRow(run.job.id, before.job.resultRows + i, gathered.rows.at(i));
    if (gathered.columns)
        transaction.setColumns(run.job.id, *gathered.columns);
    for (const RunArtifact &artifact : gathered.artifacts)
        run.job.artifacts += transaction.keepArtifact(run.job.id, artifact) ? 1 : 0;
    if (gathered.ended)
        return applyEnd(before, run, *gathered.ended);
    transaction.updateReports(before.job, run.job);
    m_runs.insert(run.job.id, run);
}

void StoreSession::applyEnd(const Run &before, Run run, const RunEnded &ended)
{
    Job judged = run.job;
    judged.resultErrors = run.attemptErrors; // an earlier attempt's errors were that attempt's
    run.job.exitCode = ended.outcome.exitCode;
    run.job.signal = ended.outcome.signal;
    const EndDecision end = decideEnd(judged, ended.outcome, run.channel->stopRequest(),
                                      policy.restartableKinds.contains(run.job.kind), now());
    endRun(before.job, run.job, end, ended.time > 0 ? ended.time : now());
}

Job StoreSession::endRun(const Job &before, Job job, const EndDecision &end, qint64 time)
{
    transaction.endAttempt(job, time, end.reason, end.error);
    job.status = end.status;
    if (isFinal(end.status)) {
        job.reason = end.reason;
        job.error = end.error;
        job.finishedAt = time;
        forgetSecrets(job.id);
        if (end.status == JobStatus::Done)
            job.progress = 100;
    }
    if (end.retryAt)
        job.scheduledAt = end.retryAt;
    m_runs.remove(job.id);
    return transaction.update(before, job, {.time = now(), .by = end.by, .note = end.note});
}

qsizetype StoreSession::runningOf(const QString &kind) const
{
    return std::ranges::count_if(m_runs, [&kind](const Run &run) { return run.job.kind == kind; });
}

QHash<QString, qsizetype> StoreSession::runningBatches() const
{
    QHash<QString, qsizetype> running;
    for (const Run &run : m_runs)
        ++running[run.job.batch];
    return running;
}

// The oldest new jobs of the registered kinds, as many as the limits allow.
QList<Job> StoreSession::claimable(qsizetype freeSlots)
{
    QList<Job> jobs;
    for (const QString &kind : std::as_const(policy.kinds)) {
        const int limit = policy.kindLimits.value(kind, 0);
        const qsizetype room = limit > 0 ? std::min(freeSlots, limit - runningOf(kind)) : freeSlots;
        if (room > 0)
            addClaimable(kind, room, jobs);
    }
    std::ranges::sort(jobs, {}, &Job::id);
    return jobs.first(std::min(jobs.size(), freeSlots));
}

// Those whose secrets the engine has to look for first: it is told by the change. False: there were none.
bool StoreSession::holdForSecrets(const QList<Job> &ready)
{
    bool isHeld = false;
    for (const Job &job : ready) {
        if (!lacksSecrets(job))
            continue;
        (void)transaction.hold(job, Waiting::Slot);
        isHeld = true;
    }
    return isHeld;
}

// A batch that has as many running as it may is passed over in one step: its ids follow one another, and it has one
// kind.
void StoreSession::addClaimable(const QString &kind, qsizetype room, QList<Job> &jobs)
{
    QHash<QString, qsizetype> taken = runningBatches();
    JobId after = 0;
    while (room > 0) {
        const QList<Job> next = transaction.jobs(
            u"INDEXED BY job_ready WHERE status = 0 AND waiting = 0 AND kind = ? AND id > ? ORDER BY id LIMIT ?",
            {kind, after, room});
        if (next.isEmpty())
            return;
        for (const Job &job : next) {
            after = job.id;
            if (job.batchLimit > 0 && taken[job.batch] >= job.batchLimit) {
                after = lastWaitingOf(transaction, job);
                break;
            }
            ++taken[job.batch];
            jobs << job;
            --room;
        }
    }
}

void StoreSession::claimReady()
{
    const qsizetype freeSlots = policy.slotCount - m_runs.size();
    if (freeSlots <= 0 || transaction.count(JobStatus::New) == 0)
        return;
    QList<Job> ready = claimable(freeSlots);
    while (holdForSecrets(ready))
        ready = claimable(freeSlots);
    for (const Job &job : std::as_const(ready))
        startRun(job, u"worker"_s);
}

} // namespace jobdeck
