// Questions about jobs that no list on the screen answers: how many a search finds, which errors are new. Thread of the
// connection: the reader's, for both may look at much.
#pragma once

#include "model/changebatch.h"
#include "model/jobfilter.h"
#include "model/result.h"

#include <QSqlDatabase>

#include <stop_token>

namespace jobdeck {

struct EndedJob {
    JobId id = 0;
    qint64 endedAt = 0; // ms since 1970, UTC

    bool operator==(const EndedJob &) const = default;
};

// How many jobs match. Looks at every job, in blocks of ids: when it is stopped in between, the answer is too low.
[[nodiscard]] Result<qint64> countMatches(const QSqlDatabase &db, const JobFilter &filter, const std::stop_token &stop);

// The jobs of the tab Errors that ended at `sinceMs` or later, newest first, without those of hidden kinds: along the
// tab's index, so that only they are looked at.
[[nodiscard]] Result<QList<EndedJob>> readErrorsSince(const QSqlDatabase &db, qint64 sinceMs,
                                                      const QStringList &hiddenKinds = {});

// How many jobs these kinds have in each status: along the kinds' index, so that only they are looked at.
[[nodiscard]] Result<StatusCounts> countKinds(const QSqlDatabase &db, const QStringList &kinds);
[[nodiscard]] StatusCounts difference(StatusCounts counts, const StatusCounts &less);

} // namespace jobdeck
