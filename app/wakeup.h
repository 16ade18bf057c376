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

    // What can be said of the crontab to who has just stored something for later: the line is brought up to date first,
    // for two seconds at most. Any thread.
    struct Outlook {
        bool isOn = false; // the operator agreed
        QString obstacle = {}; // why it will not wake Jobdeck all the same
        [[nodiscard]] bool wakes() const { return isOn && obstacle.isEmpty(); }
    };
    [[nodiscard]] static Outlook outlook(const QString &databaseFile);

signals:
    // What came of bringing the line up to date, when that is another than before: empty if all is well.
    void updated(const QString &failure);

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
