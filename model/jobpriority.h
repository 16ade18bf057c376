// The names of a priority (Job::priority): for the command line and JSON, and for a person. Pure functions. Any thread.
#pragma once

#include "model/job.h"

#include <QStringList>

namespace jobdeck {

// "low", "normal", "high"; what is beyond these is the nearest.
[[nodiscard]] QString priorityName(int priority);
[[nodiscard]] std::optional<int> priorityFromName(QStringView name);
[[nodiscard]] QStringList priorityNames();
// "Low", "Normal", "High", translated.
[[nodiscard]] QString priorityText(int priority);

} // namespace jobdeck
