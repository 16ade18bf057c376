#include "model/jobstatus.h"

namespace jobdeck {
namespace {

constexpr int bit(JobStatus status) { return 1 << static_cast<int>(status); }

// Row: the old status; bits: the statuses that may follow. Cancelled goes back only by undo, within ten seconds.
constexpr std::array nextMasks{
    bit(JobStatus::Scheduled) | bit(JobStatus::Running) | bit(JobStatus::Cancelled), // New
    bit(JobStatus::New) | bit(JobStatus::Cancelled), // Scheduled
    bit(JobStatus::Done) | bit(JobStatus::Exception) | bit(JobStatus::Killed) | bit(JobStatus::Scheduled)
        | bit(JobStatus::New), // Running
    0, // Done
    0, // Exception
    0, // Killed
    bit(JobStatus::New) | bit(JobStatus::Scheduled), // Cancelled
};

constexpr std::array<QStringView, 7> statusNames{u"new",       u"scheduled", u"running",  u"done",
                                                 u"exception", u"killed",    u"cancelled"};
constexpr std::array<QStringView, 7> reasonNames{u"",        u"error", u"timeout", u"crashed", u"interrupted",
                                                 u"aborted", u"lost"};
constexpr std::array<QStringView, 9> waitingNames{u"",       u"time",  u"slot",    u"kind-limit", u"paused",
                                                  u"secret", u"trust", u"overlap", u"decision"};

} // namespace

int legalNextMask(JobStatus from) { return nextMasks.at(static_cast<std::size_t>(from)); }

bool isLegalChange(JobStatus from, JobStatus to) { return (legalNextMask(from) & bit(to)) != 0; }

bool isFinal(JobStatus status)
{
    return status == JobStatus::Done || status == JobStatus::Exception || status == JobStatus::Killed
        || status == JobStatus::Cancelled;
}

QString statusName(JobStatus status) { return statusNames.at(static_cast<std::size_t>(status)).toString(); }

std::optional<JobStatus> statusFromName(QStringView name)
{
    for (const JobStatus status : allStatuses) {
        if (name == statusNames.at(static_cast<std::size_t>(status)))
            return status;
    }
    return std::nullopt;
}

QString reasonName(Reason reason) { return reasonNames.at(static_cast<std::size_t>(reason)).toString(); }

QString waitingName(Waiting waiting) { return waitingNames.at(static_cast<std::size_t>(waiting)).toString(); }

} // namespace jobdeck
