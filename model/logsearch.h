// The search for a text in the lines of a log, step by step on the reader thread. Case does not count.
#pragma once

#include "model/logsteps.h"

namespace jobdeck {

class LogSearch final {
public:
    LogSearch(const LogRange &range, QString text, qint64 maxMatches);

    // Returns what went wrong, as a sentence; empty if nothing did.
    [[nodiscard]] QString searchNext(const QSqlDatabase &db);
    [[nodiscard]] bool isDone() const { return m_isDone; }
    [[nodiscard]] qint64 next() const { return m_range.first; } // the sequence it goes on from
    [[nodiscard]] const QList<qint64> &matches() const { return m_matches; } // numbers among the range's lines, from 0

private:
    LogRange m_range;
    const QString m_text;
    const qint64 m_maxMatches;
    qint64 m_line = 0;
    QList<qint64> m_matches;
    bool m_isDone = false;
};

} // namespace jobdeck
