// The seven statuses of a job, why it ended, and the one table that says which changes of status are legal.
#pragma once

#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace jobdeck {

// The numbers are what the database stores; never renumber.
enum class JobStatus : int { New = 0, Scheduled = 1, Running = 2, Done = 3, Exception = 4, Killed = 5, Cancelled = 6 };

inline constexpr std::array allStatuses{JobStatus::New,      JobStatus::Scheduled, JobStatus::Running,
                                        JobStatus::Done,     JobStatus::Exception, JobStatus::Killed,
                                        JobStatus::Cancelled};

// Why a job is an exception or killed. None for the other statuses. Stored by number.
enum class Reason : int { None = 0, Error = 1, Timeout = 2, Crashed = 3, Interrupted = 4, Aborted = 5, Lost = 6 };

// What a job that does not run waits for. Stored by number.
enum class Waiting : int { None = 0, Time, Slot, KindLimit, Paused, Secret, Trust, Overlap, Decision };

[[nodiscard]] bool isLegalChange(JobStatus from, JobStatus to);
// The statuses that may follow `from`, as a bit mask (bit n = status number n): the database's trigger uses it.
[[nodiscard]] int legalNextMask(JobStatus from);
// Done, exception, killed and cancelled.
[[nodiscard]] bool isFinal(JobStatus status);

// Names used everywhere outside (command line, JSON, the status table): lower case, untranslated.
[[nodiscard]] QString statusName(JobStatus status);
[[nodiscard]] std::optional<JobStatus> statusFromName(QStringView name);
[[nodiscard]] QString reasonName(Reason reason); // empty for None
[[nodiscard]] QString waitingName(Waiting waiting); // "time", "slot", "kind-limit", …; empty for None

} // namespace jobdeck
