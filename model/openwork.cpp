#include "model/openwork.h"

#include "model/jobfilter.h"
#include "model/jobqueries.h"
#include "model/sql.h"

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

Result<QList<Job>> jobsWhere(const QSqlDatabase &db, const QString &condition, int limit,
                             const QStringList &hiddenKinds)
{
    QVariantList values;
    const QString visible = JobFilter{.hiddenKinds = hiddenKinds}.where(values);
    QSqlQuery query = select(db, u"SELECT %1 FROM job WHERE %2 AND %3"_s.arg(jobColumns(), visible, condition),
                             values + QVariantList{limit});
    QList<Job> jobs;
    while (query.isActive() && query.next())
        jobs << jobFromQuery(query);
    if (query.lastError().isValid())
        return databaseError(db, query.lastError());
    return jobs;
}

} // namespace

Result<OpenWork> readOpenWork(const QSqlDatabase &db, int limit, const QStringList &hiddenKinds)
{
    const auto running = jobsWhere(db, u"place = 0 ORDER BY place, moment, id LIMIT ?"_s, limit, hiddenKinds);
    if (!running)
        return running.error();
    const auto due =
        jobsWhere(db, u"status = 1 AND waiting = 0 ORDER BY scheduled_at, id LIMIT ?"_s, limit, hiddenKinds);
    if (!due)
        return due.error();
    return OpenWork{.running = *running, .due = *due};
}

} // namespace jobdeck
