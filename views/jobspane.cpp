#include "views/jobspane.h"

#include "model/jobtablemodel.h"
#include "views/emptystate.h"
#include "views/icons.h"
#include "views/jobtableview.h"
#include "views/jobtext.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QSettings>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array allTabs{Tab::All, Tab::Running, Tab::Scheduled, Tab::Done, Tab::Errors};

qint64 countIn(Tab tab, const StatusCounts &counts)
{
    const auto statuses = statusesOf(tab);
    qint64 sum = 0;
    for (const JobStatus status : allStatuses) {
        if (statuses.isEmpty() || statuses.contains(status))
            sum += countOf(counts, status);
    }
    return sum;
}

// The orders that have an index; other columns are not sorted by.
SortColumn sortColumnOf(int section)
{
    if (section == JobTableModel::JobColumn)
        return SortColumn::Kind;
    return section == JobTableModel::MomentColumn ? SortColumn::Moment : SortColumn::Default;
}

} // namespace

JobsPane::JobsPane(JobTableModel &jobs, const Offers &offers, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_offers(offers)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new JobTableView(jobs, this))
    , m_empty(new EmptyState(u"jobsEmpty"_s, this))
{
    setObjectName(u"jobsPane"_s);
    m_stack->setObjectName(u"jobsStack"_s);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    addTabs();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &JobsPane::showTab);
    connect(m_view, &JobTableView::selectionEdited, this, &JobsPane::selectionChanged);
    connect(&jobs, &JobTableModel::rowFound, this, &JobsPane::onRowFound);
    connect(&jobs, &JobTableModel::loadingChanged, this, &JobsPane::updateEmptyState);
    connect(&jobs, &QAbstractItemModel::rowsInserted, this, &JobsPane::updateEmptyState);
    connect(&jobs, &QAbstractItemModel::rowsRemoved, this, &JobsPane::updateEmptyState);
    connect(&jobs, &QAbstractItemModel::modelReset, this, &JobsPane::updateEmptyState);
}

void JobsPane::addTabs()
{
    m_tabs->setObjectName(u"jobTabs"_s);
    m_tabs->setAccessibleName(tr("Which jobs are shown"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    for (const Tab tab : allTabs) {
        const int index = m_tabs->addTab(tabName(tab));
        m_tabs->setAccessibleTabName(index, tabName(tab));
    }
}

QString JobsPane::tabName(Tab tab)
{
    switch (tab) {
    case Tab::All:
        return tr("All");
    case Tab::Running:
        return tr("Running");
    case Tab::Scheduled:
        return tr("Scheduled");
    case Tab::Done:
        return tr("Done");
    case Tab::Errors:
        return tr("Errors");
    }
    return {};
}

Tab JobsPane::tabOf(const Job &job)
{
    for (const Tab tab : allTabs) {
        if (tab != Tab::All && statusesOf(tab).contains(job.status))
            return tab;
    }
    return Tab::All;
}

Tab JobsPane::tab() const { return allTabs.at(static_cast<std::size_t>(std::max(0, m_tabs->currentIndex()))); }

QWidget *JobsPane::focusTarget() const
{
    return m_stack->currentWidget() == m_view ? static_cast<QWidget *>(m_view) : m_tabs;
}

void JobsPane::setTab(Tab tab) { m_tabs->setCurrentIndex(static_cast<int>(tab)); }

void JobsPane::setSearch(const QString &text)
{
    if (text == m_filter.text)
        return;
    m_filter.text = text;
    showTab();
}

void JobsPane::showTab()
{
    const auto selected = m_view->selectedJobs();
    if (selected.size() == 1)
        m_wanted = selected.first().id;
    const auto *header = m_view->horizontalHeader();
    const int section = header->isSortIndicatorShown() ? header->sortIndicatorSection() : -1;
    m_jobs.show(tab(), m_filter, sortColumnOf(section), header->sortIndicatorOrder());
    if (m_wanted)
        m_jobs.findRow(m_wanted);
    updateEmptyState();
}

void JobsPane::selectJob(JobId id)
{
    m_wanted = id;
    m_isWantedInAll = true;
    m_jobs.findRow(id);
}

void JobsPane::onRowFound(JobId id, int row)
{
    if (id != m_wanted)
        return;
    if (row < 0 && m_isWantedInAll && (tab() != Tab::All || !m_filter.text.isEmpty())) {
        m_isWantedInAll = false;
        m_filter.text.clear();
        m_offers.clearSearch->trigger();
        if (tab() == Tab::All)
            showTab();
        else
            setTab(Tab::All);
        return;
    }
    m_isWantedInAll = false;
    if (row < 0)
        return;
    m_wanted = 0;
    m_view->selectRow(row);
    m_view->scrollTo(m_jobs.index(row, JobTableModel::JobColumn));
}

QList<Job> JobsPane::selectedJobs() const { return m_view->selectedJobs(); }

void JobsPane::setCounts(const StatusCounts &counts, std::optional<qint64> nextDue)
{
    m_counts = counts;
    m_nextDue = nextDue;
    for (const Tab tab : allTabs) {
        const QString text = tr("%1 (%2)").arg(tabName(tab), QLocale().toString(countIn(tab, counts)));
        m_tabs->setTabText(static_cast<int>(tab), text);
    }
    updateEmptyState();
}

void JobsPane::updateEmptyState()
{
    emit shownChanged();
    if (m_jobs.rowCount() > 0 || m_jobs.isLoading()) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    const bool hadFocus = m_view->hasFocus();
    if (m_filter.text.isEmpty())
        showEmptyTab();
    else
        showEmptySearch();
    m_stack->setCurrentWidget(m_empty);
    if (hadFocus)
        m_tabs->setFocus();
}

void JobsPane::showEmptyTab()
{
    const QList<QAction *> newJob{m_offers.newJob};
    switch (tab()) {
    case Tab::All:
        return m_empty->setState(u"job-list"_s, tr("No jobs yet"),
                                 tr("Start one from the list of kinds, or choose New Job."), newJob);
    case Tab::Running: {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        const QString next = m_nextDue ? tr("The next job is due: %1.").arg(momentText(*m_nextDue, now))
                                       : tr("Jobs that run or wait for their turn are listed here.");
        return m_empty->setState(u"status-running"_s, tr("Nothing is running"), next, newJob);
    }
    case Tab::Scheduled:
        return m_empty->setState(u"status-scheduled"_s, tr("Nothing is scheduled"),
                                 tr("Choose “At a time” in the form of a new job to run it later."), newJob);
    case Tab::Done:
        return m_empty->setState(u"status-done"_s, tr("No finished jobs yet"),
                                 tr("Jobs that ended well are kept here with their logs and results."), newJob);
    case Tab::Errors:
        return m_empty->setState(u"status-done"_s, tr("No errors"),
                                 tr("Jobs that failed or were aborted are listed here."));
    }
}

void JobsPane::showEmptySearch()
{
    QList<QAction *> actions{m_offers.clearSearch};
    if (tab() != Tab::All)
        actions.prepend(m_offers.showInAll);
    const QString title = tab() == Tab::All ? tr("No job matches “%1”").arg(m_filter.text)
                                            : tr("No job matches “%1” in %2").arg(m_filter.text, tabName(tab()));
    m_empty->setState(u"edit-find"_s, title, tr("The search looks at kinds, arguments, progress texts and errors."),
                      actions);
}

void JobsPane::restore(const QSettings &settings)
{
    m_view->restore(settings);
    const int index = settings.value(u"jobs/tab"_s, 0).toInt();
    m_tabs->setCurrentIndex(std::clamp(index, 0, int(allTabs.size()) - 1));
    showTab();
}

void JobsPane::save(QSettings &settings) const
{
    m_view->save(settings);
    settings.setValue(u"jobs/tab"_s, m_tabs->currentIndex());
}

} // namespace jobdeck
