#include "model/comingtimes.h"

#include "model/ruleparser.h"
#include "model/schedulecheck.h"
#include "model/scheduletimes.h"
#include "model/zonenames.h"

#include <algorithm>

namespace jobdeck {

QTimeZone zoneOfSchedule(const ScheduleTerms &terms)
{
    return terms.zone.isEmpty() ? QTimeZone::systemTimeZone() : zoneNamed(terms.zone);
}

Result<ComingTimes> comingTimes(const ScheduleTerms &terms, const QStringList &excludedDays, qint64 nowMs, int count)
{
    const Result<ScheduleRule> rule = parseRule(terms.rule);
    if (!rule)
        return rule.error();
    if (const auto checked = checkSchedule(terms, nowMs, excludedDays); !checked)
        return checked.error();
    const auto times = ScheduleTimes::of(terms, nowMs, excludedDays);
    if (!times)
        return times.error();
    const int wanted = terms.maxRuns > 0 ? std::min(count, terms.maxRuns) : count;
    return ComingTimes{.rule = *rule, .times = times->next(nowMs, wanted)};
}

} // namespace jobdeck
