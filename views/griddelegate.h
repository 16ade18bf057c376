// Cells of a grid run: a wrong one has an icon and a colour, what comes from the form is pale, a choice is a list when
// it is edited. GUI thread.
#pragma once

#include <QStyledItemDelegate>

namespace jobdeck {

class GridDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace jobdeck
