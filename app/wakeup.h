// Keeps the user's crontab in step with what is due, in the process that owns the database and only if the operator
// agreed (WakeSettings): at the next due minute cron starts `jobdeck work --until-idle`. Lives on the main thread;
// reads the settings and the database and runs crontab(1) on a thread of its own.
#pragma once

#include "model/result.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>
#include <stop_token>

namespace jobdeck {

class Wakeup final : public QObject {
    Q_OBJECT
public:
    explicit Wakeup(QString databaseFile, QObject *parent = nullptr);
    // Waits for the last change to be in the crontab: some tens of milliseconds, two seconds where crontab hangs.
    ~Wakeup() override;

    // As every commit tells it. Several changes within a second are one.
    void setNextDue(std::optional<qint64> dueMs);

    // The line as it should be now: reads settings and database, and writes the crontab if that differs. Any thread.
    // `stop`: gives up, and ends a crontab that still runs.
    [[nodiscard]] static Result<void> update(const QString &databaseFile, const std::stop_token &stop = {});

signals:
    void failed(const QString &message); // each time another one

private:
    void begin();

    const QString m_databaseFile;
    std::optional<qint64> m_minute; // of the newest due time
    bool m_isKnown = false;
    QString m_said;
    QTimer m_timer;
    std::stop_source m_givenUp;
    QThreadPool m_pool;
};

} // namespace jobdeck
