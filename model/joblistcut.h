// A list of jobs cut into pages by key, within a read transaction of the caller's. Thread of the connection.
#pragma once

#include "model/result.h"
#include "model/segmentindex.h"

#include <QSqlDatabase>

#include <stop_token>

namespace jobdeck {

// A condition with `?` placeholders and their values.
struct ListCondition {
    QString where = {};
    QVariantList values = {};
};

// The list's own condition and that of the range as one.
[[nodiscard]] ListCondition listCondition(const JobList &list, const KeyRange &range);

// Segments of a page each, not loaded, with exact counts, found by hops along the list's index: at least one, and what
// was found so far when it is stopped.
[[nodiscard]] Result<QList<Segment>> cutIntoPages(const QSqlDatabase &db, const JobList &list, const KeyRange &range,
                                                  const std::stop_token &stop);

} // namespace jobdeck
