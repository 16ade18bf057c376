#include "views/jobtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>
#include <cmath>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondMs = 1'000;
constexpr qint64 minuteMs = 60'000;
constexpr qsizetype longestSentence = 1'000;

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
        return Texts::tr("Waits for its secret, which is not in the keyring. Run it now and give it.");
    case Waiting::Decision:
        return Texts::tr("Its time passed while nothing could run it. Run it now or cancel it.");
    default:
        return Texts::tr("Waits for a free place among the running jobs.");
    }
}

QString failureSentence(const Job &job)
{
    if (!job.error.isEmpty())
        return job.error.size() > longestSentence ? job.error.left(longestSentence) + u'…' : job.error;
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

int roundedTo(int step, int number) { return (number + step / 2) / step * step; }

// 1 to 9, then in fives.
int roughly(double number)
{
    const auto whole = int(std::lround(number));
    return whole < 10 ? whole : roundedTo(5, whole);
}

} // namespace

ShownStatus shownStatus(const Job &job, bool isAborting)
{
    switch (job.status) {
    case JobStatus::New:
        return ShownStatus::Waiting;
    case JobStatus::Scheduled:
        return job.waiting == Waiting::Decision || job.waiting == Waiting::Secret ? ShownStatus::Missed
                                                                                  : ShownStatus::Scheduled;
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

QString momentInText(qint64 utcMs, qint64 nowMs)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(utcMs);
    const QString time = timeOfDayText(moment.time());
    switch (QDateTime::fromMSecsSinceEpoch(nowMs).date().daysTo(moment.date())) {
    case 0:
        return isolate(time);
    case 1:
        return Texts::tr("tomorrow %1").arg(isolate(time));
    case -1:
        return Texts::tr("yesterday %1").arg(isolate(time));
    default:
        return isolate(momentText(utcMs, nowMs));
    }
}

QString tookText(const Job &job)
{
    if (!job.startedAt || !job.finishedAt)
        return {};
    const qint64 took = *job.finishedAt - *job.startedAt;
    return took < secondMs ? Texts::tr("less than a second") : isolate(durationText(took));
}

QString timeLeftText(qint64 leftMs)
{
    const auto minutes = int(std::lround(double(leftMs) / minuteMs));
    if (leftMs < minuteMs)
        return Texts::tr("less than a minute left");
    if (minutes < 10)
        return Texts::tr("about %n min left", nullptr, minutes);
    if (minutes < 60)
        return Texts::tr("about %n min left", nullptr, roundedTo(5, minutes));
    if (const int quarters = roundedTo(15, minutes); minutes < 3 * 60 && quarters % 60 > 0)
        return Texts::tr("about %1 h %2 min left")
            .arg(QLocale().toString(quarters / 60), QLocale().toString(quarters % 60));
    if (minutes < 48 * 60)
        return Texts::tr("about %n h left", nullptr, roundedTo(60, minutes) / 60);
    return Texts::tr("about %n day(s) left", nullptr, roundedTo(24 * 60, minutes) / (24 * 60));
}

QString rateText(double percentPerMinute)
{
    if (percentPerMinute >= 60)
        return Texts::tr("about %1 a second").arg(percentText(roughly(percentPerMinute / 60)));
    if (percentPerMinute >= 1)
        return Texts::tr("about %1 a minute").arg(percentText(roughly(percentPerMinute)));
    if (percentPerMinute * 60 >= 1)
        return Texts::tr("about %1 an hour").arg(percentText(roughly(percentPerMinute * 60)));
    return Texts::tr("less than %1 an hour").arg(percentText(1));
}

QString headerLine(const Job &job, ShownStatus status, qint64 nowMs, const QString &left)
{
    QStringList parts{isolate(u"#%1"_s.arg(job.id)), statusWord(status)};
    if (job.status == JobStatus::Running && job.progress)
        parts << isolate(percentText(*job.progress));
    if (job.status == JobStatus::Scheduled && job.scheduledAt)
        parts << Texts::tr("due %1").arg(momentInText(*job.scheduledAt, nowMs));
    else if (isFinal(job.status) && job.finishedAt)
        parts << Texts::tr("ended %1").arg(momentInText(*job.finishedAt, nowMs));
    else if (job.startedAt)
        parts << Texts::tr("started %1").arg(momentInText(*job.startedAt, nowMs));
    if (!left.isEmpty())
        parts.last() += u", "_s + left;
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
        if (job.waiting == Waiting::Paused)
            return Texts::tr("Its schedule is paused: nothing runs until it is resumed.");
        return job.scheduledAt ? Texts::tr("Starts in %1.").arg(isolate(timeSpanText(*job.scheduledAt - nowMs)))
                               : Texts::tr("Scheduled.");
    case ShownStatus::Missed:
        return waitingSentence(job.waiting);
    case ShownStatus::Running:
        return Texts::tr("Has been running for %1.").arg(isolate(durationText(nowMs - job.startedAt.value_or(nowMs))));
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
        if (job.resultErrors == 0 && job.logLines == 0)
            return Texts::tr("Mend what the message names, then run it again, with changes if needed.");
        return job.resultErrors > 0
            ? Texts::tr("Look at the rows with an error in Results, then run it again with changes.")
            : Texts::tr("Look at the errors in the log, then run it again, with changes if needed.");
    }
}

} // namespace jobdeck
