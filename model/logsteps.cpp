#include "model/logsteps.h"

#include "model/sql.h"

#include <QSqlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

constexpr qint64 linesAtOnce = 20'000;
constexpr qint64 bytesAtOnce = 8 * 1024 * 1024;
constexpr qint64 linesPassedAtOnce = 500'000;

// From the chunk that holds the first line on.
constexpr auto chunksOfRange = uR"(SELECT first, part, count, time, levels, meta, data FROM log_chunk
WHERE job = ? AND first >= coalesce((SELECT max(first) FROM log_chunk WHERE job = ? AND first <= ?), 0) AND first <= ?
AND (levels & ?) <> 0 AND part <= ? ORDER BY first %1, part)";

QSqlQuery selectChunks(const QSqlDatabase &db, const LogRange &range, qint64 lastPart, QStringView order)
{
    return select(db, QString::fromUtf16(chunksOfRange).arg(order),
                  {range.job, range.job, range.first, range.last, range.levels, lastPart});
}

bool isIn(const LogRange &range, const LogLine &line)
{
    return line.sequence >= range.first && line.sequence <= range.last
        && ((1 << static_cast<int>(line.level)) & range.levels) != 0;
}

QList<LogLine> linesIn(const LogRange &range, const LogChunk &chunk)
{
    QList<LogLine> lines = decodeChunk(chunk);
    lines.removeIf([&range](const LogLine &line) { return !isIn(range, line); });
    return lines;
}

qint64 restOf(const QSqlDatabase &db, JobId job, qint64 sequence)
{
    QSqlQuery query =
        select(db, u"SELECT coalesce(sum(length(data)), 0) FROM log_chunk WHERE job = ? AND first = ? AND part > 0"_s,
               {job, sequence});
    return query.next() ? query.value(0).toLongLong() : 0;
}

// Not within a character of UTF-8, if it is that.
qint64 cutLength(const QByteArray &text, qint64 maxBytes)
{
    qint64 length = std::min<qint64>(text.size(), maxBytes);
    for (int i = 0; i < 3 && length > 0 && length < text.size() && (text.at(length) & 0xc0) == 0x80; ++i)
        --length;
    return length;
}

// Gathers a step's lines from chunks in order.
class StepCollector final {
public:
    explicit StepCollector(const LogRange &range)
        : m_range(range)
    {
    }
    // False: the step is full; what it has not taken belongs to the next one.
    bool take(const LogChunk &chunk)
    {
        if (chunk.part > 0) {
            append(chunk);
            return true;
        }
        if (step.lines.size() == linesAtOnce || m_bytes >= bytesAtOnce) {
            step.next = std::max(chunk.first, m_range.first);
            return false;
        }
        step.lines << linesIn(m_range, chunk);
        m_bytes += chunk.data.size();
        if (step.lines.size() <= linesAtOnce)
            return true;
        step.lines.resize(linesAtOnce);
        step.next = step.lines.last().sequence + 1;
        return false;
    }

    LogStep step;

private:
    void append(const LogChunk &chunk)
    {
        if (step.lines.isEmpty() || step.lines.last().sequence != chunk.first)
            return;
        step.lines.last().text.append(chunk.data);
        m_bytes += chunk.data.size();
    }

    const LogRange m_range;
    qint64 m_bytes = 0;
};

} // namespace

LogChunk logChunkFrom(const QSqlQuery &row)
{
    return {.first = row.value(0).toLongLong(),
            .part = row.value(1).toInt(),
            .count = row.value(2).toInt(),
            .time = row.value(3).toLongLong(),
            .levels = row.value(4).toInt(),
            .meta = row.value(5).toByteArray(),
            .data = row.value(6).toByteArray()};
}

Result<LogStep> readLogStep(const QSqlDatabase &db, const LogRange &range, qint64 maxLineBytes)
{
    const qint64 lastPart = maxLineBytes > 0 ? 0 : std::numeric_limits<int>::max();
    QSqlQuery query = selectChunks(db, range, lastPart, u"ASC");
    if (!query.isActive())
        return databaseError(db, query.lastError());
    StepCollector collector(range);
    bool isFull = false;
    while (!isFull && query.next())
        isFull = !collector.take(logChunkFrom(query));
    if (query.lastError().isValid())
        return databaseError(db, query.lastError());
    collector.step.isAtEnd = !isFull;
    if (maxLineBytes > 0)
        cutLines(db, range.job, collector.step.lines, std::min<qint64>(maxLineBytes, maxChunkBytes));
    return std::move(collector.step);
}

Result<LogStep> readFewLines(const QSqlDatabase &db, const LogRange &range, LogEnd end, int limit, qint64 maxLineBytes)
{
    const bool isNewest = end == LogEnd::Newest;
    LogRange near = range;
    if (isNewest)
        near.first = std::max(range.first, range.last - linesPassedAtOnce + 1);
    else
        near.last = std::min(range.last, range.first + linesPassedAtOnce - 1);
    QSqlQuery query = selectChunks(db, near, 0, isNewest ? u"DESC" : u"ASC");
    if (!query.isActive())
        return databaseError(db, query.lastError());
    LogStep step{.lines = {},
                 .next = isNewest ? near.first - 1 : near.last + 1,
                 .isAtEnd = near.first == range.first && near.last == range.last};
    while (step.lines.size() < limit && query.next()) {
        const QList<LogLine> lines = linesIn(near, logChunkFrom(query));
        step.lines = isNewest ? lines + step.lines : step.lines + lines;
    }
    if (query.lastError().isValid())
        return databaseError(db, query.lastError());
    if (step.lines.size() > limit)
        step.lines = isNewest ? step.lines.last(limit) : step.lines.first(limit);
    cutLines(db, range.job, step.lines, std::min<qint64>(maxLineBytes, maxChunkBytes));
    return step;
}

void cutLines(const QSqlDatabase &db, JobId job, QList<LogLine> &lines, qint64 maxBytes)
{
    for (LogLine &line : lines) {
        if (line.text.size() >= maxChunkBytes)
            line.cutBytes = restOf(db, job, line.sequence);
        const qint64 length = cutLength(line.text, maxBytes);
        line.cutBytes += line.text.size() - length;
        line.text.truncate(length);
    }
}

} // namespace jobdeck
