// `results`: what a job found, as a table for the terminal, as CSV or as JSON.
#pragma once

#include "app/console.h"
#include "app/invocation.h"

namespace jobdeck {

class JobRegistry;

[[nodiscard]] int printResults(const Console &console, const Invocation &invocation, const QString &databaseFile,
                               const JobRegistry &registry);

} // namespace jobdeck
