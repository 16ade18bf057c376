// The time limits of running jobs. Lives on the engine's thread; asleep while no running job has a limit. Counts the
// monotonic clock: setting the time of day neither shortens nor lengthens a run.
#pragma once

#include "model/job.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <map>

namespace jobdeck {

class Timeouts final : public QObject {
    Q_OBJECT
public:
    explicit Timeouts(QObject *parent = nullptr);

    void start(JobId job, qint64 limitMs); // 0: no limit
    void end(JobId job);
    [[nodiscard]] bool isAsleep() const { return !m_timer.isActive(); }

signals:
    void expired(jobdeck::JobId job); // once

private:
    void look();
    void sleep();

    QElapsedTimer m_elapsed;
    QTimer m_timer;
    std::multimap<qint64, JobId> m_ends; // by the reading of m_elapsed
    QHash<JobId, qint64> m_endOf;
};

} // namespace jobdeck
