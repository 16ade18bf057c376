#include "views/tooltip.h"

#include "model/format.h"

#include <QWidget>

namespace jobdeck {

void setToolTipText(QWidget &widget, const QString &text)
{
    widget.setToolTip(toolTipText(text));
    widget.setAccessibleDescription(text);
}

} // namespace jobdeck
