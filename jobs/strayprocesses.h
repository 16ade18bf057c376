// The processes of a job whose supervisor is gone: killed from outside, or by the job. They are known by the session
// that the supervisor made, by the mark in the environment they were started with, and by their parents, so a process
// stays ours until all three are given up. On the thread that waits for the job, before the supervisor is reaped: until
// then its process id, and with it the session's, cannot be anybody else's.
#pragma once

#include <QByteArray>

#include <sys/types.h>

#include <set>
#include <utility>

namespace jobdeck {

class StrayProcesses final {
public:
    StrayProcesses(pid_t supervisor, QByteArray mark); // "NAME=value"

    [[nodiscard]] int livingCount() const { return static_cast<int>(living().size()); }
    // To each that lives now.
    void signal(int number);
    // How many different ones signal() has reached.
    [[nodiscard]] int reachedCount() const { return static_cast<int>(m_reached.size()); }

private:
    using Identity = std::pair<pid_t, unsigned long long>; // with its start, as process ids are used again
    [[nodiscard]] std::set<Identity> living() const;

    const pid_t m_supervisor;
    const QByteArray m_mark;
    std::set<Identity> m_reached;
};

} // namespace jobdeck
