// The files of script jobs: which are definitions, what they say, and whether they may be used. Touches the disk; any
// thread.
#pragma once

#include "jobs/script/definitionproblem.h"
#include "jobs/script/jobdefinition.h"

#include <QHash>

#include <optional>

namespace jobdeck {

// A definition is at most this long; a script may be longer, but its header stands within the first 256 KiB.
inline constexpr qint64 maxDefinitionBytes = 1024 * 1024;
inline constexpr qint64 maxScriptBytes = 64 * 1024 * 1024;

struct LoadedDefinition {
    std::optional<JobDefinition> definition; // none if there is a problem, or the file defines no job
    DefinitionProblems problems;
};

// Reads one file. A file without a header defines no job and has no problem. Refused, without being opened for long or
// run: what is no regular file (a FIFO, a device), leads out of its folder by a symbolic link, may be written by
// others, belongs to another user, is too long, or cannot be run (not executable, no `#!` line, its interpreter
// missing) though its command is the script itself.
[[nodiscard]] LoadedDefinition loadDefinition(const QString &file);

// The content of a regular file of at most maxScriptBytes; none if it cannot be read.
[[nodiscard]] std::optional<QByteArray> readDefinitionFile(const QString &file);
// SHA-256 in hexadecimal; of a file: empty if it cannot be read.
[[nodiscard]] QByteArray hashOf(const QByteArray &content);
[[nodiscard]] QByteArray hashOfFile(const QString &file);

// Whether a folder can be trusted with jobs: its own user's, not writable by others. The reason why not; empty if it
// can.
[[nodiscard]] QString folderProblem(const QString &folder);

struct FolderDefinitions {
    QList<JobDefinition> definitions; // by name; each name once
    QHash<QString, QStringList> files = {}; // that define a job of this name, twins included
    DefinitionProblems problems;
};

// All definitions in these folders, not below them. Two of one name are both named as problems and neither is used.
// Hidden files and editors' backups (`~`, `.bak`, `.swp`) are passed over. A folder that does not exist is empty.
[[nodiscard]] FolderDefinitions loadFolders(const QStringList &folders);

} // namespace jobdeck
