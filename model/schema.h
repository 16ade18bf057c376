// The database's tables, indexes and triggers, and the steps that bring an older file up to date.
#pragma once

#include "model/result.h"

#include <QSqlDatabase>

namespace jobdeck {

inline constexpr int schemaVersion = 1; // PRAGMA user_version
inline constexpr int applicationId = 0x4a4f4244; // PRAGMA application_id, "JOBD"

// Creates or migrates, in one transaction; a migration makes a backup beside the file first (VACUUM INTO). A newer file
// or one of another program is an Error and is left alone.
[[nodiscard]] Result<void> prepareSchema(QSqlDatabase &db);

} // namespace jobdeck
