// `jobdeck wake on|off|status`: whether the user's crontab starts Jobdeck when a job is due.
#pragma once

#include "app/console.h"
#include "app/invocation.h"

namespace jobdeck {

[[nodiscard]] int changeWake(const Console &console, const Invocation &invocation, const QString &databaseFile,
                             const QStringList &jobsFolders);

} // namespace jobdeck
