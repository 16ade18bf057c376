// The job Run Command: any program with its arguments and working folder, under the supervisor.
#pragma once

#include "jobs/jobregistry.h"

namespace jobdeck {

Result<void> registerRunCommand(JobRegistry &registry);

} // namespace jobdeck
