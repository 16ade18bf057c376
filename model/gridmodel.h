// The cells of a grid run as a person edits them: a row for each job and one empty row after the last, a column for
// each argument that is no secret. An empty cell shows what the form says. GUI thread.
#pragma once

#include "model/jobgrid.h"

#include <QAbstractTableModel>
#include <QHash>

namespace jobdeck {

class GridModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { ProblemRole = Qt::UserRole + 1 /* QString, empty: none */, IsCommonRole /* bool */ };

    GridModel(ArgumentSpecs specs, QJsonObject common, QObject *parent = nullptr);

    [[nodiscard]] const ArgumentSpecs &specs() const { return m_specs; }
    [[nodiscard]] const QJsonObject &common() const { return m_common; }
    // The rows that are not blank; `lines` are their numbers in the table, from 1.
    [[nodiscard]] JobGrid grid() const;
    [[nodiscard]] int jobCount() const;
    [[nodiscard]] bool isBlank() const { return jobCount() == 0; }

    // In the place of everything that is there.
    void setGrid(const JobGrid &grid);
    // Behind the last row.
    void addGrid(const JobGrid &grid);
    // Cells to the right of and below this one, with new rows as needed. What is beyond the last column is dropped, and
    // what is beyond maxGridRows; answers how many cells were.
    qsizetype setCells(int row, int column, const QList<QStringList> &cells);
    void clearCells(const QModelIndexList &cells);
    void removeJobs(QList<int> rows);

    // As checkGrid() of grid() told them; forgotten where a cell is edited.
    void setProblems(const QList<GridProblem> &problems);
    [[nodiscard]] QModelIndex indexOf(const GridProblem &problem) const; // `row` is one of grid()
    [[nodiscard]] QString textOf(const GridProblem &problem) const; // "Row 3: Copies must be …"

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void edited();

private:
    [[nodiscard]] QStringList blankRow() const { return QStringList(m_columns.size(), QString()); }
    [[nodiscard]] QList<QStringList> spread(const JobGrid &grid) const;
    [[nodiscard]] QString shownText(const QModelIndex &index) const;
    [[nodiscard]] QString problemAt(const QModelIndex &index) const;
    void replace(QList<QStringList> rows);

    const ArgumentSpecs m_specs;
    const QJsonObject m_common;
    const QStringList m_columns; // names
    QList<QStringList> m_rows; // the last one is blank
    QHash<std::pair<int, int>, QString> m_problems;
    QList<qint64> m_lines; // JobGrid::lines of the grid that the problems are about
};

} // namespace jobdeck
