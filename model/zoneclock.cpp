#include "model/zoneclock.h"

#include <QDateTime>

#include <algorithm>

namespace jobdeck {
namespace {

constexpr qint64 day = 86'400;
constexpr qint64 span = 366 * day;
constexpr qint64 lookAhead = 5 * day; // no zone has changed its clocks forth and back in less
constexpr qint64 furthest = 27 * 3'600; // from wall time to UTC, with a day that was left out

qint64 spanOf(qint64 utc) { return utc >= 0 ? utc / span : (utc - span + 1) / span; }

} // namespace

ZoneClock::ZoneClock(const QTimeZone &zone)
    : m_zone(zone)
{
}

// QTimeZone::transitions() of Qt 6.4 ends where the file's table does (2037); its offsets go on by the file's rule.
qint64 ZoneClock::askedOffset(qint64 utc) const
{
    return m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(utc, Qt::UTC));
}

const QList<ZoneClock::Change> &ZoneClock::changesOfYear(qint64 year) const
{
    const auto known = m_changes.constFind(year);
    if (known != m_changes.cend())
        return *known;
    QList<Change> changes;
    const qint64 end = (year + 1) * span;
    qint64 offset = askedOffset(year * span - 1);
    for (qint64 at = year * span - 1; at < end - 1;) {
        const qint64 next = std::min(at + lookAhead, end - 1);
        if (askedOffset(next) == offset) {
            at = next;
            continue;
        }
        qint64 low = at;
        qint64 high = next;
        while (high - low > 1) {
            const qint64 middle = (low + high) / 2;
            (askedOffset(middle) == offset ? low : high) = middle;
        }
        const qint64 after = askedOffset(high);
        changes.append({.utc = high, .before = offset, .after = after});
        offset = after;
        at = high;
    }
    return *m_changes.insert(year, changes);
}

QList<ZoneClock::Change> ZoneClock::changesNear(qint64 utc) const
{
    QList<Change> changes;
    for (qint64 year = spanOf(utc - furthest); year <= spanOf(utc + furthest); ++year) {
        for (const Change &change : changesOfYear(year)) {
            if (std::abs(change.utc - utc) <= furthest)
                changes.append(change);
        }
    }
    return changes;
}

ZoneClock::Stretch ZoneClock::stretchAt(qint64 utc) const
{
    const qint64 year = spanOf(utc);
    Stretch stretch{.begin = (year - 1) * span, .end = (year + 2) * span, .offset = 0};
    bool isKnown = false;
    for (qint64 each = year - 1; each <= year + 1; ++each) {
        for (const Change &change : changesOfYear(each)) {
            if (change.utc <= utc) {
                stretch.begin = change.utc;
                stretch.offset = change.after;
                isKnown = true;
            } else if (stretch.end > change.utc) {
                stretch.end = change.utc;
                stretch.offset = change.before;
                isKnown = true;
            }
        }
    }
    if (!isKnown)
        stretch.offset = askedOffset(utc);
    return stretch;
}

qint64 ZoneClock::offsetAt(qint64 utc) const { return stretchAt(utc).offset; }

ZoneClock::Instant ZoneClock::instantOf(qint64 wall) const
{
    const QList<Change> changes = changesNear(wall);
    if (changes.isEmpty())
        return {.utc = wall - offsetAt(wall)};
    QList<qint64> shown;
    for (const Change &change : changes) {
        for (const qint64 utc : {wall - change.before, wall - change.after}) {
            if (!shown.contains(utc) && wallAt(utc) == wall)
                shown.append(utc);
        }
    }
    if (!shown.isEmpty())
        return {.utc = *std::ranges::min_element(shown),
                .note = shown.size() > 1 ? LocalTime::Note::Overlap : LocalTime::Note::Normal};
    for (const Change &change : changes) {
        if (wall - change.before >= change.utc && wall - change.after < change.utc)
            return {.utc = change.utc, .note = LocalTime::Note::Gap};
    }
    return {.utc = wall - offsetAt(wall)}; // no such zone is known
}

bool ZoneClock::isTwice(qint64 utc) const
{
    const QList<Change> changes = changesNear(utc);
    const qint64 wall = wallAt(utc);
    return std::ranges::any_of(changes, [&](const Change &change) {
        const qint64 one = wall - change.before;
        const qint64 other = wall - change.after;
        return (one != utc && wallAt(one) == wall) || (other != utc && wallAt(other) == wall);
    });
}

} // namespace jobdeck
