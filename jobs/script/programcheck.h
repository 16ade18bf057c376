// What the command of a definition runs, as far as the definition alone tells: whether it is there, and what of it can
// be changed without the definition. Touches the disk; any thread.
#pragma once

#include "jobs/script/definitionproblem.h"
#include "jobs/script/jobdefinition.h"

namespace jobdeck {

// The first word of the command as it is written, if no value decides about it; else empty.
[[nodiscard]] QString writtenProgram(const JobDefinition &definition);

// Why the program cannot be run; empty: it can, or nobody knows before there are values.
[[nodiscard]] FileProblem programProblem(const JobDefinition &definition);

// The files that a `.job.toml` names by a path and that are not the system's: the program, if it belongs to the user or
// lies in the folder of the definition, and other words that are absolute paths into this folder. With their hashes.
[[nodiscard]] QList<std::pair<QString, QByteArray>> ownPrograms(const JobDefinition &definition);

// For who decides whether it may run: which programs of a `.job.toml` are looked at with it, or that none is. Empty for
// a script.
[[nodiscard]] QString programNote(const JobDefinition &definition);

// Whether each of these is still what it was. Error: the first that is not.
[[nodiscard]] Result<void> checkPrograms(const JobDefinition &definition);

} // namespace jobdeck
