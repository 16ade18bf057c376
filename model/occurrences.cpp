#include "model/occurrences.h"

#include <algorithm>

namespace jobdeck {
namespace {

constexpr qint64 day = 86'400;
constexpr qint64 epoch = 2'440'588; // 1970-01-01 as a Julian day
constexpr qint64 lastDay = 5'373'484; // 9999-12-31

qint64 floorDiv(qint64 a, qint64 b) { return a >= 0 ? a / b : -((-a + b - 1) / b); }

qint64 dayOf(qint64 wall) { return floorDiv(wall, day) + epoch; }
qint64 beginOf(qint64 julianDay) { return (julianDay - epoch) * day; }

bool matchesCron(const CronFields &cron, QDate date)
{
    if (!cron.months.test(static_cast<std::size_t>(date.month())))
        return false;
    const bool isDay = cron.days.test(static_cast<std::size_t>(date.day()));
    const bool isWeekday = cron.weekdays.test(static_cast<std::size_t>(date.dayOfWeek() % 7));
    return cron.hasEveryDay || cron.hasEveryWeekday ? isDay && isWeekday : isDay || isWeekday;
}

bool matchesNth(const ScheduleRule &rule, QDate date)
{
    if (!rule.weekdays.test(static_cast<std::size_t>(date.dayOfWeek())))
        return false;
    const bool isLast = date.day() + 7 > date.daysInMonth();
    const int ordinal = (date.day() - 1) / 7 + 1;
    return rule.ordinals.test(static_cast<std::size_t>(ordinal)) || (isLast && rule.ordinals.test(ScheduleRule::last));
}

bool matchesMonthDay(const ScheduleRule &rule, QDate date)
{
    return rule.monthDays.test(static_cast<std::size_t>(date.day()))
        || (date.day() == date.daysInMonth() && rule.monthDays.test(ScheduleRule::last));
}

QList<int> timesOf(const ScheduleRule &rule)
{
    if (rule.form != ScheduleRule::Form::Cron)
        return rule.times;
    QList<int> times;
    for (int minute = 0; minute < 24 * 60; ++minute) {
        if (rule.cron.hours.test(static_cast<std::size_t>(minute / 60))
            && rule.cron.minutes.test(static_cast<std::size_t>(minute % 60)))
            times.append(minute);
    }
    return times;
}

} // namespace

Occurrences::Occurrences(ScheduleRule rule, const QTimeZone &zone, qint64 startMs)
    : m_rule(std::move(rule))
    , m_clock(zone)
    , m_startMs(startMs)
    , m_firstDay(dayOf(m_clock.wallAt(floorDiv(startMs, 1'000))))
    , m_times(timesOf(m_rule))
{
}

bool Occurrences::matches(qint64 julianDay, QDate date) const
{
    switch (m_rule.form) {
    case ScheduleRule::Form::EveryDays:
        return julianDay >= m_firstDay && (julianDay - m_firstDay) % m_rule.dayStep == 0;
    case ScheduleRule::Form::Weekdays:
        return m_rule.weekdays.test(static_cast<std::size_t>(date.dayOfWeek()));
    case ScheduleRule::Form::MonthDays:
        return matchesMonthDay(m_rule, date);
    case ScheduleRule::Form::NthWeekdays:
        return matchesNth(m_rule, date);
    case ScheduleRule::Form::Cron:
        return matchesCron(m_rule.cron, date);
    case ScheduleRule::Form::Elapsed:
        break;
    }
    return false;
}

// The first day from this one on that the rule names; beyond the calendar: none.
qint64 Occurrences::nextDay(qint64 julianDay) const
{
    if (m_rule.form == ScheduleRule::Form::EveryDays) {
        const qint64 steps = std::max<qint64>(0, -floorDiv(m_firstDay - julianDay, m_rule.dayStep));
        return m_firstDay + steps * m_rule.dayStep;
    }
    for (qint64 each = julianDay; each <= lastDay; ++each) {
        const QDate date = QDate::fromJulianDay(each);
        if (matches(each, date))
            return each;
        const bool isOtherMonth =
            m_rule.form == ScheduleRule::Form::Cron && !m_rule.cron.months.test(static_cast<std::size_t>(date.month()));
        if (isOtherMonth)
            each += date.daysInMonth() - date.day();
    }
    return lastDay + 1;
}

Occurrences::Occurrence Occurrences::afterElapsed(qint64 utcMs) const
{
    const qint64 step = m_rule.stepSeconds * 1'000;
    const qint64 next = m_startMs + std::max<qint64>(1, floorDiv(utcMs - m_startMs, step) + 1) * step;
    const bool isTwice = m_clock.isTwice(floorDiv(next, 1'000));
    return {.utcMs = next, .note = isTwice ? LocalTime::Note::Overlap : LocalTime::Note::Normal};
}

// Wall times in their order are instants in their order, since each means the first that shows it, or what follows the
// gap that swallows it. The gap may be a whole day, so that yesterday's times can be today's.
std::optional<ZoneClock::Instant> Occurrences::afterFixed(qint64 utc) const
{
    for (qint64 each = nextDay(dayOf(m_clock.wallAt(utc)) - 2); each <= lastDay; each = nextDay(each + 1)) {
        const qint64 begin = beginOf(each);
        if (m_clock.instantOf(begin + m_times.last() * 60).utc <= utc)
            continue;
        const auto found = std::ranges::partition_point(
            m_times, [&](int minutes) { return m_clock.instantOf(begin + minutes * 60).utc <= utc; });
        return m_clock.instantOf(begin + *found * 60);
    }
    return std::nullopt;
}

// The first wall time of that day that is not before `notBefore`.
std::optional<qint64> Occurrences::firstOnDay(qint64 julianDay, qint64 notBefore) const
{
    const qint64 begin = beginOf(julianDay);
    const auto found =
        std::ranges::partition_point(m_times, [&](int minutes) { return begin + minutes * 60 < notBefore; });
    return found == m_times.end() ? std::nullopt : std::optional(begin + *found * 60);
}

// From one clock change to the next, wall time and UTC go side by side.
std::optional<ZoneClock::Instant> Occurrences::afterByClock(qint64 utc) const
{
    ZoneClock::Stretch stretch = m_clock.stretchAt(utc + 1);
    qint64 from = utc + 1;
    while (dayOf(from + stretch.offset) <= lastDay) {
        const qint64 wall = from + stretch.offset;
        const qint64 end = stretch.end + stretch.offset;
        for (qint64 each = nextDay(dayOf(wall)); each <= lastDay && beginOf(each) < end; each = nextDay(each + 1)) {
            const auto found = firstOnDay(each, wall);
            if (!found)
                continue;
            if (*found >= end)
                break;
            const qint64 at = *found - stretch.offset;
            return ZoneClock::Instant{.utc = at,
                                      .note = m_clock.isTwice(at) ? LocalTime::Note::Overlap : LocalTime::Note::Normal};
        }
        from = stretch.end;
        stretch = m_clock.stretchAt(from);
    }
    return std::nullopt;
}

std::optional<Occurrences::Occurrence> Occurrences::after(qint64 utcMs) const
{
    std::optional<Occurrence> next;
    if (m_rule.form == ScheduleRule::Form::Elapsed) {
        next = afterElapsed(utcMs);
    } else {
        const qint64 utc = floorDiv(std::max(utcMs, m_startMs - 1), 1'000);
        if (const auto found = m_rule.followsClock() ? afterByClock(utc) : afterFixed(utc))
            next = Occurrence{.utcMs = found->utc * 1'000, .note = found->note};
    }
    return next && dayOf(floorDiv(next->utcMs, 1'000)) <= lastDay ? next : std::nullopt;
}

QList<Occurrences::Occurrence> Occurrences::next(qint64 afterMs, int count) const
{
    QList<Occurrence> list;
    while (list.size() < count) {
        const auto found = after(list.isEmpty() ? afterMs : list.last().utcMs);
        if (!found)
            break;
        list.append(*found);
    }
    return list;
}

} // namespace jobdeck
