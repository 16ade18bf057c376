// What a script printed, as its job reports it: bytes go through line splitters and OutputCommands like those of a
// process, with a clock of its own.
#pragma once

#include "jobs/script/outputcommands.h"
#include "model/runchannel.h"

struct ScriptReports {
    QByteArrayList lines; // "info: text"
    QList<int> percents;
    QStringList progressTexts;
    QStringList columns;
    QList<jobdeck::ResultsRow> rows;
    QStringList artifacts;

    void operator()(const jobdeck::RunLogged &logged)
    {
        lines << logLevelName(logged.level).toUtf8() + ": " + logged.text;
    }
    void operator()(const jobdeck::RunProgressed &progressed)
    {
        if (progressed.percent)
            percents << *progressed.percent;
        if (progressed.text)
            progressTexts << *progressed.text;
    }
    void operator()(const jobdeck::RunColumns &set) { columns = set.columns; }
    void operator()(const jobdeck::RunRow &row) { rows << row.cells; }
    void operator()(const jobdeck::RunArtifact &artifact) { artifacts << artifact.path; }
    void operator()(const auto &) { }
};

class ScriptOutput final {
public:
    struct Set {
        std::optional<QStringList> progress = {};
        QStringList secrets = {};
        QString folder = {};
        qsizetype longest = jobdeck::LineSplitter::longestLine;
        qint64 msBetweenReads = 50; // each read comes so much later
    };

    ScriptOutput()
        : ScriptOutput(Set{})
    {
    }
    explicit ScriptOutput(const Set &set)
        : m_msBetweenReads(set.msBetweenReads)
        , m_job({}, {}, {}, m_channel, set.folder)
        , m_commands(m_job, set.progress, set.secrets, set.folder, set.longest)
        , m_output([this](const QByteArray &line) { m_commands.takeOutput(line); },
                   [this](const QByteArray &segment) { m_commands.takeUpdate(segment, false); }, set.longest,
                   [this] { return m_nowMs; })
        , m_errors([this](const QByteArray &line) { m_commands.takeError(line); },
                   [this](const QByteArray &segment) { m_commands.takeUpdate(segment, true); }, set.longest,
                   [this] { return m_nowMs; })
    {
    }
    Q_DISABLE_COPY_MOVE(ScriptOutput)

    // One read of the stream.
    ScriptOutput &print(QByteArrayView bytes) { return add(m_output, bytes); }
    ScriptOutput &printError(QByteArrayView bytes) { return add(m_errors, bytes); }
    // Everything as it came, one read for each segment, as programs write them.
    ScriptOutput &printSegments(const QByteArray &bytes, bool isStandardError)
    {
        for (qsizetype begin = 0; begin < bytes.size();) {
            qsizetype end = begin;
            while (end < bytes.size() && bytes.at(end) != '\r' && bytes.at(end) != '\n')
                ++end;
            end = std::min(end + 1, bytes.size());
            add(isStandardError ? m_errors : m_output, QByteArrayView(bytes).sliced(begin, end - begin));
            begin = end;
        }
        return *this;
    }

    // What was said since the last call.
    ScriptReports reports()
    {
        drain();
        return std::exchange(m_reports, {});
    }
    ScriptReports finish()
    {
        m_output.finish();
        m_errors.finish();
        return reports();
    }

private:
    ScriptOutput &add(jobdeck::LineSplitter &splitter, QByteArrayView bytes)
    {
        m_nowMs += m_msBetweenReads;
        splitter.add(bytes);
        drain();
        return *this;
    }
    void drain()
    {
        for (const jobdeck::JobEvent &event : m_channel->drain().events)
            std::visit(m_reports, event.what);
    }

    const qint64 m_msBetweenReads;
    qint64 m_nowMs = 0;
    ScriptReports m_reports;
    std::shared_ptr<jobdeck::RunChannel> m_channel = std::make_shared<jobdeck::RunChannel>(1, 1, [](bool) {});
    jobdeck::JobContext m_job;
    jobdeck::OutputCommands m_commands;
    jobdeck::LineSplitter m_output;
    jobdeck::LineSplitter m_errors;
};
