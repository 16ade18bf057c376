// Why a job that is new or scheduled does not run yet: as one word, and as one sentence for a person. Pure functions
// but for readRunningJobs(), which reads through any connection; any thread.
#pragma once

#include "model/job.h"
#include "model/result.h"

#include <QHash>
#include <QSqlDatabase>

namespace jobdeck {

struct JobKind;

// What runs just now.
struct RunningJobs {
    qint64 total = 0;
    QHash<QString, qint64> ofKind = {};
    QHash<QString, qint64> ofBatch = {};
    QHash<ScheduleId, JobId> ofSchedule = {}; // of several the oldest

    bool operator==(const RunningJobs &) const = default;
};
[[nodiscard]] Result<RunningJobs> readRunningJobs(const QSqlDatabase &db);

// What is known besides the job. The defaults say that nothing is.
struct WaitingFacts {
    bool isKindThere = true;
    bool isTrusted = true;
    int kindLimit = 0; // at most so many of its kind at once; 0: no limit
    int slotCount = 0; // at most so many jobs at once; 0: not known
    bool isServed = true; // there is somebody who runs jobs
    RunningJobs running = {};
};
// `kind` null: it is not there.
[[nodiscard]] WaitingFacts waitingFactsOf(const JobKind *kind, const RunningJobs &running);

// Where nothing is stored, `time`, `trust`, `kind-limit` (also a grid's limit) or `slot`. None for jobs that don't
// wait.
[[nodiscard]] Waiting waitingWith(const Job &job, qint64 nowMs, const WaitingFacts &facts);
// "Waits until another job of its kind has ended: 2 of at most 2 run."; empty for None. What is not known is left out.
[[nodiscard]] QString waitingSentence(const Job &job, qint64 nowMs, const WaitingFacts &facts = {});

} // namespace jobdeck
