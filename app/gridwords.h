// The rows of a grid run as the command line gives them: --grid FILE with --at-once N. Main thread; reads the file and
// looks at the files it names.
#pragma once

#include "app/invocation.h"
#include "model/command.h"
#include "model/jobkind.h"

namespace jobdeck {

// Puts the rows into the request, whose arguments are what all have in common. Every problem, with its line and column;
// none: the request is whole. Does nothing without --grid.
[[nodiscard]] QList<Error> readGridWords(const Invocation &invocation, const JobKind &kind, RunRequest &request);

} // namespace jobdeck
