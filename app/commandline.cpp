#include "app/commandline.h"

#include "app/clichange.h"
#include "app/clidryrun.h"
#include "app/clilog.h"
#include "app/cliread.h"
#include "app/cliresults.h"
#include "app/clischedule.h"
#include "app/clischedules.h"
#include "app/cliscripts.h"
#include "app/cliwake.h"
#include "app/cliwork.h"
#include "app/orphans.h"
#include "app/paths.h"
#include "app/unixsignals.h"
#include "app/userroles.h"
#include "jobs/script/scriptjobs.h"
#include "jobs/script/shippedscripts.h"
#include "model/argumentvalidation.h"
#include "model/databasefile.h"
#include "model/presets.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <csignal>
#include <initializer_list>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

bool isOneOf(const QString &command, std::initializer_list<QStringView> names)
{
    return std::ranges::find(names, command) != names.end();
}

template <typename Session>
int runSession(Session &session, UnixSignals &signals_, ScriptJobs &scripts)
{
    QObject::connect(&signals_, &UnixSignals::interrupted, &scripts, &ScriptJobs::endChoices);
    QObject::connect(&signals_, &UnixSignals::terminated, &scripts, &ScriptJobs::endChoices);
    // Queued: a session may finish before the event loop runs.
    QObject::connect(&session, &Session::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(&signals_, &UnixSignals::terminated, &session, &Session::terminate);
    session.start();
    return QCoreApplication::exec();
}

int runWork(const Console &console, const Invocation &invocation, const QString &file, JobRegistry &registry,
            ScriptJobs &scripts)
{
    const QDateTime wokenFor = QDateTime::fromString(invocation.value(u"woken-for"_s), Qt::ISODateWithMs);
    if (wokenFor.isValid() && std::abs(wokenFor.secsTo(QDateTime::currentDateTimeUtc())) > 86'400)
        return ExitSuccess; // a crontab has no year
    scripts.watch();
    UnixSignals unixSignals;
    WorkSession session(console, file, registry, invocation.has(u"until-idle"_s),
                        wokenFor.isValid() ? wokenFor.toMSecsSinceEpoch() : 0);
    QObject::connect(&unixSignals, &UnixSignals::interrupted, &session, &WorkSession::terminate);
    return runSession(session, unixSignals, scripts);
}

int runChange(const Console &console, const Invocation &invocation, const QString &file, JobRegistry &registry,
              ScriptJobs &scripts)
{
    UnixSignals unixSignals;
    CommandSession session(console, invocation, file, registry);
    QObject::connect(&unixSignals, &UnixSignals::interrupted, &session, &CommandSession::interrupt);
    return runSession(session, unixSignals, scripts);
}

// What the kind does not take any more is left out, and named.
Result<Invocation> withPreset(const Console &console, Invocation invocation, const JobRegistry &registry,
                              const ProgramOptions &options)
{
    const JobKind *kind = registry.find(invocation.words.first());
    if (!invocation.has(u"preset"_s) || kind == nullptr)
        return invocation;
    const auto presets = readPresets(presetsFile(settingsFile(options.name)));
    if (!presets)
        return presets.error();
    const auto preset = chosenPreset(*presets, kind->name, invocation.value(u"preset"_s));
    if (!preset)
        return preset.error();
    invocation.preset = storedValues(kind->arguments, preset->arguments);
    const QStringList gone = goneArguments(kind->arguments, invocation.preset);
    for (const QString &name : gone)
        invocation.preset.remove(name);
    if (!gone.isEmpty())
        console.message(QCoreApplication::translate("CommandLine",
                                                    "The preset gives arguments that there are no more; ignored: %1.")
                            .arg(gone.join(u", "_s)));
    return invocation;
}

// A calendar of which nothing is said is printed.
bool isReadingOfSchedules(const Invocation &invocation)
{
    const bool isOnlyNamed = invocation.words.size() == 1 && !invocation.has(u"remove"_s);
    return isOneOf(invocation.command, {u"schedule list", u"schedule calendars"})
        || (invocation.command == u"schedule calendar" && isOnlyNamed);
}

int runReading(const Console &console, const Invocation &invocation, const QString &file, JobRegistry &registry)
{
    // Who reads us may stop early (`jobdeck log 1 | head`): then there is nothing more to do.
    std::signal(SIGPIPE, SIG_DFL);
    rescueOrphans(file, registry);
    const QString &command = invocation.command;
    if (command == u"schedule list")
        return printSchedules(console, file, registry);
    if (isReadingOfSchedules(invocation))
        return printCalendars(console, invocation, file);
    if (command == u"list")
        return printList(console, invocation, file, registry);
    if (command == u"show")
        return printJob(console, invocation, file, registry);
    return command == u"log" ? printLog(console, invocation, file, registry)
                             : printResults(console, invocation, file, registry);
}

Result<void> checkJobsFolders(const Invocation &invocation)
{
    const QStringList given = invocation.values(u"jobs"_s);
    if (invocation.has(u"woken-for"_s)) // there may be none yet, or none any more
        return {};
    for (const QString &folder : given)
        if (!QFileInfo(folder).isDir())
            return Error{ErrorCode::BadInput,
                         QCoreApplication::translate("CommandLine",
                                                     "There is no folder %1. Make it, or name another one with --jobs.")
                             .arg(folder),
                         u"jobs"_s};
    return {};
}

// A broken file may define just the kind that is asked for, or give a role that is missed.
void tellProblems(const Console &console, const QList<FileProblem> &problems)
{
    for (const FileProblem &problem : problems)
        console.message(oneLine(problem.text()));
}

int runForAuthors(const Console &console, const Invocation &invocation, const QStringList &folders,
                  const ScriptPlaces &places, const JobRegistry &registry)
{
    if (invocation.command == u"new")
        return writeNewScript(console, invocation, folders.first());
    return invocation.command == u"check" ? checkScripts(console, invocation, places, folders, registry.kinds())
                                          : trustScripts(console, invocation, places);
}

int run(const Console &console, const Invocation &invocation, JobRegistry &registry, const ProgramOptions &options)
{
    const QString &command = invocation.command;
    if (command == u"schedule next")
        return printNextTimes(console, invocation);
    const QString file = databaseFileOf(invocation, options);
    const ScriptPlaces places = scriptPlaces(file, options.name);
    if (const auto checked = checkJobsFolders(invocation); !checked)
        return console.error(checked.error());
    const QStringList folders = jobsFoldersOf(invocation, options);
    if (isOneOf(command, {u"check", u"new", u"trust"}))
        return runForAuthors(console, invocation, folders, places, registry);
    if (command == u"wake")
        return changeWake(console, invocation, file, options.hasScripts ? folders : QStringList());
    ScriptJobs scripts(registry, folders, places);
    if (options.hasLibrary)
        scripts.ship(shippedScripts());
    tellProblems(console, takeRoles(registry, options.name));
    scripts.load();
    const bool isNew = isOneOf(command, {u"run", u"schedule add"});
    if (command == u"kinds" || (isNew && registry.find(invocation.words.first()) == nullptr))
        tellProblems(console, scripts.problems());
    if (command == u"kinds")
        return printKinds(console, registry);
    if (command == u"run" && invocation.has(u"dry-run"_s))
        return printDryRun(console, invocation, registry, scripts, places, file);
    if (isOneOf(command, {u"list", u"show", u"log", u"results"}) || isReadingOfSchedules(invocation))
        return runReading(console, invocation, file, registry);
    // Before a lock file is made beside what is no database.
    if (const auto checked = checkDatabaseFile(file); !checked)
        return console.error(checked.error());
    if (command == u"work")
        return runWork(console, invocation, file, registry, scripts);
    if (command != u"run")
        return runChange(console, invocation, file, registry, scripts);
    const auto whole = withPreset(console, invocation, registry, options);
    return whole ? runChange(console, *whole, file, registry, scripts) : console.error(whole.error());
}

} // namespace

QString databaseFileOf(const Invocation &invocation, const ProgramOptions &options)
{
    if (invocation.has(u"database"_s))
        return invocation.value(u"database"_s);
    return options.databaseFile.isEmpty() ? defaultDatabaseFile(options.name) : options.databaseFile;
}

QStringList jobsFoldersOf(const Invocation &invocation, const ProgramOptions &options)
{
    if (!options.hasScripts)
        return {};
    const QStringList given = invocation.values(u"jobs"_s);
    return given.isEmpty() ? QStringList{defaultJobsFolder(options.name)} : given;
}

int runCommandLine(const Invocation &invocation, JobRegistry &registry, const ProgramOptions &options)
{
    const Console console(invocation.has(u"json"_s), options.name);
    const bool printsNothing = isOneOf(invocation.command,
                                       {u"work", u"abort", u"cancel", u"delete", u"schedule pause", u"schedule resume",
                                        u"schedule skip", u"schedule remove"});
    if (!printsNothing && !Console::hasOutput())
        return console.error(
            {ErrorCode::BadInput,
             QCoreApplication::translate("CommandLine",
                                         "Standard output is closed, so there is nowhere to print to, and nothing was "
                                         "done. Open it, or send it to /dev/null."),
             {}});
    return console.finish(run(console, invocation, registry, options));
}

} // namespace jobdeck
