#include "jobs/treeremoval.h"

#include "jobs/descriptor.h"

#include <QFile>
#include <QList>

#include <cerrno>
#include <cstring>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace jobdeck {

namespace {

constexpr int deepest = 64; // each level holds a descriptor
constexpr qsizetype namesAtOnce = 10'000;

class TreeRemoval final {
public:
    explicit TreeRemoval(dev_t device)
        : m_device(device)
    {
    }

    int remove(int parent, const QByteArray &name, int depth)
    {
        if (::unlinkat(parent, name.constData(), 0) == 0 || errno == ENOENT)
            return 0;
        if (errno != EISDIR)
            return errno;
        if (depth >= deepest)
            return lift(parent, name);
        if (const int cause = clear(parent, name, depth); cause != 0)
            return cause;
        return ::unlinkat(parent, name.constData(), AT_REMOVEDIR) == 0 || errno == ENOENT ? 0 : errno;
    }

private:
    // A folder too deep to go into moves up to the first one, which is looked through until it is empty.
    int lift(int parent, const QByteArray &name)
    {
        for (;;) {
            const QByteArray lifted = "jobdeck-removed-" + QByteArray::number(++m_lifted);
            if (::renameat(parent, name.constData(), m_top, lifted.constData()) == 0)
                return 0;
            if (errno != ENOTEMPTY && errno != EEXIST && errno != ENOTDIR)
                return errno;
        }
    }

    int clear(int parent, const QByteArray &name, int depth)
    {
        const Descriptor folder = openFolder(parent, name);
        if (!folder.isOpen())
            return errno;
        if (depth == 0)
            m_top = folder.get();
        for (;;) {
            const QList<QByteArray> names = namesIn(folder.get());
            int failure = 0;
            for (const QByteArray &each : names)
                if (const int cause = remove(folder.get(), each, depth + 1); failure == 0)
                    failure = cause;
            if (names.isEmpty() || failure != 0)
                return failure;
        }
    }

    // Not open: errno tells why.
    [[nodiscard]] Descriptor openFolder(int parent, const QByteArray &name) const
    {
        const Descriptor place(::openat(parent, name.constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        struct stat status = {};
        if (!place.isOpen() || ::fstat(place.get(), &status) != 0)
            return {};
        if (status.st_dev != m_device) {
            errno = EXDEV;
            return {};
        }
        // fchmod(2) takes no such descriptor, and fchmodat(2) would follow a link that has come in between.
        if ((status.st_mode & S_IRWXU) != S_IRWXU)
            ::chmod(("/proc/self/fd/" + QByteArray::number(place.get())).constData(), S_IRWXU);
        return Descriptor(::openat(place.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    }

    static QList<QByteArray> namesIn(int folder)
    {
        const std::unique_ptr<DIR, int (*)(DIR *)> list(
            ::fdopendir(::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)), ::closedir);
        QList<QByteArray> names;
        while (const dirent *entry = list ? ::readdir(list.get()) : nullptr) {
            if (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0)
                names << entry->d_name;
            if (names.size() == namesAtOnce)
                break;
        }
        return names;
    }

    const dev_t m_device;
    int m_top = -1;
    int m_lifted = 0;
};

} // namespace

int removeTree(const QString &place, const QByteArray &name)
{
    const Descriptor folder(::open(QFile::encodeName(place).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    struct stat status = {};
    if (!folder.isOpen() || ::fstat(folder.get(), &status) != 0)
        return errno == ENOENT ? 0 : errno;
    return TreeRemoval(status.st_dev).remove(folder.get(), name, 0);
}

} // namespace jobdeck
