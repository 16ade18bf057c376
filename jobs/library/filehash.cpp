#include "jobs/library/filehash.h"

#include "jobs/library/openfiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QScopeGuard>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace jobdeck {
namespace {

constexpr qsizetype blockSize = 1024 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FileHash)
};

Error failure(const QString &phrase) { return {.code = ErrorCode::BadInput, .message = phrase, .field = {}}; }

Error failureOf(int systemError)
{
    if (systemError == ENOENT)
        return failure(Text::tr("missing"));
    return failure(Text::tr("cannot be read: %1").arg(qt_error_string(systemError)));
}

} // namespace

Result<FileHash> hashFile(const QByteArray &nativePath, const std::stop_token &stop,
                          const std::function<void(qint64)> &onRead)
{
    if (isOpenForWritingHere(nativePath))
        return failure(Text::tr("is in use by Jobdeck itself; not read"));
    // O_NONBLOCK: opening a pipe must not wait for its writer.
    const int descriptor = ::open(nativePath.constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return failureOf(errno);
    const auto closing = qScopeGuard([descriptor] { ::close(descriptor); });
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return failureOf(errno);
    if (!S_ISREG(status.st_mode))
        return failure(Text::tr("is not a regular file; not read"));
    return hashDescriptor(descriptor, stop, onRead);
}

Result<FileHash> hashDescriptor(int descriptor, const std::stop_token &stop, const std::function<void(qint64)> &onRead,
                                qint64 mostBytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(blockSize, Qt::Uninitialized);
    FileHash result;
    while (!stop.stop_requested()) {
        const auto wanted = static_cast<std::size_t>(qMin<qint64>(block.size(), mostBytes - result.size));
        const ssize_t count = ::read(descriptor, block.data(), wanted);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failureOf(errno);
        if (count == 0) {
            result.hash = hash.result().toHex();
            return result;
        }
        hash.addData(QByteArrayView(block.constData(), count));
        result.size += count;
        onRead(count);
    }
    result.isStopped = true;
    return result;
}

} // namespace jobdeck
