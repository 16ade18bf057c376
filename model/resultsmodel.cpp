#include "model/resultsmodel.h"

#include "model/csvwriter.h"
#include "model/format.h"
#include "model/jobjson.h"
#include "model/jobqueries.h"

#include <QJsonDocument>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>
#include <limits>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 pageRows = 256;
constexpr int keptPages = 64;
constexpr qint64 rowsAtOnce = 5'000; // a step of an export

// As a person reads it: numbers by the locale.
QString shownText(const QJsonValue &value)
{
    if (!value.isDouble())
        return value.isBool() ? (value.toBool() ? ResultsModel::tr("yes") : ResultsModel::tr("no"))
                              : value.toVariant().toString();
    const double number = value.toDouble();
    const auto whole = qint64(number);
    return double(whole) == number ? QLocale().toString(whole) : QLocale().toString(number, 'g', 12);
}

// As a program reads it.
QString plainText(const QJsonValue &value) { return value.toVariant().toString(); }

QString withError(const Cell &cell)
{
    const QString text = plainText(cell.value);
    if (cell.error.isEmpty())
        return text;
    return text.isEmpty() ? cell.error : ResultsModel::tr("%1 (%2)").arg(text, cell.error);
}

QString tabbed(const QStringList &cells)
{
    QStringList clean;
    for (QString cell : cells)
        clean.append(cell.replace(u'\t', u' ').replace(u'\n', u' '));
    return clean.join(u'\t');
}

QByteArray csvRecord(const ResultsRow &row)
{
    QStringList cells;
    for (const Cell &cell : row)
        cells.append(withoutFormula(withError(cell)));
    return csvLine(cells) + "\r\n";
}

QByteArray jsonRow(const ResultsRow &row) { return QJsonDocument(rowToJson(row)).toJson(QJsonDocument::Compact); }

} // namespace

// A file that is written in steps on the reader thread.
struct ResultsModel::Export {
    QString file;
    bool isJson = false;
    std::unique_ptr<QSaveFile> out = {};
    qint64 next = 0;
    bool isDone = false;

    void begin(const QStringList &columns)
    {
        out = std::make_unique<QSaveFile>(file);
        if (!out->open(QIODevice::WriteOnly))
            return;
        if (isJson)
            out->write("{\"columns\":"
                       + QJsonDocument(QJsonArray::fromStringList(columns)).toJson(QJsonDocument::Compact)
                       + ",\"rows\":[");
        else if (!columns.isEmpty())
            out->write(csvLine(columns) + "\r\n");
    }

    // Returns what went wrong; empty if nothing did.
    QString write(const Results &results)
    {
        if (!out)
            begin(results.columns);
        for (const ResultsRow &row : results.rows) {
            out->write(isJson ? (next == 0 ? "\n" : ",\n") + jsonRow(row) : csvRecord(row));
            ++next;
        }
        isDone = results.rows.size() < rowsAtOnce;
        if (isDone && isJson)
            out->write("\n]}\n");
        const bool isWritten = isDone ? out->commit() : out->error() == QFileDevice::NoError;
        return isWritten ? QString() : out->errorString();
    }
};

ResultsModel::ResultsModel(JobReader &reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
    , m_pages(keptPages)
{
}

ResultsModel::~ResultsModel() = default;

void ResultsModel::setJob(JobId id, qint64 rowCount)
{
    beginResetModel();
    m_job = id;
    m_rows = int(std::min<qint64>(rowCount, std::numeric_limits<int>::max()));
    m_columnCount = 0;
    m_columns.clear();
    m_pages.clear();
    m_asked = -1;
    m_pageSlot.cancel();
    m_textSlot.cancel();
    endResetModel();
    if (m_rows > 0)
        requestPage(0);
}

void ResultsModel::setRowTotal(qint64 rows)
{
    const int total = int(std::min<qint64>(rows, std::numeric_limits<int>::max()));
    if (total < m_rows)
        return setJob(m_job, rows);
    if (total == m_rows)
        return;
    m_pages.remove(m_rows / pageRows); // was not full
    beginInsertRows({}, m_rows, total - 1);
    m_rows = total;
    endInsertRows();
    if (m_columnCount == 0)
        requestPage(0);
}

void ResultsModel::requestPage(qint64 page) const
{
    if (m_asked == page)
        return;
    m_asked = page;
    auto *self = const_cast<ResultsModel *>(this); // data() is const, what it has read is a cache
    m_reader.read(
        m_pageSlot, self,
        [id = m_job, page](const QSqlDatabase &db, const std::stop_token &) {
            return readResults(db, id, page * pageRows, pageRows);
        },
        [self, page](const Result<Results> &results) { self->pageRead(page, results); });
}

void ResultsModel::pageRead(qint64 page, const Result<Results> &results)
{
    m_asked = -1;
    if (!results) {
        emit readFailed(results.error().message);
        return;
    }
    setColumns(*results);
    m_pages.insert(page, new Page(results->rows));
    const int first = int(page * pageRows);
    const int last = std::min(m_rows, first + int(results->rows.size())) - 1;
    if (m_columnCount > 0 && last >= first)
        emit dataChanged(index(first, 0), index(last, m_columnCount - 1));
}

// A row may have more cells than there are headers.
void ResultsModel::setColumns(const Results &results)
{
    qsizetype count = results.columns.size();
    for (const ResultsRow &row : results.rows)
        count = std::max(count, row.size());
    if (results.columns != m_columns) {
        m_columns = results.columns;
        if (m_columnCount > 0)
            emit headerDataChanged(Qt::Horizontal, 0, m_columnCount - 1);
    }
    if (count <= m_columnCount)
        return;
    beginInsertColumns({}, m_columnCount, int(count) - 1);
    m_columnCount = int(count);
    endInsertColumns();
}

const ResultsRow *ResultsModel::rowAt(int row) const
{
    const qint64 page = row / pageRows;
    if (const Page *rows = m_pages.object(page); rows != nullptr && row % pageRows < rows->size())
        return &rows->at(row % pageRows);
    requestPage(page);
    return nullptr;
}

int ResultsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

int ResultsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_columnCount; }

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    const ResultsRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (row == nullptr || index.column() >= row->size())
        return {};
    const Cell &cell = row->at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return singleLine(shownText(cell.value));
    case Qt::ToolTipRole:
        return toolTipText(cell.error.isEmpty() ? shownText(cell.value) : cell.error);
    case Qt::AccessibleTextRole:
        return cell.error.isEmpty() ? shownText(cell.value)
                                    : tr("%1, error: %2").arg(shownText(cell.value), cell.error);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (cell.value.isDouble() ? Qt::AlignRight : Qt::AlignLeft));
    case CellErrorRole:
        return cell.error;
    case RawValueRole:
        return cell.value;
    case HasErrorRole:
        return !cell.error.isEmpty();
    default:
        return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal && section < m_columns.size())
        return m_columns.at(section);
    return section + 1;
}

void ResultsModel::requestText(const QList<int> &rows)
{
    m_reader.read(
        m_textSlot, this,
        [id = m_job, rows](const QSqlDatabase &db, const std::stop_token &stop) -> Result<QString> {
            QStringList lines;
            for (const int row : rows) {
                if (stop.stop_requested())
                    return QString();
                const auto results = readResults(db, id, row, 1);
                if (!results)
                    return results.error();
                if (lines.isEmpty())
                    lines.append(tabbed(results->columns));
                QStringList cells;
                for (const Cell &cell : results->rows.value(0))
                    cells.append(withError(cell));
                lines.append(tabbed(cells));
            }
            return lines.join(u'\n');
        },
        [this](const Result<QString> &text) {
            if (text)
                emit textReady(*text);
            else
                emit readFailed(text.error().message);
        });
}

void ResultsModel::exportCsv(const QString &file) { exportOn(std::make_shared<Export>(Export{.file = file})); }

void ResultsModel::exportJson(const QString &file)
{
    exportOn(std::make_shared<Export>(Export{.file = file, .isJson = true}));
}

void ResultsModel::exportOn(const std::shared_ptr<Export> &job)
{
    m_reader.read(
        m_exportSlot, this,
        [id = m_job, job](const QSqlDatabase &db, const std::stop_token &) {
            const auto results = readResults(db, id, job->next, rowsAtOnce);
            return results ? job->write(*results) : results.error().message;
        },
        [this, job](const QString &error) {
            if (!error.isEmpty())
                emit exportFailed(
                    tr("The results cannot be saved as %1: %2. Choose another place.").arg(job->file, error));
            else if (job->isDone)
                emit exported(job->file);
            else
                exportOn(job);
        });
}

} // namespace jobdeck
