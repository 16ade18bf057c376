#include "model/loggroups.h"

#include "model/logsteps.h"

#include <algorithm>

namespace jobdeck {
namespace {

constexpr int noticeOnly = 1 << static_cast<int>(LogLevel::Notice);
constexpr qint64 enoughBytes = 64; // of a line, to tell what it is
constexpr auto foldedSign = "▸ ";
constexpr auto openSign = "▾ ";

// Pairs beginnings and ends as they come.
class Pairing final {
public:
    Pairing(qint64 last, WantedGroups wanted)
        : m_last(last)
        , m_most(wanted == WantedGroups::One ? 1 : maxGroups)
        , m_wanted(wanted)
    {
    }

    void take(const LogLine &line)
    {
        if (isGroupBegin(line) && m_found.size() < maxGroups) {
            m_open << m_found.size();
            m_found << LogGroup{.begin = line.sequence, .end = m_last};
        } else if (line.text.startsWith(groupEnd) && !m_open.isEmpty()) {
            m_found[m_open.takeLast()].end = line.sequence;
        }
    }
    [[nodiscard]] bool isDone() const
    {
        return m_open.isEmpty() && !m_found.isEmpty() && m_wanted == WantedGroups::One;
    }
    [[nodiscard]] QList<LogGroup> found() const { return m_found.first(std::min(m_found.size(), m_most)); }

private:
    const qint64 m_last;
    const qsizetype m_most;
    const WantedGroups m_wanted;
    QList<LogGroup> m_found;
    QList<qsizetype> m_open; // of them
};

} // namespace

bool isGroupBegin(const LogLine &line) { return line.level == LogLevel::Notice && line.text.startsWith(groupBegin); }

QByteArray shownTitle(const LogLine &begin, bool isFolded)
{
    return (isFolded ? foldedSign : openSign) + begin.text.mid(qsizetype(qstrlen(groupBegin)));
}

bool isShownTitle(const LogLine &line)
{
    return line.level == LogLevel::Notice && (line.text.startsWith(openSign) || line.text.startsWith(foldedSign));
}

Result<QList<LogGroup>> readLogGroups(const QSqlDatabase &db, JobId job, qint64 first, qint64 last, WantedGroups wanted,
                                      const std::stop_token &stop)
{
    Pairing pairing(last, wanted);
    LogRange range{.job = job, .first = first, .last = last, .levels = noticeOnly};
    while (!pairing.isDone() && !stop.stop_requested()) {
        const auto step = readLogStep(db, range, enoughBytes);
        if (!step)
            return step.error();
        for (const LogLine &line : step->lines) {
            pairing.take(line);
            if (pairing.isDone())
                break;
        }
        if (step->isAtEnd)
            break;
        range.first = step->next;
    }
    return pairing.found();
}

QList<LogGroup> LogFolds::outermost() const
{
    QList<LogGroup> outer;
    for (auto fold = m_folds.cbegin(); fold != m_folds.cend(); ++fold)
        if (outer.isEmpty() || fold.key() > outer.last().end)
            outer << LogGroup{.begin = fold.key(), .end = fold.value()};
    return outer;
}

qint64 LogFolds::shownCount(qint64 stored) const
{
    qint64 count = stored;
    for (const LogGroup &each : outermost())
        count -= std::max<qint64>(0, std::min(each.end, stored) - each.begin);
    return count;
}

qint64 LogFolds::sequenceOf(qint64 shownLine) const
{
    qint64 sequence = shownLine + 1;
    for (const LogGroup &each : outermost()) {
        if (sequence <= each.begin)
            break;
        sequence += each.end - each.begin;
    }
    return sequence;
}

QList<LogFolds::Stretch> LogFolds::stretches(qint64 firstShown, qint64 count, qint64 stored) const
{
    QList<Stretch> stretches;
    qint64 at = sequenceOf(firstShown);
    qint64 left = count;
    const auto read = [&](qint64 last) {
        const qint64 lines = std::min(left, std::min(last, stored) - at + 1);
        if (lines > 0)
            stretches << Stretch{.first = at, .count = lines};
        left -= std::max<qint64>(lines, 0);
    };
    for (const LogGroup &each : outermost()) {
        if (each.begin < at)
            continue;
        read(each.begin);
        at = each.end + 1;
    }
    read(stored);
    return stretches;
}

} // namespace jobdeck
