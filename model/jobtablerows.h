// The inside of JobTableModel: what is shown as segments, what the reader was asked, and what changed since. All on the
// GUI thread. Rows change only through replaceRows(), insertRows(), removeRows() and setSegment(), which signal it.
#pragma once

#include "model/changelog.h"
#include "model/clock.h"
#include "model/jobcells.h"
#include "model/joblistqueries.h"
#include "model/jobreader.h"
#include "model/jobtablemodel.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace jobdeck {

// A row that enters or leaves.
struct RowChange {
    int row = 0;
    SortKey key = {};
    std::optional<Job> job = {}; // that enters
};

struct JobTableModel::Private {
    Private(JobTableModel *model, const QSqlDatabase &database, JobReader &jobReader,
            std::shared_ptr<const Clock> time);

    // Contents: jobtablecontents.cpp
    void start();
    bool readAtOnce();
    void readWhole();
    void readRest(qsizetype at);
    void installList(const JobList &list, const ListPart &part);
    void installRest(const ListPart &part, const KeyRange &range);
    void setLoading(bool loading);
    void fail(const Error &error);
    [[nodiscard]] QList<SortKey> keysToLoad() const;
    [[nodiscard]] bool canBring(qint64 from);

    // Pages: jobtablepages.cpp
    const Job *jobAt(int row);
    void want(qsizetype segment);
    void sendRequest();
    void installPages(const ListPart &part, const QList<KeyRange> &ranges);
    void installPage(const Segment &page, const KeyRange &range, qint64 revision);
    void setSegment(qsizetype at, int count, const std::function<void()> &change);
    void unloadUnused();
    void find(JobId id);
    void goOnFinding();
    void readFound();

    // Changes: jobtablechanges.cpp
    void take(const ChangeBatch &batch);
    void schedule();
    void refresh();
    void updateCells();
    void flushRows();
    [[nodiscard]] bool mustWaitForPage(const QList<JobChange> &changes);
    [[nodiscard]] bool applyInPlace(const QList<JobChange> &changes);
    void removeRows(const QList<RowChange> &gone);
    void insertRows(const QList<RowChange> &come);
    void replaceRows(SegmentIndex next, const QHash<JobId, Job> &newest);
    void showCells(QList<int> rows);
    void showRows(int first, int last);
    void retryHeld();

    JobTableModel *const q;
    QSqlDatabase db;
    JobReader &reader;
    const std::shared_ptr<const Clock> clock;
    JobTitles titles;
    QSet<JobId> aborting;
    std::function<WaitingFacts(const Job &job)> facts; // may be empty

    JobList wanted; // what show() asked for
    SegmentIndex rows; // what is shown
    int pad = 0; // rows at the end that are only there between two signals
    qint64 revision = 0; // what `rows` contain
    qint64 cellRevision = 0; // what the loaded jobs contain
    bool hasStarted = false;
    bool hasRows = false; // a first list was installed
    bool isLoading = false;
    bool hasGap = false; // batches are missing: no row moves until everything is read anew
    StatusCounts counts{};
    bool areCountsNew = false;

    ChangeLog log;
    QList<std::function<void()>> held; // answers newer than the newest batch wait for it
    QTimer heldTimer;
    QTimer timer; // runs only while something is to be shown
    qint64 cellsMs = 33; // at most 30 times a second
    qint64 rowsMs = 100; // at most 10 times a second
    QElapsedTimer sinceCells;
    QElapsedTimer sinceRows;
    QElapsedTimer sinceDeferred;

    quint64 use = 0;
    QList<KeyRange> wantedPages; // newest first
    bool isReadingPages = false;
    bool isReadingRest = false;
    QTimer requestTimer;
    JobId wantedRow = 0;
    std::optional<Job> foundJob;
    int findTries = 0;
    ReadSlot listSlot;
    ReadSlot pageSlot;
    ReadSlot findSlot;
};

} // namespace jobdeck
