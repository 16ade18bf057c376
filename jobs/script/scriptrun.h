// How a script job runs: the handler that starts what scriptplan.h decides. Handlers run on pool threads and touch the
// disk.
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

} // namespace jobdeck
