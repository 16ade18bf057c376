#include "model/waitingjobs.h"

#include "model/jobqueries.h"
#include "model/sql.h"

namespace jobdeck {

using namespace Qt::StringLiterals;

Result<QList<Job>> readWaitingJobs(const QSqlDatabase &db, Waiting waiting, int limit)
{
    QSqlQuery query = select(
        db, u"SELECT %1 FROM job WHERE place BETWEEN 1 AND 2 AND waiting = ? ORDER BY id LIMIT ?"_s.arg(jobColumns()),
        {static_cast<int>(waiting), limit});
    QList<Job> jobs;
    while (query.isActive() && query.next())
        jobs << jobFromQuery(query);
    if (query.lastError().isValid())
        return databaseError(db, query.lastError());
    return jobs;
}

} // namespace jobdeck
