// The job Checksum Folder: SHA-256 of every file below a folder, written to a manifest or compared with one.
#pragma once

#include "jobs/jobregistry.h"

namespace jobdeck {

Result<void> registerChecksumFolder(JobRegistry &registry);

} // namespace jobdeck
