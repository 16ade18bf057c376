#include "model/sql.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStorageInfo>

#include <cerrno>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

QString cannotOpenMessage(const QString &file)
{
    const QFileInfo info(file);
    if (info.isDir())
        return Texts::tr("The database %1 is a folder. Give the name of a file.").arg(file);
    struct stat folder = {};
    if (::stat(QFile::encodeName(info.absolutePath()).constData(), &folder) != 0 && errno != EACCES)
        return Texts::tr(
                   "The database %1 cannot be opened: its folder does not exist. Create the folder or choose another "
                   "file.")
            .arg(file);
    return Texts::tr("The database %1 cannot be opened: permission denied. Make the file and its folder readable and "
                     "writable for you, or choose another file.")
        .arg(file);
}

// SQLite needs 32 KiB for the file of its shared memory alone.
bool isDiskFull(const QString &file)
{
    constexpr qint64 enough = 65'536;
    const QStorageInfo disk(QFileInfo(file).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < enough;
}

// What a code of SQLite means here.
int meaningOf(const QString &file, int code)
{
    if (code != sqlite::IoError && code != sqlite::CannotOpen)
        return code;
    if (QFileInfo(file).isDir()) // a folder can be opened for reading, and then not be read
        return sqlite::CannotOpen;
    return isDiskFull(file) ? int(sqlite::Full) : code;
}

QString messageFor(const QString &file, int code, const QString &detail)
{
    switch (meaningOf(file, code)) {
    case sqlite::CannotOpen:
        return cannotOpenMessage(file);
    case sqlite::NotADatabase:
        return Texts::tr("The file %1 is not a database. It was left as it is; choose another file.").arg(file);
    case sqlite::Corrupt:
        return Texts::tr("The database %1 is damaged. It was left as it is; restore a backup or choose another file.")
            .arg(file);
    case sqlite::Full:
        return Texts::tr("The disk with the database %1 is full. Make room, then try again.").arg(file);
    case sqlite::ReadOnly:
        return Texts::tr("The database %1 cannot be written. Make the file and its folder writable for you.").arg(file);
    case sqlite::IoError:
        return Texts::tr("The disk with the database %1 reports an error (%2). Check the disk.").arg(file, detail);
    case sqlite::Busy:
    case sqlite::Locked:
        return Texts::tr("The database %1 is locked by another program. Close that program.").arg(file);
    default:
        return Texts::tr("The database %1 reports: %2.").arg(file, detail);
    }
}

} // namespace

int sqliteCode(const QSqlError &error) { return error.nativeErrorCode().toInt() & 0xff; }

bool isTemporary(const QSqlError &error)
{
    switch (sqliteCode(error)) {
    case sqlite::Busy:
    case sqlite::Locked:
    case sqlite::NoMemory:
    case sqlite::ReadOnly:
    case sqlite::IoError:
    case sqlite::Corrupt:
    case sqlite::Full:
    case sqlite::CannotOpen:
    case sqlite::NotADatabase:
        return true;
    default:
        return false;
    }
}

Error databaseError(const QString &file, const QSqlError &error)
{
    return {
        .code = ErrorCode::Database, .message = messageFor(file, sqliteCode(error), error.databaseText()), .field = {}};
}

Error databaseError(const QString &file, sqlite::Code code)
{
    return {.code = ErrorCode::Database, .message = messageFor(file, code, {}), .field = {}};
}

QString writeFailure(const QString &file, const QSqlError &error)
{
    if (meaningOf(file, sqliteCode(error)) == sqlite::Full)
        return Texts::tr("The disk with the database %1 is full. Make room; work goes on by itself.").arg(file);
    return databaseError(file, error).message;
}

QString storableText(const QString &text)
{
    if (text.isNull())
        return u""_s;
    QString clean = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (c.isNull() || c.isSurrogate())
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString jsonText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString jsonText(const QStringList &list) { return jsonText(QJsonArray::fromStringList(list)); }

QJsonObject objectFromJson(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

QJsonArray arrayFromJson(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).array(); }

QStringList stringsFromJson(const QString &text)
{
    if (text == "[]"_L1)
        return {};
    QStringList strings;
    for (const QJsonValue &value : arrayFromJson(text))
        strings << value.toString();
    return strings;
}

QSqlQuery select(const QSqlDatabase &db, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return query;
    for (const QVariant &value : values)
        query.addBindValue(value);
    query.exec();
    return query;
}

} // namespace jobdeck
