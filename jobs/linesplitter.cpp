#include "jobs/linesplitter.h"

#include <algorithm>
#include <chrono>

namespace jobdeck {
namespace {

qint64 steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

LineSplitter::LineSplitter(Sink lines, Sink updates, qsizetype longest, MonotonicMs nowMs)
    : m_sink(std::move(lines))
    , m_updates(std::move(updates))
    , m_longest(longest)
    , m_nowMs(nowMs ? std::move(nowMs) : steadyMs)
{
}

void LineSplitter::add(QByteArrayView bytes)
{
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n')) {
        addSegments(bytes.first(end));
        endLine();
        bytes = bytes.sliced(end + 1);
    }
    addSegments(bytes);
    reportUpdate();
}

// Bytes of one line.
void LineSplitter::addSegments(QByteArrayView part)
{
    if (!m_updates)
        return addPart(part);
    while (!part.isEmpty()) {
        const qsizetype end = part.indexOf('\r');
        const QByteArrayView text = end < 0 ? part : part.first(end);
        if (m_isReturned && !text.isEmpty())
            endSegment();
        addPart(text);
        m_isReturned = m_isReturned || end >= 0;
        part = end < 0 ? QByteArrayView() : part.sliced(end + 1);
    }
}

void LineSplitter::addPart(QByteArrayView part)
{
    while (m_line.size() + part.size() >= m_longest) {
        const qsizetype room = m_longest - m_line.size();
        m_line.append(part.first(room));
        part = part.sliced(room);
        passOn();
        m_goesOn = true;
    }
    m_line.append(part);
}

// What stood in the line is overwritten.
void LineSplitter::endSegment()
{
    m_isReturned = false;
    m_update = std::exchange(m_line, {});
    reportUpdate();
}

// The newest update, unless one went out just now.
void LineSplitter::reportUpdate()
{
    if (m_update.isEmpty())
        return;
    const qint64 nowMs = m_nowMs();
    if (m_reportedAtMs && nowMs - *m_reportedAtMs < updateIntervalMs)
        return;
    m_reportedAtMs = nowMs;
    m_updates(std::exchange(m_update, {}));
}

void LineSplitter::endLine()
{
    reportUpdate();
    m_update.clear();
    m_isReturned = false;
    if (!m_updates && m_line.endsWith('\r'))
        m_line.chop(1);
    passOn();
    m_goesOn = false;
}

void LineSplitter::passOn()
{
    m_sink(m_line);
    m_line = QByteArray();
}

void LineSplitter::finish()
{
    if (!m_line.isEmpty() || m_goesOn)
        endLine();
}

} // namespace jobdeck
