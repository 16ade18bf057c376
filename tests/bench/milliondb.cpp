#include "tests/bench/milliondb.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace jobdeck::bench {
namespace {

constexpr auto insertJobs = R"sql(
INSERT INTO job (kind, group_name, status, reason, error, progress, arguments, created_at, started_at, finished_at,
                 attempt, place, moment)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)
SELECT 'Kind ' || (i % 20), 'Old', CASE WHEN i % 10 THEN 3 ELSE 4 END, CASE WHEN i % 10 THEN 0 ELSE 1 END,
       CASE WHEN i % 10 THEN '' ELSE 'It failed.' END, 100, '{"number":' || i || '}', 1600000000000 + i * 1000,
       1600000000100 + i * 1000, 1600000000900 + i * 1000, 1, 3, -(1600000000900 + i * 1000)
FROM n
)sql";

constexpr auto countJobs = R"sql(
UPDATE counter SET count = (SELECT count(*) FROM job WHERE job.status = counter.status)
)sql";

} // namespace

void addOldJobs(const QString &file, int count)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old jobs"_s);
        db.setDatabaseName(file);
        if (!db.open())
            qFatal("%s", qUtf8Printable(db.lastError().text()));
        for (const QString &sql : {u"BEGIN"_s, QString::fromLatin1(insertJobs).arg(count),
                                   QString::fromLatin1(countJobs), u"COMMIT"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s}) {
            QSqlQuery query(db);
            if (!query.exec(sql))
                qFatal("%s", qUtf8Printable(query.lastError().text()));
        }
        db.close();
    }
    QSqlDatabase::removeDatabase(u"old jobs"_s);
}

} // namespace jobdeck::bench
