// Text in columns, for a terminal: each as wide as its widest cell, two spaces between them, nothing after the last.
#pragma once

#include <QList>
#include <QStringList>

namespace jobdeck {

class TextTable final {
public:
    // Rows may differ in length. A cell is brought to one line and loses its control characters: oneLine().
    void addRow(const QStringList &cells);
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    // One line a row, without a line break at the end.
    [[nodiscard]] QString toString() const;

private:
    [[nodiscard]] QString line(const QStringList &row) const;

    QList<QStringList> m_rows;
    QList<qsizetype> m_widths; // in UTF-16 units
};

} // namespace jobdeck
