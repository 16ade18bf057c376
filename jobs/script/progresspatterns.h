// Reads progress out of what programs print that know nothing of Jobdeck: by built-in patterns (percent, count, rsync,
// curl, ffmpeg, tqdm, osc) and by a kind's own regular expressions. One thread.
#pragma once

#include "jobs/script/plainprogress.h"
#include "jobs/script/programmeters.h"
#include "model/result.h"

#include <QRegularExpression>
#include <QStringList>

namespace jobdeck {

class ProgressPatterns final {
public:
    // What the definition's `progress` says: none: all built-in ones; an empty list: nothing. A word that is neither a
    // built-in name nor a usable expression is passed over.
    explicit ProgressPatterns(const std::optional<QStringList> &wanted);

    struct Seen {
        std::optional<double> percent = {}; // 0 to 100
        std::optional<QString> text = {};
    };

    // `raw` is a line, or what a carriage return ended; `plain` the same as text (terminaltext.h), without secrets or
    // not. Looks at the first 4 KiB.
    [[nodiscard]] Seen see(QByteArrayView raw, QByteArrayView plain, bool isRewritten);

    [[nodiscard]] static QStringList builtInNames();
    // Whether a word of `progress` can be used: a built-in name, or an expression with a group `percent`, or `done` and
    // `total`, and maybe `text` (or that alone).
    [[nodiscard]] static Result<void> check(const QString &word);

private:
    [[nodiscard]] std::optional<Seen> seeOwn(QByteArrayView plain) const;
    [[nodiscard]] Seen seeBuiltIn(QByteArrayView raw, QByteArrayView plain, bool isRewritten);

    QList<QRegularExpression> m_own;
    bool m_takesTerminal = false;
    bool m_takesMeters = false;
    bool m_takesPlain = false;
    ProgramMeters m_meters;
    PlainProgress m_plain;
};

} // namespace jobdeck
