#include "jobs/library/openfiles.h"

#include "model/schema.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace jobdeck {
namespace {

using Status = struct stat;

constexpr std::array<const char *, 4> workingSuffixes{"-wal", "-shm", "-journal", ".lock"};

std::optional<Status> statusOf(const QByteArray &path)
{
    Status status = {};
    return ::stat(path.constData(), &status) == 0 ? std::optional(status) : std::nullopt;
}

bool isSame(const Status &one, const Status &other) { return one.st_ino == other.st_ino && one.st_dev == other.st_dev; }

std::vector<int> openDescriptors()
{
    std::vector<int> descriptors;
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(::opendir("/proc/self/fd"), &::closedir);
    while (const dirent *entry = folder ? ::readdir(folder.get()) : nullptr) {
        char *end = nullptr;
        const long descriptor = std::strtol(entry->d_name, &end, 10);
        if (end != entry->d_name && *end == '\0')
            descriptors.push_back(static_cast<int>(descriptor));
    }
    return descriptors;
}

bool isForWriting(int descriptor)
{
    const int flags = ::fcntl(descriptor, F_GETFL);
    return flags >= 0 && (flags & O_ACCMODE) != O_RDONLY;
}

bool isDescriptorOf(int descriptor, const Status &file)
{
    Status opened = {};
    return ::fstat(descriptor, &opened) == 0 && isSame(opened, file) && isForWriting(descriptor);
}

QByteArray pathOf(int descriptor)
{
    std::error_code error;
    const auto link = std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(descriptor), error);
    return QByteArray::fromStdString(link.native());
}

// The application id is big-endian at offset 68 (https://sqlite.org/fileformat2.html), read through the descriptor that
// is open anyway.
bool hasApplicationId(int descriptor)
{
    std::array<unsigned char, 4> bytes{};
    Status status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)
        || ::pread(descriptor, bytes.data(), bytes.size(), 68) != static_cast<ssize_t>(bytes.size()))
        return false;
    return (bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3]) == applicationId;
}

// The lock is enough to know it by: it is taken before the database is made.
std::vector<QByteArray> openJobDatabases()
{
    std::vector<QByteArray> databases;
    for (const int descriptor : openDescriptors()) {
        if (!isForWriting(descriptor))
            continue;
        const QByteArray path = pathOf(descriptor);
        if (path.endsWith(".lock"))
            databases.push_back(path.chopped(5));
        else if (path.startsWith('/') && hasApplicationId(descriptor))
            databases.push_back(path);
    }
    return databases;
}

} // namespace

QByteArray realPlace(const QByteArray &nativePath)
{
    std::error_code error;
    const std::filesystem::path path(nativePath.toStdString());
    const auto existing = std::filesystem::canonical(path, error);
    if (!error)
        return QByteArray::fromStdString(existing.native());
    const auto absolute = std::filesystem::absolute(path, error);
    const auto link = std::filesystem::read_symlink(absolute, error);
    const auto target = error ? absolute : absolute.parent_path() / link; // a link to what does not exist yet
    const auto folder = std::filesystem::canonical(target.parent_path(), error);
    return QByteArray::fromStdString(((error ? target.parent_path() : folder) / target.filename()).native());
}

bool isOpenForWritingHere(const QByteArray &nativePath)
{
    const std::optional<Status> file = statusOf(nativePath);
    return file && isOpenForWritingHere(*file);
}

bool isOpenForWritingHere(const struct stat &file)
{
    return std::ranges::any_of(openDescriptors(), [&file](int descriptor) { return isDescriptorOf(descriptor, file); });
}

bool isJobdecksOwn(const QByteArray &nativePath)
{
    const QByteArray place = realPlace(nativePath);
    const std::optional<Status> file = statusOf(place);
    const auto isIt = [&](const QByteArray &own) {
        const std::optional<Status> status = file ? statusOf(own) : std::nullopt;
        return own == place || (status && isSame(*status, *file));
    };
    return std::ranges::any_of(openJobDatabases(), [&isIt](const QByteArray &database) {
        return isIt(database)
            || std::ranges::any_of(workingSuffixes, [&](const char *suffix) { return isIt(database + suffix); });
    });
}

QByteArray databaseOfWorkingFile(const QByteArray &nativePath)
{
    const QByteArray place = realPlace(nativePath);
    for (const char *suffix : workingSuffixes) {
        const QByteArray database = place.endsWith(suffix) ? place.chopped(qstrlen(suffix)) : QByteArray();
        if (!database.isEmpty() && statusOf(database))
            return database;
    }
    return {};
}

} // namespace jobdeck
