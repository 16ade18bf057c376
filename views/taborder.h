// The order of the Tab key. GUI thread.
#pragma once

class QWidget;

namespace jobdeck {

// As the layouts show the fields: from the top down, and along each line. For those that are there now; Qt itself goes
// by the order in which they were made.
void orderTabsByLayout(QWidget &root);

} // namespace jobdeck
