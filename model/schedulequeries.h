// Reads schedules and calendars through any connection to the database. No state; any thread that owns the connection.
#pragma once

#include "model/jobschedule.h"
#include "model/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace jobdeck {

// What scheduleFromQuery() reads, in its order, of `schedule s LEFT JOIN job j ON j.id = s.pending`.
[[nodiscard]] QString scheduleColumns();
[[nodiscard]] JobSchedule scheduleFromQuery(const QSqlQuery &query);

// All, by their next time; those without one last. At most `limit`; 0: no limit.
[[nodiscard]] Result<QList<JobSchedule>> readSchedules(const QSqlDatabase &db, qint64 limit = 0);
// UnknownJob if there is none.
[[nodiscard]] Result<JobSchedule> readSchedule(const QSqlDatabase &db, ScheduleId id);
// Newest first.
[[nodiscard]] Result<QList<ScheduleEntry>> readScheduleHistory(const QSqlDatabase &db, ScheduleId id, int limit);
// By name.
[[nodiscard]] Result<QList<ExcludedCalendar>> readCalendars(const QSqlDatabase &db);

[[nodiscard]] Error unknownSchedule(ScheduleId id);

} // namespace jobdeck
