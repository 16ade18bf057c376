#include "views/wrappingdelegate.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTextLayout>
#include <QTreeView>

#include <algorithm>
#include <cmath>

namespace jobdeck {
namespace {

constexpr int margin = 4;

// Breaks between words, and within one that is wider than the column, as a path may be.
qreal layOut(QTextLayout &layout, const QStyleOptionViewItem &option, int width)
{
    const bool isRightToLeft = option.direction == Qt::RightToLeft;
    QTextOption wrapping(Qt::AlignAbsolute | (isRightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    wrapping.setTextDirection(layout.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrapping);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

QString textOf(const QModelIndex &index)
{
    return index.data().toString().replace(QChar(u'\n'), QChar(QChar::LineSeparator));
}

} // namespace

WrappingDelegate::WrappingDelegate(QTreeView &tree)
    : QStyledItemDelegate(&tree)
    , m_tree(tree)
{
    connect(tree.header(), &QHeaderView::sectionResized, this, &WrappingDelegate::relayout);
}

void WrappingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    item.text.clear();
    m_tree.style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, &m_tree);
    QTextLayout layout(textOf(index), option.font);
    layOut(layout, option, option.rect.width() - 2 * margin);
    const auto group = option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const auto role = option.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text;
    painter->setPen(option.palette.color(group, role));
    layout.draw(painter, option.rect.topLeft() + QPoint(margin, margin / 2));
}

// The view asks without a width.
QSize WrappingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize oneLine = QStyledItemDelegate::sizeHint(option, index);
    QTextLayout layout(textOf(index), option.font);
    const qreal height = layOut(layout, option, m_tree.columnWidth(index.column()) - 2 * margin);
    return {oneLine.width() + 2 * margin, std::max(option.fontMetrics.height(), int(std::ceil(height))) + margin};
}

} // namespace jobdeck
