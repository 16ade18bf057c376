#include "app/wakedesk.h"

#include "app/crontab.h"
#include "app/wakeup.h"

#include <QtConcurrentRun>

namespace jobdeck {

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

WakeState readWake(const WakeSettings &settings)
{
    WakeState state{.isKnown = true, .isOn = !settings.command().isEmpty()};
    state.sentence = state.isOn ? WakeDesk::tr("Jobs run at their time also while Jobdeck is closed.")
                                : WakeDesk::tr("Jobs that fall due while Jobdeck is closed wait until it is open.");
    if (const auto table = Crontab().read(); !table) {
        state.isProblem = true;
        state.obstacle = state.sentence = table.error().message;
    } else if (!isCronRunning()) {
        state.isProblem = state.isOn;
        state.obstacle = WakeDesk::tr("No cron runs on this computer.");
        state.sentence = WakeDesk::tr("No cron runs on this computer, so jobs wait until Jobdeck is open.");
    }
    return state;
}

WakeDesk::WakeDesk(QString databaseFile, QStringList command, QObject *parent)
    : QObject(parent)
    , m_databaseFile(std::move(databaseFile))
    , m_command(std::move(command))
{
    m_pool.setMaxThreadCount(1);
}

WakeDesk::~WakeDesk() { m_pool.waitForDone(); }

void WakeDesk::look()
{
    QtConcurrent::run(&m_pool, [file = m_databaseFile] {
        return readWake(WakeSettings(file));
    }).then(this, [this](const WakeState &state) { emit told(state); });
}

void WakeDesk::turn(bool isOn)
{
    QtConcurrent::run(&m_pool, [isOn, file = m_databaseFile, command = m_command] {
        const WakeSettings settings(file);
        const auto turned = turnWake(isOn, settings, command);
        WakeState state = readWake(settings);
        if (!turned) {
            state.isProblem = true;
            state.sentence = turned.error().message;
        }
        return state;
    }).then(this, [this](const WakeState &state) { emit told(state); });
}

} // namespace jobdeck
