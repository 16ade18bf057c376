// A folder held open, and what is below it: every step goes by openat(2) without following symbolic links, so that a
// folder that is swapped for a link while a job runs leads nowhere else. Names are bytes. Any one thread.
#pragma once

#include "jobs/descriptor.h"
#include "jobs/library/filetree.h"

#include <functional>

#include <sys/stat.h>

namespace jobdeck {

struct FolderEntry {
    enum class Kind { File, Folder, Link, Special };

    QByteArray path; // relative to the open folder
    struct stat status = {};

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] qint64 size() const { return status.st_size; }
    [[nodiscard]] bool isSameFileAs(const struct stat &other) const;
};

struct FolderContents {
    QList<FolderEntry> entries; // by path, byte by byte: a folder before what is in it
    QList<TreeProblem> problems; // what could not be listed

    [[nodiscard]] int count(FolderEntry::Kind kind) const;
};

class OpenFolder final {
public:
    // The folder itself may be named by a symbolic link. `field`: the argument that names it.
    [[nodiscard]] static Result<OpenFolder> open(const QString &folder, const QString &field);

    // What `isWanted` refuses is left out; a folder with everything below it. A stop ends it early.
    using Filter = std::function<bool(const FolderEntry &)>;
    [[nodiscard]] FolderContents list(const Filter &isWanted, const std::stop_token &stop) const;

    // For reading. Errors of these are phrases; one is that the entry is no longer the file that was listed, and one
    // that this process writes to it, for then it must not even be opened (openfiles.h).
    [[nodiscard]] Result<Descriptor> openFile(const FolderEntry &file) const;
    [[nodiscard]] Result<QByteArray> linkTarget(const FolderEntry &link) const;
    // Not a file that has changed since `changedBefore`, in seconds since 1970.
    [[nodiscard]] Result<void> removeFile(const FolderEntry &file, qint64 changedBefore) const;

private:
    explicit OpenFolder(Descriptor descriptor)
        : m_descriptor(std::move(descriptor))
    {
    }
    [[nodiscard]] Descriptor folderAt(const QByteArray &path) const; // not open: errno tells
    // Where the entry still is what it was; its newest status goes into `now`.
    [[nodiscard]] Result<Descriptor> parentOf(const FolderEntry &entry, struct stat &now) const;
    int listOne(const QByteArray &folder, const Filter &isWanted, FolderContents &contents,
                QList<QByteArray> &folders) const;

    Descriptor m_descriptor;
};

} // namespace jobdeck
