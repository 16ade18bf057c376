// The jobs that run now: starts what the store has claimed, with its secrets, watches time limits and handlers that
// ignore a stop, and says when each run is over, as the store has committed it. Lives on the engine's thread.
#pragma once

#include "jobs/jobregistry.h"
#include "jobs/queue.h"
#include "jobs/timeouts.h"
#include "model/command.h"
#include "model/jobstore.h"

#include <QObject>

#include <memory>

namespace jobdeck {

class Runs final : public QObject {
    Q_OBJECT
public:
    Runs(JobStore &store, const JobRegistry &registry, QObject *parent = nullptr);
    ~Runs() override;

    void setQueue(std::unique_ptr<Queue> queue);
    [[nodiscard]] Queue &queue() const { return *m_queue; }

    void start(const QList<Claim> &claims);
    void follow(const ChangeBatch &batch);
    // Also before the claim of a job that is about to start has arrived.
    void stop(JobId job, const StopRequest &request);
    void stopAll(const StopRequest &request);
    // The job as it is after its run is over, or why it was not killed.
    void killed(JobId job, const QString &by, CommandReply reply);

    // Secrets of jobs that have not ended, only in memory. expectSecrets() before a request that may start the job at
    // once, keepSecrets() with its answer (job 0: it failed).
    void expectSecrets() { ++m_expected; }
    void keepSecrets(JobId job, const QJsonObject &secrets);
    void addSecrets(JobId job, const QJsonObject &secrets);
    void dropSecrets(JobId job) { m_secrets.remove(job); }
    [[nodiscard]] QJsonObject secretsOf(JobId job) const { return m_secrets.value(job); }
    // Those of the job's secrets that are not known.
    [[nodiscard]] QStringList missingSecrets(const Job &job) const;

    [[nodiscard]] int count() const { return static_cast<int>(m_runs.size()); }
    [[nodiscard]] qsizetype countOf(const QString &kind) const;
    [[nodiscard]] bool isEmpty() const { return m_runs.isEmpty(); }
    [[nodiscard]] bool hasGivenUp() const { return m_hasGivenUp; }

signals:
    void ended(const jobdeck::Job &job);
    void allEnded();

private:
    void startOne(const Claim &claim);
    void refuse(const Claim &claim, const QString &error);
    void giveUp(JobId job, int attempt);
    void finish(const Job &job);
    void answerKills(const Job &job);
    void answer(const Job &job, const QString &by, const CommandReply &reply);

    struct Kill {
        QString by;
        CommandReply reply;
    };

    JobStore &m_store;
    const JobRegistry &m_registry;
    std::unique_ptr<Queue> m_queue;
    Timeouts m_timeouts;
    QHash<JobId, Claim> m_runs;
    QList<Claim> m_held; // wait for their secrets
    QHash<JobId, StopRequest> m_earlyStops; // asked before the claim arrived
    QMultiHash<JobId, Kill> m_kills;
    QHash<JobId, QJsonObject> m_secrets;
    int m_expected = 0;
    bool m_hasGivenUp = false;
};

} // namespace jobdeck
