#include "model/decidemissed.h"

namespace jobdeck {
namespace {

bool isMissed(qint64 dueAt, const MissedRules &rules) { return dueAt < rules.awakeSince - onTimeMs; }

// Where only the latest runs, it is the last of the missed ones.
Due fateOfMissed(qint64 dueAt, bool isLatest, const MissedRules &rules)
{
    switch (rules.policy) {
    case MissedPolicy::Usual:
        if (rules.now - dueAt > rules.graceMs)
            return Due::Decide;
        return isLatest ? Due::Run : Due::Skip;
    case MissedPolicy::Once:
        return isLatest ? Due::Run : Due::Skip;
    case MissedPolicy::Each:
        return Due::Run;
    case MissedPolicy::Ask:
        return Due::Decide;
    case MissedPolicy::Skip:
        break;
    }
    return Due::Skip;
}

Release ifBusy(Due due, const OverlapRules &rules)
{
    if (rules.policy == OverlapPolicy::Allow)
        return Release::Run;
    const bool isInTurn = due == Due::Run && rules.runsEach;
    return rules.policy == OverlapPolicy::Queue || isInTurn ? Release::Queue : Release::SkipOverlap;
}

Release released(Due due, const OverlapRules &rules)
{
    switch (due) {
    case Due::Decide:
        return Release::Decide;
    case Due::Skip:
        return Release::SkipMissed;
    case Due::OnTime:
    case Due::Run:
        break;
    }
    return rules.isBusy ? ifBusy(due, rules) : Release::Run;
}

} // namespace

QList<Due> decideMissed(const QList<qint64> &dueTimes, const MissedRules &rules)
{
    qsizetype latest = -1;
    for (qsizetype i = 0; i < dueTimes.size(); ++i)
        if (isMissed(dueTimes.at(i), rules))
            latest = i;
    QList<Due> fates;
    for (qsizetype i = 0; i < dueTimes.size(); ++i)
        fates << (isMissed(dueTimes.at(i), rules) ? fateOfMissed(dueTimes.at(i), i == latest, rules) : Due::OnTime);
    return fates;
}

QList<Release> planRelease(const QList<Due> &dues, OverlapRules rules)
{
    QList<Release> plan;
    for (const Due due : dues) {
        Release release = released(due, rules);
        const bool isRun = release == Release::Run || release == Release::Queue;
        if ((isRun || release == Release::Decide) && rules.runsLeft && (*rules.runsLeft)-- <= 0)
            release = Release::Beyond;
        rules.isBusy = rules.isBusy || (isRun && release != Release::Beyond);
        plan << release;
    }
    return plan;
}

} // namespace jobdeck
