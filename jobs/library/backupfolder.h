// The job Back Up Folder: a folder into a zip or tar archive.
#pragma once

#include "jobs/jobregistry.h"

namespace jobdeck {

Result<void> registerBackupFolder(JobRegistry &registry);

} // namespace jobdeck
