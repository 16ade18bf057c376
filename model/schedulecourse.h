// The occurrences of a schedule beyond one that is known already, one after the other: its rule in its zone, up to its
// end and its count. One object is for one thread.
#pragma once

#include "model/jobschedule.h"
#include "model/occurrences.h"
#include "model/result.h"

#include <QSqlDatabase>

namespace jobdeck {

class ScheduleCourse final {
public:
    // From the first one strictly after this instant (UTC ms), which is the occurrence of the pending job. The
    // connection is used for the calendar only, and not kept.
    [[nodiscard]] static Result<ScheduleCourse> of(const QSqlDatabase &db, const JobSchedule &schedule, qint64 afterMs);

    // UTC ms, without jitter; none: there are no more.
    [[nodiscard]] std::optional<qint64> next();

private:
    ScheduleCourse(const JobSchedule &schedule, const ScheduleRule &rule, qint64 afterMs);

    std::unique_ptr<Occurrences> m_occurrences;
    std::optional<qint64> m_endAt;
    std::optional<int> m_left;
    qint64 m_afterMs;
};

} // namespace jobdeck
