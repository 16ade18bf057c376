#include "model/schedulememory.h"

#include <QLoggingCategory>

namespace jobdeck {
namespace {

Q_LOGGING_CATEGORY(lcSchedules, "jobdeck.schedules", QtInfoMsg)

constexpr qsizetype mostKnown = 256; // each has its zone's clock changes

} // namespace

void ScheduleMemory::forget()
{
    m_known.clear();
    m_calendars.clear();
}

void ScheduleMemory::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_known.clear();
}

QStringList ScheduleMemory::daysOf(ScheduleRecords &table, const QString &calendar)
{
    if (calendar.isEmpty())
        return {};
    auto known = m_calendars.constFind(calendar);
    if (known == m_calendars.cend())
        known = m_calendars.insert(calendar, table.calendar(calendar).value_or(ExcludedCalendar()).days);
    return *known;
}

std::shared_ptr<const ScheduleTimes> ScheduleMemory::timesOf(ScheduleRecords &table, const JobSchedule &schedule)
{
    if (const auto known = m_known.constFind(schedule.id); known != m_known.cend() && known->terms == schedule.terms)
        return known->times;
    const auto times =
        ScheduleTimes::of(schedule.terms, schedule.createdAt, daysOf(table, schedule.terms.calendar), m_zone);
    if (!times) {
        qCWarning(lcSchedules).noquote() << "schedule" << schedule.id << "rests:" << times.error().message;
        return nullptr;
    }
    if (m_known.size() >= mostKnown)
        m_known.clear();
    const auto shared = std::make_shared<const ScheduleTimes>(*times);
    m_known.insert(schedule.id, {.terms = schedule.terms, .times = shared});
    return shared;
}

} // namespace jobdeck
