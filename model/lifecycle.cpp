#include "model/lifecycle.h"

#include "model/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

constexpr qint64 entryMs = 1'000; // between the entry of a time and its arrival here

QString worker() { return u"worker"_s; }

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Lifecycle)
};

// A program may set a limit that no person would.
QString limitText(qint64 ms) { return ms < 1'000 ? Texts::tr("%1 ms").arg(ms) : durationText(ms); }

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + u' ' + second;
}

EndDecision exception(Reason reason, const QString &error, const QString &note = {})
{
    return {.status = JobStatus::Exception, .reason = reason, .error = error, .by = worker(), .note = note};
}

EndDecision killed(const Outcome &outcome, const StopRequest &stop)
{
    const QString error =
        stop.by.isEmpty() ? Texts::tr("The job was aborted.") : Texts::tr("The job was aborted by %1.").arg(stop.by);
    return {.status = JobStatus::Killed,
            .reason = Reason::Aborted,
            .error = error,
            .by = stop.by.isEmpty() ? worker() : stop.by,
            .note = outcome.note};
}

EndDecision shutDown(const Outcome &outcome, bool isRestartable)
{
    if (isRestartable)
        return {.status = JobStatus::New,
                .by = worker(),
                .note = joined(Texts::tr("Jobdeck ended while the job was running; it is run again."), outcome.note)};
    return exception(
        Reason::Interrupted,
        Texts::tr("Jobdeck ended while the job was running, and stopped it. Check what it did, then run it again."),
        outcome.note);
}

EndDecision stopped(const Job &job, const Outcome &outcome, const StopRequest &stop, bool isRestartable)
{
    switch (stop.cause) {
    case StopCause::Abort:
        return killed(outcome, stop);
    case StopCause::Shutdown:
        return shutDown(outcome, isRestartable);
    case StopCause::Timeout:
        return exception(
            Reason::Timeout,
            Texts::tr("The job took longer than its time limit (%1) and was stopped.").arg(limitText(job.timeoutMs)),
            outcome.note);
    case StopCause::None:
        break;
    }
    const QString error =
        outcome.error.isEmpty() ? Texts::tr("The job stopped without being asked to.") : outcome.error;
    return exception(Reason::Error, error, outcome.note);
}

// Of a run that was asked to stop, and ended in its own way first.
QString lateNote(const StopRequest &stop)
{
    switch (stop.cause) {
    case StopCause::Abort:
        return stop.by.isEmpty() ? Texts::tr("It was asked to abort, but ended by itself first.")
                                 : Texts::tr("%1 asked to abort it, but it ended by itself first.").arg(stop.by);
    case StopCause::Timeout:
        return Texts::tr("Its time limit was reached, but it ended by itself first.");
    default:
        return {};
    }
}

EndDecision endedByItself(const Job &job, const Outcome &outcome, const StopRequest &stop)
{
    const QString note = joined(outcome.note, lateNote(stop));
    if (outcome.kind == Outcome::Kind::Exception) {
        const QString error = outcome.error.isEmpty() ? Texts::tr("The job failed without saying why.") : outcome.error;
        return exception(outcome.reason == Reason::None ? Reason::Error : outcome.reason, error, note);
    }
    if (job.resultErrors > 0)
        return exception(
            Reason::Error,
            Texts::tr("%n result row(s) have an error. See the results.", nullptr, static_cast<int>(job.resultErrors)),
            note);
    return {.status = JobStatus::Done, .by = worker(), .note = note};
}

// As far as the attempts go.
bool hasRetries(const Job &job, const EndDecision &end, const StopRequest &stop)
{
    return end.status == JobStatus::Exception && (end.reason == Reason::Error || end.reason == Reason::Timeout)
        && job.attempt <= job.retryMax && stop.cause != StopCause::Abort;
}

EndDecision retry(const Job &job, const EndDecision &failed, qint64 now)
{
    EndDecision again = failed;
    again.status = JobStatus::Scheduled;
    again.retryAt = now + retryDelayAfter(job.retryDelayMs, job.attempt);
    again.note = joined(
        Texts::tr("Attempt %1 of %2 failed: %3").arg(job.attempt).arg(job.retryMax + 1).arg(failed.error), failed.note);
    return again;
}

EndDecision notRetried(EndDecision end)
{
    end.note = joined(end.note, Texts::tr("Not tried again, because that would repeat what succeeded."));
    return end;
}

} // namespace

EndDecision decideEnd(const Job &job, const Outcome &outcome, const StopRequest &stop, bool isRestartable, qint64 now)
{
    const EndDecision end = outcome.kind == Outcome::Kind::Stopped ? stopped(job, outcome, stop, isRestartable)
                                                                   : endedByItself(job, outcome, stop);
    if (!hasRetries(job, end, stop))
        return end;
    const bool isFailureOfTheWhole = outcome.kind != Outcome::Kind::Done && outcome.isRetryable;
    return isFailureOfTheWhole ? retry(job, end, now) : notRetried(end);
}

qint64 retryDelayAfter(qint64 firstMs, int attempt)
{
    const qint64 longest = std::max(firstMs, longestRetryDelayMs);
    qint64 delay = firstMs;
    for (int doubled = 1; doubled < attempt && delay > 0 && delay < longest; ++doubled)
        delay *= 2;
    return std::min(delay, longest);
}

EndDecision decideRescue(const Job &job, bool isRestartable, int maxAttempts, qint64 ownerPid)
{
    const QString what = ownerPid > 0
        ? Texts::tr("Jobdeck ended while this job was running (process %1).").arg(ownerPid)
        : Texts::tr("Jobdeck ended while this job was running.");
    EndDecision decision{.by = u"rescuer"_s};
    if (isRestartable && job.attempt < maxAttempts) {
        decision.status = JobStatus::New;
        decision.note = joined(what, Texts::tr("It is run again."));
        return decision;
    }
    decision.status = JobStatus::Exception;
    decision.reason = Reason::Interrupted;
    decision.error = joined(what, Texts::tr("Check what it did, then run it again."));
    if (isRestartable)
        decision.note = Texts::tr("It was not run again: %n attempt(s) were made.", nullptr, job.attempt);
    return decision;
}

std::optional<qint64> effectiveDueTime(std::optional<qint64> entered, qint64 now, qint64 nowWindowMs)
{
    return entered && *entered + entryMs >= now + nowWindowMs ? entered : std::nullopt;
}

} // namespace jobdeck
