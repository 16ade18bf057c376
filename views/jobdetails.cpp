#include "views/jobdetails.h"

#include "model/kindmodel.h"
#include "views/detailsheader.h"
#include "views/detailstabs.h"
#include "views/emptystate.h"
#include "views/jobtext.h"
#include "views/learnedtime.h"
#include "views/messagebar.h"

#include <QAction>
#include <QLocale>
#include <QSettings>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int minimumPageHeight = 96; // small, so that a low window still shows jobs

} // namespace

JobDetails::JobDetails(JobReader &reader, const KindModel &kinds, std::shared_ptr<const Clock> clock, QAction *fold,
                       QAction *show, QWidget *parent)
    : QWidget(parent)
    , m_kinds(kinds)
    , m_clock(std::move(clock))
    , m_estimator(m_clock)
    , m_earlier(reader)
    , m_running(reader)
    , m_show(show)
    , m_header(new DetailsHeader(fold, this))
    , m_moved(new MessageBar(u"movedBar"_s, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"detailsEmpty"_s, this))
    , m_tabs(new DetailsTabs(reader, this))
{
    setObjectName(u"jobDetails"_s);
    setAccessibleName(tr("Details of the job"));
    m_stack->setObjectName(u"detailsStack"_s);
    m_stack->setMinimumHeight(minimumPageHeight);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tabs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_header);
    layout->addWidget(m_moved);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &DetailsTabs::failed, this, &JobDetails::failed);
    connect(m_tabs, &DetailsTabs::told, this, &JobDetails::told);
    connect(m_tabs, &DetailsTabs::scheduleRequested, this, &JobDetails::scheduleRequested);
    connect(m_tabs, &DetailsTabs::startKnown, this, &JobDetails::tick);
    connect(&m_earlier, &EarlierRuns::changed, this, &JobDetails::tick);
    connect(&m_running, &RunningWatch::changed, this, &JobDetails::tick);
    connect(&m_running, &RunningWatch::changed, this, &JobDetails::waitingFactsChanged);
    connect(&m_kinds, &KindModel::modelReset, this, &JobDetails::onKindsChanged);
    showSelection();
}

void JobDetails::setActions(const QList<QAction *> &actions) { m_tabs->setActions(actions); }

void JobDetails::setSelection(const QList<Job> &jobs, qint64 count)
{
    setMoved({});
    m_jobs = jobs;
    m_count = count;
    showSelection();
}

void JobDetails::showSelection()
{
    if (m_count == 1 && m_jobs.size() == 1)
        return showJob();
    m_tabs->clear();
    m_header->hideProgress();
    if (m_count > 1)
        showSeveral();
    else
        showNoJob();
    m_stack->setCurrentWidget(m_empty);
}

void JobDetails::showNoJob()
{
    m_header->setText(tr("Details"));
    m_empty->setState(u"job-list"_s, tr("Nothing is selected"), tr("Select a job to see its details."));
}

void JobDetails::showSeveral()
{
    m_header->setText(tr("%n jobs are selected", nullptr, int(m_count)));
    const auto running = std::ranges::count(m_jobs, JobStatus::Running, &Job::status);
    const auto ended = std::ranges::count_if(m_jobs, isFinal, &Job::status);
    QString sentence = tr("%1 running, %2 ended. The buttons above act on all of them that allow it.")
                           .arg(QLocale().toString(running), QLocale().toString(ended));
    if (m_count > m_jobs.size())
        sentence += u' ' + tr("The first %n of them are used at once.", nullptr, int(m_jobs.size()));
    m_empty->setState(u"job-list"_s, m_header->title(), sentence);
}

void JobDetails::showJob()
{
    const Job &job = m_jobs.first();
    m_stack->setCurrentWidget(m_tabs);
    m_estimator.follow(job);
    m_earlier.follow(job);
    m_tabs->setJob(job, m_kinds.kind(job.kind));
    updateHeader();
}

QString JobDetails::titleOf(const Job &job) const
{
    const JobKind *kind = m_kinds.kind(job.kind);
    return kind ? kind->shownTitle() : job.kind;
}

// How many the owner runs at once is not known here, it may be another process.
WaitingFacts JobDetails::waitingFacts(const Job &job) const
{
    WaitingFacts facts = waitingFactsOf(m_kinds.kind(job.kind), m_running.running());
    facts.isKindThere = facts.isKindThere || m_kinds.kinds().isEmpty(); // they may not have come yet
    return facts;
}

// All that changes with the time, too.
void JobDetails::updateHeader()
{
    const Job &job = m_jobs.first();
    const auto status = shownStatus(job, m_aborting.contains(job.id));
    const qint64 now = m_clock->nowMs();
    const bool isRunning = status == ShownStatus::Running;
    const auto estimate = isRunning ? m_estimator.estimate() : std::nullopt;
    // What a job tells of itself is better than what others took; where it has told of itself, silence means something.
    const auto learned = isRunning && !m_estimator.isTelling() ? m_earlier.estimate(now) : std::nullopt;
    const QString left = estimate ? timeLeftText(estimate->leftMs) : learned ? learnedTimeText(*learned) : QString();
    m_header->setText(titleOf(job), headerLine(job, status, now, left));
    if (job.status == JobStatus::Running)
        m_header->showProgress(job.progress);
    else
        m_header->hideProgress();
    m_tabs->updateOverview({.status = status, .estimate = estimate, .learned = learned, .waiting = waitingFacts(job)},
                           now);
    if (job.status == JobStatus::New || job.status == JobStatus::Scheduled)
        m_running.refresh();
}

// A script may have been changed under a job that waits for its time.
void JobDetails::onKindsChanged()
{
    if (m_stack->currentWidget() == m_tabs)
        showJob();
}

bool JobDetails::takeOver(const JobChange &change)
{
    const JobId id = change.after ? change.after->id : change.before->id;
    const auto found = std::ranges::find(m_jobs, id, &Job::id);
    if (found == m_jobs.end())
        return false;
    if (change.after) {
        *found = *change.after;
    } else {
        m_jobs.erase(found);
        --m_count;
    }
    return true;
}

void JobDetails::applyChanges(const ChangeBatch &batch)
{
    m_running.markOld();
    if (countOf(batch.counts, JobStatus::New) > 0)
        m_running.refresh();
    const auto touched =
        std::ranges::count_if(batch.changes, [this](const JobChange &change) { return takeOver(change); });
    if (touched == 0)
        return;
    showSelection();
    emit jobsChanged();
}

void JobDetails::setAborting(const QSet<JobId> &jobs)
{
    m_aborting = jobs;
    tick();
}

void JobDetails::setMoved(const QString &tabName)
{
    if (tabName.isEmpty())
        m_moved->clear();
    else
        m_moved->tell(MessageLabel::Level::Note, tr("This job moved to %1.").arg(tabName), 0, m_show);
}

void JobDetails::tick()
{
    if (m_stack->currentWidget() == m_tabs)
        updateHeader();
}

LogView &JobDetails::log() const { return m_tabs->log(); }

void JobDetails::showOverview() { m_tabs->setCurrentIndex(DetailsTabs::OverviewTab); }

void JobDetails::showLog() { m_tabs->setCurrentIndex(DetailsTabs::LogTab); }

QWidget *JobDetails::focusTarget() const
{
    return m_stack->currentWidget() == m_tabs ? m_tabs->tabBar() : m_header->foldButton();
}

void JobDetails::restore(const QSettings &settings)
{
    m_tabs->setCurrentIndex(std::clamp(settings.value(u"details/tab"_s, int(DetailsTabs::OverviewTab)).toInt(), 0,
                                       int(DetailsTabs::HistoryTab)));
}

void JobDetails::save(QSettings &settings) const { settings.setValue(u"details/tab"_s, m_tabs->currentIndex()); }

} // namespace jobdeck
