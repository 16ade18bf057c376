#include "views/detailstabs.h"

#include "model/argumentvalidation.h"
#include "model/jobhistory.h"
#include "model/jobkind.h"
#include "model/scriptchange.h"
#include "views/argumentsview.h"
#include "views/historyview.h"
#include "views/jobdetails.h"
#include "views/logview.h"
#include "views/overviewpage.h"
#include "views/resultsview.h"

#include <QEvent>
#include <QLocale>
#include <QTabBar>

namespace jobdeck {

using namespace Qt::StringLiterals;

DetailsTabs::DetailsTabs(JobReader &reader, QWidget *parent)
    : QTabWidget(parent)
    , m_history(new JobHistory(reader, this))
    , m_overview(new OverviewPage(reader, this))
    , m_log(new LogView(reader, this))
    , m_results(new ResultsView(reader, this))
    , m_arguments(new ArgumentsView(this))
    , m_historyView(new HistoryView(this))
{
    setObjectName(u"detailTabs"_s);
    setAccessibleName(JobDetails::tr("Details of the job"));
    setDocumentMode(true);
    tabBar()->setObjectName(u"detailTabBar"_s);
    tabBar()->setAccessibleName(JobDetails::tr("Details of the job"));
    addPage(m_overview, JobDetails::tr("Overview"));
    addPage(m_log, JobDetails::tr("Log"));
    addPage(m_results, JobDetails::tr("Results"));
    addPage(m_arguments, JobDetails::tr("Arguments"));
    addPage(m_historyView, JobDetails::tr("History"));
    connectPages();
    connectLinks();
}

void DetailsTabs::addPage(QWidget *page, const QString &name)
{
    tabBar()->setAccessibleTabName(addTab(page, name), name);
}

void DetailsTabs::connectPages()
{
    connect(m_overview, &OverviewPage::failed, this, &DetailsTabs::failed);
    connect(m_overview, &OverviewPage::told, this, &DetailsTabs::told);
    connect(m_overview, &OverviewPage::scheduleRequested, this, &DetailsTabs::scheduleRequested);
    connect(m_log, &LogView::failed, this, &DetailsTabs::failed);
    connect(m_log, &LogView::told, this, &DetailsTabs::told);
    connect(m_results, &ResultsView::failed, this, &DetailsTabs::failed);
    connect(m_results, &ResultsView::told, this, &DetailsTabs::told);
    connect(m_history, &JobHistory::readFailed, this, &DetailsTabs::failed);
    connect(m_history, &JobHistory::changed, this, &DetailsTabs::showHistory);
}

void DetailsTabs::connectLinks()
{
    connect(m_overview, &OverviewPage::lineRequested, this, [this](qint64 sequence) {
        setCurrentIndex(LogTab);
        m_log->goToLine(sequence);
    });
    connect(m_overview, &OverviewPage::logEndRequested, this, [this] {
        setCurrentIndex(LogTab);
        m_log->goToEnd();
    });
    connect(m_overview, &OverviewPage::warningsRequested, this, [this] {
        setCurrentIndex(LogTab);
        m_log->showWarnings();
    });
    connect(m_overview, &OverviewPage::errorRowsRequested, this, [this] {
        setCurrentIndex(ResultsTab);
        m_results->showErrors();
    });
}

void DetailsTabs::setActions(const QList<QAction *> &actions) { m_overview->setActions(actions); }

void DetailsTabs::setJob(const Job &job, const JobKind *kind)
{
    m_job = job;
    m_isScriptChanged = kind && isScriptChanged(job, kind->definition);
    m_history->setJob(job);
    m_log->setJob(job);
    m_results->setJob(job);
    m_arguments->setJob(job, kind);
    updateTabs();
}

void DetailsTabs::clear() { m_history->clear(); }

void DetailsTabs::updateOverview(const Course &course, qint64 nowMs)
{
    m_now = nowMs;
    m_overview->setJob({.job = m_job,
                        .status = course.status,
                        .startedBy = m_history->startedBy(),
                        .estimate = course.estimate,
                        .learned = course.learned,
                        .isScriptChanged = m_isScriptChanged,
                        .waiting = course.waiting},
                       nowMs);
}

void DetailsTabs::showHistory()
{
    m_historyView->setHistory(m_history->entries(), m_history->attempts(), m_now);
    updateTabs();
    if (!m_history->entries().isEmpty())
        emit startKnown();
}

void DetailsTabs::updateTabs()
{
    updateTab(LogTab, m_job.logLines, m_job.logLines > 0);
    updateTab(ResultsTab, m_job.resultRows, m_job.resultRows > 0);
    updateTab(ArgumentsTab, 0, !withoutEmptied(m_job.arguments).isEmpty() || !m_job.secrets.isEmpty());
    updateTab(HistoryTab, m_history->entries().size(), true);
}

// A tab without content stays, greyed: its page says why there is none.
void DetailsTabs::updateTab(int index, qint64 count, bool hasContent)
{
    const QString name = tabBar()->accessibleTabName(index);
    const QString text = count > 0 ? JobDetails::tr("%1 (%2)").arg(name, QLocale().toString(count)) : name;
    if (tabText(index) != text)
        setTabText(index, text);
    const QColor colour = hasContent ? QColor() : palette().color(QPalette::PlaceholderText);
    if (tabBar()->tabTextColor(index) != colour)
        tabBar()->setTabTextColor(index, colour);
}

void DetailsTabs::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && count() > HistoryTab)
        updateTabs();
}

} // namespace jobdeck
