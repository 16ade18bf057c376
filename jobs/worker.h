// The face of the engine: registers kinds, adds, runs, kills, removes and reschedules jobs. Lives on the engine's
// thread (the thread of the store's owner); every verb returns at once and replies there after the commit.
#pragma once

#include "jobs/argumentchecker.h"
#include "jobs/jobfolders.h"
#include "jobs/jobregistry.h"
#include "jobs/registration.h"
#include "jobs/runs.h"
#include "jobs/scheduler.h"
#include "jobs/secretkeeper.h"
#include "jobs/wakewatch.h"
#include "model/clock.h"
#include "model/command.h"
#include "model/jobstore.h"

#include <QFileSystemWatcher>
#include <QObject>

namespace jobdeck {

struct WorkerSettings {
    int slotCount = 0; // jobs at once; 0: as many as cores, at least two
    qint64 nowWindowMs = 120'000;
    qint64 missedGraceMs = 900'000; // fifteen minutes
    qint64 stopPatienceMs = 10'000; // after the grace time, until a handler that ignores the stop is given up
};

class Worker final : public QObject {
    Q_OBJECT
public:
    Worker(JobStore &store, JobRegistry &registry, std::shared_ptr<const Clock> clock, WorkerSettings settings = {},
           QObject *parent = nullptr);
    ~Worker() override;

    void setQueue(std::unique_ptr<Queue> queue); // before start(); without one, a LocalQueue
    void setKeyring(std::unique_ptr<Keyring> keyring); // before start(); without one, secrets live in memory only
    // Registers a kind whose form comes from the Q_GADGET Arguments.
    template <typename Arguments, typename Function>
    Result<void> registerJob(JobKind kind, Function handler)
    {
        return jobdeck::registerJob<Arguments>(m_registry, std::move(kind), std::move(handler));
    }

    // Rescues what a dead owner left, then begins to claim: every job that is new or falls due, or only what runJob()
    // is asked for (a process that became owner for one job).
    enum class Claims { All, OnRequest };
    void start(Claims claims = Claims::All);
    // No new claims; what runs goes on. For a hand-over. `stopped`: no claim is on its way any more either.
    void stopClaiming(std::function<void()> stopped = {});
    // No new claims, stop all runs (cause Shutdown, or Abort if a person wants it so), then `finished` once none is
    // left or all ignore the stop.
    void shutDown(std::function<void(bool allEnded)> finished,
                  const StopRequest &request = {.cause = StopCause::Shutdown, .by = QStringLiteral("worker")});

    // One entrance for every request that a person makes: refuses what their roles do not allow. The verbs below, which
    // the program itself may use, ask nobody.
    void execute(const Command &command, CommandReply reply);
    void addJob(const RunRequest &request, const QString &by, CommandReply reply);
    // Refuses any status but new and scheduled. `given`: secrets that it waits for, and which the keyring shall keep.
    void runJob(JobId job, const QString &by, CommandReply reply, const RunRequest &given = {});
    void killJob(JobId job, const QString &by, CommandReply reply); // replies when the job has ended
    void cancelJob(JobId job, const QString &by, CommandReply reply);
    void undoCancel(JobId job, const QString &by, CommandReply reply);
    void rescheduleJob(const Command &command, CommandReply reply);
    void rerunJob(const Command &command, CommandReply reply);
    void removeJob(JobId job, const QString &by, CommandReply reply);

    [[nodiscard]] const JobRegistry &registry() const { return m_registry; }
    [[nodiscard]] int slotCount() const; // jobs at once
    [[nodiscard]] int runningCount() const { return m_runs.count(); }
    [[nodiscard]] bool hasRoomFor(const QString &kind, qsizetype starting) const; // by the kind's own limit
    [[nodiscard]] bool isIdle() const; // nothing new (claimable), due or running

    // Since when it is there to run what falls due: its start, or the end of the last sleep or forward jump of the
    // clock. UTC, ms.
    [[nodiscard]] qint64 awakeSince() const { return m_watch.awakeSince(); }

public slots:
    void noteWake(); // the machine has slept: what fell due meanwhile is looked at now
    void checkZone(); // the machine's time zone may have changed; cheap

signals:
    void idle(); // became idle
    void jobEnded(const jobdeck::Job &job); // final or to be retried; after the commit

private:
    void carryOut(const Command &command, CommandReply reply);
    void changeSchedules(const Command &command, CommandReply reply);
    void withSchedule(ScheduleId id, const CommandReply &reply, std::function<void(const JobSchedule &)> then);
    void addSchedule(const Command &command, const CommandReply &reply);
    void editSchedule(const JobSchedule &found, const Command &command, const CommandReply &reply);
    void runSchedule(const JobSchedule &found, const Command &command, const CommandReply &reply);
    void setCalendar(const Command &command, const CommandReply &reply);
    // The values of a schedule, checked like those of a job for later, with its secrets secured.
    using ScheduleValues = std::function<void(const JobKind &kind, const QJsonObject &values)>;
    void checkSchedule(const Command &command, const CommandReply &reply, const ScheduleValues &then);
    void checkValues(const JobKind &kind, const RunRequest &request, bool isForLater, const CommandReply &reply,
                     const ScheduleValues &then);
    void insertRun(ScheduleId schedule, const JobKind &kind, const QJsonObject &values, const Command &command,
                   const CommandReply &reply);
    void claimAgain();
    [[nodiscard]] ClaimPolicy limits() const;
    void releaseDue();
    void lookAtTime();
    void follow(const ChangeBatch &batch);
    void removeFolders(const ChangeBatch &batch);
    void lookIdle();
    void finishShutDown();
    CommandReply tracked(CommandReply reply);

    void addChecked(const RunRequest &request, const QString &by, const CommandReply &reply);
    void start(const Job &job, const RunRequest &given, const QString &by, const CommandReply &reply);
    void claimWith(const Job &job, const QJsonObject &secrets, const QString &by, const CommandReply &reply);
    void lookForSecrets(const Job &job);
    void followSecrets(const ChangeBatch &batch);
    void addWithSecrets(const JobKind &kind, const RunRequest &request, const QString &by, const CommandReply &reply);
    void insert(const JobKind &kind, const RunRequest &request, const QJsonObject &values, const QString &by,
                const CommandReply &reply);
    void changeSchedule(const JobKind &kind, const Job &job, const Command &command, const QJsonObject &known,
                        const CommandReply &reply);
    void addGrid(const JobKind &kind, const RunRequest &request, const QString &by, const CommandReply &reply);
    void insertGrid(const JobKind &kind, const RunRequest &request, const QList<QJsonObject> &rows, const QString &by,
                    const CommandReply &reply);
    [[nodiscard]] Job draftOf(const JobKind &kind, const RunRequest &request, const QJsonObject &values) const;
    void abort(const Job &job, const QString &by, const CommandReply &reply);
    void reschedule(const Job &job, const Command &command, const CommandReply &reply);
    void rerun(const Job &job, const Command &command, const CommandReply &reply);
    void rerunWith(const Job &job, const Command &command, const QJsonObject &secrets, const CommandReply &reply);
    void withJob(JobId job, const CommandReply &reply, std::function<void(const Job &)> then);
    void withKind(const QString &name, std::function<void()> then);
    void withDefaultsOf(const JobKind &kind, const QJsonObject &values, std::function<void(const JobKind &)> then);
    [[nodiscard]] Result<JobKind> kindFor(const QString &name, const std::optional<qint64> &at) const;
    [[nodiscard]] std::optional<qint64> dueTime(const std::optional<qint64> &entered) const;

    JobStore &m_store;
    JobRegistry &m_registry;
    const std::shared_ptr<const Clock> m_clock;
    const WorkerSettings m_settings;
    Runs m_runs;
    Scheduler m_scheduler;
    ArgumentChecker m_checker;
    JobFolders m_folders;
    SecretKeeper m_keeper;
    WakeWatch m_watch;
    QFileSystemWatcher m_zoneFiles;
    QByteArray m_zone; // the machine's, as the store knows it
    QSet<JobId> m_lookingFor; // jobs whose secrets are being looked for
    QSet<JobId> m_waitForSecret;
    std::function<void(bool)> m_finished; // set while shutting down
    int m_pending = 0; // commands not yet answered
    qint64 m_runningInStore = 0;
    bool m_isReady = false;
    bool m_isReleasing = false;
    bool m_isStopping = false;
    bool m_isWaitingForClaims = false; // shutting down
    bool m_hasStarted = false;
    bool m_claimsAll = false;
    bool m_wasIdle = false;
};

} // namespace jobdeck
