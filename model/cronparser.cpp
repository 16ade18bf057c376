#include "model/ruleparser.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScheduleRule)
};

Error wrong(const QString &message) { return {ErrorCode::BadInput, message, u"rule"_s}; }

struct FieldRule {
    QString name;
    int least = 0;
    int most = 0;
    QStringList names = {}; // of `least` and what follows
};

QList<FieldRule> fieldRules()
{
    return {
        {Texts::tr("minute"), 0, 59},
        {Texts::tr("hour"), 0, 23},
        {Texts::tr("day of the month"), 1, 31},
        {Texts::tr("month"),
         1,
         12,
         {u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s, u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s,
          u"dec"_s}},
        {Texts::tr("day of the week"), 0, 7, {u"sun"_s, u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s}}};
}

// Numbers of one field, from its text.
class CronField final {
public:
    CronField(const FieldRule &rule, const QString &text)
        : m_rule(rule)
        , m_text(text)
    {
    }

    Result<QList<int>> read()
    {
        QList<int> numbers;
        const QStringList parts = m_text.split(u',');
        for (const QString &part : parts) {
            if (!add(part, numbers))
                return wrong(Texts::tr("“%1” cannot stand for the %2. %3").arg(part, m_rule.name, allowed()));
        }
        return numbers;
    }

private:
    [[nodiscard]] QString allowed() const
    {
        const QString names =
            m_rule.names.isEmpty() ? QString() : u' ' + Texts::tr("Names are %1.").arg(m_rule.names.join(u", "_s));
        return Texts::tr(
                   "Write *, a number from %1 to %2, a range such as %1-%2, a step such as */2, or several of them "
                   "with commas.")
                   .arg(m_rule.least)
                   .arg(m_rule.most)
            + names;
    }

    [[nodiscard]] std::optional<int> number(const QString &text) const
    {
        if (const qsizetype named = m_rule.names.indexOf(text); named >= 0)
            return m_rule.least + static_cast<int>(named);
        const bool isPlain = !text.isEmpty() && text.size() <= 2
            && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
        const int value = text.toInt();
        return isPlain && value >= m_rule.least && value <= m_rule.most ? std::optional(value) : std::nullopt;
    }

    [[nodiscard]] bool add(const QString &part, QList<int> &numbers) const
    {
        const qsizetype slash = part.indexOf(u'/');
        int step = 1;
        if (slash >= 0) {
            bool isNumber = false;
            step = part.mid(slash + 1).toInt(&isNumber);
            if (!isNumber || step < 1 || !part.at(slash + 1).isDigit())
                return false;
        }
        const auto [first, last] = bounds(slash < 0 ? part : part.left(slash), slash >= 0);
        if (!first || !last || *first > *last)
            return false;
        for (qint64 value = *first; value <= *last; value += step)
            numbers.append(static_cast<int>(value));
        return true;
    }

    [[nodiscard]] std::pair<std::optional<int>, std::optional<int>> bounds(const QString &range, bool hasStep) const
    {
        // Of the weekdays, 7 is Sunday once more.
        const int most = m_rule.most == 7 ? 6 : m_rule.most;
        if (range == u"*")
            return {m_rule.least, most};
        const qsizetype dash = range.indexOf(u'-');
        if (dash >= 0)
            return {number(range.left(dash)), number(range.mid(dash + 1))};
        const std::optional<int> one = number(range);
        return {one, hasStep && one ? std::max(most, *one) : one};
    }

    const FieldRule &m_rule;
    const QString m_text;
};

template <std::size_t size>
std::bitset<size> bitsOf(const QList<int> &numbers)
{
    std::bitset<size> bits;
    for (const int number : numbers)
        bits.set(static_cast<std::size_t>(number));
    return bits;
}

QString withoutNickname(const QString &expression)
{
    static const QHash<QString, QString> nicknames{{u"@hourly"_s, u"0 * * * *"_s},   {u"@daily"_s, u"0 0 * * *"_s},
                                                   {u"@midnight"_s, u"0 0 * * *"_s}, {u"@weekly"_s, u"0 0 * * 0"_s},
                                                   {u"@monthly"_s, u"0 0 1 * *"_s},  {u"@yearly"_s, u"0 0 1 1 *"_s},
                                                   {u"@annually"_s, u"0 0 1 1 *"_s}};
    return nicknames.value(expression, expression);
}

// The days of a month that are named without a weekday: is there a month that has one of them?
bool isPossible(const CronFields &cron)
{
    constexpr std::array longest{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool needsDay = cron.hasEveryWeekday || cron.hasEveryDay;
    if (!needsDay)
        return true; // a weekday will do
    for (std::size_t month = 1; month <= 12; ++month) {
        for (std::size_t day = 1; cron.months.test(month) && day <= static_cast<std::size_t>(longest.at(month));
             ++day) {
            if (cron.days.test(day))
                return true;
        }
    }
    return false;
}

} // namespace

Result<CronFields> parseCron(const QString &expression)
{
    const QString simple = expression.simplified().toLower();
    const QString text = withoutNickname(simple);
    if (text.startsWith(u'@'))
        return wrong(
            Texts::tr("There is no “%1”. Write @hourly, @daily, @weekly, @monthly or @yearly, or the five fields.")
                .arg(simple));
    const QStringList fields = text.split(u' ', Qt::SkipEmptyParts);
    if (fields.size() != 5)
        return wrong(
            Texts::tr("A cron expression has five fields, and “%1” has %2: minute, hour, day of the month, month, "
                      "day of the week, as in 30 8 * * 1-5.")
                .arg(simple)
                .arg(fields.size()));
    const QList<FieldRule> rules = fieldRules();
    QList<QList<int>> numbers;
    for (qsizetype i = 0; i < 5; ++i) {
        const Result<QList<int>> read = CronField(rules.at(i), fields.at(i)).read();
        if (!read)
            return read.error();
        numbers.append(*read);
    }
    for (int &weekday : numbers[4])
        weekday %= 7;
    const CronFields cron{.minutes = bitsOf<60>(numbers.at(0)),
                          .hours = bitsOf<24>(numbers.at(1)),
                          .days = bitsOf<32>(numbers.at(2)),
                          .months = bitsOf<13>(numbers.at(3)),
                          .weekdays = bitsOf<7>(numbers.at(4)),
                          .hasEveryMinute = fields.at(0).startsWith(u'*'),
                          .hasEveryHour = fields.at(1).startsWith(u'*'),
                          .hasEveryDay = fields.at(2).startsWith(u'*'),
                          .hasEveryWeekday = fields.at(4).startsWith(u'*')};
    if (!isPossible(cron))
        return wrong(Texts::tr("“%1” names no day that there is: no month it allows is that long.").arg(simple));
    return cron;
}

} // namespace jobdeck
