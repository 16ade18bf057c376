// Reading which files are kept with a job, as jobqueries.h reads the rest: plain functions over a connection.
#pragma once

#include "model/job.h"
#include "model/result.h"

#include <QJsonArray>
#include <QSqlDatabase>

namespace jobdeck {

// A file that a run named: absolute, in its job's folder when it was named. It may have changed or gone since.
struct Artifact {
    QString path = {};
    qint64 size = 0; // bytes, when it was named last

    bool operator==(const Artifact &) const = default;
};

// By path; limit <= 0: all. An SQL failure is ErrorCode::Database.
[[nodiscard]] Result<QList<Artifact>> readArtifacts(const QSqlDatabase &db, JobId id, qint64 limit = 0);
// [{"path", "size"}]
[[nodiscard]] QJsonArray artifactsToJson(const QList<Artifact> &artifacts);

} // namespace jobdeck
