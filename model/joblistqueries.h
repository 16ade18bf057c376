// Reading a list of jobs piece by piece, found by key and never by offset. Every answer carries the revision of the
// snapshot it was read from, in the same read transaction. Reader thread, or the thread of a connection of its own.
#pragma once

#include "model/jobqueries.h"
#include "model/segmentindex.h"

namespace jobdeck {

struct ListPart {
    qint64 revision = 0;
    StatusCounts counts{};
    QList<Segment> segments = {};
};

// The first page, loaded, and the rest as one segment with the count that the counters tell: a few milliseconds. Only
// for a list without a filter.
[[nodiscard]] Result<ListPart> readListStart(const QSqlDatabase &db, const JobList &list);
// The range cut into segments of a page each, with exact counts.
[[nodiscard]] Result<ListPart> readSegments(const QSqlDatabase &db, const JobList &list, const KeyRange &range,
                                            const std::stop_token &stop);
// The whole list: all its segments, with the first one and those that hold one of the keys loaded.
[[nodiscard]] Result<ListPart> readWholeList(const QSqlDatabase &db, const JobList &list, const QList<SortKey> &keys,
                                             const std::stop_token &stop);
// One loaded segment for each range.
[[nodiscard]] Result<ListPart> readRanges(const QSqlDatabase &db, const JobList &list, const QList<KeyRange> &ranges);

// The jobs of a tab by the counters.
[[nodiscard]] qint64 countOf(const StatusCounts &counts, Tab tab);

} // namespace jobdeck
