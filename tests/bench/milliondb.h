// A database as it is after years: many finished jobs, written by SQL. Any thread.
#pragma once

#include <QString>

namespace jobdeck::bench {

// Adds `count` ended jobs (nine of ten done, one an exception) to the file of a store that is closed.
void addOldJobs(const QString &file, int count);

} // namespace jobdeck::bench
