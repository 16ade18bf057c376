#include "views/zonedtext.h"

#include "model/format.h"

#include <QDateTime>

namespace jobdeck {

using namespace Qt::StringLiterals;

QString foreignZoneText(const QTimeZone &zone)
{
    return zone.id() == QTimeZone::systemTimeZoneId() ? QString() : isolate(QString::fromLatin1(zone.id()));
}

QString zonedMomentText(qint64 utcMs, const QTimeZone &zone, const QLocale &locale)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(utcMs, zone);
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s);
    const QString text =
        isolate(locale.toString(local.date(), u"ddd "_s + format) + u"  "_s + timeOfDayText(local.time(), locale));
    const QString foreign = foreignZoneText(zone);
    return foreign.isEmpty() ? text : text + u' ' + foreign;
}

} // namespace jobdeck
