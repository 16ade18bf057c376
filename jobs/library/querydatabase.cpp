#include "jobs/library/querydatabase.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QStringDecoder>

#include <sqlite3.h>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepsBetweenLooks = 1'000; // of SQLite's virtual machine: some 10 microseconds
constexpr int busyPauseMs = 20;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExportQuery)
};

Error failure(const QString &sentence, const QString &field)
{
    return {.code = ErrorCode::BadInput, .message = sentence, .field = field};
}

// After comments; PRAGMA, ATTACH and BEGIN count as statements that only read.
bool isSelect(const QString &query)
{
    static const QRegularExpression begin(u"\\A(?:\\s|--[^\\n]*+(?:\\n|\\z)|/\\*.*?\\*/)*+(?:select|with|values)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    return begin.match(query).hasMatch();
}

QString parameterName(sqlite3_stmt *statement)
{
    const char *name = sqlite3_bind_parameter_name(statement, 1);
    return name != nullptr ? QString::fromUtf8(name) : u"?"_s;
}

} // namespace

Result<void> checkQuery(const QString &query)
{
    if (isSelect(query) && !query.contains(QChar::Null))
        return {};
    return failure(Text::tr("The query must begin with SELECT or WITH: this job only reads. Correct it."), u"query"_s);
}

void QueryDatabase::Closing::operator()(sqlite3 *connection) const { sqlite3_close_v2(connection); }
void QueryDatabase::Closing::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

QueryDatabase::QueryDatabase(QString file, std::stop_token stop, qint64 patienceMs)
    : m_file(std::move(file))
    , m_stop(std::move(stop))
    , m_patienceMs(patienceMs)
{
}

QueryDatabase::~QueryDatabase() = default;

Result<void> QueryDatabase::open()
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(m_file).constData(), &opened,
                                     SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    m_connection.reset(opened);
    if (code != SQLITE_OK)
        return errorOfDatabase();
    sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr); // the file may come from anywhere
    sqlite3_busy_handler(opened, &QueryDatabase::waitWhenBusy, this);
    sqlite3_progress_handler(opened, stepsBetweenLooks, &QueryDatabase::isStopped, this);
    const char *rest = nullptr;
    const Result<Statement> look = compile("SELECT 1 FROM sqlite_schema", rest); // only now the file is read
    const int seen = look ? sqlite3_step(look->get()) : SQLITE_ERROR;
    return seen == SQLITE_ROW || seen == SQLITE_DONE ? Result<void>() : errorOfDatabase();
}

Result<void> QueryDatabase::prepare(const QString &query)
{
    const QByteArray text = query.toUtf8();
    if (Result<void> result = checkQuery(query); !result)
        return result;
    const char *rest = nullptr;
    Result<Statement> statement = compile(text.constData(), rest);
    if (!statement)
        return statement.error();
    while (*rest != '\0') {
        const char *begin = rest;
        const Result<Statement> more = compile(begin, rest);
        if (!more || *more)
            return failure(Text::tr("The query has more than one statement. Leave only one, without what begins with "
                                    "“%1”.")
                               .arg(QString::fromUtf8(begin).simplified().left(40)),
                           u"query"_s);
    }
    m_statement = std::move(statement).value();
    if (sqlite3_stmt_readonly(m_statement.get()) == 0 || sqlite3_column_count(m_statement.get()) == 0)
        return failure(Text::tr("The query would change the database. This job only reads: use a SELECT."), u"query"_s);
    if (sqlite3_bind_parameter_count(m_statement.get()) > 0)
        return failure(Text::tr("The query has a place for a value (%1). Write the value itself there.")
                           .arg(parameterName(m_statement.get())),
                       u"query"_s);
    return {};
}

Result<QueryDatabase::Statement> QueryDatabase::compile(const char *text, const char *&rest)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_connection.get(), text, -1, &statement, &rest) != SQLITE_OK)
        return errorOfQuery();
    return Statement(statement);
}

QStringList QueryDatabase::columns() const
{
    QStringList names;
    for (int i = 0; i < sqlite3_column_count(m_statement.get()); ++i)
        names << QString::fromUtf8(sqlite3_column_name(m_statement.get(), i));
    return names;
}

Result<bool> QueryDatabase::next()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    return code == SQLITE_DONE ? Result<bool>(false) : errorOfQuery();
}

QueryDatabase::Value QueryDatabase::value(int column) const
{
    sqlite3_stmt *statement = m_statement.get();
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return {.text = QString::number(sqlite3_column_int64(statement, column)), .isNumber = true};
    case SQLITE_FLOAT: // all its digits, where SQLite's own text has 15
        return {.text = QString::number(sqlite3_column_double(statement, column), 'g', QLocale::FloatingPointShortest),
                .isNumber = true};
    case SQLITE_NULL:
        return {};
    default:
        break;
    }
    const bool isBlob = sqlite3_column_type(statement, column) == SQLITE_BLOB;
    const void *bytes = isBlob ? sqlite3_column_blob(statement, column) : sqlite3_column_text(statement, column);
    const QByteArray content(static_cast<const char *>(bytes), sqlite3_column_bytes(statement, column));
    if (isBlob)
        return {.text = QString::fromLatin1(content.toHex())};
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(content);
    return {.text = text, .isWhole = !decoder.hasError()};
}

int QueryDatabase::waitWhenBusy(void *self, int tries)
{
    const auto &database = *static_cast<QueryDatabase *>(self);
    if (qint64(tries) * busyPauseMs >= database.m_patienceMs)
        return 0;
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_for(lock, database.m_stop, std::chrono::milliseconds(busyPauseMs),
                                           [] { return false; });
    return database.m_stop.stop_requested() ? 0 : 1;
}

int QueryDatabase::isStopped(void *self) { return static_cast<QueryDatabase *>(self)->m_stop.stop_requested() ? 1 : 0; }

Error QueryDatabase::errorOfDatabase() const
{
    if (sqlite3_errcode(m_connection.get()) == SQLITE_BUSY)
        return failure(
            Text::tr("The database %1 is locked by another program. Close that and run the job again.").arg(m_file),
            u"database"_s);
    return failure(Text::tr("The database %1 cannot be read: %2. Check that it is a SQLite file that you may read.")
                       .arg(m_file, QString::fromUtf8(sqlite3_errmsg(m_connection.get()))),
                   u"database"_s);
}

Error QueryDatabase::errorOfQuery() const
{
    switch (sqlite3_errcode(m_connection.get())) {
    case SQLITE_BUSY:
    case SQLITE_CORRUPT:
    case SQLITE_IOERR:
    case SQLITE_NOTADB:
    case SQLITE_CANTOPEN:
        return errorOfDatabase();
    default:
        return failure(Text::tr("The query cannot be answered: %1. Correct it and run the job again.")
                           .arg(QString::fromUtf8(sqlite3_errmsg(m_connection.get()))),
                       u"query"_s);
    }
}

} // namespace jobdeck
