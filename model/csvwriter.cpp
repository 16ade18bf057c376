#include "model/csvwriter.h"

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

QString quoted(const QString &field, QChar separator)
{
    const bool needsQuotes = field.contains(separator) || field.contains(u'"') || field.contains(u'\n')
        || field.contains(u'\r') || field.startsWith(u' ') || field.endsWith(u' ');
    return needsQuotes ? u'"' + QString(field).replace(u"\""_s, u"\"\""_s) + u'"' : field;
}

} // namespace

QByteArray csvLine(const QStringList &fields, char separator)
{
    const QChar between = QLatin1Char(separator);
    QStringList cells;
    for (const QString &field : fields)
        cells.append(quoted(field, between));
    const QByteArray line = cells.join(between).toUtf8();
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
