// What a program meant for a terminal, as text: without escape sequences (ECMA-48), and of a line that carriage returns
// began anew what stood last. Plain functions; any thread.
#pragma once

#include <QByteArray>

#include <optional>

namespace jobdeck {

// A byte that belongs to no sequence is kept, whatever it is; a sequence that is cut short is taken out as far as it is
// there.
[[nodiscard]] QByteArray plainLine(const QByteArray &line);

// Where the sequence that begins in the end of `text` and is not complete begins; the text's size: none.
[[nodiscard]] qsizetype beginOfOpenSequence(QByteArrayView text);

struct TerminalProgress {
    std::optional<int> percent; // none: running without a number, or over
};
// The last progress sequence in the line: OSC 9;4;STATE;PERCENT, as ConEmu, Windows Terminal and systemd know it.
[[nodiscard]] std::optional<TerminalProgress> terminalProgressIn(QByteArrayView line);

} // namespace jobdeck
