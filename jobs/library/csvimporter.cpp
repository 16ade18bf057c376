#include "jobs/library/csvimporter.h"

#include "jobs/library/userfiles.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

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

// A figure, a date or a telephone number: data, not a name.
bool isNumber(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); })
        && std::ranges::all_of(text, [](QChar c) { return c.isDigit() || QStringView(u"+-.,:/' ").contains(c); });
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
    if (Result<void> result = checkSource(m_import.file, QStringLiteral("file")); !result)
        return result;
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
        const QString problem = column.isEmpty()    ? Text::tr("a column has no name")
            : isNumber(column)                      ? Text::tr("“%1” is a number").arg(column)
            : known.contains(column.toCaseFolded()) ? Text::tr("the column %1 comes twice").arg(column)
                                                    : QString();
        if (!problem.isEmpty())
            return failure(
                Text::tr("The first line of %1 is no header: %2. It must give each column a name of its own.")
                    .arg(m_import.file, problem));
        known.insert(column.toCaseFolded());
        m_header.append(column);
    }
    if (m_reader.separator() != ',')
        m_job.addLog(m_reader.separator() == ';' ? Text::tr("The fields are separated by semicolons")
                                                 : Text::tr("The fields are separated by tabs"),
                     LogLevel::Notice);
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
    m_isTableNew = columns->isEmpty();
    if (m_isTableNew)
        if (Result<void> result = m_database.makeTable(m_import.table, m_mapping.columns()); !result)
            return result;
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
    if (m_batchStart == 0)
        m_batchStart = record.line;
    m_batchEnd = record.line;
    if (!record.error.isEmpty()) {
        refuse(record, record.error);
        return {};
    }
    if (record.fields.size() != m_header.size()) {
        refuse(record,
               Text::tr("has %n field(s), the header has %1", nullptr, static_cast<int>(record.fields.size()))
                   .arg(m_header.size()));
        return {};
    }
    QStringList values;
    for (const ColumnTarget &target : std::as_const(m_mapping.targets))
        values.append(record.fields.at(target.field));
    const Result<ImportDatabase::Inserted> inserted = m_database.insert(values);
    if (!inserted)
        return failure(Text::tr("Line %1: %2").arg(QString::number(record.line), inserted.error().message));
    if (!inserted->refusal.isEmpty())
        refuse(record, inserted->refusal);
    else
        ++(inserted->isIn ? m_batchRows : m_ignoredRows);
    return {};
}

Result<void> CsvImporter::keepBatch()
{
    if (Result<void> result = m_database.commit(m_batchStart, m_batchEnd); !result)
        return result;
    if (std::exchange(m_isTableNew, false))
        m_job.addLog(Text::tr("Made the table %1 with the columns %2").arg(m_import.table, shown(m_mapping.columns())),
                     LogLevel::Notice);
    m_batchStart = 0;
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
    Outcome outcome = result ? Outcome::done() : Outcome::exception(result.error().message);
    const QString kept = Text::tr("%n row(s) were imported and kept.", nullptr, static_cast<int>(m_keptRows));
    if (m_job.stopRequested() && !m_isComplete)
        outcome = Outcome::stopped(kept);
    else if (!result && (m_keptRows > 0 || m_batchRows > 0))
        outcome.error += u' ' + kept;
    if (m_isComplete)
        outcome = endOfAll();
    outcome.isRetryable = m_keptRows == 0 && !m_isComplete;
    return outcome;
}

Outcome CsvImporter::endOfAll()
{
    if (m_ignoredRows > 0)
        m_job.addLog(Text::tr("The table's own triggers left out %n line(s)", nullptr, static_cast<int>(m_ignoredRows)),
                     LogLevel::Notice);
    m_job.addLog(Text::tr("Imported %n row(s) into %1; %2 refused", nullptr, static_cast<int>(m_keptRows))
                     .arg(m_import.table, QString::number(m_refusedRows)));
    if (m_refusedRows <= mostRefusedRows)
        return Outcome::done(); // the rows tell
    return Outcome::exception(
        Text::tr("%Ln line(s) were refused; the results hold the first %1.", nullptr, static_cast<int>(m_refusedRows))
            .arg(QLocale().toString(mostRefusedRows)));
}

} // namespace jobdeck
