// When a recurring schedule falls due: the rule as a value. How it is written is in ruleparser.h, what it means in time
// in occurrences.h, and what it is called for a person in rulewords.h.
#pragma once

#include <QList>
#include <QString>

#include <bitset>

namespace jobdeck {

// The five fields of a cron expression (crontab(5)). A field that begins with `*` is unrestricted, `*/2` too.
struct CronFields {
    std::bitset<60> minutes;
    std::bitset<24> hours;
    std::bitset<32> days; // 1 to 31
    std::bitset<13> months; // 1 to 12
    std::bitset<7> weekdays; // 0 is Sunday
    bool hasEveryMinute = false; // the field begins with `*`
    bool hasEveryHour = false;
    bool hasEveryDay = false;
    bool hasEveryWeekday = false;

    bool operator==(const CronFields &) const = default;
};

struct ScheduleRule {
    enum class Form {
        Elapsed, // every 15m, every 2h: elapsed time, counted from the start
        EveryDays, // every 3d at 09:00: local days, counted from the start's day
        Weekdays, // mon,wed,fri at 08:30
        MonthDays, // day 1,15 at 06:00, last day at 18:00
        NthWeekdays, // 2nd tue at 09:00, last fri at 17:00
        Cron // cron 0 3 * * 1-5
    };
    static constexpr int last = 0; // among monthDays and ordinals

    Form form = Form::Elapsed;
    qint64 stepSeconds = 0; // Elapsed
    int dayStep = 0; // EveryDays
    std::bitset<8> weekdays; // 1 is Monday
    std::bitset<32> monthDays; // 1 to 31, or `last`
    std::bitset<6> ordinals; // 1 to 5, or `last`
    QList<int> times; // minutes since midnight, ascending
    CronFields cron;
    QString text; // as it is written, in its shortest form

    // Follows the clocks as they really go: every wall time that occurs, twice in an overlap, not at all in a gap.
    // Others run once in both.
    [[nodiscard]] bool followsClock() const { return form == Form::Cron && (cron.hasEveryMinute || cron.hasEveryHour); }
    bool operator==(const ScheduleRule &) const = default;
};

} // namespace jobdeck
