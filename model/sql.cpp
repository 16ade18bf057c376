#include "model/sql.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

// https://www.sqlite.org/rescode.html; the primary code is the low byte of an extended one.
enum SqliteCode {
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

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

QString cannotOpenMessage(const QString &file)
{
    const QFileInfo info(file);
    if (info.isDir())
        return Texts::tr("The database %1 is a folder. Give the name of a file.").arg(file);
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return Texts::tr(
                   "The database %1 cannot be opened: its folder does not exist. Create the folder or choose another "
                   "file.")
            .arg(file);
    return Texts::tr("The database %1 cannot be opened: permission denied. Make the file and its folder readable and "
                     "writable for you, or choose another file.")
        .arg(file);
}

QString messageFor(const QString &file, const QSqlError &error)
{
    switch (sqliteCode(error)) {
    case CannotOpen:
        return cannotOpenMessage(file);
    case NotADatabase:
        return Texts::tr("The file %1 is not a database. It was left as it is; choose another file.").arg(file);
    case Corrupt:
        return Texts::tr("The database %1 is damaged. It was left as it is; restore a backup or choose another file.")
            .arg(file);
    case Full:
        return Texts::tr("The disk with the database %1 is full. Make room; work goes on by itself.").arg(file);
    case ReadOnly:
        return Texts::tr("The database %1 cannot be written. Make the file and its folder writable for you.").arg(file);
    case IoError:
        if (QFileInfo(file).isDir()) // a folder can be opened for reading, and then not be read
            return cannotOpenMessage(file);
        return Texts::tr("The disk with the database %1 reports an error (%2). Check the disk.")
            .arg(file, error.databaseText());
    case Busy:
    case Locked:
        return Texts::tr("The database %1 is locked by another program. Close that program.").arg(file);
    default:
        return Texts::tr("The database %1 reports: %2.").arg(file, error.databaseText());
    }
}

} // namespace

int sqliteCode(const QSqlError &error) { return error.nativeErrorCode().toInt() & 0xff; }

bool isTemporary(const QSqlError &error)
{
    switch (sqliteCode(error)) {
    case Busy:
    case Locked:
    case NoMemory:
    case ReadOnly:
    case IoError:
    case Corrupt:
    case Full:
    case CannotOpen:
    case NotADatabase:
        return true;
    default:
        return false;
    }
}

Error databaseError(const QString &file, const QSqlError &error)
{
    return {.code = ErrorCode::Database, .message = messageFor(file, error), .field = {}};
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
