// A running job as the store knows it, and what its reports come to in one commit. Values of the store thread.
#pragma once

#include "model/logchunk.h"
#include "model/runchannel.h"

namespace jobdeck {

// A running job of this owner: its row as last written, and what it reported since. Counts are of this attempt.
struct Run {
    Job job = {};
    std::shared_ptr<RunChannel> channel = {};
    QList<JobEvent> pending = {}; // drained, not committed
    qint64 attemptErrors = 0; // result rows with an error
    LogChunk lastChunk = {}; // the end of the log, while it can grow
    qint64 logCapBytes = 0; // 0: no limit
    qint64 logBytes = 0; // kept lines, each with its line break
    qint64 droppedLines = 0; // beyond the cap
};

// What is to be written of a run's pending events, and the run as it is afterwards.
struct GatheredReports {
    Run run;
    QList<LogLine> lines = {};
    std::optional<QStringList> columns = {};
    QList<ResultsRow> rows = {};
    QList<RunArtifact> artifacts = {}; // a path once, with its newest size
    std::optional<RunEnded> ended = {};
};

// Lines beyond the cap are dropped; the log says so where it stops, and at the end how many they were.
[[nodiscard]] GatheredReports gatherReports(const Run &run);

} // namespace jobdeck
