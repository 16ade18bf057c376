// Whether a file that an operator names may be read or written by a job. Nothing is opened. Any thread.
#pragma once

#include "model/result.h"

namespace jobdeck {

// An error if it is no regular file (opening a pipe would wait for ever) or belongs to Jobdeck itself. Whether it
// exists is left to the opening. `field`: the argument that names it.
[[nodiscard]] Result<void> checkSource(const QString &file, const QString &field);

// Where to write: the file itself, or what a symbolic link leads to; it need not exist. An error if there is something
// that is no regular file, or if it is Jobdeck's own or a working file of a SQLite database.
[[nodiscard]] Result<QString> targetOf(const QString &file, const QString &field);

} // namespace jobdeck
