// What a list of schedules shows: each with its last run and its rule in words. Reads through any connection; no state;
// any thread that owns the connection.
#pragma once

#include "model/jobschedule.h"
#include "model/result.h"

#include <QSqlDatabase>

#include <stop_token>

namespace jobdeck {

struct ScheduleRow {
    JobSchedule schedule;
    QString words; // the rule in the operator's language; as it is written where it cannot be read
    Job last; // the newest that was started: id, status, reason and startedAt only; id 0: none

    bool operator==(const ScheduleRow &) const = default;
};

// All, or those of these ids; one that is not there any more is left out.
[[nodiscard]] Result<QList<ScheduleRow>> readScheduleRows(const QSqlDatabase &db, const QList<ScheduleId> &ids,
                                                          const std::stop_token &stop = {});
// With its zone where that is not the machine's.
[[nodiscard]] QString scheduleWords(const ScheduleTerms &terms);

} // namespace jobdeck
