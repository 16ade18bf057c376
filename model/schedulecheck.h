// Whether a schedule can be: one check for engine, command line and editor. Pure but for the clock and the zone that
// are the machine's. Any thread.
#pragma once

#include "model/jobschedule.h"
#include "model/result.h"

#include <QStringList>

namespace jobdeck {

struct JobKind;

// BadInput with the field it is about: rule, zone, start, end, count, calendar or jitter. A schedule that never falls
// due any more is one, its calendar's `days` being left out.
[[nodiscard]] Result<void> checkSchedule(const ScheduleTerms &terms, qint64 now, const QStringList &days = {});
// BadInput, field "kind": it can only be run at once.
[[nodiscard]] Result<void> checkSchedulable(const JobKind &kind);
// BadInput, field "calendar": letters, digits, blanks and a few signs, at most 100.
[[nodiscard]] Result<void> checkCalendarName(const QString &name);
[[nodiscard]] Error unknownCalendar(const QString &name, const QStringList &known);

} // namespace jobdeck
