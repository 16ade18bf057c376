#include "model/excludeddays.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ExcludedDays)
};

Error wrong(const QString &message)
{
    return {.code = ErrorCode::BadInput, .message = message, .field = u"calendar"_s};
}

// 1 is Monday; also written in full. 0: it is none.
int weekdayOf(const QString &word)
{
    static const QStringList names{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                   u"friday"_s, u"saturday"_s, u"sunday"_s};
    for (qsizetype i = 0; i < names.size(); ++i)
        if (word == names.at(i) || word == names.at(i).first(3))
            return static_cast<int>(i) + 1;
    return 0;
}

QDate dateOf(const QString &word)
{
    static const QRegularExpression shape(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    return shape.match(word).hasMatch() ? QDate::fromString(word, Qt::ISODate) : QDate();
}

// 29 February is one, too.
QDate dayOfEachYear(const QString &word)
{
    static const QRegularExpression shape(u"^\\d{2}-\\d{2}$"_s);
    return shape.match(word).hasMatch() ? QDate::fromString(u"2024-"_s + word, Qt::ISODate) : QDate();
}

} // namespace

QStringList tidyDays(const QStringList &days)
{
    QStringList tidy;
    for (const QString &day : days)
        tidy << day.trimmed().toLower();
    tidy.removeDuplicates();
    return tidy;
}

bool ExcludedDays::add(const QString &entry)
{
    if (const int weekday = weekdayOf(entry); weekday > 0) {
        m_weekdays.set(static_cast<std::size_t>(weekday));
        return true;
    }
    if (const QDate yearly = dayOfEachYear(entry); yearly.isValid()) {
        m_yearly.insert(yearly.month() * 100 + yearly.day());
        return true;
    }
    const QStringList ends = entry.split(u".."_s);
    const QDate first = dateOf(ends.first().trimmed());
    const QDate last = dateOf(ends.last().trimmed());
    if (!first.isValid() || !last.isValid() || ends.size() > 2 || last < first)
        return false;
    m_ranges << Range{first, last};
    return true;
}

void ExcludedDays::sortRanges()
{
    std::ranges::sort(m_ranges, {}, &Range::first);
    QList<Range> merged;
    for (const Range &range : std::as_const(m_ranges)) {
        if (merged.isEmpty() || merged.last().last < range.first)
            merged << range;
        else
            merged.last().last = std::max(merged.last().last, range.last);
    }
    m_ranges = merged;
}

Result<ExcludedDays> ExcludedDays::parse(const QStringList &days)
{
    if (days.size() > maxExcludedDays)
        return wrong(Texts::tr("A calendar holds at most %1 days. Write neighbouring days as a range, as in "
                               "2026-12-24..2027-01-02.")
                         .arg(maxExcludedDays));
    ExcludedDays excluded;
    for (const QString &day : tidyDays(days)) {
        if (!excluded.add(day))
            return wrong(Texts::tr("“%1” is no day. Write 2026-12-24, a range like 2026-12-24..2027-01-02, 12-25 for "
                                   "each year, or sat for each week.")
                             .arg(day));
    }
    if (excluded.m_weekdays.count() == 7)
        return wrong(Texts::tr("These are all days of the week, so nothing would ever run. Leave one out."));
    excluded.sortRanges();
    return excluded;
}

bool ExcludedDays::contains(QDate date) const
{
    if (m_weekdays.test(static_cast<std::size_t>(date.dayOfWeek()))
        || m_yearly.contains(date.month() * 100 + date.day()))
        return true;
    const auto after = std::ranges::upper_bound(m_ranges, date, {}, &Range::first);
    return after != m_ranges.begin() && std::prev(after)->last >= date;
}

} // namespace jobdeck
