// Reading the database: plain functions over a connection, used by the reader thread, the command line and tests.
// Every function reports an SQL failure as ErrorCode::Database and an unknown id as ErrorCode::UnknownJob.
#pragma once

#include "model/changebatch.h"
#include "model/jobfilter.h"
#include "model/result.h"

#include <QSqlDatabase>

#include <stop_token>

class QSqlQuery;

namespace jobdeck {

// Opens a read-only connection (QSQLITE_OPEN_READONLY, busy time-out in ms) under `connectionName`, on this thread. A
// file that is missing, a directory, not a database, or of a newer schema is an Error that says so.
[[nodiscard]] Result<QSqlDatabase> openReadOnly(const QString &file, const QString &connectionName, int busyTimeoutMs);
// The same for a file that nobody writes to while it is open, without the -wal and -shm files that SQLite would make
// beside it (https://www.sqlite.org/uri.html#uriimmutable): for a full disk, or a folder that cannot be written.
[[nodiscard]] Result<QSqlDatabase> openImmutable(const QString &file, const QString &connectionName);

// The columns of `job` in the order jobFromRecord() expects, for SELECT lists.
[[nodiscard]] QString jobColumns();
[[nodiscard]] Job jobFromQuery(const QSqlQuery &query, int firstColumn = 0);

[[nodiscard]] Result<Job> readJob(const QSqlDatabase &db, JobId id);
// Newest (highest id) first; limit <= 0: all.
[[nodiscard]] Result<QList<Job>> readJobs(const QSqlDatabase &db, const JobFilter &filter, qint64 limit);
[[nodiscard]] Result<StatusCounts> readCounts(const QSqlDatabase &db);
[[nodiscard]] Result<QList<HistoryEntry>> readHistory(const QSqlDatabase &db, JobId id);
[[nodiscard]] Result<QList<Attempt>> readAttempts(const QSqlDatabase &db, JobId id);
// Lines with sequence >= first, at most `limit`; `levels` as a bit mask of LogLevel numbers. What a line has beyond
// maxLineBytes (rounded up to 64 KiB) is not read; 0: all of it.
[[nodiscard]] Result<QList<LogLine>> readLog(const QSqlDatabase &db, JobId id, qint64 first, qint64 limit,
                                             int levels = 0x1f, qint64 maxLineBytes = 0);
[[nodiscard]] Result<Results> readResults(const QSqlDatabase &db, JobId id, qint64 first, qint64 limit);
[[nodiscard]] Result<qint64> readRevision(const QSqlDatabase &db);
// The state of the file as a batch without changes: revision, counts and the next due time.
[[nodiscard]] Result<ChangeBatch> readStart(const QSqlDatabase &db);
// One row of `result_row` and back.
[[nodiscard]] QString cellsToJson(const ResultsRow &row);
[[nodiscard]] ResultsRow cellsFromJson(const QString &text);
// Changes when another connection commits; cheap (PRAGMA data_version).
[[nodiscard]] qint64 dataVersion(const QSqlDatabase &db);

} // namespace jobdeck
