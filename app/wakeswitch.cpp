#include "app/wakeswitch.h"

#include "app/crontab.h"
#include "app/wakesettings.h"
#include "app/wakeup.h"

#include <QCoreApplication>

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WakeSwitch)
};

} // namespace

Result<void> switchWake(bool isOn, const WakeSettings &settings, const QStringList &command)
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

WakeState wakeState(const QString &databaseFile)
{
    WakeState state{.isOn = !WakeSettings(databaseFile).command().isEmpty(), .obstacle = {}};
    if (const Result<QByteArray> table = Crontab().read(); !table)
        state.obstacle = table.error().message;
    else if (!isCronRunning())
        state.obstacle = Texts::tr("No cron runs on this computer.");
    return state;
}

} // namespace jobdeck
