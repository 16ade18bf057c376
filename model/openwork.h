// What would be lost or late if the program ended now: which jobs run, and which are due next. A value; the query runs
// on the thread of the connection.
#pragma once

#include "model/job.h"
#include "model/result.h"

#include <QSqlDatabase>
#include <QStringList>

namespace jobdeck {

struct OpenWork {
    QList<Job> running = {}; // newest first
    QList<Job> due = {}; // the next first; only what waits for nothing but its time

    bool operator==(const OpenWork &) const = default;
};

// At most `limit` of each, without those of hidden kinds.
[[nodiscard]] Result<OpenWork> readOpenWork(const QSqlDatabase &db, int limit, const QStringList &hiddenKinds = {});

} // namespace jobdeck
