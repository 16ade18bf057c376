#include "model/localtime.h"

#include <QDateTime>

#include <algorithm>

namespace jobdeck {
namespace {

QDateTime utc(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }

qint64 offsetMs(const QTimeZone &zone, qint64 utcMs) { return zone.offsetFromUtc(utc(utcMs)) * qint64(1000); }

} // namespace

LocalTime resolveLocal(QDate date, QTime time, const QTimeZone &zone)
{
    constexpr qint64 dayMs = 86'400'000; // more than any offset from UTC, so the change is between the two probes
    const qint64 wallMs = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    const qint64 offsetBefore = offsetMs(zone, wallMs - dayMs);
    const qint64 offsetAfter = offsetMs(zone, wallMs + dayMs);
    const qint64 byBefore = wallMs - offsetBefore;
    const qint64 byAfter = wallMs - offsetAfter;
    const bool fitsBefore = offsetMs(zone, byBefore) == offsetBefore;
    const bool fitsAfter = offsetMs(zone, byAfter) == offsetAfter;

    if (fitsBefore && fitsAfter && byBefore != byAfter)
        return {.utcMs = std::min(byBefore, byAfter), .note = LocalTime::Note::Overlap};
    if (fitsBefore || fitsAfter)
        return {.utcMs = fitsBefore ? byBefore : byAfter};
    const auto change = zone.nextTransition(utc(std::min(byBefore, byAfter)));
    return {.utcMs = change.atUtc.isValid() ? change.atUtc.toMSecsSinceEpoch() : byBefore,
            .note = LocalTime::Note::Gap};
}

} // namespace jobdeck
