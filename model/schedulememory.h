// What the store thread remembers of schedules between two commits: their times, made ready to be asked, and the
// machine's time zone. Store thread.
#pragma once

#include "model/schedulerecords.h"
#include "model/scheduletimes.h"

#include <memory>

namespace jobdeck {

class ScheduleMemory final {
public:
    // Null: its terms cannot be read any more, as when a zone is gone from the machine.
    [[nodiscard]] std::shared_ptr<const ScheduleTimes> timesOf(ScheduleRecords &table, const JobSchedule &schedule);

    void setZone(const QTimeZone &zone);
    [[nodiscard]] QByteArray zoneId() const { return m_zone.id(); }
    // After a calendar has changed, or a transaction was rolled back.
    void forget();

private:
    struct Known {
        ScheduleTerms terms;
        std::shared_ptr<const ScheduleTimes> times;
    };
    [[nodiscard]] QStringList daysOf(ScheduleRecords &table, const QString &calendar);

    QTimeZone m_zone = ScheduleTimes::machineZone();
    QHash<ScheduleId, Known> m_known; // a few
    QHash<QString, QStringList> m_calendars;
};

} // namespace jobdeck
