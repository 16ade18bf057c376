// SHA-256 of one file, read in blocks of 1 MiB that check for a stop. Any thread.
#pragma once

#include "model/result.h"

#include <QByteArray>

#include <functional>
#include <limits>
#include <stop_token>

namespace jobdeck {

struct FileHash {
    QByteArray hash; // hexadecimal, lower case
    qint64 size = 0; // as read
    bool isStopped = false; // a stop came first; the hash is empty
};

// A file that this process holds open for writing, and whatever is not a regular file (a pipe would never end), is an
// error and is not read. Error texts are phrases. `onRead` hears how many bytes each block had.
[[nodiscard]] Result<FileHash> hashFile(const QByteArray &nativePath, const std::stop_token &stop,
                                        const std::function<void(qint64)> &onRead);

// The same from where an open regular file stands, to its end or through its first `mostBytes`.
[[nodiscard]] Result<FileHash> hashDescriptor(int descriptor, const std::stop_token &stop,
                                              const std::function<void(qint64)> &onRead,
                                              qint64 mostBytes = std::numeric_limits<qint64>::max());

} // namespace jobdeck
