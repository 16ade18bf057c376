// The instants at which a rule falls due, in a time zone. Cost grows with the days between two occurrences, not with
// the time since the start. One object is for one thread.
#pragma once

#include "model/schedulerule.h"
#include "model/zoneclock.h"

#include <QDate>

#include <optional>

namespace jobdeck {

class Occurrences final {
public:
    // `startMs`: what `every` counts from; nothing falls due before it.
    Occurrences(ScheduleRule rule, const QTimeZone &zone, qint64 startMs);

    struct Occurrence {
        qint64 utcMs = 0;
        LocalTime::Note note = LocalTime::Note::Normal;

        bool operator==(const Occurrence &) const = default;
    };
    // The first one strictly after this instant (UTC, ms); none: the rule has no further one up to the year 9999.
    [[nodiscard]] std::optional<Occurrence> after(qint64 utcMs) const;
    // The next ones, at most so many.
    [[nodiscard]] QList<Occurrence> next(qint64 afterMs, int count) const;

private:
    [[nodiscard]] Occurrence afterElapsed(qint64 utcMs) const;
    [[nodiscard]] std::optional<ZoneClock::Instant> afterFixed(qint64 utc) const;
    [[nodiscard]] std::optional<ZoneClock::Instant> afterByClock(qint64 utc) const;
    [[nodiscard]] std::optional<qint64> firstOnDay(qint64 julianDay, qint64 notBefore) const;
    [[nodiscard]] bool matches(qint64 julianDay, QDate date) const;
    [[nodiscard]] qint64 nextDay(qint64 julianDay) const;

    const ScheduleRule m_rule;
    const ZoneClock m_clock;
    const qint64 m_startMs;
    qint64 m_firstDay = 0; // Julian, of the start
    QList<int> m_times; // of a day, minutes since midnight
};

} // namespace jobdeck
