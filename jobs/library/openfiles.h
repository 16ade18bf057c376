// The files of Jobdeck itself: above all the job database, which this process holds open. POSIX drops all locks a
// process has on a file when it closes any descriptor of that file (fcntl(2)), and SQLite relies on those locks; so a
// job that is given files by name must not even open such a one. Nothing here opens a file. Any thread.
#pragma once

#include <QByteArray>

struct stat;

namespace jobdeck {

// The place that writing to a path leads to, through symbolic links; the file need not exist. Paths are bytes as the
// system knows them.
[[nodiscard]] QByteArray realPlace(const QByteArray &nativePath);

// False for a file that does not exist.
[[nodiscard]] bool isOpenForWritingHere(const QByteArray &nativePath);
[[nodiscard]] bool isOpenForWritingHere(const struct stat &file);

// Whether it is a job database that this process has open, or its -wal, -shm, -journal or .lock file: by place, also
// where the file does not exist yet, and by inode, under whatever name.
[[nodiscard]] bool isJobdecksOwn(const QByteArray &nativePath);

// The SQLite database that exists and whose -wal, -shm, -journal or .lock file the path is, by its name; empty if none.
[[nodiscard]] QByteArray databaseOfWorkingFile(const QByteArray &nativePath);

} // namespace jobdeck
