// Whether the ways in which arguments are to be delivered (the key `deliver`) are those the command has.
#pragma once

#include "jobs/script/jobdefinition.h"
#include "jobs/script/tomlreader.h"

namespace jobdeck {

// `root` is where the arguments and the command of the definition were read from. Noted: argv for a secret or for an
// argument that the command does not name, and ways without argv for one that it names.
void checkDelivery(const toml::table &root, const JobDefinition &definition, NotedProblems &problems);

} // namespace jobdeck
