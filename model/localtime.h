// Wall clock time into an instant, with what daylight saving does to it: a time that a clock change leaves out means
// the first instant after the gap, one that comes twice means the first of the two. QDateTime (Qt 6.4) makes the former
// invalid and takes the second of the latter. Any thread.
#pragma once

#include <QDate>
#include <QTime>
#include <QTimeZone>

namespace jobdeck {

struct LocalTime {
    enum class Note { Normal, Gap /* the clocks leave it out */, Overlap /* it comes twice */ };

    qint64 utcMs = 0; // milliseconds since 1970 in UTC
    Note note = Note::Normal;

    bool operator==(const LocalTime &) const = default;
};

// Date, time and zone must be valid.
[[nodiscard]] LocalTime resolveLocal(QDate date, QTime time, const QTimeZone &zone);

} // namespace jobdeck
