// The verbs of the worker on a job that is there, which may have secrets that nobody gave with the request: they are in
// memory, in the keyring, or nowhere.
#include "jobs/requestparts.h"
#include "jobs/worker.h"

#include "model/argumentvalidation.h"

#include <QPointer>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

// Those of `names` that have a value in neither.
QStringList namesWithout(const QStringList &names, const QJsonObject &values, const QJsonObject &more)
{
    QStringList without;
    for (const QString &name : names)
        if (!values.contains(name) && !more.contains(name))
            without << name;
    return without;
}

// The secrets of a job that are given with a request to run it now, checked.
Result<QJsonObject> givenSecrets(const Job &job, const JobKind &kind, const QJsonObject &values)
{
    QJsonObject secrets;
    for (const QString &name : job.secrets) {
        const ArgumentSpec *spec = kind.arguments.find(name);
        if (!spec || !values.contains(name))
            continue;
        const auto checked = checkedValue(*spec, values.value(name));
        if (!checked)
            return checked.error();
        secrets.insert(name, *checked);
    }
    return secrets;
}

QString withTrouble(const QString &message, const QString &trouble)
{
    return trouble.isEmpty() ? message : message + u' ' + trouble;
}

} // namespace

void Worker::setKeyring(std::unique_ptr<Keyring> keyring) { m_keeper.setKeyring(std::move(keyring)); }

void Worker::followSecrets(const ChangeBatch &batch)
{
    for (const JobChange &change : batch.changes) {
        if (change.after && change.after->waiting == Waiting::Slot && !isFinal(change.after->status))
            lookForSecrets(*change.after);
        const bool waits = change.after && change.after->waiting == Waiting::Secret && !isFinal(change.after->status);
        if (waits)
            m_waitForSecret.insert(change.after->id);
        else if (!m_waitForSecret.isEmpty() && change.before)
            m_waitForSecret.remove(change.before->id);
    }
}

// The store holds the job until it has the answer.
void Worker::lookForSecrets(const Job &job)
{
    if (isFinal(job.status) || m_lookingFor.contains(job.id) || m_isStopping)
        return;
    m_lookingFor.insert(job.id);
    if (job.waiting == Waiting::Secret)
        m_waitForSecret.insert(job.id);
    m_keeper.find(job.kind, m_runs.missingSecrets(job), [this, job](const QJsonObject &found, const QString &) {
        m_runs.addSecrets(job.id, found);
        const auto settled = [this, id = job.id, alive = QPointer(this)](const Result<Job> &now) {
            if (!alive)
                return;
            m_lookingFor.remove(id);
            if (!now || isFinal(now->status))
                m_runs.dropSecrets(id);
            lookIdle();
        };
        m_store.settleSecrets(job.id, m_runs.missingSecrets(job).isEmpty(), settled);
    });
}

void Worker::runJob(JobId id, const QString &by, CommandReply untracked, const RunRequest &given)
{
    const CommandReply reply = tracked(std::move(untracked));
    if (m_isStopping)
        return reply(
            refusedRequest(tr("Jobdeck starts no more jobs now, because it is ending or another one takes over.")));
    withJob(id, reply, [this, given, by, reply](const Job &job) {
        withKind(job.kind, [this, job, given, by, reply] { start(job, given, by, reply); });
    });
}

void Worker::start(const Job &job, const RunRequest &given, const QString &by, const CommandReply &reply)
{
    const Result<JobKind> kind = kindFor(job.kind, std::nullopt);
    if (!kind)
        return reply(kind.error());
    const bool isOver = isFinal(job.status);
    if (!isOver && !kind->isTrusted)
        return reply(untrusted(*kind));
    if (isOver || job.secrets.isEmpty())
        return m_store.claim(job.id, by, reply);
    const auto secrets = givenSecrets(job, *kind, given.arguments);
    if (!secrets)
        return reply(secrets.error());
    const auto found = [this, job, kind = *kind, given = *secrets, by, reply](const QJsonObject &more,
                                                                              const QString &trouble) {
        const QJsonObject all = mergedValues(more, given);
        const QString missing = namesWithout(job.secrets, m_runs.secretsOf(job.id), all).value(0);
        if (missing.isEmpty())
            return claimWith(job, all, by, reply);
        m_store.settleSecrets(job.id, false);
        reply(refusedRequest(withTrouble(tr("“%1” of job %2 is not in the keyring. Run it now and give it.")
                                             .arg(labelOf(&kind, missing))
                                             .arg(job.id),
                                         trouble),
                             missing));
    };
    const SecretKeeper::Wish wish{
        .kind = kind->name, .specs = kind->arguments, .secrets = *secrets, .keep = given.keepSecrets};
    m_keeper.secure(wish, [this, job, given = *secrets, found, reply](const Result<void> &kept) {
        if (kept)
            m_keeper.find(job.kind, namesWithout(job.secrets, m_runs.secretsOf(job.id), given), found);
        else
            reply(kept.error());
    });
}

void Worker::claimWith(const Job &job, const QJsonObject &secrets, const QString &by, const CommandReply &reply)
{
    const bool hadNone = m_runs.secretsOf(job.id).isEmpty();
    m_runs.addSecrets(job.id, secrets);
    m_store.claim(job.id, by, [this, id = job.id, hadNone, reply, alive = QPointer(this)](const Result<Job> &claimed) {
        if (!claimed && hadNone && alive)
            m_runs.dropSecrets(id);
        reply(claimed);
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
        return reply(refusedRequest(
            tr("Job %1 cannot be rescheduled: only new and scheduled jobs can. Run it again instead.").arg(job.id)));
    const Result<JobKind> kind = kindFor(job.kind, command.keepsTime ? std::nullopt : command.request.at);
    if (!kind)
        return reply(kind.error());
    const QStringList open = namesWithout(job.secrets, m_runs.secretsOf(job.id), command.request.arguments);
    m_keeper.find(job.kind, open,
                  [this, kind = *kind, job, command, open, reply](const QJsonObject &found, const QString &trouble) {
                      if (const QString missing = namesWithout(open, found, {}).value(0); !missing.isEmpty())
                          return reply(
                              refusedRequest(withTrouble(tr("“%1” of job %2 is not in the keyring. Give it again.")
                                                             .arg(labelOf(&kind, missing))
                                                             .arg(job.id),
                                                         trouble),
                                             missing));
                      changeSchedule(kind, job, command, mergedValues(m_runs.secretsOf(job.id), found), reply);
                  });
}

// `known`: the job's secrets as they were.
void Worker::changeSchedule(const JobKind &kind, const Job &job, const Command &command, const QJsonObject &known,
                            const CommandReply &reply)
{
    const auto kept = job.status == JobStatus::Scheduled ? job.scheduledAt : std::nullopt;
    const std::optional<qint64> due = command.keepsTime ? kept : dueTime(command.request.at);
    const auto then = [this, kind, job, command, known, due, reply](const Result<QJsonObject> &values) {
        if (!values)
            return reply(values.error());
        const QJsonObject secrets = onlySecrets(kind.arguments, *values);
        std::optional<QJsonObject> arguments = withoutSecrets(kind.arguments, *values);
        if (arguments == job.arguments && secrets == known && secrets.keys() == job.secrets)
            arguments.reset(); // only another time
        const SecretKeeper::Wish wish{.kind = kind.name,
                                      .specs = kind.arguments,
                                      .secrets = secrets,
                                      .keep = command.request.keepSecrets,
                                      .isForLater = due.has_value()};
        m_keeper.secure(wish, [this, kind, command, due, arguments, secrets, reply](const Result<void> &secured) {
            if (!secured)
                return reply(secured.error());
            m_runs.expectSecrets();
            m_store.reschedule(
                command.job, due, arguments, secrets.keys(), command.by,
                [this, due, secrets, reply, alive = QPointer(this)](const Result<Job> &moved) {
                    if (!alive)
                        return;
                    if (moved && due)
                        m_runs.dropSecrets(moved->id); // read from the keyring when it is due
                    m_runs.keepSecrets(moved && !due ? moved->id : 0, secrets);
                    reply(moved);
                },
                kind.definition, std::clamp(command.request.priority, lowestPriority, highestPriority));
        });
    };
    const QJsonObject values =
        mergedValues(mergedValues(storedValues(kind.arguments, job.arguments), known), command.request.arguments);
    withDefaultsOf(kind, values, [this, values, then](const JobKind &found) {
        m_checker.check(found, m_registry.check(found.name), values, then);
    });
}

void Worker::rerunJob(const Command &command, CommandReply untracked)
{
    const CommandReply reply = tracked(std::move(untracked));
    withJob(command.job, reply, [this, command, reply](const Job &job) {
        withKind(job.kind, [this, job, command, reply] { rerun(job, command, reply); });
    });
}

void Worker::rerun(const Job &job, const Command &command, const CommandReply &reply)
{
    if (!isFinal(job.status))
        return reply(refusedRequest(tr("Job %1 cannot be run again before it has ended.").arg(job.id)));
    const QStringList open = namesWithout(job.secrets, command.request.arguments, {});
    m_keeper.find(job.kind, open, [this, job, command, open, reply](const QJsonObject &found, const QString &trouble) {
        const QString missing = namesWithout(open, found, {}).value(0);
        if (missing.isEmpty())
            return rerunWith(job, command, found, reply);
        reply(refusedRequest(withTrouble(tr("“%1” is not in the keyring. Give it again to run job %2 again.")
                                             .arg(labelOf(m_registry.find(job.kind), missing))
                                             .arg(job.id),
                                         trouble),
                             missing));
    });
}

void Worker::rerunWith(const Job &job, const Command &command, const QJsonObject &secrets, const CommandReply &reply)
{
    RunRequest request = command.request;
    request.kind = job.kind;
    const JobKind *kind = m_registry.find(job.kind);
    const QJsonObject former = kind ? storedValues(kind->arguments, job.arguments) : job.arguments;
    request.arguments = mergedValues(mergedValues(former, secrets), command.request.arguments);
    request.timeoutMs = command.request.timeoutMs.value_or(job.timeoutMs);
    request.retryMax = command.request.retryMax.value_or(job.retryMax);
    request.priority = job.priority;
    request.rerunOf = job.id;
    addJob(request, command.by, reply);
}

} // namespace jobdeck
