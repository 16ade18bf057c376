// The commands for authors of script jobs: check, new, trust. They need no database.
#pragma once

#include "app/console.h"
#include "app/invocation.h"
#include "jobs/script/scriptplaces.h"
#include "model/jobkind.h"

namespace jobdeck {

// Problems as compilers print them, on standard error; ExitBadCall if there is one.
[[nodiscard]] int checkScripts(const Console &console, const Invocation &invocation, const ScriptPlaces &places,
                               const QStringList &folders, const QList<JobKind> &builtIn);
// Writes a template that runs into `folder`, which is made, and prints its path. A name that ends in .py gets Python.
[[nodiscard]] int writeNewScript(const Console &console, const Invocation &invocation, const QString &folder);
[[nodiscard]] int trustScripts(const Console &console, const Invocation &invocation, const ScriptPlaces &places);

} // namespace jobdeck
