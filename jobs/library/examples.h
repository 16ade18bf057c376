// The jobs of the group Examples: what a job can report, and every kind of field, without touching anything.
#pragma once

#include "jobs/jobregistry.h"

namespace jobdeck {

Result<void> registerCountTo60(JobRegistry &registry);
Result<void> registerChattyLog(JobRegistry &registry);
Result<void> registerFailOnPurpose(JobRegistry &registry);
Result<void> registerTryEveryField(JobRegistry &registry);

} // namespace jobdeck
