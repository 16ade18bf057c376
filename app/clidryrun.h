// `jobdeck run KIND … --dry-run`: what would be started, as a line for a shell; nothing is stored or started.
#pragma once

#include "app/console.h"
#include "app/invocation.h"

namespace jobdeck {

class JobRegistry;
class ScriptJobs;
struct ScriptPlaces;

// Checks the call as the engine would, but for trust: a script that may not run yet can be looked at; then the choices
// that its own commands list are not.
[[nodiscard]] int printDryRun(const Console &console, const Invocation &invocation, const JobRegistry &registry,
                              const ScriptJobs &scripts, const ScriptPlaces &places, const QString &databaseFile);

} // namespace jobdeck
