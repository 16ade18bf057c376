// One transaction after the other on the writing connection: statements prepared once, counters, revision and the batch
// of changes kept along with the rows. Lives on the store thread. A statement that fails throws SqlFailure, so it
// cannot be overlooked; whoever began the transaction catches it in one place and rolls back.
#pragma once

#include "model/changebatch.h"
#include "model/jobevent.h"
#include "model/logchunk.h"

#include <QHash>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <memory>
#include <unordered_map>

namespace jobdeck {

struct SqlFailure {
    QSqlError error;
};

// What one transaction changed so far, in the order of the first change of each job.
class Changes final {
public:
    void record(const std::optional<Job> &before, const std::optional<Job> &after);
    [[nodiscard]] const JobChange *find(JobId id) const;
    [[nodiscard]] const QList<JobChange> &list() const { return m_list; }

private:
    QList<JobChange> m_list;
    QHash<JobId, qsizetype> m_positions;
};

class Transaction final {
public:
    explicit Transaction(const QSqlDatabase &db);
    Q_DISABLE_COPY_MOVE(Transaction)

    void begin();
    // Nothing if nothing was written.
    std::optional<ChangeBatch> commit();
    void rollBack() noexcept;

    // `sql` is a literal: its address is the key of the prepared statement.
    QSqlQuery &run(const char16_t *sql, const QVariantList &values);
    [[nodiscard]] std::optional<Job> job(JobId id);
    // `condition` follows "SELECT … FROM job ".
    [[nodiscard]] QList<Job> jobs(const char16_t *condition, const QVariantList &values);

    // Fills in id, place and moment. The first line of its history comes with it.
    // `token`: RunRequest::token.
    Job insert(Job job, const HistoryEntry &entry, const QString &token = {});
    // A change of status (which must be legal) or of anything else but reports; writes `entry` to the history.
    Job update(const Job &before, Job after, HistoryEntry entry);
    // What a job waits for, for a moment only: not worth a line of its history.
    Job hold(const Job &before, Waiting waiting);
    // A job that is scheduled and was never started becomes that of another occurrence, or with other terms: no line of
    // its history, and no step.
    Job redraw(const Job &before, Job after);
    // A new job that begins to run: its next attempt, claimed by `owner`.
    Job claim(const Job &before, qint64 time, const QString &owner, const QString &by);
    // Progress, counts and columns: what a running job reports.
    void updateReports(const Job &before, const Job &after);
    void remove(const Job &job);

    void endAttempt(const Job &job, qint64 finishedAt, Reason reason, const QString &error);
    void writeLog(JobId id, const QList<LogChunk> &chunks); // the first may be a stored one that has grown
    void appendRow(JobId id, qint64 number, const ResultsRow &row);
    void setColumns(JobId id, const QStringList &columns);
    // False: the file was kept with the job before, and only its size is newer.
    bool keepArtifact(JobId id, const RunArtifact &artifact);

    // Changes of jobs that schedules made, in their order, since this was asked for the last time.
    [[nodiscard]] QList<JobChange> takeSteps() { return std::exchange(m_steps, {}); }
    // For ChangeBatch::schedules; a commit that changes nothing else is one, too.
    void touchSchedule(ScheduleId id) { m_schedules.insert(id); }

    [[nodiscard]] qint64 count(JobStatus status) const { return countOf(m_counts, status); }
    [[nodiscard]] std::shared_ptr<const Changes> changes() const { return m_changes; }
    [[nodiscard]] std::optional<qint64> nextDue();

private:
    void load(); // counters and revision, before the first transaction
    void recordChange(const Job &before, const Job &after, HistoryEntry entry);
    void addHistory(JobId id, const HistoryEntry &entry);
    void adjustCount(JobStatus status, int by);
    void record(const std::optional<Job> &before, const std::optional<Job> &after);
    void writeCounts();

    QSqlDatabase m_db;
    std::unordered_map<const char16_t *, QSqlQuery> m_statements;
    StatusCounts m_counts{};
    StatusCounts m_committedCounts{};
    qint64 m_revision = 0;
    std::optional<qint64> m_nextDue;
    bool m_isNextDueKnown = false;
    bool m_isLoaded = false;
    std::shared_ptr<Changes> m_changes = std::make_shared<Changes>();
    QList<JobChange> m_steps;
    QSet<ScheduleId> m_schedules;
};

} // namespace jobdeck
