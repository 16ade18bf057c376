// The newest batches of changes, so that what was read at one revision can be brought to another. A value. Any thread.
#pragma once

#include "model/segmentindex.h"

#include <deque>
#include <functional>

namespace jobdeck {

class ChangeLog final {
public:
    // Starts afresh: batches up to `revision` are known to be contained in what is shown.
    void restart(qint64 revision);
    // False: one or more batches before it are missing. A batch that is known already is ignored.
    [[nodiscard]] bool append(const ChangeBatch &batch);

    [[nodiscard]] qint64 newest() const { return m_newest; }
    // Whether everything between two revisions is at hand.
    [[nodiscard]] bool reaches(qint64 from, qint64 to) const;
    // Replays (or takes back, if `to` is the older one) onto an index; reaches(from, to) holds.
    void bring(SegmentIndex &index, qint64 from, qint64 to) const;
    // What happened after `revision`, each job once: as it was and as it is.
    [[nodiscard]] QList<JobChange> netChanges(qint64 revision) const;
    // The batches after `revision`, oldest first.
    void forEachAfter(qint64 revision, const std::function<void(const ChangeBatch &)> &take) const;
    // Forgets old batches up to `revision`, but for the newest ones.
    void trim(qint64 revision);

private:
    std::deque<ChangeBatch> m_batches;
    qint64 m_oldest = 0; // the revision before the first batch
    qint64 m_newest = 0;
    qsizetype m_changeCount = 0;
};

} // namespace jobdeck
