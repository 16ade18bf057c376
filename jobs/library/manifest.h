// Lines of a checksum manifest as sha256sum (GNU coreutils) writes and reads them: "HASH  path", a leading backslash
// where the path has escapes. Paths are bytes. Pure functions.
#pragma once

#include "model/result.h"

#include <QByteArray>

namespace jobdeck {

struct ManifestEntry {
    QByteArray hash; // 64 lower-case hexadecimal digits
    QByteArray path; // relative, as written

    bool operator==(const ManifestEntry &) const = default;
};

// With its line break.
[[nodiscard]] QByteArray manifestLine(const ManifestEntry &entry);

// One line, with or without its line break (LF or CR LF); text ("  ") and binary (" *") marks are both accepted.
[[nodiscard]] Result<ManifestEntry> parseManifestLine(QByteArrayView line);

// The path without "." parts and doubled slashes; an error if it is absolute or leads out of the folder.
[[nodiscard]] Result<QByteArray> pathInsideFolder(const QByteArray &path);

} // namespace jobdeck
