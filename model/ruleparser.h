// How a rule is written, in words of English that are the same everywhere; case and extra blanks do not count:
//   every 15m | every 2h | every 3d at TIMES | mon,wed-fri at TIMES | day 1,15 at TIMES | last day at TIMES
//   2nd tue at TIMES | 1st,last fri at TIMES | cron MINUTE HOUR DAY MONTH WEEKDAY | cron @daily
// TIMES is 08:30 or several, 08:30,17:00.
#pragma once

#include "model/result.h"
#include "model/schedulerule.h"

namespace jobdeck {

// Errors (BadInput, field "rule") say what is wrong and what may stand there. A rule that names no day that there is,
// as 31 February, is one. At most a step of ten years.
[[nodiscard]] Result<ScheduleRule> parseRule(const QString &text);

// The five fields, or @hourly @daily @midnight @weekly @monthly @yearly @annually (crontab(5)).
[[nodiscard]] Result<CronFields> parseCron(const QString &expression);

} // namespace jobdeck
