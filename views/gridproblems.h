// What is wrong in a grid, one line a cell; Enter or a click leads to the cell. Hidden while there is nothing. GUI
// thread.
#pragma once

#include "model/jobgrid.h"

#include <QListWidget>

namespace jobdeck {

class GridModel;

class GridProblems final : public QListWidget {
    Q_OBJECT
public:
    explicit GridProblems(QWidget *parent = nullptr);

    static constexpr qsizetype mostShown = 200;

    void setProblems(const GridModel &model, const QList<GridProblem> &problems);

signals:
    void cellRequested(const QModelIndex &cell);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void request(int row);

    QList<QPersistentModelIndex> m_cells;
};

} // namespace jobdeck
