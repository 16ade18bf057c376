// The verbs of the worker that concern what recurs.
#include "jobs/requestparts.h"
#include "jobs/worker.h"

namespace jobdeck {

void Worker::changeSchedules(const Command &command, CommandReply untracked)
{
    const CommandReply reply = tracked(std::move(untracked));
    reply(refusedRequest(tr("There is no schedule %1.").arg(command.schedule)));
}

} // namespace jobdeck
