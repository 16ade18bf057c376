// One call of the command line, from its words to its exit code. Main thread; needs a QCoreApplication, no display.
#pragma once

#include "app/invocation.h"
#include "app/programoptions.h"

namespace jobdeck {

class JobRegistry;

[[nodiscard]] int runCommandLine(const Invocation &invocation, JobRegistry &registry, const ProgramOptions &options);

// What a call, or else the program, names; without script jobs there are no folders for them.
[[nodiscard]] QString databaseFileOf(const Invocation &invocation, const ProgramOptions &options);
[[nodiscard]] QStringList jobsFoldersOf(const Invocation &invocation, const ProgramOptions &options);

} // namespace jobdeck
