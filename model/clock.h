// The time of day, replaceable: rules ask a Clock, so that tests never wait for time to pass.
#pragma once

#include <QDateTime>

#include <chrono>

namespace jobdeck {

class Clock {
public:
    virtual ~Clock() = default;
    // The present moment in UTC, to the millisecond. Callable from any thread.
    [[nodiscard]] virtual QDateTime now() const = 0;
    [[nodiscard]] qint64 nowMs() const { return now().toMSecsSinceEpoch(); }
    // A count of milliseconds that nobody sets, and that stands still while the machine sleeps. Callable from any
    // thread.
    [[nodiscard]] virtual qint64 steadyMs() const { return nowMs(); }
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    [[nodiscard]] qint64 steadyMs() const override
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    }
};

} // namespace jobdeck
