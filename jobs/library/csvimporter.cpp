#include "jobs/library/csvimporter.h"

#include "jobs/library/openfiles.h"
#include "model/schema.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>
#include <QSqlError>
#include <QUuid>

#include <algorithm>

namespace jobdeck {
namespace {

constexpr int batchLines = 500;
constexpr qint64 mostRefusedRows = 10'000; // told one by one; more are only counted

// Primary result codes (https://sqlite.org/rescode.html) that are about one row.
constexpr int sqliteBusy = 5;
constexpr int sqliteTooBig = 18;
constexpr int sqliteConstraint = 19;
constexpr int sqliteMismatch = 20;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportCsv)
};

Error failure(const QString &sentence, const QString &field = {})
{
    return {.code = ErrorCode::BadInput, .message = sentence, .field = field};
}

QString quoted(QString identifier) { return u'"' + identifier.replace(u'"', QStringLiteral("\"\"")) + u'"'; }

int primaryCode(const QSqlError &error) { return error.nativeErrorCode().toInt() & 0xff; }

qsizetype indexOf(const QStringList &names, const QString &name)
{
    const qsizetype exact = names.indexOf(name);
    if (exact >= 0)
        return exact;
    const auto found = std::ranges::find_if(
        names, [&name](const QString &each) { return each.compare(name, Qt::CaseInsensitive) == 0; });
    return found == names.end() ? -1 : found - names.begin();
}

QString listed(const QStringList &names) { return names.join(QStringLiteral(", ")); }

} // namespace

QStringList importColumns() { return {Text::tr("Line"), Text::tr("Error"), Text::tr("Values")}; }

CsvImporter::CsvImporter(JobContext &job, CsvImport import)
    : m_job(job)
    , m_import(std::move(import))
    , m_connection(QStringLiteral("import-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_file(m_import.file)
{
}

CsvImporter::~CsvImporter() { closeDatabase(); }

void CsvImporter::closeDatabase()
{
    m_insert.reset();
    if (!QSqlDatabase::contains(m_connection))
        return;
    if (m_isInTransaction)
        (void)execute(QStringLiteral("ROLLBACK"));
    m_isInTransaction = false;
    connection().close();
    QSqlDatabase::removeDatabase(m_connection);
}

Outcome CsvImporter::run()
{
    m_job.setResultsColumns(importColumns());
    Result<void> result = readHeader();
    if (result)
        result = checkDatabase();
    if (result)
        result = openDatabase();
    if (result)
        result = execute(QStringLiteral("BEGIN IMMEDIATE"));
    m_isInTransaction = result.isOk();
    if (result)
        result = prepareTable();
    if (result)
        result = importRows();
    return end(result);
}

Result<void> CsvImporter::readHeader()
{
    const QString field = QStringLiteral("file");
    if (isOpenForWritingHere(QFile::encodeName(m_import.file)) || !m_file.open(QIODevice::ReadOnly))
        return failure(Text::tr("The file %1 cannot be read: %2.").arg(m_import.file, m_file.errorString()), field);
    m_reader.emplace(m_file);
    const std::optional<CsvRecord> header = m_reader->read();
    if (!header && m_reader->failure().isEmpty())
        return failure(Text::tr("The file %1 is empty. Its first line must name the columns.").arg(m_import.file),
                       field);
    if (!header)
        return failure(Text::tr("The file %1 cannot be used. %2").arg(m_import.file, m_reader->failure()), field);
    if (!header->error.isEmpty())
        return failure(Text::tr("The header of %1 cannot be read: %2.").arg(m_import.file, header->error), field);
    QSet<QString> known;
    for (const QString &name : header->fields) {
        const QString column = name.trimmed();
        if (column.isEmpty())
            return failure(Text::tr("A column in the header of %1 has no name.").arg(m_import.file), field);
        if (known.contains(column.toCaseFolded()))
            return failure(Text::tr("The header of %1 names the column %2 twice.").arg(m_import.file, column), field);
        known.insert(column.toCaseFolded());
        m_header.append(column);
    }
    return {};
}

Result<void> CsvImporter::checkDatabase()
{
    const QFileInfo info(m_import.database);
    if (info.isDir())
        return failure(Text::tr("%1 is a folder. Choose a database file.").arg(m_import.database),
                       QStringLiteral("database"));
    if (!info.exists())
        return {};
    Result<void> result;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
        db.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"));
        db.setDatabaseName(m_import.database);
        if (!db.open()) {
            result = databaseError(db.lastError());
        } else {
            QSqlQuery query(db);
            if (!query.exec(QStringLiteral("SELECT application_id FROM pragma_application_id")) || !query.next())
                result = databaseError(query.lastError());
            else if (query.value(0).toInt() == applicationId)
                result = failure(Text::tr("%1 is Jobdeck's own database. Choose another file.").arg(m_import.database),
                                 QStringLiteral("database"));
        }
    }
    closeDatabase();
    return result;
}

Result<void> CsvImporter::openDatabase()
{
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    db.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    db.setDatabaseName(m_import.database);
    if (!db.open())
        return databaseError(db.lastError());
    return execute(QStringLiteral("PRAGMA foreign_keys = ON"));
}

Result<void> CsvImporter::prepareTable()
{
    QStringList columns;
    {
        QSqlQuery query(connection());
        query.prepare(QStringLiteral("SELECT name FROM pragma_table_info(?)"));
        query.addBindValue(m_import.table);
        if (!query.exec())
            return databaseError(query.lastError());
        while (query.next())
            columns.append(query.value(0).toString());
    }
    if (Result<void> result = chooseTargets(columns); !result)
        return result;
    QStringList names;
    for (const Target &target : std::as_const(m_targets))
        names.append(quoted(target.column));
    if (columns.isEmpty()) {
        const QString definition = names.join(QStringLiteral(" TEXT, ")) + QStringLiteral(" TEXT");
        if (Result<void> r =
                execute(QStringLiteral("CREATE TABLE ") + quoted(m_import.table) + u'(' + definition + u')');
            !r)
            return r;
        m_job.addLog(Text::tr("Made the table %1").arg(m_import.table), LogLevel::Notice);
    }
    const QString marks = QStringList(m_targets.size(), QStringLiteral("?")).join(u',');
    m_insert.emplace(connection());
    // Not one arg() after the other: a name may hold %2.
    if (!m_insert->prepare(QStringLiteral("INSERT OR ABORT INTO ") + quoted(m_import.table) + u'(' + names.join(u',')
                           + QStringLiteral(") VALUES (") + marks + u')'))
        return databaseError(m_insert->lastError());
    return {};
}

Result<void> CsvImporter::chooseTargets(const QStringList &tableColumns)
{
    if (!m_import.mapping.isEmpty())
        return mapByRules(tableColumns);
    QStringList leftOut;
    for (qsizetype i = 0; i < m_header.size(); ++i) {
        const qsizetype found = indexOf(tableColumns, m_header.at(i));
        if (tableColumns.isEmpty())
            m_targets.append({.field = i, .column = m_header.at(i)});
        else if (found >= 0)
            m_targets.append({.field = i, .column = tableColumns.at(found)});
        else
            leftOut.append(m_header.at(i));
    }
    if (m_targets.isEmpty())
        return failure(
            Text::tr("No column of the file is in the table %1. The file has: %2. The table has: %3. Map the "
                     "columns.")
                .arg(m_import.table, listed(m_header), listed(tableColumns)),
            QStringLiteral("mapping"));
    if (!leftOut.isEmpty())
        m_job.addLog(Text::tr("Not imported, because the table has no such column: %1").arg(listed(leftOut)),
                     LogLevel::Notice);
    return {};
}

Result<void> CsvImporter::mapByRules(const QStringList &tableColumns)
{
    const QString field = QStringLiteral("mapping");
    QSet<QString> used;
    for (const auto &[from, to] : m_import.mapping) {
        const qsizetype source = indexOf(m_header, from);
        if (source < 0)
            return failure(Text::tr("The file has no column %1. It has: %2.").arg(from, listed(m_header)), field);
        const qsizetype found = indexOf(tableColumns, to);
        if (!tableColumns.isEmpty() && found < 0)
            return failure(
                Text::tr("The table %1 has no column %2. It has: %3.").arg(m_import.table, to, listed(tableColumns)),
                field);
        if (used.contains(to.toCaseFolded()))
            return failure(Text::tr("Two columns of the file are mapped to the column %1.").arg(to), field);
        used.insert(to.toCaseFolded());
        m_targets.append({.field = source, .column = found < 0 ? to : tableColumns.at(found)});
    }
    return {};
}

Result<void> CsvImporter::importRows()
{
    int lines = 0;
    while (!m_job.stopRequested()) {
        const std::optional<CsvRecord> record = m_reader->read();
        if (record) {
            if (Result<void> result = importRecord(*record); !result)
                return result;
        } else if (!m_reader->failure().isEmpty()) {
            return failure(Text::tr("The file %1 cannot be used. %2").arg(m_import.file, m_reader->failure()));
        }
        if (record && ++lines < batchLines)
            continue;
        lines = 0;
        m_insert->finish();
        if (Result<void> result = execute(QStringLiteral("COMMIT")); !result)
            return result;
        m_isInTransaction = false;
        m_keptRows += std::exchange(m_batchRows, 0);
        const int percent = static_cast<int>(m_reader->bytesRead() * 100 / qMax<qint64>(1, m_file.size()));
        m_job.setProgress(percent, Text::tr("%n row(s)", nullptr, static_cast<int>(m_keptRows)));
        if (!record)
            return {};
        if (Result<void> result = execute(QStringLiteral("BEGIN IMMEDIATE")); !result)
            return result;
        m_isInTransaction = true;
    }
    return {};
}

Result<void> CsvImporter::importRecord(const CsvRecord &record)
{
    if (!record.error.isEmpty() || record.fields.size() != m_header.size()) {
        refuse(record,
               !record.error.isEmpty()
                   ? record.error
                   : Text::tr("has %1 fields, the header has %2").arg(record.fields.size()).arg(m_header.size()));
        return {};
    }
    for (qsizetype i = 0; i < m_targets.size(); ++i) {
        const QString &value = record.fields.at(m_targets.at(i).field);
        m_insert->bindValue(static_cast<int>(i), value.isNull() ? QStringLiteral("") : value);
    }
    if (m_insert->exec()) {
        ++m_batchRows;
        return {};
    }
    const QSqlError error = m_insert->lastError();
    const int code = primaryCode(error);
    if (code != sqliteConstraint && code != sqliteMismatch && code != sqliteTooBig)
        return databaseError(error);
    refuse(record, error.databaseText().isEmpty() ? error.driverText() : error.databaseText());
    return {};
}

void CsvImporter::refuse(const CsvRecord &record, const QString &error)
{
    if (++m_refusedRows <= mostRefusedRows)
        m_job.addResultsRow({QJsonValue(record.line), Cell(Text::tr("refused"), error), listed(record.fields)});
}

Result<void> CsvImporter::execute(const QString &statement)
{
    QSqlQuery query(connection());
    if (query.exec(statement))
        return {};
    return databaseError(query.lastError());
}

Error CsvImporter::databaseError(const QSqlError &error) const
{
    const QString reason = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    if (primaryCode(error) == sqliteBusy)
        return failure(Text::tr("The database %1 is locked by another program. Close that and run the job again.")
                           .arg(m_import.database),
                       QStringLiteral("database"));
    return failure(Text::tr("The database %1 cannot be used: %2. Check that it is a SQLite file that you may write to.")
                       .arg(m_import.database, reason),
                   QStringLiteral("database"));
}

Outcome CsvImporter::end(const Result<void> &result)
{
    const bool hadLost = m_batchRows > 0;
    closeDatabase();
    if (m_refusedRows > mostRefusedRows)
        m_job.addLog(
            Text::tr("%1 lines were refused; the results hold the first %2").arg(m_refusedRows).arg(mostRefusedRows),
            LogLevel::Warning);
    const QString kept = Text::tr("%n row(s) were imported and kept.", nullptr, static_cast<int>(m_keptRows));
    if (!result)
        return Outcome::exception(m_keptRows > 0 || hadLost ? result.error().message + u' ' + kept
                                                            : result.error().message);
    if (m_job.stopRequested() && (hadLost || !m_file.atEnd()))
        return Outcome::stopped(kept);
    m_job.addLog(
        Text::tr("Imported %1 rows into %2; %3 refused").arg(m_keptRows).arg(m_import.table).arg(m_refusedRows));
    return Outcome::done();
}

} // namespace jobdeck
