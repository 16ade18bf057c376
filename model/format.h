// How values of a job are written for a person, in the language and by the locale in use. Pure functions. Any thread.
#pragma once

#include "model/job.h"

#include <QLocale>
#include <QTime>

namespace jobdeck {

// "58 s", "3 m 12 s", "2 h 5 m", "1 d 4 h"; at most two units, rounded down.
[[nodiscard]] QString durationText(qint64 ms);
// "10 h 45 min": how far ahead something is; "less than a minute" below one.
[[nodiscard]] QString timeSpanText(qint64 ms);
// "23:30" or "11:30 PM" by the locale, in none of them with seconds: nobody looks for a job by them.
[[nodiscard]] QString timeOfDayFormat(const QLocale &locale = QLocale());
[[nodiscard]] QString timeOfDayText(QTime time, const QLocale &locale = QLocale());
// "Today 23:30", "Yesterday 08:15", "Tomorrow 07:00", else the date and time, by the locale; local time.
[[nodiscard]] QString momentText(qint64 utcMs, qint64 nowMs);
// Date, time to the second and zone: for tooltips and details.
[[nodiscard]] QString fullMomentText(qint64 utcMs);
// "1.4 MB", by the locale.
[[nodiscard]] QString bytesText(qint64 bytes);
// "62 %".
[[nodiscard]] QString percentText(int percent);

// The word for a status, as it stands in the table: "Waiting", "Running", "Failed", "Interrupted", "Overdue" …
[[nodiscard]] QString statusText(const Job &job);
// The same for the stored status alone: for filters and history.
[[nodiscard]] QString statusText(JobStatus status);
[[nodiscard]] QString reasonText(Reason reason); // empty for None
[[nodiscard]] QString logLevelText(LogLevel level);

// Why a job that is new or scheduled does not run yet: what is stored, else `time` or `slot`. None for the others.
[[nodiscard]] Waiting waitingOf(const Job &job, qint64 nowMs);
// "Waits for a free place", "Starts in 10 h 45 min"; empty for None.
[[nodiscard]] QString waitingText(const Job &job, qint64 nowMs, Waiting waiting);
// The Progress column: "62 %", "…", "stopped at 34 %", or empty.
[[nodiscard]] QString progressText(const Job &job);
// The Message column: the error, else what it waits for, else the progress text.
[[nodiscard]] QString messageText(const Job &job, qint64 nowMs);
[[nodiscard]] QString messageText(const Job &job, qint64 nowMs, Waiting waiting);
// How long the last attempt ran or runs; none if it never started.
[[nodiscard]] std::optional<qint64> durationOf(const Job &job, qint64 nowMs);

// First strong isolate around an id, path or number, so that it is not scrambled in right-to-left text (Unicode UAX 9).
[[nodiscard]] QString isolate(const QString &text);
// Plain text as a tooltip: escaped, for Qt guesses rich text. `text` is cut at 1,000 characters.
[[nodiscard]] QString toolTipText(const QString &text);
// As it is, but for what would move or reverse other text: control characters other than tabs and line feeds, and the
// directional embeddings and overrides of https://www.unicode.org/reports/tr9/ become U+FFFD.
[[nodiscard]] QString visibleText(QString text);
// The same, stricter, for what a person is to judge: whatever is not seen (Unicode's categories Cc and Cf) becomes
// U+FFFD. Code keeps its tabs and line feeds; in a word they become signs, so that a line is a word.
[[nodiscard]] QString visibleCode(QString text);
[[nodiscard]] QString visibleWord(QString text);
// The first line, cut at 300 characters: what a table cell may have of what a job wrote.
[[nodiscard]] QString singleLine(const QString &text);

} // namespace jobdeck
