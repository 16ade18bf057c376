// The folders of jobs that are gone, which an owner left that died between the commit that deleted the job and the
// removal of its folder. Any thread; touches the disk, for as long as it takes.
#pragma once

#include "model/job.h"
#include "model/result.h"

namespace jobdeck {

// The ids of those below `place`: an id was given before (it is never given again) and no job has it. What is not named
// by an id is somebody else's.
[[nodiscard]] Result<QList<JobId>> orphanFolders(const QString &place, const QString &databaseFile);
// Removes them as if their job were deleted now; what cannot be is logged.
void removeOrphanFolders(const QString &place, const QString &databaseFile);

} // namespace jobdeck
