// What the options of a call say of a recurring schedule, and of a job's priority. Errors name their option as the
// field. Pure functions.
#pragma once

#include "app/invocation.h"
#include "model/jobschedule.h"
#include "model/result.h"

#include <QTimeZone>

namespace jobdeck {

// --zone; without it the machine's.
[[nodiscard]] Result<QTimeZone> readZone(const Invocation &invocation);
// The rule and the options of `schedule add`. A time without a zone is one of the schedule's. Whether they fit together
// is for the engine to say.
[[nodiscard]] Result<ScheduleTerms> readTerms(const QString &rule, const Invocation &invocation);
// --priority; none without it.
[[nodiscard]] Result<std::optional<int>> readPriority(const Invocation &invocation);
[[nodiscard]] Result<ScheduleId> parseScheduleId(const QString &word);

} // namespace jobdeck
