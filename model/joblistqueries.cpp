#include "model/joblistqueries.h"

#include "model/jobcounts.h"
#include "model/joblistcut.h"
#include "model/sql.h"

#include <QHash>
#include <QSet>

#include <algorithm>

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

Result<QList<Job>> readRows(const QSqlDatabase &db, const JobList &list, const KeyRange &range, qint64 limit)
{
    const ListCondition condition = listCondition(list, range);
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

// A filter looks at every job anyway: once, in blocks of ids, so that a newer request soon interrupts it.
Result<QList<SortKey>> scan(const QSqlDatabase &db, const JobList &list, const std::stop_token &stop)
{
    constexpr JobId block = 50'000;
    QSqlQuery newest = select(db, u"SELECT max(id) FROM job"_s);
    if (!newest.isActive() || !newest.next())
        return databaseError(db, newest.lastError());
    const JobId last = newest.value(0).toLongLong();
    QVariantList values;
    const QString sql = u"SELECT %1 FROM job WHERE %2 AND id > ? AND id <= ?"_s.arg(
        list.keyColumns(), list.effectiveFilter().where(values));
    QList<SortKey> keys;
    for (JobId id = 0; id < last && !stop.stop_requested(); id += block) {
        QSqlQuery query = select(db, sql, values + QVariantList{id, id + block});
        if (!query.isActive())
            return databaseError(db, query.lastError());
        while (query.next())
            keys << list.keyFromQuery(query);
    }
    std::ranges::sort(keys, [&list](const SortKey &left, const SortKey &right) { return list.isBefore(left, right); });
    return keys;
}

QList<Segment> cut(const QList<SortKey> &keys)
{
    QList<Segment> segments;
    for (qsizetype from = 0; from < std::max<qsizetype>(keys.size(), 1); from += SegmentIndex::pageSize) {
        Segment segment{.count = static_cast<int>(std::min<qsizetype>(keys.size() - from, SegmentIndex::pageSize))};
        if (from > 0)
            segment.from = keys.at(from);
        segments << segment;
    }
    return segments;
}

// Rows by their ids: a range of a list with few matches would look at many more.
Result<QList<Job>> readRows(const QSqlDatabase &db, const QList<SortKey> &keys)
{
    QStringList ids;
    for (const SortKey &key : keys)
        ids << QString::number(key.id);
    QSqlQuery query = select(db, u"SELECT %1 FROM job WHERE id IN (%2)"_s.arg(jobColumns(), ids.join(u',')));
    if (!query.isActive())
        return databaseError(db, query.lastError());
    QHash<JobId, Job> found;
    while (query.next()) {
        const Job job = jobFromQuery(query);
        found.insert(job.id, job);
    }
    QList<Job> jobs;
    for (const SortKey &key : keys)
        jobs << found.value(key.id);
    return jobs;
}

// The counts without what the list never shows.
Result<ListPart> newPart(const QSqlDatabase &db, const JobList &list)
{
    const auto revision = readRevision(db);
    const auto counts = readCounts(db);
    if (!revision || !counts)
        return revision ? counts.error() : revision.error();
    const auto hidden = countKinds(db, list.filter.hiddenKinds);
    if (!hidden)
        return hidden.error();
    return ListPart{.revision = *revision, .counts = difference(*counts, *hidden)};
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
    auto part = newPart(db, list);
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
    auto part = newPart(db, list);
    if (!part)
        return part;
    auto segments = cutIntoPages(db, list, range, stop);
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
    auto part = newPart(db, list);
    if (!part)
        return part;
    const bool isFiltered = !list.filter.isAll();
    const auto matches = isFiltered ? scan(db, list, stop) : Result(QList<SortKey>());
    if (!matches)
        return matches.error();
    const auto segments = isFiltered ? Result(cut(*matches)) : cutIntoPages(db, list, {}, stop);
    if (!segments)
        return segments.error();
    SegmentIndex index(list, *segments);
    QSet<qsizetype> wanted{0};
    for (const SortKey &key : keys)
        wanted << index.segmentOfKey(key);
    for (const qsizetype segment : std::as_const(wanted)) {
        const int count = index.segment(segment).count;
        auto jobs = isFiltered ? readRows(db, matches->mid(segment * SegmentIndex::pageSize, count))
                               : readRows(db, list, index.range(segment), -1);
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
    auto part = newPart(db, list);
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
