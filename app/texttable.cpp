#include "app/texttable.h"

#include "app/console.h"

#include <algorithm>

namespace jobdeck {

void TextTable::addRow(const QStringList &cells)
{
    QStringList row;
    for (const QString &cell : cells)
        row.append(oneLine(cell));
    m_widths.resize(std::max(m_widths.size(), row.size()));
    for (qsizetype i = 0; i < row.size(); ++i)
        m_widths[i] = std::max(m_widths.at(i), row.at(i).size());
    m_rows.append(row);
}

QString TextTable::toString() const
{
    QStringList lines;
    for (const QStringList &row : m_rows)
        lines.append(line(row));
    return lines.join(u'\n');
}

QString TextTable::line(const QStringList &row) const
{
    QString line;
    for (qsizetype i = 0; i < row.size(); ++i)
        line += i + 1 < row.size() ? row.at(i).leftJustified(m_widths.at(i) + 2) : row.at(i);
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

} // namespace jobdeck
