// How long a job may take, judged by the last runs of its kind that ended well: for a running job whose own progress
// does not tell yet. GUI thread; reads on the reader thread.
#pragma once

#include "model/job.h"
#include "model/jobreader.h"
#include "model/result.h"

#include <QObject>

namespace jobdeck {

struct LearnedEstimate {
    qint64 usualMs = 0; // what earlier runs took: their median
    qint64 leftMs = 0; // not positive: it takes longer than they did

    bool operator==(const LearnedEstimate &) const = default;
};

// The median; none of fewer than EarlierRuns::minRuns.
[[nodiscard]] std::optional<qint64> usualDuration(QList<qint64> durations);
// The last attempt of each of the newest EarlierRuns::maxRuns jobs of the kind that are done, in ms, newest first.
[[nodiscard]] Result<QList<qint64>> readDurations(const QSqlDatabase &db, const QString &kind);

class EarlierRuns final : public QObject {
    Q_OBJECT
public:
    explicit EarlierRuns(JobReader &reader, QObject *parent = nullptr);

    // Read once for each attempt of a running job; changed() follows when something is known.
    void follow(const Job &job);
    // Of the job that was given last, while it runs.
    [[nodiscard]] std::optional<LearnedEstimate> estimate(qint64 nowMs) const;

    static constexpr int maxRuns = 20;
    static constexpr int minRuns = 3; // fewer say little

signals:
    void changed();

private:
    JobReader &m_reader;
    ReadSlot m_slot;
    JobId m_job = 0; // that runs; 0: none
    int m_attempt = 0;
    qint64 m_startedAt = 0;
    std::optional<qint64> m_usualMs;
};

} // namespace jobdeck
