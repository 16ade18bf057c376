#include "model/changelog.h"

#include <QHash>

namespace jobdeck {
namespace {

constexpr qsizetype keptChanges = 4'000;

} // namespace

void ChangeLog::restart(qint64 revision)
{
    std::erase_if(m_batches, [revision](const ChangeBatch &batch) { return batch.revision <= revision; });
    m_changeCount = 0;
    for (const ChangeBatch &batch : m_batches)
        m_changeCount += batch.changes.size();
    m_oldest = revision;
    m_newest = m_batches.empty() ? revision : m_batches.back().revision;
}

bool ChangeLog::append(const ChangeBatch &batch)
{
    if (batch.revision <= m_newest)
        return true;
    const bool isNext = batch.revision == m_newest + 1;
    if (!isNext) {
        m_batches.clear();
        m_changeCount = 0;
        m_oldest = batch.revision - 1;
    }
    m_batches.push_back(batch);
    m_changeCount += batch.changes.size();
    m_newest = batch.revision;
    return isNext;
}

bool ChangeLog::reaches(qint64 from, qint64 to) const
{
    return from == to || (std::min(from, to) >= m_oldest && std::max(from, to) <= m_newest);
}

void ChangeLog::bring(SegmentIndex &index, qint64 from, qint64 to) const
{
    if (from <= to) {
        for (const ChangeBatch &batch : m_batches) {
            if (batch.revision <= from || batch.revision > to)
                continue;
            for (const JobChange &change : batch.changes)
                index.apply(change);
        }
        return;
    }
    for (auto batch = m_batches.rbegin(); batch != m_batches.rend(); ++batch) {
        if (batch->revision <= to || batch->revision > from)
            continue;
        for (const JobChange &change : batch->changes)
            index.apply({.before = change.after, .after = change.before});
    }
}

QList<JobChange> ChangeLog::netChanges(qint64 revision) const
{
    QList<JobChange> net;
    QHash<JobId, qsizetype> places;
    forEachAfter(revision, [&](const ChangeBatch &batch) {
        for (const JobChange &change : batch.changes) {
            const JobId id = change.after ? change.after->id : change.before->id;
            const auto known = places.constFind(id);
            if (known != places.constEnd()) {
                net[*known].after = change.after;
                continue;
            }
            places.insert(id, net.size());
            net << change;
        }
    });
    return net;
}

void ChangeLog::forEachAfter(qint64 revision, const std::function<void(const ChangeBatch &)> &take) const
{
    for (const ChangeBatch &batch : m_batches) {
        if (batch.revision > revision)
            take(batch);
    }
}

void ChangeLog::trim(qint64 revision)
{
    while (m_changeCount > keptChanges && !m_batches.empty() && m_batches.front().revision <= revision) {
        m_changeCount -= m_batches.front().changes.size();
        m_oldest = m_batches.front().revision;
        m_batches.pop_front();
    }
}

} // namespace jobdeck
