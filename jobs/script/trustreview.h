// What to show of a script before it is allowed to run. Touches the disk; any thread.
#pragma once

#include "jobs/script/jobdefinition.h"
#include "jobs/script/scriptplaces.h"
#include "model/trustquestion.h"

namespace jobdeck {

// With these arguments, as they were given; defaults are filled in. The text is cut at 1 MiB.
[[nodiscard]] TrustQuestion reviewOf(const JobDefinition &definition, const QJsonObject &arguments,
                                     const ScriptPlaces &places);

} // namespace jobdeck
