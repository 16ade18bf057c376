#include "model/schedulerows.h"

#include "model/ruleparser.h"
#include "model/rulewords.h"
#include "model/schedulequeries.h"
#include "model/sql.h"
#include "model/zonenames.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Schedules)
};

// The newest started job of a schedule, among its occurrences and among those that were started besides: by the index
// job_occurrence, from its end.
class LastRuns final {
public:
    explicit LastRuns(const QSqlDatabase &db)
        : m_occurrence(db)
        , m_besides(db)
    {
        const QString columns = u"SELECT id, status, reason, started_at FROM job WHERE schedule = ? AND "_s;
        m_occurrence.prepare(columns
                             + u"occurrence IS NOT NULL AND started_at IS NOT NULL ORDER BY occurrence DESC LIMIT 1"_s);
        m_besides.prepare(columns + u"occurrence IS NULL AND started_at IS NOT NULL ORDER BY id DESC LIMIT 1"_s);
    }

    [[nodiscard]] Job of(ScheduleId id)
    {
        const Job first = read(m_occurrence, id);
        const Job second = read(m_besides, id);
        return second.startedAt.value_or(0) > first.startedAt.value_or(0) ? second : first;
    }

private:
    [[nodiscard]] static Job read(QSqlQuery &query, ScheduleId id)
    {
        query.bindValue(0, id);
        Job job;
        if (query.exec() && query.next()) {
            job.id = query.value(0).toLongLong();
            job.status = static_cast<JobStatus>(query.value(1).toInt());
            job.reason = static_cast<Reason>(query.value(2).toInt());
            job.startedAt = query.value(3).toLongLong();
        }
        query.finish();
        return job;
    }

    QSqlQuery m_occurrence;
    QSqlQuery m_besides;
};

Result<QList<JobSchedule>> readSome(const QSqlDatabase &db, const QList<ScheduleId> &ids)
{
    QList<JobSchedule> found;
    for (const ScheduleId id : ids) {
        const auto schedule = readSchedule(db, id);
        if (schedule)
            found << *schedule;
        else if (schedule.error().code != ErrorCode::UnknownJob)
            return schedule.error();
    }
    return found;
}

} // namespace

QString scheduleWords(const ScheduleTerms &terms)
{
    const auto rule = parseRule(terms.rule);
    if (!rule)
        return terms.rule;
    const QString words = ruleInWords(*rule);
    const bool isMachines = terms.zone.isEmpty() || zoneNamed(terms.zone) == QTimeZone::systemTimeZone();
    if (isMachines || rule->form == ScheduleRule::Form::Elapsed) // which is the same everywhere
        return words;
    return Texts::tr("%1, by the clock of %2", "a rule in words, and its time zone").arg(words, terms.zone);
}

Result<QList<ScheduleRow>> readScheduleRows(const QSqlDatabase &db, const QList<ScheduleId> &ids,
                                            const std::stop_token &stop)
{
    const auto schedules = ids.isEmpty() ? readSchedules(db) : readSome(db, ids);
    if (!schedules)
        return schedules.error();
    LastRuns lastRuns(db);
    QList<ScheduleRow> rows;
    rows.reserve(schedules->size());
    for (const JobSchedule &schedule : *schedules) {
        if (stop.stop_requested())
            break;
        rows << ScheduleRow{
            .schedule = schedule, .words = scheduleWords(schedule.terms), .last = lastRuns.of(schedule.id)};
    }
    return rows;
}

} // namespace jobdeck
