// How a script job runs: what its process is given, and the handler that starts it. Handlers run on pool threads and
// touch the disk; everything else here is pure but for JOBDECK_… look-ups in this process's environment.
#pragma once

#include "jobs/jobregistry.h"
#include "jobs/script/jobdefinition.h"
#include "jobs/script/scriptplaces.h"
#include "jobs/supervisedprocess.h"

#include <memory>

namespace jobdeck {

// The handler holds the definition: a run goes on with what it began with, whatever becomes of the file. The script is
// run from a private copy of what was hashed; JOBDECK_SCRIPT says where it lies.
[[nodiscard]] Handler scriptHandler(std::shared_ptr<const JobDefinition> definition, const ScriptPlaces &places);

// argv, `script` being the file to run for `{script}`. A first word with a slash is a path from the definition's
// folder, one without is looked for in PATH. Error: it is not there, or nothing is left of the command.
[[nodiscard]] Result<QStringList> scriptCommand(const JobDefinition &definition, const QJsonObject &values,
                                                const CommandTemplate::Places &places);

} // namespace jobdeck
