#include "app/scheduledesk.h"

#include "app/wakesettings.h"
#include "views/mainwindow.h"

#include <QSettings>
#include <QtConcurrentRun>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

const QString answeredKey = u"schedules/wakeAnswered"_s;

ScheduleDesk::Cron realCron()
{
    return {.state = [](const QString &databaseFile) { return readWake(WakeSettings(databaseFile)); },
            .turn =
                [](bool isOn, const QString &databaseFile, const QStringList &jobsFolders) {
                    return turnWake(isOn, WakeSettings(databaseFile), wakeCommand(databaseFile, jobsFolders));
                }};
}

} // namespace

ScheduleDesk::ScheduleDesk(QString databaseFile, QStringList jobsFolders, QSettings &settings)
    : m_databaseFile(std::move(databaseFile))
    , m_jobsFolders(std::move(jobsFolders))
    , m_settings(settings)
    , m_cron(realCron())
{
    m_pool.setMaxThreadCount(1);
}

ScheduleDesk::~ScheduleDesk() { m_pool.waitForDone(); }

void ScheduleDesk::setWindow(MainWindow *window)
{
    m_window = window;
    connect(window, &MainWindow::wakeAnswered, this, &ScheduleDesk::onAnswer);
    if (m_settings.value(answeredKey, false).toBool())
        look(false);
}

void ScheduleDesk::follow(const ChangeBatch &batch)
{
    const bool hasSchedule = std::ranges::any_of(batch.schedules, [](ScheduleId id) { return id > 0; });
    if (!hasSchedule || m_settings.contains(answeredKey) || std::exchange(m_isAsked, true))
        return;
    look(true);
}

void ScheduleDesk::look(bool asks)
{
    QtConcurrent::run(&m_pool, m_cron.state, m_databaseFile).then(this, [this, asks](const WakeState &state) {
        onState(state, asks);
    });
}

void ScheduleDesk::onState(const WakeState &state, bool asks)
{
    if (!m_window)
        return;
    if (!state.obstacle.isEmpty())
        return tellFailure(state.obstacle);
    if (asks && !state.isOn)
        m_window->askForWake();
}

void ScheduleDesk::onAnswer(bool isYes)
{
    m_settings.setValue(answeredKey, isYes);
    if (!isYes)
        return;
    QtConcurrent::run(&m_pool, m_cron.turn, true, m_databaseFile, m_jobsFolders)
        .then(this, [this](const Result<void> &turned) {
            if (!turned)
                tellFailure(turned.error().message);
            else if (m_window)
                m_window->showMessage(tr("The crontab wakes Jobdeck when something is due."));
        });
}

// Once is enough: it is no news every minute.
void ScheduleDesk::tellFailure(const QString &message)
{
    if (m_window && !std::exchange(m_isTold, true))
        m_window->tellWake(tr("%1 Scheduled jobs wait until this window is open.").arg(message));
}

} // namespace jobdeck
