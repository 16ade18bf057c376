// From the TOML of a definition to a JobDefinition. Pure; any thread.
#pragma once

#include "jobs/script/definitionproblem.h"
#include "jobs/script/jobdefinition.h"
#include "jobs/script/scriptheader.h"

namespace jobdeck {

struct ReadDefinition {
    JobDefinition definition; // usable only if there are no problems
    DefinitionProblems problems;
    int programLine = 0; // where the command names its program; 0: there is no command
    int programColumn = 0;
};

// `file` is named in the problems; `isScript`: the header of a script, which may do without `command`.
[[nodiscard]] ReadDefinition readDefinition(const ScriptHeader &header, const QString &file, bool isScript);

} // namespace jobdeck
