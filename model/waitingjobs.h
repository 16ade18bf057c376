// Jobs that are held until somebody does something. Reading; any thread with its connection.
#pragma once

#include "model/job.h"
#include "model/result.h"

#include <QSqlDatabase>

namespace jobdeck {

// New and scheduled jobs that wait for this, oldest first, at most `limit`.
[[nodiscard]] Result<QList<Job>> readWaitingJobs(const QSqlDatabase &db, Waiting waiting, int limit);

} // namespace jobdeck
