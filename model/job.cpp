#include "model/job.h"

#include <array>

namespace jobdeck {

int placeOf(JobStatus status)
{
    switch (status) {
    case JobStatus::Running:
        return 0;
    case JobStatus::New:
        return 1;
    case JobStatus::Scheduled:
        return 2;
    default:
        return 3;
    }
}

qint64 momentOf(const Job &job)
{
    switch (job.status) {
    case JobStatus::Running:
        return -job.startedAt.value_or(job.createdAt);
    case JobStatus::New:
        return job.createdAt;
    case JobStatus::Scheduled:
        return job.scheduledAt.value_or(job.createdAt);
    default:
        return -job.finishedAt.value_or(job.createdAt);
    }
}

QString logLevelName(LogLevel level)
{
    static constexpr std::array<QStringView, 5> names{u"debug", u"info", u"notice", u"warning", u"error"};
    return names.at(static_cast<std::size_t>(level)).toString();
}

} // namespace jobdeck
