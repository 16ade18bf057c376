// The job Download File: one file by HTTP or HTTPS.
#pragma once

#include "jobs/jobregistry.h"

namespace jobdeck {

Result<void> registerDownloadFile(JobRegistry &registry);

} // namespace jobdeck
