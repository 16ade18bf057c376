// The job Send Newsletter: one message per recipient, into a folder or to an SMTP server.
#pragma once

#include "jobs/jobregistry.h"

namespace jobdeck {

Result<void> registerSendNewsletter(JobRegistry &registry);

} // namespace jobdeck
