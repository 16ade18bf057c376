// Tabs, table and what stands there when it is empty. Keeps the selected jobs by id: they stay selected when the tab or
// the filter changes and brings them back. GUI thread.
#pragma once

#include "model/changebatch.h"
#include "model/jobfilter.h"

#include <QWidget>

class QAction;
class QSettings;
class QStackedWidget;
class QTabBar;

namespace jobdeck {

class EmptyState;
class JobTableModel;
class JobTableView;

class JobsPane final : public QWidget {
    Q_OBJECT
public:
    // What an empty list offers; not owned.
    struct Offers {
        QAction *newJob = nullptr;
        QAction *showInAll = nullptr;
        QAction *clearSearch = nullptr;
    };

    JobsPane(JobTableModel &jobs, const Offers &offers, QWidget *parent = nullptr);

    [[nodiscard]] JobTableView &view() const { return *m_view; }
    [[nodiscard]] Tab tab() const;
    [[nodiscard]] QWidget *focusTarget() const; // the table, or the tabs while it is empty
    void setTab(Tab tab);
    void setSearch(const QString &text);
    [[nodiscard]] QString search() const { return m_filter.text; }
    void setCounts(const StatusCounts &counts, std::optional<qint64> nextDue);
    // Selects it, in the tab that is open or else in All.
    void selectJob(JobId id);

    void restore(const QSettings &settings);
    void save(QSettings &settings) const;

    [[nodiscard]] QList<Job> selectedJobs() const;
    // It left the list; where it stands now.
    [[nodiscard]] static Tab tabOf(const Job &job);
    [[nodiscard]] static QString tabName(Tab tab);

signals:
    void selectionChanged(); // what a person or selectJob() selected, not what a change took away
    void shownChanged(); // how many rows are shown

private:
    void addTabs();
    void showTab();
    void onRowFound(JobId id, int row);
    void updateEmptyState();
    void showEmptyTab();
    void showEmptySearch();

    JobTableModel &m_jobs;
    Offers m_offers;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    JobTableView *m_view;
    EmptyState *m_empty;
    JobFilter m_filter;
    StatusCounts m_counts{};
    std::optional<qint64> m_nextDue;
    JobId m_wanted = 0; // looked for after a change of tab or filter
    bool m_isWantedInAll = false; // selectJob(): when not found here, look in All
};

} // namespace jobdeck
