// The verbs of the worker: what each request means, what it refuses, and with which words.
#include "jobs/requestparts.h"
#include "jobs/worker.h"

#include "model/argumentvalidation.h"
#include "model/lifecycle.h"

#include <QPointer>

namespace jobdeck {

using namespace Qt::StringLiterals;

// Counts the command as unanswered; a failure is told later, never before the verb has returned.
CommandReply Worker::tracked(CommandReply reply)
{
    ++m_pending;
    return [alive = QPointer(this), reply = std::move(reply)](const Result<Job> &result) {
        if (!alive)
            return;
        const auto answer = [worker = alive.data(), reply, result] {
            --worker->m_pending;
            if (reply)
                reply(result);
            worker->lookIdle();
        };
        if (result)
            answer();
        else
            QMetaObject::invokeMethod(alive.data(), answer, Qt::QueuedConnection);
    };
}

void Worker::withJob(JobId job, const CommandReply &reply, std::function<void(const Job &)> then)
{
    m_store.read(job, [reply, then = std::move(then), alive = QPointer(this)](const Result<Job> &found) {
        if (!found)
            reply(found);
        else if (alive)
            then(*found);
    });
}

Result<JobKind> Worker::kindFor(const QString &name, const std::optional<qint64> &at) const
{
    const JobKind *kind = m_registry.find(name);
    if (!kind)
        return m_registry.unknownKind(name);
    if (at && !kind->isSchedulable)
        return notSchedulable(*kind);
    return *kind;
}

// A kind that comes from a file, or that is not known, may have come or changed a moment ago.
void Worker::withKind(const QString &name, std::function<void()> then)
{
    const JobKind *kind = m_registry.find(name);
    if (kind && !kind->isFromFile())
        return then();
    m_registry.refresh([alive = QPointer(this), then = std::move(then)] {
        if (alive)
            then();
    });
}

std::optional<qint64> Worker::dueTime(const std::optional<qint64> &entered) const
{
    return effectiveDueTime(entered, m_clock->nowMs(), m_settings.nowWindowMs);
}

void Worker::addJob(const RunRequest &request, const QString &by, CommandReply untracked)
{
    const CommandReply reply = tracked(std::move(untracked));
    withKind(request.kind, [this, request, by, reply] { addChecked(request, by, reply); });
}

void Worker::addChecked(const RunRequest &request, const QString &by, const CommandReply &reply)
{
    const Result<JobKind> kind = kindFor(request.kind, request.at);
    if (!kind)
        return reply(kind.error());
    if (!kind->isTrusted)
        return reply(untrusted(*kind));
    m_keeper.find(kind->name, openSecrets(kind->arguments, request.arguments),
                  [this, kind = *kind, request, by, reply](const QJsonObject &found, const QString &) {
                      RunRequest whole = request;
                      whole.arguments = mergedValues(request.arguments, found);
                      addWithSecrets(kind, whole, by, reply);
                  });
}

void Worker::addWithSecrets(const JobKind &kind, const RunRequest &request, const QString &by,
                            const CommandReply &reply)
{
    if (!request.rows.isEmpty())
        return addGrid(kind, request, by, reply);
    const auto then = [this, kind, request, by, reply](const Result<QJsonObject> &values) {
        if (!values)
            return reply(values.error());
        const SecretKeeper::Wish wish{.kind = kind.name,
                                      .specs = kind.arguments,
                                      .secrets = onlySecrets(kind.arguments, *values),
                                      .keep = request.keepSecrets,
                                      .isForLater = dueTime(request.at).has_value()};
        m_keeper.secure(wish, [this, kind, request, values = *values, by, reply](const Result<void> &secured) {
            if (secured)
                insert(kind, request, values, by, reply);
            else
                reply(secured.error());
        });
    };
    withDefaultsOf(kind, request.arguments, [this, values = request.arguments, then](const JobKind &found) {
        m_checker.check(found, m_registry.check(found.name), values, then);
    });
}

Job Worker::draftOf(const JobKind &kind, const RunRequest &request, const QJsonObject &values) const
{
    const std::optional<qint64> due = dueTime(request.at);
    const QJsonObject secrets = onlySecrets(kind.arguments, values);
    Job draft{.kind = kind.name, .group = kind.group, .status = due ? JobStatus::Scheduled : JobStatus::New};
    draft.arguments = withoutSecrets(kind.arguments, values);
    draft.secrets = secrets.keys();
    draft.scheduledAt = due;
    draft.retryMax = request.retryMax.value_or(kind.retryMax);
    draft.retryDelayMs = kind.retryDelayMs;
    draft.timeoutMs = request.timeoutMs.value_or(kind.timeoutMs);
    draft.queue = kind.queue;
    draft.rerunOf = request.rerunOf;
    draft.definition = kind.definition;
    return draft;
}

void Worker::insert(const JobKind &kind, const RunRequest &request, const QJsonObject &values, const QString &by,
                    const CommandReply &reply)
{
    m_runs.expectSecrets();
    const QJsonObject secrets = onlySecrets(kind.arguments, values);
    const auto then = [this, secrets, reply, alive = QPointer(this)](const Result<Job> &job) {
        if (!alive)
            return;
        const bool isOver = !job || isFinal(job->status); // final: the same request made it before
        const bool isForLater = job && job->status == JobStatus::Scheduled; // read from the keyring when it is due
        m_runs.keepSecrets(isOver || isForLater ? 0 : job->id, secrets);
        if (!isOver)
            m_runs.queue().add(*job);
        reply(job);
    };
    m_store.insert(draftOf(kind, request, values), by, then, request.token);
}

void Worker::killJob(JobId id, const QString &by, CommandReply untracked)
{
    const CommandReply reply = tracked(std::move(untracked));
    withJob(id, reply, [this, by, reply](const Job &job) { abort(job, by, reply); });
}

void Worker::abort(const Job &job, const QString &by, const CommandReply &reply)
{
    if (job.status == JobStatus::Running)
        return m_runs.killed(job.id, by, reply);
    if (job.status == JobStatus::Scheduled)
        return reply(refusedRequest(tr("Job %1 is scheduled, not running. Cancel its schedule instead.").arg(job.id)));
    if (isFinal(job.status))
        return reply(refusedRequest(tr("Job %1 is not running: it has already ended.").arg(job.id)));
    m_store.cancel(job.id, by, [this, id = job.id, by, reply, alive = QPointer(this)](const Result<Job> &cancelled) {
        if (cancelled || !alive || cancelled.error().code == ErrorCode::Database)
            return reply(cancelled);
        // It started in between.
        withJob(id, reply, [this, by, reply, cancelled](const Job &now) {
            if (now.status == JobStatus::Running)
                m_runs.killed(now.id, by, reply);
            else
                reply(cancelled);
        });
    });
}

void Worker::cancelJob(JobId id, const QString &by, CommandReply untracked)
{
    const CommandReply reply = tracked(std::move(untracked));
    m_store.cancel(id, by, [this, id, reply, alive = QPointer(this)](const Result<Job> &job) {
        if (job && alive)
            m_runs.queue().remove(id);
        reply(job);
    });
}

void Worker::undoCancel(JobId id, const QString &by, CommandReply untracked)
{
    const CommandReply reply = tracked(std::move(untracked));
    m_store.undoCancel(id, by, [this, reply, alive = QPointer(this)](const Result<Job> &job) {
        if (job && alive)
            m_runs.queue().add(*job);
        reply(job);
    });
}

void Worker::removeJob(JobId id, const QString &by, CommandReply untracked)
{
    const CommandReply reply = tracked(std::move(untracked));
    withJob(id, reply, [this, by, reply](const Job &job) {
        m_store.remove(job.id, by, [job, reply](const Result<void> &removed) {
            reply(removed ? Result<Job>(job) : Result<Job>(removed.error()));
        });
    });
}

} // namespace jobdeck
