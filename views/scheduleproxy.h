// The schedules as the page shows them: sorted, searched, with icons beside the words. GUI thread.
#pragma once

#include "model/job.h"

#include <QSortFilterProxyModel>

namespace jobdeck {

class ScheduleTableModel;

class ScheduleProxy final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ScheduleProxy(ScheduleTableModel &model, QObject *parent = nullptr);

    void search(const QString &text); // in kind and rule
    [[nodiscard]] QModelIndex indexOf(ScheduleId id) const;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    ScheduleTableModel &m_model;
    QString m_text;
};

} // namespace jobdeck
