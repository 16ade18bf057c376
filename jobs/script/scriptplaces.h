// Where script jobs keep what belongs to a run. A value; the folders are made when they are needed, for the user alone.
#pragma once

#include "model/job.h"
#include "model/result.h"

namespace jobdeck {

struct ScriptPlaces {
    QString files; // of all jobs: each has its own folder in it, named by its id
    QString copies; // of the scripts that run, named by their SHA-256
    QString secrets; // files that hold one, for as long as a process may need it
    QString trust; // the file that says which scripts may run

    [[nodiscard]] QString jobFolder(JobId id) const { return files + u'/' + QString::number(id); }
};

// The folder and its parents, 0700 where they are new. Error: why not.
[[nodiscard]] Result<void> makeOwnFolder(const QString &folder);
// A file that is there whole or not at all, with these rights. Error: why not.
[[nodiscard]] Result<void> writePrivateFile(const QString &file, const QByteArray &content, bool isExecutable = false);

} // namespace jobdeck
