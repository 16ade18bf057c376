// One call of the command line, from its words to its exit code. Main thread; needs a QCoreApplication, no display.
#pragma once

#include "app/invocation.h"

namespace jobdeck {

class JobRegistry;

[[nodiscard]] int runCommandLine(const Invocation &invocation, JobRegistry &registry);

} // namespace jobdeck
