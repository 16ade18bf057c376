// Jobs as text for a terminal: one as a page, many as a table. Pure functions; times are local.
#pragma once

#include "model/job.h"

namespace jobdeck {

// A header and one line a job.
[[nodiscard]] QString jobListText(const QList<Job> &jobs);
// What is known of it, name and value a line, and its history.
[[nodiscard]] QString jobText(const Job &job, const QList<HistoryEntry> &history, qint64 nowMs);

} // namespace jobdeck
