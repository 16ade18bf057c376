#include "views/wallclockedit.h"

#include "model/format.h"

#include <QCalendarWidget>
#include <QDateTimeEdit>
#include <QFocusEvent>
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

// Qt begins with the first part, which with a date is the day of the week: nobody types that.
class WallClockEdit final : public QDateTimeEdit {
public:
    WallClockEdit(WallClock what, QWidget *parent)
        : QDateTimeEdit(parent)
        , m_first(what == WallClock::Time ? 0 : 1)
    {
    }

protected:
    void focusInEvent(QFocusEvent *event) override
    {
        QDateTimeEdit::focusInEvent(event);
        if (m_first == 0 || event->reason() == Qt::MouseFocusReason || event->reason() == Qt::PopupFocusReason)
            return;
        setCurrentSectionIndex(m_first);
        setSelectedSection(currentSection());
    }

private:
    const int m_first;
};

} // namespace

QDateTimeEdit *makeWallClockEdit(WallClock what, QWidget *parent)
{
    auto *edit = new WallClockEdit(what, parent);
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
