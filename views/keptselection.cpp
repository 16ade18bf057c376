#include "views/keptselection.h"

#include "model/jobtablemodel.h"
#include "views/jobtableview.h"

#include <QItemSelectionModel>
#include <QScopedValueRollback>

namespace jobdeck {

KeptSelection::KeptSelection(JobTableModel &jobs, JobTableView &view, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_view(view)
{
    connect(&view, &JobTableView::selectionEdited, this, &KeptSelection::take);
    connect(&jobs, &QAbstractItemModel::dataChanged, this, &KeptSelection::takeIfLoaded);
    connect(&jobs, &QAbstractItemModel::rowsInserted, this, &KeptSelection::selectAgain);
    connect(&jobs, &QAbstractItemModel::layoutChanged, this, &KeptSelection::selectAgain);
    connect(&jobs, &JobTableModel::rowFound, this, &KeptSelection::onRowFound);
    connect(&jobs, &JobTableModel::loadingChanged, this, [this](bool isLoading) {
        if (!isLoading && m_isDue)
            find();
    });
}

void KeptSelection::select(JobId id)
{
    m_asked = id;
    restore();
}

void KeptSelection::restore()
{
    m_isDue = true;
    if (!m_jobs.isLoading())
        find();
}

void KeptSelection::take()
{
    if (m_isSelecting)
        return;
    const qint64 count = m_view.selectedCount();
    m_ids.clear();
    m_toFind.clear();
    m_asked = 0;
    m_isTooMany = count > mostKept;
    if (!m_isTooMany) {
        for (const Job &job : m_view.selectedJobs())
            m_ids << job.id;
    }
    m_current = m_jobs.idAt(m_view.currentIndex().row());
    m_isPartly = !m_isTooMany && m_ids.size() < count;
    emit changed();
}

void KeptSelection::takeIfLoaded()
{
    if (m_isPartly && m_view.selectedJobs().size() > m_ids.size())
        take();
}

void KeptSelection::find()
{
    m_isDue = false;
    m_found.clear();
    m_toFind = m_asked != 0 ? QList<JobId>{m_asked} : m_ids;
    if (m_asked == 0 && m_isTooMany)
        take();
    findNext();
}

void KeptSelection::findNext()
{
    if (m_toFind.isEmpty())
        showFound();
    else
        m_jobs.findRow(m_toFind.first());
}

void KeptSelection::onRowFound(JobId id, int row)
{
    if (m_toFind.isEmpty() || id != m_toFind.first() || m_isDue)
        return;
    m_toFind.removeFirst();
    if (row >= 0)
        m_found << id;
    if (row < 0 && id == m_asked)
        emit missing(id);
    else
        findNext();
}

void KeptSelection::showFound()
{
    const bool isAsked = m_asked != 0 && m_found.contains(m_asked);
    if (isAsked) {
        m_ids = {m_asked};
        m_isTooMany = false;
        m_isPartly = false;
        m_current = std::exchange(m_asked, 0);
    }
    selectInView(m_found, true);
    if (isAsked)
        emit changed();
}

// A job that went and comes back, while nothing else was selected.
void KeptSelection::selectAgain()
{
    const bool isWaiting = m_ids.size() == 1 && m_toFind.isEmpty() && !m_isDue && !m_jobs.isLoading();
    if (isWaiting && m_view.selectedCount() == 0 && m_jobs.rowOf(m_ids.first()) >= 0)
        selectInView(m_ids, false);
}

void KeptSelection::selectInView(const QList<JobId> &ids, bool mustScroll)
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    QList<int> rows;
    int current = -1;
    for (const JobId id : ids) {
        const int row = m_jobs.rowOf(id); // it may have moved since it was found
        if (row < 0)
            continue;
        rows << row;
        if (current < 0 || id == m_current)
            current = row;
    }
    if (!rows.isEmpty())
        m_view.selectRows(rows, current);
    m_view.keepCurrent();
    if (mustScroll)
        m_view.scrollTo(m_jobs.index(std::max(current, 0), JobTableModel::JobColumn));
}

} // namespace jobdeck
