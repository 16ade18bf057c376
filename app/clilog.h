// `log`: what a job wrote, as it wrote it or as JSON; with --follow until the job has ended.
#pragma once

#include "app/console.h"
#include "app/invocation.h"

namespace jobdeck {

class JobRegistry;

// With --follow it runs the application's event loop.
[[nodiscard]] int printLog(const Console &console, const Invocation &invocation, const QString &databaseFile,
                           JobRegistry &registry);

} // namespace jobdeck
