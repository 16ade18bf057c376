// The jobs of a schedule within a transaction: that of its next occurrence, and those that keep others waiting. The row
// is changed as a value; whoever calls writes it back. Store thread.
#pragma once

#include "model/storesession.h"

namespace jobdeck::schedules {

// The job of the first occurrence after this instant, if there is one and the count is not used up; row.pending says
// which. `like` has what its kind gives a job, where the kind is not known.
void makeNext(StoreSession &session, JobSchedule &row, qint64 after, const Job &like);
// The same, with the job that is there for the next occurrence; it is cancelled with `note` if there is none.
void moveNext(StoreSession &session, JobSchedule &row, qint64 after, const QString &note);
// The job of the next occurrence is made again for the same instant: with the row's terms and arguments.
void redrawNext(StoreSession &session, JobSchedule &row);

// After its days or its zone have changed: the next occurrence, unless that is due already, as it is now.
void reconsider(StoreSession &session, JobSchedule row);

// With the defaults of its kind as they are now.
[[nodiscard]] Job withDefaultsOfNow(StoreSession &session, Job job);

// Whether there is a job of this occurrence, besides that of the next one.
[[nodiscard]] bool isMade(StoreSession &session, const JobSchedule &row, qint64 occurrence);

// A job of the schedule that has begun, or is about to, and has not ended; 0: none. Those that wait for another one of
// it count only with `Queued::Count`.
enum class Queued { Count, Ignore };
[[nodiscard]] JobId unended(StoreSession &session, const JobSchedule &row, JobId except, Queued queued);
// Where none is left, the oldest that waits for it waits no longer.
void releaseQueued(StoreSession &session, const JobSchedule &row);

// What a clock that ran ahead took for missed is still to come: those jobs go, their times follow. Answers how many.
int dropDecisionsAhead(StoreSession &session, const JobSchedule &row);

void write(StoreSession &session, const JobSchedule &row);
void note(StoreSession &session, ScheduleId id, const QString &by, const QString &text,
          const std::optional<qint64> &occurrence = {});

} // namespace jobdeck::schedules
