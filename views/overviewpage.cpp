#include "views/overviewpage.h"

#include "views/messagelabel.h"
#include "views/textform.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

class FactList {
public:
    void add(const QString &label, const QString &text)
    {
        if (!text.isEmpty())
            m_rows << std::pair(label, text);
    }
    void addMoment(const QString &label, std::optional<qint64> ms)
    {
        if (ms)
            add(label, fullMomentText(*ms));
    }
    [[nodiscard]] const TextForm::Rows &rows() const { return m_rows; }

private:
    TextForm::Rows m_rows;
};

QString attemptText(const Job &job)
{
    if (job.attempt == 0)
        return {};
    if (job.retryMax == 0)
        return QString::number(job.attempt);
    return OverviewPage::tr("%1 of %2, %3 between them")
        .arg(QString::number(job.attempt), QString::number(job.retryMax + 1), durationText(job.retryDelayMs));
}

} // namespace

OverviewPage::OverviewPage(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel(this))
    , m_cause(new MessageLabel(this))
    , m_advice(new QLabel(this))
    , m_facts(new TextForm(u"overviewFacts"_s, tr("Facts about the job"), this))
{
    setObjectName(u"overviewPage"_s);
    m_sentence->setObjectName(u"overviewSentence"_s);
    m_advice->setObjectName(u"overviewAdvice"_s);
    m_cause->setObjectName(u"overviewCause"_s);
    for (QLabel *label : {m_sentence, m_advice}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        alignToStart(*label);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 10, 4, 0);
    layout->addWidget(m_sentence);
    layout->addWidget(m_cause);
    layout->addWidget(m_advice);
    layout->addWidget(m_facts, 1);
}

void OverviewPage::setJob(const Job &job, ShownStatus status, const QString &startedBy, qint64 nowMs)
{
    const QString sentence = statusSentence(job, status, nowMs);
    const bool hasFailed = job.status == JobStatus::Exception;
    m_sentence->setText(sentence);
    m_sentence->setVisible(!hasFailed);
    m_cause->setMessage(MessageLabel::Level::Error, hasFailed ? sentence : QString());
    const QString advice = adviceFor(job);
    m_advice->setText(advice.isEmpty() ? advice : tr("What to do: %1").arg(advice));
    m_advice->setVisible(!advice.isEmpty());
    FactList facts;
    facts.add(tr("Says"), job.progressText);
    facts.addMoment(tr("Scheduled for"), job.scheduledAt);
    facts.addMoment(tr("Created"), job.createdAt);
    facts.addMoment(tr("Started"), job.startedAt);
    facts.addMoment(tr("Ended"), job.finishedAt);
    if (job.startedAt && job.finishedAt)
        facts.add(tr("Took"), durationText(*job.finishedAt - *job.startedAt));
    facts.add(tr("Attempt"), attemptText(job));
    if (job.exitCode)
        facts.add(tr("Exit code"), QString::number(*job.exitCode));
    if (job.signal)
        facts.add(tr("Ended by signal"), QString::number(*job.signal));
    if (job.timeoutMs > 0)
        facts.add(tr("Time limit"), durationText(job.timeoutMs));
    if (job.warnings > 0)
        facts.add(tr("Warnings and errors in the log"), QLocale().toString(job.warnings));
    if (job.rerunOf > 0)
        facts.add(tr("Rerun of"), isolate(u"#%1"_s.arg(job.rerunOf)));
    facts.add(tr("Asked for by"), startedBy);
    facts.add(tr("Kind"), job.kind);
    facts.add(tr("Queue"), job.queue);
    m_facts->setRows(facts.rows());
}

} // namespace jobdeck
