#include "model/ruleparser.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScheduleRule)
};

constexpr qint64 longestStep = 10LL * 366 * 86'400;

Error wrong(const QString &message) { return {ErrorCode::BadInput, message, u"rule"_s}; }

const QStringList &weekdayNames()
{
    static const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return names;
}

// 1 is Monday; also written in full.
std::optional<int> weekdayOf(const QString &word)
{
    static const QStringList full{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                  u"friday"_s, u"saturday"_s, u"sunday"_s};
    const qsizetype found = std::max(weekdayNames().indexOf(word), full.indexOf(word));
    return found < 0 ? std::nullopt : std::optional(static_cast<int>(found) + 1);
}

std::optional<std::bitset<8>> weekdaysOf(const QString &words)
{
    std::bitset<8> days;
    const QStringList parts = words.split(u',');
    for (const QString &part : parts) {
        const QStringList ends = part.split(u'-');
        const auto first = weekdayOf(ends.first());
        const auto last = weekdayOf(ends.last());
        if (!first || !last || ends.size() > 2)
            return std::nullopt;
        for (int day = *first;; day = day % 7 + 1) { // sat-mon goes over the end of the week
            days.set(static_cast<std::size_t>(day));
            if (day == *last)
                break;
        }
    }
    return days;
}

std::optional<std::bitset<6>> ordinalsOf(const QString &words)
{
    static const QStringList names{u"last"_s, u"1st"_s, u"2nd"_s, u"3rd"_s, u"4th"_s, u"5th"_s};
    std::bitset<6> ordinals;
    const QStringList parts = words.split(u',');
    for (const QString &part : parts) {
        const qsizetype found = names.indexOf(part);
        if (found < 0)
            return std::nullopt;
        ordinals.set(static_cast<std::size_t>(found));
    }
    return ordinals;
}

Result<std::bitset<32>> monthDaysOf(const QString &words)
{
    static const QRegularExpression number(u"^\\d{1,2}$"_s);
    std::bitset<32> days;
    const QStringList parts = words.split(u',');
    for (const QString &part : parts) {
        const int day = part.toInt();
        if (!number.match(part).hasMatch() || day < 1 || day > 31)
            return wrong(Texts::tr("“%1” is no day of a month. Write 1 to 31, or “last day at 18:00”.").arg(part));
        days.set(static_cast<std::size_t>(day));
    }
    return days;
}

// "08:30,17:00", or "8:30": minutes since midnight, ascending.
Result<QList<int>> timesOf(const QString &words)
{
    static const QRegularExpression clock(u"^([01]?\\d|2[0-3]):([0-5]\\d)$"_s);
    QList<int> times;
    const QStringList parts = words.split(u',');
    for (const QString &part : parts) {
        const QRegularExpressionMatch match = clock.match(part);
        if (!match.hasMatch())
            return wrong(Texts::tr("“%1” is no time of day. Write 00:00 to 23:59, several with commas: at 08:30,17:00.")
                             .arg(part));
        times.append(match.captured(1).toInt() * 60 + match.captured(2).toInt());
    }
    std::ranges::sort(times);
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

Error notARule(const QString &text)
{
    return wrong(
        Texts::tr("“%1” is no rule. Write one like these: every 15m; every 2h; every 3d at 09:00; mon,wed,fri at "
                  "08:30; day 1,15 at 06:00; last day at 18:00; 2nd tue at 09:00; last fri at 17:00; cron 0 3 * * "
                  "1-5.")
            .arg(text));
}

Result<ScheduleRule> elapsedRule(const QString &step)
{
    static const QRegularExpression shape(u"^([0-9]{1,15})([mh])$"_s);
    const QRegularExpressionMatch match = shape.match(step);
    const qint64 seconds = match.captured(1).toLongLong() * (match.captured(2) == u"h" ? 3'600 : 60);
    if (!match.hasMatch())
        return wrong(
            Texts::tr("“%1” is no distance. Write minutes, hours or days: every 15m, every 2h, every 3d at 09:00.")
                .arg(step));
    if (seconds < 60 || seconds > longestStep)
        return wrong(Texts::tr("“%1” is too short or too long. A distance is from 1m to %2m, or from 1h to %3h.")
                         .arg(step)
                         .arg(longestStep / 60)
                         .arg(longestStep / 3'600));
    ScheduleRule rule;
    rule.form = ScheduleRule::Form::Elapsed;
    rule.stepSeconds = seconds;
    return rule;
}

Result<ScheduleRule> daysRule(const QString &step)
{
    static const QRegularExpression shape(u"^([0-9]{1,15})d$"_s);
    const QRegularExpressionMatch match = shape.match(step);
    const qint64 days = match.captured(1).toLongLong();
    if (!match.hasMatch())
        return wrong(Texts::tr("“%1” has no time of day. Only days have one: every 3d at 09:00.").arg(step));
    if (days < 1 || days > longestStep / 86'400)
        return wrong(Texts::tr("“%1” is too short or too long. A distance is from 1d to %2d.")
                         .arg(step)
                         .arg(longestStep / 86'400));
    ScheduleRule rule;
    rule.form = ScheduleRule::Form::EveryDays;
    rule.dayStep = static_cast<int>(days);
    return rule;
}

// What stands before `at`: which days.
Result<ScheduleRule> dayRule(const QStringList &words, const QString &text)
{
    ScheduleRule rule;
    if (words.size() == 2 && words.first() == u"every")
        return daysRule(words.last());
    if (words.size() == 2 && words.first() == u"day") {
        const auto days = monthDaysOf(words.last());
        if (!days)
            return days.error();
        rule.form = ScheduleRule::Form::MonthDays;
        rule.monthDays = *days;
        return rule;
    }
    if (words.size() == 2 && words.first() == u"last" && words.last() == u"day") {
        rule.form = ScheduleRule::Form::MonthDays;
        rule.monthDays.set(ScheduleRule::last);
        return rule;
    }
    const auto days = words.isEmpty() ? std::nullopt : weekdaysOf(words.last());
    const auto ordinals = words.size() == 2 ? ordinalsOf(words.first()) : std::nullopt;
    if (!days || words.size() > 2 || (words.size() == 2 && !ordinals))
        return notARule(text);
    rule.form = ordinals ? ScheduleRule::Form::NthWeekdays : ScheduleRule::Form::Weekdays;
    rule.weekdays = *days;
    rule.ordinals = ordinals.value_or(std::bitset<6>());
    return rule;
}

Result<ScheduleRule> timedRule(const QStringList &words, const QString &text)
{
    const qsizetype at = words.indexOf(u"at"_s);
    if (at != words.size() - 2)
        return notARule(text);
    Result<ScheduleRule> rule = dayRule(words.first(at), text);
    const Result<QList<int>> times = timesOf(words.last());
    if (!rule)
        return rule;
    if (!times)
        return times.error();
    ScheduleRule timed = *rule;
    timed.times = *times;
    return timed;
}

Result<ScheduleRule> cronRule(const QString &expression)
{
    const Result<CronFields> cron = parseCron(expression);
    if (!cron)
        return cron.error();
    ScheduleRule rule;
    rule.form = ScheduleRule::Form::Cron;
    rule.cron = *cron;
    return rule;
}

// Blanks around commas do not count: "mon, wed at 08:30".
QString simplest(const QString &text)
{
    static const QRegularExpression comma(u" ?, ?"_s);
    QString simple = text.simplified().toLower();
    const bool isCron = simple.startsWith(u"cron "_s);
    return isCron ? u"cron "_s + simple.mid(5).replace(comma, u","_s) : simple.replace(comma, u","_s);
}

Result<ScheduleRule> readRule(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return notARule(text);
    if (words.first() == u"cron")
        return cronRule(text.mid(4));
    if (words.first().startsWith(u'@') && words.size() == 1)
        return cronRule(text);
    if (words.contains(u"at"_s))
        return timedRule(words, text);
    if (words.first() != u"every" || words.size() != 2)
        return notARule(text);
    if (words.last().endsWith(u'd'))
        return wrong(Texts::tr("Every so many days needs a time of day: every %1 at 09:00.").arg(words.last()));
    return elapsedRule(words.last());
}

} // namespace

Result<ScheduleRule> parseRule(const QString &text)
{
    if (text.size() > 1'000)
        return wrong(Texts::tr("A rule has at most 1,000 letters."));
    const QString simple = simplest(text);
    const Result<ScheduleRule> read = readRule(simple);
    if (!read)
        return read;
    ScheduleRule rule = *read;
    rule.text = simple;
    return rule;
}

} // namespace jobdeck
