// The worker's entrance: who may do what, and which verb it is.
#include "jobs/worker.h"
#include "model/rights.h"

#include <QPointer>

namespace jobdeck {

// Without any rule, no job has to be looked up; but a kind of a file may have come with one a moment ago.
void Worker::execute(const Command &command, CommandReply untracked)
{
    const bool isNew = command.verb == Verb::Run || command.verb == Verb::AddSchedule;
    if (!isNew && !m_registry.rights().hasRules())
        return carryOut(command, std::move(untracked));
    const CommandReply reply = tracked(std::move(untracked));
    const auto decide = [this, command, reply](const QString &kind) {
        withKind(kind, [this, command, reply, kind] {
            if (const auto allowed = m_registry.rights().check(command.verb, kind); !allowed)
                reply(allowed.error());
            else
                carryOut(command, reply);
        });
    };
    if (isNew)
        return decide(command.request.kind);
    if (command.verb == Verb::SetCalendar)
        return carryOut(command, reply);
    if (command.schedule > 0)
        return withSchedule(command.schedule, reply, [decide](const JobSchedule &found) { decide(found.kind); });
    withJob(command.job, reply, [decide](const Job &job) { decide(job.kind); });
}

void Worker::carryOut(const Command &command, CommandReply reply)
{
    switch (command.verb) {
    case Verb::Run:
        return addJob(command.request, command.by, std::move(reply));
    case Verb::RunNow:
        return runJob(command.job, command.by, std::move(reply), command.request);
    case Verb::Abort:
        return killJob(command.job, command.by, std::move(reply));
    case Verb::Cancel:
        return cancelJob(command.job, command.by, std::move(reply));
    case Verb::UndoCancel:
        return undoCancel(command.job, command.by, std::move(reply));
    case Verb::Reschedule:
        return rescheduleJob(command, std::move(reply));
    case Verb::Rerun:
        return rerunJob(command, std::move(reply));
    case Verb::Remove:
        return removeJob(command.job, command.by, std::move(reply));
    case Verb::AddSchedule:
    case Verb::EditSchedule:
    case Verb::PauseSchedule:
    case Verb::ResumeSchedule:
    case Verb::SkipNext:
    case Verb::RemoveSchedule:
    case Verb::RunSchedule:
    case Verb::SetCalendar:
        return changeSchedules(command, std::move(reply));
    }
}

} // namespace jobdeck
