// The commands that print the schedules and the calendars there are.
#pragma once

#include "app/console.h"
#include "app/invocation.h"

namespace jobdeck {

class JobRegistry;

// `schedule list`: those of kinds that may be seen, by their next times.
[[nodiscard]] int printSchedules(const Console &console, const QString &databaseFile, const JobRegistry &registry);
// `schedule calendars`, and `schedule calendar NAME` for the days of one.
[[nodiscard]] int printCalendars(const Console &console, const Invocation &invocation, const QString &databaseFile);

} // namespace jobdeck
