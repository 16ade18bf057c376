// Rows of a tree that are as high as their whole text in the width of its column. Follows the
// width of the columns. GUI thread.
#pragma once

#include <QStyledItemDelegate>

class QTreeView;

namespace jobdeck {

class WrappingDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit WrappingDelegate(QTreeView &tree);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void relayout() { emit sizeHintChanged({}); }

    QTreeView &m_tree;
};

} // namespace jobdeck
