// Runs jobs on this machine, one pool thread per running job. Lives on the engine's thread and owns its pool; a handler
// that ignores every stop keeps its thread, and the destructor waits for it: end the program without it then.
#pragma once

#include "jobs/queue.h"

#include <QHash>
#include <QThreadPool>

#include <atomic>

namespace jobdeck {

class LocalQueue final : public Queue {
    Q_OBJECT
public:
    explicit LocalQueue(qint64 stopPatienceMs, QObject *parent = nullptr);
    ~LocalQueue() override; // asks all runs to stop (Shutdown) and waits for them

    void add(const Job &job) override;
    void run(const Claim &claim, const JobKind &kind, Handler handler, QJsonObject arguments,
             const QString &folder) override;
    void kill(JobId job, const StopRequest &request) override;
    void remove(JobId job) override;
    [[nodiscard]] bool runsWithoutOwner() const override { return false; }

private:
    struct Run {
        std::shared_ptr<RunChannel> channel;
        qint64 graceMs = 0;
    };

    void watchStop(JobId job, const Run &run);

    const qint64 m_stopPatienceMs;
    QHash<JobId, Run> m_runs; // until remove()
    std::atomic<int> m_threads = 0; // occupied, also by runs that were given up
    QThreadPool m_pool;
};

} // namespace jobdeck
