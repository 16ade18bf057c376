#include "views/jobtableview.h"

#include "model/jobtablemodel.h"
#include "views/jobdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSettings>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastJobCharacters = 22;

} // namespace

JobTableView::JobTableView(JobTableModel &jobs, QWidget *parent)
    : QTableView(parent)
    , m_jobs(jobs)
    , m_delegate(new JobDelegate(this))
{
    setObjectName(u"jobs"_s);
    setAccessibleName(tr("Jobs"));
    setModel(&jobs);
    setItemDelegate(m_delegate);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSortingEnabled(false); // the model's order is not by column at first; the header is clicked by a person
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setUpHeaders();
    keepScrollPosition();
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const auto job = m_jobs.jobAt(index.row()))
            emit activated(*job);
    });
}

void JobTableView::setUpHeaders()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(std::max(26, fontMetrics().height() + 9));
    auto *header = horizontalHeader();
    header->setObjectName(u"jobsHeader"_s);
    header->setAccessibleName(tr("Columns of the jobs"));
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(false);
    header->setSortIndicatorClearable(true);
    header->setStretchLastSection(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(48);
    header->setSectionResizeMode(QHeaderView::Interactive);
    const int unit = fontMetrics().averageCharWidth();
    const QList<std::pair<int, int>> widths{{JobTableModel::StatusColumn, 19}, {JobTableModel::JobColumn, 32},
                                            {JobTableModel::KindColumn, 12},   {JobTableModel::ProgressColumn, 17},
                                            {JobTableModel::MomentColumn, 21}, {JobTableModel::DurationColumn, 11},
                                            {JobTableModel::MessageColumn, 25}};
    for (const auto &[column, characters] : widths)
        header->resizeSection(column, characters * unit);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (column != JobTableModel::JobColumn)
            stretchJobColumn();
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this, header](int column, Qt::SortOrder order) {
        const bool canSort = column == JobTableModel::JobColumn || column == JobTableModel::MomentColumn;
        header->setSortIndicatorShown(canSort);
        m_jobs.sort(canSort ? column : -1, order);
    });
}

// What the others leave, but never less than a name needs: then the table scrolls sideways.
void JobTableView::stretchJobColumn()
{
    auto *header = horizontalHeader();
    const int others = header->length() - header->sectionSize(JobTableModel::JobColumn);
    const int least = fontMetrics().averageCharWidth() * leastJobCharacters;
    header->resizeSection(JobTableModel::JobColumn, std::max(least, viewport()->width() - others));
}

void JobTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    stretchJobColumn();
}

// Rows that come or go above the first visible one move the scroll bar along. At the very top the newest are seen.
void JobTableView::keepScrollPosition()
{
    connect(&m_jobs, &QAbstractItemModel::rowsAboutToBeInserted, this, &JobTableView::rememberTop);
    connect(&m_jobs, &QAbstractItemModel::layoutAboutToBeChanged, this, &JobTableView::rememberTop);
    connect(&m_jobs, &QAbstractItemModel::rowsInserted, this, [this] {
        restoreTop();
        if (!currentIndex().isValid() && m_jobs.rowCount() > 0) // a screen reader asks for it at once
            selectionModel()->setCurrentIndex(m_jobs.index(0, JobTableModel::JobColumn), QItemSelectionModel::NoUpdate);
    });
    connect(&m_jobs, &QAbstractItemModel::layoutChanged, this, &JobTableView::restoreTop);
    connect(&m_jobs, &QAbstractItemModel::rowsRemoved, this, [this] {
        m_isRemoving = false;
        restoreTop();
    });
}

void JobTableView::rememberTop()
{
    const int row = verticalScrollBar()->value();
    m_top = row > 0 ? QPersistentModelIndex(m_jobs.index(row, JobTableModel::JobColumn)) : QPersistentModelIndex();
}

void JobTableView::restoreTop()
{
    if (!m_top.isValid())
        return;
    executeDelayedItemsLayout();
    updateGeometries();
    verticalScrollBar()->setValue(m_top.row());
    m_top = QPersistentModelIndex();
}

void JobTableView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    m_isRemoving = true;
    const int row = verticalScrollBar()->value();
    const int next = row >= start && row <= end ? end + 1 : row;
    m_top = row > 0 && next < m_jobs.rowCount() ? QPersistentModelIndex(m_jobs.index(next, JobTableModel::JobColumn))
                                                : QPersistentModelIndex();
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void JobTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_isRemoving)
        emit selectionEdited();
}

void JobTableView::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::NoModifier) {
        if (const auto job = m_jobs.jobAt(currentIndex().row()))
            emit activated(*job);
        return;
    }
    QTableView::keyPressEvent(event);
}

void JobTableView::setAborting(const QSet<JobId> &jobs)
{
    m_delegate->setAborting(jobs);
    viewport()->update();
}

QList<Job> JobTableView::selectedJobs() const
{
    QList<Job> jobs;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && jobs.size() < selectionLimit; ++row) {
            if (const auto job = m_jobs.jobAt(row))
                jobs << *job;
        }
    }
    return jobs;
}

qint64 JobTableView::selectedCount() const
{
    qint64 count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

void JobTableView::selectRow(int row) { selectRows({row}, row); }

void JobTableView::selectRows(const QList<int> &rows, int current)
{
    QItemSelection selection;
    for (const int row : rows)
        selection.select(m_jobs.index(row, 0), m_jobs.index(row, m_jobs.columnCount() - 1));
    selectionModel()->setCurrentIndex(m_jobs.index(current, JobTableModel::JobColumn), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void JobTableView::tick()
{
    const int first = rowAt(0);
    if (first < 0)
        return;
    const int last = rowAt(viewport()->height() - 1);
    m_jobs.refreshTimes(first, last < 0 ? m_jobs.rowCount() - 1 : last);
}

void JobTableView::restore(const QSettings &settings)
{
    auto *header = horizontalHeader();
    if (header->restoreState(settings.value(u"jobs/columns"_s).toByteArray())) {
        header->setSectionResizeMode(QHeaderView::Interactive);
    }
    const int column = settings.value(u"jobs/sortColumn"_s, -1).toInt();
    const auto order = settings.value(u"jobs/sortDescending"_s).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    header->setSortIndicator(column < m_jobs.columnCount() ? column : -1, order);
    header->setSortIndicatorShown(column >= 0);
}

void JobTableView::save(QSettings &settings) const
{
    const auto *header = horizontalHeader();
    settings.setValue(u"jobs/columns"_s, header->saveState());
    settings.setValue(u"jobs/sortColumn"_s, header->isSortIndicatorShown() ? header->sortIndicatorSection() : -1);
    settings.setValue(u"jobs/sortDescending"_s, header->sortIndicatorOrder() == Qt::DescendingOrder);
}

} // namespace jobdeck
