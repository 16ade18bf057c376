// Reads an archive back and compares it with what was put into it. Any thread.
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <stop_token>

namespace jobdeck {

struct ArchivedItem {
    QByteArray path; // relative; bytes
    bool isFile = false;
    qint64 size = 0; // of a file
    QByteArray hash = {}; // SHA-256, hexadecimal; empty: the content is not compared
};

struct ArchiveDifference {
    QByteArray path;
    QString error; // a phrase
};

// What differs from `items`, which are in the order of the archive; an error, a phrase, for an archive that cannot be
// read. `descriptor` is open for reading, at its beginning. A stop ends it early. `onRead` hears of the bytes of files.
[[nodiscard]] Result<QList<ArchiveDifference>> compareArchive(int descriptor, const QList<ArchivedItem> &items,
                                                              const std::stop_token &stop,
                                                              const std::function<void(qint64)> &onRead);

} // namespace jobdeck
