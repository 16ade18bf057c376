// `jobdeck schedule next`: the coming times of a rule.
#pragma once

#include "app/console.h"
#include "app/invocation.h"

namespace jobdeck {

// Needs no database.
[[nodiscard]] int printNextTimes(const Console &console, const Invocation &invocation);

} // namespace jobdeck
