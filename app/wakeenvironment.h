// What of an environment a program that cron starts has to have, so that it finds the same folders, programs, language
// and time zone as the window: cron gives it hardly any (crontab(5)). Main thread.
#pragma once

#include <QStringList>

namespace jobdeck {

// "NAME=value" of this process: PATH, TZ, LANG, LANGUAGE, LC_* and the XDG folders, as far as they are set.
[[nodiscard]] QStringList wakeEnvironment();

// For a process that the crontab started (`work --woken-for`): takes over what was kept beside its database when the
// wake-up was switched on. Before the application object is there.
void takeWakeEnvironment(int argc, char **argv);

} // namespace jobdeck
