// The registered kinds, by group, as a tree for the side panel and the New Job dialog; filtered by a proxy in the view.
#pragma once

#include "model/jobkind.h"

#include <QStandardItemModel>

namespace jobdeck {

class KindModel final : public QStandardItemModel {
    Q_OBJECT
public:
    enum Role { KindNameRole = Qt::UserRole + 1 /* empty for a group */, DescriptionRole };

    explicit KindModel(QObject *parent = nullptr);
    void setKinds(const QList<JobKind> &kinds, const QStringList &recentlyUsed);
    [[nodiscard]] const JobKind *kind(const QString &name) const;
    [[nodiscard]] const QList<JobKind> &kinds() const { return m_kinds; }

private:
    QList<JobKind> m_kinds;
};

} // namespace jobdeck
