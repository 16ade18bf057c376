// For tests of long logs: writes a log of any length straight into a file, in a moment.
#pragma once

#include "model/logchunk.h"
#include "tests/fakes/jobwriter.h"

namespace jobdeck::test {

// A running job with `chunkCount` chunks of 512 lines "line N of 512", all at level info, and in every `each`-th chunk
// (from the first on; 0: none) a warning as its last line.
[[nodiscard]] inline Job jobWithLog(JobWriter &writer, qint64 chunkCount, qint64 each = 0)
{
    Job job{.id = writer.nextId(), .kind = QStringLiteral("Greet"), .status = JobStatus::Running, .attempt = 1};
    job.startedAt = 1;
    job.logLines = chunkCount * maxChunkLines;
    job.warnings = each > 0 ? (chunkCount + each - 1) / each : 0;
    writer.put(job);
    (void)writer.commit();
    QList<LogLine> lines;
    for (int i = 1; i <= maxChunkLines; ++i)
        lines << LogLine{.sequence = i, .text = "line " + QByteArray::number(i) + " of 512"};
    const LogChunk plain = encodeChunks(lines).first();
    lines.last().level = LogLevel::Warning;
    const LogChunk warned = encodeChunks(lines).first();
    const auto insert = [&](const LogChunk &chunk, const QString &condition) {
        writer.run(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?) "
                                  "INSERT INTO log_chunk SELECT ?, i * 512 + 1, 0, 512, 0, ?, ?, ? FROM n WHERE ")
                       + condition,
                   {chunkCount, job.id, chunk.levels, chunk.meta, chunk.data});
    };
    if (each > 0) {
        insert(warned, QStringLiteral("i % %1 = 0").arg(each));
        insert(plain, QStringLiteral("i % %1 <> 0").arg(each));
    } else {
        insert(plain, QStringLiteral("true"));
    }
    return job;
}

} // namespace jobdeck::test
