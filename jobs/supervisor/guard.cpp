#include "jobs/supervisor/guard.h"

#include "jobs/supervisor/processtree.h"
#include "jobs/supervisor/protocol.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace jobdeck::supervision {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 500ms; // beyond the grace time, for the supervisor to end by itself
constexpr auto killPatience = 1s; // a process that the kernel cannot end by then is reported as left
constexpr auto look = 20ms;

sigset_t watchedSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGCHLD, SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGCONT})
        sigaddset(&set, signal);
    return set;
}

} // namespace

void leaveStandardStreams()
{
    const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int stream : {0, 1, 2})
        dup2(nothing, stream);
    if (nothing > 2)
        close(nothing);
}

void tell(int report, const char *word, long number)
{
    std::array<char, 64> line{};
    const int size = std::snprintf(line.data(), line.size(), "%s %ld\n", word, number);
    [[maybe_unused]] const ssize_t written = write(report, line.data(), static_cast<size_t>(size));
}

int Guard::run()
{
    setsid();
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    std::signal(SIGPIPE, SIG_IGN);
    const sigset_t watched = watchedSignals();
    sigprocmask(SIG_SETMASK, &watched, nullptr);
    m_signals = signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK);
    m_control = m_order.control;
    m_supervisor = fork();
    if (m_supervisor < 0) // without a guard it works as well, for all but a job that kills it
        return Supervisor(m_order).run();
    if (m_supervisor == 0)
        _exit(Supervisor(m_order).run()); // what is to be done at an exit is the guard's
    leaveStandardStreams();
    while (!m_hasEnded)
        wait();
    if (WIFEXITED(m_status))
        return WEXITSTATUS(m_status);
    endTree();
    return 1;
}

void Guard::wait()
{
    std::array<pollfd, 2> watched{{{m_signals, POLLIN, 0}, {m_control, POLLIN, 0}}};
    poll(watched.data(), watched.size(), m_isEnding ? 100 : -1);
    if (watched[0].revents != 0)
        readSignals();
    if (watched[1].revents != 0)
        beginEnd();
    reap();
    if (!m_isEnding || m_hasEnded)
        return;
    kill(m_supervisor, Clock::now() >= m_graceUntil + patience ? SIGKILL : SIGCONT);
}

void Guard::readSignals()
{
    signalfd_siginfo info;
    while (read(m_signals, &info, sizeof info) == sizeof info) {
        if (info.ssi_signo == SIGCHLD)
            continue;
        kill(m_supervisor, static_cast<int>(info.ssi_signo));
        if (info.ssi_signo != SIGCONT)
            beginEnd();
    }
}

void Guard::reap()
{
    int status = 0;
    for (pid_t pid = 0; (pid = waitpid(-1, &status, WNOHANG)) > 0;)
        if (pid == m_supervisor) {
            m_status = status;
            m_hasEnded = true;
        }
}

// The supervisor hears the same; this is for one that does not.
void Guard::beginEnd()
{
    m_control = -1;
    if (std::exchange(m_isEnding, true))
        return;
    m_graceUntil = Clock::now() + m_order.grace;
}

// The supervisor is dead, and its children are ours. After a stop the grace time is over: it had it.
void Guard::endTree()
{
    const auto graceUntil = m_isEnding ? m_graceUntil : Clock::now() + m_order.grace;
    const auto giveUpAt = std::max(graceUntil, Clock::now()) + killPatience;
    std::set<pid_t> reached;
    std::set<pid_t> continued; // a stopped process hears TERM only when it goes on
    signalDescendants(SIGTERM, reached);
    signalDescendants(SIGCONT, continued);
    while (!livingDescendants().empty() && Clock::now() < giveUpAt) {
        poll(nullptr, 0, look.count());
        if (Clock::now() >= graceUntil)
            signalDescendants(SIGKILL, reached);
        while (waitpid(-1, nullptr, WNOHANG) > 0) { }
    }
    const std::set<pid_t> rest = livingDescendants();
    const auto isLeft = [&rest](pid_t pid) { return rest.contains(pid); };
    tell(m_order.report, lost, 1);
    tell(m_order.report, ended, static_cast<long>(reached.size()) - std::ranges::count_if(reached, isLeft));
    tell(m_order.report, left, static_cast<long>(rest.size()));
}

} // namespace jobdeck::supervision
