// The part of joboperations.h that works on many jobs: what is due, and what a dead owner left.
#include "model/joboperations.h"
#include "model/schedulejobs.h"
#include "model/schedulesteps.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace jobdeck::operations {
namespace {

constexpr int maxDuePerCommit = 500;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(JobStore)
};

// Released, or left to the operator if its time passed too long ago.
QString untrustedNote() { return Texts::tr("Its script is new or was changed. Look at it and allow it to run."); }

void release(StoreSession &session, const Job &due, qint64 missedGraceMs)
{
    const bool isMissed = due.attempt == 0 && session.now() - due.scheduledAt.value_or(0) > missedGraceMs;
    Job job = due.schedule > 0 && due.attempt == 0 ? schedules::withDefaultsOfNow(session, due) : due;
    QString note;
    if (session.policy.untrustedKinds.contains(job.kind)) {
        job.waiting = Waiting::Trust;
        note = untrustedNote();
    } else if (isMissed) {
        job.waiting = Waiting::Decision;
        note = Texts::tr("Its time passed while no Jobdeck was running. Run it now, reschedule it or cancel it.");
    } else if (session.lacksSecrets(due)) {
        (void)session.transaction.hold(due, Waiting::Slot);
        return;
    } else {
        job.status = JobStatus::New;
        if (schedules::mustQueue(session, due))
            job.waiting = Waiting::Overlap;
    }
    (void)session.transaction.update(due, job, {.time = session.now(), .by = u"scheduler"_s, .note = note});
}

// The process that claimed a job: the first number of OwnerIdentity::toText().
qint64 ownerOf(StoreSession &session, JobId id)
{
    QSqlQuery &query = session.transaction.run(u"SELECT owner FROM job WHERE id = ?", {id});
    const qint64 pid = query.next() ? query.value(0).toString().section(u':', 0, 0).toLongLong() : 0;
    query.finish();
    return pid;
}

void rescueOne(StoreSession &session, const Job &left, const QHash<QString, int> &restartableKinds,
               RescueReport &report)
{
    const auto restartable = restartableKinds.constFind(left.kind);
    const bool isRestartable = restartable != restartableKinds.constEnd();
    const EndDecision decision =
        decideRescue(left, isRestartable, isRestartable ? *restartable : 0, ownerOf(session, left.id));
    EndDecision end = decision;
    if (end.error.isEmpty()) // the attempt ended all the same
        end.error = end.note;
    const Job job = session.endRun(left, left, end, session.now());
    (decision.status == JobStatus::New ? report.restarted : report.interrupted) << job;
}

// Left to the engine, which may find them now.
QList<Job> lackingSecrets(StoreSession &session)
{
    return session.transaction.jobs(u"WHERE place BETWEEN 1 AND 2 AND waiting IN (?, ?) AND secrets <> '[]'",
                                    {static_cast<int>(Waiting::Slot), static_cast<int>(Waiting::Secret)});
}

} // namespace

void settleTrust(StoreSession &session)
{
    const auto set = [&session](const Job &before, Waiting waiting, const QString &note) {
        Job job = before;
        job.waiting = waiting;
        (void)session.transaction.update(before, job, {.time = session.now(), .by = u"scheduler"_s, .note = note});
    };
    const QList<Job> held = session.transaction.jobs(u"WHERE place BETWEEN 1 AND 2 AND waiting = ? ORDER BY id",
                                                     {static_cast<int>(Waiting::Trust)});
    for (const Job &job : held)
        if (session.policy.kinds.contains(job.kind))
            set(job, Waiting::None, Texts::tr("Its script was allowed to run."));
    for (const QString &kind : std::as_const(session.policy.untrustedKinds)) {
        const QList<Job> ready = session.transaction.jobs(
            u"INDEXED BY job_ready WHERE status = 0 AND waiting = 0 AND kind = ? ORDER BY id", {kind});
        for (const Job &job : ready)
            set(job, Waiting::Trust, untrustedNote());
    }
}

bool releaseDue(StoreSession &session, qint64 missedGraceMs, qint64 awakeSince)
{
    const QList<Job> due = session.transaction.jobs(
        u"INDEXED BY job_due WHERE status = 1 AND waiting = 0 AND scheduled_at <= ? ORDER BY scheduled_at, id LIMIT ?",
        {session.now(), maxDuePerCommit + 1});
    int made = 0; // a schedule may have many that are due
    for (const Job &job : due) {
        if (made >= maxDuePerCommit)
            return true;
        const auto released = schedules::release(session, job, {.graceMs = missedGraceMs, .since = awakeSince});
        if (!released)
            release(session, job, missedGraceMs);
        made += std::max(1, released.value_or(1));
    }
    return false;
}

RescueReport rescue(StoreSession &session, const QHash<QString, int> &restartableKinds)
{
    RescueReport report;
    const QList<Job> running = session.transaction.jobs(u"WHERE place = 0 ORDER BY id", {});
    for (const Job &job : running) {
        if (!session.isOurs(job.id))
            rescueOne(session, job, restartableKinds, report);
    }
    report.lackingSecrets = lackingSecrets(session);
    return report;
}

} // namespace jobdeck::operations
