// The order of a list of jobs, once as SQL for the reader and once as keys in C++ for live changes: both order alike.
// Every order ends in the id, so no two jobs share a key. Values. Any thread.
#pragma once

#include "model/jobfilter.h"

#include <QByteArray>

#include <compare>

class QSqlQuery;

namespace jobdeck {

struct SortKey {
    QByteArray text = {}; // the kind in UTF-8, as SQLite's BINARY collation compares it
    qint64 first = 0; // place, or the moment's absolute value
    qint64 second = 0; // moment
    JobId id = 0;

    std::strong_ordering operator<=>(const SortKey &other) const;
    bool operator==(const SortKey &) const = default;
};

// Which jobs, in which order: what one content of the table shows.
struct JobList {
    Tab tab = Tab::All;
    JobFilter filter = {}; // without the tab's statuses
    SortColumn column = SortColumn::Default;
    Qt::SortOrder order = Qt::AscendingOrder;
    bool isSmall = false; // few jobs in the tab: sorted on the fly rather than found through the order's own index

    bool operator==(const JobList &) const = default;

    [[nodiscard]] JobFilter effectiveFilter() const;
    [[nodiscard]] bool contains(const Job &job) const { return effectiveFilter().matches(job); }
    [[nodiscard]] SortKey keyOf(const Job &job) const;
    [[nodiscard]] bool isBefore(const SortKey &left, const SortKey &right) const;

    [[nodiscard]] QString source() const; // "job INDEXED BY …"
    [[nodiscard]] QString keyColumns() const; // "place, moment, id"
    [[nodiscard]] QString orderBy() const;
    [[nodiscard]] QVariantList keyValues(const SortKey &key) const;
    [[nodiscard]] SortKey keyFromQuery(const QSqlQuery &query) const; // of "SELECT keyColumns()"
};

} // namespace jobdeck
