// What the store thread knows between two commits: the transaction, the runs in progress and what may be claimed. Lives
// on the store thread; the verbs of joboperations.h work on it.
#pragma once

#include "model/jobstore.h"
#include "model/lifecycle.h"
#include "model/runreports.h"
#include "model/schedulememory.h"
#include "model/transaction.h"

namespace jobdeck {

class StoreSession final {
public:
    StoreSession(const QSqlDatabase &db, std::shared_ptr<const Clock> clock, std::function<void(bool isUrgent)> wake);

    Transaction transaction;
    ClaimPolicy policy;
    ScheduleMemory schedules;

    [[nodiscard]] qint64 now() const { return m_clock->nowMs(); }
    [[nodiscard]] bool isOurs(JobId id) const { return m_runs.contains(id); }

    // Between commits: takes what runs reported, at most about 20,000 events. False: there is more.
    bool drainChannels();
    // What a rollback must bring back; the transaction brings back its own.
    void begin();
    [[nodiscard]] std::optional<ChangeBatch> commit();
    void rollBack();
    [[nodiscard]] QList<JobId> reported() const; // runs with drained reports that are not committed
    // Instead of reports that the database can never take, the log says why; the end of the run remains.
    void refuseReports(JobId id, const QString &why);
    // Called when the transaction is committed, and not if it is rolled back.
    void whenCommitted(std::function<void()> then) { m_whenCommitted << std::move(then); }
    [[nodiscard]] QList<Claim> takeClaims() { return std::exchange(m_claims, {}); }

    // Whether the engine has to look for the job's secrets first; it has those of these jobs in its memory.
    [[nodiscard]] bool lacksSecrets(const Job &job) const
    {
        return !job.secrets.isEmpty() && !m_secretsAtHand.contains(job.id);
    }
    void noteSecrets(const Job &job)
    {
        if (!job.secrets.isEmpty())
            m_secretsAtHand.insert(job.id);
    }
    void forgetSecrets(JobId id) { m_secretsAtHand.remove(id); }

    // Within a transaction:
    Job startRun(const Job &job, const QString &by);
    void forgetRun(JobId id) { m_runs.remove(id); }
    void applyReports(const QList<JobId> &ids);
    void claimReady();
    // The end of an attempt: status, history and attempt, whoever ran it.
    Job endRun(const Job &before, Job job, const EndDecision &end, qint64 time);

private:
    void applyReports(const Run &before);
    void applyEnd(const Run &before, Run run, const RunEnded &ended);
    [[nodiscard]] QList<Job> claimable(qsizetype freeSlots);
    [[nodiscard]] bool holdForSecrets(const QList<Job> &ready);
    void addClaimable(const QString &kind, qsizetype room, QList<Job> &jobs);
    [[nodiscard]] QHash<QString, qsizetype> runningBatches() const;
    [[nodiscard]] qsizetype runningOf(const QString &kind) const;

    const std::shared_ptr<const Clock> m_clock;
    const std::function<void(bool)> m_wake;
    const QString m_owner;
    QHash<JobId, Run> m_runs;
    QHash<JobId, Run> m_runsBefore;
    QSet<JobId> m_secretsAtHand;
    QSet<JobId> m_secretsBefore;
    QList<Claim> m_claims;
    QList<std::function<void()>> m_whenCommitted;
    JobId m_lastDrained = 0;
};

} // namespace jobdeck
