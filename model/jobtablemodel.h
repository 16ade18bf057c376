// The jobs of the window: a windowed QSqlTableModel over `job`. Lives on the GUI thread. Table, record, headers, filter
// and order text are QSqlTableModel's; rows are its own: rowCount() is the number of jobs that match, data() serves
// pages found by key through the reader thread. Never resets after start: selection, scroll position and focus survive.
#pragma once

#include "model/changebatch.h"
#include "model/jobfilter.h"

#include <QSqlTableModel>

#include <functional>
#include <memory>

namespace jobdeck {

class Clock;
class JobReader;
struct WaitingFacts;

class JobTableModel final : public QSqlTableModel {
    Q_OBJECT
public:
    // What the window shows, in this order.
    enum Column {
        StatusColumn,
        JobColumn,
        KindColumn,
        ProgressColumn,
        MomentColumn,
        DurationColumn,
        MessageColumn,
        ColumnCount
    };
    enum Role { JobIdRole = Qt::UserRole + 1, StatusRole, ProgressRole, JobRole /* Job as QVariant */, IsLoadedRole };

    // `db`: the GUI's own read-only connection (busy time-out 0), for setTable and the first page only.
    JobTableModel(const QSqlDatabase &db, JobReader &reader, std::shared_ptr<const Clock> clock,
                  QObject *parent = nullptr);
    ~JobTableModel() override;

    // Shows these jobs in this order. Rows change by signals, never by a reset; the first call reads at once.
    void show(Tab tab, const JobFilter &filter, SortColumn column = SortColumn::Default,
              Qt::SortOrder order = Qt::AscendingOrder);
    [[nodiscard]] Tab tab() const;
    [[nodiscard]] const JobFilter &jobFilter() const;
    [[nodiscard]] bool isLoading() const; // a new filter's rows are being looked for

    // Reads everything anew, without a reset: batches may have been missed. A gap in their revisions does it by itself.
    void reload();

    // Feeds the live changes; cells are refreshed at most 30 times, rows moved at most 10 times a second.
    void applyChanges(const ChangeBatch &batch);
    // Another pace; 0: at the next turn of the event loop.
    void setPace(int cellsMs, int rowsMs);

    // Titles for kinds and groups (a kind that is not registered any more keeps its name).
    // Jobs that were asked to end: their status is told as such to who hears it; for the eye the delegate draws it.
    void setAborting(const QSet<JobId> &jobs);
    void setTitles(const QHash<QString, QString> &kindTitles, const QHash<QString, QString> &groupTitles);
    // What is known of why a job waits; refreshWaiting() when that has changed.
    void setWaitingFacts(std::function<WaitingFacts(const Job &job)> facts);
    void refreshWaiting();

    [[nodiscard]] std::optional<Job> jobAt(int row) const; // none while its page is not loaded
    [[nodiscard]] JobId idAt(int row) const; // 0 while not loaded
    [[nodiscard]] int rowOf(JobId id) const; // -1 if not in a loaded page
    // Looks for the row of a job anywhere in the list and answers rowFound(id, row), -1 if it is not in it.
    void findRow(JobId id);
    // Progress and durations tick; call once a second while something visible runs.
    void refreshTimes(int firstRow, int lastRow);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;
    // Never the base class's: its cursor would hold a snapshot, and its reset drop the selection. Reloads.
    bool select() override;
    bool selectRow(int row) override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent = {}) const override;
    void fetchMore(const QModelIndex &parent = {}) override;

signals:
    void countsChanged(const jobdeck::StatusCounts &counts);
    void loadingChanged(bool isLoading);
    void rowFound(jobdeck::JobId id, int row);
    void readFailed(const QString &message);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace jobdeck
