#include "model/schedulerecords.h"

#include "model/schedulequeries.h"
#include "model/sql.h"

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

constexpr int pruneEvery = 64; // entries
constexpr auto insertSchedule = u"INSERT INTO schedule (kind, group_name, arguments, secrets, rule, start_at, "
                                u"created_at, request) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto updateSchedule = uR"(UPDATE schedule SET group_name = ?, arguments = ?, secrets = ?, rule = ?, zone = ?,
start_at = ?, end_at = ?, max_runs = ?, calendar = ?, jitter = ?, missed = ?, overlap = ?, priority = ?, timeout = ?,
retry_max = ?, paused = ?, runs = ?, last_at = ?, pending = ?, made_in = ? WHERE id = ?)";
// scheduleColumns(), without the join: the due time of the next occurrence is not asked for within a transaction.
constexpr auto readOne = uR"(SELECT id, kind, group_name, arguments, secrets, rule, zone, start_at, end_at, max_runs,
calendar, jitter, missed, overlap, priority, timeout, retry_max, paused, runs, last_at, pending, NULL, created_at
FROM schedule WHERE id = ?)";

QVariant idOrNull(qint64 id) { return id > 0 ? QVariant(id) : QVariant(QMetaType::fromType<qint64>()); }

} // namespace

ScheduleRecords::ScheduleRecords(Transaction &transaction)
    : m_transaction(transaction)
{
}

std::optional<JobSchedule> ScheduleRecords::find(ScheduleId id)
{
    QSqlQuery &query = m_transaction.run(readOne, {id});
    const auto found = query.next() ? std::optional(scheduleFromQuery(query)) : std::nullopt;
    query.finish();
    return found;
}

std::optional<ScheduleId> ScheduleRecords::ofRequest(const QString &token)
{
    if (token.isEmpty())
        return std::nullopt;
    const QList<ScheduleId> ids = idsOf(m_transaction.run(u"SELECT id FROM schedule WHERE request = ?", {token}));
    return ids.isEmpty() ? std::nullopt : std::optional(ids.first());
}

JobSchedule ScheduleRecords::insert(JobSchedule schedule, const QString &token)
{
    schedule.id =
        m_transaction
            .run(insertSchedule,
                 {storableText(schedule.kind), storableText(schedule.group), jsonText(schedule.arguments),
                  jsonText(schedule.secrets), storableText(schedule.terms.rule), bindable(schedule.terms.startAt),
                  schedule.createdAt, token.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(token)})
            .lastInsertId()
            .toLongLong();
    m_transaction.touchSchedule(schedule.id);
    return schedule;
}

void ScheduleRecords::update(const JobSchedule &schedule, const QByteArray &zone)
{
    const ScheduleTerms &terms = schedule.terms;
    m_transaction.run(updateSchedule,
                      {storableText(schedule.group),
                       jsonText(schedule.arguments),
                       jsonText(schedule.secrets),
                       storableText(terms.rule),
                       storableText(terms.zone),
                       bindable(terms.startAt),
                       bindable(terms.endAt),
                       terms.maxRuns,
                       storableText(terms.calendar),
                       terms.jitterMs,
                       static_cast<int>(terms.missed),
                       static_cast<int>(terms.overlap),
                       schedule.priority,
                       bindable(schedule.timeoutMs),
                       bindable(schedule.retryMax),
                       schedule.isPaused ? 1 : 0,
                       schedule.runs,
                       bindable(schedule.lastAt),
                       idOrNull(schedule.pending),
                       terms.zone.isEmpty() ? QString::fromUtf8(zone) : QString::fromUtf8(""),
                       schedule.id});
    m_transaction.touchSchedule(schedule.id);
}

void ScheduleRecords::remove(ScheduleId id)
{
    m_transaction.run(u"DELETE FROM schedule WHERE id = ?", {id});
    m_transaction.touchSchedule(id);
}

void ScheduleRecords::addHistory(ScheduleId id, const ScheduleEntry &entry)
{
    const qint64 number =
        m_transaction
            .run(u"INSERT INTO schedule_history (schedule, time, occurrence, by, note) VALUES (?, ?, ?, ?, ?)",
                 {id, entry.time, bindable(entry.occurrence), storableText(entry.by), storableText(entry.note)})
            .lastInsertId()
            .toLongLong();
    m_transaction.touchSchedule(id);
    if (number % pruneEvery == 0)
        m_transaction.run(u"DELETE FROM schedule_history WHERE schedule = ? AND id <= (SELECT id FROM schedule_history "
                          u"WHERE schedule = ? ORDER BY id DESC LIMIT 1 OFFSET 1000)",
                          {id, id});
}

std::optional<ExcludedCalendar> ScheduleRecords::calendar(const QString &name)
{
    QSqlQuery &query = m_transaction.run(u"SELECT days FROM calendar WHERE name = ?", {name});
    std::optional<ExcludedCalendar> found;
    if (query.next())
        found = ExcludedCalendar{.name = name, .days = stringsFromJson(query.value(0).toString())};
    query.finish();
    return found;
}

QStringList ScheduleRecords::calendarNames()
{
    QSqlQuery &query = m_transaction.run(u"SELECT name FROM calendar ORDER BY name", {});
    QStringList names;
    while (query.next())
        names << query.value(0).toString();
    query.finish();
    return names;
}

void ScheduleRecords::setCalendar(const ExcludedCalendar &calendar)
{
    m_transaction.run(u"INSERT INTO calendar (name, days) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET days = "
                      u"excluded.days",
                      {storableText(calendar.name), jsonText(calendar.days)});
    m_transaction.touchSchedule(0);
}

void ScheduleRecords::removeCalendar(const QString &name)
{
    m_transaction.run(u"DELETE FROM calendar WHERE name = ?", {name});
    m_transaction.touchSchedule(0);
}

QList<ScheduleId> ScheduleRecords::withCalendar(const QString &name)
{
    return idsOf(m_transaction.run(u"SELECT id FROM schedule WHERE calendar = ? ORDER BY id", {name}));
}

QList<ScheduleId> ScheduleRecords::ofOtherZone(const QByteArray &zone)
{
    return idsOf(m_transaction.run(u"SELECT id FROM schedule WHERE zone = '' AND pending IS NOT NULL AND made_in <> ? "
                                   u"ORDER BY id",
                                   {QString::fromUtf8(zone)}));
}

QList<ScheduleId> ScheduleRecords::madeAfter(qint64 time)
{
    return idsOf(m_transaction.run(u"SELECT DISTINCT schedule FROM job INDEXED BY job_unended WHERE schedule IS NOT "
                                   u"NULL AND status IN (0, 1, 2) AND created_at > ? AND (waiting = ? OR id = (SELECT "
                                   u"pending FROM schedule WHERE schedule.id = job.schedule)) ORDER BY schedule",
                                   {time, static_cast<int>(Waiting::Decision)}));
}

QList<ScheduleId> ScheduleRecords::idsOf(QSqlQuery &query)
{
    QList<ScheduleId> ids;
    while (query.next())
        ids << query.value(0).toLongLong();
    query.finish();
    return ids;
}

} // namespace jobdeck
