// A private copy of a script, so that what was looked at is what runs, from its first line to its last, even if the
// file is saved meanwhile: shells read a script as they go. Touches the disk; any thread.
#pragma once

#include "jobs/script/jobdefinition.h"
#include "jobs/script/scriptplaces.h"

namespace jobdeck {

// The copy, executable, named as the script in a folder named by its hash. Error: the file is no longer what the
// definition was read from, and there is no copy of that yet.
[[nodiscard]] Result<QString> scriptCopy(const JobDefinition &definition, const ScriptPlaces &places);

} // namespace jobdeck
