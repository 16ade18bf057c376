// The arguments of a definition: TOML tables become ArgumentSpecs, in the order in which the file names them.
#pragma once

#include "jobs/script/jobdefinition.h"
#include "jobs/script/tomlreader.h"

namespace jobdeck {

// Reads the key `arguments` (a table of tables or types, or an array of tables) of `root` into the definition.
// `kindKeys`: a key of these inside `[[arguments]]` stands too low in the file, which is said.
void readArguments(const toml::table &root, const QStringList &kindKeys, JobDefinition &definition,
                   NotedProblems &problems);

} // namespace jobdeck
