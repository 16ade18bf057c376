// The job Run Command: any program with its arguments and working folder, under the supervisor.
#pragma once

#include "jobs/jobregistry.h"
#include "model/runpreview.h"

namespace jobdeck {

Result<void> registerRunCommand(JobRegistry &registry);

// Whether this is that kind, and not another program's of the same name.
[[nodiscard]] bool isRunCommand(const JobKind &kind);
// What would be started with arguments as they were entered, due then: what is wrong with them is the problem. The job
// has no number yet: it is 0. Looks for the program on the disk; any thread.
[[nodiscard]] RunPreview previewRunCommand(const QJsonObject &arguments, qint64 dueMs);

} // namespace jobdeck
