// The only writer of the database: owns the store thread and its connection, groups what is queued into one commit with
// synchronous=FULL, and signals each commit as one ChangeBatch. Lives on the thread that created it; every verb returns
// at once, and its reply is called on that thread after the commit (acknowledged means committed).
#pragma once

#include "model/changebatch.h"
#include "model/clock.h"
#include "model/jobschedule.h"
#include "model/result.h"
#include "model/runchannel.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace jobdeck {

class StoreThread;
struct JobKind;

// Who runs jobs of this database: written with every claim, compared at rescue.
struct OwnerIdentity {
    qint64 pid = 0;
    qint64 startTime = 0; // of the process, in clock ticks since boot (/proc/PID/stat field 22)
    QString bootId; // /proc/sys/kernel/random/boot_id

    [[nodiscard]] static OwnerIdentity ofThisProcess();
    [[nodiscard]] QString toText() const; // "pid:start:boot"
};

// What the store may claim by itself, in the commit that makes it possible (insert, due, end of another job).
struct ClaimPolicy {
    int slotCount = 0; // jobs running at once; 0: claim nothing
    QHash<QString, int> kindLimits; // kinds with a limit of their own
    QSet<QString> kinds; // only these are claimed: the registered ones
    QSet<QString> untrustedKinds = {}; // their jobs wait until somebody has allowed them to run
    QSet<QString> restartableKinds;
    QHash<QString, qint64> logCaps = {}; // bytes an attempt may log, of kinds with a limit
    // By name: what the jobs of schedules are made with.
    QHash<QString, std::shared_ptr<const JobKind>> known = {};
};

// A job that was claimed: the commit is done, the handler may start.
struct Claim {
    Job job;
    std::shared_ptr<RunChannel> channel;
};

struct RescueReport {
    QList<Job> interrupted;
    QList<Job> restarted;
    QList<Job> lackingSecrets = {}; // new and scheduled jobs that wait for their secrets
};

class JobStore final : public QObject {
    Q_OBJECT
public:
    template <typename T>
    using Reply = std::function<void(Result<T>)>;

    JobStore(QString databaseFile, std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    ~JobStore() override; // close()

    // Opens or creates the file, migrates it, starts the thread. Waits: call before the window shows, or in a command.
    [[nodiscard]] Result<void> open();
    // Commits what is queued, drains the channels, closes the connection, ends the thread. Waits.
    void close();

    void setClaimPolicy(ClaimPolicy policy);

    // The job as it is after everything that was asked before.
    void read(JobId id, const Reply<Job> &reply);
    // The newest job of a kind, whatever became of it; without an id if there is none.
    void readNewest(const QString &kind, const Reply<Job> &reply);
    // job.status New or Scheduled with scheduledAt; id and createdAt are filled in. `by` goes to the history.
    // `token`: RunRequest::token; if a job with it is there, that one is the answer.
    void insert(Job draft, QString by, const Reply<Job> &reply, QString token = {});
    // Several in one commit, with ids one after the other. The answer is the first. `drafts` is not empty.
    void insertAll(QList<Job> drafts, QString by, const Reply<Job> &reply, QString token = {});
    // A claim of exactly this new or scheduled job, whatever the slots (run-job, Run now beyond its time).
    void claim(JobId id, const QString &by, const Reply<Job> &reply);
    // New (waiting or not) or scheduled to cancelled.
    void cancel(JobId id, const QString &by, const Reply<Job> &reply);
    // Cancelled back to what it was, within ten seconds of the cancel.
    void undoCancel(JobId id, const QString &by, const Reply<Job> &reply);
    // New and scheduled only. dueAt none: as soon as possible (status new). `definition`: Job::definition from now on.
    // `priority` none: as it is.
    void reschedule(JobId id, std::optional<qint64> dueAt, std::optional<QJsonObject> arguments, QStringList secrets,
                    const QString &by, const Reply<Job> &reply, QString definition = {},
                    std::optional<int> priority = {});
    // Final jobs only; log, results and history go with it.
    void remove(JobId id, const QString &by, Reply<void> reply);
    // Sets or clears what a new or scheduled job waits for (secret, decision …).
    void setWaiting(JobId id, Waiting waiting, const QString &by, const Reply<Job> &reply);
    // For a job that is new or due: whether its secrets were found. It becomes new, or waits for them. Before a job
    // with secrets that this process has not been given is claimed, it is held (`committed` tells it with waiting =
    // slot) until this is said of it.
    void settleSecrets(JobId id, bool areAtHand, const Reply<Job> &reply = {});
    // Scheduled jobs that are due now become new, at most 500 a commit, and are claimed where slots are free. Those
    // more than missedGraceMs late wait for a decision instead (retries excepted; for those of a schedule its own
    // policies decide). Replies with the ChangeBatch::nextDue that remains (in the past: there is more), also when
    // nothing was due and so nothing was committed. `awakeSince`: since when somebody is there to run what falls due.
    void releaseDue(qint64 missedGraceMs, const Reply<std::optional<qint64>> &reply = {}, qint64 awakeSince = 0);
    // What another owner left running: decideRescue() for each.
    void rescue(QHash<QString, int> restartableKinds, const Reply<RescueReport> &reply);
    // A run that is given up: its handler ignores the stop. Exception `lost`; what it reports later is dropped.
    void giveUp(JobId id, int attempt, const QString &error, const Reply<Job> &reply);

    // Schedules (jobschedule.h). Replies as in command.h: the job of the next occurrence, or one without an id.
    void readSchedule(ScheduleId id, const Reply<JobSchedule> &reply);
    // kind to retryMax of `draft` hold; its terms are right (schedulecheck.h), but for the calendar. `like` has what
    // its jobs have of their kind. `token` as in insert().
    void addSchedule(JobSchedule draft, Job like, QString by, const Reply<Job> &reply, QString token = {});
    // The same of the schedule `changed.id`; terms.startAt none: as it was.
    void editSchedule(JobSchedule changed, QString by, const Reply<Job> &reply);
    enum class ScheduleChange { Pause, Resume, SkipNext, Remove };
    void changeSchedule(ScheduleId id, ScheduleChange change, const QString &by, const Reply<Job> &reply);
    // A job besides its occurrences; it waits while another one of the schedule has not ended, unless they may overlap.
    void runSchedule(ScheduleId id, Job draft, QString by, const Reply<Job> &reply, QString token = {});
    // No days: it is removed, if no schedule has it.
    void setCalendar(ExcludedCalendar calendar, const Reply<Job> &reply);
    // The machine's time zone: schedules without one of their own follow it.
    void setZone(const QByteArray &id);
    // The clock may have been put back: a next occurrence that was chosen while it was ahead is chosen again, so that
    // a schedule does not rest until the wrong time comes. What was run then is not run again.
    void noteClockBack();

signals:
    void committed(const jobdeck::ChangeBatch &batch);
    void claimed(const QList<jobdeck::Claim> &claims);
    // The database cannot be written (full disk, I/O error): what is queued is kept and tried again every second.
    void writeFailed(const QString &message);
    void writeRecovered();

private:
    void deliver(); // what was committed, in order

    std::unique_ptr<StoreThread> m_thread;
};

} // namespace jobdeck

Q_DECLARE_METATYPE(jobdeck::Claim)
