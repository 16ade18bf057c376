// Instants as a schedule's own zone shows them, for a person. Pure functions. GUI thread.
#pragma once

#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace jobdeck {

// "Mon 30 Nov 2026 09:00", followed by the zone where that is not the machine's.
[[nodiscard]] QString zonedMomentText(qint64 utcMs, const QTimeZone &zone, const QLocale &locale = QLocale());
// The zone's id, isolated; empty where it shows the same clock as the machine's.
[[nodiscard]] QString foreignZoneText(const QTimeZone &zone);

} // namespace jobdeck
