// Where a program keeps its files, by the XDG base directory specification; `program` is its name, "jobdeck" if it is
// Jobdeck itself. Pure look-ups but for makePrivateFolder().
#pragma once

#include "jobs/script/scriptplaces.h"
#include "model/result.h"

#include <QString>

namespace jobdeck {

[[nodiscard]] QString defaultDatabaseFile(const QString &program); // $XDG_DATA_HOME/PROGRAM/PROGRAM.db
[[nodiscard]] QString defaultJobsFolder(const QString &program); // $XDG_DATA_HOME/PROGRAM/jobs
// What belongs to runs of script jobs: $XDG_DATA_HOME/PROGRAM/files for the default database, FILE.files beside any
// other, whose jobs have the same ids; secrets in memory where there is an $XDG_RUNTIME_DIR.
[[nodiscard]] ScriptPlaces scriptPlaces(const QString &databaseFile, const QString &program);
[[nodiscard]] QString settingsFile(const QString &program); // $XDG_CONFIG_HOME/PROGRAM/PROGRAM.conf
// Where the roles of users may be told, the file that counts first: PROGRAM/roles.toml below each of $XDG_CONFIG_DIRS,
// then below $XDG_CONFIG_HOME.
[[nodiscard]] QStringList rolesFiles(const QString &program);
// The owner's socket for this database, whoever its program is: in $XDG_RUNTIME_DIR/jobdeck, without one in
// /run/user/UID if that is ours, else beside the database. A path too long for a socket address (108 bytes, unix(7))
// falls back to the next, and at last to lastSocketFolder(), in which anybody may have been first: who listens there
// checks that it is ours.
[[nodiscard]] QString socketPath(const QString &databaseFile);
[[nodiscard]] QString lastSocketFolder();
// The same file by its canonical name, whether or not it exists yet.
[[nodiscard]] QString canonicalFile(const QString &file);
// Creates the folder and its parents, for the user alone (0700) where they are new.
[[nodiscard]] Result<void> makePrivateFolder(const QString &folder);
// Whether it is a folder (no link to one) of this user's own that others cannot write to.
[[nodiscard]] bool isOurPrivateFolder(const QString &folder);
// The login name of the user this process runs as.
[[nodiscard]] QString userName();

} // namespace jobdeck
