#include "app/wakedesk.h"

#include "app/crontab.h"
#include "app/wakeup.h"
#include "views/mainwindow.h"

#include <QSettings>
#include <QtConcurrentRun>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

const QString answeredKey = u"schedules/wakeAnswered"_s;

} // namespace

Result<void> turnWake(bool isOn, const WakeSettings &settings, const QStringList &command)
{
    const Crontab crontab;
    if (!isOn) {
        if (auto removed = crontab.setLine(settings.databaseFile(), {}); !removed)
            return removed;
        return settings.setCommand({});
    }
    if (const auto table = crontab.read(); !table) // may the user use cron?
        return table.error();
    if (auto kept = settings.setCommand(command); !kept)
        return kept;
    return Wakeup::update(settings.databaseFile());
}

WakeState readWake(const WakeSettings &settings, const std::stop_token &stop)
{
    const auto table = Crontab(u"crontab"_s, stop).read();
    WakeState state{.isKnown = true, .isOn = !settings.command().isEmpty()};
    state.obstacle = cronObstacle(table ? Result<void>() : table.error());
    state.isProblem = !table || (state.isOn && !state.obstacle.isEmpty());
    if (!state.obstacle.isEmpty())
        state.sentence = WakeDesk::tr("%1 Jobs wait until Jobdeck is open.").arg(state.obstacle);
    else if (state.isOn)
        state.sentence = WakeDesk::tr("Jobs run at their time also while Jobdeck is closed.");
    else
        state.sentence = WakeDesk::tr("Jobs that fall due while Jobdeck is closed wait until it is open.");
    return state;
}

WakeDesk::WakeDesk(const QString &databaseFile, const QStringList &command, QSettings &settings)
    : m_settings(settings)
    , m_cron(
          {.state = [databaseFile](const std::stop_token &stop) { return readWake(WakeSettings(databaseFile), stop); },
           .turn = [databaseFile, command](bool isOn) { return turnWake(isOn, WakeSettings(databaseFile), command); }})
{
    m_pool.setMaxThreadCount(1);
}

WakeDesk::~WakeDesk()
{
    m_end.request_stop();
    m_pool.waitForDone();
}

void WakeDesk::setWindow(MainWindow *window)
{
    m_window = window;
    connect(window, &MainWindow::wakeAnswered, this, &WakeDesk::onAnswer);
    connect(window, &MainWindow::wakeAsked, this, [this] { look(nullptr); });
    connect(window, &MainWindow::wakeChosen, this, [this](bool isOn) {
        m_settings.setValue(answeredKey, isOn);
        turn(isOn, nullptr);
    });
    if (m_settings.contains(answeredKey))
        look(&WakeDesk::tellStart);
}

void WakeDesk::follow(const ChangeBatch &batch)
{
    const bool hasSchedule = std::ranges::any_of(batch.schedules, [](ScheduleId id) { return id > 0; });
    if ((hasSchedule || batch.nextDue) && !m_settings.contains(answeredKey) && !std::exchange(m_isAsked, true))
        look(&WakeDesk::ask);
}

void WakeDesk::look(Told told)
{
    QtConcurrent::run(&m_pool, m_cron.state, m_end.get_token()).then(this, [this, told](const WakeState &state) {
        found(state, told);
    });
}

void WakeDesk::turn(bool isOn, Told told)
{
    const auto turned = [cron = m_cron, isOn, stop = m_end.get_token()] {
        const Result<void> result = cron.turn(isOn);
        WakeState state = cron.state(stop);
        if (!result) {
            state.isProblem = true;
            state.sentence = result.error().message;
            if (isOn)
                state.obstacle = state.sentence;
        }
        return state;
    };
    QtConcurrent::run(&m_pool, turned).then(this, [this, told](const WakeState &state) { found(state, told); });
}

void WakeDesk::found(const WakeState &state, Told told)
{
    if (!m_window)
        return;
    show(state);
    if (told)
        (this->*told)(state);
}

void WakeDesk::onAnswer(bool isYes)
{
    m_settings.setValue(answeredKey, isYes);
    if (isYes)
        turn(true, &WakeDesk::tellTurned);
}

void WakeDesk::show(WakeState state)
{
    m_state = state;
    if (state.isOn && state.obstacle.isEmpty() && !m_failure.isEmpty()) {
        state.isProblem = true;
        state.obstacle = state.sentence = m_failure;
    }
    if (state.isKnown)
        m_window->setWake(state);
}

void WakeDesk::setFailure(const QString &failure)
{
    m_failure = failure;
    if (!m_window)
        return;
    show(m_state);
    if (!failure.isEmpty())
        tellFailure(failure);
}

void WakeDesk::tellStart(const WakeState &state)
{
    if (state.isOn)
        tellObstacle(state);
}

void WakeDesk::tellObstacle(const WakeState &state)
{
    if (!state.obstacle.isEmpty())
        tellFailure(state.obstacle);
}

void WakeDesk::ask(const WakeState &state)
{
    tellObstacle(state);
    if (state.obstacle.isEmpty() && !state.isOn)
        m_window->askForWake();
}

void WakeDesk::tellTurned(const WakeState &state)
{
    if (state.isProblem)
        tellFailure(state.sentence);
    else
        m_window->showMessage(tr("The crontab wakes Jobdeck when something is due."));
}

// Once is enough: it is no news every minute.
void WakeDesk::tellFailure(const QString &message)
{
    if (m_window && !std::exchange(m_isTold, true))
        m_window->tellWake(tr("%1 Scheduled jobs wait until this window is open.").arg(message));
}

} // namespace jobdeck
