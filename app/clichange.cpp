#include "app/clichange.h"

#include "app/argumentwords.h"
#include "app/cliread.h"
#include "app/paths.h"
#include "app/when.h"
#include "model/jobjson.h"
#include "model/jobqueries.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString byName() { return Texts::tr("%1 (command line)").arg(userName()); }

qint64 nowMs() { return QDateTime::currentMSecsSinceEpoch(); }

// Without an owner a job is only stored, and a secret is not.
Error secretCannotWait()
{
    return {ErrorCode::Refused,
            Texts::tr("A secret cannot be kept until something runs this job. Add --wait, or open the window first."),
            {}};
}

Result<void> readNumbers(const Invocation &invocation, RunRequest &request)
{
    if (invocation.has(u"timeout"_s)) {
        request.timeoutMs = parseDurationMs(invocation.value(u"timeout"_s));
        if (!request.timeoutMs)
            return Error{ErrorCode::BadInput,
                         Texts::tr("“%1” is no duration. Write 90s, 5m, 2h, 1d or a number of seconds.")
                             .arg(invocation.value(u"timeout"_s)),
                         u"timeout"_s};
    }
    if (invocation.has(u"retries"_s)) {
        bool isNumber = false;
        request.retryMax = invocation.value(u"retries"_s).toInt(&isNumber);
        if (!isNumber || *request.retryMax < 0 || *request.retryMax > 1'000)
            return Error{ErrorCode::BadInput,
                         Texts::tr("“%1” is no number of retries. Write a whole number from 0 to 1000.")
                             .arg(invocation.value(u"retries"_s)),
                         u"retries"_s};
    }
    return {};
}

} // namespace

CommandSession::CommandSession(Console console, Invocation invocation, QString databaseFile, JobRegistry &registry)
    : m_console(console)
    , m_invocation(std::move(invocation))
    , m_databaseFile(std::move(databaseFile))
    , m_registry(registry)
    , m_access(m_databaseFile, OwnerRole::OneOff, registry)
{
    connect(&m_access, &EngineAccess::ready, this, &CommandSession::engineReady);
    connect(&m_access, &EngineAccess::lost, this, &CommandSession::engineLost);
    connect(&m_access, &EngineAccess::failed, this, [this](const Error &error) { end(m_console.error(error)); });
}

void CommandSession::start()
{
    auto commands = readCommands();
    if (!commands)
        return end(m_console.error(commands.error()));
    m_commands = std::move(commands).value();
    if (m_commands.isEmpty())
        return end(m_exitCode);
    m_access.acquire();
}

bool CommandSession::isWaiting() const { return m_invocation.has(u"wait"_s) || m_invocation.command == u"run-job"; }

Result<QList<Command>> CommandSession::readCommands()
{
    const QString &name = m_invocation.command;
    if (name == u"abort")
        return readSimple(Verb::Abort);
    if (name == u"cancel")
        return readSimple(Verb::Cancel);
    if (name == u"delete")
        return readSimple(Verb::Remove);
    if (name == u"run-job")
        return readSimple(Verb::RunNow);
    const auto command = name == u"run" ? readRun() : readChange();
    if (!command)
        return command.error();
    return QList<Command>{*command};
}

// Of several ids all are tried, whatever one of them is.
Result<QList<Command>> CommandSession::readSimple(Verb verb)
{
    QList<Command> commands;
    for (const QString &word : m_invocation.words) {
        if (const auto id = parseId(word))
            commands.append({.verb = verb, .job = *id, .by = byName()});
        else
            m_exitCode = std::max(m_exitCode, m_console.error(id.error()));
    }
    return commands;
}

Result<RunRequest> CommandSession::readRequest(const JobKind *kind) const
{
    const JobKind unknown;
    auto values = readArguments(m_invocation, kind != nullptr ? *kind : unknown);
    if (!values)
        return values.error();
    RunRequest request{.arguments = std::move(values).value()};
    if (const auto numbers = readNumbers(m_invocation, request); !numbers)
        return numbers.error();
    if (m_invocation.has(u"at"_s)) {
        const auto when = parseWhen(m_invocation.value(u"at"_s), nowMs());
        if (!when)
            return when.error();
        request.at = *when;
    }
    return request;
}

Result<Command> CommandSession::readRun() const
{
    const QString &name = m_invocation.words.at(0);
    const JobKind *kind = m_registry.find(name);
    if (kind == nullptr)
        return m_registry.unknownKind(name);
    auto request = readRequest(kind);
    if (!request)
        return request.error();
    Command command{.verb = Verb::Run, .request = std::move(request).value(), .by = byName()};
    command.request.kind = name;
    askForSecrets(*kind, command.request.arguments);
    return command;
}

Result<Command> CommandSession::readChange() const
{
    const auto id = parseId(m_invocation.words.at(0));
    if (!id)
        return id.error();
    auto request = readRequest(kindOf(*id));
    if (!request)
        return request.error();
    const bool isRerun = m_invocation.command == u"rerun";
    if (!isRerun && !request->at && request->arguments.isEmpty())
        return Error{ErrorCode::BadInput,
                     Texts::tr("Nothing to change: give a new time with --at or arguments with -a or --args."),
                     {}};
    return Command{.verb = isRerun ? Verb::Rerun : Verb::Reschedule,
                   .job = *id,
                   .request = std::move(request).value(),
                   .keepsTime = !isRerun && !m_invocation.has(u"at"_s),
                   .by = byName()};
}

// For the types of -a; an id that does not exist is told by the engine.
const JobKind *CommandSession::kindOf(JobId job) const
{
    if (!QFileInfo::exists(m_databaseFile))
        return nullptr;
    const auto db = openReadOnly(m_databaseFile, u"command-kind"_s, 5'000);
    if (!db)
        return nullptr;
    const auto found = readJob(*db, job);
    return found ? m_registry.find(found->kind) : nullptr;
}

void CommandSession::engineReady()
{
    connect(m_access.engine(), &Engine::changed, this, &CommandSession::follow);
    if (m_access.local() != nullptr && isWaiting())
        m_access.local()->setStartsNewJobs(true);
    if (m_followed != 0 && m_commands.isEmpty())
        return takeOver();
    const auto commands = m_commands;
    for (const Command &command : commands)
        execute(command);
}

void CommandSession::execute(const Command &command)
{
    const JobKind *kind = m_registry.find(command.request.kind);
    if (m_access.local() != nullptr && !isWaiting() && kind != nullptr
        && !onlySecrets(kind->arguments, command.request.arguments).isEmpty())
        return answered(command, secretCannotWait());
    m_access.engine()->execute(command, [this, command](const Result<Job> &result) { answered(command, result); });
}

void CommandSession::answered(const Command &command, const Result<Job> &result)
{
    if (!result && result.error().code == ErrorCode::Disconnected)
        return; // engineLost() tries it again with the next owner
    m_commands.removeOne(command);
    if (result)
        accepted(command, *result);
    else
        m_exitCode = std::max(m_exitCode, m_console.error(result.error()));
    if (m_commands.isEmpty() && m_followed == 0)
        end(m_exitCode);
}

void CommandSession::accepted(const Command &command, const Job &job)
{
    const bool isRun = command.verb == Verb::Run || command.verb == Verb::Rerun;
    if (isWaiting()) {
        m_followed = job.id;
        return look(job);
    }
    if (isRun || command.verb == Verb::Reschedule)
        print(job);
    if (isRun)
        sayWhoStartsIt(job);
}

void CommandSession::sayWhoStartsIt(const Job &job) const
{
    if (m_access.local() == nullptr)
        return;
    m_console.message(
        job.status == JobStatus::Scheduled
            ? Texts::tr("Job %1 is stored. It starts at its time if Jobdeck's window is open or “jobdeck "
                        "work” runs then.")
                  .arg(job.id)
            : Texts::tr("Job %1 is stored. It starts when Jobdeck's window is opened or “jobdeck work” is "
                        "started.")
                  .arg(job.id));
}

// The owner is gone: whatever was not answered is asked of the next one, or done here.
void CommandSession::engineLost()
{
    if (!m_isEnding)
        m_access.acquire();
}

void CommandSession::takeOver()
{
    const auto db = openReadOnly(m_databaseFile, u"command-take-over"_s, 5'000);
    const auto job = db ? readJob(*db, m_followed) : Result<Job>(db.error());
    if (!job)
        return end(m_console.error(job.error()));
    if (isFinal(job->status))
        return look(*job);
    if (m_access.local() != nullptr)
        m_access.local()->startWhenDue(m_followed, byName());
}

void CommandSession::follow(const ChangeBatch &batch)
{
    for (const JobChange &change : batch.changes) {
        if (m_followed != 0 && change.after && change.after->id == m_followed)
            look(*change.after);
    }
}

void CommandSession::look(const Job &job)
{
    if (m_isEnding || !isFinal(job.status))
        return;
    print(job);
    if (job.status == JobStatus::Done)
        return end(ExitSuccess);
    if (!m_console.isJson())
        m_console.message(job.error.isEmpty() ? Texts::tr("Job %1 ended as %2.").arg(job.id).arg(statusName(job.status))
                                              : job.error);
    end(ExitJobNotDone);
}

void CommandSession::print(const Job &job) const
{
    if (m_console.isJson())
        m_console.json(jobToJson(job, nowMs()));
    else
        m_console.data(QString::number(job.id));
}

void CommandSession::interrupt()
{
    if (m_access.local() == nullptr || m_followed == 0)
        return end(ExitJobNotDone);
    execute({.verb = Verb::Abort, .job = m_followed, .by = byName()});
}

void CommandSession::terminate()
{
    LocalEngine *local = m_access.local();
    if (local == nullptr) {
        m_isEnding = true;
        emit finished(ExitJobNotDone);
        return;
    }
    m_isEnding = true;
    local->shutDown([this, local](bool allEnded) {
        const int exitCode = m_followed == 0 ? ExitSuccess : ExitJobNotDone;
        if (!allEnded)
            local->abandon(exitCode);
        m_access.release();
        emit finished(exitCode);
    });
}

// A one-off owner ends when the jobs that clients handed it have ended, too.
void CommandSession::end(int exitCode)
{
    if (m_isEnding)
        return;
    m_isEnding = true;
    m_exitCode = exitCode;
    LocalEngine *local = m_access.local();
    if (local == nullptr) {
        emit finished(m_exitCode);
        return;
    }
    local->whenIdle([this] {
        m_access.release();
        emit finished(m_exitCode);
    });
}

} // namespace jobdeck
