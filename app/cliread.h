// The commands that only read: kinds, list, show, log, results. They open the database themselves, read-only.
#pragma once

#include "app/console.h"
#include "app/invocation.h"
#include "jobs/jobregistry.h"

#include <QObject>
#include <QSqlDatabase>
#include <QTimer>

namespace jobdeck {

[[nodiscard]] int printKinds(const Console &console, const JobRegistry &registry);
[[nodiscard]] int printList(const Console &console, const Invocation &invocation, const QString &databaseFile);
[[nodiscard]] int printJob(const Console &console, const Invocation &invocation, const QString &databaseFile);
[[nodiscard]] int printLog(const Console &console, const Invocation &invocation, const QString &databaseFile);
[[nodiscard]] int printResults(const Console &console, const Invocation &invocation, const QString &databaseFile);

// Whether the file holds jobs that are shown as running.
[[nodiscard]] bool hasRunningJobs(const QString &databaseFile);
// A word of the command line as a job's id.
[[nodiscard]] Result<JobId> parseId(const QString &word);

// `log --follow`: prints what is there and what comes, until the job has ended. Looks at data_version every 50 ms.
class LogFollower final : public QObject {
    Q_OBJECT
public:
    LogFollower(const Console &console, JobId job, const QSqlDatabase &db, QObject *parent = nullptr);
    void start();

signals:
    void finished(int exitCode);

private:
    void look();
    [[nodiscard]] Result<void> printNew();

    const Console m_console;
    const JobId m_job;
    QSqlDatabase m_db;
    QTimer m_timer;
    qint64 m_next = 1;
    qint64 m_version = -1;
};

} // namespace jobdeck
