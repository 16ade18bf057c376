#include "jobs/wakewatch.h"

namespace jobdeck {

namespace {

constexpr qint64 jumpMs = 10'000; // less is no sleep, but a clock that is set right

} // namespace

WakeWatch::WakeWatch(std::shared_ptr<const Clock> clock)
    : m_clock(std::move(clock))
{
    begin();
}

void WakeWatch::begin()
{
    m_awakeSince = m_clock->nowMs();
    m_ahead = m_awakeSince - m_clock->steadyMs();
}

WakeWatch::Jump WakeWatch::look()
{
    const qint64 now = m_clock->nowMs();
    const qint64 ahead = now - m_clock->steadyMs();
    const qint64 jumped = ahead - m_ahead;
    m_ahead = ahead;
    if (jumped < 0) // back: it is awake no shorter than before
        m_awakeSince = qMin(m_awakeSince, now);
    if (jumped <= jumpMs)
        return jumped < -jumpMs ? Jump::Back : Jump::None;
    m_awakeSince = now;
    return Jump::Forward;
}

} // namespace jobdeck
