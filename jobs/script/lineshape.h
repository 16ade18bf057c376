// What is alike in lines that differ in their numbers, and which words tell that a number is no progress. Plain
// functions; any thread.
#pragma once

#include <QByteArray>

namespace jobdeck {

struct LineShape {
    QByteArray key; // equal: the number stands in the same place of the same kind of line
    bool isTypical = false; // in brackets, alone, or beside a word of progress
};

// `begin` to `end` is the number that may be progress.
[[nodiscard]] LineShape lineShape(QByteArrayView line, qsizetype begin, qsizetype end);

// Whether a word says that a percentage or a count is something else: "CPU 45%", "45% off", "5/5 passed", "1/4 cup".
[[nodiscard]] bool isTelltale(QByteArrayView line, bool isCount);

} // namespace jobdeck
