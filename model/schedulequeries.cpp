#include "model/schedulequeries.h"

#include "model/sql.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Schedules)
};

const QString from = u" FROM schedule s LEFT JOIN job j ON j.id = s.pending "_s;

template <typename T, typename FromRow>
Result<QList<T>> listOf(const QSqlDatabase &db, const QString &sql, const QVariantList &values, FromRow fromRow)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return databaseError(db, query.lastError());
    QList<T> list;
    while (query.next())
        list << fromRow(query);
    if (query.lastError().isValid())
        return databaseError(db, query.lastError());
    return list;
}

} // namespace

Error unknownSchedule(ScheduleId id)
{
    return {.code = ErrorCode::UnknownJob,
            .message = Texts::tr("There is no schedule %1. List the schedules to see which there are.").arg(id),
            .field = u"schedule"_s};
}

QString scheduleColumns()
{
    return u"s.id, s.kind, s.group_name, s.arguments, s.secrets, s.rule, s.zone, s.start_at, s.end_at, s.max_runs, "
           "s.calendar, s.jitter, s.missed, s.overlap, s.priority, s.timeout, s.retry_max, s.paused, s.runs, "
           "s.last_at, s.pending, j.scheduled_at, s.created_at"_s;
}

JobSchedule scheduleFromQuery(const QSqlQuery &query)
{
    int column = 0;
    const auto next = [&] { return query.value(column++); };
    JobSchedule schedule;
    schedule.id = next().toLongLong();
    schedule.kind = next().toString();
    schedule.group = next().toString();
    schedule.arguments = objectFromJson(next().toString());
    schedule.secrets = stringsFromJson(next().toString());
    schedule.terms.rule = next().toString();
    schedule.terms.zone = next().toString();
    schedule.terms.startAt = optionalFrom<qint64>(next());
    schedule.terms.endAt = optionalFrom<qint64>(next());
    schedule.terms.maxRuns = next().toInt();
    schedule.terms.calendar = next().toString();
    schedule.terms.jitterMs = next().toLongLong();
    schedule.terms.missed = static_cast<MissedPolicy>(next().toInt());
    schedule.terms.overlap = static_cast<OverlapPolicy>(next().toInt());
    schedule.priority = next().toInt();
    schedule.timeoutMs = optionalFrom<qint64>(next());
    schedule.retryMax = optionalFrom<int>(next());
    schedule.isPaused = next().toBool();
    schedule.runs = next().toInt();
    schedule.lastAt = optionalFrom<qint64>(next());
    schedule.pending = next().toLongLong();
    schedule.next = optionalFrom<qint64>(next());
    schedule.createdAt = next().toLongLong();
    return schedule;
}

Result<QList<JobSchedule>> readSchedules(const QSqlDatabase &db, qint64 limit)
{
    return listOf<JobSchedule>(db,
                               u"SELECT "_s + scheduleColumns() + from
                                   + u"ORDER BY j.scheduled_at IS NULL, j.scheduled_at, s.id LIMIT ?"_s,
                               {limit > 0 ? limit : -1}, scheduleFromQuery);
}

Result<JobSchedule> readSchedule(const QSqlDatabase &db, ScheduleId id)
{
    const auto found =
        listOf<JobSchedule>(db, u"SELECT "_s + scheduleColumns() + from + u"WHERE s.id = ?"_s, {id}, scheduleFromQuery);
    if (!found)
        return found.error();
    return found->isEmpty() ? Result<JobSchedule>(unknownSchedule(id)) : Result<JobSchedule>(found->first());
}

Result<QList<ScheduleEntry>> readScheduleHistory(const QSqlDatabase &db, ScheduleId id, int limit)
{
    return listOf<ScheduleEntry>(
        db, u"SELECT time, occurrence, by, note FROM schedule_history WHERE schedule = ? ORDER BY id DESC LIMIT ?"_s,
        {id, limit}, [](const QSqlQuery &row) {
            return ScheduleEntry{.time = row.value(0).toLongLong(),
                                 .occurrence = optionalFrom<qint64>(row.value(1)),
                                 .by = row.value(2).toString(),
                                 .note = row.value(3).toString()};
        });
}

Result<QList<ExcludedCalendar>> readCalendars(const QSqlDatabase &db)
{
    return listOf<ExcludedCalendar>(
        db, u"SELECT name, days FROM calendar ORDER BY name"_s, {}, [](const QSqlQuery &row) {
            return ExcludedCalendar{.name = row.value(0).toString(), .days = stringsFromJson(row.value(1).toString())};
        });
}

} // namespace jobdeck
