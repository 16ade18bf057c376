// What closing the window means while jobs run or are due: as the operator chose, kept in the settings. Any thread that
// owns the settings.
#pragma once

class QSettings;

namespace jobdeck {

enum class ClosingChoice { Ask, Background, Stop };

[[nodiscard]] ClosingChoice closingChoice(const QSettings &settings); // Ask unless something else is kept
void keepClosingChoice(QSettings &settings, ClosingChoice choice);

} // namespace jobdeck
