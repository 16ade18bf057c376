// Tooltips of widgets for text that others wrote.
#pragma once

class QString;
class QWidget;

namespace jobdeck {

// A tooltip that wraps and shows `text` as it is. Screen readers are given it plain: without an accessible description
// Qt hands them the tooltip, markup and all.
void setToolTipText(QWidget &widget, const QString &text);

} // namespace jobdeck
