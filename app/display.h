// Whether a window can be opened, asked before Qt does: Qt ends the process where it finds no display.
#pragma once

#include <QString>

namespace jobdeck {

// Empty if there is a display; else a sentence that says what is missing and what works without.
[[nodiscard]] QString missingDisplay();

} // namespace jobdeck
