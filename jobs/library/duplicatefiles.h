// The job Find Duplicate Files: files of a folder that have the same content.
#pragma once

#include "jobs/jobregistry.h"

namespace jobdeck {

Result<void> registerDuplicateFiles(JobRegistry &registry);

} // namespace jobdeck
