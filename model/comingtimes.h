// The next times of what a person is about to schedule, before it is. Pure; any thread. Rules that name rare days, or a
// calendar that leaves nearly all out, may take some time: ask for them off the GUI thread.
#pragma once

#include "model/jobschedule.h"
#include "model/occurrences.h"
#include "model/result.h"

namespace jobdeck {

struct ComingTimes {
    ScheduleRule rule;
    QList<Occurrences::Occurrence> times;
};

// The zone of the terms; the machine's where they name none, invalid where there is none of that name.
[[nodiscard]] QTimeZone zoneOfSchedule(const ScheduleTerms &terms);

// At most `count` times after `nowMs`, between start and end, no more than it may run, without the days of the
// calendar. Errors as of checkSchedule().
[[nodiscard]] Result<ComingTimes> comingTimes(const ScheduleTerms &terms, const QStringList &excludedDays, qint64 nowMs,
                                              int count);

} // namespace jobdeck
