// Keeps one process tree: starts it, ends all of it when asked or when its first process has ended, and reports.
// One thread, one poll() loop, no allocation between fork and exec.
#pragma once

#include <chrono>
#include <set>
#include <sys/types.h>

namespace jobdeck::supervision {

struct Order {
    int control = -1;
    int report = -1;
    std::chrono::milliseconds grace{};
    bool keepsRest = false; // what the first process leaves behind goes on
    const char *folder = nullptr; // empty: the current one
    char *const *program = nullptr; // its path and arguments, ending with a null pointer
};

class Supervisor final {
public:
    explicit Supervisor(const Order &order)
        : m_order(order)
    {
    }
    Supervisor(const Supervisor &) = delete;
    Supervisor &operator=(const Supervisor &) = delete;

    int run(); // the exit code of the supervisor itself

private:
    using Clock = std::chrono::steady_clock;

    bool start();
    [[noreturn]] void becomeProgram(int problems);
    void readStart();
    void readControl();
    void readSignals();
    void reap();
    void beginEnd();
    void killRest();
    void wait();
    [[nodiscard]] int waitMs() const;

    const Order m_order;
    int m_control = -1;
    int m_signals = -1;
    int m_problems = -1; // end of file: the program runs; a message: it could not start
    pid_t m_first = 0;
    bool m_hasChildren = true;
    bool m_isEnding = false;
    bool m_isGivenUp = false;
    bool m_isLettingGo = false; // the first process has ended, and the rest goes on
    Clock::time_point m_killAt;
    std::set<pid_t> m_reached;
};

} // namespace jobdeck::supervision
