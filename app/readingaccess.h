// The database for the commands that only look: opened read-only, whoever owns it, and also where nothing can be
// written. Main thread.
#pragma once

#include "model/job.h"
#include "model/result.h"

#include <QSqlDatabase>

namespace jobdeck {

class Rights;

struct FoundJob {
    QSqlDatabase db;
    Job job;
};

// A file that is not there, or empty, holds no jobs: that is no error for who only looks.
[[nodiscard]] bool isNoDatabaseYet(const QString &file);
// A connection of its own for each call, as of openReadOnly(). On a full disk and in a folder where SQLite cannot make
// its files beside the database, the file is read as it lies there, if nobody is writing to it.
[[nodiscard]] Result<QSqlDatabase> openToRead(const QString &file);
// The job that a word of the command line names. UnknownJob also where there is no database yet.
[[nodiscard]] Result<FoundJob> findJob(const QString &file, const QString &word);
// The same for who may see its jobs; Refused where they may not.
[[nodiscard]] Result<FoundJob> findReadableJob(const QString &file, const QString &word, const Rights &rights);
// Whether the file holds jobs that are shown as running.
[[nodiscard]] bool hasRunningJobs(const QString &file);
// A word of the command line as a job's id.
[[nodiscard]] Result<JobId> parseId(const QString &word);

} // namespace jobdeck
