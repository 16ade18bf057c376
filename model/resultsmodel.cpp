#include "model/resultsmodel.h"

#include "model/csvwriter.h"
#include "model/format.h"
#include "model/jobjson.h"
#include "model/jobqueries.h"

#include <QJsonDocument>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 pageRows = 256;
constexpr int keptPages = 64;
constexpr qint64 rowsAtOnce = 5'000; // a step of an export

// As a program reads it.
QString plainText(const QJsonValue &value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

QString numberText(const QJsonValue &value)
{
    constexpr double exactBelow = 9'007'199'254'740'992.0; // 2^53: beyond it a double has no units
    const QVariant variant = value.toVariant();
    if (variant.typeId() == QMetaType::LongLong)
        return QLocale().toString(variant.toLongLong());
    const double number = value.toDouble();
    const bool isWhole = std::abs(number) < exactBelow && std::trunc(number) == number;
    return isWhole ? QLocale().toString(qint64(number)) : QLocale().toString(number, 'g', 12);
}

// As a person reads it: numbers by the locale.
QString shownText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? ResultsModel::tr("yes") : ResultsModel::tr("no");
    return value.isDouble() ? numberText(value) : plainText(value);
}

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
        clean.append(cell.replace(u"\r\n"_s, u" "_s).replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' '));
    return clean.join(u'\t');
}

QStringList withErrors(const ResultsRow &row)
{
    QStringList cells;
    for (const Cell &cell : row)
        cells.append(withError(cell));
    return cells;
}

QByteArray csvRecord(QStringList cells)
{
    std::ranges::transform(cells, cells.begin(), withoutFormula);
    return csvLine(cells) + "\r\n";
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

Result<QString> tabbedText(const QSqlDatabase &db, JobId id, const QList<int> &rows, const std::stop_token &stop)
{
    QStringList lines;
    for (qsizetype i = 0; i < rows.size() && !stop.stop_requested();) {
        const qsizetype count = runLength(rows, i);
        const auto results = readResults(db, id, rows.at(i), count);
        if (!results)
            return results.error();
        if (i == 0 && !results->columns.isEmpty())
            lines.append(tabbed(results->columns));
        for (const ResultsRow &row : results->rows)
            lines.append(tabbed(withErrors(row)));
        i += count;
    }
    return lines.join(u'\n');
}

} // namespace

// A file that is written in steps on the reader thread; the model may show another job meanwhile.
struct ResultsModel::Export {
    QString file;
    JobId job = 0;
    bool isJson = false;
    std::unique_ptr<QSaveFile> out = {};
    qint64 next = 0;
    bool isDone = false;
    ReadSlot slot = {};

    [[nodiscard]] bool begin(const QStringList &columns)
    {
        out = std::make_unique<QSaveFile>(file);
        if (!out->open(QIODevice::WriteOnly))
            return false;
        if (isJson)
            out->write("{\"columns\":"
                       + QJsonDocument(QJsonArray::fromStringList(columns)).toJson(QJsonDocument::Compact)
                       + ",\"rows\":[");
        else if (!columns.isEmpty())
            out->write(csvRecord(columns));
        return true;
    }

    // Returns what went wrong, as a sentence; empty if nothing did.
    QString writeNext(const QSqlDatabase &db)
    {
        const auto results = readResults(db, job, next, rowsAtOnce);
        return results ? write(*results) : results.error().message;
    }

    QString write(const Results &results)
    {
        if (!out && !begin(results.columns))
            return failure();
        for (const ResultsRow &row : results.rows) {
            out->write(isJson ? (next == 0 ? "\n" : ",\n") + jsonRow(row) : csvRecord(withErrors(row)));
            ++next;
        }
        isDone = results.rows.size() < rowsAtOnce;
        if (isDone && isJson)
            out->write("\n]}\n");
        const bool isWritten = isDone ? out->commit() : out->error() == QFileDevice::NoError;
        return isWritten ? QString() : failure();
    }

    [[nodiscard]] QString failure() const
    {
        return tr("The results cannot be saved as %1: %2. Choose another place.").arg(file, out->errorString());
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
    m_wanted = -1;
    m_failed.clear();
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
    const qint64 lastPage = m_rows / pageRows; // was not full
    m_pages.remove(lastPage);
    if (m_asked == lastPage)
        m_wanted = lastPage; // what is being read may lack the new rows
    m_failed.clear();
    beginInsertRows({}, m_rows, total - 1);
    m_rows = total;
    endInsertRows();
    if (m_columnCount == 0)
        requestPage(0);
}

void ResultsModel::requestPage(qint64 page) const
{
    if (m_asked == page || m_failed.contains(page))
        return;
    if (m_asked >= 0) {
        m_wanted = page;
        return;
    }
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
    const qint64 wanted = std::exchange(m_wanted, -1);
    if (results) {
        showPage(page, *results);
    } else {
        m_failed.insert(page); // else each repaint would ask again
        emit readFailed(results.error().message);
    }
    if (wanted >= 0 && (wanted == page || !m_pages.contains(wanted)))
        requestPage(wanted);
}

void ResultsModel::showPage(qint64 page, const Results &results)
{
    m_pages.insert(page, new Page(results.rows)); // first: who is told of columns asks for data
    setColumns(results);
    const int first = int(page * pageRows);
    const int last = std::min(m_rows, first + int(results.rows.size())) - 1;
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
        [id = m_job, rows](const QSqlDatabase &db, const std::stop_token &stop) {
            return tabbedText(db, id, rows, stop);
        },
        [this](const Result<QString> &text) {
            if (text)
                emit textReady(*text);
            else
                emit readFailed(text.error().message);
        });
}

void ResultsModel::exportCsv(const QString &file) { beginExport(file, false); }

void ResultsModel::exportJson(const QString &file) { beginExport(file, true); }

void ResultsModel::beginExport(const QString &file, bool isJson)
{
    const auto job = std::make_shared<Export>();
    job->file = file;
    job->job = m_job;
    job->isJson = isJson;
    exportOn(job);
}

void ResultsModel::exportOn(const std::shared_ptr<Export> &job)
{
    m_reader.read(
        job->slot, this, [job](const QSqlDatabase &db, const std::stop_token &) { return job->writeNext(db); },
        [this, job](const QString &error) {
            if (!error.isEmpty())
                emit exportFailed(error);
            else if (job->isDone)
                emit exported(job->file);
            else
                exportOn(job);
        });
}

} // namespace jobdeck
