// The database's tables, indexes and triggers, and the steps that bring an older file up to date.
#pragma once

#include "model/result.h"

#include <QList>
#include <QSqlDatabase>
#include <QStringList>

namespace jobdeck {

inline constexpr int schemaVersion = 4; // PRAGMA user_version
inline constexpr int applicationId = 0x4a4f4244; // PRAGMA application_id, "JOBD"

// One step of the way up: the statements that bring a file from the version before to `toVersion`.
struct MigrationStep {
    int toVersion = 0;
    QStringList statements = {};
};

// Whether the file is still empty. An Error for what is no database, another program's, or newer than this program;
// reads only.
[[nodiscard]] Result<bool> isNewDatabase(QSqlDatabase &db);

// Brings an older file up to date: all steps above its version in one transaction, after a backup.
[[nodiscard]] Result<void> migrate(QSqlDatabase &db, const QList<MigrationStep> &steps);

// Creates or migrates, in one transaction; a migration makes a backup beside the file first (VACUUM INTO). A newer file
// or one of another program is an Error and is left alone.
[[nodiscard]] Result<void> prepareSchema(QSqlDatabase &db);

} // namespace jobdeck
