// The bounded buffer between one run and the store: handler threads push events, the store's thread drains them.
// Thread-safe. Shared by the two threads (std::shared_ptr), nobody else. Progress is kept as the newest value only.
#pragma once

#include "model/jobevent.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>

namespace jobdeck {

// What the store takes at once: log lines, rows and the rest in the order they were pushed, progress merged into one.
struct RunReports {
    QList<JobEvent> events;
    bool hasEnded = false;
};

class RunChannel final {
public:
    // wake(isUrgent) tells the store that there is something; called without the mutex, from any thread.
    RunChannel(JobId job, int attempt, std::function<void(bool isUrgent)> wake);

    // Waits while the buffer is full (20,000 lines or 8 MiB) and no stop is asked. After a stop is asked and the buffer
    // is full, lines are dropped and counted, and the count is logged with the end. After RunEnded, nothing is taken.
    void push(decltype(JobEvent::what) what);
    // Any number of calls a second; never waits.
    void setProgress(std::optional<int> percent, std::optional<QString> text);

    // Store's thread.
    [[nodiscard]] RunReports drain();

    // Any thread. Returns whether this call asked first.
    bool requestStop(StopRequest request);
    [[nodiscard]] StopRequest stopRequest() const;
    [[nodiscard]] std::stop_token stopToken() const;

    [[nodiscard]] JobId job() const { return m_job; }
    [[nodiscard]] int attempt() const { return m_attempt; }

private:
    // With the mutex held:
    [[nodiscard]] bool isFull() const;
    [[nodiscard]] bool isHalfFull() const;
    void append(decltype(JobEvent::what) what);
    void appendEnd(decltype(JobEvent::what) what);
    void flushProgress();

    const JobId m_job;
    const int m_attempt;
    const std::function<void(bool)> m_wake;
    mutable std::mutex m_mutex;
    std::condition_variable m_room;
    std::stop_source m_stop;
    StopRequest m_request;
    QList<JobEvent> m_events;
    RunProgressed m_progress;
    qint64 m_bytes = 0;
    qint64 m_sequence = 0;
    qint64 m_droppedLines = 0;
    bool m_hasEnded = false;
};

} // namespace jobdeck
