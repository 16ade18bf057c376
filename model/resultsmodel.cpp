#include "model/resultsmodel.h"

#include "model/format.h"
#include "model/jobqueries.h"
#include "model/resultsexport.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 pageRows = 256;
constexpr int keptPages = 64;

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
    return value.isDouble() ? numberText(value) : cellText(value);
}

} // namespace

ResultsModel::ResultsModel(JobReader &reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
    , m_pages(keptPages)
{
    m_orderAgain.setSingleShot(true);
    m_orderAgain.setInterval(orderAgainMs);
    connect(&m_orderAgain, &QTimer::timeout, this, &ResultsModel::orderAgain);
}

ResultsModel::~ResultsModel() = default;

void ResultsModel::setJob(JobId id, qint64 rowCount)
{
    beginResetModel();
    m_job = id;
    m_rows = int(std::min<qint64>(rowCount, std::numeric_limits<int>::max()));
    m_columnCount = 0;
    m_columns.clear();
    dropPages();
    m_textSlot.cancel();
    m_wish = m_applied = {};
    m_order.clear();
    m_orderAgain.stop();
    m_orderSlot.cancel();
    m_isOrdering = false;
    endResetModel();
    setBusy(false);
    if (m_rows > 0)
        requestPage(0);
}

void ResultsModel::dropPages()
{
    m_pages.clear();
    m_asked = -1;
    m_wanted = -1;
    m_failed.clear();
    m_pageSlot.cancel();
}

void ResultsModel::setRowTotal(qint64 rows)
{
    const int total = int(std::min<qint64>(rows, std::numeric_limits<int>::max()));
    if (total < m_rows)
        return setJob(m_job, rows);
    if (total == m_rows)
        return;
    if (!m_wish.isAllAsTheyCame() && !m_orderAgain.isActive())
        m_orderAgain.start();
    if (!m_applied.isAllAsTheyCame()) {
        m_rows = total;
        return;
    }
    if (const qint64 lastPage = m_rows / pageRows; m_asked == lastPage)
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
        [id = m_job, page, numbers = m_order.mid(page * pageRows, pageRows)](
            const QSqlDatabase &db, const std::stop_token &) { return readPage(db, id, page, numbers); },
        [self, page](const Result<Results> &results) { self->pageRead(page, results); });
}

Result<Results> ResultsModel::readPage(const QSqlDatabase &db, JobId id, qint64 page, const QList<int> &numbers)
{
    return numbers.isEmpty() ? readResults(db, id, page * pageRows, pageRows) : readResultRows(db, id, numbers);
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
    const int last = std::min(rowCount(), first + int(results.rows.size())) - 1;
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

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_applied.isAllAsTheyCame() ? m_rows : int(m_order.size());
}

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
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return data(index(0, section), role); // above its values
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal && section < m_columns.size())
        return m_columns.at(section);
    return section + 1;
}

void ResultsModel::requestText(const QList<int> &rows)
{
    QList<int> numbers = rows;
    if (!m_applied.isAllAsTheyCame())
        std::ranges::transform(rows, numbers.begin(), [this](int row) { return m_order.value(row); });
    m_reader.read(
        m_textSlot, this,
        [id = m_job, numbers](const QSqlDatabase &db, const std::stop_token &stop) {
            return resultsText(db, id, numbers, stop);
        },
        [this](const Result<QString> &text) {
            if (text)
                emit textReady(*text);
            else
                emit readFailed(text.error().message);
        });
}

void ResultsModel::exportCsv(const QString &file)
{
    exportOn(std::make_shared<ResultsExport>(file, m_job, ResultsExport::Format::Csv));
}

void ResultsModel::exportJson(const QString &file)
{
    exportOn(std::make_shared<ResultsExport>(file, m_job, ResultsExport::Format::Json));
}

void ResultsModel::exportOn(const std::shared_ptr<ResultsExport> &step)
{
    m_reader.read(
        step->slot(), this, [step](const QSqlDatabase &db, const std::stop_token &) { return step->writeNext(db); },
        [this, step](const QString &error) {
            if (!error.isEmpty())
                emit exportFailed(error);
            else if (step->isDone())
                emit exported(step->file());
            else
                exportOn(step);
        });
}

} // namespace jobdeck
