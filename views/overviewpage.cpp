#include "views/overviewpage.h"

#include "model/logproblems.h"
#include "model/scriptchange.h"
#include "views/artifactlist.h"
#include "views/jobfacts.h"
#include "views/linkbutton.h"
#include "views/messagelabel.h"
#include "views/problemlist.h"
#include "views/schedulelink.h"
#include "views/textform.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

OverviewPage::OverviewPage(JobReader &reader, QWidget *parent)
    : QScrollArea(parent)
    , m_problems(new LogProblems(reader, this))
    , m_sentence(new QLabel(this))
    , m_cause(new MessageLabel(this))
    , m_advice(new QLabel(this))
    , m_change(new MessageLabel(this))
    , m_schedule(new ScheduleLink(reader, this))
    , m_firstError(new LinkButton(u"overviewFirstError"_s, this))
    , m_logEnd(new LinkButton(u"overviewLogEnd"_s, this))
    , m_errorRows(new LinkButton(u"overviewErrorRows"_s, this))
    , m_actions(new QHBoxLayout)
    , m_list(new ProblemList(this))
    , m_files(new ArtifactList(reader, this))
    , m_facts(new TextForm(u"overviewFacts"_s, tr("Facts about the job"), this))
{
    setObjectName(u"overviewPage"_s);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(4, 10, 4, 6);
    setWidget(page);
    addWords();
    addLinks();
    addProblems();
    addFiles();
    layout->addWidget(m_facts);
    layout->addStretch(1);
}

void OverviewPage::addWords()
{
    auto *layout = static_cast<QVBoxLayout *>(widget()->layout());
    m_sentence->setObjectName(u"overviewSentence"_s);
    m_advice->setObjectName(u"overviewAdvice"_s);
    m_cause->setObjectName(u"overviewCause"_s);
    m_change->setObjectName(u"overviewScriptChange"_s);
    for (QLabel *label : {m_sentence, m_advice}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        alignToStart(*label);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    for (QWidget *widget : {static_cast<QWidget *>(m_sentence), static_cast<QWidget *>(m_cause),
                            static_cast<QWidget *>(m_advice), static_cast<QWidget *>(m_change)}) {
        widget->setMinimumWidth(1); // a long word never widens the page
        layout->addWidget(widget);
    }
}

void OverviewPage::addLinks()
{
    auto *layout = static_cast<QVBoxLayout *>(widget()->layout());
    layout->addWidget(m_schedule);
    connect(m_schedule, &ScheduleLink::requested, this, &OverviewPage::scheduleRequested);
    auto *links = new QHBoxLayout;
    links->setContentsMargins({});
    links->setSpacing(16);
    for (LinkButton *link : {m_errorRows, m_firstError, m_logEnd})
        links->addWidget(link);
    links->addStretch(1);
    layout->addLayout(links);
    m_actions->setContentsMargins({});
    layout->addLayout(m_actions);
    connect(m_firstError, &LinkButton::clicked, this, [this] { emit lineRequested(m_problems->firstError()); });
    connect(m_logEnd, &LinkButton::clicked, this, &OverviewPage::logEndRequested);
    connect(m_errorRows, &LinkButton::clicked, this, &OverviewPage::errorRowsRequested);
}

void OverviewPage::addProblems()
{
    widget()->layout()->addWidget(m_list);
    connect(m_list, &ProblemList::lineRequested, this, &OverviewPage::lineRequested);
    connect(m_list, &ProblemList::allRequested, this, &OverviewPage::warningsRequested);
    connect(m_problems, &LogProblems::changed, this, &OverviewPage::showLinks);
    connect(m_problems, &LogProblems::readFailed, this, &OverviewPage::failed);
}

void OverviewPage::addFiles()
{
    widget()->layout()->addWidget(m_files);
    connect(m_files, &ArtifactList::failed, this, &OverviewPage::failed);
    connect(m_files, &ArtifactList::told, this, &OverviewPage::told);
}

void OverviewPage::setActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new QToolButton(widget());
        button->setObjectName(u"overview_"_s + action->objectName());
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        button->setDefaultAction(action);
        button->setVisible(action->isEnabled());
        connect(action, &QAction::changed, button, [button, action] { button->setVisible(action->isEnabled()); });
        m_actions->addWidget(button);
    }
    m_actions->addStretch(1);
}

void OverviewPage::setJob(const Shown &shown, qint64 nowMs)
{
    m_shown = shown;
    m_problems->setJob(shown.job);
    m_schedule->setJob(shown.job);
    showWords(nowMs);
    showLinks();
    m_files->setJob(shown.job);
    m_facts->setRows(factsOf(shown.job, shown.startedBy, shown.estimate, shown.learned));
}

void OverviewPage::showWords(qint64 nowMs)
{
    const Job &job = m_shown.job;
    const QString waiting = waitingSentence(job, nowMs, m_shown.waiting);
    const QString sentence = waiting.isEmpty() ? statusSentence(job, m_shown.status, nowMs) : waiting;
    const bool hasFailed = job.status == JobStatus::Exception;
    m_sentence->setText(sentence);
    m_sentence->setVisible(!hasFailed);
    m_cause->setMessage(MessageLabel::Level::Error, hasFailed ? sentence : QString());
    const QString advice = adviceFor(job);
    m_advice->setText(advice.isEmpty() ? advice : tr("What to do: %1").arg(advice));
    m_advice->setVisible(!advice.isEmpty());
    m_change->setMessage(MessageLabel::Level::Warning, m_shown.isScriptChanged ? scriptChangeText() : QString());
}

// Where the cause is told: the rows that have an error, the first error in the log, or else its end.
void OverviewPage::showLinks()
{
    const Job &job = m_shown.job;
    const bool hasFailed = job.status == JobStatus::Exception;
    const bool hasError = m_problems->firstError() > 0;
    m_firstError->setLink(hasFailed && hasError ? tr("Show the first error in the log") : QString());
    const bool isToldElsewhere = hasError || job.resultErrors > 0;
    m_logEnd->setLink(hasFailed && !isToldElsewhere && job.logLines > 0 ? tr("Show the end of the log") : QString());
    m_errorRows->setLink(job.resultErrors > 0 ? tr("Show the %n row(s) with an error", nullptr, int(job.resultErrors))
                                              : QString());
    m_list->setLines(m_problems->lines(), job.warnings);
}

} // namespace jobdeck
