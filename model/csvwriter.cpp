#include "model/csvwriter.h"

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

QString quoted(const QString &field)
{
    const bool needsQuotes = field.contains(u',') || field.contains(u'"') || field.contains(u'\n')
        || field.contains(u'\r') || field.startsWith(u' ') || field.endsWith(u' ');
    return needsQuotes ? u'"' + QString(field).replace(u"\""_s, u"\"\""_s) + u'"' : field;
}

} // namespace

QByteArray csvLine(const QStringList &fields)
{
    QStringList cells;
    for (const QString &field : fields)
        cells.append(quoted(field));
    const QByteArray line = cells.join(u',').toUtf8();
    return line.isEmpty() ? "\"\"" : line; // an empty line would be no record
}

QString withoutFormula(const QString &text)
{
    if (text.isEmpty() || !u"=+-@\t\r\n"_s.contains(text.front()))
        return text;
    bool isNumber = false;
    text.toDouble(&isNumber);
    return isNumber ? text : u'\'' + text;
}

} // namespace jobdeck
