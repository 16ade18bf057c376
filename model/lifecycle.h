// The rules that turn the end of a run into a status, as pure functions: no clock, no database.
#pragma once

#include "model/jobevent.h"
#include "model/runchannel.h"

namespace jobdeck {

struct EndDecision {
    JobStatus status = JobStatus::Done;
    Reason reason = Reason::None;
    QString error = {};
    std::optional<qint64> retryAt = {}; // status Scheduled: when to run again
    QString by = {};
    QString note = {};
};

// `stop`: what the run was asked. A run that reports Done or an error of its own after an abort was asked "ended by
// itself first" only if its outcome is not Stopped. A result row with an error cell makes Done an exception. Error and
// Timeout are retried while job.attempt <= job.retryMax, but only failures of the run as a whole: an exception that
// comes from error cells alone is final, because a retry would repeat the rows that succeeded, and so is an outcome
// that says so (isRetryable). Shutdown: exception `interrupted`, or New when isRestartable.
[[nodiscard]] EndDecision decideEnd(const Job &job, const Outcome &outcome, const StopRequest &stop, bool isRestartable,
                                    qint64 now);

// How long after the failed attempt `attempt` (from 1) the next one starts: `firstMs`, doubled with each attempt up to
// ten minutes. A longer `firstMs` stays as it is.
inline constexpr qint64 longestRetryDelayMs = 600'000;
[[nodiscard]] qint64 retryDelayAfter(qint64 firstMs, int attempt);

// What a job that a dead owner left running becomes: New while restartable and job.attempt < maxAttempts, else
// exception `interrupted`.
// ownerPid: the process that ran it, if known.
[[nodiscard]] EndDecision decideRescue(const Job &job, bool isRestartable, int maxAttempts, qint64 ownerPid = 0);

// The two-minute rule: a time that a person enters in the past or less than `nowWindowMs` ahead means now (nullopt).
// Who enters exactly two minutes is not ruled out by the second that the entry took.
inline constexpr qint64 defaultNowWindowMs = 120'000;
[[nodiscard]] std::optional<qint64> effectiveDueTime(std::optional<qint64> entered, qint64 now,
                                                     qint64 nowWindowMs = defaultNowWindowMs);

} // namespace jobdeck
