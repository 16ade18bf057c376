#include "app/when.h"

#include "model/argumentspec.h"
#include "model/localtime.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

Error noTime(const QString &text, const QString &field)
{
    return {ErrorCode::BadInput,
            QCoreApplication::translate("When",
                                        "“%1” is not a time. Write 2026-12-24T18:00, with a zone if it is not "
                                        "local time, or a distance such as +10m, +2h or +3d.")
                .arg(text),
            field};
}

std::optional<qint64> parseDistance(const QString &text)
{
    static const QRegularExpression distance(u"^\\+[0-9]{1,9}[smhd]$"_s);
    return distance.match(text).hasMatch() ? parseDurationMs(QStringView(text).mid(1)) : std::nullopt;
}

// Beyond it, ISO 8601 has no form without agreement.
bool isWithinCalendar(qint64 utcMs) { return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).date().year() <= 9999; }

// Parts of an ISO time without a zone.
std::optional<qint64> parseLocal(const QString &text, const QTimeZone &zone)
{
    static const QRegularExpression shape(
        u"^(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,3})?)?))?$"_s);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QString clock = match.captured(2);
    QTime time = clock.isEmpty() ? QTime(0, 0) : QTime::fromString(clock, Qt::ISODateWithMs);
    if (clock.startsWith(u"24:"_s)) { // the end of a day is the beginning of the next (ISO 8601-1:2019, 5.3.2)
        static const QRegularExpression endOfDay(u"^24:00(?::00(?:[.,]0+)?)?$"_s);
        date = date.addDays(1);
        time = endOfDay.match(clock).hasMatch() ? QTime(0, 0) : QTime();
    }
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return resolveLocal(date, time, zone).utcMs;
}

} // namespace

Result<qint64> parseWhen(const QString &text, qint64 now, const QTimeZone &zone, const QString &field)
{
    if (const auto distance = parseDistance(text))
        return isWithinCalendar(now + *distance) ? Result<qint64>(now + *distance) : noTime(text, field);
    if (const auto local = parseLocal(text, zone))
        return *local;
    static const QRegularExpression zoned(u"^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}.*(Z|[+-]\\d{2}:?\\d{2})$"_s);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!zoned.match(text).hasMatch() || !time.isValid())
        return noTime(text, field);
    return time.toMSecsSinceEpoch();
}

} // namespace jobdeck
