#include "model/jobqueries.h"

#include "model/logchunk.h"
#include "model/schema.h"
#include "model/sql.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <cerrno>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

Error unknownJob(JobId id)
{
    return {.code = ErrorCode::UnknownJob,
            .message = Texts::tr("There is no job %1. List the jobs to see which there are.").arg(id),
            .field = {}};
}

Error failure(const QSqlDatabase &db, const QSqlQuery &query) { return databaseError(db, query.lastError()); }

// Rows of a query as values; a failure on the way is the Result's.
template <typename T, typename FromRow>
Result<QList<T>> listOf(const QSqlDatabase &db, QSqlQuery query, FromRow fromRow)
{
    if (!query.isActive())
        return failure(db, query);
    QList<T> list;
    while (query.next())
        list << fromRow(query);
    if (query.lastError().isValid())
        return failure(db, query);
    return list;
}

Error noDatabase(const QString &file)
{
    return {.code = ErrorCode::Database,
            .message = Texts::tr("There is no database %1. Check the name; the first job makes it.").arg(file),
            .field = {}};
}

Result<QSqlDatabase> checked(QSqlDatabase db, const QString &file)
{
    const auto isNew = isNewDatabase(db);
    if (!isNew)
        return isNew.error();
    if (*isNew)
        return Error{.code = ErrorCode::Database,
                     .message = Texts::tr("The database %1 is empty: no job has been stored in it yet.").arg(file),
                     .field = {}};
    return db;
}

Result<QSqlDatabase> open(const QString &file, const QString &databaseName, const QString &connectionName,
                          const QString &options)
{
    Result<QSqlDatabase> result = Error{};
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, connectionName);
        db.setDatabaseName(databaseName);
        db.setConnectOptions(options);
        result = db.open() ? checked(db, file) : Result<QSqlDatabase>(databaseError(file, db.lastError()));
        if (!result)
            db.close();
    }
    if (!result)
        QSqlDatabase::removeDatabase(connectionName);
    return result;
}

} // namespace

Result<QSqlDatabase> openReadOnly(const QString &file, const QString &connectionName, int busyTimeoutMs)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(file).constData(), &info) != 0)
        return errno == EACCES ? databaseError(file, sqlite::CannotOpen) : noDatabase(file);
    return open(file, file, connectionName, u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs));
}

Result<QSqlDatabase> openImmutable(const QString &file, const QString &connectionName)
{
    QUrl url = QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath());
    url.setQuery(u"immutable=1"_s);
    return open(file, QString::fromLatin1(url.toEncoded()), connectionName,
                u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
}

QString jobColumns()
{
    return u"id, kind, group_name, status, reason, waiting, error, exit_code, signal, progress, progress_text, "
           "arguments, secrets, created_at, scheduled_at, started_at, finished_at, attempt, retry_max, retry_delay, "
           "timeout, queue, rerun_of, warnings, log_lines, result_rows, result_errors, artifacts, definition, "
           "batch, batch_limit, schedule, occurrence, priority, place, moment"_s;
}

Job jobFromQuery(const QSqlQuery &query, int firstColumn)
{
    int column = firstColumn;
    const auto next = [&] { return query.value(column++); };
    Job job;
    job.id = next().toLongLong();
    job.kind = next().toString();
    job.group = next().toString();
    job.status = static_cast<JobStatus>(next().toInt());
    job.reason = static_cast<Reason>(next().toInt());
    job.waiting = static_cast<Waiting>(next().toInt());
    job.error = next().toString();
    job.exitCode = optionalFrom<int>(next());
    job.signal = optionalFrom<int>(next());
    job.progress = optionalFrom<int>(next());
    job.progressText = next().toString();
    job.arguments = objectFromJson(next().toString());
    job.secrets = stringsFromJson(next().toString());
    job.createdAt = next().toLongLong();
    job.scheduledAt = optionalFrom<qint64>(next());
    job.startedAt = optionalFrom<qint64>(next());
    job.finishedAt = optionalFrom<qint64>(next());
    job.attempt = next().toInt();
    job.retryMax = next().toInt();
    job.retryDelayMs = next().toLongLong();
    job.timeoutMs = next().toLongLong();
    job.queue = next().toString();
    job.rerunOf = next().toLongLong();
    job.warnings = next().toLongLong();
    job.logLines = next().toLongLong();
    job.resultRows = next().toLongLong();
    job.resultErrors = next().toLongLong();
    job.artifacts = next().toLongLong();
    job.definition = next().toString();
    job.batch = next().toString();
    job.batchLimit = next().toInt();
    job.schedule = next().toLongLong();
    job.occurrence = optionalFrom<qint64>(next());
    job.priority = next().toInt();
    job.place = next().toInt();
    job.moment = next().toLongLong();
    return job;
}

Result<Job> readJob(const QSqlDatabase &db, JobId id)
{
    QSqlQuery query = select(db, u"SELECT %1 FROM job WHERE id = ?"_s.arg(jobColumns()), {id});
    if (!query.isActive())
        return failure(db, query);
    if (query.next())
        return jobFromQuery(query);
    return query.lastError().isValid() ? failure(db, query) : unknownJob(id);
}

Result<QList<Job>> readJobs(const QSqlDatabase &db, const JobFilter &filter, qint64 limit)
{
    QVariantList values;
    const QString sql =
        u"SELECT %1 FROM job WHERE %2 ORDER BY id DESC LIMIT ?"_s.arg(jobColumns(), filter.where(values));
    values << (limit > 0 ? limit : -1);
    return listOf<Job>(db, select(db, sql, values), [](const QSqlQuery &row) { return jobFromQuery(row); });
}

Result<StatusCounts> readCounts(const QSqlDatabase &db)
{
    QSqlQuery query = select(db, u"SELECT status, count FROM counter"_s);
    if (!query.isActive())
        return failure(db, query);
    StatusCounts counts{};
    while (query.next()) {
        const auto status = query.value(0).toUInt();
        if (status < counts.size())
            counts.at(status) = query.value(1).toLongLong();
    }
    return counts;
}

Result<QList<HistoryEntry>> readHistory(const QSqlDatabase &db, JobId id)
{
    return listOf<HistoryEntry>(
        db,
        select(db, u"SELECT time, from_status, to_status, reason, by, note FROM history WHERE job = ? ORDER BY id"_s,
               {id}),
        [](const QSqlQuery &row) {
            HistoryEntry entry{.time = row.value(0).toLongLong(),
                               .to = static_cast<JobStatus>(row.value(2).toInt()),
                               .reason = static_cast<Reason>(row.value(3).toInt()),
                               .by = row.value(4).toString(),
                               .note = row.value(5).toString()};
            if (const auto from = optionalFrom<int>(row.value(1)))
                entry.from = static_cast<JobStatus>(*from);
            return entry;
        });
}

Result<QList<Attempt>> readAttempts(const QSqlDatabase &db, JobId id)
{
    return listOf<Attempt>(db,
                           select(db,
                                  u"SELECT attempt, started_at, finished_at, reason, error, exit_code FROM attempt "
                                  "WHERE job = ? ORDER BY attempt"_s,
                                  {id}),
                           [](const QSqlQuery &row) {
                               return Attempt{.attempt = row.value(0).toInt(),
                                              .startedAt = row.value(1).toLongLong(),
                                              .finishedAt = optionalFrom<qint64>(row.value(2)),
                                              .reason = static_cast<Reason>(row.value(3).toInt()),
                                              .error = row.value(4).toString(),
                                              .exitCode = optionalFrom<int>(row.value(5))};
                           });
}

Result<qint64> readRevision(const QSqlDatabase &db)
{
    QSqlQuery query = select(db, u"SELECT number FROM revision"_s);
    if (!query.isActive() || !query.next())
        return failure(db, query);
    return query.value(0).toLongLong();
}

Result<ChangeBatch> readStart(const QSqlDatabase &db)
{
    const auto revision = readRevision(db);
    const auto counts = readCounts(db);
    QSqlQuery due = select(db, u"SELECT min(scheduled_at) FROM job WHERE status = 1 AND waiting = 0"_s);
    if (!revision || !counts || !due.next())
        return !revision ? revision.error() : !counts ? counts.error() : failure(db, due);
    return ChangeBatch{.revision = *revision,
                       .changes = {},
                       .counts = *counts,
                       .nextDue = due.isNull(0) ? std::nullopt : std::optional(due.value(0).toLongLong())};
}

qint64 dataVersion(const QSqlDatabase &db)
{
    QSqlQuery query = select(db, u"PRAGMA data_version"_s);
    return query.next() ? query.value(0).toLongLong() : 0;
}

} // namespace jobdeck
