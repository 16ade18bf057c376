// The part of JobTableModel that follows the store's changes.
#include "model/jobtablerows.h"

#include <algorithm>

namespace jobdeck {
namespace {

constexpr qint64 longestWaitMs = 1'000; // for a page that a selected job moves into
constexpr qsizetype mostRuns = 16; // more runs of rows are cheaper as one change of layout

qsizetype runsOf(const QList<RowChange> &places, int step)
{
    qsizetype runs = 0;
    for (qsizetype i = 0; i < places.size(); ++i)
        runs += i == 0 || places.at(i).row != places.at(i - 1).row + step ? 1 : 0;
    return runs;
}

// The row that a removal takes: of what is not loaded, one at the segment's end that no other removal takes.
std::optional<RowChange> removalOf(const SegmentIndex &rows, const SortKey &key, QHash<qsizetype, int> &taken)
{
    const qsizetype at = rows.segmentOfKey(key);
    if (rows.segment(at).isLoaded) {
        const auto row = rows.loadedRow(key);
        return row ? std::optional(RowChange{.row = *row, .key = key}) : std::nullopt;
    }
    const int row = rows.firstRow(at) + rows.segment(at).count - ++taken[at];
    return row >= rows.firstRow(at) ? std::optional(RowChange{.row = row, .key = key}) : std::nullopt;
}

struct SortedChanges {
    QList<RowChange> gone = {}; // from the last row to the first
    QList<RowChange> come = {}; // in order
    QList<Job> updated = {};
};

// None: something moves.
std::optional<SortedChanges> sortOut(const SegmentIndex &rows, const QList<JobChange> &changes)
{
    const JobList &list = rows.list();
    SortedChanges sorted;
    QHash<qsizetype, int> taken;
    for (const JobChange &change : changes) {
        const bool was = change.before && list.contains(*change.before);
        const bool is = change.after && list.contains(*change.after);
        if (was && is && list.keyOf(*change.before) != list.keyOf(*change.after))
            return std::nullopt;
        if (was && is)
            sorted.updated << *change.after;
        else if (is)
            sorted.come << RowChange{.key = list.keyOf(*change.after), .job = change.after};
        else if (const auto row = was ? removalOf(rows, list.keyOf(*change.before), taken) : std::nullopt)
            sorted.gone << *row;
    }
    std::ranges::sort(sorted.gone, std::greater(), &RowChange::row);
    std::ranges::sort(sorted.come,
                      [&list](const RowChange &a, const RowChange &b) { return list.isBefore(a.key, b.key); });
    for (RowChange &each : sorted.come)
        each.row = rows.rowFor(each.key);
    return sorted;
}

} // namespace

void JobTableModel::Private::take(const ChangeBatch &batch)
{
    if (!hasStarted || !hasRows) {
        (void)log.append(batch); // the first list tells what it contains
        return;
    }
    if (batch.revision <= log.newest())
        return;
    const bool isNext = log.append(batch);
    counts = batch.counts;
    areCountsNew = true;
    if (!isNext) {
        hasGap = true;
        start();
    }
    retryHeld();
    schedule();
}

void JobTableModel::Private::retryHeld()
{
    if (held.isEmpty())
        return;
    heldTimer.stop();
    for (const auto &install : std::exchange(held, {}))
        install();
}

void JobTableModel::Private::schedule()
{
    const bool isDirty = areCountsNew || cellRevision < log.newest() || revision < log.newest();
    if (!isDirty || hasGap || timer.isActive())
        return;
    const qint64 elapsed = sinceCells.isValid() ? sinceCells.elapsed() : cellsMs;
    timer.start(static_cast<int>(std::clamp<qint64>(cellsMs - elapsed, 0, cellsMs)));
}

void JobTableModel::Private::refresh()
{
    if (hasGap)
        return;
    sinceCells.start();
    if (std::exchange(areCountsNew, false))
        emit q->countsChanged(counts);
    updateCells();
    const qint64 elapsed = sinceRows.isValid() ? sinceRows.elapsed() : rowsMs;
    if (revision < log.newest() && elapsed >= rowsMs)
        flushRows();
    if (revision < log.newest() && !timer.isActive())
        timer.start(static_cast<int>(std::clamp<qint64>(rowsMs - elapsed, cellsMs, rowsMs)));
}

// Jobs that stay where they are. What moves waits for flushRows().
void JobTableModel::Private::updateCells()
{
    QList<int> changed;
    log.forEachAfter(cellRevision, [&](const ChangeBatch &batch) {
        for (const JobChange &change : batch.changes) {
            if (!change.before || !change.after)
                continue;
            const SortKey key = rows.list().keyOf(*change.after);
            if (key == rows.list().keyOf(*change.before) && rows.update(*change.after))
                changed << rows.rowFor(key);
        }
    });
    cellRevision = log.newest();
    showCells(std::move(changed));
}

void JobTableModel::Private::flushRows()
{
    const QList<JobChange> changes = log.netChanges(revision);
    if (mustWaitForPage(changes))
        return;
    sinceDeferred.invalidate();
    sinceRows.start();
    revision = log.newest();
    if (!applyInPlace(changes)) {
        SegmentIndex next = rows;
        QHash<JobId, Job> newest;
        for (const JobChange &change : changes) {
            next.apply(change);
            if (change.after)
                newest.insert(change.after->id, *change.after);
        }
        next.tidy();
        replaceRows(std::move(next), newest);
    }
    rows.tidy();
    log.trim(revision);
    goOnFinding();
}

// A selected or current job that moves to where nothing is loaded would be lost from sight: its page is read first.
bool JobTableModel::Private::mustWaitForPage(const QList<JobChange> &changes)
{
    if (sinceDeferred.isValid() && sinceDeferred.elapsed() > longestWaitMs)
        return false;
    QSet<JobId> tracked;
    for (const QModelIndex &index : q->persistentIndexList()) {
        if (const Job *job = rows.jobAt(index.row()))
            tracked << job->id;
    }
    bool mustWait = false;
    for (const JobChange &change : changes) {
        if (!change.before || !change.after || !tracked.contains(change.after->id)
            || !rows.list().contains(*change.after))
            continue;
        const qsizetype at = rows.segmentOfKey(rows.list().keyOf(*change.after));
        if (!rows.segment(at).isLoaded) {
            want(at);
            mustWait = true;
        }
    }
    if (mustWait && !sinceDeferred.isValid())
        sinceDeferred.start();
    return mustWait;
}

// Removals and insertions in few runs of rows; false: something moves, or there are too many runs.
bool JobTableModel::Private::applyInPlace(const QList<JobChange> &changes)
{
    auto sorted = sortOut(rows, changes);
    if (!sorted || runsOf(sorted->gone, -1) > mostRuns || runsOf(sorted->come, 0) > mostRuns)
        return false;
    removeRows(sorted->gone);
    for (RowChange &each : sorted->come)
        each.row = rows.rowFor(each.key);
    insertRows(sorted->come);
    QList<int> shown;
    for (const Job &job : std::as_const(sorted->updated)) {
        if (rows.update(job))
            shown << rows.rowFor(rows.list().keyOf(job));
    }
    showCells(std::move(shown));
    return true;
}

// From the last to the first.
void JobTableModel::Private::removeRows(const QList<RowChange> &gone)
{
    for (qsizetype from = 0, to = 0; from < gone.size(); from = to) {
        for (to = from + 1; to < gone.size() && gone.at(to).row == gone.at(to - 1).row - 1;)
            ++to;
        q->beginRemoveRows({}, gone.at(to - 1).row, gone.at(from).row);
        for (const RowChange &each : gone.mid(from, to - from))
            rows.remove(each.key);
        q->endRemoveRows();
    }
}

// In order; those before the same row are one run.
void JobTableModel::Private::insertRows(const QList<RowChange> &come)
{
    int offset = 0;
    for (qsizetype from = 0, to = 0; from < come.size(); from = to) {
        for (to = from + 1; to < come.size() && come.at(to).row == come.at(from).row;)
            ++to;
        const int count = static_cast<int>(to - from);
        const int first = come.at(from).row + offset;
        q->beginInsertRows({}, first, first + count - 1);
        for (const RowChange &each : come.mid(from, count))
            rows.insert(*each.job);
        q->endInsertRows();
        offset += count;
    }
}

// Rows grow or shrink at the end; what stands where changes as a layout, with persistent indexes moved by id.
void JobTableModel::Private::replaceRows(SegmentIndex next, const QHash<JobId, Job> &newest)
{
    const bool isSameList = next.list() == rows.list();
    const int old = rows.rowCount();
    const int now = next.rowCount();
    if (now > old) {
        q->beginInsertRows({}, old, now - 1);
        pad = now - old;
        q->endInsertRows();
    }
    emit q->layoutAboutToBeChanged();
    const QModelIndexList from = q->persistentIndexList();
    QList<std::optional<Job>> jobs;
    for (const QModelIndex &index : from) {
        const Job *job = rows.jobAt(index.row());
        jobs << (job ? std::optional(newest.value(job->id, *job)) : std::nullopt);
    }
    rows = std::move(next);
    pad = std::max(old - now, 0);
    QModelIndexList to;
    for (qsizetype i = 0; i < from.size(); ++i) {
        std::optional<int> row;
        if (jobs.at(i))
            row = rows.loadedRow(rows.list().keyOf(*jobs.at(i)));
        else if (isSameList && from.at(i).row() < now)
            row = from.at(i).row();
        to << (row ? q->createIndex(*row, from.at(i).column()) : QModelIndex());
    }
    q->changePersistentIndexList(from, to);
    emit q->layoutChanged();
    if (pad > 0) {
        q->beginRemoveRows({}, now, old - 1);
        pad = 0;
        q->endRemoveRows();
    }
}

void JobTableModel::Private::showCells(QList<int> changed)
{
    if (changed.isEmpty())
        return;
    std::ranges::sort(changed);
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    int first = changed.first();
    for (qsizetype i = 1; i <= changed.size(); ++i) {
        if (i < changed.size() && changed.at(i) == changed.at(i - 1) + 1)
            continue;
        showRows(first, changed.at(i - 1));
        first = i < changed.size() ? changed.at(i) : 0;
    }
}

void JobTableModel::Private::showRows(int first, int last)
{
    if (last >= first)
        emit q->dataChanged(q->index(first, 0), q->index(last, ColumnCount - 1));
}

} // namespace jobdeck
