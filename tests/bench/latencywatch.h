// How late the GUI thread answers: an event is posted to it every 4 ms, the next one when the last has run. Created and
// finished on the GUI thread; the posting goes on in a thread of its own.
#pragma once

#include "tests/bench/measure.h"

#include <QObject>

#include <atomic>
#include <thread>

namespace jobdeck::bench {

class LatencyWatch final {
public:
    LatencyWatch();
    Q_DISABLE_COPY_MOVE(LatencyWatch)

    // Ends the watch and serves what is still posted. In ms.
    const Samples &finish();

private:
    void watch(const std::stop_token &stop);

    QObject m_target;
    Samples m_samples; // GUI thread
    std::atomic<bool> m_hasEnded = false;
    std::jthread m_thread;
};

} // namespace jobdeck::bench
