// The light and dark look: a complete Fusion palette each, and the colours of the statuses. GUI thread.
#pragma once

#include "model/job.h"

#include <QColor>
#include <QPalette>

class QApplication;

namespace jobdeck {

enum class Theme { Light, Dark };

// Sets style, palette and icon theme of the application; may be called again while it runs.
void applyTheme(QApplication &application, Theme theme);
[[nodiscard]] bool isDark(const QPalette &palette);

} // namespace jobdeck
