// Groups in a log: parts with a title, which can be folded in a view. A group is told by two lines at the level notice,
// `▸ Title` where it begins and `◂ Title` where it ends.
#pragma once

#include "model/job.h"
#include "model/result.h"

#include <QMap>
#include <QSqlDatabase>

#include <stop_token>

namespace jobdeck {

inline constexpr auto groupBegin = "▸ ";
inline constexpr auto groupEnd = "◂ ";

// By the sequences of its two lines.
struct LogGroup {
    qint64 begin = 0;
    qint64 end = 0;

    bool operator==(const LogGroup &) const = default;
};

[[nodiscard]] bool isGroupBegin(const LogLine &line);
// The title of a group as a view shows it: with a sign that says whether it is folded. isShownTitle() knows it again.
[[nodiscard]] QByteArray shownTitle(const LogLine &begin, bool isFolded);
[[nodiscard]] bool isShownTitle(const LogLine &line);

// Those that begin at or after the line `first`, the inner ones too, by their beginnings; at most maxGroups. One that
// has not ended goes to the line `last`. With `Wanted::One`, only the one that begins first. Reads in steps.
enum class WantedGroups { One, All };
[[nodiscard]] Result<QList<LogGroup>> readLogGroups(const QSqlDatabase &db, JobId job, qint64 first, qint64 last,
                                                    WantedGroups wanted, const std::stop_token &stop = {});
inline constexpr int maxGroups = 10'000;

// Which groups are folded, and which line is where then: of a folded one, only its first line is shown. A value.
class LogFolds final {
public:
    void fold(const LogGroup &group) { m_folds.insert(group.begin, group.end); }
    void unfold(qint64 begin) { m_folds.remove(begin); } // what is folded within stays so
    void clear() { m_folds.clear(); }
    [[nodiscard]] bool isEmpty() const { return m_folds.isEmpty(); }
    [[nodiscard]] bool isFolded(qint64 begin) const { return m_folds.contains(begin); }
    [[nodiscard]] qint64 hiddenBy(qint64 begin) const { return m_folds.value(begin, begin) - begin; } // lines

    // Of `stored` lines.
    [[nodiscard]] qint64 shownCount(qint64 stored) const;
    // Shown lines count from 0, sequences from 1.
    [[nodiscard]] qint64 sequenceOf(qint64 shownLine) const;
    struct Stretch {
        qint64 first = 0; // sequence
        qint64 count = 0;

        bool operator==(const Stretch &) const = default;
    };
    // What is to be read for these shown lines, in order.
    [[nodiscard]] QList<Stretch> stretches(qint64 firstShown, qint64 count, qint64 stored) const;

private:
    [[nodiscard]] QList<LogGroup> outermost() const;

    QMap<qint64, qint64> m_folds; // end by beginning
};

} // namespace jobdeck
