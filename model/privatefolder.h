// Folders for the user alone. Touches the disk; any thread.
#pragma once

#include <QString>

namespace jobdeck {

// The folder and those above it, 0700 where they are new. 0, or the errno of mkdir(2) that stopped it.
[[nodiscard]] int makePrivateFolders(const QString &folder);

} // namespace jobdeck
