// Small helpers around Qt Sql, for everything in model/ that speaks to the database. Any thread.
#pragma once

#include "model/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <initializer_list>

namespace jobdeck {

// Primary result codes of SQLite: https://www.sqlite.org/rescode.html
namespace sqlite {
enum Code {
    Busy = 5,
    Locked = 6,
    NoMemory = 7,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};
} // namespace sqlite

// A failed statement as a sentence that names the file and what to do. What SQLite calls an I/O error or cannot open
// is a full disk where there is no room.
[[nodiscard]] Error databaseError(const QString &file, const QSqlError &error);
[[nodiscard]] Error databaseError(const QString &file, sqlite::Code code);
[[nodiscard]] inline Error databaseError(const QSqlDatabase &db, const QSqlError &error)
{
    return databaseError(db.databaseName(), error);
}

// The same for who keeps the work and tries it again.
[[nodiscard]] QString writeFailure(const QString &file, const QSqlError &error);

// The primary result code of SQLite (SQLITE_FULL, …) behind an error; 0 if there is none.
[[nodiscard]] int sqliteCode(const QSqlError &error);
// Disk full, I/O error, locked, read-only: the statement was right, and may succeed later.
[[nodiscard]] bool isTemporary(const QSqlError &error);

// What SQLite keeps unchanged as text: never null, NUL and lone surrogates replaced by U+FFFD.
[[nodiscard]] QString storableText(const QString &text);

// Compact JSON; NUL and lone surrogates are escaped, so the text survives SQLite.
[[nodiscard]] QString jsonText(const QJsonObject &object);
[[nodiscard]] QString jsonText(const QJsonArray &array);
[[nodiscard]] QString jsonText(const QStringList &list);
[[nodiscard]] QJsonObject objectFromJson(const QString &text);
[[nodiscard]] QJsonArray arrayFromJson(const QString &text);
[[nodiscard]] QStringList stringsFromJson(const QString &text);

// An optional number as a value to bind: NULL when absent.
template <typename T>
[[nodiscard]] QVariant bindable(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<T>());
}
template <typename T>
[[nodiscard]] std::optional<T> optionalFrom(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<T>(value.value<T>());
}

// Prepares and runs `sql` as a forward-only query; ask isActive() whether it succeeded.
[[nodiscard]] QSqlQuery select(const QSqlDatabase &db, const QString &sql, const QVariantList &values = {});

} // namespace jobdeck
