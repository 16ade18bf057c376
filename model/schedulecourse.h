// When the runs of a schedule are due beyond the one that is known already, one after the other, up to its end and its
// count. One object is for one thread.
#pragma once

#include "model/scheduletimes.h"

namespace jobdeck {

class ScheduleCourse final {
public:
    // From the first occurrence strictly after this instant (UTC ms), which is the occurrence of the pending job.
    // `days` are those of its calendar.
    [[nodiscard]] static Result<ScheduleCourse> of(const JobSchedule &schedule, qint64 afterMs,
                                                   const QStringList &days);

    // UTC ms, with jitter, so that a later one may be due before; none: there are no more.
    [[nodiscard]] std::optional<qint64> next();

private:
    ScheduleCourse(const JobSchedule &schedule, ScheduleTimes times, qint64 afterMs);

    ScheduleTimes m_times;
    ScheduleId m_schedule;
    qint64 m_jitterMs;
    qint64 m_afterMs;
    std::optional<int> m_left;
};

} // namespace jobdeck
