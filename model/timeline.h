// What ran, runs and is to run around now, as bars over time. Values; any thread.
#pragma once

#include "model/job.h"

#include <QMetaType>
#include <QStringList>

namespace jobdeck {

// All in ms since 1970, UTC.
struct TimelineRange {
    qint64 fromMs = 0;
    qint64 nowMs = 0;
    qint64 toMs = 0;

    bool operator==(const TimelineRange &) const = default;
};

struct TimelineBar {
    Job job = {}; // id 0: an occurrence of its schedule that has no job yet
    JobId leadsTo = 0; // the job to show for it: itself, or the one its schedule runs next
    qint64 fromMs = 0;
    std::optional<qint64> toMs = {}; // none: nobody can say yet
    bool isForecast = false; // the end is what earlier runs of the kind let expect

    [[nodiscard]] bool isSameAs(const TimelineBar &other) const
    {
        return job.id == other.job.id
            && (job.id != 0 || (job.schedule == other.job.schedule && fromMs == other.fromMs));
    }
    bool operator==(const TimelineBar &) const = default;
};

struct Timeline {
    TimelineRange range = {};
    QList<TimelineBar> bars = {}; // by their beginning
    bool isPastCut = false; // older ones are left out
    bool isComingCut = false; // later ones are left out

    bool operator==(const Timeline &) const = default;
};

inline constexpr int maxPastBars = 500;
inline constexpr int maxComingBars = 500; // with those that run or wait

} // namespace jobdeck
