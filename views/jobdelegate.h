// Paints status and progress of a job from the model's raw values: icon and word in the status' colour, a bar with its
// percentage. All rows have the same height; right-to-left mirrors. GUI thread.
#pragma once

#include "model/job.h"

#include <QSet>
#include <QStyledItemDelegate>

namespace jobdeck {

class JobDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    // Running jobs that were asked to end.
    void setAborting(const QSet<JobId> &jobs) { m_aborting = jobs; }
    [[nodiscard]] bool isAborting(JobId job) const { return m_aborting.contains(job); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintStatus(QPainter &painter, const QStyleOptionViewItem &option, const Job &job) const;
    static void paintDuration(QPainter &painter, const QStyleOptionViewItem &option, const QString &text);
    void paintProgress(QPainter &painter, const QStyleOptionViewItem &option, const Job &job) const;

    QSet<JobId> m_aborting;
};

} // namespace jobdeck
