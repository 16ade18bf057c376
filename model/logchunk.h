// Log lines as chunks, the form in which they are stored: pure functions, any thread.
#pragma once

#include "model/job.h"

namespace jobdeck {

// At most 512 lines or 64 KiB. A longer line is cut into parts: part 0 begins it, further parts (count 0, no meta) go
// on with it.
struct LogChunk {
    qint64 first = 0; // sequence of its first line
    int part = 0;
    int count = 0; // lines that begin in it
    qint64 time = 0; // of its first line
    int levels = 0; // bit mask of LogLevel numbers
    QByteArray meta = {}; // per line: level byte, varint length in data, signed varint ms since `time`
    QByteArray data = {};

    bool operator==(const LogChunk &) const = default;
};

inline constexpr int maxChunkLines = 512;
inline constexpr qsizetype maxChunkBytes = 64 * 1024;

// Lines with gapless sequences. `open` is the chunk before them, which takes in what fits: then it comes first, longer.
[[nodiscard]] QList<LogChunk> encodeChunks(const QList<LogLine> &lines, const LogChunk &open = {});
// Whether a chunk is so small (under 4 KiB and 512 lines) that it is better rewritten with the next lines than followed
// by another one: a job that says a line now and then has few chunks, and no commit rewrites much.
[[nodiscard]] bool canGrow(const LogChunk &chunk);
// The lines that begin in a chunk; the last one may go on in further parts. A damaged meta gives what can be read.
[[nodiscard]] QList<LogLine> decodeChunk(const LogChunk &chunk);

} // namespace jobdeck
