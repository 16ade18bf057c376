#include "app/commandline.h"

#include "app/clichange.h"
#include "app/cliread.h"
#include "app/cliwork.h"
#include "app/paths.h"
#include "app/unixsignals.h"

#include <QCoreApplication>

#include <csignal>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

// A dead owner's jobs are not shown as running: whoever looks and finds no owner puts them right first.
void rescueFirst(const QString &databaseFile, JobRegistry &registry)
{
    const auto owner = OwnerLock::readOwner(databaseFile);
    if (!owner || OwnerLock::isHeld(databaseFile) || !hasRunningJobs(databaseFile))
        return;
    EngineAccess access(databaseFile, OwnerRole::OneOff, registry);
    QObject::connect(&access, &EngineAccess::failed, qApp, &QCoreApplication::quit);
    QObject::connect(&access, &EngineAccess::ready, qApp, [&access] {
        if (access.local() == nullptr)
            return QCoreApplication::quit();
        access.local()->whenIdle(&QCoreApplication::quit);
    });
    access.acquire();
    QCoreApplication::exec();
}

template <typename Session>
int runSession(Session &session, UnixSignals &signals_)
{
    // Queued: a session may finish before the event loop runs.
    QObject::connect(&session, &Session::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    QObject::connect(&signals_, &UnixSignals::terminated, &session, &Session::terminate);
    session.start();
    return QCoreApplication::exec();
}

int runWork(const Console &console, const Invocation &invocation, const QString &file, JobRegistry &registry)
{
    UnixSignals unixSignals;
    WorkSession session(console, file, registry, invocation.has(u"until-idle"_s));
    QObject::connect(&unixSignals, &UnixSignals::interrupted, &session, &WorkSession::terminate);
    return runSession(session, unixSignals);
}

int runChange(const Console &console, const Invocation &invocation, const QString &file, JobRegistry &registry)
{
    UnixSignals unixSignals;
    CommandSession session(console, invocation, file, registry);
    QObject::connect(&unixSignals, &UnixSignals::interrupted, &session, &CommandSession::interrupt);
    return runSession(session, unixSignals);
}

int runReading(const Console &console, const Invocation &invocation, const QString &file)
{
    // Who reads us may stop early (`jobdeck log 1 | head`): then there is nothing more to do.
    std::signal(SIGPIPE, SIG_DFL);
    const QString &command = invocation.command;
    if (command == u"list")
        return printList(console, invocation, file);
    if (command == u"show")
        return printJob(console, invocation, file);
    return command == u"log" ? printLog(console, invocation, file) : printResults(console, invocation, file);
}

} // namespace

int runCommandLine(const Invocation &invocation, JobRegistry &registry)
{
    const Console console(invocation.has(u"json"_s));
    const QString &command = invocation.command;
    const QString file = invocation.has(u"database"_s) ? invocation.value(u"database"_s) : defaultDatabaseFile();
    if (command == u"kinds")
        return printKinds(console, registry);
    if (command == u"work")
        return runWork(console, invocation, file, registry);
    const bool isReading = command == u"list" || command == u"show" || command == u"log" || command == u"results";
    if (!isReading)
        return runChange(console, invocation, file, registry);
    rescueFirst(file, registry);
    return runReading(console, invocation, file);
}

} // namespace jobdeck
