#include "model/jobactions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(JobActions)
};

QString shownStatus(JobStatus status)
{
    switch (status) {
    case JobStatus::New:
        return Texts::tr("new");
    case JobStatus::Scheduled:
        return Texts::tr("scheduled");
    case JobStatus::Running:
        return Texts::tr("running");
    case JobStatus::Done:
        return Texts::tr("done");
    case JobStatus::Exception:
        return Texts::tr("ended with an error");
    case JobStatus::Killed:
        return Texts::tr("aborted");
    case JobStatus::Cancelled:
        return Texts::tr("cancelled");
    }
    return {};
}

bool isAllowed(JobAction action, JobStatus status)
{
    const bool isWaiting = status == JobStatus::New || status == JobStatus::Scheduled;
    switch (action) {
    case JobAction::Abort:
        return status == JobStatus::Running || status == JobStatus::New;
    case JobAction::Cancel:
    case JobAction::Reschedule:
    case JobAction::RunNow:
        return isWaiting;
    case JobAction::Rerun:
    case JobAction::RerunWithChanges:
    case JobAction::Delete:
        return isFinal(status);
    }
    return false;
}

QString ruleOf(JobAction action)
{
    switch (action) {
    case JobAction::Abort:
        return Texts::tr("Only running and new jobs can be aborted.");
    case JobAction::Cancel:
        return Texts::tr("Only new and scheduled jobs can be cancelled.");
    case JobAction::Reschedule:
        return Texts::tr("Only new and scheduled jobs can be rescheduled.");
    case JobAction::RunNow:
        return Texts::tr("Only new and scheduled jobs can be run now.");
    case JobAction::Rerun:
    case JobAction::RerunWithChanges:
        return Texts::tr("Only jobs that have ended can be run again.");
    case JobAction::Delete:
        return Texts::tr("Only jobs that have ended can be deleted.");
    }
    return {};
}

// What can be done instead.
QString adviceFor(JobAction action, JobStatus status)
{
    if (action == JobAction::Abort && status == JobStatus::Scheduled)
        return Texts::tr("Cancel its schedule instead.");
    if (status == JobStatus::Running)
        return Texts::tr("Abort it first, or wait until it has ended.");
    if (isFinal(status))
        return action == JobAction::RunNow || action == JobAction::Reschedule ? Texts::tr("Run it again instead.")
                                                                              : QString();
    return action == JobAction::Delete ? Texts::tr("Cancel it first.") : Texts::tr("Run or reschedule it instead.");
}

Right rightFor(JobAction action)
{
    switch (action) {
    case JobAction::Rerun:
    case JobAction::RerunWithChanges:
        return Right::Create;
    case JobAction::Delete:
        return Right::Delete;
    case JobAction::Abort:
    case JobAction::Cancel:
    case JobAction::Reschedule:
    case JobAction::RunNow:
        break;
    }
    return Right::Update;
}

QString reasonFor(JobAction action, const QList<Job> &selection)
{
    if (selection.isEmpty())
        return Texts::tr("No job is selected.");
    if (action == JobAction::RerunWithChanges && selection.size() > 1)
        return Texts::tr("Select exactly one job to run it again with changes.");
    return ruleOf(action);
}

} // namespace

QString refusalOf(JobAction action, const Job &job)
{
    if (isAllowed(action, job.status))
        return {};
    const QString what = Texts::tr("Job %1 is %2.").arg(QString::number(job.id), shownStatus(job.status));
    return QStringList{what, ruleOf(action), adviceFor(action, job.status)}.join(u' ').trimmed();
}

ActionState actionState(JobAction action, const QList<Job> &selection, const Rights &rights)
{
    ActionState state;
    QString refusal; // of what its status would allow
    for (const Job &job : selection) {
        if (!isAllowed(action, job.status))
            continue;
        const QString refused = rights.refusal(rightFor(action), job.kind);
        if (refused.isEmpty())
            state.jobs << job.id;
        else if (refusal.isEmpty())
            refusal = refused;
    }
    const bool isRefused = state.jobs.isEmpty() && !refusal.isEmpty();
    state.isEnabled = !state.jobs.isEmpty() && (action != JobAction::RerunWithChanges || selection.size() == 1);
    if (!state.isEnabled) {
        state.jobs.clear();
        state.reason = isRefused ? refusal : reasonFor(action, selection);
    }
    return state;
}

} // namespace jobdeck
