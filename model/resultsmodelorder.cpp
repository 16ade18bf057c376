// The part of ResultsModel that puts rows in order.
#include "model/resultsmodel.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace jobdeck {

void ResultsModel::sort(int column, Qt::SortOrder order)
{
    wish({.column = column, .order = order, .isOnlyErrors = m_wish.isOnlyErrors});
}

void ResultsModel::setOnlyErrors(bool isOn)
{
    wish({.column = m_wish.column, .order = m_wish.order, .isOnlyErrors = isOn});
}

void ResultsModel::wish(const ResultsWish &wish)
{
    m_wish = wish;
    m_orderAgain.stop();
    setBusy(!m_wish.isAllAsTheyCame() && m_job != 0);
    if (m_wish.isAllAsTheyCame()) {
        m_orderSlot.cancel();
        m_isOrdering = false;
        apply(m_wish, allNumbers());
    } else if (m_job != 0) {
        findOrder(std::make_shared<ResultsOrder>(m_job, m_wish));
    }
}

// Rows were added: not while it is still at it, or it would never come to an end.
void ResultsModel::orderAgain()
{
    if (m_isOrdering)
        m_orderAgain.start();
    else
        findOrder(std::make_shared<ResultsOrder>(m_job, m_wish));
}

void ResultsModel::findOrder(const std::shared_ptr<ResultsOrder> &order)
{
    m_isOrdering = true;
    m_reader.read(
        m_orderSlot, this, [order](const QSqlDatabase &db, const std::stop_token &) { return order->readNext(db); },
        [this, order](const QString &error) {
            if (error.isEmpty() && !order->isDone())
                return findOrder(order);
            m_isOrdering = false;
            setBusy(false);
            if (error.isEmpty())
                apply(order->wish(), order->rows());
            else
                emit readFailed(error);
        });
}

void ResultsModel::setBusy(bool isBusy)
{
    if (isBusy == m_isBusy)
        return;
    m_isBusy = isBusy;
    emit orderingChanged(isBusy);
}

QList<int> ResultsModel::allNumbers() const
{
    QList<int> numbers(m_rows);
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

// More rows may have been read than were told of: those come next time. Or fewer: they are at the end until then.
void ResultsModel::apply(const ResultsWish &wish, const QList<int> &numbers)
{
    const ResultsWish former = std::exchange(m_applied, wish);
    if (former.isAllAsTheyCame() && wish.isAllAsTheyCame())
        return;
    QList<int> known = numbers;
    known.removeIf([this](int number) { return number >= m_rows; });
    for (int number = int(known.size()); !wish.isOnlyErrors && number < m_rows; ++number)
        known << number;
    if (former.isOnlyErrors != wish.isOnlyErrors) { // other rows: nothing to keep
        beginResetModel();
        m_order = known;
        dropPages();
        endResetModel();
    } else {
        if (former.isAllAsTheyCame())
            m_order = allNumbers();
        appendNew(known);
        show(known);
    }
    if (wish.isAllAsTheyCame())
        m_order.clear();
}

// Rows that were not shown yet, at the end for now.
void ResultsModel::appendNew(const QList<int> &numbers)
{
    const QSet<int> shown(m_order.cbegin(), m_order.cend());
    QList<int> fresh = numbers;
    fresh.removeIf([&shown](int number) { return shown.contains(number); });
    if (fresh.isEmpty())
        return;
    const int count = int(m_order.size());
    beginInsertRows({}, count, count + int(fresh.size()) - 1);
    m_order += fresh;
    endInsertRows();
}

void ResultsModel::show(const QList<int> &numbers)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    QHash<int, int> rowOf;
    for (int row = 0; row < numbers.size(); ++row)
        rowOf.insert(numbers.at(row), row);
    const QModelIndexList former = persistentIndexList();
    QModelIndexList current;
    for (const QModelIndex &at : former) {
        const auto row = rowOf.constFind(m_order.value(at.row()));
        current << (row == rowOf.cend() ? QModelIndex() : createIndex(*row, at.column()));
    }
    m_order = numbers;
    dropPages();
    changePersistentIndexList(former, current);
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace jobdeck
