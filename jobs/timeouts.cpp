#include "jobs/timeouts.h"

#include <algorithm>

namespace jobdeck {

namespace {

constexpr qint64 longestSleepMs = 3'600'000; // QTimer counts milliseconds in an int

} // namespace

Timeouts::Timeouts(QObject *parent)
    : QObject(parent)
{
    m_elapsed.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Timeouts::look);
}

void Timeouts::start(JobId job, qint64 limitMs)
{
    end(job);
    if (limitMs <= 0)
        return;
    const qint64 endsAt = m_elapsed.elapsed() + limitMs;
    m_ends.emplace(endsAt, job);
    m_endOf.insert(job, endsAt);
    sleep();
}

void Timeouts::end(JobId job)
{
    const auto known = m_endOf.constFind(job);
    if (known == m_endOf.cend())
        return;
    const auto [first, last] = m_ends.equal_range(*known);
    m_ends.erase(std::find_if(first, last, [job](const auto &entry) { return entry.second == job; }));
    m_endOf.erase(known);
    sleep();
}

void Timeouts::look()
{
    while (!m_ends.empty() && m_ends.begin()->first <= m_elapsed.elapsed()) {
        const JobId job = m_ends.begin()->second;
        m_ends.erase(m_ends.begin());
        m_endOf.remove(job);
        emit expired(job);
    }
    sleep();
}

void Timeouts::sleep()
{
    if (m_ends.empty())
        return m_timer.stop();
    const qint64 remaining = std::max<qint64>(0, m_ends.begin()->first - m_elapsed.elapsed());
    m_timer.start(std::chrono::milliseconds(std::min(remaining, longestSleepMs)));
}

} // namespace jobdeck
