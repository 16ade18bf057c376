#include "model/joboperations.h"

#include "model/jobactions.h"
#include "model/schedulejobs.h"
#include "model/schedulesteps.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace jobdeck::operations {
namespace {

constexpr qint64 undoWindowMs = 10'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(JobStore)
};

Error refused(const QString &message) { return {.code = ErrorCode::Refused, .message = message, .field = {}}; }

// The job, if the action is allowed to it.
Result<Job> allowed(StoreSession &session, JobId id, JobAction action)
{
    auto job = read(session, id);
    if (!job)
        return job;
    const QString refusal = refusalOf(action, *job);
    return refusal.isEmpty() ? job : refused(refusal);
}

std::optional<JobStatus> statusBeforeCancel(StoreSession &session, JobId id)
{
    QSqlQuery &query = session.transaction.run(u"SELECT from_status FROM history WHERE job = ? AND to_status = 6 AND "
                                               u"from_status <> 6 ORDER BY id DESC LIMIT 1",
                                               {id});
    std::optional<JobStatus> status;
    if (query.next())
        status = static_cast<JobStatus>(query.value(0).toInt());
    query.finish();
    return status;
}

// The job that the same request has made already.
std::optional<Job> jobOfRequest(StoreSession &session, const QString &token)
{
    if (token.isEmpty())
        return std::nullopt;
    const QList<Job> made = session.transaction.jobs(u"WHERE request = ?", {token});
    return made.isEmpty() ? std::nullopt : session.transaction.job(made.first().id);
}

QString isoTime(qint64 time) { return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate); }

bool keepsTime(const Job &job, const Rescheduling &change)
{
    return job.status == JobStatus::Scheduled && change.dueAt == job.scheduledAt;
}

QString rescheduleNote(const Job &job, const Rescheduling &change)
{
    QStringList notes;
    if (!keepsTime(job, change) && change.dueAt)
        notes << Texts::tr("Rescheduled for %1.").arg(isoTime(*change.dueAt));
    else if (!keepsTime(job, change) && job.status == JobStatus::Scheduled)
        notes << Texts::tr("Rescheduled to run as soon as possible.");
    if (change.arguments)
        notes << Texts::tr("Its arguments were set anew.");
    if (change.priority && *change.priority != job.priority)
        notes << Texts::tr("Its priority was changed.");
    return notes.join(u' ');
}

// Who changes the arguments alone of a job whose time has passed has not said when it shall run.
Waiting waitingAfter(const Job &job, const Rescheduling &change)
{
    const bool isDecided = job.waiting == Waiting::Decision && !keepsTime(job, change);
    // Its secrets were given, or are in the keyring: the engine would have refused it else.
    const bool hasSecrets = job.waiting == Waiting::Secret || job.waiting == Waiting::Slot;
    if (isDecided || hasSecrets)
        return Waiting::None;
    return job.waiting;
}

} // namespace

Result<Job> read(StoreSession &session, JobId id)
{
    if (const auto job = session.transaction.job(id))
        return *job;
    return Error{.code = ErrorCode::UnknownJob,
                 .message = Texts::tr("There is no job %1. List the jobs to see which there are.").arg(id),
                 .field = {}};
}

Result<Job> readNewest(StoreSession &session, const QString &kind)
{
    const QList<Job> jobs = session.transaction.jobs(u"WHERE kind = ? ORDER BY id DESC LIMIT 1", {kind});
    return jobs.isEmpty() ? Job() : jobs.first();
}

Result<Job> insert(StoreSession &session, Job draft, const QString &by, const QString &token)
{
    if (const auto made = jobOfRequest(session, token))
        return *made;
    const bool isScheduled = draft.status == JobStatus::Scheduled;
    if ((!isScheduled && draft.status != JobStatus::New) || (isScheduled && !draft.scheduledAt))
        return Error{.code = ErrorCode::BadInput,
                     .message = Texts::tr("A job starts as new, or as scheduled with a time. Give the time to run it."),
                     .field = {}};
    draft.createdAt = session.now();
    const Job job = session.transaction.insert(draft, {.time = draft.createdAt, .to = draft.status, .by = by}, token);
    if (!isScheduled)
        session.noteSecrets(job);
    return job;
}

Result<Job> insertAll(StoreSession &session, const QList<Job> &drafts, const QString &by, const QString &token)
{
    if (const auto made = jobOfRequest(session, token))
        return *made;
    const Result<Job> first = insert(session, drafts.first(), by, token);
    if (!first)
        return first;
    for (const Job &draft : drafts.sliced(1)) {
        if (const auto inserted = insert(session, draft, by, {}); !inserted)
            return inserted;
    }
    return first;
}

Result<Job> claim(StoreSession &session, JobId id, const QString &by)
{
    const auto found = allowed(session, id, JobAction::RunNow);
    if (!found)
        return found;
    Job job = *found;
    if (job.status == JobStatus::Scheduled) {
        if (job.schedule > 0 && job.attempt == 0)
            job = schedules::withDefaultsOfNow(session, job);
        const bool mustWait = schedules::mustQueue(session, *found); // one of its schedule is at work
        job.status = JobStatus::New;
        job.waiting = mustWait ? Waiting::Overlap : Waiting::None;
        const QString note =
            mustWait ? Texts::tr("To be run as soon as the job before it has ended.") : Texts::tr("To be run now.");
        job = session.transaction.update(*found, job, {.time = session.now(), .by = by, .note = note});
        if (mustWait)
            return job;
    }
    return session.startRun(job, by);
}

Result<Job> cancel(StoreSession &session, JobId id, const QString &by)
{
    const auto found = allowed(session, id, JobAction::Cancel);
    if (!found)
        return found;
    Job job = *found;
    job.status = JobStatus::Cancelled;
    job.finishedAt = session.now();
    return session.transaction.update(*found, job, {.time = session.now(), .by = by});
}

Result<Job> undoCancel(StoreSession &session, JobId id, const QString &by)
{
    const auto found = read(session, id);
    if (!found)
        return found;
    if (found->status != JobStatus::Cancelled)
        return refused(Texts::tr("Job %1 is not cancelled, so there is nothing to undo.").arg(id));
    const qint64 age = session.now() - found->finishedAt.value_or(0);
    if (age < 0 || age > undoWindowMs)
        return Error{.code = ErrorCode::Late,
                     .message =
                         Texts::tr("Job %1 was cancelled more than ten seconds ago. Run it again instead.").arg(id),
                     .field = {}};
    Job job = *found;
    job.status = statusBeforeCancel(session, id).value_or(JobStatus::New);
    job.finishedAt.reset();
    return session.transaction.update(*found, job,
                                      {.time = session.now(), .by = by, .note = Texts::tr("The cancel was undone.")});
}

Result<Job> reschedule(StoreSession &session, JobId id, const Rescheduling &change, const QString &by)
{
    const auto found = allowed(session, id, JobAction::Reschedule);
    if (!found)
        return found;
    Job job = *found;
    job.status = change.dueAt ? JobStatus::Scheduled : JobStatus::New;
    job.scheduledAt = change.dueAt;
    job.waiting = waitingAfter(*found, change);
    job.definition = change.definition;
    job.priority = change.priority.value_or(job.priority);
    if (change.arguments) {
        job.arguments = *change.arguments;
        job.secrets = change.secrets;
    }
    if (change.dueAt)
        session.forgetSecrets(id);
    else
        session.noteSecrets(job);
    return session.transaction.update(*found, job,
                                      {.time = session.now(), .by = by, .note = rescheduleNote(*found, change)});
}

Result<Job> remove(StoreSession &session, JobId id)
{
    const auto found = allowed(session, id, JobAction::Delete);
    if (found)
        session.transaction.remove(*found);
    return found;
}

Result<Job> setWaiting(StoreSession &session, JobId id, Waiting waiting, const QString &by)
{
    const auto found = allowed(session, id, JobAction::RunNow);
    if (!found || found->waiting == waiting)
        return found;
    Job job = *found;
    job.waiting = waiting;
    const QString note = waiting == Waiting::None ? Texts::tr("It waits no longer.")
                                                  : Texts::tr("It waits: %1.").arg(waitingName(waiting));
    return session.transaction.update(*found, job, {.time = session.now(), .by = by, .note = note});
}

// A job that comes due without its secrets waits for them; with them it is new at last.
Result<Job> settleSecrets(StoreSession &session, JobId id, bool areAtHand)
{
    const auto found = allowed(session, id, JobAction::RunNow);
    if (!found)
        return found;
    const bool isDue = found->status == JobStatus::New || found->scheduledAt.value_or(0) <= session.now();
    const bool isHeld = found->waiting == Waiting::Slot || found->waiting == Waiting::Secret;
    Job job = *found;
    if (areAtHand)
        session.noteSecrets(job);
    if (!areAtHand && found->waiting == Waiting::Secret)
        return session.transaction.hold(*found, Waiting::Secret); // as before, and told again
    if (!isDue && found->waiting == Waiting::Slot)
        return session.transaction.hold(*found, Waiting::None); // looked for again when it is due
    if (!isDue || (!isHeld && (areAtHand || found->waiting != Waiting::None)))
        return found;
    if (areAtHand && job.status == JobStatus::New && job.waiting == Waiting::Slot)
        return session.transaction.hold(*found, Waiting::None);
    QString note;
    if (!areAtHand)
        note = Texts::tr("Its secret is not in the keyring. Run it now and give it.");
    else if (job.waiting == Waiting::Secret)
        note = Texts::tr("Its secret is in the keyring now.");
    job.waiting = areAtHand ? Waiting::None : Waiting::Secret;
    if (areAtHand)
        job.status = JobStatus::New;
    if (job == *found)
        return found;
    return session.transaction.update(*found, job, {.time = session.now(), .by = u"scheduler"_s, .note = note});
}

Result<Job> giveUp(StoreSession &session, JobId id, int attempt, const QString &error)
{
    const auto found = read(session, id);
    if (!found)
        return found;
    if (found->status != JobStatus::Running || found->attempt != attempt)
        return refused(Texts::tr("Job %1 has already ended, so it was not given up.").arg(id));
    session.forgetRun(id);
    return session.endRun(*found, *found,
                          {.status = JobStatus::Exception, .reason = Reason::Lost, .error = error, .by = u"worker"_s},
                          session.now());
}

} // namespace jobdeck::operations
