// Since when somebody is there to run what falls due: from its beginning, or from the end of the last sleep of the
// machine, or the last forward jump of its clock. Compares the clock of the day with one that nobody sets. A value; the
// engine's thread.
#pragma once

#include "model/clock.h"

#include <memory>

namespace jobdeck {

class WakeWatch final {
public:
    explicit WakeWatch(std::shared_ptr<const Clock> clock);

    void begin(); // awake since now
    // Called at least every half minute while something is due some time. Sleep is a jump forward, too.
    enum class Jump { None, Forward, Back };
    Jump look();
    [[nodiscard]] qint64 awakeSince() const { return m_awakeSince; } // UTC in milliseconds

private:
    std::shared_ptr<const Clock> m_clock;
    qint64 m_awakeSince = 0;
    qint64 m_ahead = 0; // of the clock of the day before the steady one, when they were compared last
};

} // namespace jobdeck
