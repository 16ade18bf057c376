#include "jobs/library/openfolder.h"

#include "jobs/library/openfiles.h"

#include <QCoreApplication>
#include <QFile>

#include <dirent.h>
#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <memory>

namespace jobdeck {
namespace {

constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FileHash)
};

Error phrase(const QString &text) { return {.code = ErrorCode::BadInput, .message = text, .field = {}}; }

Error phraseOf(int systemError)
{
    return systemError == ENOENT ? phrase(Text::tr("missing"))
                                 : phrase(Text::tr("cannot be read: %1").arg(qt_error_string(systemError)));
}

QByteArray nameOf(const QByteArray &path) { return path.sliced(path.lastIndexOf('/') + 1); }

} // namespace

FolderEntry::Kind FolderEntry::kind() const
{
    if (S_ISREG(status.st_mode))
        return Kind::File;
    if (S_ISDIR(status.st_mode))
        return Kind::Folder;
    return S_ISLNK(status.st_mode) ? Kind::Link : Kind::Special;
}

bool FolderEntry::isSameFileAs(const struct stat &other) const
{
    return status.st_ino == other.st_ino && status.st_dev == other.st_dev
        && (status.st_mode & S_IFMT) == (other.st_mode & S_IFMT);
}

int FolderContents::count(FolderEntry::Kind kind) const
{
    return static_cast<int>(std::ranges::count(entries, kind, &FolderEntry::kind));
}

Result<OpenFolder> OpenFolder::open(const QString &folder, const QString &field)
{
    Descriptor descriptor(::open(QFile::encodeName(folder).constData(), folderFlags));
    if (descriptor.isOpen())
        return OpenFolder(std::move(descriptor));
    return Error{.code = ErrorCode::BadInput,
                 .message = QCoreApplication::translate("FileTree",
                                                        "The folder %1 cannot be read: %2. Choose a folder that exists "
                                                        "and that you may read.")
                                .arg(folder, qt_error_string(errno)),
                 .field = field};
}

FolderContents OpenFolder::list(const Filter &isWanted, const std::stop_token &stop) const
{
    FolderContents contents;
    QList<QByteArray> folders{QByteArray()};
    while (!folders.isEmpty() && !stop.stop_requested()) {
        const QByteArray folder = folders.takeLast();
        if (const int systemError = listOne(folder, isWanted, contents, folders); systemError != 0)
            contents.problems.append({folder, phraseOf(systemError).message});
    }
    std::ranges::sort(contents.entries, {}, &FolderEntry::path);
    std::ranges::sort(contents.problems, {}, &TreeProblem::path);
    return contents;
}

int OpenFolder::listOne(const QByteArray &folder, const Filter &isWanted, FolderContents &contents,
                        QList<QByteArray> &folders) const
{
    const Descriptor descriptor = folderAt(folder);
    if (!descriptor.isOpen())
        return errno;
    const int own = ::fcntl(descriptor.get(), F_DUPFD_CLOEXEC, 0);
    const std::unique_ptr<DIR, int (*)(DIR *)> entries(::fdopendir(own), &::closedir);
    if (!entries)
        return errno;
    errno = 0;
    while (const dirent *each = ::readdir(entries.get())) {
        const QByteArray name = each->d_name;
        if (name == "." || name == "..")
            continue;
        FolderEntry entry{.path = folder.isEmpty() ? name : folder + '/' + name};
        const bool isThere = ::fstatat(descriptor.get(), name.constData(), &entry.status, AT_SYMLINK_NOFOLLOW) == 0;
        if (!isThere && errno != ENOENT) // else it vanished since
            contents.problems.append({entry.path, phraseOf(errno).message});
        errno = 0;
        if (!isThere || !isWanted(entry))
            continue;
        if (entry.kind() == FolderEntry::Kind::Folder)
            folders.append(entry.path);
        contents.entries.append(std::move(entry));
    }
    return errno;
}

Descriptor OpenFolder::folderAt(const QByteArray &path) const
{
    Descriptor folder(::openat(m_descriptor.get(), ".", folderFlags));
    for (qsizetype begin = 0; folder.isOpen() && begin < path.size();) {
        const qsizetype slash = path.indexOf('/', begin);
        const qsizetype end = slash < 0 ? path.size() : slash;
        folder =
            Descriptor(::openat(folder.get(), path.sliced(begin, end - begin).constData(), folderFlags | O_NOFOLLOW));
        begin = end + 1;
    }
    return folder;
}

Result<Descriptor> OpenFolder::parentOf(const FolderEntry &entry, struct stat &now) const
{
    Descriptor folder = folderAt(entry.path.first(std::max<qsizetype>(0, entry.path.lastIndexOf('/'))));
    if (!folder.isOpen() || ::fstatat(folder.get(), nameOf(entry.path).constData(), &now, AT_SYMLINK_NOFOLLOW) != 0)
        return phraseOf(errno);
    if (!entry.isSameFileAs(now))
        return phrase(Text::tr("was replaced by something else meanwhile"));
    return folder;
}

Result<Descriptor> OpenFolder::openFile(const FolderEntry &file) const
{
    if (isOpenForWritingHere(file.status))
        return phrase(Text::tr("is in use by Jobdeck itself; not read"));
    struct stat now = {};
    const Result<Descriptor> folder = parentOf(file, now);
    if (!folder)
        return folder.error();
    // O_NONBLOCK: what has become a pipe meanwhile must not be waited for.
    Descriptor opened(::openat(folder->get(), nameOf(file.path).constData(),
                               O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | O_NOFOLLOW));
    if (!opened.isOpen() || ::fstat(opened.get(), &now) != 0)
        return phraseOf(errno);
    if (!file.isSameFileAs(now))
        return phrase(Text::tr("was replaced by something else meanwhile"));
    return opened;
}

Result<QByteArray> OpenFolder::linkTarget(const FolderEntry &link) const
{
    struct stat now = {};
    const Result<Descriptor> folder = parentOf(link, now);
    if (!folder)
        return folder.error();
    QByteArray target(PATH_MAX, Qt::Uninitialized);
    const ssize_t length = ::readlinkat(folder->get(), nameOf(link.path).constData(), target.data(),
                                        static_cast<std::size_t>(target.size()));
    if (length < 0)
        return phraseOf(errno);
    target.truncate(length);
    return target;
}

Result<void> OpenFolder::removeFile(const FolderEntry &file, qint64 changedBefore) const
{
    if (isOpenForWritingHere(file.status))
        return phrase(Text::tr("is in use by Jobdeck itself; not deleted"));
    struct stat now = {};
    const Result<Descriptor> folder = parentOf(file, now);
    if (!folder)
        return folder.error();
    if (now.st_mtim.tv_sec >= changedBefore)
        return phrase(Text::tr("was changed meanwhile"));
    if (::unlinkat(folder->get(), nameOf(file.path).constData(), 0) == 0)
        return {};
    return errno == ENOENT ? phrase(Text::tr("missing"))
                           : phrase(Text::tr("cannot be deleted: %1").arg(qt_error_string(errno)));
}

} // namespace jobdeck
