// Log lines as they are shown: time, level in words and colour, text. GUI thread.
#pragma once

#include "model/job.h"

#include <QString>

class QPlainTextEdit;

namespace jobdeck {

[[nodiscard]] QString shownLine(const LogLine &line);
// What a job wrote, as it can be shown: control characters, which would break the line or hide text, are replaced.
[[nodiscard]] QString shownText(const LogLine &line);
[[nodiscard]] QString levelWord(LogLevel level);
[[nodiscard]] QString clockTime(qint64 utcMs); // "12:41:03"
// The state of a block that is the title of a group (QTextBlock::userState()).
inline constexpr int groupState = 1;
// Replaces what the editor holds.
void showLogLines(QPlainTextEdit &editor, const QList<LogLine> &lines);
// Marks every place of `text` in what the editor holds, those of line `current` (block number, -1: none) stronger, and
// that line.
void markLines(QPlainTextEdit &editor, const QString &text, int current);

} // namespace jobdeck
