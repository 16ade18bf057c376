#include "views/jobdetails.h"

#include "model/clock.h"
#include "model/jobqueries.h"
#include "model/kindmodel.h"
#include "views/argumentsview.h"
#include "views/emptystate.h"
#include "views/historyview.h"
#include "views/icons.h"
#include "views/logview.h"
#include "views/messagebar.h"
#include "views/overviewpage.h"
#include "views/resultsview.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QSettings>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int minimumPageHeight = 96; // small, so that a low window still shows jobs

enum Page { OverviewTab, LogTab, ResultsTab, ArgumentsTab, HistoryTab };

struct HistoryAnswer {
    QList<HistoryEntry> history;
    QList<Attempt> attempts;
    QString error;
};

HistoryAnswer readHistoryOf(const QSqlDatabase &db, JobId id)
{
    const auto history = readHistory(db, id);
    const auto attempts = readAttempts(db, id);
    if (!history || !attempts)
        return {.history = {}, .attempts = {}, .error = (history ? attempts.error() : history.error()).message};
    return {.history = *history, .attempts = *attempts, .error = {}};
}

} // namespace

JobDetails::JobDetails(JobReader &reader, const KindModel &kinds, std::shared_ptr<const Clock> clock, QAction *fold,
                       QAction *show, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_kinds(kinds)
    , m_clock(std::move(clock))
    , m_show(show)
    , m_header(new QWidget(this))
    , m_progress(new QProgressBar(this))
    , m_moved(new MessageBar(u"movedBar"_s, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"detailsEmpty"_s, this))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(u"jobDetails"_s);
    setAccessibleName(tr("Details of the job"));
    m_stack->setObjectName(u"detailsStack"_s);
    m_stack->setMinimumHeight(minimumPageHeight);
    addHeader(fold);
    addTabs(reader);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tabs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(4);
    for (QWidget *widget : {m_header, static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_moved)})
        layout->addWidget(widget);
    layout->addWidget(m_stack, 1);
    showNoJob();
}

void JobDetails::addHeader(QAction *fold)
{
    m_title = new QLabel(m_header);
    m_title->setObjectName(u"detailsTitle"_s);
    QFont font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    m_line = new QLabel(m_header);
    m_line->setObjectName(u"detailsLine"_s);
    for (QLabel *label : {m_title, m_line}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        alignToStart(*label);
    }
    m_line->setMinimumWidth(1); // a long line never widens the window
    auto *close = new QToolButton(m_header);
    close->setObjectName(u"detailsClose"_s);
    close->setIcon(icon(u"go-down"_s));
    close->setToolTip(tr("Hide the details (%1)").arg(fold->shortcut().toString(QKeySequence::NativeText)));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::TabFocus);
    close->setAccessibleName(tr("Hide the details"));
    connect(close, &QToolButton::clicked, fold, [fold] { fold->setChecked(false); });
    auto *layout = new QHBoxLayout(m_header);
    layout->setContentsMargins({});
    layout->addWidget(m_title);
    layout->addSpacing(6);
    layout->addWidget(m_line, 1);
    layout->addWidget(close);
    m_progress->setObjectName(u"detailsProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
}

void JobDetails::addTabs(JobReader &reader)
{
    m_overview = new OverviewPage(this);
    m_log = new LogView(reader, this);
    m_results = new ResultsView(reader, this);
    m_arguments = new ArgumentsView(this);
    m_history = new HistoryView(this);
    m_tabs->setObjectName(u"detailTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setObjectName(u"detailTabBar"_s);
    m_tabs->tabBar()->setAccessibleName(tr("Details of the job"));
    const QList<std::pair<QWidget *, QString>> pages{{m_overview, tr("Overview")},
                                                     {m_log, tr("Log")},
                                                     {m_results, tr("Results")},
                                                     {m_arguments, tr("Arguments")},
                                                     {m_history, tr("History")}};
    for (const auto &[page, name] : pages) {
        const int index = m_tabs->addTab(page, name);
        m_tabs->tabBar()->setAccessibleTabName(index, name);
    }
    connect(m_log, &LogView::failed, this, &JobDetails::failed);
    connect(m_results, &ResultsView::failed, this, &JobDetails::failed);
    connect(m_results, &ResultsView::told, this, &JobDetails::told);
}

void JobDetails::setSelection(const QList<Job> &jobs, qint64 count)
{
    setMoved({});
    m_jobs = jobs;
    if (count > 1) {
        showSeveral(count);
        return;
    }
    if (jobs.isEmpty()) {
        showNoJob();
        return;
    }
    showJob();
    readHistory();
}

void JobDetails::showNoJob()
{
    m_historySlot.cancel();
    m_title->setText(tr("Details"));
    m_line->clear();
    m_progress->hide();
    m_empty->setState(u"job-list"_s, tr("Nothing is selected"), tr("Select a job to see its details."));
    m_stack->setCurrentWidget(m_empty);
}

void JobDetails::showSeveral(qint64 count)
{
    m_historySlot.cancel();
    m_title->setText(tr("%n jobs are selected", nullptr, int(count)));
    m_line->clear();
    m_progress->hide();
    qint64 running = 0;
    qint64 ended = 0;
    for (const Job &job : std::as_const(m_jobs)) {
        running += job.status == JobStatus::Running ? 1 : 0;
        ended += isFinal(job.status) ? 1 : 0;
    }
    QString sentence = tr("%1 running, %2 ended. The buttons above act on all of them that allow it.")
                           .arg(QString::number(running), QString::number(ended));
    if (count > m_jobs.size())
        sentence += u' ' + tr("The first %n of them are used at once.", nullptr, int(m_jobs.size()));
    m_empty->setState(u"job-list"_s, m_title->text(), sentence);
    m_stack->setCurrentWidget(m_empty);
}

void JobDetails::showJob()
{
    const Job &job = m_jobs.first();
    m_stack->setCurrentWidget(m_tabs);
    updateHeader();
    m_log->setJob(job);
    m_results->setJob(job);
    m_arguments->setJob(job, m_kinds.kind(job.kind));
    updateTabTexts();
}

QString JobDetails::titleOf(const Job &job) const
{
    const JobKind *kind = m_kinds.kind(job.kind);
    return kind ? kind->shownTitle() : job.kind;
}

void JobDetails::updateHeader()
{
    const Job &job = m_jobs.first();
    const auto status = shownStatus(job, m_aborting.contains(job.id));
    const qint64 now = m_clock->nowMs();
    m_title->setText(titleOf(job));
    m_line->setText(headerLine(job, status, now));
    m_line->setToolTip(toolTipText(m_line->text()));
    m_progress->setVisible(job.status == JobStatus::Running);
    m_progress->setRange(0, job.progress ? 100 : 0); // 0 to 0: it is not known how far
    m_progress->setValue(job.progress.value_or(0));
    m_overview->setJob(job, status, m_startedBy, now);
}

void JobDetails::updateTabTexts()
{
    const Job &job = m_jobs.first();
    const auto setText = [this](int index, const QString &name, qint64 count) {
        const QString text = count > 0 ? tr("%1 (%2)").arg(name, QLocale().toString(count)) : name;
        if (m_tabs->tabText(index) != text)
            m_tabs->setTabText(index, text);
    };
    setText(LogTab, tr("Log"), job.logLines);
    setText(ResultsTab, tr("Results"), job.resultRows);
    setText(HistoryTab, tr("History"), m_historyCount);
}

void JobDetails::readHistory()
{
    const JobId id = m_jobs.first().id;
    m_reader.read(
        m_historySlot, this, [id](const QSqlDatabase &db, const std::stop_token &) { return readHistoryOf(db, id); },
        [this](const HistoryAnswer &answer) {
            if (!answer.error.isEmpty()) {
                emit failed(answer.error);
                return;
            }
            m_historyCount = answer.history.size();
            m_startedBy = answer.history.isEmpty() ? QString() : answer.history.first().by;
            m_history->setHistory(answer.history, answer.attempts);
            if (m_jobs.size() != 1)
                return;
            updateHeader();
            updateTabTexts();
        });
}

void JobDetails::applyChanges(const ChangeBatch &batch)
{
    bool isTouched = false;
    bool hasNewHistory = false;
    for (const JobChange &change : batch.changes) {
        const JobId id = change.after ? change.after->id : change.before->id;
        const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const Job &job) { return job.id == id; });
        if (found == m_jobs.end())
            continue;
        isTouched = true;
        if (!change.after) {
            m_jobs.erase(found);
            continue;
        }
        hasNewHistory = hasNewHistory || found->status != change.after->status
            || found->scheduledAt != change.after->scheduledAt || found->arguments != change.after->arguments
            || found->attempt != change.after->attempt;
        *found = *change.after;
    }
    if (!isTouched)
        return;
    if (m_jobs.isEmpty())
        showNoJob();
    else if (m_jobs.size() == 1 && m_stack->currentWidget() == m_tabs)
        showJob();
    if (hasNewHistory && m_jobs.size() == 1)
        readHistory();
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
    if (m_jobs.size() == 1 && m_stack->currentWidget() == m_tabs)
        updateHeader();
}

void JobDetails::showLog() { m_tabs->setCurrentIndex(LogTab); }

QWidget *JobDetails::focusTarget() const
{
    return m_stack->currentWidget() == m_tabs ? m_tabs->tabBar() : m_header->findChild<QWidget *>(u"detailsClose"_s);
}

void JobDetails::restore(const QSettings &settings)
{
    m_tabs->setCurrentIndex(std::clamp(settings.value(u"details/tab"_s, int(OverviewTab)).toInt(), 0, int(HistoryTab)));
}

void JobDetails::save(QSettings &settings) const { settings.setValue(u"details/tab"_s, m_tabs->currentIndex()); }

} // namespace jobdeck
