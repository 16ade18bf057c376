// Turns the wake-up by the crontab on and off for the window, and says how it stands. Lives on the main thread; waits
// for crontab(1) and the disk on a thread of its own.
#pragma once

#include "app/wakesettings.h"
#include "views/wakestate.h"

#include <QObject>
#include <QThreadPool>

namespace jobdeck {

// Off: the line goes from the crontab. On: `command` is kept, and the line for what is due is written; an error where
// the user may not use cron. Waits for crontab(1). Any thread.
[[nodiscard]] Result<void> turnWake(bool isOn, const WakeSettings &settings, const QStringList &command);
[[nodiscard]] WakeState readWake(const WakeSettings &settings);

class WakeDesk final : public QObject {
    Q_OBJECT
public:
    // `command`: wakeCommand().
    WakeDesk(QString databaseFile, QStringList command, QObject *parent = nullptr);
    ~WakeDesk() override; // waits for crontab(1)

    void look(); // told() follows
    void turn(bool isOn); // told() follows

signals:
    void told(const jobdeck::WakeState &state);

private:
    const QString m_databaseFile;
    const QStringList m_command;
    QThreadPool m_pool;
};

} // namespace jobdeck
