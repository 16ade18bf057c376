// A question on the terminal whose answer is not shown. Main thread.
#pragma once

#include <QString>

namespace jobdeck {

// Standard input must be a terminal. Waits for a line, which may be empty; Ctrl-C and the like end the program, with
// the terminal as it was.
[[nodiscard]] QString askSecret(const QString &prompt);

} // namespace jobdeck
