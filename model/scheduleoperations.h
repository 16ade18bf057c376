// The verbs of JobStore on schedules, within a transaction: each checks first, and changes nothing when it refuses.
// They answer the job of the next occurrence, or one without an id if there is none. Store thread.
#pragma once

#include "model/storesession.h"

namespace jobdeck::operations {

[[nodiscard]] Result<JobSchedule> readSchedule(StoreSession &session, ScheduleId id);
[[nodiscard]] Result<Job> addSchedule(StoreSession &session, JobSchedule draft, const Job &like, const QString &by,
                                      const QString &token);
// What has begun stays as it is.
[[nodiscard]] Result<Job> editSchedule(StoreSession &session, const JobSchedule &changed, const QString &by);
[[nodiscard]] Result<Job> pauseSchedule(StoreSession &session, ScheduleId id, const QString &by);
// What fell due while it was paused is skipped.
[[nodiscard]] Result<Job> resumeSchedule(StoreSession &session, ScheduleId id, const QString &by);
[[nodiscard]] Result<Job> skipNext(StoreSession &session, ScheduleId id, const QString &by);
[[nodiscard]] Result<Job> removeSchedule(StoreSession &session, ScheduleId id, const QString &by);
[[nodiscard]] Result<Job> runSchedule(StoreSession &session, ScheduleId id, Job draft, const QString &by,
                                      const QString &token);
[[nodiscard]] Result<Job> setCalendar(StoreSession &session, const ExcludedCalendar &calendar);
void setZone(StoreSession &session, const QByteArray &id);
void noteClockBack(StoreSession &session);

} // namespace jobdeck::operations
