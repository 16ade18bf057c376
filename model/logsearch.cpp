#include "model/logsearch.h"

namespace jobdeck {

LogSearch::LogSearch(const LogRange &range, QString text, qint64 maxMatches)
    : m_range(range)
    , m_text(std::move(text))
    , m_maxMatches(maxMatches)
{
}

QString LogSearch::searchNext(const QSqlDatabase &db)
{
    const auto step = readLogStep(db, m_range);
    if (!step)
        return step.error().message;
    for (const LogLine &line : step->lines) {
        if (m_matches.size() < m_maxMatches && QString::fromUtf8(line.text).contains(m_text, Qt::CaseInsensitive))
            m_matches << m_line;
        ++m_line;
    }
    m_range.first = step->next;
    m_isDone = step->isAtEnd || m_matches.size() >= m_maxMatches;
    return {};
}

} // namespace jobdeck
