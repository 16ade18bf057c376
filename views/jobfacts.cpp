#include "views/jobfacts.h"

#include "model/jobpriority.h"
#include "views/jobtext.h"
#include "views/learnedtime.h"
#include "views/overviewpage.h"

#include <QLocale>

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
            add(label, isolate(fullMomentText(*ms)));
    }
    void addNumber(const QString &label, std::optional<qint64> number)
    {
        if (number)
            add(label, QLocale().toString(*number));
    }
    [[nodiscard]] const TextForm::Rows &rows() const { return m_rows; }

private:
    TextForm::Rows m_rows;
};

QString attemptText(const Job &job)
{
    if (job.attempt == 0)
        return {};
    const QString attempt = QLocale().toString(job.attempt);
    if (job.retryMax == 0)
        return attempt;
    return OverviewPage::tr("%1 of %2").arg(attempt, QLocale().toString(job.retryMax + 1));
}

// "62 %, about 12 % a minute, about 2 min left", "stopped at 34 %"; a job that failed never tells of 100 %.
QString progressFact(const Job &job, const std::optional<ProgressEstimate> &estimate)
{
    const bool isFullAtEnd = isFinal(job.status) && job.progress == 100;
    if (!job.progress || isFullAtEnd)
        return {};
    if (!estimate)
        return progressText(job);
    return QStringList{progressText(job), rateText(estimate->percentPerMinute), timeLeftText(estimate->leftMs)}.join(
        u", "_s);
}

void addTimes(FactList &facts, const Job &job)
{
    facts.addMoment(OverviewPage::tr("Scheduled for"), job.scheduledAt);
    facts.addMoment(OverviewPage::tr("Created"), job.createdAt);
    facts.addMoment(OverviewPage::tr("Started"), job.startedAt);
    facts.addMoment(OverviewPage::tr("Ended"), job.finishedAt);
    facts.add(OverviewPage::tr("Took"), tookText(job));
}

} // namespace

TextForm::Rows factsOf(const Job &job, const QString &startedBy, const std::optional<ProgressEstimate> &estimate,
                       const std::optional<LearnedEstimate> &learned)
{
    FactList facts;
    facts.add(OverviewPage::tr("Progress"), progressFact(job, estimate));
    if (learned)
        facts.add(OverviewPage::tr("Time left"), learnedTimeText(*learned));
    facts.add(OverviewPage::tr("Says"), job.progressText);
    addTimes(facts, job);
    facts.add(OverviewPage::tr("Attempt"), attemptText(job));
    facts.addNumber(OverviewPage::tr("Exit code"), job.exitCode);
    facts.addNumber(OverviewPage::tr("Ended by signal"), job.signal);
    if (job.timeoutMs > 0)
        facts.add(OverviewPage::tr("Time limit"), isolate(durationText(job.timeoutMs)));
    if (job.warnings > 0)
        facts.addNumber(OverviewPage::tr("Warnings and errors in the log"), job.warnings);
    if (job.rerunOf > 0)
        facts.add(OverviewPage::tr("Rerun of"), isolate(u"#%1"_s.arg(job.rerunOf)));
    facts.add(OverviewPage::tr("Asked for by"), startedBy);
    facts.add(OverviewPage::tr("Kind"), job.kind);
    facts.add(OverviewPage::tr("Queue"), job.queue);
    if (job.priority != 0)
        facts.add(OverviewPage::tr("Priority"), priorityText(job.priority));
    if (job.schedule > 0)
        facts.add(OverviewPage::tr("Schedule"), isolate(u"#%1"_s.arg(job.schedule)));
    return facts.rows();
}

} // namespace jobdeck
