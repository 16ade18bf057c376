// Which file a job means when it names an artifact. Reads the file system; any thread.
#pragma once

#include "model/result.h"

namespace jobdeck {

// `path` is absolute or relative to `folder`, the job's own. The file itself, without symbolic links: it must be a
// plain file inside the folder. `folder` empty: there is none, and no file is inside.
[[nodiscard]] Result<QString> artifactPath(const QString &path, const QString &folder);

} // namespace jobdeck
