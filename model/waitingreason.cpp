#include "model/waitingreason.h"

#include "model/format.h"
#include "model/jobkind.h"
#include "model/sql.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WaitingReason)
};

bool isGridFull(const Job &job, const WaitingFacts &facts)
{
    return job.batchLimit > 0 && facts.running.ofBatch.value(job.batch) >= job.batchLimit;
}

bool isKindFull(const Job &job, const WaitingFacts &facts)
{
    return facts.kindLimit > 0 && facts.running.ofKind.value(job.kind) >= facts.kindLimit;
}

QString numbers(qint64 running, qint64 limit)
{
    return Texts::tr("%1 of at most %2 run.").arg(QLocale().toString(running), QLocale().toString(limit));
}

QString timeSentence(const Job &job, qint64 nowMs)
{
    const qint64 dueMs = job.scheduledAt.value_or(nowMs);
    const QDateTime due = QDateTime::fromMSecsSinceEpoch(dueMs);
    const bool isToday = due.date() == QDateTime::fromMSecsSinceEpoch(nowMs).date();
    const QString time = timeOfDayText(due.time());
    const QString moment = isToday ? time : QLocale().toString(due.date(), QLocale::ShortFormat) + u' ' + time;
    const QString span = timeSpanText(dueMs - nowMs);
    return job.attempt > 0 ? Texts::tr("Runs again at %1, in %2.").arg(isolate(moment), isolate(span))
                           : Texts::tr("Not due until %1, in %2.").arg(isolate(moment), isolate(span));
}

QString goneSentence(const Job &job)
{
    return job.definition.isEmpty()
        ? Texts::tr("Cannot run: there is no kind “%1”.").arg(job.kind)
        : Texts::tr("Cannot run: the file of its kind “%1” is gone or cannot be read.").arg(job.kind);
}

QString limitSentence(const Job &job, const WaitingFacts &facts)
{
    if (isKindFull(job, facts))
        return Texts::tr("Waits until another job of its kind has ended: %1")
            .arg(numbers(facts.running.ofKind.value(job.kind), facts.kindLimit));
    if (isGridFull(job, facts))
        return Texts::tr("Waits until another job of its grid has ended: %1")
            .arg(numbers(facts.running.ofBatch.value(job.batch), job.batchLimit));
    return Texts::tr("Waits until another job of its kind has ended.");
}

QString slotSentence(const Job &job, const WaitingFacts &facts)
{
    if (job.waiting == Waiting::Slot)
        return Texts::tr("Waits while its secret is looked for in the keyring.");
    if (!facts.isServed)
        return Texts::tr("Waits until Jobdeck's window is opened or “jobdeck work” is started: nothing runs jobs now.");
    if (facts.slotCount > 0)
        return Texts::tr("Waits for a free place: %1").arg(numbers(facts.running.total, facts.slotCount));
    if (facts.running.total > 0)
        return Texts::tr("Waits for a free place: %n jobs run just now.", nullptr, int(facts.running.total));
    return Texts::tr("Waits for a free place among the running jobs.");
}

QString overlapSentence(const Job &job, const WaitingFacts &facts)
{
    const JobId other = facts.running.ofSchedule.value(job.schedule);
    return other > 0 ? Texts::tr("Waits until job %1 of the same schedule has ended.").arg(other)
                     : Texts::tr("Waits until the run of its schedule before it has ended.");
}

} // namespace

Result<RunningJobs> readRunningJobs(const QSqlDatabase &db)
{
    QSqlQuery query = select(db, u"SELECT id, kind, batch, schedule FROM job WHERE place = 0 ORDER BY id DESC"_s, {});
    RunningJobs running;
    while (query.isActive() && query.next()) {
        ++running.total;
        ++running.ofKind[query.value(1).toString()];
        if (const QString batch = query.value(2).toString(); !batch.isEmpty())
            ++running.ofBatch[batch];
        if (const ScheduleId schedule = query.value(3).toLongLong(); schedule > 0)
            running.ofSchedule[schedule] = query.value(0).toLongLong();
    }
    if (query.lastError().isValid())
        return databaseError(db, query.lastError());
    return running;
}

WaitingFacts waitingFactsOf(const JobKind *kind, const RunningJobs &running)
{
    return {.isKindThere = kind != nullptr,
            .isTrusted = kind == nullptr || kind->isTrusted,
            .kindLimit = kind != nullptr ? kind->parallel : 0,
            .running = running};
}

Waiting waitingWith(const Job &job, qint64 nowMs, const WaitingFacts &facts)
{
    const Waiting waiting = waitingOf(job, nowMs);
    if (waiting != Waiting::Slot || job.waiting == Waiting::Slot)
        return waiting;
    if (!facts.isTrusted)
        return Waiting::Trust;
    return isKindFull(job, facts) || isGridFull(job, facts) ? Waiting::KindLimit : Waiting::Slot;
}

QString waitingSentence(const Job &job, qint64 nowMs, const WaitingFacts &facts)
{
    const Waiting waiting = waitingWith(job, nowMs, facts);
    if (waiting != Waiting::None && !facts.isKindThere)
        return goneSentence(job);
    switch (waiting) {
    case Waiting::None:
        return {};
    case Waiting::Time:
        return timeSentence(job, nowMs);
    case Waiting::Slot:
        return slotSentence(job, facts);
    case Waiting::KindLimit:
        return limitSentence(job, facts);
    case Waiting::Paused:
        return job.schedule > 0 ? Texts::tr("Waits because its schedule is paused.")
                                : Texts::tr("Waits because its queue is paused.");
    case Waiting::Secret:
        return Texts::tr("Waits for its secret, which is not in the keyring. Run it now and give it.");
    case Waiting::Trust:
        return Texts::tr("Waits until somebody allows its script to run, which is new or was changed.");
    case Waiting::Overlap:
        return overlapSentence(job, facts);
    case Waiting::Decision:
        return Texts::tr("Its time passed while nothing could run it. Run it now or cancel it.");
    }
    return {};
}

} // namespace jobdeck
