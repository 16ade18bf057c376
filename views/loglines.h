// Log lines as they are shown: time, level in words and colour, text cut at a length. GUI thread.
#pragma once

#include "model/job.h"

#include <QPalette>

class QPlainTextEdit;

namespace jobdeck {

[[nodiscard]] QString shownLine(const LogLine &line, qsizetype shownBytes);
// Replaces what the editor holds.
void showLogLines(QPlainTextEdit &editor, const QList<LogLine> &lines, qsizetype shownBytes);
// Marks every place of `text` in what the editor holds, and the one line `current` (block number, -1: none) stronger.
void markMatches(QPlainTextEdit &editor, const QString &text, int current);

} // namespace jobdeck
