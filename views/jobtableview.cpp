#include "views/jobtableview.h"

#include "model/jobtablemodel.h"
#include "views/jobdelegate.h"
#include "views/jobheader.h"
#include "views/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <functional>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAnchors = 60; // more than a screen has

} // namespace

JobTableView::JobTableView(JobTableModel &jobs, QWidget *parent)
    : QTableView(parent)
    , m_jobs(jobs)
    , m_delegate(new JobDelegate(this))
    , m_header(new JobHeader(this))
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
    setHorizontalHeader(m_header);
    m_header->setUp();
    connect(m_header, &JobHeader::orderChosen, this, &JobTableView::orderChosen);
}

void JobTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_header->share(viewport()->width());
}

// What is seen stays where it is on the screen while rows come, go and move. At the very top the newest are seen.
void JobTableView::keepScrollPosition()
{
    const auto top = [this] { rememberRows(verticalScrollBar()->value(), 1); };
    connect(&m_jobs, &QAbstractItemModel::rowsAboutToBeInserted, this, top);
    connect(&m_jobs, &QAbstractItemModel::layoutAboutToBeChanged, this,
            [this] { rememberRows(verticalScrollBar()->value(), mostAnchors); });
    connect(&m_jobs, &QAbstractItemModel::rowsInserted, this, &JobTableView::restoreScroll);
    connect(&m_jobs, &QAbstractItemModel::layoutChanged, this, &JobTableView::restoreScroll);
    connect(&m_jobs, &QAbstractItemModel::rowsRemoved, this, [this] {
        m_isRemoving = false;
        restoreScroll();
    });
}

void JobTableView::rememberRows(int first, int count)
{
    m_anchors.clear();
    m_scrolled = first;
    if (verticalScrollBar()->value() <= 0)
        return;
    const int end = std::min(first + count, m_jobs.rowCount());
    for (int row = first; row < end; ++row)
        m_anchors << Anchor{.index = m_jobs.index(row, JobTableModel::JobColumn), .row = row};
}

// By the first row that moved no other way than the one below it: a single job that went elsewhere takes nobody along.
void JobTableView::restoreScroll()
{
    keepCurrent();
    m_anchors.removeIf([](const Anchor &anchor) { return !anchor.index.isValid(); });
    if (m_anchors.isEmpty())
        return;
    const auto shift = [](const Anchor &anchor) { return anchor.index.row() - anchor.row; };
    const auto steady = std::ranges::adjacent_find(m_anchors, std::equal_to(), shift);
    const int moved = shift(steady == m_anchors.end() ? m_anchors.first() : *steady);
    m_anchors.clear();
    executeDelayedItemsLayout();
    updateGeometries();
    verticalScrollBar()->setValue(m_scrolled + moved);
}

void JobTableView::keepCurrent()
{
    if (!currentIndex().isValid() && m_jobs.rowCount() > 0)
        selectionModel()->setCurrentIndex(m_jobs.index(0, JobTableModel::JobColumn), QItemSelectionModel::NoUpdate);
}

void JobTableView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    m_isRemoving = true;
    const int top = verticalScrollBar()->value();
    rememberRows(top >= start && top <= end ? end + 1 : top, 1);
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void JobTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    const bool isChange = !selected.isEmpty() || !deselected.isEmpty(); // Qt also tells of changes that are none
    if (isChange && !m_isRemoving)
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
    if (event->key() == Qt::Key_F10
        && event->modifiers() == Qt::ShiftModifier) { // X11 has a key for it, Qt not this one
        emit customContextMenuRequested(visualRect(currentIndex()).center());
        return;
    }
    QTableView::keyPressEvent(event);
}

// In a list of rows, Home and End are its ends, not those of a row.
QModelIndex JobTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool isEnd = action == MoveHome || action == MoveEnd;
    return QTableView::moveCursor(action, isEnd ? modifiers | Qt::ControlModifier : modifiers);
}

void JobTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    for (const QModelIndex &index : {current, previous})
        viewport()->update(rowRect(index.row()));
}

void JobTableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    QPainter painter(viewport());
    const bool isSelected = selectionModel()->isSelected(currentIndex());
    drawFocusFrame(painter, rowRect(currentIndex().row()), palette(), isSelected);
}

// All of the row that is seen.
QRect JobTableView::rowRect(int row) const
{
    const int width = std::min(horizontalHeader()->length(), viewport()->width());
    const int left = isRightToLeft() ? viewport()->width() - width : 0;
    return {left, rowViewportPosition(row), width, rowHeight(row)};
}

void JobTableView::setAborting(const QSet<JobId> &jobs)
{
    m_delegate->setAborting(jobs);
    m_jobs.setAborting(jobs);
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

} // namespace jobdeck
