#include "app/commandreader.h"

#include "app/argumentwords.h"
#include "app/gridwords.h"
#include "app/paths.h"
#include "app/readingaccess.h"
#include "app/schedulewords.h"
#include "app/when.h"
#include "jobs/jobregistry.h"
#include "model/hiddenarguments.h"
#include "model/jobgrid.h"
#include "model/jobqueries.h"
#include "model/rights.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QUuid>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error badInput(const QString &message, const QString &field) { return {ErrorCode::BadInput, message, field}; }

Result<std::optional<qint64>> readTimeout(const Invocation &invocation)
{
    if (!invocation.has(u"timeout"_s))
        return std::optional<qint64>();
    const QString word = invocation.value(u"timeout"_s);
    const auto duration = parseDurationMs(word);
    if (!duration)
        return badInput(Texts::tr("“%1” is no duration. Write 90s, 5m, 2h, 1d or a number of seconds.").arg(word),
                        u"timeout"_s);
    return duration;
}

Result<std::optional<int>> readRetries(const Invocation &invocation)
{
    if (!invocation.has(u"retries"_s))
        return std::optional<int>();
    const QString word = invocation.value(u"retries"_s);
    bool isNumber = false;
    const int retries = word.toInt(&isNumber);
    if (!isNumber || retries < 0 || retries > 1'000)
        return badInput(Texts::tr("“%1” is no number of retries. Write a whole number from 0 to 1000.").arg(word),
                        u"retries"_s);
    return std::optional(retries);
}

Result<std::optional<qint64>> readTime(const Invocation &invocation)
{
    if (!invocation.has(u"at"_s))
        return std::optional<qint64>();
    const auto when = parseWhen(invocation.value(u"at"_s), QDateTime::currentMSecsSinceEpoch());
    return when ? Result<std::optional<qint64>>(*when) : when.error();
}

ReadCommands alone(const Result<Command> &command)
{
    return command ? ReadCommands{{*command}, {}} : ReadCommands{{}, {command.error()}};
}

} // namespace

CommandReader::CommandReader(const Invocation &invocation, const JobRegistry &registry, const QString &databaseFile)
    : m_invocation(invocation)
    , m_registry(registry)
    , m_databaseFile(databaseFile)
{
}

QString CommandReader::byName() { return Texts::tr("%1 (command line)").arg(userName()); }

ReadCommands CommandReader::read() const
{
    const QString &name = m_invocation.command;
    if (name == u"abort")
        return readIds(Verb::Abort);
    if (name == u"cancel")
        return readIds(Verb::Cancel);
    if (name == u"delete")
        return readIds(Verb::Remove);
    if (name == u"run-job")
        return readIds(Verb::RunNow);
    if (name == u"run")
        return readRun();
    if (name.startsWith(u"schedule "))
        return readSchedule();
    return alone(readChange(name == u"rerun" ? Verb::Rerun : Verb::Reschedule));
}

ReadCommands CommandReader::readIds(Verb verb) const
{
    ReadCommands read;
    for (const QString &word : m_invocation.words) {
        if (const auto id = parseId(word))
            read.commands.append({.verb = verb, .job = *id, .by = byName()});
        else
            read.errors.append(id.error());
    }
    return read;
}

ReadCommands CommandReader::readRun() const
{
    const QString &name = m_invocation.words.at(0);
    const JobKind *kind = m_registry.find(name);
    if (kind == nullptr)
        return {{}, {m_registry.unknownKind(name)}};
    if (const auto allowed = m_registry.rights().check(Right::Create, name); !allowed)
        return {{}, {allowed.error()}}; // before a secret is asked for
    auto request = readRequest(kind);
    if (!request)
        return {{}, {request.error()}};
    Command command{.verb = Verb::Run, .request = std::move(request).value(), .by = byName()};
    if (const auto hidden = hiddenGiven(*kind, command.request.arguments, {}); !m_invocation.has(u"grid"_s) && hidden)
        return {{}, {*hidden}};
    const QList<Error> errors = readGridWords(m_invocation, *kind, command.request);
    return errors.isEmpty() ? alone(command) : ReadCommands{{}, errors};
}

Result<Command> CommandReader::readChange(Verb verb) const
{
    const auto id = parseId(m_invocation.words.at(0));
    if (!id)
        return id.error();
    const auto job = storedJob(*id);
    const JobKind *kind = job ? m_registry.find(job->kind) : nullptr;
    auto read = readRequest(kind);
    if (!read)
        return read.error();
    RunRequest request = std::move(read).value();
    if (const auto hidden = kind ? hiddenGiven(*kind, request.arguments, job->arguments) : std::nullopt)
        return *hidden;
    const bool isChange = request.at || !request.arguments.isEmpty() || m_invocation.has(u"priority"_s);
    if (verb == Verb::Reschedule && !isChange)
        return badInput(Texts::tr("Nothing to change: give a new time with --at, arguments with -a or --args, or "
                                  "--priority."),
                        {});
    if (job && !m_invocation.has(u"priority"_s))
        request.priority = job->priority;
    const bool keepsTime = verb == Verb::Reschedule && !request.at;
    return Command{.verb = verb, .job = *id, .request = std::move(request), .keepsTime = keepsTime, .by = byName()};
}

Result<RunRequest> CommandReader::readRequest(const JobKind *kind) const
{
    const JobKind unknown;
    const JobKind &form = kind != nullptr ? *kind : unknown;
    const auto arguments = readArguments(m_invocation, form);
    if (!arguments)
        return arguments.error();
    const auto timeout = readTimeout(m_invocation);
    if (!timeout)
        return timeout.error();
    const auto retries = readRetries(m_invocation);
    if (!retries)
        return retries.error();
    const auto at = readTime(m_invocation);
    if (!at)
        return at.error();
    const auto priority = readPriority(m_invocation);
    if (!priority)
        return priority.error();
    return RunRequest{.kind = kind != nullptr ? kind->name : QString(),
                      .arguments = withWholePaths(form.arguments, *arguments, QDir::currentPath()),
                      .at = *at,
                      .timeoutMs = *timeout,
                      .retryMax = *retries,
                      .priority = priority->value_or(0),
                      .token = QUuid::createUuid().toString(QUuid::WithoutBraces)};
}

// What a person gives for a hidden field would be dropped; what a preset or an earlier job has there, may be.
std::optional<Error> CommandReader::hiddenGiven(const JobKind &kind, const QJsonObject &arguments,
                                                const QJsonObject &before) const
{
    QStringList given;
    for (auto value = arguments.begin(); value != arguments.end(); ++value)
        if (m_invocation.preset.value(value.key()) != value.value())
            given << value.key();
    const FieldErrors errors = hiddenButGiven(withDefaults(kind.arguments, QDateTime::currentDateTime()),
                                              gridValues(before, arguments), given);
    return errors.isEmpty() ? std::nullopt : std::optional(errors.first());
}

// For the types of -a; an id that does not exist is told by the engine.
std::optional<Job> CommandReader::storedJob(JobId job) const
{
    if (isNoDatabaseYet(m_databaseFile))
        return std::nullopt;
    const auto db = openToRead(m_databaseFile);
    const auto found = db ? readJob(*db, job) : Result<Job>(db.error());
    return found ? std::optional(*found) : std::nullopt;
}

} // namespace jobdeck
