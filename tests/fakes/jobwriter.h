// For tests of what follows the store: writes jobs into a file as they are told, and tells each commit as a
// ChangeBatch, without the store's rules and threads.
#pragma once

#include "model/jobqueries.h"
#include "model/schema.h"
#include "model/sql.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>

namespace jobdeck::test {

class JobWriter final {
public:
    JobWriter()
        : m_file(m_folder.filePath(QStringLiteral("jobdeck.db")))
        , m_db(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("writer")))
    {
        m_db.setDatabaseName(m_file);
        if (!m_db.open() || !prepareSchema(m_db))
            qFatal("no database");
        run(QStringLiteral("PRAGMA synchronous = OFF"));
    }
    ~JobWriter()
    {
        m_statements.clear();
        m_db.close();
        m_db = {};
        QSqlDatabase::removeDatabase(QStringLiteral("writer"));
    }
    Q_DISABLE_COPY_MOVE(JobWriter)

    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] const std::map<JobId, Job> &jobs() const { return m_jobs; }
    [[nodiscard]] JobId nextId() { return ++m_lastId; }

    // Place and moment are set here. A job that is known is replaced.
    void put(Job job)
    {
        job.place = placeOf(job.status);
        job.moment = momentOf(job);
        change(job.id, job);
    }
    void remove(JobId id) { change(id, std::nullopt); }

    // All since the last commit as one.
    ChangeBatch commit()
    {
        m_db.transaction();
        ChangeBatch batch{.revision = ++m_revision, .changes = {}};
        for (const auto &[id, change] : std::exchange(m_pending, {})) {
            if (!change.before && !change.after)
                continue;
            write(id, change.after);
            batch.changes << change;
        }
        for (const auto &[id, job] : m_jobs)
            ++batch.counts.at(static_cast<std::size_t>(job.status));
        for (const JobStatus status : allStatuses)
            run(QStringLiteral("UPDATE counter SET count = ? WHERE status = ?"),
                {countOf(batch.counts, status), static_cast<int>(status)});
        run(QStringLiteral("UPDATE revision SET number = ?"), {m_revision});
        m_db.commit();
        return batch;
    }

    void run(const QString &sql, const QVariantList &values = {})
    {
        QSqlQuery &query = prepared(sql);
        for (int i = 0; i < values.size(); ++i)
            query.bindValue(i, values.at(i));
        if (!query.exec())
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        query.finish();
    }

    [[nodiscard]] QList<JobId> ids(const QString &whereAndOrder)
    {
        QList<JobId> found;
        QSqlQuery query(m_db);
        if (!query.exec(QStringLiteral("SELECT id FROM job WHERE ") + whereAndOrder))
            qFatal("%s", qPrintable(query.lastError().text()));
        while (query.next())
            found << query.value(0).toLongLong();
        return found;
    }

private:
    QSqlQuery &prepared(const QString &sql)
    {
        const auto known = m_statements.find(sql);
        if (known != m_statements.end())
            return known->second;
        QSqlQuery query(m_db);
        if (!query.prepare(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        return m_statements.emplace(sql, std::move(query)).first->second;
    }

    void change(JobId id, const std::optional<Job> &after)
    {
        const auto known = m_jobs.find(id);
        const auto [change, isNew] = m_pending.try_emplace(id);
        if (isNew && known != m_jobs.end())
            change->second.before = known->second;
        change->second.after = after;
        if (after)
            m_jobs.insert_or_assign(id, *after);
        else
            m_jobs.erase(id);
    }

    void write(JobId id, const std::optional<Job> &job)
    {
        run(QStringLiteral("DELETE FROM job WHERE id = ?"), {id});
        if (!job)
            return;
        run(QStringLiteral("INSERT INTO job (id, kind, group_name, status, reason, error, progress, progress_text, "
                           "arguments, created_at, scheduled_at, started_at, finished_at, place, moment) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {job->id, storableText(job->kind), storableText(job->group), static_cast<int>(job->status),
             static_cast<int>(job->reason), storableText(job->error), bindable(job->progress),
             storableText(job->progressText), jsonText(job->arguments), job->createdAt, bindable(job->scheduledAt),
             bindable(job->startedAt), bindable(job->finishedAt), job->place, job->moment});
    }

    QTemporaryDir m_folder;
    const QString m_file;
    QSqlDatabase m_db;
    std::map<QString, QSqlQuery> m_statements;
    std::map<JobId, Job> m_jobs;
    std::map<JobId, JobChange> m_pending;
    JobId m_lastId = 0;
    qint64 m_revision = 0;
};

} // namespace jobdeck::test
