// What the Help menu opens: keyboard shortcuts, read from the actions themselves, and what this program is. GUI thread.
#pragma once

#include <QList>

class QAction;
class QWidget;

namespace jobdeck {

void openShortcuts(QWidget *window, const QList<QAction *> &actions);
void openAbout(QWidget *window);

} // namespace jobdeck
