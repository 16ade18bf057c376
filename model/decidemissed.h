// What becomes of the occurrences of a schedule that are due, as pure functions: no clock, no database.
#pragma once

#include "model/jobschedule.h"

#include <QList>

namespace jobdeck {

// Due so long before somebody was there to run it, and no more, is on time.
inline constexpr qint64 onTimeMs = 30'000;

// Fate of one that is due.
enum class Due {
    OnTime,
    Run, // missed, to be run late
    Decide, // missed: a person decides
    Skip // missed, not to be run
};

struct MissedRules {
    MissedPolicy policy = MissedPolicy::Usual;
    qint64 now = 0;
    qint64 awakeSince = 0; // since when somebody is there to run what falls due: start, or end of a sleep
    qint64 graceMs = 900'000; // MissedPolicy::Usual
};
// `dueTimes` in the order of the occurrences; one fate each.
[[nodiscard]] QList<Due> decideMissed(const QList<qint64> &dueTimes, const MissedRules &rules);

// What is done with one that is due.
enum class Release {
    Run,
    Queue, // run when the one before has ended
    Decide,
    SkipMissed,
    SkipOverlap,
    Beyond // the count is used up: it is none
};

struct OverlapRules {
    OverlapPolicy policy = OverlapPolicy::Skip;
    bool runsEach = false; // of those that were missed each runs: one after the other
    bool isBusy = false; // a job of the schedule has not ended
    std::optional<int> runsLeft = {}; // none: no limit
};
[[nodiscard]] QList<Release> planRelease(const QList<Due> &dues, OverlapRules rules);

} // namespace jobdeck
