#include "jobs/library/importdatabase.h"

#include "jobs/library/userfiles.h"
#include "model/schema.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace jobdeck {
namespace {

// Primary result codes (https://sqlite.org/rescode.html).
constexpr int sqliteError = 1;
constexpr int sqliteBusy = 5;
constexpr int sqliteFull = 13;
constexpr int sqliteTooBig = 18;
constexpr int sqliteConstraint = 19;
constexpr int sqliteMismatch = 20;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportCsv)
};

Error failure(const QString &sentence, const QString &field = QStringLiteral("database"))
{
    return {.code = ErrorCode::BadInput, .message = sentence, .field = field};
}

QString quoted(QString identifier) { return u'"' + identifier.replace(u'"', QStringLiteral("\"\"")) + u'"'; }

QString listed(const QStringList &names)
{
    QStringList identifiers;
    for (const QString &name : names)
        identifiers.append(quoted(name));
    return identifiers.join(QStringLiteral(", "));
}

int primaryCode(const QSqlError &error) { return error.nativeErrorCode().toInt() & 0xff; }

QString reasonOf(const QSqlError &error)
{
    return error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
}

} // namespace

ImportDatabase::ImportDatabase(QString file, std::stop_token stop, qint64 patienceMs)
    : m_file(std::move(file))
    , m_connection(QStringLiteral("import-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_stop(std::move(stop))
    , m_patienceMs(patienceMs)
{
}

ImportDatabase::~ImportDatabase() { close(); }

void ImportDatabase::close()
{
    m_insert.reset();
    if (!QSqlDatabase::contains(m_connection))
        return;
    connection().close(); // takes back what is not committed (https://sqlite.org/c3ref/close.html)
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> ImportDatabase::open()
{
    if (const Result<QString> target = targetOf(m_file, QStringLiteral("database")); !target)
        return target.error();
    if (QFileInfo::exists(m_file)) {
        const Result<void> result = checkOwner();
        close();
        if (!result)
            return result;
    }
    if (Result<void> result = connect({}); !result)
        return result;
    return execute(QStringLiteral("PRAGMA foreign_keys = ON"));
}

Result<void> ImportDatabase::connect(const QString &options)
{
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    db.setConnectOptions(options + QStringLiteral("QSQLITE_BUSY_TIMEOUT=100"));
    db.setDatabaseName(m_file);
    return db.open() ? Result<void>() : errorOf(db.lastError());
}

Result<void> ImportDatabase::checkOwner()
{
    if (Result<void> result = connect(QStringLiteral("QSQLITE_OPEN_READONLY;")); !result)
        return result;
    QSqlQuery query(connection());
    const QString statement = QStringLiteral("SELECT application_id FROM pragma_application_id");
    if (Result<void> result = whenFree(
            query, [&] { return query.exec(statement) && query.next(); }, m_stop);
        !result)
        return result;
    if (query.value(0).toInt() == applicationId)
        return failure(Text::tr("%1 is Jobdeck's own database. Choose another file.").arg(m_file));
    return {};
}

Result<void> ImportDatabase::begin() { return execute(QStringLiteral("BEGIN IMMEDIATE"), m_stop); }

Result<void> ImportDatabase::commit(qint64 firstLine, qint64 lastLine)
{
    if (m_insert)
        m_insert->finish();
    QSqlQuery query(connection());
    const Result<void> result = whenFree(query, [&query] { return query.exec(QStringLiteral("COMMIT")); }, {});
    if (result || primaryCode(query.lastError()) != sqliteConstraint)
        return result;
    return failure(Text::tr("The database %1 refused the lines %2 to %3 together: %4. None of these lines was kept. "
                            "Correct them and run the job again from there.")
                       .arg(m_file, QString::number(firstLine), QString::number(lastLine), reasonOf(query.lastError())),
                   QStringLiteral("file"));
}

Result<QStringList> ImportDatabase::columnsOf(const QString &table)
{
    QSqlQuery query(connection());
    query.prepare(QStringLiteral("SELECT name FROM pragma_table_info(?)"));
    query.addBindValue(table);
    if (!query.exec())
        return errorOf(query.lastError());
    QStringList columns;
    while (query.next())
        columns.append(query.value(0).toString());
    return columns;
}

Result<void> ImportDatabase::makeTable(const QString &table, const QStringList &columns)
{
    QString definition;
    for (const QString &column : columns)
        definition +=
            (definition.isEmpty() ? QString() : QStringLiteral(", ")) + quoted(column) + QStringLiteral(" TEXT");
    QSqlQuery query(connection());
    const QString statement = QStringLiteral("CREATE TABLE ") + quoted(table) + u'(' + definition + u')';
    const Result<void> result = whenFree(query, [&] { return query.exec(statement); }, {});
    if (result || primaryCode(query.lastError()) != sqliteError)
        return result;
    return failure(
        Text::tr("The table %1 cannot be made with %n column(s): %2. Choose another table, or map fewer columns.",
                 nullptr, static_cast<int>(columns.size()))
            .arg(table, reasonOf(query.lastError())),
        QStringLiteral("table"));
}

Result<void> ImportDatabase::prepareInsert(const QString &table, const QStringList &columns)
{
    const QString marks = QStringList(columns.size(), QStringLiteral("?")).join(u',');
    m_isView = isView(table);
    m_insert.emplace(connection());
    // Not one arg() after the other: a name may hold %2.
    if (m_insert->prepare(QStringLiteral("INSERT OR ABORT INTO ") + quoted(table) + u'(' + listed(columns)
                          + QStringLiteral(") VALUES (") + marks + u')'))
        return {};
    const QSqlError error = m_insert->lastError();
    if (primaryCode(error) != sqliteError)
        return errorOf(error);
    return failure(
        m_isView
            ? Text::tr("%1 is a view, which takes no rows. Choose a table.").arg(table)
            : Text::tr("Nothing can be put into the table %1: %2. Choose another table.").arg(table, reasonOf(error)),
        QStringLiteral("table"));
}

bool ImportDatabase::isView(const QString &table)
{
    QSqlQuery query(connection());
    query.prepare(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE type = 'view' AND name = ? COLLATE NOCASE"));
    query.addBindValue(table);
    return query.exec() && query.next();
}

Result<ImportDatabase::Inserted> ImportDatabase::insert(const QStringList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i) // a null text would become NULL
        m_insert->bindValue(static_cast<int>(i), values.at(i).isNull() ? QStringLiteral("") : values.at(i));
    const Result<void> result = whenFree(*m_insert, [this] { return m_insert->exec(); }, {});
    if (result)
        return Inserted{.isIn = m_isView || m_insert->numRowsAffected() > 0};
    const QSqlError error = m_insert->lastError();
    const int code = primaryCode(error);
    if (code != sqliteConstraint && code != sqliteMismatch && code != sqliteTooBig)
        return result.error();
    if (isInTransaction())
        return Inserted{.refusal = reasonOf(error)};
    return failure(Text::tr("The database %1 took back the rows around it: %2. Correct or remove that line and run the "
                            "job again from there.")
                       .arg(m_file, reasonOf(error)));
}

Result<void> ImportDatabase::whenFree(QSqlQuery &query, const std::function<bool()> &exec,
                                      const std::stop_token &stop) const
{
    QElapsedTimer waited;
    waited.start();
    while (!exec()) {
        const bool isBusy = primaryCode(query.lastError()) == sqliteBusy;
        if (!isBusy || waited.elapsed() > m_patienceMs || stop.stop_requested())
            return errorOf(query.lastError());
    }
    return {};
}

Result<void> ImportDatabase::execute(const QString &statement, const std::stop_token &stop)
{
    QSqlQuery query(connection());
    return whenFree(
        query, [&] { return query.exec(statement); }, stop);
}

bool ImportDatabase::isInTransaction()
{
    QSqlQuery query(connection());
    if (!query.exec(QStringLiteral("BEGIN"))) // there is none within another
        return true;
    query.exec(QStringLiteral("ROLLBACK"));
    return false;
}

Error ImportDatabase::errorOf(const QSqlError &error) const
{
    if (primaryCode(error) == sqliteBusy)
        return failure(
            Text::tr("The database %1 is locked by another program. Close that and run the job again.").arg(m_file));
    if (primaryCode(error) == sqliteFull)
        return failure(Text::tr("The database %1 cannot grow: the disk is full. Make room and run the job again with "
                                "the lines that are missing.")
                           .arg(m_file));
    return failure(Text::tr("The database %1 cannot be used: %2. Check that it is a SQLite file that you may write to.")
                       .arg(m_file, reasonOf(error)));
}

} // namespace jobdeck
