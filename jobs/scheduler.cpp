#include "jobs/scheduler.h"

#include <algorithm>

namespace jobdeck {

namespace {

constexpr qint64 longestSleepMs = 30'000;

} // namespace

Scheduler::Scheduler(std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Scheduler::look);
}

void Scheduler::setNextDue(std::optional<qint64> due)
{
    m_due = due;
    m_timer.stop();
    if (!m_due || m_isStopped)
        return;
    const qint64 remaining = std::max<qint64>(0, *m_due - m_clock->nowMs());
    m_timer.start(std::chrono::milliseconds(std::min(remaining, longestSleepMs)));
}

void Scheduler::stop()
{
    m_isStopped = true;
    m_timer.stop();
}

bool Scheduler::isDue() const { return m_due && *m_due <= m_clock->nowMs(); }

void Scheduler::look()
{
    if (isDue()) {
        emit due();
        return;
    }
    setNextDue(m_due);
    emit looked();
}

} // namespace jobdeck
