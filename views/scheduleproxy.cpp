#include "views/scheduleproxy.h"

#include "model/scheduletablemodel.h"
#include "views/icons.h"
#include "views/jobtext.h"

#include <QPalette>

namespace jobdeck {

using namespace Qt::StringLiterals;

ScheduleProxy::ScheduleProxy(ScheduleTableModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    setSortRole(ScheduleTableModel::SortRole);
    setSortLocaleAware(true);
    sort(ScheduleTableModel::Next);
}

void ScheduleProxy::search(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

QModelIndex ScheduleProxy::indexOf(ScheduleId id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (index(row, 0).data(ScheduleTableModel::IdRole).toLongLong() == id)
            return index(row, 0);
    return {};
}

QVariant ScheduleProxy::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DecorationRole)
        return QSortFilterProxyModel::data(index, role);
    const ScheduleRow &row = m_model.rowAt(mapToSource(index).row());
    if (index.column() == ScheduleTableModel::LastRun && row.last.id > 0)
        return icon(statusIconName(shownStatus(row.last)));
    if (index.column() != ScheduleTableModel::State)
        return {};
    if (row.schedule.isPaused)
        return icon(u"media-playback-pause"_s);
    return icon(row.schedule.next ? u"status-scheduled"_s : u"status-done"_s);
}

bool ScheduleProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_text.isEmpty())
        return true;
    const ScheduleRow &each = m_model.rowAt(row);
    return m_model.titleOf(each.schedule.kind).contains(m_text, Qt::CaseInsensitive)
        || each.words.contains(m_text, Qt::CaseInsensitive);
}

// Equal keys keep the order of ids.
bool ScheduleProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(ScheduleTableModel::SortRole);
    const QVariant b = right.data(ScheduleTableModel::SortRole);
    if (a == b)
        return m_model.rowAt(left.row()).schedule.id < m_model.rowAt(right.row()).schedule.id;
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace jobdeck
