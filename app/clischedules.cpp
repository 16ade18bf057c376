#include "app/clischedules.h"

#include "app/readingaccess.h"
#include "app/texttable.h"
#include "jobs/jobregistry.h"
#include "model/jobjson.h"
#include "model/jobpriority.h"
#include "model/rights.h"
#include "model/schedulequeries.h"
#include "model/schedulerows.h"
#include "model/zonenames.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QJsonValue isoOrNull(const std::optional<qint64> &time)
{
    return time ? QJsonValue(isoText(*time)) : QJsonValue(QJsonValue::Null);
}

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }

// While it is paused none comes.
std::optional<qint64> nextOf(const JobSchedule &schedule) { return schedule.isPaused ? std::nullopt : schedule.next; }

QJsonObject argumentsOf(const JobSchedule &schedule)
{
    QJsonObject arguments = schedule.arguments;
    for (const QString &secret : schedule.secrets)
        arguments.insert(secret, QJsonValue::Null);
    return arguments;
}

QJsonObject toJson(const JobSchedule &schedule)
{
    const ScheduleTerms &terms = schedule.terms;
    return {{u"id"_s, schedule.id},
            {u"kind"_s, schedule.kind},
            {u"rule"_s, terms.rule},
            {u"zone"_s, textOrNull(terms.zone)},
            {u"arguments"_s, argumentsOf(schedule)},
            {u"paused"_s, schedule.isPaused},
            {u"next"_s, isoOrNull(nextOf(schedule))},
            {u"count"_s, terms.maxRuns > 0 ? QJsonValue(terms.maxRuns) : QJsonValue(QJsonValue::Null)},
            {u"missed"_s, missedPolicyName(terms.missed)},
            {u"overlap"_s, overlapPolicyName(terms.overlap)},
            {u"start"_s, isoOrNull(terms.startAt)},
            {u"end"_s, isoOrNull(terms.endAt)},
            {u"calendar"_s, textOrNull(terms.calendar)},
            {u"jitter"_s, terms.jitterMs / 1000},
            {u"priority"_s, priorityName(schedule.priority)},
            {u"runs"_s, schedule.runs}};
}

// With its zone when that is not the machine's.
QString nextWords(const JobSchedule &schedule)
{
    if (schedule.isPaused)
        return Texts::tr("paused");
    if (!schedule.next)
        return Texts::tr("none");
    const QTimeZone own = zoneNamed(schedule.terms.zone);
    const bool isMachines = schedule.terms.zone.isEmpty() || !own.isValid() || own == QTimeZone::systemTimeZone();
    const QDateTime moment =
        QDateTime::fromMSecsSinceEpoch(*schedule.next, isMachines ? QTimeZone::systemTimeZone() : own);
    const QString text = moment.toString(u"yyyy-MM-dd HH:mm:ss"_s);
    return isMachines ? text : text + u' ' + schedule.terms.zone;
}

QString runsWords(const JobSchedule &schedule)
{
    const QString runs = QString::number(schedule.runs);
    return schedule.terms.maxRuns > 0 ? Texts::tr("%1 of %2").arg(runs).arg(schedule.terms.maxRuns) : runs;
}

QString listText(const QList<JobSchedule> &schedules)
{
    TextTable table;
    table.addRow({Texts::tr("ID"), Texts::tr("KIND"), Texts::tr("NEXT"), Texts::tr("RUNS"), Texts::tr("RULE")});
    for (const JobSchedule &schedule : schedules)
        table.addRow({QString::number(schedule.id), schedule.kind, nextWords(schedule), runsWords(schedule),
                      scheduleWords(schedule.terms)});
    return table.toString();
}

Result<QList<JobSchedule>> readVisible(const QString &databaseFile, const Rights &rights)
{
    if (isNoDatabaseYet(databaseFile))
        return QList<JobSchedule>();
    const auto db = openToRead(databaseFile);
    auto schedules = db ? readSchedules(*db) : Result<QList<JobSchedule>>(db.error());
    if (!schedules)
        return schedules;
    QList<JobSchedule> visible = std::move(schedules).value();
    visible.removeIf([&rights](const JobSchedule &each) { return !rights.allows(Right::Read, each.kind); });
    return visible;
}

QJsonObject calendarToJson(const ExcludedCalendar &calendar)
{
    return {{u"name"_s, calendar.name}, {u"days"_s, QJsonArray::fromStringList(calendar.days)}};
}

int printCalendar(const Console &console, const QList<ExcludedCalendar> &calendars, const QString &name)
{
    const auto found = std::ranges::find(calendars, name, &ExcludedCalendar::name);
    if (found == calendars.end())
        return console.error({ErrorCode::BadInput,
                              Texts::tr("There is no calendar “%1”. Give its days to make it.").arg(name),
                              u"calendar"_s});
    if (console.isJson())
        console.json(calendarToJson(*found));
    else
        console.data(found->days.join(u'\n'));
    return ExitSuccess;
}

} // namespace

int printSchedules(const Console &console, const QString &databaseFile, const JobRegistry &registry)
{
    const auto schedules = readVisible(databaseFile, registry.rights());
    if (!schedules)
        return console.error(schedules.error());
    QJsonArray array;
    for (const JobSchedule &schedule : *schedules)
        array.append(toJson(schedule));
    if (console.isJson())
        console.json(array);
    else if (schedules->isEmpty())
        console.message(Texts::tr("There are no schedules. “jobdeck schedule add” makes one."));
    else
        console.data(listText(*schedules));
    return ExitSuccess;
}

int printCalendars(const Console &console, const Invocation &invocation, const QString &databaseFile)
{
    Result<QList<ExcludedCalendar>> calendars = QList<ExcludedCalendar>();
    if (!isNoDatabaseYet(databaseFile)) {
        const auto db = openToRead(databaseFile);
        calendars = db ? readCalendars(*db) : Result<QList<ExcludedCalendar>>(db.error());
    }
    if (!calendars)
        return console.error(calendars.error());
    if (invocation.command == u"schedule calendar")
        return printCalendar(console, *calendars, invocation.words.first());
    QJsonArray array;
    TextTable table;
    for (const ExcludedCalendar &calendar : *calendars) {
        array.append(calendarToJson(calendar));
        table.addRow({calendar.name, calendar.days.join(u' ')});
    }
    if (console.isJson())
        console.json(array);
    else if (table.isEmpty())
        console.message(Texts::tr("There are no calendars. “jobdeck schedule calendar NAME DAY…” makes one."));
    else
        console.data(table.toString());
    return ExitSuccess;
}

} // namespace jobdeck
