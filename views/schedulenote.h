// What a schedule time means, in words: how long until then and in which zone, that it runs at once, what daylight
// saving does to it. A pure function. GUI thread.
#pragma once

#include "model/localtime.h"

#include <QLocale>
#include <QString>

namespace jobdeck {

struct ScheduleMoment {
    qint64 at = 0; // UTC ms
    qint64 now = 0;
    bool isKept = false; // the time that the job has already: the two-minute rule is for new times
    QTime wallTime; // as entered
    LocalTime::Note change = LocalTime::Note::Normal;
    QTimeZone zone;
    QLocale locale;
};

struct ScheduleNote {
    QString text;
    bool isWarning = false;
};

[[nodiscard]] ScheduleNote noteOf(const ScheduleMoment &moment);
// "2 d 3 h", "10 h 45 min", "45 min", "less than a minute"; rounded down to the minute.
[[nodiscard]] QString spanText(qint64 ms);

} // namespace jobdeck
