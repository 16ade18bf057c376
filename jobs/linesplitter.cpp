#include "jobs/linesplitter.h"

#include <algorithm>

namespace jobdeck {

LineSplitter::LineSplitter(Sink sink, qsizetype longest)
    : m_sink(std::move(sink))
    , m_longest(longest)
{
}

void LineSplitter::add(QByteArrayView bytes)
{
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n')) {
        addPart(bytes.first(end));
        passOn(true);
        bytes = bytes.sliced(end + 1);
    }
    addPart(bytes);
}

void LineSplitter::addPart(QByteArrayView part)
{
    while (m_line.size() + part.size() > m_longest) {
        const qsizetype room = m_longest - m_line.size();
        m_line.append(part.first(room));
        part = part.sliced(room);
        passOn(false);
    }
    m_line.append(part);
}

void LineSplitter::passOn(bool isWhole)
{
    if (isWhole && m_line.endsWith('\r'))
        m_line.chop(1);
    m_sink(m_line);
    m_line = QByteArray();
}

void LineSplitter::finish()
{
    if (!m_line.isEmpty())
        passOn(true);
}

} // namespace jobdeck
