// The part of JobTableModel that reads the pages that are looked at, and finds the row of a job.
#include "model/jobtablerows.h"

#include <QSet>

#include <algorithm>

namespace jobdeck {
namespace {

constexpr qsizetype mostWanted = 4; // more than a screen has
constexpr qsizetype mostLoaded = 64;
constexpr int mostFindTries = 40;
constexpr int findAgainMs = 50;

} // namespace

const Job *JobTableModel::Private::jobAt(int row)
{
    if (row < 0 || row >= rows.rowCount())
        return nullptr;
    const qsizetype segment = rows.segmentOfRow(row);
    rows.touch(segment, ++use);
    const Job *job = rows.jobAt(row);
    if (!job)
        want(segment);
    return job;
}

void JobTableModel::Private::want(qsizetype segment)
{
    if (rows.segment(segment).count > 4 * SegmentIndex::pageSize) {
        readRest(segment); // first cut into pages; then the view asks again
        return;
    }
    const KeyRange range = rows.range(segment);
    if (!wantedPages.isEmpty() && wantedPages.first() == range)
        return;
    wantedPages.removeOne(range);
    wantedPages.prepend(range);
    if (wantedPages.size() > mostWanted)
        wantedPages.removeLast();
    if (!isReadingPages && !requestTimer.isActive())
        requestTimer.start();
}

void JobTableModel::Private::sendRequest()
{
    if (isReadingPages || hasGap || wantedPages.isEmpty())
        return;
    isReadingPages = true;
    const QList<KeyRange> ranges = std::exchange(wantedPages, {});
    reader.read(
        pageSlot, q,
        [list = rows.list(), ranges](const QSqlDatabase &connection, const std::stop_token &) {
            return readRanges(connection, list, ranges);
        },
        [this, ranges](const Result<ListPart> &part) {
            if (part)
                installPages(*part, ranges);
            else
                fail(part.error());
        });
}

void JobTableModel::Private::installPages(const ListPart &part, const QList<KeyRange> &ranges)
{
    if (!canBring(part.revision)) {
        held << [this, part, ranges] { installPages(part, ranges); };
        return;
    }
    isReadingPages = false;
    for (qsizetype i = 0; i < ranges.size(); ++i)
        installPage(part.segments.at(i), ranges.at(i), part.revision);
    unloadUnused();
    if (!wantedPages.isEmpty())
        requestTimer.start();
    goOnFinding();
    schedule();
}

// A page whose borders changed meanwhile is dropped; showing its rows makes the view ask again.
void JobTableModel::Private::installPage(const Segment &page, const KeyRange &range, qint64 pageRevision)
{
    const auto at = rows.segmentOfRange(range);
    if (at && rows.segment(*at).isLoaded)
        return;
    if (at && log.reaches(pageRevision, revision)) {
        SegmentIndex read(rows.list(), {page}, range);
        log.bring(read, pageRevision, revision);
        QList<Job> jobs = read.segment(0).jobs;
        setSegment(*at, static_cast<int>(jobs.size()), [&] { rows.load(*at, std::move(jobs)); });
        rows.touch(*at, ++use);
        cellRevision = std::min(cellRevision, revision);
    }
    const qsizetype shown = range.from ? rows.segmentOfKey(*range.from) : 0;
    showRows(rows.firstRow(shown), rows.firstRow(shown) + rows.segment(shown).count - 1);
}

// Exchanges what a segment holds. Its count stays as it is, unless something was changed behind the program's back.
void JobTableModel::Private::setSegment(qsizetype at, int count, const std::function<void()> &change)
{
    const int old = rows.segment(at).count;
    const int first = rows.firstRow(at);
    if (count > old) {
        q->beginInsertRows({}, first + old, first + count - 1);
        change();
        q->endInsertRows();
    } else if (count < old) {
        q->beginRemoveRows({}, first + count, first + old - 1);
        change();
        q->endRemoveRows();
    } else {
        change();
    }
}

// Pages of selected and current jobs stay: their rows must be found again by id.
void JobTableModel::Private::unloadUnused()
{
    QList<std::pair<quint64, qsizetype>> loaded;
    for (qsizetype i = 0; i < rows.segmentCount(); ++i) {
        if (rows.segment(i).isLoaded)
            loaded.emplace_back(rows.segment(i).lastUse, i);
    }
    if (loaded.size() <= mostLoaded)
        return;
    QSet<qsizetype> pinned;
    for (const QModelIndex &index : q->persistentIndexList())
        pinned << rows.segmentOfRow(index.row());
    std::ranges::sort(loaded);
    for (const auto &[lastUse, segment] : loaded.first(loaded.size() - mostLoaded)) {
        if (pinned.contains(segment))
            continue;
        rows.unload(segment);
        showRows(rows.firstRow(segment), rows.firstRow(segment) + rows.segment(segment).count - 1);
    }
}

void JobTableModel::Private::find(JobId id)
{
    wantedRow = id;
    findTries = 0;
    foundJob.reset();
    if (const int row = q->rowOf(id); row >= 0) {
        wantedRow = 0;
        emit q->rowFound(id, row);
        return;
    }
    readFound();
}

void JobTableModel::Private::readFound()
{
    reader.read(
        findSlot, q,
        [id = wantedRow](const QSqlDatabase &connection, const std::stop_token &) { return readJob(connection, id); },
        [this](const Result<Job> &job) {
            if (job) {
                foundJob = *job;
                goOnFinding();
            } else {
                emit q->rowFound(std::exchange(wantedRow, 0), -1);
            }
        });
}

// Called whenever rows became known; the job may have moved since it was read.
void JobTableModel::Private::goOnFinding()
{
    if (wantedRow == 0 || isLoading)
        return;
    if (const int row = q->rowOf(wantedRow); row >= 0) {
        emit q->rowFound(std::exchange(wantedRow, 0), row);
        return;
    }
    if (!foundJob)
        return;
    const bool isHere = rows.list().contains(*foundJob);
    const qsizetype segment = rows.segmentOfKey(rows.list().keyOf(*foundJob));
    if (isHere && !rows.segment(segment).isLoaded) {
        want(segment);
        return;
    }
    if (++findTries > mostFindTries || (!isHere && log.newest() == revision)) {
        emit q->rowFound(std::exchange(wantedRow, 0), -1);
        return;
    }
    foundJob.reset();
    QTimer::singleShot(findAgainMs, q, [this] {
        if (wantedRow != 0 && !foundJob)
            readFound();
    });
}

} // namespace jobdeck
