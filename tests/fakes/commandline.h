// For tests of the command line: what is in the database, read by the test itself, and an owner of it. A process costs
// some 50 ms and a look into the file one, so only what is to be tested is a process.
#pragma once

#include "app/ownerlock.h"
#include "model/jobjson.h"
#include "model/jobqueries.h"
#include "tests/fakes/program.h"

#include <QStorageInfo>
#include <QUuid>

namespace jobdeck::test {

// A disk in memory, where a commit waits for nothing; what is told here is not whether a commit survives a power cut.
[[nodiscard]] inline QString inMemory()
{
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    const bool isUsable = memory.isValid() && memory.fileSystemType() == "tmpfs" && !memory.isReadOnly()
        && memory.bytesAvailable() > 32 * 1024 * 1024;
    return isUsable ? memory.rootPath() : QDir::tempPath();
}

[[nodiscard]] inline QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

// A job that runs until it is stopped.
[[nodiscard]] inline QStringList endless(const QStringList &more = {})
{
    return Program::shell(QStringLiteral("echo begun; exec sleep 1000"), more);
}

[[nodiscard]] inline QStringList keysOfAJob()
{
    return words("arguments attempt created_at error exit_code finished_at group id kind progress progress_text queue "
                 "reason rerun_of schedule scheduled_at signal started_at status waiting");
}

// What `read` finds in the file, through a connection of its own.
template <typename Query>
[[nodiscard]] auto stored(const QString &file, Query read)
{
    const QString name = QUuid::createUuid().toString();
    auto found = [&] {
        const auto db = openReadOnly(file, name, 5'000);
        return db ? read(*db) : decltype(read(*db))(db.error());
    }();
    QSqlDatabase::removeDatabase(name);
    return found;
}

[[nodiscard]] inline Job storedJob(const Program &program, JobId id)
{
    const auto job = stored(program.database(), [id](const QSqlDatabase &db) { return readJob(db, id); });
    return job ? *job : Job();
}
// Its name; empty if there is no such job.
[[nodiscard]] inline QString storedStatus(const Program &program, JobId id)
{
    const Job job = storedJob(program, id);
    return job.id == id ? statusName(job.status) : QString();
}
// As `show --json` has it.
[[nodiscard]] inline QJsonObject storedJson(const Program &program, JobId id)
{
    return jobToJson(storedJob(program, id), QDateTime::currentMSecsSinceEpoch());
}
[[nodiscard]] inline QByteArray storedLog(const Program &program, JobId id)
{
    const auto lines = stored(program.database(), [id](const QSqlDatabase &db) { return readLog(db, id, 1, 100'000); });
    QByteArray text;
    for (const LogLine &line : lines ? *lines : QList<LogLine>())
        text += line.text + '\n';
    return text;
}
[[nodiscard]] inline qsizetype storedCount(const Program &program)
{
    const auto jobs = stored(program.database(), [](const QSqlDatabase &db) { return readJobs(db, {}, 0); });
    return jobs ? jobs->size() : 0;
}

// QTRY_VERIFY looks every 50 ms only.
template <typename Condition>
[[nodiscard]] bool soon(Condition condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

// A Jobdeck that owns the database for as long as this object lives.
class Owner final {
public:
    explicit Owner(const Program &program)
        : m_process(program.start({QStringLiteral("work")}))
    {
        const auto isServing = [&] {
            const auto owner = OwnerLock::readOwner(program.database());
            return owner && owner->identity.pid == m_process->processId() && QFileInfo::exists(owner->socket);
        };
        if (!soon(isServing))
            qFatal("no owner: %s", m_process->readAllStandardError().constData());
    }
    ~Owner()
    {
        if (m_process->state() == QProcess::NotRunning)
            return;
        m_process->terminate();
        if (!m_process->waitForFinished(20'000))
            qWarning("the owner did not end when it was asked to");
    }
    Q_DISABLE_COPY_MOVE(Owner)

    [[nodiscard]] QProcess &process() { return *m_process; }

private:
    std::unique_ptr<QProcess> m_process;
};

} // namespace jobdeck::test
