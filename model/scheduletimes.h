// The times of a schedule: what its rule says, without the days of its calendar, and up to its end. Jitter and the
// number of runs are no part of it. One object is for one thread.
#pragma once

#include "model/excludeddays.h"
#include "model/jobschedule.h"
#include "model/occurrences.h"

namespace jobdeck {

class ScheduleTimes final {
public:
    // `terms.startAt` none: `now`. `days` are those of its calendar. `machine`: the zone of terms without one. Errors
    // are BadInput with the field rule, zone or calendar.
    [[nodiscard]] static Result<ScheduleTimes> of(const ScheduleTerms &terms, qint64 now, const QStringList &days = {},
                                                  const QTimeZone &machine = machineZone());

    using Occurrence = Occurrences::Occurrence;
    // The first one strictly after this instant; none: there is no further one.
    [[nodiscard]] std::optional<Occurrence> after(qint64 utcMs) const;
    // The next ones, at most so many.
    [[nodiscard]] QList<Occurrence> next(qint64 afterMs, int count) const;
    // Those after `afterMs` and not after `untilMs`, ascending; the newest if there are more than `most`. The cost does
    // not grow with how many there are.
    struct Stretch {
        QList<qint64> times = {};
        bool hasMore = false; // older ones
    };
    [[nodiscard]] Stretch newest(qint64 afterMs, qint64 untilMs, int most) const;

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    // UTC where the machine has none that has a name.
    [[nodiscard]] static QTimeZone machineZone();

private:
    ScheduleTimes(ScheduleRule rule, const QTimeZone &zone, qint64 startMs, const std::optional<qint64> &endMs,
                  ExcludedDays days);

    QTimeZone m_zone;
    Occurrences m_occurrences;
    std::optional<qint64> m_endMs;
    ExcludedDays m_days;
};

// The zone of terms; an error (BadInput, field "zone") names one that is spelled alike.
[[nodiscard]] Result<QTimeZone> zoneOfTerms(const ScheduleTerms &terms,
                                            const QTimeZone &machine = ScheduleTimes::machineZone());

// How much later the run of this occurrence is: 0 to terms.jitterMs, the same whenever it is asked.
[[nodiscard]] qint64 jitterOf(ScheduleId id, qint64 occurrence, qint64 jitterMs);

} // namespace jobdeck
