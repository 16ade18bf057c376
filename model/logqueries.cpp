// The part of jobqueries.h that reads logs and results.
#include "model/jobqueries.h"
#include "model/logsteps.h"
#include "model/sql.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

// From the chunk that holds line `first` on; parts beyond what is wanted of a line are skipped unread.
constexpr auto chunksFrom = uR"(SELECT first, part, count, time, levels, meta, data FROM log_chunk
WHERE job = ? AND first >= coalesce((SELECT max(first) FROM log_chunk WHERE job = ? AND first <= ?), 0)
AND (levels & ?) <> 0 AND part <= ? ORDER BY first, part)";

qint64 lastPart(qint64 maxLineBytes)
{
    return maxLineBytes > 0 ? (maxLineBytes - 1) / maxChunkBytes : std::numeric_limits<int>::max();
}

// Gathers wanted lines from chunks that come in order.
class LineCollector final {
public:
    LineCollector(qint64 first, qint64 limit, int levels)
        : m_first(first)
        , m_limit(limit)
        , m_levels(levels)
    {
    }

    // False: no more chunks are needed.
    bool take(const LogChunk &chunk)
    {
        if (chunk.part > 0) {
            if (!lines.isEmpty() && lines.last().sequence == chunk.first)
                lines.last().text.append(chunk.data);
            return true;
        }
        for (LogLine &line : decodeChunk(chunk)) {
            if (lines.size() >= m_limit)
                return false;
            if (line.sequence >= m_first && ((1 << static_cast<int>(line.level)) & m_levels) != 0)
                lines << std::move(line);
        }
        return true;
    }

    QList<LogLine> lines;

private:
    const qint64 m_first;
    const qint64 m_limit;
    const int m_levels;
};

Cell cellFrom(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return {object.value("value"_L1), object.value("error"_L1).toString()};
}

Result<QStringList> readColumns(const QSqlDatabase &db, JobId id, qint64 &total)
{
    QSqlQuery query = select(db, u"SELECT columns, result_rows FROM job WHERE id = ?"_s, {id});
    if (!query.isActive())
        return databaseError(db, query.lastError());
    if (!query.next())
        return readJob(db, id).error();
    total = query.value(1).toLongLong();
    return stringsFromJson(query.value(0).toString());
}

} // namespace

QString cellsToJson(const ResultsRow &row)
{
    QJsonArray cells;
    for (const Cell &cell : row) {
        QJsonObject object{{u"value"_s, cell.value}};
        if (!cell.error.isEmpty())
            object.insert(u"error"_s, cell.error);
        cells << object;
    }
    return jsonText(cells);
}

ResultsRow cellsFromJson(const QString &text)
{
    ResultsRow row;
    for (const QJsonValue &value : arrayFromJson(text))
        row << cellFrom(value);
    return row;
}

Result<QList<LogLine>> readLog(const QSqlDatabase &db, JobId id, qint64 first, qint64 limit, int levels,
                               qint64 maxLineBytes)
{
    QSqlQuery query = select(db, QString::fromUtf16(chunksFrom), {id, id, first, levels, lastPart(maxLineBytes)});
    if (!query.isActive())
        return databaseError(db, query.lastError());
    LineCollector collector(first, limit > 0 ? limit : std::numeric_limits<qint64>::max(), levels);
    while (query.next() && collector.take(logChunkFrom(query))) { }
    if (query.lastError().isValid())
        return databaseError(db, query.lastError());
    return std::move(collector.lines);
}

Result<Results> readResults(const QSqlDatabase &db, JobId id, qint64 first, qint64 limit)
{
    Results results{.first = first};
    const auto columns = readColumns(db, id, results.total);
    if (!columns)
        return columns.error();
    results.columns = *columns;
    QSqlQuery query =
        select(db, u"SELECT cells FROM result_row WHERE job = ? AND number >= ? ORDER BY number LIMIT ?"_s,
               {id, first, limit > 0 ? limit : -1});
    if (!query.isActive())
        return databaseError(db, query.lastError());
    while (query.next())
        results.rows << cellsFromJson(query.value(0).toString());
    return results;
}

} // namespace jobdeck
