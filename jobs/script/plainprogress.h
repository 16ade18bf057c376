// Progress in the lines of any program: `45%`, `3/10`, `3 of 10`. Most such numbers in logs are none (dates, versions,
// loads, test results), so one is believed only with evidence:
// - in a line that is rewritten (a progress bar), at once;
// - else when it comes again in a line of the same shape and has grown, always: two times where it stands in brackets,
//   beside a word like "done" or alone, three times elsewhere if it began near nothing, five times if it did not ("fan
//   speed 10%"). One that falls is never believed again.
// Never beside words like "CPU", "coverage" or "passed", nor where a line holds several of them. One thread.
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace jobdeck {

class PlainProgress final {
public:
    PlainProgress(bool takesPercent, bool takesCount)
        : m_takesPercent(takesPercent)
        , m_takesCount(takesCount)
    {
    }

    // Percent, 0 to 100, if this line tells it. `line` is plain text.
    [[nodiscard]] std::optional<double> see(QByteArrayView line, bool isRewritten);

    // A number in a line that may be progress.
    struct Candidate {
        qsizetype begin = 0;
        qsizetype end = 0;
        double done = 0;
        double total = 100;
        bool isCount = false;
    };

private:
    // Lines of one shape, as far as they were seen.
    struct Track {
        QByteArray shape;
        double first = 0;
        double last = 0;
        int growths = 0;
        bool isBarred = false;
    };

    [[nodiscard]] std::optional<Candidate> candidateIn(QByteArrayView line) const;
    [[nodiscard]] bool hasGrown(const QByteArray &shape, const Candidate &candidate, bool isTypical);

    const bool m_takesPercent;
    const bool m_takesCount;
    QList<Track> m_tracks; // the newest last
};

} // namespace jobdeck
