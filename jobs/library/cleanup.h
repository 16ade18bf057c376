// The job Clean Up Old Files: deletes the files of a folder that have not changed for some days.
#pragma once

#include "jobs/jobregistry.h"

namespace jobdeck {

Result<void> registerCleanUp(JobRegistry &registry);

} // namespace jobdeck
