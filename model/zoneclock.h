// What the clocks of a time zone show: instants to wall time and back, over whole days that a zone left out too. Counts
// in seconds; wall time is counted from 1970-01-01T00:00 of the zone's own calendar. Keeps the zone's clock changes
// year by year, so one object is for one thread.
#pragma once

#include "model/localtime.h"

#include <QHash>
#include <QList>
#include <QTimeZone>

namespace jobdeck {

class ZoneClock final {
public:
    explicit ZoneClock(const QTimeZone &zone);

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    // In seconds east of UTC.
    [[nodiscard]] qint64 offsetAt(qint64 utc) const;
    [[nodiscard]] qint64 wallAt(qint64 utc) const { return utc + offsetAt(utc); }

    struct Instant {
        qint64 utc = 0;
        LocalTime::Note note = LocalTime::Note::Normal;
    };
    // The first instant that shows this wall time; the first one after a gap that swallows it.
    [[nodiscard]] Instant instantOf(qint64 wall) const;
    // Does the wall time shown at this instant come twice?
    [[nodiscard]] bool isTwice(qint64 utc) const;

    // The stretch without a clock change that holds the instant; open ends are a year away or more.
    struct Stretch {
        qint64 begin = 0; // in UTC, inclusive
        qint64 end = 0; // exclusive
        qint64 offset = 0;
    };
    [[nodiscard]] Stretch stretchAt(qint64 utc) const;

private:
    struct Change {
        qint64 utc = 0;
        qint64 before = 0; // offsets
        qint64 after = 0;
    };
    [[nodiscard]] qint64 askedOffset(qint64 utc) const;
    [[nodiscard]] const QList<Change> &changesOfYear(qint64 year) const;
    [[nodiscard]] QList<Change> changesNear(qint64 utc) const;

    const QTimeZone m_zone;
    mutable QHash<qint64, QList<Change>> m_changes; // by 366-day spans since 1970
};

} // namespace jobdeck
