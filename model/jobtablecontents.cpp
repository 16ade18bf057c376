// The part of JobTableModel that shows another list, or the same one anew.
#include "model/jobtablerows.h"

#include <algorithm>

namespace jobdeck {
namespace {

constexpr qint64 smallTab = 5'000; // jobs that are sorted on the fly within milliseconds, on the reader
constexpr qint64 tinyTab = 2'000; // the same on the GUI's own connection
constexpr int heldMs = 1'000;
constexpr qsizetype mostTracked = 32;
constexpr quint64 paintedCells = 20'000; // what a view asks for in a few paints

} // namespace

JobTableModel::Private::Private(JobTableModel *model, const QSqlDatabase &database, JobReader &jobReader,
                                std::shared_ptr<const Clock> time)
    : q(model)
    , db(database)
    , reader(jobReader)
    , clock(std::move(time))
{
    for (QTimer *each : {&heldTimer, &timer, &requestTimer})
        each->setSingleShot(true);
    heldTimer.setInterval(heldMs);
    requestTimer.setInterval(0);
    QObject::connect(&heldTimer, &QTimer::timeout, q, [this] { start(); });
    QObject::connect(&timer, &QTimer::timeout, q, [this] { refresh(); });
    QObject::connect(&requestTimer, &QTimer::timeout, q, [this] { sendRequest(); });
}

void JobTableModel::Private::start()
{
    hasStarted = true;
    held = {};
    heldTimer.stop();
    pageSlot.cancel();
    listSlot.cancel();
    wantedPages.clear();
    isReadingPages = false;
    isReadingRest = false;
    if (const auto now = readCounts(db))
        wanted.isSmall = countOf(*now, wanted.tab) <= smallTab;
    if (!readAtOnce())
        readWhole();
}

// The first page by the GUI's own connection, where that is a matter of milliseconds.
bool JobTableModel::Private::readAtOnce()
{
    const bool isSame = hasRows && wanted == rows.list(); // then rows beyond the first page are to be kept, too
    const bool isIndexed =
        wanted.column == SortColumn::Default || wanted.tab == Tab::All || countOf(counts, wanted.tab) <= tinyTab;
    if (isSame || !isIndexed || !wanted.filter.isAll())
        return false;
    const auto part = readListStart(db, wanted);
    if (!part)
        return false;
    installList(wanted, *part);
    return true;
}

void JobTableModel::Private::readWhole()
{
    setLoading(true);
    reader.read(
        listSlot, q,
        [list = wanted, keys = keysToLoad()](const QSqlDatabase &connection, const std::stop_token &stop) {
            return readWholeList(connection, list, keys, stop);
        },
        [this, list = wanted](const Result<ListPart> &part) {
            if (part)
                installList(list, *part);
            else
                fail(part.error());
        });
}

// Jobs that are selected or were seen last: their pages come with the list.
QList<SortKey> JobTableModel::Private::keysToLoad() const
{
    QList<SortKey> keys;
    const auto add = [&](int row) {
        const Job *job = rows.jobAt(row);
        if (job && keys.size() < mostTracked && wanted.contains(*job))
            keys << wanted.keyOf(*job);
    };
    for (const QModelIndex &index : q->persistentIndexList())
        add(index.row());
    if (wanted.tab != rows.list().tab)
        return keys;
    const quint64 recent = use - std::min<quint64>(use, paintedCells);
    for (qsizetype i = 0; i < rows.segmentCount(); ++i) {
        if (rows.segment(i).isLoaded && rows.segment(i).lastUse > recent)
            add(rows.firstRow(i));
    }
    return keys;
}

void JobTableModel::Private::installList(const JobList &list, const ListPart &part)
{
    const bool isNewer = part.revision >= log.newest();
    if (!isNewer && !log.reaches(part.revision, log.newest())) {
        readWhole();
        return;
    }
    if (isNewer) {
        log.restart(part.revision);
        counts = part.counts;
    }
    SegmentIndex next(list, part.segments);
    log.bring(next, part.revision, log.newest());
    revision = log.newest();
    cellRevision = revision;
    hasGap = false;
    hasRows = true;
    replaceRows(std::move(next), {});
    areCountsNew = false;
    emit q->countsChanged(counts);
    setLoading(false);
    readRest(rows.segmentCount() - 1);
    goOnFinding();
    schedule();
}

// A segment of unknown rows is cut into pages by the reader.
void JobTableModel::Private::readRest(qsizetype at)
{
    if (isReadingRest || rows.segment(at).isLoaded || rows.segment(at).count <= 2 * SegmentIndex::pageSize)
        return;
    isReadingRest = true;
    const KeyRange range = rows.range(at);
    reader.read(
        listSlot, q,
        [list = rows.list(), range](const QSqlDatabase &connection, const std::stop_token &stop) {
            return readSegments(connection, list, range, stop);
        },
        [this, range](const Result<ListPart> &part) {
            if (part)
                installRest(*part, range);
            else
                fail(part.error());
        });
}

void JobTableModel::Private::installRest(const ListPart &part, const KeyRange &range)
{
    if (!canBring(part.revision)) {
        held << [this, part, range] { installRest(part, range); };
        return;
    }
    isReadingRest = false;
    const auto at = rows.segmentOfRange(range);
    if (!at || rows.segment(*at).isLoaded || !log.reaches(part.revision, revision)) {
        readRest(range.from ? rows.segmentOfKey(*range.from) : 0);
        return;
    }
    SegmentIndex rest(rows.list(), part.segments, range);
    log.bring(rest, part.revision, revision);
    setSegment(*at, rest.rowCount(), [&] { rows.replace(*at, rest.takeSegments()); });
    showRows(rows.firstRow(*at), rows.rowCount() - 1);
    goOnFinding();
    schedule();
}

// Whether an answer of that revision can be used now; else it waits for its batch, or, if that never comes, all is read
// anew.
bool JobTableModel::Private::canBring(qint64 from)
{
    if (from <= log.newest())
        return true;
    if (!heldTimer.isActive())
        heldTimer.start();
    return false;
}

void JobTableModel::Private::setLoading(bool loading)
{
    if (isLoading == loading)
        return;
    isLoading = loading;
    emit q->loadingChanged(loading);
}

void JobTableModel::Private::fail(const Error &error)
{
    isReadingPages = false;
    isReadingRest = false;
    setLoading(false);
    emit q->readFailed(error.message);
}

} // namespace jobdeck
