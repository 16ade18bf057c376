// Which files this very process holds open for writing: the job database, above all. POSIX drops all locks a process
// has on a file when it closes any descriptor of that file (fcntl(2)), and SQLite relies on those locks; so a job that
// reads files by name must not even open such a one. Any thread.
#pragma once

#include <QByteArray>

namespace jobdeck {

// `nativePath` are bytes as the system knows them. False for a file that does not exist.
[[nodiscard]] bool isOpenForWritingHere(const QByteArray &nativePath);

} // namespace jobdeck
