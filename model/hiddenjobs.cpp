#include "model/hiddenjobs.h"

#include "model/jobcounts.h"
#include "model/jobqueries.h"

namespace jobdeck {

Result<ChangeBatch> HiddenJobs::restart(const QSqlDatabase &db, const QStringList &kinds)
{
    m_kinds = kinds;
    m_counts = {};
    m_revision = 0;
    QSqlDatabase snapshot = db;
    const bool isOpen = snapshot.transaction(); // all of one moment
    auto start = readStart(db);
    const auto counts = countKinds(db, kinds);
    if (isOpen)
        snapshot.rollback();
    if (!start || !counts)
        return start ? counts.error() : start.error();
    m_revision = start->revision;
    m_counts = *counts;
    ChangeBatch batch = std::move(start).value();
    batch.counts = difference(batch.counts, m_counts);
    return batch;
}

bool HiddenJobs::hasMissed(const ChangeBatch &batch) const
{
    return !m_kinds.isEmpty() && batch.revision > m_revision + 1;
}

ChangeBatch HiddenJobs::visible(ChangeBatch batch)
{
    if (m_kinds.isEmpty())
        return batch;
    if (batch.revision > m_revision) {
        for (const JobChange &change : batch.changes)
            follow(change);
        m_revision = batch.revision;
    }
    batch.changes.removeIf([this](const JobChange &change) { return isHidden(change); });
    batch.counts = difference(batch.counts, m_counts);
    return batch;
}

// A job keeps its kind for as long as it lives.
bool HiddenJobs::isHidden(const JobChange &change) const
{
    return m_kinds.contains(change.after ? change.after->kind : change.before->kind);
}

void HiddenJobs::follow(const JobChange &change)
{
    if (!isHidden(change))
        return;
    if (change.before)
        --m_counts.at(static_cast<std::size_t>(change.before->status));
    if (change.after)
        ++m_counts.at(static_cast<std::size_t>(change.after->status));
}

} // namespace jobdeck
