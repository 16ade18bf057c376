// The database file as the writer opens it: made for its user only, with the settings that make a commit durable.
#pragma once

#include "model/result.h"

#include <QSqlDatabase>

namespace jobdeck {

// Creates the folder (0700) and the file (0600) if missing, opens the one writing connection under `connectionName` on
// this thread, and prepares its schema. Whoever opened it removes the connection.
[[nodiscard]] Result<QSqlDatabase> openForWriting(const QString &file, const QString &connectionName);

// Whether what is there may become or be the database: nothing yet, an empty file, or a SQLite database that can be
// written. Only while this process has no connection to it: to look into the file drops SQLite's locks.
[[nodiscard]] Result<void> checkDatabaseFile(const QString &file);

} // namespace jobdeck
