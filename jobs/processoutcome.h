// What the end of a supervised process means for its job, in words. Reads the first line of a program that could not be
// started, nothing else; any thread.
#pragma once

#include "jobs/supervisedprocess.h"
#include "model/jobevent.h"
#include "model/runchannel.h"

namespace jobdeck {

// `cause`: why the run was asked to stop, if it was.
[[nodiscard]] Outcome outcomeOf(const ProcessOrder &order, const ProcessEnd &end, StopCause cause);

} // namespace jobdeck
