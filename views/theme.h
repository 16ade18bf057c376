// The light and dark look: a complete Fusion palette each, and the colours of the statuses. GUI thread.
#pragma once

#include "model/job.h"

#include <QColor>
#include <QPalette>

class QApplication;
class QPainter;

namespace jobdeck {

enum class Theme { Light, Dark };

// Sets style, palette and icon theme of the application; may be called again while it runs.
void applyTheme(QApplication &application, Theme theme);
[[nodiscard]] bool isDark(const QPalette &palette);
// Around the current row of a list that has the focus.
void drawFocusFrame(QPainter &painter, const QRect &row, const QPalette &palette, bool isSelected);

} // namespace jobdeck
