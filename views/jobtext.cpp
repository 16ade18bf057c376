#include "views/jobtext.h"

#include <QCoreApplication>

#include <array>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(JobText)
};

struct Look {
    const char *word;
    const char16_t *icon;
    QRgb light;
    QRgb dark;
};

// By number of ShownStatus. Contrast on base and alternate rows: at least 4.8:1 light, 5.7:1 dark.
constexpr std::array looks{
    Look{QT_TRANSLATE_NOOP("JobText", "Waiting"), u"status-waiting", 0xff454a50, 0xffa7adb3},
    Look{QT_TRANSLATE_NOOP("JobText", "Scheduled"), u"status-scheduled", 0xff6a2191, 0xffd98cf2},
    Look{QT_TRANSLATE_NOOP("JobText", "Running"), u"status-running", 0xff0b55c4, 0xff9fd8ff},
    Look{QT_TRANSLATE_NOOP("JobText", "Aborting"), u"status-aborting", 0xff454a50, 0xffa7adb3},
    Look{QT_TRANSLATE_NOOP("JobText", "Done"), u"status-done", 0xff20794b, 0xff6fe3a0},
    Look{QT_TRANSLATE_NOOP("JobText", "Done, warnings"), u"status-done-warnings", 0xff8d6503, 0xffffd34d},
    Look{QT_TRANSLATE_NOOP("JobText", "Failed"), u"status-failed", 0xffa01808, 0xffff7a5f},
    Look{QT_TRANSLATE_NOOP("JobText", "Interrupted"), u"status-interrupted", 0xffa01808, 0xffff7a5f},
    Look{QT_TRANSLATE_NOOP("JobText", "Missed"), u"status-missed", 0xff8d6503, 0xffffd34d},
    Look{QT_TRANSLATE_NOOP("JobText", "Aborted"), u"status-aborted", 0xff454a50, 0xffa7adb3},
    Look{QT_TRANSLATE_NOOP("JobText", "Cancelled"), u"status-cancelled", 0xff454a50, 0xffa7adb3},
};

const Look &lookOf(ShownStatus status) { return looks.at(static_cast<std::size_t>(status)); }

QString waitingSentence(Waiting waiting)
{
    switch (waiting) {
    case Waiting::KindLimit:
        return Texts::tr("Waits until another job of its kind has ended.");
    case Waiting::Paused:
        return Texts::tr("Waits because its queue is paused.");
    case Waiting::Secret:
        return Texts::tr("Waits for a secret: run it again with changes and fill it in.");
    case Waiting::Decision:
        return Texts::tr("Its time passed while nothing could run it. Run it now or cancel it.");
    default:
        return Texts::tr("Waits for a free place among the running jobs.");
    }
}

QString failureSentence(const Job &job)
{
    if (!job.error.isEmpty())
        return job.error;
    switch (job.reason) {
    case Reason::Timeout:
        return Texts::tr("It took longer than its time limit and was ended.");
    case Reason::Crashed:
        return Texts::tr("Its program crashed.");
    case Reason::Interrupted:
        return Texts::tr("Jobdeck ended while it was running.");
    case Reason::Lost:
        return Texts::tr("Contact with it was lost.");
    default:
        return job.exitCode ? Texts::tr("It ended with exit code %1.").arg(*job.exitCode) : Texts::tr("It failed.");
    }
}

QString tookText(const Job &job)
{
    if (!job.startedAt || !job.finishedAt)
        return {};
    return durationText(*job.finishedAt - *job.startedAt);
}

} // namespace

ShownStatus shownStatus(const Job &job, bool isAborting)
{
    switch (job.status) {
    case JobStatus::New:
        return ShownStatus::Waiting;
    case JobStatus::Scheduled:
        return job.waiting == Waiting::Decision ? ShownStatus::Missed : ShownStatus::Scheduled;
    case JobStatus::Running:
        return isAborting ? ShownStatus::Aborting : ShownStatus::Running;
    case JobStatus::Done:
        return job.warnings > 0 ? ShownStatus::DoneWarnings : ShownStatus::Done;
    case JobStatus::Exception:
        return job.reason == Reason::Interrupted ? ShownStatus::Interrupted : ShownStatus::Failed;
    case JobStatus::Killed:
        return ShownStatus::Aborted;
    case JobStatus::Cancelled:
        return ShownStatus::Cancelled;
    }
    return ShownStatus::Waiting;
}

QString statusWord(ShownStatus status) { return Texts::tr(lookOf(status).word); }

QString statusIconName(ShownStatus status) { return QString::fromUtf16(lookOf(status).icon); }

QColor statusColour(ShownStatus status, bool isDark)
{
    return QColor::fromRgb(isDark ? lookOf(status).dark : lookOf(status).light);
}

QString headerLine(const Job &job, ShownStatus status, qint64 nowMs)
{
    QStringList parts{isolate(u"#%1"_s.arg(job.id)), statusWord(status)};
    if (job.status == JobStatus::Running && job.progress)
        parts << percentText(*job.progress);
    if (job.status == JobStatus::Scheduled && job.scheduledAt)
        parts << Texts::tr("due %1").arg(momentText(*job.scheduledAt, nowMs));
    else if (isFinal(job.status) && job.finishedAt)
        parts << Texts::tr("ended %1").arg(momentText(*job.finishedAt, nowMs));
    else if (job.startedAt)
        parts << Texts::tr("started %1").arg(momentText(*job.startedAt, nowMs));
    if (!tookText(job).isEmpty())
        parts << Texts::tr("took %1").arg(tookText(job));
    return parts.join(u" · "_s);
}

QString statusSentence(const Job &job, ShownStatus status, qint64 nowMs)
{
    switch (status) {
    case ShownStatus::Waiting:
        return waitingSentence(job.waiting);
    case ShownStatus::Scheduled:
        return job.scheduledAt ? Texts::tr("Starts in %1.").arg(durationText(*job.scheduledAt - nowMs))
                               : Texts::tr("Scheduled.");
    case ShownStatus::Missed:
        return waitingSentence(Waiting::Decision);
    case ShownStatus::Running:
        return Texts::tr("Has been running for %1.").arg(durationText(nowMs - job.startedAt.value_or(nowMs)));
    case ShownStatus::Aborting:
        return Texts::tr("Is being aborted; it has a moment to end in order.");
    case ShownStatus::Done:
        return Texts::tr("Done in %1.").arg(tookText(job));
    case ShownStatus::DoneWarnings:
        return Texts::tr("Done in %1, but its log holds warnings.").arg(tookText(job));
    case ShownStatus::Failed:
    case ShownStatus::Interrupted:
        return failureSentence(job);
    case ShownStatus::Aborted:
        return job.startedAt ? Texts::tr("Aborted after %1.").arg(tookText(job))
                             : Texts::tr("Aborted before it started.");
    case ShownStatus::Cancelled:
        return Texts::tr("Cancelled before it started.");
    }
    return {};
}

QString adviceFor(const Job &job)
{
    if (job.status != JobStatus::Exception)
        return {};
    switch (job.reason) {
    case Reason::Timeout:
        return Texts::tr("Run it again with a longer time limit, under More options.");
    case Reason::Interrupted:
    case Reason::Lost:
        return Texts::tr("Look at the last lines of the log for how far it came, then run it again.");
    default:
        return job.resultErrors > 0
            ? Texts::tr("Look at the rows with an error in Results, then run it again with changes.")
            : Texts::tr("Look at the errors in the log, then run it again, with changes if needed.");
    }
}

} // namespace jobdeck
