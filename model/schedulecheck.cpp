#include "model/schedulecheck.h"

#include "model/jobkind.h"
#include "model/nearest.h"
#include "model/scheduletimes.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

constexpr qint64 lastInstant = 253'402'300'799'999; // 9999-12-31T23:59:59.999Z

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Schedules)
};

Error wrong(const QString &field, const QString &message)
{
    return {.code = ErrorCode::BadInput, .message = message, .field = field};
}

QString timeIn(const QTimeZone &zone, qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, zone).toString(u"yyyy-MM-dd HH:mm"_s);
}

bool isInCalendar(qint64 ms) { return ms >= 0 && ms <= lastInstant; }

Result<void> checkNumbers(const ScheduleTerms &terms)
{
    if (terms.maxRuns < 0 || terms.maxRuns > maxScheduleRuns)
        return wrong(u"count"_s, Texts::tr("The count must be a number from 1 to %1.").arg(maxScheduleRuns));
    if (terms.jitterMs < 0 || terms.jitterMs > maxJitterMs)
        return wrong(u"jitter"_s, Texts::tr("The jitter must be between nothing and 24 hours."));
    if (terms.startAt && !isInCalendar(*terms.startAt))
        return wrong(u"start"_s, Texts::tr("The start must be a time from 1970 to 9999."));
    if (terms.endAt && !isInCalendar(*terms.endAt))
        return wrong(u"end"_s, Texts::tr("The end must be a time from 1970 to 9999."));
    return {};
}

Error neverDue(const ScheduleTerms &terms, qint64 now, const ScheduleTimes &times)
{
    if (!terms.endAt)
        return wrong(terms.calendar.isEmpty() ? u"rule"_s : u"calendar"_s,
                     Texts::tr("With this rule and these days left out, nothing ever falls due."));
    const qint64 from = std::max(now, terms.startAt.value_or(now));
    return wrong(u"end"_s,
                 Texts::tr("Nothing falls due between %1 and the end, %2. Choose a later end, or another rule.")
                     .arg(timeIn(times.zone(), from), timeIn(times.zone(), *terms.endAt)));
}

} // namespace

Result<void> checkSchedule(const ScheduleTerms &terms, qint64 now, const QStringList &days)
{
    const auto times = ScheduleTimes::of(terms, now, days);
    if (!times)
        return times.error();
    if (const auto numbers = checkNumbers(terms); !numbers)
        return numbers;
    if (terms.endAt && terms.startAt && *terms.endAt <= *terms.startAt)
        return wrong(u"end"_s,
                     Texts::tr("The end, %1, is not after the start, %2.")
                         .arg(timeIn(times->zone(), *terms.endAt), timeIn(times->zone(), *terms.startAt)));
    if (terms.endAt && *terms.endAt <= now)
        return wrong(u"end"_s, Texts::tr("The end, %1, is in the past.").arg(timeIn(times->zone(), *terms.endAt)));
    if (!times->after(now))
        return neverDue(terms, now, *times);
    return {};
}

Result<void> checkSchedulable(const JobKind &kind)
{
    if (kind.isSchedulable)
        return {};
    return wrong(u"kind"_s, Texts::tr("“%1” cannot be scheduled. Run it without a time.").arg(kind.shownTitle()));
}

Result<void> checkCalendarName(const QString &name)
{
    const bool isPrintable = std::ranges::all_of(name, [](QChar c) { return c.isPrint(); });
    if (!name.trimmed().isEmpty() && name == name.trimmed() && name.size() <= 100 && isPrintable)
        return {};
    return wrong(u"calendar"_s,
                 Texts::tr("“%1” is no name for a calendar. Write at most 100 letters, digits or signs.").arg(name));
}

Error unknownCalendar(const QString &name, const QStringList &known)
{
    const QString nearest = nearestName(name, known);
    return wrong(u"calendar"_s,
                 nearest.isEmpty()
                     ? Texts::tr("There is no calendar “%1”. Make it first: jobdeck schedule calendar.").arg(name)
                     : Texts::tr("There is no calendar “%1”. Did you mean “%2”?").arg(name, nearest));
}

} // namespace jobdeck
