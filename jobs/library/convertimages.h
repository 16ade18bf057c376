// The job Convert Images: pictures into another format, and smaller if wanted.
#pragma once

#include "jobs/jobregistry.h"

namespace jobdeck {

Result<void> registerConvertImages(JobRegistry &registry);

} // namespace jobdeck
