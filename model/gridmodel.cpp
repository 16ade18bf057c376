#include "model/gridmodel.h"

#include "model/resultsexport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

bool isBlankRow(const QStringList &cells)
{
    return std::ranges::all_of(cells, [](const QString &cell) { return cell.isEmpty(); });
}

} // namespace

GridModel::GridModel(ArgumentSpecs specs, QJsonObject common, QObject *parent)
    : QAbstractTableModel(parent)
    , m_specs(std::move(specs))
    , m_common(std::move(common))
    , m_columns(gridColumns(m_specs))
    , m_rows({blankRow()})
{
}

JobGrid GridModel::grid() const
{
    JobGrid grid{.columns = m_columns};
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (isBlankRow(m_rows.at(row)))
            continue;
        grid.rows << m_rows.at(row);
        grid.lines << row + 1;
    }
    return grid;
}

int GridModel::jobCount() const
{
    return int(std::ranges::count_if(m_rows, [](const QStringList &row) { return !isBlankRow(row); }));
}

QList<QStringList> GridModel::spread(const JobGrid &grid) const
{
    QList<QStringList> rows;
    for (const QStringList &cells : grid.rows) {
        QStringList row = blankRow();
        for (qsizetype i = 0; i < grid.columns.size(); ++i) {
            if (const qsizetype column = m_columns.indexOf(grid.columns.at(i)); column >= 0)
                row[column] = cells.at(i);
        }
        rows << row;
    }
    return rows;
}

void GridModel::setGrid(const JobGrid &grid) { replace(spread(grid)); }

void GridModel::addGrid(const JobGrid &grid)
{
    QList<QStringList> rows = m_rows;
    while (!rows.isEmpty() && isBlankRow(rows.last()))
        rows.removeLast();
    replace(rows + spread(grid));
}

qsizetype GridModel::setCells(int row, int column, const QList<QStringList> &cells)
{
    qsizetype dropped = 0;
    QList<QStringList> rows = m_rows;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QStringList &texts = cells.at(i);
        if (row + i >= maxGridRows) {
            dropped += texts.size();
            continue;
        }
        while (rows.size() <= row + i)
            rows << blankRow();
        for (qsizetype j = 0; j < texts.size(); ++j) {
            if (column + j < m_columns.size())
                rows[row + i][column + j] = texts.at(j);
            else
                ++dropped;
        }
    }
    replace(std::move(rows));
    return dropped;
}

void GridModel::clearCells(const QModelIndexList &cells)
{
    for (const QModelIndex &cell : cells)
        m_rows[cell.row()][cell.column()].clear();
    m_problems.clear();
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit edited();
}

void GridModel::removeJobs(QList<int> rows)
{
    std::ranges::sort(rows, std::greater());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<QStringList> left = m_rows;
    for (const int row : rows)
        left.removeAt(row);
    replace(std::move(left));
}

void GridModel::replace(QList<QStringList> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    if (m_rows.isEmpty() || !isBlankRow(m_rows.last()))
        m_rows << blankRow();
    m_problems.clear();
    endResetModel();
    emit edited();
}

void GridModel::setProblems(const QList<GridProblem> &problems)
{
    m_problems.clear();
    m_lines = grid().lines;
    for (const GridProblem &problem : problems) {
        const QModelIndex place = indexOf(problem);
        QString &text = m_problems[{place.row(), place.column()}];
        text += (text.isEmpty() ? QString() : u"\n"_s) + problem.message;
    }
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QModelIndex GridModel::indexOf(const GridProblem &problem) const
{
    return index(int(m_lines.value(problem.row, 1) - 1), std::max(0, int(m_columns.indexOf(problem.column))));
}

QString GridModel::textOf(const GridProblem &problem) const
{
    return tr("Row %1: %2").arg(indexOf(problem).row() + 1).arg(problem.message);
}

int GridModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int GridModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

QString GridModel::shownText(const QModelIndex &index) const
{
    const QString &text = m_rows.at(index.row()).at(index.column());
    if (!text.isEmpty() || isBlankRow(m_rows.at(index.row())))
        return text;
    return cellText(m_common.value(m_columns.at(index.column())));
}

QString GridModel::problemAt(const QModelIndex &index) const { return m_problems.value({index.row(), index.column()}); }

QVariant GridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString &own = m_rows.at(index.row()).at(index.column());
    const QString problem = problemAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return shownText(index);
    case Qt::EditRole:
        return own;
    case ProblemRole:
        return problem;
    case IsCommonRole:
        return own.isEmpty() && !shownText(index).isEmpty();
    case Qt::ToolTipRole:
        if (!problem.isEmpty())
            return u"<p>"_s + problem.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s;
        return own.isEmpty() && !shownText(index).isEmpty() ? tr("As the form says") : QVariant();
    case Qt::AccessibleTextRole:
        return problem.isEmpty() ? shownText(index) : tr("%1, wrong: %2").arg(shownText(index), problem);
    default:
        return {};
    }
}

bool GridModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole)
        return false;
    QString &cell = m_rows[index.row()][index.column()];
    if (cell == value.toString())
        return true;
    cell = value.toString();
    m_problems.remove({index.row(), index.column()});
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    if (index.row() == rowCount() - 1 && !cell.isEmpty() && rowCount() <= maxGridRows) {
        beginInsertRows({}, rowCount(), rowCount());
        m_rows << blankRow();
        endInsertRows();
    }
    emit edited();
    return true;
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const ArgumentSpec *spec = m_specs.find(m_columns.value(section));
    if (!spec)
        return {};
    if (role == Qt::DisplayRole)
        return spec->shownLabel();
    if (role == Qt::ToolTipRole)
        return u"<p>"_s + spec->name.toHtmlEscaped() + (spec->help.isEmpty() ? QString() : u"<br>"_s)
            + spec->help.toHtmlEscaped() + u"</p>"_s;
    return {};
}

Qt::ItemFlags GridModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemIsEditable : Qt::NoItemFlags;
}

} // namespace jobdeck
