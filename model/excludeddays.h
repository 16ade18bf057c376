// The days that a calendar leaves out. A day is `2026-12-24`, a range of days `2026-12-24..2027-01-02`, a day of each
// year `12-25`, a day of each week `sat`; case does not count. A value; any thread.
#pragma once

#include "model/result.h"

#include <QDate>
#include <QList>
#include <QSet>
#include <QStringList>

#include <bitset>

namespace jobdeck {

inline constexpr qsizetype maxExcludedDays = 5'000; // entries of one calendar

class ExcludedDays final {
public:
    ExcludedDays() = default; // none
    // Errors (BadInput, field "calendar") name the entry that is no day. All seven days of the week are one.
    [[nodiscard]] static Result<ExcludedDays> parse(const QStringList &days);

    [[nodiscard]] bool isEmpty() const { return m_weekdays.none() && m_yearly.isEmpty() && m_ranges.isEmpty(); }
    [[nodiscard]] bool contains(QDate date) const;

private:
    struct Range {
        QDate first;
        QDate last;
    };
    void sortRanges();
    [[nodiscard]] bool add(const QString &entry);

    std::bitset<8> m_weekdays; // 1 is Monday
    QSet<int> m_yearly; // month * 100 + day
    QList<Range> m_ranges; // in their order, without overlaps
};

// As they are stored: trimmed, lower case, each once, in the order they were given. Does not check them.
[[nodiscard]] QStringList tidyDays(const QStringList &days);

} // namespace jobdeck
