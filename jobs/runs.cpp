#include "jobs/runs.h"

#include "jobs/jobfolders.h"
#include "jobs/requestparts.h"
#include "model/argumentvalidation.h"

#include <QDateTime>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

Runs::Runs(JobStore &store, const JobRegistry &registry, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_registry(registry)
{
    connect(&m_timeouts, &Timeouts::expired, this,
            [this](JobId job) { stop(job, {.cause = StopCause::Timeout, .by = u"worker"_s}); });
}

Runs::~Runs() = default;

void Runs::setQueue(std::unique_ptr<Queue> queue)
{
    m_queue = std::move(queue);
    connect(m_queue.get(), &Queue::ignoredStop, this, &Runs::giveUp);
}

qsizetype Runs::countOf(const QString &kind) const
{
    return std::ranges::count_if(m_runs, [&kind](const Claim &claim) { return claim.job.kind == kind; });
}

void Runs::start(const QList<Claim> &claims)
{
    for (const Claim &claim : claims)
        startOne(claim);
}

void Runs::startOne(const Claim &claim)
{
    const Job &job = claim.job;
    m_runs.insert(job.id, claim);
    const QString missing = missingSecrets(job).value(0);
    if (!missing.isEmpty() && m_expected > 0)
        return m_held.append(claim);
    const JobKind *kind = m_registry.find(job.kind);
    if (!kind)
        return refuse(claim, tr("“%1” is no longer a kind of job here.").arg(job.kind));
    if (!kind->isTrusted) // since the store was told what it may claim
        return refuse(claim,
                      tr("The script of “%1” was changed just now, and was not run. Look at it, allow it to "
                         "run, and run the job again.")
                          .arg(job.kind));
    if (!missing.isEmpty())
        return refuse(claim, tr("The secret “%1” was not kept. Run the job again and give it.").arg(missing));
    m_queue->remove(job.id); // an earlier attempt
    m_queue->run(claim, *kind, m_registry.handler(job.kind),
                 withoutEmptied(mergedValues(job.arguments, secretsOf(job.id))),
                 jobFolderIn(m_registry.filesFolder(), job.id));
    m_timeouts.start(job.id, job.timeoutMs);
    if (const StopRequest early = m_earlyStops.take(job.id); early.cause != StopCause::None)
        m_queue->kill(job.id, early);
}

void Runs::refuse(const Claim &claim, const QString &error)
{
    claim.channel->push(RunEnded{.outcome = Outcome::exception(error), .time = QDateTime::currentMSecsSinceEpoch()});
}

void Runs::follow(const ChangeBatch &batch)
{
    for (const JobChange &change : batch.changes) {
        if (!change.after)
            continue;
        const Job &job = *change.after;
        const auto run = m_runs.constFind(job.id);
        if (run != m_runs.cend() && job.attempt >= run->job.attempt && job.status != JobStatus::Running)
            finish(job);
        else if (isFinal(job.status) && m_secrets.contains(job.id))
            // Not at once: a cancelled job can come back within ten seconds.
            QTimer::singleShot(std::chrono::seconds(15), this, [this, id = job.id] {
                m_store.read(id, [this, id, alive = QPointer(this)](const Result<Job> &now) {
                    if (!alive)
                        return;
                    if (!now || isFinal(now->status))
                        dropSecrets(id);
                });
            });
    }
}

void Runs::stop(JobId job, const StopRequest &request)
{
    const bool isHeld = std::ranges::any_of(m_held, [job](const Claim &claim) { return claim.job.id == job; });
    if (m_runs.contains(job) && !isHeld)
        m_queue->kill(job, request);
    else
        m_earlyStops.insert(job, request);
}

void Runs::stopAll(const StopRequest &request)
{
    for (const JobId job : m_runs.keys())
        stop(job, request);
}

void Runs::killed(JobId job, const QString &by, CommandReply reply)
{
    m_kills.insert(job, {.by = by, .reply = std::move(reply)});
    stop(job, {.cause = StopCause::Abort, .by = by});
    if (m_runs.contains(job))
        return;
    // Its claim is still on the way, or its end has just been told.
    m_store.read(job, [this, alive = QPointer(this)](const Result<Job> &now) {
        if (alive && now && now->status != JobStatus::Running)
            answerKills(*now);
    });
}

void Runs::giveUp(JobId job, int attempt)
{
    m_hasGivenUp = true;
    const QString error = tr("The job ignored the request to stop and was given up. It may still be at work until "
                             "Jobdeck ends.");
    m_store.giveUp(job, attempt, error, [](const Result<Job> &) {});
}

void Runs::finish(const Job &job)
{
    m_runs.remove(job.id);
    m_queue->remove(job.id);
    m_timeouts.end(job.id);
    if (isFinal(job.status))
        dropSecrets(job.id);
    answerKills(job);
    emit ended(job);
    if (m_runs.isEmpty())
        emit allEnded();
}

void Runs::answerKills(const Job &job)
{
    m_earlyStops.remove(job.id);
    const QList<Kill> kills = m_kills.values(job.id);
    m_kills.remove(job.id);
    for (const Kill &kill : kills)
        answer(job, kill.by, kill.reply);
}

void Runs::answer(const Job &job, const QString &by, const CommandReply &reply)
{
    const QString name = tr("Job %1 (%2)").arg(job.id).arg(job.kind);
    if (job.status == JobStatus::Killed)
        reply(job);
    else if (job.reason == Reason::Lost)
        reply(Error{
            .code = ErrorCode::Refused, .message = tr("%1 could not be ended. %2").arg(name, job.error), .field = {}});
    else if (!isFinal(job.status)) // it failed first and would be tried again, which is not what the operator wants
        m_store.cancel(job.id, by, reply);
    else
        reply(Error{.code = ErrorCode::Late, .message = tr("%1 ended by itself first.").arg(name), .field = {}});
}

void Runs::keepSecrets(JobId job, const QJsonObject &secrets)
{
    --m_expected;
    if (job != 0 && !secrets.isEmpty())
        m_secrets.insert(job, secrets);
    start(std::exchange(m_held, {}));
}

void Runs::addSecrets(JobId job, const QJsonObject &secrets)
{
    if (!secrets.isEmpty())
        m_secrets.insert(job, mergedValues(secretsOf(job), secrets));
}

QStringList Runs::missingSecrets(const Job &job) const
{
    QStringList missing = job.secrets;
    if (!missing.isEmpty())
        missing.removeIf([known = secretsOf(job.id)](const QString &name) { return known.contains(name); });
    return missing;
}

} // namespace jobdeck
