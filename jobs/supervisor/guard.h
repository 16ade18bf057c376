// The parent of the supervisor, for a job can kill or stop its own parent, or the owner may die while it is stopped:
// then the guard, subreaper of both, ends the tree. It keeps out of the job's process group. One thread, one poll()
// loop.
#pragma once

#include "jobs/supervisor/supervisor.h"

namespace jobdeck::supervision {

class Guard final {
public:
    explicit Guard(const Order &order)
        : m_order(order)
    {
    }
    Guard(const Guard &) = delete;
    Guard &operator=(const Guard &) = delete;

    int run(); // the exit code of the supervisor, or 1 if that was lost

private:
    using Clock = std::chrono::steady_clock;

    void wait();
    void readSignals();
    void reap();
    void beginEnd();
    void endTree();

    const Order m_order;
    int m_control = -1;
    int m_signals = -1;
    pid_t m_supervisor = 0;
    int m_status = 0; // of the supervisor, once it has ended
    bool m_hasEnded = false;
    bool m_isEnding = false;
    Clock::time_point m_graceUntil;
};

// Shared with the supervisor.
void leaveStandardStreams(); // the tree's pipes must end with the tree, not with who keeps it
void tell(int report, const char *word, long number);

} // namespace jobdeck::supervision
