// For tests: waits without sleeping. QTest::qWaitFor() and QTRY_… sleep 10 ms between two looks at the event loop,
// which adds up where a test goes back and forth with a store, a reader or a server that lives on its own thread.
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

#include <ctime>

namespace jobdeck::test {

// How many times slower the program may be than it is built for everybody.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr int slowness = 8;
#else
inline constexpr int slowness = 1;
#endif

// What this thread has computed so far: a limit on it holds on a busy computer, too.
[[nodiscard]] inline qint64 threadMs()
{
    timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1'000LL + time.tv_nsec / 1'000'000;
}

// Serves events until the condition holds; it is asked after each turn of the event loop, and every 2 ms for what
// changes without an event. False: not within `timeoutMs`.
template <typename Condition>
[[nodiscard]] bool waitFor(Condition condition, int timeoutMs = 20'000)
{
    QTimer tick;
    tick.start(2);
    const QDeadlineTimer deadline(qint64(timeoutMs) * slowness);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace jobdeck::test
