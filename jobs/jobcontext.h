// What a handler holds while it runs: its way to report, and to learn that it should stop. Used on the handler's thread
// (any thread of the handler's own, too: all functions are thread-safe). Reports go into the run's channel, never to a
// widget, a model or the database.
#pragma once

#include "model/jobevent.h"
#include "model/jobkind.h"
#include "model/result.h"

#include <atomic>
#include <memory>
#include <stop_token>

namespace jobdeck {

class RunChannel;

class JobContext final {
public:
    // For the engine. `arguments` are the validated values with defaults and secrets; `folder` is the job's own,
    // absolute; empty if it has none.
    JobContext(Job job, JobKind kind, QJsonObject arguments, std::shared_ptr<RunChannel> channel, QString folder = {});
    Q_DISABLE_COPY_MOVE(JobContext)

    // A line of the log; a text with line breaks becomes several lines. Waits while the buffer is full.
    void addLog(const QString &text, LogLevel level = LogLevel::Info);
    // Bytes as a program wrote them, one line without its line break.
    void addLogBytes(const QByteArray &line, LogLevel level = LogLevel::Info);
    // 0 to 100; other values are clamped. Never waits; only the newest value counts.
    void setProgress(int percent);
    void setProgress(int percent, const QString &text);
    void setProgressText(const QString &text);
    void setResultsColumns(const QStringList &columns);
    // A row of the results table, as many cells as there are columns. A cell with an error makes the job an exception
    // when it ends, whatever the handler returns.
    void addResultsRow(const ResultsRow &cells);
    // The job's own folder, made (0700) by the first call. What is in it is kept with the job and removed with it; if
    // nothing is in it when the run ends, it goes. The same for all attempts. Error: it cannot be made, or this program
    // keeps no files of jobs.
    [[nodiscard]] Result<QString> folder();
    // Lists a file with the job, with the size it has now: absolute, or relative to folder(). It must be a plain file
    // in that folder and no symbolic link out of it; otherwise the log says why it is not kept. Twice the same path is
    // one file, with its newest size.
    void addArtifact(const QString &path);

    // True once the job is aborted, runs into its time limit or the program ends. A handler looks at it at least once a
    // second and returns Outcome::stopped(); who ignores it for ten seconds after the grace time is given up.
    [[nodiscard]] bool stopRequested() const { return m_stop.stop_requested(); }
    [[nodiscard]] StopRequest stopRequest() const; // why, and who asked
    // For std::stop_callback and condition_variable_any.
    [[nodiscard]] std::stop_token stopToken() const { return m_stop; }

    // The job as it was when it was claimed: when it was due, what it is a rerun of.
    [[nodiscard]] JobId jobId() const { return m_job.id; }
    [[nodiscard]] const Job &job() const { return m_job; }
    [[nodiscard]] const JobKind &kind() const { return m_kind; }
    [[nodiscard]] int attempt() const { return m_job.attempt; }
    // The validated values with defaults and secrets; never log those.
    [[nodiscard]] const QJsonObject &arguments() const { return m_arguments; }

    // For the engine, when the handler has returned: a folder that folder() made goes if it is empty.
    void tidyUp() const;

private:
    const Job m_job;
    const JobKind m_kind;
    const QJsonObject m_arguments;
    const std::shared_ptr<RunChannel> m_channel;
    const std::stop_token m_stop;
    const QString m_folder;
    std::atomic<bool> m_hasFolder = false; // folder() was asked for
};

} // namespace jobdeck
