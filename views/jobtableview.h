// The table of jobs: fixed row height, remembered columns, a scroll position that stays with what is seen while rows
// come and go above it. GUI thread; the model belongs to the application.
#pragma once

#include "model/job.h"

#include <QPersistentModelIndex>
#include <QTableView>

class QSettings;

namespace jobdeck {

class JobDelegate;
class JobTableModel;

class JobTableView final : public QTableView {
    Q_OBJECT
public:
    explicit JobTableView(JobTableModel &jobs, QWidget *parent = nullptr);

    void restore(const QSettings &settings);
    void save(QSettings &settings) const;
    void setAborting(const QSet<JobId> &jobs);

    // The selected jobs whose rows are loaded, at most `selectionLimit` of them.
    [[nodiscard]] QList<Job> selectedJobs() const;
    [[nodiscard]] qint64 selectedCount() const;
    void selectRow(int row); // works in right-to-left layouts too, unlike QTableView's
    void selectRows(const QList<int> &rows, int current);
    void tick(); // times and durations of what is visible

    static constexpr int selectionLimit = 1000;

signals:
    void selectionEdited(); // by the person: not because rows went
    void activated(const jobdeck::Job &job);

protected:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpHeaders();
    void stretchJobColumn();
    void keepScrollPosition();
    void rememberTop();
    void restoreTop();

    JobTableModel &m_jobs;
    JobDelegate *m_delegate;
    QPersistentModelIndex m_top; // the row at the top edge, before rows come or go
    bool m_isRemoving = false;
};

} // namespace jobdeck
