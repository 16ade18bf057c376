#include "views/timelineaxis.h"

#include "model/format.h"
#include "model/localtime.h"

#include <QDateTime>
#include <QLocale>

#include <array>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;
constexpr std::array stepHours{1, 2, 3, 6, 12, 24, 48};

int stepFor(qint64 spanMs, int most)
{
    for (const int hours : stepHours) {
        if (spanMs / (hours * hourMs) < most)
            return hours;
    }
    return int(spanMs / dayMs / std::max(1, most) + 1) * 24;
}

} // namespace

QList<TimelineMark> timelineMarks(const TimelineRange &range, int most)
{
    const int step = stepFor(range.toMs - range.fromMs, most);
    const QTimeZone zone = QTimeZone::systemTimeZone();
    QList<TimelineMark> marks;
    QDate day = QDateTime::fromMSecsSinceEpoch(range.fromMs).date();
    for (int hour = 0;; hour += std::min(step, 24)) {
        if (hour >= 24) {
            day = day.addDays(std::max(1, step / 24));
            hour = 0;
        }
        const qint64 at = resolveLocal(day, QTime(hour, 0), zone).utcMs;
        if (at > range.toMs)
            return marks;
        if (at < range.fromMs || (!marks.isEmpty() && marks.last().atMs >= at))
            continue;
        const QString text = hour == 0 ? QLocale().toString(day, u"ddd d"_s) : timeOfDayText(QTime(hour, 0));
        marks << TimelineMark{.atMs = at, .text = text, .isDay = hour == 0};
    }
}

} // namespace jobdeck
