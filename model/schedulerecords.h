// The tables of schedules within a transaction. Store thread. What fails throws SqlFailure (transaction.h).
#pragma once

#include "model/jobschedule.h"
#include "model/transaction.h"

namespace jobdeck {

class ScheduleRecords final {
public:
    explicit ScheduleRecords(Transaction &transaction);

    [[nodiscard]] std::optional<JobSchedule> find(ScheduleId id);
    [[nodiscard]] std::optional<ScheduleId> ofRequest(const QString &token);
    // Fills in the id.
    JobSchedule insert(JobSchedule schedule, const QString &token);
    // Everything but id and createdAt. `zone`: the machine's.
    void update(const JobSchedule &schedule, const QByteArray &zone);
    void remove(ScheduleId id);
    // Keeps about the newest thousand of each schedule.
    void addHistory(ScheduleId id, const ScheduleEntry &entry);

    [[nodiscard]] std::optional<ExcludedCalendar> calendar(const QString &name);
    [[nodiscard]] QStringList calendarNames();
    void setCalendar(const ExcludedCalendar &calendar);
    void removeCalendar(const QString &name);
    [[nodiscard]] QList<ScheduleId> withCalendar(const QString &name);
    // Without a zone of their own, with a next occurrence that was made in another than this one.
    [[nodiscard]] QList<ScheduleId> ofOtherZone(const QByteArray &zone);
    // Whose next occurrence was chosen, or whose decisions were asked for, after this time of the clock.
    [[nodiscard]] QList<ScheduleId> madeAfter(qint64 time);

private:
    [[nodiscard]] QList<ScheduleId> idsOf(QSqlQuery &query);

    Transaction &m_transaction;
};

} // namespace jobdeck
