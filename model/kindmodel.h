// The registered kinds, by group, as a tree for the side panel and the New Job dialog; filtered by a proxy in the view.
// Lives on the GUI thread.
#pragma once

#include "model/jobkind.h"

#include <QAbstractItemModel>

namespace jobdeck {

class KindModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role { KindNameRole = Qt::UserRole + 1 /* empty for a group */, DescriptionRole };

    explicit KindModel(QObject *parent = nullptr);

    // Groups in the order of their titles, kinds too; above them a group "Recently used" of those of `recentlyUsed`
    // that are registered. Those `notOffered` are known, but not in the tree. Resets the model.
    void setKinds(const QList<JobKind> &kinds, const QStringList &recentlyUsed, const QStringList &notOffered = {});
    // Valid until the next setKinds(); none if it is not registered.
    [[nodiscard]] const JobKind *kind(const QString &name) const;
    [[nodiscard]] bool isOffered(const QString &name) const { return kind(name) && !m_notOffered.contains(name); }
    [[nodiscard]] const QList<JobKind> &kinds() const { return m_kinds; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Group {
        QString title;
        QStringList kinds; // names
        bool operator==(const Group &) const = default;
    };
    [[nodiscard]] QList<Group> groupsOf(const QStringList &recentlyUsed) const;
    [[nodiscard]] QVariant groupData(const Group &group, int role) const;
    [[nodiscard]] QVariant kindData(const JobKind &kind, const Group &group, int role) const;

    QList<JobKind> m_kinds;
    QStringList m_notOffered;
    QList<Group> m_groups;
};

} // namespace jobdeck
