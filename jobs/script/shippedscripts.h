// The script jobs that are part of Jobdeck: examples to run and to read, one resource each. Any thread.
#pragma once

#include "jobs/script/jobdefinition.h"

namespace jobdeck {

// Those that this system can run. Their kinds say that they are built in; nobody has to allow them.
[[nodiscard]] QList<JobDefinition> shippedScripts();

// Whether the file of a definition is such a resource.
[[nodiscard]] bool isShipped(const QString &file);

} // namespace jobdeck
