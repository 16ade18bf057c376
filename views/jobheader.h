// The header of the table of jobs: the widths of its columns, of which job and message share what the others leave, and
// the order, for the columns that have one. Both are remembered. GUI thread.
#pragma once

#include "model/jobfilter.h"

#include <QHeaderView>

class QSettings;

namespace jobdeck {

class JobHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit JobHeader(QWidget *parent = nullptr);

    // Once it has the model's columns.
    void setUp();
    // The table is so many pixels wide.
    void share(int width);
    void restore(const QSettings &settings);
    void save(QSettings &settings) const;

    // The order it shows.
    [[nodiscard]] SortColumn sortColumn() const;
    [[nodiscard]] Qt::SortOrder sortOrder() const;

signals:
    void orderChosen(); // by a click

private:
    void onSectionResized(int column, int size);
    void onSortIndicator(int column, Qt::SortOrder order);
    [[nodiscard]] int usualWidth(int column) const;
    [[nodiscard]] int widthOf(int column) const;
    [[nodiscard]] int leastWidth(int column) const;
    [[nodiscard]] int roomToShare() const;
    void fitFixedColumns(int needed);
    void restoreChosen(const QVariantList &columns);
    void shareRoom();

    int m_width = 0; // of the table; 0: not known yet
    QHash<int, int> m_usual; // widths of the columns that share nothing
    QHash<int, int> m_chosen; // those that the operator dragged
    int m_messageWidth = 0; // as the operator chose it; 0: a share
    int m_sortSection = -1; // none: the default order
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_isSharing = false;
};

} // namespace jobdeck
