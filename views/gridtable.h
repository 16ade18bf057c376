// The table of a grid run: edited by typing, filled by pasting from a spreadsheet, copied and cleared by the usual
// keys. GUI thread.
#pragma once

#include <QTableView>

namespace jobdeck {

class GridModel;

class GridTable final : public QTableView {
    Q_OBJECT
public:
    explicit GridTable(GridModel &model, QWidget *parent = nullptr);

    // What the clipboard holds: rows under a line that names the columns are added as jobs, anything else goes into the
    // cells from the current one on.
    void paste();
    void copy() const;
    void clearSelected();
    void removeSelectedJobs();
    void showCell(const QModelIndex &cell);

signals:
    void told(const QString &message); // what could not be taken

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QList<int> selectedRows() const;

    GridModel &m_grid;
};

} // namespace jobdeck
