// The commands that look at jobs and kinds: kinds, list, show. They open the database themselves, read-only; log and
// results have files of their own.
#pragma once

#include "app/console.h"
#include "app/invocation.h"

namespace jobdeck {

class JobRegistry;

[[nodiscard]] int printKinds(const Console &console, const JobRegistry &registry); // the usable ones
[[nodiscard]] int printList(const Console &console, const Invocation &invocation, const QString &databaseFile,
                            const JobRegistry &registry);
[[nodiscard]] int printJob(const Console &console, const Invocation &invocation, const QString &databaseFile,
                           const JobRegistry &registry);

} // namespace jobdeck
