#include "views/wallclockedit.h"

#include "model/format.h"

#include <QCalendarWidget>
#include <QDateTimeEdit>
#include <QLocale>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

// The locale's short form, with the year in four digits: "24" may be a day or a year.
QString dateFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s);
    return u"ddd "_s + format;
}

QString formatOf(WallClock what, const QLocale &locale)
{
    const QString time = timeOfDayFormat(locale);
    switch (what) {
    case WallClock::Date:
        return dateFormat(locale);
    case WallClock::Time:
        return time;
    case WallClock::DateAndTime:
        return dateFormat(locale) + u"  "_s + time;
    }
    Q_UNREACHABLE();
}

} // namespace

QDateTimeEdit *makeWallClockEdit(WallClock what, QWidget *parent)
{
    auto *edit = new QDateTimeEdit(parent);
    edit->setTimeSpec(Qt::UTC);
    // Before the format, whose parts it would reverse in a window that is read from right to left.
    if (edit->locale().textDirection() == Qt::LeftToRight)
        edit->setLayoutDirection(Qt::LeftToRight);
    edit->setDisplayFormat(formatOf(what, edit->locale()));
    edit->setCalendarPopup(what != WallClock::Time);
    edit->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return edit;
}

} // namespace jobdeck
