// The verbs of the worker: what each request means, what it refuses, and with which words.
#include "jobs/worker.h"

#include "model/argumentvalidation.h"
#include "model/lifecycle.h"

#include <QPointer>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

Error refused(const QString &message, const QString &field = {})
{
    return {.code = ErrorCode::Refused, .message = message, .field = field};
}

QJsonObject merged(QJsonObject values, const QJsonObject &more)
{
    for (auto value = more.begin(); value != more.end(); ++value)
        values.insert(value.key(), value.value());
    return values;
}

QString labelOf(const JobKind *kind, const QString &name)
{
    const ArgumentSpec *spec = kind ? kind->arguments.find(name) : nullptr;
    return spec ? spec->shownLabel() : name;
}

} // namespace

void Worker::execute(const Command &command, CommandReply reply)
{
    switch (command.verb) {
    case Verb::Run:
        return addJob(command.request, command.by, std::move(reply));
    case Verb::RunNow:
        return runJob(command.job, command.by, std::move(reply));
    case Verb::Abort:
        return killJob(command.job, command.by, std::move(reply));
    case Verb::Cancel:
        return cancelJob(command.job, command.by, std::move(reply));
    case Verb::UndoCancel:
        return undoCancel(command.job, command.by, std::move(reply));
    case Verb::Reschedule:
        return rescheduleJob(command, std::move(reply));
    case Verb::Rerun:
        return rerunJob(command, std::move(reply));
    case Verb::Remove:
        return removeJob(command.job, command.by, std::move(reply));
    }
}

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
        return Error{.code = ErrorCode::BadInput,
                     .message = tr("“%1” cannot be scheduled. Run it without a time.").arg(kind->shownTitle()),
                     .field = u"at"_s};
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

static Error untrusted(const JobKind &kind)
{
    return refused(Worker::tr("The script %1 is new or was changed. Look at it, and allow it to run: jobdeck trust %1")
                       .arg(kind.source),
                   u"trust"_s);
}

std::optional<qint64> Worker::dueTime(const std::optional<qint64> &entered) const
{
    return effectiveDueTime(entered, m_clock->nowMs(), m_settings.nowWindowMs);
}

static Error refusedSecret(const JobKind &kind, const QJsonObject &secrets)
{
    const QString name = secrets.keys().first();
    const ArgumentSpec *spec = kind.arguments.find(name);
    return refused(spec ? secretTooEarly(*spec) : QString(), name);
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
    if (!request.rows.isEmpty())
        return addGrid(*kind, request, by, reply);
    const auto then = [this, kind = *kind, request, by, reply](const Result<QJsonObject> &values) {
        if (values)
            insert(kind, request, *values, by, reply);
        else
            reply(values.error());
    };
    m_checker.check(*kind, m_registry.check(kind->name), request.arguments, then);
}

Result<Job> Worker::draftOf(const JobKind &kind, const RunRequest &request, const QJsonObject &values) const
{
    const std::optional<qint64> due = dueTime(request.at);
    const QJsonObject secrets = onlySecrets(kind.arguments, values);
    if (due && !secrets.isEmpty())
        return refusedSecret(kind, secrets);
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
    Result<Job> draft = draftOf(kind, request, values);
    if (!draft)
        return reply(draft.error());
    m_runs.expectSecrets();
    const QJsonObject secrets = onlySecrets(kind.arguments, values);
    const auto then = [this, secrets, reply, alive = QPointer(this)](const Result<Job> &job) {
        if (!alive)
            return;
        const bool isOver = !job || isFinal(job->status); // final: the same request made it before
        m_runs.keepSecrets(isOver ? 0 : job->id, secrets);
        if (!isOver)
            m_runs.queue().add(*job);
        reply(job);
    };
    m_store.insert(std::move(draft).value(), by, then, request.token);
}

void Worker::runJob(JobId id, const QString &by, CommandReply untracked)
{
    const CommandReply reply = tracked(std::move(untracked));
    if (m_isStopping)
        return reply(refused(tr("Jobdeck starts no more jobs now, because it is ending or another one takes over.")));
    withJob(id, reply, [this, by, reply](const Job &job) {
        withKind(job.kind, [this, job, by, reply] { start(job, by, reply); });
    });
}

void Worker::start(const Job &job, const QString &by, const CommandReply &reply)
{
    const Result<JobKind> kind = kindFor(job.kind, std::nullopt);
    if (!kind)
        return reply(kind.error());
    const bool isOver = isFinal(job.status);
    if (!isOver && !kind->isTrusted)
        return reply(untrusted(*kind));
    const QString missing = isOver ? QString() : m_runs.missingSecret(job);
    if (!missing.isEmpty())
        return reply(refused(
            tr("“%1” was not kept. Reschedule job %2 and give it again.").arg(labelOf(&*kind, missing)).arg(job.id),
            missing));
    m_store.claim(job.id, by, reply);
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
        return reply(refused(tr("Job %1 is scheduled, not running. Cancel its schedule instead.").arg(job.id)));
    if (isFinal(job.status))
        return reply(refused(tr("Job %1 is not running: it has already ended.").arg(job.id)));
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

void Worker::rescheduleJob(const Command &command, CommandReply untracked)
{
    const CommandReply reply = tracked(std::move(untracked));
    withJob(command.job, reply, [this, command, reply](const Job &job) {
        withKind(job.kind, [this, job, command, reply] { reschedule(job, command, reply); });
    });
}

void Worker::reschedule(const Job &job, const Command &command, const CommandReply &reply)
{
    if (job.status != JobStatus::New && job.status != JobStatus::Scheduled)
        return reply(refused(
            tr("Job %1 cannot be rescheduled: only new and scheduled jobs can. Run it again instead.").arg(job.id)));
    const Result<JobKind> kind = kindFor(job.kind, command.keepsTime ? std::nullopt : command.request.at);
    if (!kind)
        return reply(kind.error());
    const bool isTimed = job.status == JobStatus::Scheduled;
    const auto kept = isTimed ? job.scheduledAt : std::nullopt;
    const auto then = [this, kind = *kind, job, command, kept, reply](const Result<QJsonObject> &values) {
        if (!values)
            return reply(values.error());
        const std::optional<qint64> due = command.keepsTime ? kept : dueTime(command.request.at);
        const QJsonObject secrets = onlySecrets(kind.arguments, *values);
        if (due && !secrets.isEmpty())
            return reply(refusedSecret(kind, secrets));
        std::optional<QJsonObject> arguments = withoutSecrets(kind.arguments, *values);
        if (arguments == job.arguments && secrets == m_runs.secretsOf(job.id) && secrets.keys() == job.secrets)
            arguments.reset(); // only another time
        m_runs.expectSecrets();
        m_store.reschedule(command.job, due, arguments, secrets.keys(), command.by,
                           [this, secrets, reply, alive = QPointer(this)](const Result<Job> &moved) {
                               if (!alive)
                                   return;
                               m_runs.keepSecrets(moved ? moved->id : 0, secrets);
                               reply(moved);
                           });
    };
    const QJsonObject values = merged(merged(job.arguments, m_runs.secretsOf(job.id)), command.request.arguments);
    m_checker.check(*kind, m_registry.check(kind->name), values, then);
}

void Worker::rerunJob(const Command &command, CommandReply untracked)
{
    const CommandReply reply = tracked(std::move(untracked));
    withJob(command.job, reply, [this, command, reply](const Job &job) { rerun(job, command, reply); });
}

void Worker::rerun(const Job &job, const Command &command, const CommandReply &reply)
{
    if (!isFinal(job.status))
        return reply(refused(tr("Job %1 cannot be run again before it has ended.").arg(job.id)));
    for (const QString &secret : job.secrets)
        if (!command.request.arguments.contains(secret))
            return reply(refused(tr("“%1” is not kept between runs. Give it again to run job %2 again.")
                                     .arg(labelOf(m_registry.find(job.kind), secret))
                                     .arg(job.id),
                                 secret));
    RunRequest request = command.request;
    request.kind = job.kind;
    request.arguments = merged(job.arguments, command.request.arguments);
    request.timeoutMs = command.request.timeoutMs.value_or(job.timeoutMs);
    request.retryMax = command.request.retryMax.value_or(job.retryMax);
    request.rerunOf = job.id;
    addJob(request, command.by, reply);
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
