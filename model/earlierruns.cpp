#include "model/earlierruns.h"

#include "model/sql.h"

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

std::optional<qint64> usualDuration(QList<qint64> durations)
{
    if (durations.size() < EarlierRuns::minRuns)
        return std::nullopt;
    std::ranges::sort(durations);
    const qsizetype middle = durations.size() / 2;
    return durations.size() % 2 == 1 ? durations.at(middle) : (durations.at(middle - 1) + durations.at(middle)) / 2;
}

Result<QList<qint64>> readDurations(const QSqlDatabase &db, const QString &kind)
{
    QSqlQuery query =
        select(db,
               u"SELECT finished_at - started_at FROM job INDEXED BY job_kind WHERE kind = ? AND status = ? AND "
               "finished_at >= started_at ORDER BY id DESC LIMIT ?"_s,
               {kind, static_cast<int>(JobStatus::Done), EarlierRuns::maxRuns});
    QList<qint64> durations;
    while (query.isActive() && query.next())
        durations << query.value(0).toLongLong();
    if (query.lastError().isValid())
        return databaseError(db, query.lastError());
    return durations;
}

EarlierRuns::EarlierRuns(JobReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
}

void EarlierRuns::follow(const Job &job)
{
    const JobId running = job.status == JobStatus::Running && job.startedAt ? job.id : 0;
    if (running == m_job && job.attempt == m_attempt)
        return;
    m_slot.cancel();
    m_usualMs.reset();
    m_job = running;
    m_attempt = job.attempt;
    m_startedAt = job.startedAt.value_or(0);
    if (running == 0)
        return;
    m_reader.read(
        m_slot, this,
        [kind = job.kind](const QSqlDatabase &db, const std::stop_token &) { return readDurations(db, kind); },
        [this](const Result<QList<qint64>> &durations) {
            if (!durations) // an estimate is nothing to report the lack of
                return;
            m_usualMs = usualDuration(*durations);
            emit changed();
        });
}

std::optional<LearnedEstimate> EarlierRuns::estimate(qint64 nowMs) const
{
    if (m_job == 0 || !m_usualMs)
        return std::nullopt;
    return LearnedEstimate{.usualMs = *m_usualMs, .leftMs = *m_usualMs - (nowMs - m_startedAt)};
}

} // namespace jobdeck
