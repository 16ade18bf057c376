#include "jobs/library/csvimporter.h"

#include "jobs/library/openfiles.h"

#include <QCoreApplication>
#include <QSet>

namespace jobdeck {
namespace {

constexpr int batchLines = 500;
constexpr qint64 mostRefusedRows = 10'000; // told one by one; more are only counted
constexpr qsizetype longestShown = 1'000; // characters of a refused line

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportCsv)
};

Error failure(const QString &sentence)
{
    return {.code = ErrorCode::BadInput, .message = sentence, .field = QStringLiteral("file")};
}

QString shown(const QStringList &fields)
{
    const QString text = fields.join(QStringLiteral(", "));
    return text.size() > longestShown ? text.left(longestShown) + u'…' : text;
}

} // namespace

QStringList importColumns() { return {Text::tr("Line"), Text::tr("Error"), Text::tr("Values")}; }

CsvImporter::CsvImporter(JobContext &job, CsvImport import)
    : m_job(job)
    , m_import(std::move(import))
    , m_file(m_import.file)
    , m_database(m_import.database, m_job.stopToken())
{
}

Outcome CsvImporter::run()
{
    m_job.setResultsColumns(importColumns());
    Result<void> result = readHeader();
    if (result)
        result = m_database.open();
    if (result)
        result = m_database.begin();
    if (result)
        result = prepareTable();
    if (result)
        result = importRows();
    m_database.close();
    return end(result);
}

Result<void> CsvImporter::readHeader()
{
    if (isOpenForWritingHere(QFile::encodeName(m_import.file)))
        return failure(Text::tr("The file %1 is in use by Jobdeck itself. Choose another file.").arg(m_import.file));
    if (!m_file.open(QIODevice::ReadOnly))
        return failure(Text::tr("The file %1 cannot be read: %2. Check its name and permissions.")
                           .arg(m_import.file, m_file.errorString()));
    const std::optional<CsvRecord> header = m_reader.read();
    if (!header && m_reader.failure().isEmpty())
        return failure(Text::tr("The file %1 is empty. Its first line must name the columns.").arg(m_import.file));
    if (!header)
        return failure(Text::tr("The file %1 cannot be used. %2").arg(m_import.file, m_reader.failure()));
    if (!header->error.isEmpty())
        return failure(Text::tr("The header of %1 cannot be read: %2.").arg(m_import.file, header->error));
    return takeHeader(header->fields);
}

Result<void> CsvImporter::takeHeader(const QStringList &fields)
{
    QSet<QString> known;
    for (const QString &name : fields) {
        const QString column = name.trimmed();
        if (column.isEmpty())
            return failure(
                Text::tr("A column in the header of %1 has no name. Give each column one.").arg(m_import.file));
        if (known.contains(column.toCaseFolded()))
            return failure(
                Text::tr("The header of %1 names the column %2 twice. Rename one of them.").arg(m_import.file, column));
        known.insert(column.toCaseFolded());
        m_header.append(column);
    }
    return {};
}

Result<void> CsvImporter::prepareTable()
{
    const Result<QStringList> columns = m_database.columnsOf(m_import.table);
    if (!columns)
        return columns.error();
    const Result<ColumnMapping> mapping =
        mapColumns(m_header, {.table = m_import.table, .names = *columns}, m_import.mapping);
    if (!mapping)
        return mapping.error();
    m_mapping = *mapping;
    if (!m_mapping.leftOut.isEmpty())
        m_job.addLog(Text::tr("Not imported, because the table has no such column: %1").arg(shown(m_mapping.leftOut)),
                     LogLevel::Notice);
    if (columns->isEmpty()) {
        if (Result<void> result = m_database.makeTable(m_import.table, m_mapping.columns()); !result)
            return result;
        m_job.addLog(Text::tr("Made the table %1").arg(m_import.table), LogLevel::Notice);
    }
    return m_database.prepareInsert(m_import.table, m_mapping.columns());
}

Result<void> CsvImporter::importRows()
{
    for (int lines = 1; !m_job.stopRequested(); ++lines) {
        const std::optional<CsvRecord> record = m_reader.read();
        if (!record && !m_reader.failure().isEmpty())
            return failure(Text::tr("The file %1 cannot be used. %2").arg(m_import.file, m_reader.failure()));
        if (record) {
            if (Result<void> result = importRecord(*record); !result)
                return result;
            if (lines % batchLines != 0)
                continue;
        }
        if (Result<void> result = keepBatch(); !result)
            return result;
        m_isComplete = !record;
        if (m_isComplete)
            return {};
        if (Result<void> result = m_database.begin(); !result)
            return result;
    }
    return {};
}

Result<void> CsvImporter::importRecord(const CsvRecord &record)
{
    if (!record.error.isEmpty()) {
        refuse(record, record.error);
        return {};
    }
    if (record.fields.size() != m_header.size()) {
        refuse(record, Text::tr("has %1 fields, the header has %2").arg(record.fields.size()).arg(m_header.size()));
        return {};
    }
    QStringList values;
    for (const ColumnTarget &target : std::as_const(m_mapping.targets))
        values.append(record.fields.at(target.field));
    const Result<QString> refused = m_database.insert(values);
    if (!refused)
        return failure(Text::tr("Line %1: %2").arg(QString::number(record.line), refused.error().message));
    if (refused->isEmpty())
        ++m_batchRows;
    else
        refuse(record, *refused);
    return {};
}

Result<void> CsvImporter::keepBatch()
{
    if (Result<void> result = m_database.commit(); !result)
        return result;
    m_keptRows += std::exchange(m_batchRows, 0);
    const int percent = static_cast<int>(m_reader.bytesRead() * 100 / qMax<qint64>(1, m_file.size()));
    m_job.setProgress(percent, Text::tr("%n row(s)", nullptr, static_cast<int>(m_keptRows)));
    return {};
}

void CsvImporter::refuse(const CsvRecord &record, const QString &error)
{
    if (++m_refusedRows <= mostRefusedRows)
        m_job.addResultsRow({QJsonValue(record.line), Cell(Text::tr("refused"), error), shown(record.fields)});
}

Outcome CsvImporter::end(const Result<void> &result)
{
    if (m_refusedRows > mostRefusedRows)
        m_job.addLog(
            Text::tr("%1 lines were refused; the results hold the first %2").arg(m_refusedRows).arg(mostRefusedRows),
            LogLevel::Warning);
    const QString kept = Text::tr("%n row(s) were imported and kept.", nullptr, static_cast<int>(m_keptRows));
    if (m_job.stopRequested() && !m_isComplete)
        return Outcome::stopped(kept);
    if (!result)
        return Outcome::exception(m_keptRows > 0 || m_batchRows > 0 ? result.error().message + u' ' + kept
                                                                    : result.error().message);
    m_job.addLog(Text::tr("Imported %1 rows into %2; %3 refused")
                     .arg(QString::number(m_keptRows), m_import.table, QString::number(m_refusedRows)));
    return Outcome::done();
}

} // namespace jobdeck
