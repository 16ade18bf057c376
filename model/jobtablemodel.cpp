#include "model/jobtablemodel.h"

#include "model/format.h"
#include "model/jobtablerows.h"
#include "model/waitingreason.h"

#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

SortColumn sortColumnOf(int column)
{
    switch (column) {
    case JobTableModel::JobColumn:
        return SortColumn::Kind;
    case JobTableModel::MomentColumn:
        return SortColumn::Moment;
    default:
        return SortColumn::Default;
    }
}

} // namespace

JobTableModel::JobTableModel(const QSqlDatabase &db, JobReader &reader, std::shared_ptr<const Clock> clock,
                             QObject *parent)
    : QSqlTableModel(parent, db)
    , d(std::make_unique<Private>(this, db, reader, std::move(clock)))
{
    setTable(u"job"_s);
    setEditStrategy(QSqlTableModel::OnManualSubmit);
    const QStringList titles{tr("Status"), tr("Job"),      tr("Kind"),   tr("Progress"),
                             tr("Time"),   tr("Duration"), tr("Message")};
    for (int column = 0; column < ColumnCount; ++column)
        setHeaderData(column, Qt::Horizontal, titles.at(column));
    setHeaderData(DurationColumn, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
}

JobTableModel::~JobTableModel() = default;

void JobTableModel::show(Tab tab, const JobFilter &filter, SortColumn column, Qt::SortOrder order)
{
    const JobList list{.tab = tab, .filter = filter, .column = column, .order = order, .isSmall = d->wanted.isSmall};
    if (d->hasStarted && list == d->wanted)
        return;
    d->wanted = list;
    QVariantList values;
    setFilter(list.effectiveFilter().where(values));
    setSort(record().indexOf(column == SortColumn::Kind ? u"kind"_s : u"moment"_s), order);
    d->start();
}

Tab JobTableModel::tab() const { return d->wanted.tab; }

const JobFilter &JobTableModel::jobFilter() const { return d->wanted.filter; }

bool JobTableModel::isLoading() const { return d->isLoading; }

void JobTableModel::reload()
{
    if (!d->hasStarted)
        return;
    d->hasGap = true;
    d->start();
}

void JobTableModel::applyChanges(const ChangeBatch &batch) { d->take(batch); }

void JobTableModel::setPace(int cellsMs, int rowsMs)
{
    d->cellsMs = cellsMs;
    d->rowsMs = rowsMs;
}

void JobTableModel::setTitles(const QHash<QString, QString> &kindTitles, const QHash<QString, QString> &groupTitles)
{
    d->titles = {.kinds = kindTitles, .groups = groupTitles};
    d->showRows(0, d->rows.rowCount() - 1);
}

void JobTableModel::setWaitingFacts(std::function<WaitingFacts(const Job &job)> facts) { d->facts = std::move(facts); }

void JobTableModel::refreshWaiting() { d->showRows(0, d->rows.rowCount() - 1); }

void JobTableModel::setAborting(const QSet<JobId> &jobs)
{
    d->aborting = jobs;
    d->showRows(0, d->rows.rowCount() - 1);
}

std::optional<Job> JobTableModel::jobAt(int row) const
{
    const Job *job = d->jobAt(row);
    return job ? std::optional(*job) : std::nullopt;
}

JobId JobTableModel::idAt(int row) const
{
    const Job *job = d->rows.jobAt(row);
    return job ? job->id : 0;
}

int JobTableModel::rowOf(JobId id) const
{
    for (qsizetype i = 0; i < d->rows.segmentCount(); ++i) {
        const QList<Job> &jobs = d->rows.segment(i).jobs;
        const auto found = std::ranges::find(jobs, id, &Job::id);
        if (found != jobs.end())
            return d->rows.firstRow(i) + static_cast<int>(found - jobs.begin());
    }
    return -1;
}

void JobTableModel::findRow(JobId id) { d->find(id); }

void JobTableModel::refreshTimes(int firstRow, int lastRow)
{
    const int last = std::min(lastRow, d->rows.rowCount() - 1);
    for (int row = std::max(firstRow, 0); row <= last; ++row) {
        const Job *job = d->rows.jobAt(row);
        if (job && !isFinal(job->status))
            emit dataChanged(index(row, ProgressColumn), index(row, MessageColumn));
    }
}

int JobTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : d->rows.rowCount() + d->pad;
}

int JobTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant JobTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= ColumnCount)
        return {};
    const Job *job = d->jobAt(index.row());
    const bool isSpokenStatus = role == Qt::AccessibleTextRole && index.column() == StatusColumn;
    if (isSpokenStatus && job && job->status == JobStatus::Running && d->aborting.contains(job->id))
        return tr("Aborting");
    if (!job)
        return placeholderCell(index.column(), role);
    const qint64 now = d->clock->nowMs();
    const bool isReasonWanted = index.column() == MessageColumn && waitingOf(*job, now) != Waiting::None;
    return jobCell(*job, index.column(), role, d->titles, now,
                   d->facts && isReasonWanted ? d->facts(*job) : WaitingFacts());
}

QVariant JobTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal)
        return QSqlTableModel::headerData(section, orientation, role);
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    const Job *job = isText ? d->rows.jobAt(section) : nullptr;
    return job ? QVariant(d->titles.kindOf(*job)) : QVariant();
}

Qt::ItemFlags JobTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void JobTableModel::sort(int column, Qt::SortOrder order)
{
    const SortColumn by = sortColumnOf(column);
    show(tab(), jobFilter(), by, column < 0 ? Qt::AscendingOrder : order);
}

bool JobTableModel::select()
{
    reload();
    return true;
}

bool JobTableModel::selectRow(int) { return false; }

bool JobTableModel::canFetchMore(const QModelIndex &) const { return false; }

void JobTableModel::fetchMore(const QModelIndex &) { }

} // namespace jobdeck
