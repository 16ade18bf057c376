#include "model/rulewords.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTime>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

class Words final {
    Q_DECLARE_TR_FUNCTIONS(RuleWords)
public:
    Words(const ScheduleRule &rule, const QLocale &locale)
        : m_rule(rule)
        , m_locale(locale)
    {
    }

    [[nodiscard]] QString text() const
    {
        switch (m_rule.form) {
        case ScheduleRule::Form::Elapsed:
            return elapsed();
        case ScheduleRule::Form::EveryDays:
            return m_rule.dayStep == 1 ? tr("Every day at %1").arg(times(m_rule.times))
                                       : tr("Every %n day(s) at %1", nullptr, m_rule.dayStep).arg(times(m_rule.times));
        case ScheduleRule::Form::Weekdays:
            return m_rule.weekdays.count() == 7
                ? tr("Every day at %1").arg(times(m_rule.times))
                : tr("%1 at %2", "Monday and Friday at 08:30").arg(weekdays(m_rule.weekdays), times(m_rule.times));
        case ScheduleRule::Form::MonthDays:
            return monthDays();
        case ScheduleRule::Form::NthWeekdays:
            return tr("The %1 %2 of the month at %3", "The 1st and last Friday of the month at 17:00")
                .arg(ordinals(), weekdays(m_rule.weekdays), times(m_rule.times));
        case ScheduleRule::Form::Cron:
            break;
        }
        return cron();
    }

private:
    // "a, b and c"
    [[nodiscard]] static QString joined(const QStringList &words)
    {
        if (words.size() < 2)
            return words.join(QString());
        return tr("%1 and %2", "the last two of a list").arg(words.first(words.size() - 1).join(u", "_s), words.last());
    }

    [[nodiscard]] QString time(int minutes) const
    {
        // The C locale has seconds in its short form, too.
        const QString format = m_locale.timeFormat(QLocale::ShortFormat).remove(u":ss"_s);
        return m_locale.toString(QTime(minutes / 60, minutes % 60), format);
    }
    [[nodiscard]] QString times(const QList<int> &all) const
    {
        QStringList words;
        for (const int minutes : all)
            words << time(minutes);
        return joined(words);
    }
    [[nodiscard]] QString weekdays(const std::bitset<8> &days) const
    {
        QStringList words;
        for (int day = 1; day <= 7; ++day) {
            if (days.test(static_cast<std::size_t>(day)))
                words << m_locale.standaloneDayName(day, QLocale::LongFormat);
        }
        return isStretch(days) ? tr("%1 to %2", "Monday to Friday").arg(words.first(), words.last()) : joined(words);
    }
    // Three or more that follow each other.
    [[nodiscard]] static bool isStretch(const std::bitset<8> &days)
    {
        std::size_t first = 1;
        while (first < 8 && !days.test(first))
            ++first;
        std::size_t next = first;
        while (next < 8 && days.test(next))
            ++next;
        return next - first >= 3 && next - first == days.count();
    }
    [[nodiscard]] QString ordinals() const
    {
        const QStringList names{tr("last"), tr("1st"), tr("2nd"), tr("3rd"), tr("4th"), tr("5th")};
        QStringList words;
        for (const int each : {1, 2, 3, 4, 5, ScheduleRule::last}) {
            if (m_rule.ordinals.test(static_cast<std::size_t>(each)))
                words << names.at(each);
        }
        return joined(words);
    }
    [[nodiscard]] QString monthDays() const
    {
        if (m_rule.monthDays.test(ScheduleRule::last))
            return tr("The last day of the month at %1").arg(times(m_rule.times));
        return tr("Day %1 of the month at %2", "Day 1 and 15 of the month at 06:00")
            .arg(numbers(m_rule.monthDays, 1), times(m_rule.times));
    }
    [[nodiscard]] QString elapsed() const
    {
        const qint64 minutes = m_rule.stepSeconds / 60;
        return minutes % 60 == 0 ? tr("Every %n hour(s)", nullptr, static_cast<int>(minutes / 60))
                                 : tr("Every %n minute(s)", nullptr, static_cast<int>(minutes));
    }

    template <std::size_t size>
    [[nodiscard]] QString numbers(const std::bitset<size> &bits, std::size_t from) const
    {
        QStringList words;
        for (std::size_t i = from; i < size; ++i) {
            if (bits.test(i))
                words << m_locale.toString(static_cast<int>(i));
        }
        return joined(words);
    }

    [[nodiscard]] QString cronTimes() const
    {
        const CronFields &cron = m_rule.cron;
        if (cron.minutes.all())
            return cron.hours.all() ? tr("Every minute")
                                    : tr("Every minute of hour %1", "of hour 8 and 9").arg(numbers(cron.hours, 0));
        if (cron.hours.all())
            return tr("At minute %1 of every hour").arg(numbers(cron.minutes, 0));
        if (cron.hours.count() * cron.minutes.count() > 6)
            return tr("At minute %1 of hour %2").arg(numbers(cron.minutes, 0), numbers(cron.hours, 0));
        QList<int> all;
        for (int minute = 0; minute < 24 * 60; ++minute) {
            if (cron.hours.test(static_cast<std::size_t>(minute / 60))
                && cron.minutes.test(static_cast<std::size_t>(minute % 60)))
                all << minute;
        }
        return cronDays().isEmpty() ? tr("Every day at %1").arg(times(all))
                                    : tr("At %1", "At 08:30 and 17:00").arg(times(all));
    }

    // Which days, of the month and of the week: both, or either where neither is free.
    [[nodiscard]] QString cronDays() const
    {
        const CronFields &cron = m_rule.cron;
        std::bitset<8> days;
        for (std::size_t day = 0; day < 7; ++day)
            days.set(day == 0 ? 7 : day, cron.weekdays.test(day));
        const bool hasDays = (cron.days | std::bitset<32>(1)).count() < 32;
        const QString ofMonth = tr("day %1 of the month").arg(numbers(cron.days, 1));
        if (hasDays && !cron.weekdays.all())
            return cron.hasEveryDay || cron.hasEveryWeekday
                ? tr("%1 if it is %2", "day 1 of the month if it is Monday").arg(ofMonth, weekdays(days))
                : tr("%1, and each %2", "day 1 of the month, and each Monday").arg(ofMonth, weekdays(days));
        if (hasDays)
            return ofMonth;
        return cron.weekdays.all() ? QString() : weekdays(days);
    }

    [[nodiscard]] QString cron() const
    {
        QStringList parts{cronTimes()};
        if (const QString days = cronDays(); !days.isEmpty())
            parts << days;
        QStringList months;
        for (int month = 1; month <= 12; ++month) {
            if (m_rule.cron.months.test(static_cast<std::size_t>(month)))
                months << m_locale.standaloneMonthName(month, QLocale::LongFormat);
        }
        if (months.size() < 12)
            parts << tr("in %1", "in January and July").arg(joined(months));
        return parts.join(u", "_s);
    }

    const ScheduleRule &m_rule;
    const QLocale &m_locale;
};

} // namespace

QString ruleInWords(const ScheduleRule &rule, const QLocale &locale)
{
    const QString words = Words(rule, locale).text(); // may begin with a name that is not capital by itself
    return locale.toUpper(words.first(1)) + words.sliced(1);
}

} // namespace jobdeck
