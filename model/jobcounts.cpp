#include "model/jobcounts.h"

#include "model/joborder.h"
#include "model/sql.h"

using namespace Qt::StringLiterals;

namespace jobdeck {

Result<qint64> countMatches(const QSqlDatabase &db, const JobFilter &filter, const std::stop_token &stop)
{
    constexpr JobId block = 50'000;
    QSqlQuery newest = select(db, u"SELECT max(id) FROM job"_s);
    if (!newest.isActive() || !newest.next())
        return databaseError(db, newest.lastError());
    const JobId last = newest.value(0).toLongLong();
    newest.finish();
    QVariantList values;
    const QString sql = u"SELECT count(*) FROM job WHERE %1 AND id > ? AND id <= ?"_s.arg(filter.where(values));
    qint64 sum = 0;
    for (JobId id = 0; id < last && !stop.stop_requested(); id += block) {
        QSqlQuery query = select(db, sql, values + QVariantList{id, id + block});
        if (!query.isActive() || !query.next())
            return databaseError(db, query.lastError());
        sum += query.value(0).toLongLong();
    }
    return sum;
}

Result<QList<EndedJob>> readErrorsSince(const QSqlDatabase &db, qint64 sinceMs, const QStringList &hiddenKinds)
{
    const JobList errors{.tab = Tab::Errors, .filter = {.hiddenKinds = hiddenKinds}};
    QVariantList values;
    const QString condition = errors.effectiveFilter().where(values);
    QSqlQuery query = select(db,
                             u"SELECT id, moment FROM %1 WHERE %2 AND place = ? AND moment <= ? ORDER BY %3"_s.arg(
                                 errors.source(), condition, errors.orderBy()),
                             values + QVariantList{placeOf(JobStatus::Exception), -sinceMs});
    if (!query.isActive())
        return databaseError(db, query.lastError());
    QList<EndedJob> found;
    while (query.next())
        found << EndedJob{.id = query.value(0).toLongLong(), .endedAt = -query.value(1).toLongLong()};
    if (query.lastError().isValid())
        return databaseError(db, query.lastError());
    return found;
}

Result<StatusCounts> countKinds(const QSqlDatabase &db, const QStringList &kinds)
{
    StatusCounts counts{};
    if (kinds.isEmpty())
        return counts;
    const QString marks = QStringList(kinds.size(), u"?"_s).join(u',');
    QSqlQuery query = select(
        db, u"SELECT status, count(*) FROM job INDEXED BY job_kind WHERE kind IN (%1) GROUP BY status"_s.arg(marks),
        QVariantList(kinds.cbegin(), kinds.cend()));
    if (!query.isActive())
        return databaseError(db, query.lastError());
    while (query.next()) {
        const auto status = query.value(0).toUInt();
        if (status < counts.size())
            counts.at(status) = query.value(1).toLongLong();
    }
    return counts;
}

StatusCounts difference(StatusCounts counts, const StatusCounts &less)
{
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts.at(i) -= less.at(i);
    return counts;
}

} // namespace jobdeck
