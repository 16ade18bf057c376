#include "views/jobspane.h"

#include "model/clock.h"
#include "model/format.h"
#include "model/jobtablemodel.h"
#include "views/emptyjobs.h"
#include "views/jobheader.h"
#include "views/jobtableview.h"
#include "views/jobtabs.h"
#include "views/keptselection.h"

#include <QAction>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

JobsPane::JobsPane(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_jobs(parts.jobs)
    , m_clock(parts.clock)
    , m_clearSearch(parts.clearSearch)
    , m_tabs(new JobTabs(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new JobTableView(parts.jobs, this))
    , m_empty(new EmptyJobs(
          parts.reader, {.newJob = parts.newJob, .showInAll = parts.showInAll, .clearSearch = parts.clearSearch}, this))
    , m_selection(new KeptSelection(parts.jobs, *m_view, this))
{
    setObjectName(u"jobsPane"_s);
    m_stack->setObjectName(u"jobsStack"_s);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &JobsPane::showList);
    connect(m_tabs, &JobTabs::walked, this, [this] { m_hasLentFocus = false; });
    connect(m_view, &JobTableView::orderChosen, this, &JobsPane::showList);
    connect(m_selection, &KeptSelection::changed, this, &JobsPane::selectionChanged);
    connect(m_selection, &KeptSelection::missing, this, &JobsPane::onMissing);
    connectModel();
}

void JobsPane::connectModel()
{
    connect(&m_jobs, &JobTableModel::loadingChanged, this, &JobsPane::updateEmptyState);
    connect(&m_jobs, &QAbstractItemModel::rowsInserted, this, &JobsPane::updateEmptyState);
    connect(&m_jobs, &QAbstractItemModel::rowsRemoved, this, &JobsPane::updateEmptyState);
    connect(&m_jobs, &QAbstractItemModel::modelReset, this, &JobsPane::updateEmptyState);
}

Tab JobsPane::tab() const { return m_tabs->tab(); }

QWidget *JobsPane::focusTarget() const
{
    return m_stack->currentWidget() == m_view ? static_cast<QWidget *>(m_view) : m_tabs;
}

void JobsPane::setTab(Tab tab) { m_tabs->setTab(tab); }

void JobsPane::setSearch(const QString &text)
{
    if (text == m_filter.text)
        return;
    m_filter.text = text;
    showList();
}

void JobsPane::setHiddenKinds(const QStringList &kinds)
{
    if (kinds == m_filter.hiddenKinds)
        return;
    m_filter.hiddenKinds = kinds;
    m_empty->setHiddenKinds(kinds);
    showList();
}

void JobsPane::showList()
{
    m_empty->forget(); // a count that is still going on would hold up the new list
    m_jobs.show(tab(), m_filter, m_view->header().sortColumn(), m_view->header().sortOrder());
    m_selection->restore();
    updateEmptyState();
    emit listChanged();
}

void JobsPane::selectJob(JobId id) { m_selection->select(id); }

// What selectJob() asked for is not in the list: it is looked for in All, without a search.
void JobsPane::onMissing()
{
    if (tab() == Tab::All && m_filter.text.isEmpty()) {
        m_selection->giveUp();
        return;
    }
    m_filter.text.clear();
    m_clearSearch->trigger();
    if (tab() == Tab::All)
        showList();
    else
        setTab(Tab::All);
}

QList<Job> JobsPane::selectedJobs() const { return m_view->selectedJobs(); }

void JobsPane::setCounts(const StatusCounts &counts, std::optional<qint64> nextDue)
{
    if (counts != m_counts)
        m_empty->countAgain();
    m_counts = counts;
    m_nextDue = nextDue;
    m_tabs->setCounts(counts);
    updateEmptyState();
}

void JobsPane::setUnseenErrors(qint64 count) { m_tabs->setUnseen(count); }

void JobsPane::updateEmptyState()
{
    emit shownChanged();
    if (m_jobs.rowCount() > 0)
        showRows();
    else if (!m_jobs.isLoading()) // else what is shown stays until it is known
        showEmpty();
}

// The focus goes back to the table if it was there before the list became empty.
void JobsPane::showRows()
{
    m_empty->forget();
    m_stack->setCurrentWidget(m_view);
    if (std::exchange(m_hasLentFocus, false) && m_tabs->hasFocus())
        m_view->setFocus();
}

void JobsPane::showEmpty()
{
    if (!m_filter.text.isEmpty())
        m_empty->showSearch(tab(), m_filter.text);
    else
        m_empty->showTab(tab(), m_nextDue ? momentText(*m_nextDue, m_clock->nowMs()) : QString());
    const bool hadFocus = m_view->hasFocus();
    m_stack->setCurrentWidget(m_empty);
    if (hadFocus) {
        m_tabs->setFocus();
        m_hasLentFocus = true;
    }
}

void JobsPane::restore(const QSettings &settings)
{
    m_view->header().restore(settings);
    {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrentIndex(std::clamp(settings.value(u"jobs/tab"_s, 0).toInt(), 0, m_tabs->count() - 1));
    }
    showList();
}

void JobsPane::save(QSettings &settings) const
{
    m_view->header().save(settings);
    settings.setValue(u"jobs/tab"_s, m_tabs->currentIndex());
}

} // namespace jobdeck
