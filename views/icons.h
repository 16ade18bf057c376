// The program's own icons: one-colour drawings that take the palette's text colour, so light and dark need no icon
// theme. GUI thread.
#pragma once

#include <QIcon>
#include <QString>

namespace jobdeck {

// The drawing ":/icons/NAME.svg" in the colours of the application's palette; follows a change of the palette.
[[nodiscard]] QIcon icon(const QString &name);
// The same in one fixed colour, `size` in device-independent pixels; kept in QPixmapCache.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal ratio);
// The coloured icon of the program itself.
[[nodiscard]] QIcon programIcon();

} // namespace jobdeck
