// The times that stand above a timeline: full hours or days of local time. Values; any thread.
#pragma once

#include "model/timeline.h"

namespace jobdeck {

struct TimelineMark {
    qint64 atMs = 0;
    QString text = {};
    bool isDay = false; // a day begins here

    bool operator==(const TimelineMark &) const = default;
};

// At most so many; a clock change moves no mark from its full hour.
[[nodiscard]] QList<TimelineMark> timelineMarks(const TimelineRange &range, int most);

} // namespace jobdeck
