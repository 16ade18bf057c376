// The roles of whoever runs this program, as roles.toml gives them.
#pragma once

#include "model/fileproblem.h"

namespace jobdeck {

class JobRegistry;

// Gives the registry the roles that the user and their groups have by the file of `program`; answers what is wrong with
// that file, and then they have none. Touches the disk and the user database: at the start.
[[nodiscard]] QList<FileProblem> takeRoles(JobRegistry &registry, const QString &program);

} // namespace jobdeck
