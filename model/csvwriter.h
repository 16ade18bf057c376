// One record of CSV as RFC 4180 writes it. Pure functions, any thread.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace jobdeck {

// UTF-8, without the line break that ends the record (CR LF in RFC 4180).
[[nodiscard]] QByteArray csvLine(const QStringList &fields, char separator = ',');
// A text that a spreadsheet would take for a formula, with an apostrophe before it; numbers are left alone.
[[nodiscard]] QString withoutFormula(const QString &text);

} // namespace jobdeck
