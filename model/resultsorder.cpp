#include "model/resultsorder.h"

#include "model/jobqueries.h"
#include "model/resultsexport.h"
#include "model/sql.h"

#include <QSqlQuery>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

constexpr qint64 rowsAtOnce = 5'000; // a step

std::optional<double> numberOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    bool isNumber = false;
    const double number = value.toString().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

} // namespace

ResultsOrder::ResultsOrder(JobId job, const ResultsWish &wish)
    : m_job(job)
    , m_wish(wish)
{
    m_collator.setNumericMode(true); // "file 2" before "file 10"
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

QString ResultsOrder::readNext(const QSqlDatabase &db)
{
    QSqlQuery query = select(db,
                             u"SELECT number, cells FROM result_row WHERE job = ? AND number >= ? "
                             "AND (has_error OR NOT ?) ORDER BY number LIMIT ?"_s,
                             {m_job, m_next, m_wish.isOnlyErrors, rowsAtOnce});
    qint64 count = 0;
    for (; query.next(); ++count) {
        const int row = query.value(0).toInt();
        m_keys.push_back(m_wish.column < 0 ? Key{.row = row} : keyOf(row, query.value(1).toString()));
        m_next = row + 1;
    }
    if (!query.isActive() || query.lastError().isValid())
        return databaseError(db, query.lastError()).message;
    if (count < rowsAtOnce)
        finish();
    return {};
}

ResultsOrder::Key ResultsOrder::keyOf(int row, const QString &cells) const
{
    const ResultsRow all = cellsFromJson(cells);
    const QJsonValue value = m_wish.column < all.size() ? all.at(m_wish.column).value : QJsonValue();
    const QString text = cellText(value);
    if (text.isEmpty())
        return {.row = row, .isEmpty = true};
    if (const auto number = numberOf(value))
        return {.row = row, .number = number};
    return {.row = row, .text = m_collator.sortKey(text)};
}

int ResultsOrder::compare(const Key &a, const Key &b)
{
    if (a.number && b.number)
        return *a.number < *b.number ? -1 : *a.number > *b.number ? 1 : 0;
    if (a.text && b.text)
        return a.text->compare(*b.text);
    return a.number ? -1 : b.number ? 1 : 0;
}

void ResultsOrder::finish()
{
    const bool isDescending = m_wish.order == Qt::DescendingOrder;
    if (m_wish.column >= 0) {
        std::stable_sort(m_keys.begin(), m_keys.end(), [isDescending](const Key &a, const Key &b) {
            if (a.isEmpty != b.isEmpty)
                return b.isEmpty;
            return isDescending ? compare(a, b) > 0 : compare(a, b) < 0;
        });
    }
    m_rows.reserve(qsizetype(m_keys.size()));
    for (const Key &key : m_keys)
        m_rows << key.row;
    m_keys.clear();
    m_isDone = true;
}

Result<Results> readResultRows(const QSqlDatabase &db, JobId job, const QList<int> &numbers)
{
    auto headers = readResults(db, job, 0, 1);
    if (!headers)
        return headers;
    Results results = std::move(headers).value();
    results.rows.clear();
    for (const int number : numbers) {
        QSqlQuery query = select(db, u"SELECT cells FROM result_row WHERE job = ? AND number = ?"_s, {job, number});
        if (!query.isActive())
            return databaseError(db, query.lastError());
        results.rows << (query.next() ? cellsFromJson(query.value(0).toString()) : ResultsRow());
    }
    return results;
}

} // namespace jobdeck
