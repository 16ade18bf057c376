// What the window has to do with the wake-up by the crontab: shows and turns it in the settings, asks once, when first
// something is due later, whether it shall be on, keeps the answer, and says where nothing can wake the program. Lives
// on the main thread; reads and writes the crontab on a thread of its own.
#pragma once

#include "app/wakesettings.h"
#include "model/changebatch.h"
#include "views/wakestate.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <stop_token>

class QSettings;

namespace jobdeck {

class MainWindow;

// Off: the line goes from the crontab. On: `command` is kept, and the line for what is due is written; an error where
// the user may not use cron. Waits for crontab(1). Any thread.
[[nodiscard]] Result<void> turnWake(bool isOn, const WakeSettings &settings, const QStringList &command);
// Gives up at `stop`.
[[nodiscard]] WakeState readWake(const WakeSettings &settings, const std::stop_token &stop = {});

class WakeDesk final : public QObject {
    Q_OBJECT
public:
    // `command`: wakeCommand(). The settings outlive it: they have whether the question was answered.
    WakeDesk(const QString &databaseFile, const QStringList &command, QSettings &settings);
    ~WakeDesk() override; // waits for crontab(1) if that is being changed

    void setWindow(MainWindow *window);
    // Asks once something is due some time, or recurs.
    void follow(const ChangeBatch &batch);
    // Why the line could not be brought up to date the last time; empty: it could.
    void setFailure(const QString &failure);

    // How the crontab stands and is turned; for tests. Called on another thread.
    struct Cron {
        std::function<WakeState(const std::stop_token &)> state;
        std::function<Result<void>(bool isOn)> turn;
    };
    void setCron(Cron cron) { m_cron = std::move(cron); }

private:
    using Told = void (WakeDesk::*)(const WakeState &);

    // What it comes to is shown, and `told` (may be null).
    void look(Told told);
    void turn(bool isOn, Told told);
    void onAnswer(bool isYes);
    void found(const WakeState &state, Told told);
    void show(WakeState state);
    void tellFailure(const QString &message);
    void tellStart(const WakeState &state);
    void tellObstacle(const WakeState &state);
    void ask(const WakeState &state);
    void tellTurned(const WakeState &state);

    QSettings &m_settings;
    QPointer<MainWindow> m_window;
    Cron m_cron;
    WakeState m_state; // as it was found last
    QString m_failure;
    bool m_isAsked = false; // by this process
    bool m_isTold = false; // that nothing wakes it
    std::stop_source m_end;
    QThreadPool m_pool;
};

} // namespace jobdeck
