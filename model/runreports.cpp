#include "model/runreports.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(JobStore)
};

class Gatherer final {
public:
    explicit Gatherer(const Run &run)
        : m_result{.run = run}
        , m_job(m_result.run.job)
    {
        m_result.run.pending.clear();
    }

    void operator()(const RunStarted &) { }
    void operator()(const RunArtifact &artifact)
    {
        const auto place = m_artifacts.constFind(artifact.path);
        if (place != m_artifacts.cend()) {
            m_result.artifacts[*place] = artifact;
            return;
        }
        m_artifacts.insert(artifact.path, m_result.artifacts.size());
        m_result.artifacts << artifact;
    }
    void operator()(const RunLogged &logged)
    {
        Run &run = m_result.run;
        const qint64 bytes = run.logBytes + logged.text.size() + 1;
        if (run.droppedLines == 0 && (run.logCapBytes == 0 || bytes <= run.logCapBytes)) {
            run.logBytes = bytes;
            addLine(logged);
        } else if (run.droppedLines++ == 0) {
            note(Texts::tr("The log has reached its limit of %1. What follows is not kept.")
                     .arg(QLocale().formattedDataSize(run.logCapBytes)),
                 logged.time);
        }
    }
    void operator()(const RunProgressed &progressed)
    {
        if (progressed.percent)
            m_job.progress = std::clamp(*progressed.percent, 0, 100);
        if (progressed.text)
            m_job.progressText = *progressed.text;
    }
    void operator()(const RunColumns &set) { m_result.columns = set.columns; }
    void operator()(const RunRow &row)
    {
        m_result.rows << row.cells;
        ++m_job.resultRows;
        if (std::ranges::any_of(row.cells, [](const Cell &cell) { return !cell.error.isEmpty(); })) {
            ++m_job.resultErrors;
            ++m_result.run.attemptErrors;
        }
    }
    void operator()(const RunEnded &end)
    {
        m_result.ended = end;
        if (const qint64 dropped = m_result.run.droppedLines; dropped > 0)
            note(Texts::tr("%n line(s) were not kept, because the log had reached its limit.", nullptr, int(dropped)),
                 end.time);
    }

    [[nodiscard]] GatheredReports take() { return std::move(m_result); }

private:
    void addLine(const RunLogged &line)
    {
        m_result.lines << LogLine{
            .sequence = ++m_job.logLines, .time = line.time, .level = line.level, .text = line.text};
        m_job.warnings += line.level >= LogLevel::Warning ? 1 : 0;
    }
    void note(const QString &text, qint64 time)
    {
        addLine({.level = LogLevel::Warning, .text = text.toUtf8(), .time = time});
    }

    GatheredReports m_result;
    Job &m_job;
    QHash<QString, qsizetype> m_artifacts; // where each path stands in the result
};

} // namespace

GatheredReports gatherReports(const Run &run)
{
    Gatherer gatherer(run);
    for (const JobEvent &event : run.pending)
        std::visit(gatherer, event.what);
    return gatherer.take();
}

} // namespace jobdeck
