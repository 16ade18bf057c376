#include "model/joborder.h"

#include <QSqlQuery>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

QStringList columnsOf(SortColumn column)
{
    switch (column) {
    case SortColumn::Default:
        return {u"place"_s, u"moment"_s, u"id"_s};
    case SortColumn::Kind:
        return {u"kind"_s, u"id"_s};
    case SortColumn::Moment:
        return {u"shown_moment"_s, u"id"_s};
    case SortColumn::Id:
        return {u"id"_s};
    }
    return {};
}

// The index that holds the tab's jobs and little else.
QString tabIndex(Tab tab)
{
    switch (tab) {
    case Tab::Done:
        return u"job_done"_s;
    case Tab::Errors:
        return u"job_errors"_s;
    default:
        return u"job_default"_s;
    }
}

} // namespace

std::strong_ordering SortKey::operator<=>(const SortKey &other) const
{
    if (const int texts = text.compare(other.text); texts != 0)
        return texts <=> 0;
    if (first != other.first)
        return first <=> other.first;
    if (second != other.second)
        return second <=> other.second;
    return id <=> other.id;
}

JobFilter JobList::effectiveFilter() const
{
    JobFilter effective = filter;
    const QList<JobStatus> shown = statusesOf(tab);
    if (filter.statuses.isEmpty() || shown.isEmpty()) {
        effective.statuses = shown + filter.statuses;
        return effective;
    }
    const auto isElsewhere = [&shown](JobStatus status) { return !shown.contains(status); };
    effective.statuses.removeIf(isElsewhere);
    if (effective.statuses.isEmpty())
        effective.statuses = shown;
    return effective;
}

SortKey JobList::keyOf(const Job &job) const
{
    switch (column) {
    case SortColumn::Default:
        return {.first = job.place, .second = job.moment, .id = job.id};
    case SortColumn::Kind:
        return {.text = job.kind.toUtf8(), .id = job.id};
    case SortColumn::Moment:
        return {.first = std::abs(job.moment), .id = job.id};
    case SortColumn::Id:
        return {.id = job.id};
    }
    return {};
}

bool JobList::isBefore(const SortKey &left, const SortKey &right) const
{
    return order == Qt::AscendingOrder ? left < right : right < left;
}

QString JobList::source() const
{
    const bool hasOwnStatuses = !filter.statuses.isEmpty();
    if (hasOwnStatuses || column == SortColumn::Id)
        return u"job"_s;
    if (column == SortColumn::Default || isSmall)
        return u"job INDEXED BY "_s + tabIndex(tab);
    return column == SortColumn::Kind ? u"job INDEXED BY job_kind"_s : u"job INDEXED BY job_moment"_s;
}

QString JobList::keyColumns() const { return columnsOf(column).join(u", "_s); }

QString JobList::orderBy() const
{
    const QString direction = order == Qt::AscendingOrder ? QString() : u" DESC"_s;
    return columnsOf(column).join(direction + u", "_s) + direction;
}

QVariantList JobList::keyValues(const SortKey &key) const
{
    switch (column) {
    case SortColumn::Default:
        return {key.first, key.second, key.id};
    case SortColumn::Kind:
        return {QString::fromUtf8(key.text), key.id};
    case SortColumn::Moment:
        return {key.first, key.id};
    case SortColumn::Id:
        return {key.id};
    }
    return {};
}

SortKey JobList::keyFromQuery(const QSqlQuery &query) const
{
    const auto at = [&query](int i) { return query.value(i).toLongLong(); };
    switch (column) {
    case SortColumn::Default:
        return {.first = at(0), .second = at(1), .id = at(2)};
    case SortColumn::Kind:
        return {.text = query.value(0).toString().toUtf8(), .id = at(1)};
    case SortColumn::Moment:
        return {.first = at(0), .id = at(1)};
    case SortColumn::Id:
        return {.id = at(0)};
    }
    return {};
}

} // namespace jobdeck
