// What a bar of a timeline is called for a person. Plain text, translated. GUI thread.
#pragma once

#include "model/timeline.h"

namespace jobdeck {

// "Today 23:30"
[[nodiscard]] QString barStartText(const TimelineBar &bar, qint64 nowMs);
// "3 m 12 s", "about 4 min" for a forecast, "unknown".
[[nodiscard]] QString barDurationText(const TimelineBar &bar);
// "Scheduled"
[[nodiscard]] QString barStatusText(const TimelineBar &bar);
// All of it as one line, for tooltips and screen readers.
[[nodiscard]] QString barText(const TimelineBar &bar, const QString &title, qint64 nowMs);

} // namespace jobdeck
