// The table of jobs: fixed row height, a scroll position that stays with what is seen while rows come, go and move. GUI
// thread; the model belongs to the application.
#pragma once

#include "model/job.h"

#include <QPersistentModelIndex>
#include <QTableView>

namespace jobdeck {

class JobDelegate;
class JobHeader;
class JobTableModel;

class JobTableView final : public QTableView {
    Q_OBJECT
public:
    explicit JobTableView(JobTableModel &jobs, QWidget *parent = nullptr);

    [[nodiscard]] JobHeader &header() const { return *m_header; }
    void setAborting(const QSet<JobId> &jobs);

    // The selected jobs whose rows are loaded, at most `selectionLimit` of them.
    [[nodiscard]] QList<Job> selectedJobs() const;
    [[nodiscard]] qint64 selectedCount() const;
    void selectRow(int row); // works in right-to-left layouts too, unlike QTableView's
    void selectRows(const QList<int> &rows, int current);
    void keepCurrent(); // a table with rows has a current one: a screen reader asks for it at once
    void tick(); // times and durations of what is visible

    static constexpr int selectionLimit = 1000;

signals:
    void selectionEdited(); // by the person or selectRows(): not because rows went
    void orderChosen(); // by a click on the header
    void activated(const jobdeck::Job &job);

protected:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override; // with a frame around the current row while the table has the focus
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // A row that is seen, and where it stood before a change.
    struct Anchor {
        QPersistentModelIndex index;
        int row = 0;
    };

    void setUpHeaders();
    void keepScrollPosition();
    [[nodiscard]] QRect rowRect(int row) const;
    void rememberRows(int first, int count);
    void restoreScroll();

    JobTableModel &m_jobs;
    JobDelegate *m_delegate;
    JobHeader *m_header;
    QList<Anchor> m_anchors; // while the model changes, and only if the table is scrolled
    int m_scrolled = 0; // the row at the top edge before the change
    bool m_isRemoving = false;
};

} // namespace jobdeck
