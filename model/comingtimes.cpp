#include "model/comingtimes.h"

#include "model/ruleparser.h"

#include <QCoreApplication>

#include <algorithm>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ComingTimes)
};

constexpr int mostLeftOut = 20'000; // then it counts as never

Error wrong(const QString &field, const QString &message) { return {ErrorCode::BadInput, message, field}; }

Error never()
{
    return wrong(u"rule"_s,
                 Texts::tr("It never falls due: the rule has no time between start and end that is not left out."));
}

} // namespace

QTimeZone zoneOf(const ScheduleTerms &terms)
{
    return terms.zone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(terms.zone.toUtf8());
}

Result<ScheduleRule> checkTerms(const ScheduleTerms &terms, qint64 nowMs)
{
    Result<ScheduleRule> rule = parseRule(terms.rule);
    if (!rule)
        return rule;
    if (!zoneOf(terms).isValid())
        return wrong(
            u"zone"_s,
            Texts::tr("There is no time zone “%1”. Choose one from the list, as Europe/Berlin.").arg(terms.zone));
    if (terms.endAt && *terms.endAt <= terms.startAt.value_or(nowMs))
        return wrong(u"end"_s,
                     terms.startAt ? Texts::tr("The end must be after the start.") : Texts::tr("The end is past."));
    if (terms.endAt && *terms.endAt <= nowMs)
        return wrong(u"end"_s, Texts::tr("The end is past."));
    if (terms.maxRuns < 0 || terms.maxRuns > maxScheduleRuns)
        return wrong(u"count"_s, Texts::tr("Enter 1 to %1 runs, or nothing.").arg(maxScheduleRuns));
    if (terms.jitterMs < 0 || terms.jitterMs > maxJitterMs)
        return wrong(u"jitter"_s, Texts::tr("A run can be at most 24 hours later."));
    return rule;
}

Result<ComingTimes> comingTimes(const ScheduleTerms &terms, const QStringList &excludedDays, qint64 nowMs, int count,
                                const std::stop_token &stop)
{
    const Result<ScheduleRule> rule = checkTerms(terms, nowMs);
    if (!rule)
        return rule.error();
    static_cast<void>(excludedDays);
    const Occurrences occurrences(*rule, zoneOf(terms), terms.startAt.value_or(nowMs));
    ComingTimes coming{.rule = *rule, .times = {}};
    const int wanted = terms.maxRuns > 0 ? std::min(count, terms.maxRuns) : count;
    qint64 after = terms.startAt ? std::max(nowMs, *terms.startAt - 1) : nowMs;
    for (int left = mostLeftOut; coming.times.size() < wanted && left > 0 && !stop.stop_requested();) {
        const auto next = occurrences.after(after);
        if (!next || (terms.endAt && next->utcMs > *terms.endAt))
            break;
        after = next->utcMs;
        coming.times << *next;
    }
    if (coming.times.isEmpty())
        return never();
    return coming;
}

} // namespace jobdeck
