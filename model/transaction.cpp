#include "model/transaction.h"

#include "model/jobqueries.h"
#include "model/sql.h"

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

constexpr auto insertJob = uR"(INSERT INTO job (kind, group_name, status, waiting, arguments, secrets, created_at,
scheduled_at, retry_max, retry_delay, timeout, queue, rerun_of, definition, batch, batch_limit, schedule,
occurrence, priority, place, moment, request) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))";
constexpr auto updateJob = uR"(UPDATE job SET status = ?, reason = ?, waiting = ?, error = ?, exit_code = ?, signal = ?,
progress = ?, progress_text = ?, arguments = ?, secrets = ?, scheduled_at = ?, started_at = ?, finished_at = ?,
attempt = ?, queue = ?, priority = ?, warnings = ?, log_lines = ?, result_rows = ?, result_errors = ?, artifacts = ?,
definition = ?, place = ?, moment = ? WHERE id = ?)";
constexpr auto redrawJob = uR"(UPDATE job SET kind = ?, group_name = ?, waiting = ?, arguments = ?, secrets = ?,
created_at = ?, scheduled_at = ?, occurrence = ?, retry_max = ?, retry_delay = ?, timeout = ?, queue = ?, priority = ?, definition = ?,
moment = ? WHERE id = ?)";
// Of a new job: what an earlier attempt left is cleared.
constexpr auto claimJob = uR"(UPDATE job SET status = ?, reason = 0, waiting = 0, error = '', exit_code = NULL,
signal = NULL, progress = NULL, progress_text = '', started_at = ?, attempt = ?, owner = ?, place = ?, moment = ?
WHERE id = ?)";
constexpr auto updateJobReports = uR"(UPDATE job SET progress = ?, progress_text = ?, warnings = ?, log_lines = ?,
result_rows = ?, result_errors = ?, artifacts = ? WHERE id = ?)";
constexpr auto insertHistory = u"INSERT INTO history (job, time, from_status, to_status, reason, by, note) "
                               u"VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr auto writeChunk = u"INSERT INTO log_chunk (job, first, part, count, time, levels, meta, data) "
                            u"VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (job, first, part) DO UPDATE SET "
                            u"count = excluded.count, levels = excluded.levels, meta = excluded.meta, "
                            u"data = excluded.data";

QVariant numberOf(JobStatus status) { return static_cast<int>(status); }

QVariant idOrNull(qint64 id) { return id > 0 ? QVariant(id) : QVariant(QMetaType::fromType<qint64>()); }

// A null byte array would be stored as NULL.
QByteArray bytes(const QByteArray &data) { return data.isNull() ? QByteArray("") : data; }

Job placed(Job job)
{
    job.kind = storableText(job.kind);
    job.group = storableText(job.group);
    job.error = storableText(job.error);
    job.progressText = storableText(job.progressText);
    job.queue = job.queue.isEmpty() ? u"local"_s : storableText(job.queue);
    job.definition = storableText(job.definition);
    job.batch = storableText(job.batch);
    job.place = placeOf(job.status);
    job.moment = momentOf(job);
    return job;
}

bool concernsSchedule(const std::optional<Job> &job) { return job && job->status == JobStatus::Scheduled; }

} // namespace

void Changes::record(const std::optional<Job> &before, const std::optional<Job> &after)
{
    const JobId id = after ? after->id : before->id;
    if (const auto known = m_positions.constFind(id); known != m_positions.constEnd()) {
        m_list[*known].after = after;
        return;
    }
    m_positions.insert(id, m_list.size());
    m_list.append({.before = before, .after = after});
}

const JobChange *Changes::find(JobId id) const
{
    const auto known = m_positions.constFind(id);
    return known == m_positions.constEnd() ? nullptr : &m_list.at(*known);
}

Transaction::Transaction(const QSqlDatabase &db)
    : m_db(db)
{
}

void Transaction::load()
{
    QSqlQuery &counters = run(u"SELECT status, count FROM counter", {});
    while (counters.next())
        m_counts.at(counters.value(0).toUInt()) = counters.value(1).toLongLong();
    counters.finish();
    m_committedCounts = m_counts;
    QSqlQuery &revision = run(u"SELECT number FROM revision", {});
    m_revision = revision.next() ? revision.value(0).toLongLong() : 0;
    revision.finish();
    m_isLoaded = true;
}

void Transaction::begin()
{
    if (!m_isLoaded)
        load();
    m_changes = std::make_shared<Changes>();
    m_steps.clear();
    m_schedules.clear();
    m_counts = m_committedCounts;
    run(u"BEGIN IMMEDIATE", {});
}

std::optional<ChangeBatch> Transaction::commit()
{
    if (m_changes->list().isEmpty() && m_schedules.isEmpty()) {
        run(u"ROLLBACK", {});
        return std::nullopt;
    }
    writeCounts();
    const std::optional<qint64> due = nextDue();
    run(u"UPDATE revision SET number = ?", {m_revision + 1});
    run(u"COMMIT", {});
    ++m_revision;
    m_committedCounts = m_counts;
    QList<JobChange> changes = m_changes->list();
    changes.removeIf([](const JobChange &change) { return !change.before && !change.after; }); // it came and went
    return ChangeBatch{.revision = m_revision,
                       .changes = changes,
                       .counts = m_counts,
                       .schedules = m_schedules.values(),
                       .nextDue = due};
}

// A full disk may have rolled back already (https://www.sqlite.org/lang_transaction.html): then this fails, as it may.
void Transaction::rollBack() noexcept
{
    for (auto &[sql, query] : m_statements)
        query.finish();
    QSqlQuery(m_db).exec(u"ROLLBACK"_s);
    m_counts = m_committedCounts;
    m_isNextDueKnown = false;
    m_changes = std::make_shared<Changes>();
}

QSqlQuery &Transaction::run(const char16_t *sql, const QVariantList &values)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        QSqlQuery query(m_db);
        query.setForwardOnly(true);
        if (!query.prepare(QString::fromUtf16(sql)))
            throw SqlFailure{query.lastError()};
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec())
        throw SqlFailure{query.lastError()};
    return query;
}

std::optional<Job> Transaction::job(JobId id)
{
    if (const JobChange *change = m_changes->find(id))
        return change->after;
    const QList<Job> found = jobs(u"WHERE id = ?", {id});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<Job> Transaction::jobs(const char16_t *condition, const QVariantList &values)
{
    auto found = m_statements.find(condition);
    if (found == m_statements.end()) {
        QSqlQuery query(m_db);
        query.setForwardOnly(true);
        if (!query.prepare(u"SELECT %1 FROM job %2"_s.arg(jobColumns(), QString::fromUtf16(condition))))
            throw SqlFailure{query.lastError()};
        m_statements.emplace(condition, std::move(query));
    }
    QSqlQuery &query = run(condition, values);
    QList<Job> list;
    while (query.next())
        list << jobFromQuery(query);
    if (query.lastError().isValid())
        throw SqlFailure{query.lastError()};
    query.finish();
    return list;
}

Job Transaction::insert(Job draft, const HistoryEntry &entry, const QString &token)
{
    Job job = placed(std::move(draft));
    const QSqlQuery &query = run(insertJob,
                                 {job.kind,
                                  job.group,
                                  numberOf(job.status),
                                  static_cast<int>(job.waiting),
                                  jsonText(job.arguments),
                                  jsonText(job.secrets),
                                  job.createdAt,
                                  bindable(job.scheduledAt),
                                  job.retryMax,
                                  job.retryDelayMs,
                                  job.timeoutMs,
                                  job.queue,
                                  idOrNull(job.rerunOf),
                                  job.definition,
                                  job.batch,
                                  job.batchLimit,
                                  idOrNull(job.schedule),
                                  bindable(job.occurrence),
                                  job.priority,
                                  job.place,
                                  job.moment,
                                  token.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(token)});
    job.id = query.lastInsertId().toLongLong();
    addHistory(job.id, entry);
    adjustCount(job.status, 1);
    record(std::nullopt, job);
    return job;
}

Job Transaction::update(const Job &before, Job changed, HistoryEntry entry)
{
    Q_ASSERT(before.status == changed.status || isLegalChange(before.status, changed.status));
    const Job after = placed(std::move(changed));
    run(updateJob,
        {numberOf(after.status),
         static_cast<int>(after.reason),
         static_cast<int>(after.waiting),
         after.error,
         bindable(after.exitCode),
         bindable(after.signal),
         bindable(after.progress),
         after.progressText,
         jsonText(after.arguments),
         jsonText(after.secrets),
         bindable(after.scheduledAt),
         bindable(after.startedAt),
         bindable(after.finishedAt),
         after.attempt,
         after.queue,
         after.priority,
         after.warnings,
         after.logLines,
         after.resultRows,
         after.resultErrors,
         after.artifacts,
         after.definition,
         after.place,
         after.moment,
         after.id});
    recordChange(before, after, std::move(entry));
    return after;
}

Job Transaction::hold(const Job &before, Waiting waiting)
{
    Job after = before;
    after.waiting = waiting;
    run(u"UPDATE job SET waiting = ? WHERE id = ?", {static_cast<int>(waiting), after.id});
    record(before, after);
    return after;
}

Job Transaction::redraw(const Job &before, Job changed)
{
    Q_ASSERT(before.status == JobStatus::Scheduled && changed.status == JobStatus::Scheduled && before.attempt == 0);
    const Job after = placed(std::move(changed));
    run(redrawJob,
        {after.kind, after.group, static_cast<int>(after.waiting), jsonText(after.arguments), jsonText(after.secrets),
         after.createdAt, bindable(after.scheduledAt), bindable(after.occurrence), after.retryMax, after.retryDelayMs,
         after.timeoutMs, after.queue, after.priority, after.definition, after.moment, after.id});
    record(before, after);
    return after;
}

Job Transaction::claim(const Job &before, qint64 time, const QString &owner, const QString &by)
{
    Q_ASSERT(isLegalChange(before.status, JobStatus::Running));
    Job claimed = before;
    claimed.status = JobStatus::Running;
    claimed.waiting = Waiting::None;
    claimed.reason = Reason::None;
    claimed.error.clear();
    claimed.exitCode.reset();
    claimed.signal.reset();
    claimed.progress.reset();
    claimed.progressText.clear();
    claimed.startedAt = time;
    ++claimed.attempt;
    const Job after = placed(std::move(claimed));
    run(claimJob, {numberOf(after.status), time, after.attempt, owner, after.place, after.moment, after.id});
    run(u"INSERT INTO attempt (job, attempt, started_at) VALUES (?, ?, ?)", {after.id, after.attempt, time});
    recordChange(before, after, {.time = time, .by = by});
    return after;
}

void Transaction::recordChange(const Job &before, const Job &after, HistoryEntry entry)
{
    entry.from = before.status;
    entry.to = after.status;
    entry.reason = after.reason;
    addHistory(after.id, entry);
    adjustCount(before.status, -1);
    adjustCount(after.status, 1);
    record(before, after);
    if (after.schedule > 0)
        m_steps << JobChange{.before = before, .after = after};
}

void Transaction::updateReports(const Job &before, const Job &after)
{
    run(updateJobReports,
        {bindable(after.progress), after.progressText, after.warnings, after.logLines, after.resultRows,
         after.resultErrors, after.artifacts, after.id});
    record(before, after);
}

void Transaction::remove(const Job &job)
{
    run(u"DELETE FROM job WHERE id = ?", {job.id});
    adjustCount(job.status, -1);
    record(job, std::nullopt);
}

void Transaction::endAttempt(const Job &job, qint64 finishedAt, Reason reason, const QString &error)
{
    run(u"UPDATE attempt SET finished_at = ?, reason = ?, error = ?, exit_code = ? WHERE job = ? AND attempt = ?",
        {finishedAt, static_cast<int>(reason), storableText(error), bindable(job.exitCode), job.id, job.attempt});
}

void Transaction::writeLog(JobId id, const QList<LogChunk> &chunks)
{
    for (const LogChunk &chunk : chunks)
        run(writeChunk,
            {id, chunk.first, chunk.part, chunk.count, chunk.time, chunk.levels, bytes(chunk.meta), bytes(chunk.data)});
}

void Transaction::appendRow(JobId id, qint64 number, const ResultsRow &row)
{
    const bool hasError = std::ranges::any_of(row, [](const Cell &cell) { return !cell.error.isEmpty(); });
    run(u"INSERT INTO result_row (job, number, has_error, cells) VALUES (?, ?, ?, ?)",
        {id, number, hasError ? 1 : 0, cellsToJson(row)});
}

void Transaction::setColumns(JobId id, const QStringList &columns)
{
    run(u"UPDATE job SET columns = ? WHERE id = ?", {jsonText(columns), id});
}

bool Transaction::keepArtifact(JobId id, const RunArtifact &artifact)
{
    const QString path = storableText(artifact.path);
    if (run(u"UPDATE artifact SET size = ? WHERE job = ? AND path = ?", {artifact.size, id, path}).numRowsAffected()
        > 0)
        return false;
    run(u"INSERT INTO artifact (job, path, size) VALUES (?, ?, ?)", {id, path, artifact.size});
    return true;
}

// Asked of the database only after something scheduled changed.
std::optional<qint64> Transaction::nextDue()
{
    if (!m_isNextDueKnown) {
        QSqlQuery &query = run(u"SELECT scheduled_at FROM job INDEXED BY job_due WHERE status = 1 AND waiting = 0 "
                               u"ORDER BY scheduled_at, id LIMIT 1",
                               {});
        m_nextDue = query.next() ? optionalFrom<qint64>(query.value(0)) : std::nullopt;
        query.finish();
        m_isNextDueKnown = true;
    }
    return m_nextDue;
}

void Transaction::addHistory(JobId id, const HistoryEntry &entry)
{
    const QVariant from = entry.from ? numberOf(*entry.from) : QVariant(QMetaType::fromType<int>());
    run(insertHistory,
        {id, entry.time, from, numberOf(entry.to), static_cast<int>(entry.reason), storableText(entry.by),
         storableText(entry.note)});
}

void Transaction::adjustCount(JobStatus status, int by) { m_counts.at(static_cast<std::size_t>(status)) += by; }

void Transaction::record(const std::optional<Job> &before, const std::optional<Job> &after)
{
    if (concernsSchedule(before) || concernsSchedule(after))
        m_isNextDueKnown = false;
    m_changes->record(before, after);
}

void Transaction::writeCounts()
{
    for (const JobStatus status : allStatuses) {
        if (countOf(m_counts, status) != countOf(m_committedCounts, status))
            run(u"UPDATE counter SET count = ? WHERE status = ?", {count(status), numberOf(status)});
    }
}

} // namespace jobdeck
