#include "model/artifactqueries.h"

#include "model/sql.h"

namespace jobdeck {

using namespace Qt::StringLiterals;

Result<QList<Artifact>> readArtifacts(const QSqlDatabase &db, JobId id, qint64 limit)
{
    QSqlQuery query = select(db, u"SELECT path, size FROM artifact WHERE job = ? ORDER BY path LIMIT ?"_s,
                             {id, limit > 0 ? limit : -1});
    QList<Artifact> artifacts;
    while (query.isActive() && query.next())
        artifacts << Artifact{.path = query.value(0).toString(), .size = query.value(1).toLongLong()};
    if (query.lastError().isValid())
        return databaseError(db, query.lastError());
    return artifacts;
}

QJsonArray artifactsToJson(const QList<Artifact> &artifacts)
{
    QJsonArray array;
    for (const Artifact &artifact : artifacts)
        array << QJsonObject{{u"path"_s, artifact.path}, {u"size"_s, artifact.size}};
    return array;
}

} // namespace jobdeck
