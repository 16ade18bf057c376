#include "views/griddelegate.h"

#include "model/gridmodel.h"
#include "views/icons.h"
#include "views/jobtext.h"
#include "views/theme.h"

#include <QCompleter>
#include <QLineEdit>

namespace jobdeck {

using namespace Qt::StringLiterals;

QWidget *GridDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    const auto *model = qobject_cast<const GridModel *>(index.model());
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (!model || !line)
        return editor;
    const QString name = gridColumns(model->specs()).value(index.column());
    const ArgumentSpec *spec = model->specs().find(name);
    line->setAccessibleName(spec ? spec->shownLabel() : name);
    QStringList values;
    for (const Choice &choice : spec ? spec->choices : QList<Choice>())
        values << choice.value;
    if (spec && spec->type == ArgumentType::Boolean)
        values = {u"yes"_s, u"no"_s};
    if (!values.isEmpty())
        line->setCompleter(new QCompleter(values, line));
    return editor;
}

void GridDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
    const bool isWrong = !index.data(GridModel::ProblemRole).toString().isEmpty();
    if (index.data(GridModel::IsCommonRole).toBool())
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
    if (!isWrong)
        return;
    const QColor colour = statusColour(ShownStatus::Failed, isDark(option->palette));
    QColor tint = colour;
    tint.setAlphaF(0.15F);
    option->backgroundBrush = tint;
    option->features |= QStyleOptionViewItem::HasDecoration;
    const int size = option->fontMetrics.height();
    option->decorationSize = QSize(size, size);
    option->icon =
        QIcon(iconPixmap(u"dialog-error"_s, colour, size, option->widget ? option->widget->devicePixelRatioF() : 1.0));
}

} // namespace jobdeck
