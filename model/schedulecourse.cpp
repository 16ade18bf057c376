#include "model/schedulecourse.h"

namespace jobdeck {

ScheduleCourse::ScheduleCourse(const JobSchedule &schedule, ScheduleTimes times, qint64 afterMs)
    : m_times(std::move(times))
    , m_schedule(schedule.id)
    , m_jitterMs(schedule.terms.jitterMs)
    , m_afterMs(afterMs)
{
    if (schedule.terms.maxRuns > 0)
        m_left = schedule.terms.maxRuns - schedule.runs - 1; // the pending one is not counted yet
}

Result<ScheduleCourse> ScheduleCourse::of(const JobSchedule &schedule, qint64 afterMs, const QStringList &days)
{
    auto times = ScheduleTimes::of(schedule.terms, schedule.createdAt, days);
    if (!times)
        return times.error();
    return ScheduleCourse(schedule, std::move(times).value(), afterMs);
}

std::optional<qint64> ScheduleCourse::next()
{
    if (m_left && (*m_left)-- <= 0)
        return std::nullopt;
    const auto occurrence = m_times.after(m_afterMs);
    if (!occurrence)
        return std::nullopt;
    m_afterMs = occurrence->utcMs;
    return m_afterMs + jitterOf(m_schedule, m_afterMs, m_jitterMs);
}

} // namespace jobdeck
