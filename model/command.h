// What a person or program asks of the engine, as a value: from a view, the command line or another process's socket.
#pragma once

#include "model/jobschedule.h"
#include "model/result.h"

#include <functional>

namespace jobdeck {

inline constexpr qsizetype maxGridRows = 10'000;
inline constexpr qsizetype maxGridBytes = 6 * 1024 * 1024; // as JSON: a commit's news must fit into a frame

// A kind with its arguments and the time to run it.
struct RunRequest {
    QString kind = {};
    QJsonObject arguments = {}; // secrets included; they never leave memory
    std::optional<qint64> at = {}; // UTC ms as a person entered it; none: now. The two-minute rule applies.
    std::optional<qint64> timeoutMs = {}; // none: the kind's
    std::optional<int> retryMax = {}; // none: the kind's
    QStringList keepSecrets = {}; // names of the given secrets that the keyring shall keep
    JobId rerunOf = 0;
    // A grid run: one job each, all in one commit or none, with ids one after the other; the reply is the first. What a
    // row does not name is taken from `arguments`. At most maxGridRows and maxGridBytes.
    QList<QJsonObject> rows = {};
    QString batch = {}; // of a grid run: the same for all its jobs; the engine makes one
    int batchLimit = 0; // at most so many of that batch at once; 0: no limit
    int priority = 0; // Job::priority
    // Of whoever asks, to know the request again: sent twice, because an owner died before it answered, it makes one
    // job. Empty: it is never sent twice.
    QString token = {};

    bool operator==(const RunRequest &) const = default;
};

// Run: request. RunNow: job, new or scheduled (also one that waits for a decision). Abort: job; answers when it ended.
// Reschedule: job; request.arguments replace those they name; request.priority; request.at, unless keepsTime.
// Rerun: job, any final one; request.arguments replace those they name; its priority is the same.
// AddSchedule: request (no time) and terms. EditSchedule: schedule; request.arguments replace all, terms too; it
// applies to what has not started. PauseSchedule, ResumeSchedule, SkipNext, RemoveSchedule: schedule. RunSchedule: one
// run now, besides its occurrences. SetCalendar: terms.calendar and days; without days it is removed.
enum class Verb {
    Run,
    RunNow,
    Abort,
    Cancel,
    UndoCancel,
    Reschedule,
    Rerun,
    Remove,
    AddSchedule,
    EditSchedule,
    PauseSchedule,
    ResumeSchedule,
    SkipNext,
    RemoveSchedule,
    RunSchedule,
    SetCalendar
};

struct Command {
    Verb verb = Verb::Run;
    JobId job = 0;
    RunRequest request = {};
    bool keepsTime = false;
    ScheduleId schedule = 0;
    ScheduleTerms terms = {};
    QStringList days = {}; // of a calendar
    QString by = {}; // for the history: "ann (window)"

    bool operator==(const Command &) const = default;
};

// The job as it is after the command was committed (Remove: as it was). Of a schedule: the job of its next occurrence,
// or one without an id but with Job::schedule if there is none.
using CommandReply = std::function<void(const Result<Job> &)>;

} // namespace jobdeck
