#include "model/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

constexpr qint64 secondMs = 1'000;
constexpr qint64 minuteMs = 60 * secondMs;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

// Gives the texts the context "Format", at run time and for lupdate.
class Format {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

// At most so long, without half of a character that takes two code units.
QString cut(const QString &text, qsizetype length)
{
    return text.left(length > 0 && text.at(length - 1).isHighSurrogate() ? length - 1 : length);
}

QString number(qint64 value) { return QLocale().toString(value); }

QDateTime localTime(qint64 utcMs) { return QDateTime::fromMSecsSinceEpoch(utcMs); }

QString exceptionText(Reason reason)
{
    switch (reason) {
    case Reason::Timeout:
        return Format::tr("Timed out");
    case Reason::Crashed:
        return Format::tr("Crashed");
    case Reason::Interrupted:
        return Format::tr("Interrupted");
    case Reason::Lost:
        return Format::tr("Lost");
    default:
        return Format::tr("Failed");
    }
}

QString daysText(qint64 time)
{
    const qint64 hours = time % dayMs / hourMs;
    return hours == 0 ? Format::tr("%1 d", "days").arg(number(time / dayMs))
                      : Format::tr("%1 d %2 h", "days, hours").arg(number(time / dayMs), number(hours));
}

QString storedWaitingText(Waiting waiting)
{
    switch (waiting) {
    case Waiting::Slot:
        return Format::tr("Waits for a free place");
    case Waiting::KindLimit:
        return Format::tr("Waits until fewer jobs of this kind run");
    case Waiting::Paused:
        return Format::tr("Paused");
    case Waiting::Secret:
        return Format::tr("Waits for a password");
    case Waiting::Trust:
        return Format::tr("Waits until you trust its script");
    case Waiting::Overlap:
        return Format::tr("Waits for the run before it");
    case Waiting::Decision:
        return Format::tr("Missed its time: run it now or cancel it");
    default:
        return {};
    }
}

} // namespace

QString durationText(qint64 ms)
{
    const qint64 time = std::max<qint64>(ms, 0);
    if (time < minuteMs)
        return Format::tr("%1 s", "seconds").arg(number(time / secondMs));
    if (time < hourMs)
        return Format::tr("%1 m %2 s", "minutes, seconds")
            .arg(number(time / minuteMs), number(time % minuteMs / secondMs));
    const qint64 minutes = time % hourMs / minuteMs;
    if (time < dayMs)
        return minutes == 0 ? Format::tr("%1 h", "hours").arg(number(time / hourMs))
                            : Format::tr("%1 h %2 m", "hours, minutes").arg(number(time / hourMs), number(minutes));
    return daysText(time);
}

QString timeSpanText(qint64 ms)
{
    const qint64 time = std::max<qint64>(ms, 0);
    if (time < minuteMs)
        return Format::tr("less than a minute");
    const qint64 minutes = time % hourMs / minuteMs;
    if (time < hourMs)
        return Format::tr("%1 min", "minutes").arg(number(minutes));
    if (time < dayMs)
        return minutes == 0 ? Format::tr("%1 h", "hours").arg(number(time / hourMs))
                            : Format::tr("%1 h %2 min", "hours, minutes").arg(number(time / hourMs), number(minutes));
    return daysText(time);
}

QString momentText(qint64 utcMs, qint64 nowMs)
{
    const QDateTime moment = localTime(utcMs);
    const QString time = timeOfDayText(moment.time());
    switch (localTime(nowMs).date().daysTo(moment.date())) {
    case 0:
        return Format::tr("Today %1").arg(time);
    case 1:
        return Format::tr("Tomorrow %1").arg(time);
    case -1:
        return Format::tr("Yesterday %1").arg(time);
    default:
        return Format::tr("%1 %2", "date, time").arg(QLocale().toString(moment.date(), QLocale::ShortFormat), time);
    }
}

QString timeOfDayFormat(const QLocale &locale)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    static const QRegularExpression seconds(u"[:.]ss?"_s);
    return format.remove(seconds);
}

QString timeOfDayText(QTime time, const QLocale &locale) { return locale.toString(time, timeOfDayFormat(locale)); }

QString fullMomentText(qint64 utcMs) { return QLocale().toString(localTime(utcMs), QLocale::LongFormat); }

QString bytesText(qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); }

QString percentText(int percent) { return Format::tr("%1 %", "percent").arg(number(percent)); }

QString statusText(JobStatus status)
{
    switch (status) {
    case JobStatus::New:
        return Format::tr("Waiting");
    case JobStatus::Scheduled:
        return Format::tr("Scheduled");
    case JobStatus::Running:
        return Format::tr("Running");
    case JobStatus::Done:
        return Format::tr("Done");
    case JobStatus::Exception:
        return Format::tr("Failed");
    case JobStatus::Killed:
        return Format::tr("Aborted");
    case JobStatus::Cancelled:
        return Format::tr("Cancelled");
    }
    return {};
}

QString statusText(const Job &job)
{
    if (job.status == JobStatus::Exception)
        return exceptionText(job.reason);
    const bool isPending = job.status == JobStatus::New || job.status == JobStatus::Scheduled;
    const bool lacksSecret = job.status == JobStatus::Scheduled && job.waiting == Waiting::Secret;
    if ((isPending && job.waiting == Waiting::Decision) || lacksSecret)
        return Format::tr("Overdue");
    if (job.status == JobStatus::Done && job.warnings > 0)
        return Format::tr("Done, warnings");
    return statusText(job.status);
}

QString reasonText(Reason reason)
{
    if (reason == Reason::None)
        return {};
    return reason == Reason::Aborted ? statusText(JobStatus::Killed) : exceptionText(reason);
}

QString logLevelText(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return Format::tr("Debug");
    case LogLevel::Info:
        return Format::tr("Info");
    case LogLevel::Notice:
        return Format::tr("Notice");
    case LogLevel::Warning:
        return Format::tr("Warning");
    case LogLevel::Error:
        return Format::tr("Error");
    }
    return {};
}

Waiting waitingOf(const Job &job, qint64 nowMs)
{
    if (job.status != JobStatus::New && job.status != JobStatus::Scheduled)
        return Waiting::None;
    if (job.waiting != Waiting::None)
        return job.waiting;
    const bool isAhead = job.status == JobStatus::Scheduled && job.scheduledAt.value_or(nowMs) > nowMs;
    return isAhead ? Waiting::Time : Waiting::Slot;
}

QString waitingText(const Job &job, qint64 nowMs, Waiting waiting)
{
    if (waiting == Waiting::Time)
        return Format::tr("Starts in %1").arg(isolate(timeSpanText(job.scheduledAt.value_or(nowMs) - nowMs)));
    return storedWaitingText(waiting);
}

QString progressText(const Job &job)
{
    switch (job.status) {
    case JobStatus::Running:
        return job.progress ? percentText(*job.progress) : u"…"_s;
    case JobStatus::Exception:
    case JobStatus::Killed:
        // Never 100 % beside a failure.
        return job.progress && *job.progress < 100 ? Format::tr("stopped at %1").arg(percentText(*job.progress))
                                                   : QString();
    default:
        return {};
    }
}

QString messageText(const Job &job, qint64 nowMs) { return messageText(job, nowMs, waitingOf(job, nowMs)); }

QString messageText(const Job &job, qint64 nowMs, Waiting why)
{
    if (!job.error.isEmpty())
        return singleLine(job.error);
    const QString waiting = waitingText(job, nowMs, why);
    if (!waiting.isEmpty())
        return waiting;
    return singleLine(job.progressText);
}

std::optional<qint64> durationOf(const Job &job, qint64 nowMs)
{
    if (!job.startedAt)
        return std::nullopt;
    if (job.status == JobStatus::Running)
        return std::max<qint64>(nowMs - *job.startedAt, 0);
    if (!job.finishedAt)
        return std::nullopt;
    return std::max<qint64>(*job.finishedAt - *job.startedAt, 0);
}

QString isolate(const QString &text) { return QChar(0x2068) + text + QChar(0x2069); }

QString toolTipText(const QString &text)
{
    constexpr qsizetype longest = 1'000;
    if (text.isEmpty())
        return {};
    const QString shown = text.size() > longest ? cut(text, longest) + u'…' : text;
    return u"<span>%1</span>"_s.arg(shown.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

QString visibleText(QString text)
{
    const auto isDirection = [](QChar c) {
        return c >= QChar(0x202a) && c <= QChar(0x202e); // isolates reorder nothing but themselves
    };
    for (QChar &c : text) {
        const bool isControl = c.category() == QChar::Other_Control && c != u'\t' && c != u'\n';
        if (isControl || isDirection(c) || c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

QString visibleCode(QString text)
{
    for (QChar &c : text) {
        const bool isUnseen = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        if ((isUnseen && c != u'\t' && c != u'\n') || c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

QString visibleWord(QString text)
{
    return visibleCode(std::move(text)).replace(u'\n', QChar(0x21b5)).replace(u'\t', QChar(0x21e5));
}

QString singleLine(const QString &text)
{
    constexpr qsizetype longest = 300;
    const auto isBreak = [](QChar c) { return c == u'\n' || c == u'\r' || c == QChar(0x2028) || c == QChar(0x2029); };
    const auto end = std::find_if(text.begin(), text.end(), isBreak) - text.begin();
    return visibleText(end < text.size() || end > longest ? cut(text, std::min<qsizetype>(end, longest)) + u'…' : text);
}

} // namespace jobdeck
