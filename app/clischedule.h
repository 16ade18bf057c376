// The commands for recurring schedules: jobdeck schedule ….
#pragma once

#include "app/console.h"
#include "app/invocation.h"

namespace jobdeck {

// `schedule next RULE`: the coming times of a rule. Needs no database.
[[nodiscard]] int printNextTimes(const Console &console, const Invocation &invocation);

} // namespace jobdeck
