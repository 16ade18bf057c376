// A log read in steps that are bounded in lines and bytes, so that neither a long log nor long lines hold the reader
// thread or fill the memory. Plain functions over a connection, like those of jobqueries.h.
#pragma once

#include "model/logchunk.h"
#include "model/result.h"

#include <QSqlDatabase>

#include <limits>

class QSqlQuery;

namespace jobdeck {

// Lines `first` to `last`, by sequence, of the levels in the bit mask.
struct LogRange {
    JobId job = 0;
    qint64 first = 1;
    qint64 last = std::numeric_limits<qint64>::max();
    int levels = 0x1f;
};

struct LogStep {
    QList<LogLine> lines;
    qint64 next = 0; // where the next step begins
    bool isAtEnd = false; // there is nothing more
};

// The oldest lines of the range: some 20,000 or 8 MiB of them. Of a line that is longer than maxLineBytes, its
// beginning and how much was cut; 0: all of it.
[[nodiscard]] Result<LogStep> readLogStep(const QSqlDatabase &db, const LogRange &range, qint64 maxLineBytes = 0);
// The newest or the oldest `limit` lines, in order and cut at maxLineBytes (at most 64 KiB), among the 500,000 lines at
// that end of the range; `next` is the end of what remains. Chunks without such lines are passed over unread.
enum class LogEnd { Oldest, Newest };
[[nodiscard]] Result<LogStep> readFewLines(const QSqlDatabase &db, const LogRange &range, LogEnd end, int limit,
                                           qint64 maxLineBytes);

// Cuts lines of which at most the first 64 KiB were read, and tells of each how much it really lacks.
void cutLines(const QSqlDatabase &db, JobId job, QList<LogLine> &lines, qint64 maxBytes);

// From a row of first, part, count, time, levels, meta, data.
[[nodiscard]] LogChunk logChunkFrom(const QSqlQuery &row);

} // namespace jobdeck
