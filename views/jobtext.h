// How a job is told to a person: the words, icons and colours of what is shown, and sentences. Plain text, translated,
// in the locale's formats. Any thread.
#pragma once

#include "model/format.h"

#include <QColor>

namespace jobdeck {

// A status as it is shown: more of them than are stored, see shownStatus().
enum class ShownStatus {
    Waiting,
    Scheduled,
    Running,
    Aborting,
    Done,
    DoneWarnings,
    Failed,
    Interrupted,
    Missed,
    Aborted,
    Cancelled
};

[[nodiscard]] ShownStatus shownStatus(const Job &job, bool isAborting = false);
[[nodiscard]] QString statusWord(ShownStatus status);
[[nodiscard]] QString statusIconName(ShownStatus status);
[[nodiscard]] QColor statusColour(ShownStatus status, bool isDark);

// "#142 · Running · 62 % · started 12:41, about 2 min left"; `left` is the text of an estimate, or empty.
[[nodiscard]] QString headerLine(const Job &job, ShownStatus status, qint64 nowMs, const QString &left = {});
// How long its last run took; empty if it has not ended.
[[nodiscard]] QString tookText(const Job &job);
// "about 2 min left": as exact as an estimate can be.
[[nodiscard]] QString timeLeftText(qint64 leftMs);
// "about 12 % a minute", by the second or the hour where that says more.
[[nodiscard]] QString rateText(double percentPerMinute);
// "12:41" today, else "yesterday 12:41" or with the date: a moment within a sentence.
[[nodiscard]] QString momentInText(qint64 utcMs, qint64 nowMs);
// What the job is doing or how it ended, as a sentence.
[[nodiscard]] QString statusSentence(const Job &job, ShownStatus status, qint64 nowMs);
// For a failure: what a person can do; empty otherwise.
[[nodiscard]] QString adviceFor(const Job &job);

} // namespace jobdeck
