#include "views/schedulenote.h"

#include "model/format.h"
#include "model/lifecycle.h"

#include <QCoreApplication>
#include <QDateTime>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text) { return QCoreApplication::translate("ScheduleNote", text); }

QString changeText(const ScheduleMoment &moment)
{
    const auto shown = [&](QTime time) { return timeOfDayText(time, moment.locale); };
    const QTime meant = QDateTime::fromMSecsSinceEpoch(moment.at, moment.zone).time();
    switch (moment.change) {
    case LocalTime::Note::Normal:
        return {};
    case LocalTime::Note::Gap:
        return translated(QT_TRANSLATE_NOOP(
                              "ScheduleNote",
                              "The clocks go forward: %1 does not exist that day, the job starts at %2 instead."))
            .arg(shown(moment.wallTime), shown(meant));
    case LocalTime::Note::Overlap:
        return translated(QT_TRANSLATE_NOOP("ScheduleNote",
                                            "The clocks go back: %1 comes twice that day, the first one is meant."))
            .arg(shown(moment.wallTime));
    }
    Q_UNREACHABLE();
}

} // namespace

ScheduleNote noteOf(const ScheduleMoment &moment)
{
    if (!moment.isKept && !effectiveDueTime(moment.at, moment.now))
        return {.text = translated(QT_TRANSLATE_NOOP("ScheduleNote",
                                                     "Runs at once: the time is past or less than two minutes ahead.")),
                .isWarning = true};
    // Isolated (U+2068, U+2069), so that neither part scrambles the other in a right-to-left window.
    QString text = translated(QT_TRANSLATE_NOOP("ScheduleNote", "Starts in %1 · %2"))
                       .arg(u"\u2068%1\u2069"_s.arg(spanText(moment.at - moment.now)),
                            u"\u2068%1\u2069"_s.arg(QString::fromLatin1(moment.zone.id())));
    const QString change = changeText(moment);
    if (!change.isEmpty())
        text += u'\n' + change;
    return {.text = text, .isWarning = !change.isEmpty()};
}

QString spanText(qint64 ms)
{
    const qint64 minutes = ms / 60'000;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    if (days > 0)
        return translated(QT_TRANSLATE_NOOP("ScheduleNote", "%1 d %2 h")).arg(days).arg(hours % 24);
    if (hours > 0)
        return translated(QT_TRANSLATE_NOOP("ScheduleNote", "%1 h %2 min")).arg(hours).arg(minutes % 60);
    if (minutes > 0)
        return translated(QT_TRANSLATE_NOOP("ScheduleNote", "%1 min")).arg(minutes);
    return translated(QT_TRANSLATE_NOOP("ScheduleNote", "less than a minute"));
}

} // namespace jobdeck
