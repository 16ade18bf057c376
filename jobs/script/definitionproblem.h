// What is wrong with the file of a script job.
#pragma once

#include "model/fileproblem.h"

namespace jobdeck {

using DefinitionProblem = FileProblem;
using DefinitionProblems = QList<FileProblem>;

} // namespace jobdeck
