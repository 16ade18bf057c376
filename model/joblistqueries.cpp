#include "model/joblistqueries.h"

#include "model/sql.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

// A snapshot: all reads of one answer see the same commit.
class ReadTransaction final {
public:
    explicit ReadTransaction(const QSqlDatabase &db)
        : m_db(db)
        , m_isOpen(m_db.transaction())
    {
    }
    ~ReadTransaction()
    {
        if (m_isOpen)
            m_db.rollback();
    }
    Q_DISABLE_COPY_MOVE(ReadTransaction)

private:
    QSqlDatabase m_db;
    const bool m_isOpen;
};

QString marks(qsizetype count)
{
    QStringList list(count, u"?"_s);
    return list.join(u", "_s);
}

struct Statement {
    QString where;
    QVariantList values;
};

// The list's own condition and the range as one condition.
Statement conditionFor(const JobList &list, const KeyRange &range)
{
    Statement result;
    result.where = list.effectiveFilter().where(result.values);
    const bool isAscending = list.order == Qt::AscendingOrder;
    const auto bound = [&](const std::optional<SortKey> &key, const QString &comparison) {
        if (!key)
            return;
        const QVariantList values = list.keyValues(*key);
        result.where += u" AND (%1) %2 (%3)"_s.arg(list.keyColumns(), comparison, marks(values.size()));
        result.values << values;
    };
    bound(range.from, isAscending ? u">="_s : u"<="_s);
    bound(range.to, isAscending ? u"<"_s : u">"_s);
    return result;
}

Result<QList<Job>> readRows(const QSqlDatabase &db, const JobList &list, const KeyRange &range, qint64 limit)
{
    const Statement condition = conditionFor(list, range);
    QSqlQuery query = select(db,
                             u"SELECT %1 FROM %2 WHERE %3 ORDER BY %4 LIMIT ?"_s.arg(jobColumns(), list.source(),
                                                                                     condition.where, list.orderBy()),
                             condition.values + QVariantList{limit});
    if (!query.isActive())
        return databaseError(db, query.lastError());
    QList<Job> jobs;
    while (query.next())
        jobs << jobFromQuery(query);
    if (query.lastError().isValid())
        return databaseError(db, query.lastError());
    return jobs;
}

// The key so many rows after `from`, or how many rows there are up to the end of the range.
struct Hop {
    std::optional<SortKey> key = {};
    int count = 0;
};

// In one pass, where it costs more to look at a row than to hand it over.
Result<Hop> hopByReading(const QSqlDatabase &db, const JobList &list, const KeyRange &range)
{
    const Statement condition = conditionFor(list, range);
    QSqlQuery keys = select(db,
                            u"SELECT %1 FROM %2 WHERE %3 ORDER BY %4 LIMIT %5"_s
                                .arg(list.keyColumns(), list.source(), condition.where, list.orderBy())
                                .arg(SegmentIndex::pageSize + 1),
                            condition.values);
    if (!keys.isActive())
        return databaseError(db, keys.lastError());
    Hop found;
    while (keys.next() && found.count < SegmentIndex::pageSize)
        ++found.count;
    if (keys.isValid())
        found.key = list.keyFromQuery(keys);
    return found;
}

Result<Hop> hop(const QSqlDatabase &db, const JobList &list, const KeyRange &range)
{
    if (!list.filter.text.isEmpty())
        return hopByReading(db, list, range);
    const Statement condition = conditionFor(list, range);
    const QString from = u"FROM %1 WHERE %2"_s.arg(list.source(), condition.where);
    QSqlQuery next = select(db,
                            u"SELECT %1 %2 ORDER BY %3 LIMIT 1 OFFSET %4"_s.arg(list.keyColumns(), from, list.orderBy())
                                .arg(SegmentIndex::pageSize),
                            condition.values);
    if (!next.isActive())
        return databaseError(db, next.lastError());
    if (next.next())
        return Hop{.key = list.keyFromQuery(next), .count = SegmentIndex::pageSize};
    next.finish();
    QSqlQuery count = select(db, u"SELECT count(*) "_s + from, condition.values);
    if (!count.isActive() || !count.next())
        return databaseError(db, count.lastError());
    return Hop{.count = count.value(0).toInt()};
}

Result<QList<Segment>> cut(const QSqlDatabase &db, const JobList &list, const KeyRange &range,
                           const std::stop_token &stop)
{
    QList<Segment> segments;
    KeyRange rest = range;
    while (!stop.stop_requested()) {
        const auto next = hop(db, list, rest);
        if (!next)
            return next.error();
        segments << Segment{.from = rest.from, .count = next->count};
        if (!next->key)
            break;
        rest.from = next->key;
    }
    if (segments.isEmpty())
        segments << Segment{.from = range.from};
    return segments;
}

Result<ListPart> newPart(const QSqlDatabase &db)
{
    const auto revision = readRevision(db);
    const auto counts = readCounts(db);
    if (!revision || !counts)
        return revision ? counts.error() : revision.error();
    return ListPart{.revision = *revision, .counts = *counts};
}

} // namespace

qint64 countOf(const StatusCounts &counts, Tab tab)
{
    qint64 sum = 0;
    const QList<JobStatus> shown = statusesOf(tab);
    for (const JobStatus status : allStatuses) {
        if (shown.isEmpty() || shown.contains(status))
            sum += countOf(counts, status);
    }
    return sum;
}

Result<ListPart> readListStart(const QSqlDatabase &db, const JobList &list)
{
    const ReadTransaction snapshot(db);
    auto part = newPart(db);
    if (!part)
        return part;
    auto jobs = readRows(db, list, {}, SegmentIndex::pageSize + 1);
    if (!jobs)
        return jobs.error();
    ListPart start = *part;
    QList<Job> page = jobs->mid(0, SegmentIndex::pageSize);
    const auto count = static_cast<int>(page.size());
    start.segments << Segment{.count = count, .isLoaded = true, .jobs = std::move(page)};
    if (jobs->size() > SegmentIndex::pageSize) {
        start.segments << Segment{.from = list.keyOf(jobs->last()),
                                  .count = static_cast<int>(countOf(start.counts, list.tab)) - count};
    }
    return start;
}

Result<ListPart> readSegments(const QSqlDatabase &db, const JobList &list, const KeyRange &range,
                              const std::stop_token &stop)
{
    const ReadTransaction snapshot(db);
    auto part = newPart(db);
    if (!part)
        return part;
    auto segments = cut(db, list, range, stop);
    if (!segments)
        return segments.error();
    ListPart all = *part;
    all.segments = *segments;
    return all;
}

Result<ListPart> readWholeList(const QSqlDatabase &db, const JobList &list, const QList<SortKey> &keys,
                               const std::stop_token &stop)
{
    const ReadTransaction snapshot(db);
    auto part = newPart(db);
    if (!part)
        return part;
    auto segments = cut(db, list, {}, stop);
    if (!segments)
        return segments.error();
    SegmentIndex index(list, *segments);
    QSet<qsizetype> wanted{0};
    for (const SortKey &key : keys)
        wanted << index.segmentOfKey(key);
    for (const qsizetype segment : std::as_const(wanted)) {
        auto jobs = readRows(db, list, index.range(segment), -1);
        if (!jobs)
            return jobs.error();
        index.load(segment, *jobs);
    }
    ListPart all = *part;
    all.segments = index.takeSegments();
    return all;
}

Result<ListPart> readRanges(const QSqlDatabase &db, const JobList &list, const QList<KeyRange> &ranges)
{
    const ReadTransaction snapshot(db);
    auto part = newPart(db);
    if (!part)
        return part;
    ListPart all = *part;
    for (const KeyRange &range : ranges) {
        auto jobs = readRows(db, list, range, -1);
        if (!jobs)
            return jobs.error();
        const auto count = static_cast<int>(jobs->size());
        all.segments << Segment{.from = range.from, .count = count, .isLoaded = true, .jobs = *jobs};
    }
    return all;
}

} // namespace jobdeck
