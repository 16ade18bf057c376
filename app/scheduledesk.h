// What the window has to do with cron: asks, at the first schedule, whether the crontab may wake the program, keeps the
// answer, and says where nothing can wake it. Reads and writes off the GUI thread. Main thread.
#pragma once

#include "app/wakedesk.h"
#include "model/changebatch.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QThreadPool>

#include <functional>

class QSettings;

namespace jobdeck {

class MainWindow;

class ScheduleDesk final : public QObject {
    Q_OBJECT
public:
    // The settings outlive it: they have whether the question was answered.
    ScheduleDesk(QString databaseFile, QStringList jobsFolders, QSettings &settings);
    ~ScheduleDesk() override; // waits for what is being written

    void setWindow(MainWindow *window);
    void follow(const ChangeBatch &batch);
    void tellFailure(const QString &message);

    // How the crontab stands and is switched; for tests. Called on another thread.
    struct Cron {
        std::function<WakeState(const QString &databaseFile)> state;
        std::function<Result<void>(bool isOn, const QString &databaseFile, const QStringList &jobsFolders)> turn;
    };
    void setCron(Cron cron) { m_cron = std::move(cron); }

private:
    void look(bool asks);
    void onState(const WakeState &state, bool asks);
    void onAnswer(bool isYes);

    const QString m_databaseFile;
    const QStringList m_jobsFolders;
    QSettings &m_settings;
    QPointer<MainWindow> m_window;
    Cron m_cron;
    QThreadPool m_pool;
    bool m_isAsked = false; // by this process
    bool m_isTold = false; // that nothing wakes it
};

} // namespace jobdeck
