#include "model/joblistcut.h"

#include "model/sql.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

QString marks(qsizetype count)
{
    QStringList list(count, u"?"_s);
    return list.join(u", "_s);
}

// The key so many rows after `from`, or how many rows there are up to the end of the range.
struct Hop {
    std::optional<SortKey> key = {};
    int count = 0;
};

Result<Hop> hop(const QSqlDatabase &db, const JobList &list, const KeyRange &range)
{
    const ListCondition condition = listCondition(list, range);
    const QString from = u"FROM %1 WHERE %2"_s.arg(list.source(), condition.where);
    QSqlQuery next = select(db,
                            u"SELECT %1 %2 ORDER BY %3 LIMIT 1 OFFSET %4"_s.arg(list.keyColumns(), from, list.orderBy())
                                .arg(SegmentIndex::pageSize),
                            condition.values);
    if (!next.isActive())
        return databaseError(db, next.lastError());
    if (next.next())
        return Hop{.key = list.keyFromQuery(next), .count = SegmentIndex::pageSize};
    next.finish();
    QSqlQuery count = select(db, u"SELECT count(*) "_s + from, condition.values);
    if (!count.isActive() || !count.next())
        return databaseError(db, count.lastError());
    return Hop{.count = count.value(0).toInt()};
}

// The first key of the first kind after `kind` (none: of all).
Result<std::optional<SortKey>> firstOfNextKind(const QSqlDatabase &db, const JobList &list,
                                               const std::optional<QByteArray> &kind)
{
    ListCondition condition = listCondition(list, {});
    if (kind) {
        condition.where += list.order == Qt::AscendingOrder ? u" AND kind > ?"_s : u" AND kind < ?"_s;
        condition.values << QString::fromUtf8(*kind);
    }
    QSqlQuery query = select(db,
                             u"SELECT %1 FROM %2 WHERE %3 ORDER BY %4 LIMIT 1"_s.arg(list.keyColumns(), list.source(),
                                                                                     condition.where, list.orderBy()),
                             condition.values);
    if (!query.isActive())
        return databaseError(db, query.lastError());
    return query.next() ? std::optional(list.keyFromQuery(query)) : std::nullopt;
}

// No page holds two kinds: a comparison of rows finds the kind in the index, but not the id, which is the rowid.
Result<QList<Segment>> cutByKind(const QSqlDatabase &db, const JobList &list, const KeyRange &range,
                                 const std::stop_token &stop)
{
    const JobId lastId = list.order == Qt::AscendingOrder ? std::numeric_limits<JobId>::max() : JobId(-1);
    QList<Segment> segments;
    std::optional<SortKey> from = range.from;
    std::optional<QByteArray> kind;
    while (!stop.stop_requested()) {
        if (!from) {
            const auto first = firstOfNextKind(db, list, kind);
            if (!first)
                return first.error();
            from = *first;
        }
        if (!from || (range.to && !list.isBefore(*from, *range.to)))
            break;
        kind = from->text;
        const SortKey kindEnd{.text = from->text, .id = lastId};
        const bool endsHere = range.to && list.isBefore(*range.to, kindEnd);
        const auto next = hop(db, list, {.from = from, .to = endsHere ? *range.to : kindEnd});
        if (!next)
            return next.error();
        segments << Segment{.from = from, .count = next->count};
        from = next->key;
    }
    if (segments.isEmpty())
        segments << Segment{};
    segments.first().from = range.from;
    return segments;
}

} // namespace

ListCondition listCondition(const JobList &list, const KeyRange &range)
{
    ListCondition result;
    result.where = list.effectiveFilter().where(result.values);
    const bool isAscending = list.order == Qt::AscendingOrder;
    if (list.column == SortColumn::Kind && range.from && range.to && range.from->text == range.to->text) {
        result.where +=
            u" AND kind = ? AND id %1 ? AND id %2 ?"_s.arg(isAscending ? u">=" : u"<=", isAscending ? u"<" : u">");
        result.values << QString::fromUtf8(range.from->text) << range.from->id << range.to->id;
        return result;
    }
    const auto bound = [&](const std::optional<SortKey> &key, const QString &comparison) {
        if (!key)
            return;
        const QVariantList values = list.keyValues(*key);
        result.where += u" AND (%1) %2 (%3)"_s.arg(list.keyColumns(), comparison, marks(values.size()));
        result.values << values;
    };
    bound(range.from, isAscending ? u">="_s : u"<="_s);
    bound(range.to, isAscending ? u"<"_s : u">"_s);
    return result;
}

Result<QList<Segment>> cutIntoPages(const QSqlDatabase &db, const JobList &list, const KeyRange &range,
                                    const std::stop_token &stop)
{
    if (list.column == SortColumn::Kind && !list.isSmall)
        return cutByKind(db, list, range, stop);
    QList<Segment> segments;
    KeyRange rest = range;
    while (!stop.stop_requested()) {
        const auto next = hop(db, list, rest);
        if (!next)
            return next.error();
        segments << Segment{.from = rest.from, .count = next->count};
        if (!next->key)
            break;
        rest.from = next->key;
    }
    if (segments.isEmpty())
        segments << Segment{.from = range.from};
    return segments;
}

} // namespace jobdeck
