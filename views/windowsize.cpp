#include "views/windowsize.h"

#include <QScreen>
#include <QWidget>

namespace jobdeck {

QSize fittingSize(const QWidget &window, QSize wanted)
{
    const QSize frame(16, 56); // what is usual, and a little more: it is not known before the window is shown
    return wanted.boundedTo(window.screen()->availableSize() - frame);
}

} // namespace jobdeck
