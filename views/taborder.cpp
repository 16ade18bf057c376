#include "views/taborder.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QScrollArea>
#include <QSplitter>

#include <algorithm>
#include <numeric>

namespace jobdeck {
namespace {

using Place = std::pair<int, int>; // row, column

Place placeOf(const QLayout &layout, int index)
{
    int row = index;
    int column = 0;
    if (const auto *grid = qobject_cast<const QGridLayout *>(&layout)) {
        int rows = 0;
        int columns = 0;
        grid->getItemPosition(index, &row, &column, &rows, &columns);
    } else if (const auto *form = qobject_cast<const QFormLayout *>(&layout)) {
        QFormLayout::ItemRole role = QFormLayout::LabelRole;
        form->getItemPosition(index, &row, &role);
        column = static_cast<int>(role);
    }
    return {row, column};
}

// What has parts that nobody tabs to.
bool isOneField(const QWidget &widget)
{
    return qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget)
        || qobject_cast<const QAbstractItemView *>(&widget);
}

class Collecting final {
public:
    void add(QWidget *widget)
    {
        if ((widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy())
            m_found << widget;
        if (isOneField(*widget))
            return;
        if (auto *box = qobject_cast<QDialogButtonBox *>(widget))
            box->setFocusProxy(nullptr); // it leads to its first button from wherever the box itself stands
        if (const auto *area = qobject_cast<QScrollArea *>(widget); area && area->widget())
            return add(area->widget());
        if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
            for (int i = 0; i < splitter->count(); ++i)
                add(splitter->widget(i));
        } else if (const QLayout *layout = widget->layout()) {
            add(*layout);
        }
    }
    [[nodiscard]] const QList<QWidget *> &found() const { return m_found; }

private:
    void add(const QLayout &layout)
    {
        QList<int> order(layout.count());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, {}, [&layout](int index) { return placeOf(layout, index); });
        for (const int index : std::as_const(order)) {
            QLayoutItem *item = layout.itemAt(index);
            if (item->widget())
                add(item->widget());
            else if (item->layout())
                add(*item->layout());
        }
    }

    QList<QWidget *> m_found;
};

} // namespace

void orderTabsByLayout(QWidget &root)
{
    Collecting fields;
    fields.add(&root);
    for (qsizetype i = 1; i < fields.found().size(); ++i)
        QWidget::setTabOrder(fields.found().at(i - 1), fields.found().at(i));
}

} // namespace jobdeck
