#include "app/schedulewords.h"

#include "app/when.h"
#include "model/jobkind.h"
#include "model/jobpriority.h"
#include "model/ruleparser.h"
#include "model/scheduletimes.h"

#include <QCoreApplication>
#include <QDateTime>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error badInput(const QString &message, const QString &field) { return {ErrorCode::BadInput, message, field}; }

Result<std::optional<qint64>> readMoment(const Invocation &invocation, const QString &option, const QTimeZone &zone)
{
    if (!invocation.has(option))
        return std::optional<qint64>();
    const auto when = parseWhen(invocation.value(option), QDateTime::currentMSecsSinceEpoch(), zone, option);
    return when ? Result<std::optional<qint64>>(*when) : when.error();
}

Result<int> readCount(const Invocation &invocation)
{
    if (!invocation.has(u"count"_s))
        return 0;
    bool isNumber = false;
    const int count = invocation.value(u"count"_s).toInt(&isNumber);
    if (!isNumber || count < 1 || count > maxScheduleRuns)
        return badInput(Texts::tr("--count must be a number from 1 to %1.").arg(maxScheduleRuns), u"count"_s);
    return count;
}

Result<qint64> readJitter(const Invocation &invocation)
{
    if (!invocation.has(u"jitter"_s))
        return 0;
    const QString word = invocation.value(u"jitter"_s);
    const auto jitter = parseDurationMs(word);
    if (!jitter || *jitter < 0 || *jitter > maxJitterMs)
        return badInput(
            Texts::tr("“%1” is no jitter. Write a duration up to one day, such as 90s, 5m or 2h.").arg(word),
            u"jitter"_s);
    return *jitter;
}

Error noneOf(const QString &word, const QStringList &names, const QString &field)
{
    return badInput(Texts::tr("--%1 knows no “%2”. Write %3.").arg(field, word, names.join(u", "_s)), field);
}

Result<void> readPolicies(const Invocation &invocation, ScheduleTerms &terms)
{
    if (invocation.has(u"missed"_s)) {
        const QString word = invocation.value(u"missed"_s);
        const auto missed = missedPolicyFromName(word);
        if (!missed)
            return noneOf(word, {u"once"_s, u"each"_s, u"skip"_s, u"ask"_s}, u"missed"_s);
        terms.missed = *missed;
    }
    if (invocation.has(u"overlap"_s)) {
        const QString word = invocation.value(u"overlap"_s);
        const auto overlap = overlapPolicyFromName(word);
        if (!overlap)
            return noneOf(word, {u"skip"_s, u"queue"_s, u"allow"_s}, u"overlap"_s);
        terms.overlap = *overlap;
    }
    return {};
}

} // namespace

Result<QTimeZone> readZone(const Invocation &invocation) { return zoneOfTerms({.zone = invocation.value(u"zone"_s)}); }

Result<ScheduleTerms> readTerms(const QString &rule, const Invocation &invocation)
{
    if (const auto parsed = parseRule(rule); !parsed)
        return parsed.error();
    const auto zone = readZone(invocation);
    if (!zone)
        return zone.error();
    const auto start = readMoment(invocation, u"start"_s, *zone);
    const auto end = readMoment(invocation, u"end"_s, *zone);
    if (!start || !end)
        return start ? end.error() : start.error();
    const auto count = readCount(invocation);
    const auto jitter = readJitter(invocation);
    if (!count || !jitter)
        return count ? jitter.error() : count.error();
    ScheduleTerms terms{.rule = rule,
                        .zone = invocation.value(u"zone"_s),
                        .startAt = *start,
                        .endAt = *end,
                        .maxRuns = *count,
                        .calendar = invocation.value(u"calendar"_s),
                        .jitterMs = *jitter};
    const auto policies = readPolicies(invocation, terms);
    return policies ? Result<ScheduleTerms>(terms) : policies.error();
}

Result<std::optional<int>> readPriority(const Invocation &invocation)
{
    if (!invocation.has(u"priority"_s))
        return std::optional<int>();
    const QString word = invocation.value(u"priority"_s);
    const auto priority = priorityFromName(word);
    return priority ? Result<std::optional<int>>(priority) : noneOf(word, priorityNames(), u"priority"_s);
}

Result<ScheduleId> parseScheduleId(const QString &word)
{
    bool isNumber = false;
    const ScheduleId id = word.toLongLong(&isNumber);
    if (isNumber && id > 0)
        return id;
    return badInput(
        Texts::tr("“%1” is no id of a schedule. An id is a whole number; “jobdeck schedule list” shows them.")
            .arg(word),
        u"schedule"_s);
}

} // namespace jobdeck
