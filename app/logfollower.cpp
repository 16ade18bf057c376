#include "app/logfollower.h"

#include "app/ownerlock.h"
#include "model/jobjson.h"
#include "model/jobqueries.h"

using namespace std::chrono_literals;

namespace jobdeck {

namespace {

constexpr qint64 linesAtOnce = 5'000;

} // namespace

LogFollower::LogFollower(const Console &console, JobId job, QString databaseFile, const QSqlDatabase &db,
                         QObject *parent)
    : QObject(parent)
    , m_console(console)
    , m_job(job)
    , m_databaseFile(std::move(databaseFile))
    , m_db(db)
{
    connect(&m_timer, &QTimer::timeout, this, &LogFollower::look);
    connect(&m_ownerTimer, &QTimer::timeout, this, &LogFollower::lookForOwner);
}

void LogFollower::start()
{
    m_timer.start(50ms);
    m_ownerTimer.start(1s);
    QTimer::singleShot(0, this, &LogFollower::look);
}

void LogFollower::stop()
{
    m_timer.stop();
    m_ownerTimer.stop();
}

void LogFollower::look()
{
    if (!m_timer.isActive())
        return;
    if (!Console::hasReader()) // `| head`: nobody would see what comes
        return end(ExitSuccess);
    const qint64 version = dataVersion(m_db);
    if (version == m_version)
        return;
    m_version = version;
    const auto job = readJob(m_db, m_job); // before the lines: what an ended job wrote is all there
    m_isRunning = job && job->status == JobStatus::Running;
    const auto printed = printNew();
    if (!printed || (!job && job.error().code != ErrorCode::UnknownJob))
        end(m_console.error(printed ? job.error() : printed.error()));
    else if (!job || isFinal(job->status))
        end(ExitSuccess);
}

void LogFollower::lookForOwner()
{
    if (m_isRunning && !OwnerLock::isHeld(m_databaseFile))
        emit orphaned();
}

void LogFollower::end(int exitCode)
{
    stop();
    emit finished(exitCode);
}

Result<void> LogFollower::printNew()
{
    for (;;) {
        const auto lines = readLog(m_db, m_job, m_next, linesAtOnce);
        if (!lines)
            return lines.error();
        if (lines->isEmpty())
            return {};
        for (const LogLine &line : *lines) {
            if (m_console.isJson())
                m_console.json(logLineToJson(line), true);
            else
                m_console.bytes(line.text);
        }
        m_next = lines->last().sequence + 1;
        m_console.flush();
    }
}

} // namespace jobdeck
