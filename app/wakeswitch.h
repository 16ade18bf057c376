// Switches on and off that the user's crontab wakes the program, for the command line and the window alike. Reads and
// writes files and runs crontab(1): not on the GUI thread.
#pragma once

#include "model/result.h"

#include <QStringList>

namespace jobdeck {

class WakeSettings;

// On: `command` is what cron starts (wakeCommand()). An error, where the user may not use cron, changes nothing.
[[nodiscard]] Result<void> switchWake(bool isOn, const WakeSettings &settings, const QStringList &command);

// How it stands for a database.
struct WakeState {
    bool isOn = false;
    QString obstacle; // a sentence: why cron would not wake it; empty: it would
};
[[nodiscard]] WakeState wakeState(const QString &databaseFile);

} // namespace jobdeck
