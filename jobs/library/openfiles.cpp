#include "jobs/library/openfiles.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <cstdlib>
#include <memory>

namespace jobdeck {
namespace {

bool isDescriptorOf(int descriptor, const struct stat &file)
{
    struct stat opened = {};
    if (::fstat(descriptor, &opened) != 0 || opened.st_ino != file.st_ino || opened.st_dev != file.st_dev)
        return false;
    const int flags = ::fcntl(descriptor, F_GETFL);
    return flags >= 0 && (flags & O_ACCMODE) != O_RDONLY;
}

} // namespace

bool isOpenForWritingHere(const QByteArray &nativePath)
{
    struct stat file = {};
    if (::stat(nativePath.constData(), &file) != 0)
        return false;
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(::opendir("/proc/self/fd"), &::closedir);
    if (!folder)
        return false;
    while (const dirent *entry = ::readdir(folder.get())) {
        char *end = nullptr;
        const long descriptor = std::strtol(entry->d_name, &end, 10);
        if (end != entry->d_name && *end == '\0' && isDescriptorOf(static_cast<int>(descriptor), file))
            return true;
    }
    return false;
}

} // namespace jobdeck
