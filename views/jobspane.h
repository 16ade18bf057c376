// Tabs, table and what stands there when it is empty: decides together which jobs the model shows, and in which order.
// Keeps the selected jobs by id. GUI thread.
#pragma once

#include "model/changebatch.h"
#include "model/jobfilter.h"

#include <QWidget>

#include <memory>

class QAction;
class QSettings;
class QStackedWidget;

namespace jobdeck {

class Clock;
class EmptyJobs;
class JobReader;
class JobTableModel;
class JobTableView;
class JobTabs;
class KeptSelection;

class JobsPane final : public QWidget {
    Q_OBJECT
public:
    // What it shows and what an empty list offers; nothing but the clock is owned.
    struct Parts {
        JobTableModel &jobs;
        JobReader &reader; // counts what a search finds elsewhere
        std::shared_ptr<const Clock> clock;
        QAction *newJob = nullptr;
        QAction *showInAll = nullptr;
        QAction *clearSearch = nullptr;
    };

    explicit JobsPane(const Parts &parts, QWidget *parent = nullptr);

    [[nodiscard]] JobTableView &view() const { return *m_view; }
    [[nodiscard]] Tab tab() const;
    [[nodiscard]] QWidget *focusTarget() const; // the table, or the tabs while it is empty
    void setTab(Tab tab);
    void setSearch(const QString &text);
    void setHiddenKinds(const QStringList &kinds);
    [[nodiscard]] QString search() const { return m_filter.text; }
    void setCounts(const StatusCounts &counts, std::optional<qint64> nextDue);
    // Errors that the operator has not looked at yet.
    void setUnseenErrors(qint64 count);
    // Selects it, in the tab that is open or else in All.
    void selectJob(JobId id);

    void restore(const QSettings &settings);
    void save(QSettings &settings) const;

    [[nodiscard]] QList<Job> selectedJobs() const;

signals:
    void selectionChanged(); // what a person or selectJob() selected, not what a change took away or brought back
    void shownChanged(); // how many rows are shown
    void listChanged(); // another tab or search

private:
    void connectModel();
    void showList();
    void onMissing();
    void updateEmptyState();
    void showRows();
    void showEmpty();

    JobTableModel &m_jobs;
    const std::shared_ptr<const Clock> m_clock;
    QAction *m_clearSearch;
    JobTabs *m_tabs;
    QStackedWidget *m_stack;
    JobTableView *m_view;
    EmptyJobs *m_empty;
    KeptSelection *m_selection;
    JobFilter m_filter;
    StatusCounts m_counts{};
    std::optional<qint64> m_nextDue;
    bool m_hasLentFocus = false; // the tabs have it because the table went away
};

} // namespace jobdeck
