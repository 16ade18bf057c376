#include "model/resultsexport.h"

#include "model/csvwriter.h"
#include "model/jobjson.h"
#include "model/jobqueries.h"
#include "model/resultsmodel.h"

#include <QHash>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

constexpr qint64 rowsAtOnce = 5'000; // a step
constexpr auto lineEnd = "\r\n"; // RFC 4180

QString tabbed(const QStringList &cells)
{
    QStringList clean;
    for (QString cell : cells)
        clean.append(cell.replace(u"\r\n"_s, u" "_s).replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' '));
    return clean.join(u'\t');
}

QByteArray jsonRow(const ResultsRow &row) { return QJsonDocument(rowToJson(row)).toJson(QJsonDocument::Compact); }

// How many rows from rows[from] on follow one another, as many as are read at once at most.
qsizetype runLength(const QList<int> &rows, qsizetype from)
{
    qsizetype length = 1;
    while (length < rowsAtOnce && from + length < rows.size() && rows.at(from + length) == rows.at(from) + length)
        ++length;
    return length;
}

} // namespace

QString cellText(const QJsonValue &value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

QString cellText(const Cell &cell)
{
    const QString text = cellText(cell.value);
    if (cell.error.isEmpty())
        return text;
    return text.isEmpty() ? cell.error : ResultsModel::tr("%1 (%2)").arg(text, cell.error);
}

QStringList cellTexts(const ResultsRow &row)
{
    QStringList texts;
    for (const Cell &cell : row)
        texts.append(cellText(cell));
    return texts;
}

QByteArray csvRow(const QStringList &cells)
{
    QStringList safe;
    for (const QString &cell : cells)
        safe.append(withoutFormula(cell));
    return csvLine(safe);
}

Result<QString> resultsText(const QSqlDatabase &db, JobId id, const QList<int> &rows, const std::stop_token &stop)
{
    QList<int> sorted = rows; // read as they lie, whatever their order
    std::ranges::sort(sorted);
    QHash<int, QString> lines;
    QString headers;
    for (qsizetype i = 0; i < sorted.size() && !stop.stop_requested();) {
        const qsizetype count = runLength(sorted, i);
        const auto results = readResults(db, id, sorted.at(i), count);
        if (!results)
            return results.error();
        headers = tabbed(results->columns);
        for (qsizetype row = 0; row < results->rows.size(); ++row)
            lines.insert(sorted.at(i) + int(row), tabbed(cellTexts(results->rows.at(row))));
        i += count;
    }
    QStringList text;
    if (!headers.isEmpty())
        text << headers;
    for (const int row : rows) {
        if (const auto line = lines.constFind(row); line != lines.cend())
            text << *line;
    }
    return text.join(u'\n');
}

ResultsExport::ResultsExport(QString file, JobId job, Format format)
    : m_file(std::move(file))
    , m_job(job)
    , m_format(format)
{
}

ResultsExport::~ResultsExport() = default;

QString ResultsExport::writeNext(const QSqlDatabase &db)
{
    const auto results = readResults(db, m_job, m_next, rowsAtOnce);
    if (!results)
        return results.error().message;
    if (!m_out && !begin(results->columns))
        return failure();
    for (const ResultsRow &row : results->rows) {
        writeRow(row);
        ++m_next;
    }
    m_isDone = results->rows.size() < rowsAtOnce;
    if (m_isDone && m_format == Format::Json)
        m_out->write("\n]}\n");
    const bool isWritten = m_isDone ? m_out->commit() : m_out->error() == QFileDevice::NoError;
    return isWritten ? QString() : failure();
}

bool ResultsExport::begin(const QStringList &columns)
{
    m_out = std::make_unique<QSaveFile>(m_file);
    if (!m_out->open(QIODevice::WriteOnly))
        return false;
    if (m_format == Format::Json)
        m_out->write("{\"columns\":" + QJsonDocument(QJsonArray::fromStringList(columns)).toJson(QJsonDocument::Compact)
                     + ",\"rows\":[");
    else if (!columns.isEmpty())
        m_out->write(csvRow(columns) + lineEnd);
    return true;
}

void ResultsExport::writeRow(const ResultsRow &row)
{
    if (m_format == Format::Json)
        m_out->write((m_next == 0 ? "\n" : ",\n") + jsonRow(row));
    else
        m_out->write(csvRow(cellTexts(row)) + lineEnd);
}

QString ResultsExport::failure() const
{
    return ResultsModel::tr("The results cannot be saved as %1: %2. Choose another place.")
        .arg(m_file, m_out->errorString());
}

} // namespace jobdeck
