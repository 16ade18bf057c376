// `log --follow`: prints what is there and what comes, until the job has ended. Looks at data_version every 50 ms. Main
// thread; owns its connection to the database.
#pragma once

#include "app/console.h"
#include "model/job.h"

#include <QObject>
#include <QSqlDatabase>
#include <QTimer>

namespace jobdeck {

class LogFollower final : public QObject {
    Q_OBJECT
public:
    LogFollower(const Console &console, JobId job, QString databaseFile, const QSqlDatabase &db,
                QObject *parent = nullptr);

    // finished() follows. Goes on where it was after stop().
    void start();
    void stop();

signals:
    void finished(int exitCode);
    // The job is shown as running, and no process owns the database: told again every second until that is put right.
    void orphaned();

private:
    void look();
    void lookForOwner();
    void end(int exitCode);
    [[nodiscard]] Result<void> printNew();

    const Console m_console;
    const JobId m_job;
    const QString m_databaseFile;
    QSqlDatabase m_db;
    QTimer m_timer;
    QTimer m_ownerTimer;
    qint64 m_next = 1;
    qint64 m_version = -1;
    bool m_isRunning = false;
};

} // namespace jobdeck
