#include "model/kindmodel.h"

#include "model/format.h"

#include <algorithm>

namespace jobdeck {
namespace {

// The internal id of an index: 0 for a group, else 1 + the row of the group it is in.
constexpr quintptr groupId = 0;

bool comesBefore(const JobKind &left, const JobKind &right)
{
    const int groups = QString::localeAwareCompare(left.shownGroup(), right.shownGroup());
    return groups != 0 ? groups < 0 : QString::localeAwareCompare(left.shownTitle(), right.shownTitle()) < 0;
}

} // namespace

KindModel::KindModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void KindModel::setKinds(const QList<JobKind> &kinds, const QStringList &recentlyUsed, const QStringList &notOffered)
{
    beginResetModel();
    m_kinds = kinds;
    m_notOffered = notOffered;
    std::ranges::stable_sort(m_kinds, comesBefore);
    m_groups = groupsOf(recentlyUsed);
    endResetModel();
}

QList<KindModel::Group> KindModel::groupsOf(const QStringList &recentlyUsed) const
{
    QList<Group> groups;
    Group recent{.title = tr("Recently used"), .kinds = {}};
    for (const QString &name : recentlyUsed) {
        if (isOffered(name) && !recent.kinds.contains(name))
            recent.kinds << name;
    }
    if (!recent.kinds.isEmpty())
        groups << recent;
    const qsizetype first = groups.size();
    for (const JobKind &each : m_kinds) {
        if (!isOffered(each.name))
            continue;
        if (groups.size() == first || groups.last().title != each.shownGroup())
            groups << Group{.title = each.shownGroup(), .kinds = {}};
        groups.last().kinds << each.name;
    }
    return groups;
}

const JobKind *KindModel::kind(const QString &name) const
{
    const auto found = std::ranges::find(m_kinds, name, &JobKind::name);
    return found == m_kinds.end() ? nullptr : &*found;
}

QModelIndex KindModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : groupId);
}

QModelIndex KindModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == groupId)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, groupId);
}

int KindModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    const bool isGroup = parent.internalId() == groupId && parent.column() == 0;
    return isGroup ? static_cast<int>(m_groups.at(parent.row()).kinds.size()) : 0;
}

int KindModel::columnCount(const QModelIndex &) const { return 1; }

QVariant KindModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == groupId)
        return groupData(m_groups.at(index.row()), role);
    const Group &group = m_groups.at(static_cast<qsizetype>(index.internalId() - 1));
    const JobKind *found = kind(group.kinds.at(index.row()));
    return found ? kindData(*found, group, role) : QVariant();
}

QVariant KindModel::groupData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return group.title;
    case KindNameRole:
    case DescriptionRole:
        return QString();
    default:
        return {};
    }
}

QVariant KindModel::kindData(const JobKind &kind, const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return kind.shownTitle();
    case Qt::ToolTipRole:
        return toolTipText(kind.description);
    case Qt::AccessibleDescriptionRole: // a kind stands in two groups: this tells which of both it is
        return tr("In “%1”. %2", "group, description").arg(group.title, kind.description).trimmed();
    case DescriptionRole:
        return kind.description;
    case KindNameRole:
        return kind.name;
    default:
        return {};
    }
}

Qt::ItemFlags KindModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return index.internalId() == groupId ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace jobdeck
