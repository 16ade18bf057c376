#include "tests/bench/latencywatch.h"

#include "tests/bench/benchengine.h"

#include <condition_variable>
#include <mutex>

namespace jobdeck::bench {

LatencyWatch::LatencyWatch()
    : m_thread([this](const std::stop_token &stop) { watch(stop); })
{
}

const Samples &LatencyWatch::finish()
{
    m_thread.request_stop();
    BenchEngine::waitUntil([this] { return m_hasEnded.load(); });
    return m_samples;
}

void LatencyWatch::watch(const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any pause; // ended by the stop
    while (!stop.stop_requested()) {
        std::atomic<bool> hasRun = false;
        const auto posted = Steady::now();
        QMetaObject::invokeMethod(
            &m_target,
            [this, &hasRun, posted] {
                m_samples.add(millisecondsBetween(posted, Steady::now()));
                hasRun = true;
                hasRun.notify_one();
            },
            Qt::QueuedConnection);
        hasRun.wait(false);
        std::unique_lock lock(mutex);
        pause.wait_for(lock, stop, std::chrono::milliseconds(4), [] { return false; });
    }
    m_hasEnded = true;
}

} // namespace jobdeck::bench
