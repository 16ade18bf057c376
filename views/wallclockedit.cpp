#include "views/wallclockedit.h"

#include "model/format.h"

#include <QCalendarWidget>
#include <QDateTimeEdit>
#include <QFocusEvent>
#include <QLocale>
#include <QStyle>
#include <QStyleOptionComboBox>

#include <algorithm>

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

    // Qt measures its first and its last date, and forgets the arrow of the calendar.
    [[nodiscard]] QSize sizeHint() const override
    {
        constexpr int sample = 400;
        QStyleOptionComboBox box;
        box.initFrom(this);
        box.editable = true;
        box.rect.setRect(0, 0, sample, QDateTimeEdit::sizeHint().height());
        const QRect text = style()->subControlRect(QStyle::CC_ComboBox, &box, QStyle::SC_ComboBoxEditField, this);
        constexpr int margins = 2 * 2 + 4; // of the line inside, and of its cursor
        const QSize usual = QDateTimeEdit::sizeHint();
        return {std::max(usual.width(), widestText() + sample - text.width() + margins), usual.height()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

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
    // Over the names of all days and months, of those that the format has.
    [[nodiscard]] int widestText() const
    {
        int widest = 0;
        for (int month = 1; month <= 12; ++month)
            for (int day = 20; day < 27; ++day)
                for (const int hour : {10, 22}) { // two digits with AM and PM, too
                    const QDateTime each(QDate(2028, month, day), QTime(hour, 0), Qt::UTC);
                    const QString text = locale().toString(each, displayFormat());
                    widest = std::max(widest, fontMetrics().horizontalAdvance(text));
                }
        return widest;
    }

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
