// For tests: waits without sleeping. QTest::qWaitFor() and QTRY_… sleep 10 ms between two looks at the event loop,
// which adds up where a test goes back and forth with a store, a reader or a server that lives on its own thread.
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

namespace jobdeck::test {

// Serves events until the condition holds; it is asked after each turn of the event loop, and every 2 ms for what
// changes without an event. False: not within `timeoutMs`.
template <typename Condition>
[[nodiscard]] bool waitFor(Condition condition, int timeoutMs = 20'000)
{
    QTimer tick;
    tick.start(2);
    const QDeadlineTimer deadline(timeoutMs);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace jobdeck::test
