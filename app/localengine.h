// The engine in the process that owns the database: store, worker and the server for everybody else. Main thread. Holds
// the owner's lock until it is destroyed; shutDown() first, then the destructor closes the store.
#pragma once

#include "app/engine.h"
#include "app/ownerlock.h"
#include "jobs/jobregistry.h"
#include "jobs/worker.h"

#include <QThreadPool>

#include <memory>

namespace jobdeck {

class EngineServer;
class SleepWatch;
class Wakeup;

class LocalEngine final : public Engine {
    Q_OBJECT
public:
    // Opens (creates, migrates) the database, rescues what a dead owner left and begins to serve and to claim.
    // `registry` must outlive the engine. Waits for the disk: before the window shows, or in a command.
    [[nodiscard]] static Result<std::unique_ptr<LocalEngine>> start(OwnerLock lock, const QString &databaseFile,
                                                                    JobRegistry &registry,
                                                                    WorkerSettings settings = {});
    ~LocalEngine() override;

    void execute(const Command &command, CommandReply reply) override;
    [[nodiscard]] bool isOwner() const override { return true; }

    // In the one-off role nothing is claimed but what is asked for: with this, jobs that are added from now on start at
    // once, and so do their retries.
    void setStartsNewJobs(bool starts) { m_startsNewJobs = starts; }
    // In the one-off role: runs this new or scheduled job at its time, if it still has one then.
    void startWhenDue(JobId job, const QString &by);
    // Starts no more jobs; `idle` is called when none runs.
    void whenIdle(std::function<void()> idle);
    // The database cannot be written just now (a full disk): what is asked waits, and is tried again every second.
    [[nodiscard]] bool isFailing() const { return m_isFailing; }
    // Gives up what waits for the database: it is answered at once, with an error if it did not come to be stored after
    // all. Nothing is written from then on.
    void giveUpWriting();
    // No new claims; stops what runs; finished(allEnded) when all have ended or are given up, and two seconds after the
    // database could not be written.
    void shutDown(std::function<void(bool allEnded)> finished,
                  const StopRequest &request = {.cause = StopCause::Shutdown, .by = QStringLiteral("worker")});
    // Closes the store and ends the process at once: for handlers that ignore every stop.
    [[noreturn]] void abandon(int exitCode);
    [[nodiscard]] Worker &worker() { return *m_worker; }
    [[nodiscard]] EngineServer &server() { return *m_server; }

signals:
    void wakeUpdated(const QString &failure); // as Wakeup::updated()

private:
    LocalEngine(OwnerLock lock, const QString &databaseFile, JobRegistry &registry, WorkerSettings settings);
    [[nodiscard]] bool isOneOff() const { return m_lock.info().role == OwnerRole::OneOff; }
    void removeOrphans(const QString &databaseFile);
    void lookIdle();
    void noteFailing(bool isFailing);
    void finishShutDown(bool allEnded);
    void runRetries(const ChangeBatch &batch);
    [[nodiscard]] bool hasPlace(const QString &kind) const;
    void startNow(const Job &job, const QString &by, CommandReply reply);
    void startQueued();

    struct Queued {
        Job job;
        QString by;
    };

    OwnerLock m_lock; // first in, last out
    std::unique_ptr<JobStore> m_store;
    std::unique_ptr<Worker> m_worker;
    std::unique_ptr<EngineServer> m_server;
    std::unique_ptr<Wakeup> m_wakeup;
    std::unique_ptr<SleepWatch> m_sleep;
    QThreadPool m_pool; // for the folders that a dead owner left
    std::function<void()> m_idle;
    std::function<void(bool allEnded)> m_shutDown;
    bool m_isFailing = false;
    bool m_startsNewJobs = false;
    QList<Queued> m_queued; // one-off role: new jobs for which there is no place yet
    QStringList m_starting; // kinds of jobs that are about to run
    std::function<void()> m_whenAllHaveStarted;
};

} // namespace jobdeck
