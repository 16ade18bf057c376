#include "model/schedulecourse.h"

#include "model/ruleparser.h"

namespace jobdeck {

ScheduleCourse::ScheduleCourse(const JobSchedule &schedule, const ScheduleRule &rule, qint64 afterMs)
    : m_endAt(schedule.terms.endAt)
    , m_afterMs(afterMs)
{
    QTimeZone zone(schedule.terms.zone.toUtf8());
    if (schedule.terms.zone.isEmpty() || !zone.isValid())
        zone = QTimeZone::systemTimeZone();
    m_occurrences = std::make_unique<Occurrences>(rule, zone, schedule.terms.startAt.value_or(schedule.createdAt));
    if (schedule.terms.maxRuns > 0)
        m_left = schedule.terms.maxRuns - schedule.runs - 1; // without the pending one
}

Result<ScheduleCourse> ScheduleCourse::of(const QSqlDatabase &, const JobSchedule &schedule, qint64 afterMs)
{
    const auto rule = parseRule(schedule.terms.rule);
    if (!rule)
        return rule.error();
    return ScheduleCourse(schedule, *rule, afterMs);
}

std::optional<qint64> ScheduleCourse::next()
{
    if (m_left && (*m_left)-- <= 0)
        return std::nullopt;
    const auto occurrence = m_occurrences->after(m_afterMs);
    if (!occurrence || (m_endAt && occurrence->utcMs > *m_endAt))
        return std::nullopt;
    m_afterMs = occurrence->utcMs;
    return m_afterMs;
}

} // namespace jobdeck
