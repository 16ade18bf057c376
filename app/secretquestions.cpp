#include "app/secretquestions.h"

#include "app/argumentwords.h"
#include "app/readingaccess.h"
#include "jobs/desktopkeyring.h"
#include "jobs/jobregistry.h"
#include "jobs/secretkeeper.h"
#include "model/argumentvalidation.h"
#include "model/jobqueries.h"

#include <unistd.h>

namespace jobdeck {
namespace {

// What a person is asked for: what the job cannot start without.
QStringList requiredOf(const ArgumentSpecs &specs, QStringList names)
{
    names.removeIf([&specs](const QString &name) {
        const ArgumentSpec *spec = specs.find(name);
        return !spec || !spec->isRequired;
    });
    return names;
}

QStringList withoutGiven(QStringList names, const QJsonObject &given)
{
    names.removeIf([&given](const QString &name) { return given.contains(name); });
    return names;
}

void noteKept(const ArgumentSpecs &specs, RunRequest &request)
{
    request.keepSecrets = onlySecrets(specs, request.arguments).keys();
}

} // namespace

SecretQuestions::SecretQuestions(const JobRegistry &registry, QString databaseFile, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_databaseFile(std::move(databaseFile))
    , m_keeper(std::make_unique<SecretKeeper>())
{
    m_keeper->setKeyring(std::make_unique<DesktopKeyring>());
}

SecretQuestions::~SecretQuestions() = default;

void SecretQuestions::complete(const QList<Command> &commands, bool keepsSecrets,
                               const std::function<void(const QList<Command> &)> &then)
{
    completeNext(commands, {}, [this, keepsSecrets, then](QList<Command> whole) {
        for (Command &command : whole) {
            const JobKind *kind = keepsSecrets ? m_registry.find(needOf(command).kind) : nullptr;
            if (kind)
                noteKept(kind->arguments, command.request);
        }
        then(whole);
    });
}

// The engine may have the secrets of a job that is not waiting for them.
SecretQuestions::Need SecretQuestions::needOf(const Command &command) const
{
    const QJsonObject &given = command.request.arguments;
    if (command.verb == Verb::Run || command.verb == Verb::AddSchedule) {
        const JobKind *kind = m_registry.find(command.request.kind);
        return kind ? Need{kind->name, requiredOf(kind->arguments, openSecrets(kind->arguments, given))} : Need{};
    }
    if (command.verb != Verb::Rerun && command.verb != Verb::RunNow && command.verb != Verb::Reschedule)
        return {};
    if (isNoDatabaseYet(m_databaseFile))
        return {};
    const auto db = openToRead(m_databaseFile);
    const auto job = db ? readJob(*db, command.job) : Result<Job>(db.error());
    if (!job)
        return {};
    const bool isNeeded = command.verb == Verb::Rerun || job->waiting == Waiting::Secret;
    return {job->kind, isNeeded ? withoutGiven(job->secrets, given) : QStringList()};
}

void SecretQuestions::completeNext(QList<Command> left, const QList<Command> &done,
                                   const std::function<void(const QList<Command> &)> &then)
{
    if (left.isEmpty() || ::isatty(STDIN_FILENO) == 0)
        return then(done + left);
    const Command next = left.takeFirst();
    const Need need = needOf(next);
    m_keeper->find(need.kind, need.names,
                   [this, next, need, left, done, then](const QJsonObject &found, const QString &) {
                       Command whole = next;
                       if (const JobKind *kind = m_registry.find(need.kind))
                           askForSecrets(*kind, withoutGiven(need.names, found), whole.request.arguments);
                       completeNext(left, done + QList<Command>{whole}, then);
                   });
}

} // namespace jobdeck
