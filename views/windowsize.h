// How large a window may be. GUI thread.
#pragma once

#include <QSize>

class QWidget;

namespace jobdeck {

// `wanted`, or as much of it as the screen of that window has room for with the frame that the desktop adds.
[[nodiscard]] QSize fittingSize(const QWidget &window, QSize wanted);

} // namespace jobdeck
