#include "model/databasefile.h"

#include "model/privatefolder.h"
#include "model/schema.h"
#include "model/sql.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

constexpr int busyTimeoutMs = 1'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

Error failure(const QString &message) { return {.code = ErrorCode::Database, .message = message, .field = {}}; }

// SQLite gives its -wal and -shm files the mode of the database (https://www.sqlite.org/wal.html). Never opens a file
// that exists: closing it would drop SQLite's locks.
Result<void> makeFile(const QString &file)
{
    if (QFileInfo::exists(file))
        return {};
    const QString folder = QFileInfo(file).absolutePath();
    if (makePrivateFolders(folder) != 0)
        return failure(Texts::tr("The folder %1 for the database cannot be created. Create it or choose another file.")
                           .arg(folder));
    QFile created(file);
    if (!created.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner)
        && !QFileInfo::exists(file))
        return failure(Texts::tr("The database %1 cannot be created: %2. Choose another file or folder.")
                           .arg(file, created.errorString()));
    return {};
}

Result<void> configure(QSqlDatabase &db)
{
    for (const QString &sql : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s,
                               u"PRAGMA journal_size_limit = 67108864"_s, u"PRAGMA cache_size = -16384"_s,
                               // Whether it can be locked and its folder be written: found out here.
                               u"BEGIN IMMEDIATE"_s, u"ROLLBACK"_s}) {
        QSqlQuery query(db);
        if (!query.exec(sql))
            return databaseError(db, query.lastError());
    }
    return {};
}

bool isWritable(const QString &file) { return ::access(QFile::encodeName(file).constData(), W_OK) == 0; }

// https://www.sqlite.org/fileformat.html#the_database_header
bool hasSqliteHeader(int descriptor)
{
    using namespace std::string_view_literals;
    constexpr std::string_view magic = "SQLite format 3\0"sv;
    std::array<char, magic.size()> start{};
    return ::read(descriptor, start.data(), start.size()) == ssize_t(start.size()) && std::ranges::equal(start, magic);
}

Result<void> prepare(QSqlDatabase &db)
{
    // SQLite opens it read-only without a word, and may even begin a transaction.
    if (!isWritable(db.databaseName()))
        return databaseError(db.databaseName(), sqlite::ReadOnly);
    if (!db.open())
        return databaseError(db, db.lastError());
    if (auto prepared = prepareSchema(db); !prepared)
        return prepared;
    return configure(db);
}

} // namespace

Result<QSqlDatabase> openForWriting(const QString &file, const QString &connectionName)
{
    if (auto made = makeFile(file); !made)
        return made.error();
    Result<void> prepared;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, connectionName);
        db.setDatabaseName(file);
        db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs));
        prepared = prepare(db);
        if (prepared)
            return db;
        db.close();
    }
    QSqlDatabase::removeDatabase(connectionName);
    return prepared.error();
}

Result<void> checkDatabaseFile(const QString &file)
{
    const QByteArray name = QFile::encodeName(file);
    struct stat info = {};
    if (::stat(name.constData(), &info) != 0)
        return {};
    if (!S_ISREG(info.st_mode))
        return databaseError(file, S_ISDIR(info.st_mode) ? sqlite::CannotOpen : sqlite::NotADatabase);
    const int descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return databaseError(file, sqlite::CannotOpen);
    const bool isDatabase = info.st_size == 0 || hasSqliteHeader(descriptor);
    ::close(descriptor);
    if (!isDatabase)
        return databaseError(file, sqlite::NotADatabase);
    return isWritable(file) ? Result<void>() : databaseError(file, sqlite::ReadOnly);
}

} // namespace jobdeck
