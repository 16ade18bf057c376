// Time zones by name, as the tz database of this machine has them (tzfile(5)): Europe/Berlin, UTC, US/Eastern.
#pragma once

#include <QTimeZone>

namespace jobdeck {

// Invalid if there is no such zone. QTimeZone itself takes any word for a POSIX rule without an offset, and so for UTC.
[[nodiscard]] QTimeZone zoneNamed(const QString &name);

} // namespace jobdeck
