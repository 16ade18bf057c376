#include "app/clichange.h"

#include "app/commandreader.h"
#include "app/readingaccess.h"
#include "app/wakeup.h"
#include "model/argumentvalidation.h"
#include "model/jobjson.h"
#include "model/jobqueries.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// Without an owner a job is only stored, and a secret is not.
Error secretCannotWait(Verb verb)
{
    const QString advice = verb == Verb::Reschedule
        ? Texts::tr("Add --keep-secrets, or open the window or start “jobdeck work” first.")
        : Texts::tr("Add --wait or --keep-secrets, or open the window or start “jobdeck work” first.");
    return {
        ErrorCode::Refused, Texts::tr("A secret cannot be kept until something runs this job.") + u' ' + advice, {}};
}

} // namespace

CommandSession::CommandSession(Console console, Invocation invocation, QString databaseFile, JobRegistry &registry)
    : m_console(std::move(console))
    , m_invocation(std::move(invocation))
    , m_databaseFile(std::move(databaseFile))
    , m_registry(registry)
    , m_access(m_databaseFile, OwnerRole::OneOff, registry)
    , m_questions(registry, m_databaseFile)
{
    connect(&m_access, &EngineAccess::ready, this, &CommandSession::engineReady);
    connect(&m_access, &EngineAccess::lost, this, &CommandSession::engineLost);
    connect(&m_access, &EngineAccess::failed, this, [this](const Error &error) { end(m_console.error(error)); });
}

void CommandSession::start()
{
    const ReadCommands read = CommandReader(m_invocation, m_registry, m_databaseFile).read();
    for (const Error &error : read.errors)
        m_exitCode = std::max(m_exitCode, m_console.error(error));
    if (read.commands.isEmpty())
        return end(m_exitCode);
    m_questions.complete(read.commands, m_invocation.has(u"keep-secrets"_s),
                         [this](const QList<Command> &commands) { engineIsNeeded(commands); });
}

void CommandSession::engineIsNeeded(const QList<Command> &commands)
{
    m_commands = commands;
    if (!m_isEnding)
        m_access.acquire();
}

bool CommandSession::isWaiting() const { return m_invocation.has(u"wait"_s) || m_invocation.command == u"run-job"; }

bool CommandSession::runsItsJob() const
{
    return m_access.local() != nullptr || (m_access.engine() != nullptr && m_invocation.command == u"run-job");
}

void CommandSession::engineReady()
{
    if (m_isEnding)
        return;
    connect(m_access.engine(), &Engine::changed, this, &CommandSession::follow);
    connect(m_access.engine(), &Engine::writeFailed, this, &CommandSession::writeFailed);
    connect(m_access.engine(), &Engine::writeRecovered, this, [this] { m_trouble.clear(); });
    if (m_access.local() != nullptr && isWaiting())
        m_access.local()->setStartsNewJobs(true);
    if (m_followed != 0 && m_commands.isEmpty())
        return takeOver();
    const auto commands = m_commands;
    for (const Command &command : commands)
        execute(command);
}

// What is wrong with the arguments themselves is for the engine to say.
std::optional<Error> CommandSession::refuseSecrets(const Command &command) const
{
    const JobKind *kind = m_registry.find(command.request.kind);
    const bool isForLater = command.request.at.has_value() || command.verb == Verb::AddSchedule;
    if (m_access.local() == nullptr || isWaiting() || kind == nullptr || isForLater)
        return std::nullopt; // of what is for later the engine knows whether the keyring has them
    const ValidatedArguments valid = validateArguments(kind->arguments, command.request.arguments, CheckFiles::No);
    const bool isWhole = command.verb == Verb::Run && command.request.rows.isEmpty();
    // else what is given is added to what the job has, or to what a row says
    QJsonObject secrets = onlySecrets(kind->arguments, isWhole ? valid.values : command.request.arguments);
    for (const QString &kept : command.request.keepSecrets)
        secrets.remove(kept);
    if (secrets.isEmpty() || (isWhole && !valid.isValid()))
        return std::nullopt;
    return secretCannotWait(command.request.rows.isEmpty() ? command.verb : Verb::Reschedule);
}

void CommandSession::execute(const Command &command)
{
    if (const auto refused = refuseSecrets(command))
        return answered(command, *refused);
    m_access.engine()->execute(command, [this, command](const Result<Job> &result) { answered(command, result); });
}

void CommandSession::answered(const Command &command, const Result<Job> &result)
{
    if (!result && result.error().code == ErrorCode::Disconnected)
        return; // engineLost() tries it again with the next owner
    m_commands.removeOne(command);
    if (result)
        accepted(command, *result);
    else if (m_isEnding)
        m_refusal = result.error();
    else
        m_exitCode = std::max(m_exitCode, m_console.error(result.error()));
    if (m_commands.isEmpty() && m_followed == 0)
        end(m_exitCode);
}

void CommandSession::accepted(const Command &command, const Job &job)
{
    const bool isRun = command.verb == Verb::Run || command.verb == Verb::Rerun;
    if (command.request.at && job.status != JobStatus::Scheduled)
        m_console.message(Texts::tr("That time is past or less than two minutes ahead, so it means now."));
    if (!command.request.rows.isEmpty())
        return printGrid(job, command.request.rows.size());
    if (isWaiting()) {
        m_followed = job.id;
        look(job);
        if (m_isInterrupted && !m_isEnding)
            stopFollowed(Verb::Abort);
        return;
    }
    if (command.verb == Verb::AddSchedule)
        printSchedule(job);
    if (isRun || command.verb == Verb::Reschedule)
        print(job);
    if (isRun)
        sayWhoStartsIt(job);
}

// Not where the owner is there for one command only: this process or another.
bool CommandSession::isServedLater() const
{
    return m_access.local() == nullptr && m_access.owner().role != OwnerRole::OneOff;
}

void CommandSession::sayWhoStartsIt(const Job &job) const
{
    if (isServedLater() || (job.status != JobStatus::New && job.status != JobStatus::Scheduled))
        return;
    if (job.status == JobStatus::New)
        return m_console.message(
            Texts::tr("Job %1 is stored. It starts when Jobdeck's window is opened or “jobdeck work” is started.")
                .arg(job.id));
    const auto wake = Wakeup::outlook(m_databaseFile);
    if (wake.wakes())
        return m_console.message(Texts::tr("Job %1 is stored. The crontab starts it at its time.").arg(job.id));
    if (wake.isOn)
        return m_console.message(
            Texts::tr("%1 Job %2 is stored. It starts at its time if Jobdeck's window is open or “jobdeck work” runs.")
                .arg(wake.obstacle)
                .arg(job.id));
    m_console.message(Texts::tr("Job %1 is stored. It starts at its time if Jobdeck's window is open, “jobdeck work” "
                                "runs, or “jobdeck wake on” was said by then.")
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
    const auto db = openToRead(m_databaseFile);
    const auto job = db ? readJob(*db, m_followed) : Result<Job>(db.error());
    if (!job)
        return end(m_console.error(job.error()));
    if (isFinal(job->status))
        return look(*job);
    if (m_isInterrupted)
        return stopFollowed(Verb::Abort);
    if (m_access.local() != nullptr)
        m_access.local()->startWhenDue(m_followed, CommandReader::byName());
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
    if (m_isEnding)
        return;
    if (!isFinal(job.status))
        return tellWaiting(job);
    print(job);
    if (job.status == JobStatus::Done)
        return end(ExitSuccess);
    if (!m_console.isJson())
        m_console.message(job.error.isEmpty() ? Texts::tr("Job %1 ended as %2.").arg(job.id).arg(statusName(job.status))
                                              : oneLine(job.error));
    end(ExitJobNotDone);
}

// What it waits for would else be known to who asks only: it takes a person to go on.
void CommandSession::tellWaiting(const Job &job)
{
    const bool isHeld = job.waiting == Waiting::Secret || job.waiting == Waiting::Trust;
    if (!isHeld || std::exchange(m_hasToldWaiting, true))
        return;
    const JobKind *kind = m_registry.find(job.kind);
    if (job.waiting == Waiting::Trust)
        m_console.message(Texts::tr("Job %1 waits until its script is allowed to run: jobdeck trust %2")
                              .arg(QString::number(job.id), kind != nullptr ? kind->source : job.kind));
    else
        m_console.message(
            Texts::tr("Job %1 waits for a secret (%2). Give it in Jobdeck's window, or by “jobdeck run-job %1” on a "
                      "terminal.")
                .arg(QString::number(job.id), job.secrets.join(u", "_s)));
}

void CommandSession::print(const Job &job) const
{
    if (m_console.isJson())
        m_console.json(jobToJson(job, QDateTime::currentMSecsSinceEpoch()));
    else
        m_console.data(QString::number(job.id));
}

void CommandSession::printGrid(const Job &first, qsizetype count) const
{
    if (m_console.isJson()) {
        m_console.json(gridJson(first, count));
    } else {
        for (qsizetype i = 0; i < count; ++i)
            m_console.data(QString::number(first.id + i));
    }
    if (!isServedLater())
        m_console.message(Texts::tr("%n jobs are stored. They start when Jobdeck's window is open or “jobdeck work” "
                                    "runs.",
                                    nullptr, int(count)));
}

// As they are in the database.
QJsonArray CommandSession::gridJson(const Job &first, qsizetype count) const
{
    QJsonArray array;
    const auto db = openToRead(m_databaseFile);
    for (qsizetype i = 0; db && i < count; ++i) {
        if (const auto job = readJob(*db, first.id + i))
            array.append(jobToJson(*job, QDateTime::currentMSecsSinceEpoch()));
    }
    return array;
}

void CommandSession::interrupt()
{
    if (m_isEnding || std::exchange(m_isInterrupted, true))
        return terminate();
    if (!isWaiting() || !runsItsJob()) {
        if (m_followed != 0)
            m_console.message(Texts::tr("Job %1 goes on. “jobdeck abort %1” ends it.").arg(m_followed));
        return end(m_trouble.isEmpty() ? ExitJobNotDone : ExitDatabase);
    }
    if (m_followed != 0) // else accepted() does it
        stopFollowed(Verb::Abort);
}

// What waits for its time, or for its next attempt, cannot be aborted; it is cancelled.
void CommandSession::stopFollowed(Verb verb)
{
    const Command command{.verb = verb, .job = m_followed, .by = CommandReader::byName()};
    m_access.engine()->execute(command, [this, verb](const Result<Job> &result) {
        if (!result && result.error().code == ErrorCode::Refused && verb == Verb::Abort && !m_isEnding)
            stopFollowed(Verb::Cancel);
    });
}

// Another owner, or one that runs a job, goes on when there is room again, and we with it. Else what is not stored yet
// is given up.
void CommandSession::writeFailed(const QString &message)
{
    m_trouble = message;
    LocalEngine *local = m_access.local();
    if (local == nullptr || m_commands.isEmpty() || local->worker().runningCount() > 0)
        return m_console.message(message);
    m_isEnding = true;
    local->giveUpWriting(); // what came to be stored after all is answered now, and what did not with what comes next
    QMetaObject::invokeMethod(this, &CommandSession::endGivenUp, Qt::QueuedConnection);
}

// One error for all of them.
void CommandSession::endGivenUp()
{
    const Error unanswered{ErrorCode::Database, m_trouble, {}};
    if (m_refusal || !m_commands.isEmpty())
        m_exitCode = std::max(m_exitCode, m_console.error(m_refusal.value_or(unanswered)));
    emit finished(m_exitCode);
}

void CommandSession::terminate()
{
    const bool isOver = std::exchange(m_isEnding, true);
    const int exitCode = isOver ? m_exitCode : int(ExitJobNotDone);
    LocalEngine *local = m_access.local();
    if (m_followed != 0 && !isOver)
        m_console.message(local != nullptr ? Texts::tr("Job %1 is interrupted.").arg(m_followed)
                                           : Texts::tr("Job %1 goes on. “jobdeck abort %1” ends it.").arg(m_followed));
    if (local == nullptr) {
        emit finished(exitCode);
        return;
    }
    local->shutDown([this, local, exitCode](bool allEnded) {
        if (!allEnded)
            local->abandon(local->isFailing() ? int(ExitDatabase) : exitCode);
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
