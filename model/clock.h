// The time of day, replaceable: rules ask a Clock, so that tests never wait for time to pass.
#pragma once

#include <QDateTime>

namespace jobdeck {

class Clock {
public:
    virtual ~Clock() = default;
    // The present moment in UTC, to the millisecond. Callable from any thread.
    [[nodiscard]] virtual QDateTime now() const = 0;
    [[nodiscard]] qint64 nowMs() const { return now().toMSecsSinceEpoch(); }
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace jobdeck
