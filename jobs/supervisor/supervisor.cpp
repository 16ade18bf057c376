#include "jobs/supervisor/supervisor.h"

#include "jobs/supervisor/guard.h"
#include "jobs/supervisor/processtree.h"
#include "jobs/supervisor/protocol.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
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

constexpr auto killPause = 20ms; // between two rounds of KILL
constexpr auto killPatience = 5s; // a process that the kernel cannot end by then is reported as left

struct Problem {
    int isFolder = 0;
    int number = 0;
};

sigset_t watchedSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGCHLD, SIGTERM, SIGINT, SIGHUP, SIGQUIT})
        sigaddset(&set, signal);
    return set;
}

} // namespace

int Supervisor::run()
{
    setpgid(0, 0); // the guard is in another group, and in the same session
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    std::signal(SIGPIPE, SIG_IGN);
    const sigset_t watched = watchedSignals();
    sigprocmask(SIG_SETMASK, &watched, nullptr);
    m_signals = signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK);
    m_control = m_order.control;
    if (!start())
        return 1;
    leaveStandardStreams();
    while (m_hasChildren && !m_isGivenUp && !m_isLettingGo)
        wait();
    if (m_order.keepsRest)
        tell(m_order.report, kept, m_isLettingGo ? static_cast<long>(livingDescendants().size()) : 0);
    const std::set<pid_t> rest = m_isGivenUp ? livingDescendants() : std::set<pid_t>();
    const auto isLeft = [&rest](pid_t pid) { return rest.contains(pid); };
    tell(m_order.report, ended, static_cast<long>(m_reached.size()) - std::ranges::count_if(m_reached, isLeft));
    tell(m_order.report, left, static_cast<long>(rest.size()));
    return 0;
}

bool Supervisor::start()
{
    std::array<int, 2> problems{};
    if (pipe2(problems.data(), O_CLOEXEC) != 0 || (m_first = fork()) < 0) {
        tell(m_order.report, failedProgram, errno);
        return false;
    }
    if (m_first == 0)
        becomeProgram(problems[1]);
    close(problems[1]);
    m_problems = problems[0];
    return true;
}

void Supervisor::becomeProgram(int problems)
{
    for (int signal = 1; signal < NSIG; ++signal)
        std::signal(signal, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    Problem problem;
    if (*m_order.folder && chdir(m_order.folder) != 0)
        problem = {.isFolder = 1, .number = errno};
    else {
        execv(m_order.program[0], m_order.program);
        problem.number = errno;
    }
    [[maybe_unused]] const ssize_t written = write(problems, &problem, sizeof problem);
    _exit(127);
}

void Supervisor::readStart()
{
    Problem problem;
    const ssize_t size = read(m_problems, &problem, sizeof problem);
    if (size < 0 && errno == EINTR)
        return;
    close(std::exchange(m_problems, -1));
    if (size == sizeof problem) {
        tell(m_order.report, problem.isFolder ? failedFolder : failedProgram, problem.number);
        m_first = 0; // its end is no news
    } else {
        tell(m_order.report, started, m_first);
    }
}

void Supervisor::wait()
{
    std::array<pollfd, 3> watched{{{m_signals, POLLIN, 0}, {m_control, POLLIN, 0}, {m_problems, POLLIN, 0}}};
    poll(watched.data(), watched.size(), waitMs());
    if (watched[2].revents != 0)
        readStart();
    if (watched[0].revents != 0)
        readSignals();
    if (watched[1].revents != 0)
        readControl();
    if (m_problems < 0)
        reap();
    if (m_isEnding && Clock::now() >= m_killAt)
        killRest();
}

int Supervisor::waitMs() const
{
    if (!m_isEnding)
        return -1;
    const auto remaining = std::chrono::ceil<std::chrono::milliseconds>(m_killAt - Clock::now());
    return static_cast<int>(
        std::clamp<std::chrono::milliseconds::rep>(remaining.count(), killPause.count(), 3'600'000));
}

// Any byte and the end of file mean the same; after one there is nothing more to hear.
void Supervisor::readControl()
{
    m_control = -1;
    beginEnd();
}

void Supervisor::readSignals()
{
    signalfd_siginfo info;
    while (read(m_signals, &info, sizeof info) == sizeof info)
        if (info.ssi_signo != SIGCHLD)
            beginEnd();
}

void Supervisor::reap()
{
    int status = 0;
    pid_t pid = 0;
    while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
        if (pid != m_first)
            continue;
        if (WIFSIGNALED(status))
            tell(m_order.report, signaled, WTERMSIG(status));
        else
            tell(m_order.report, exited, WEXITSTATUS(status));
        m_first = 0;
    }
    m_hasChildren = pid == 0 || errno != ECHILD;
    m_isLettingGo = m_hasChildren && m_first == 0 && m_order.keepsRest && !m_isEnding;
    if (m_hasChildren && m_first == 0 && !m_isLettingGo)
        beginEnd();
}

void Supervisor::beginEnd()
{
    if (std::exchange(m_isEnding, true))
        return;
    m_killAt = Clock::now() + m_order.grace;
    signalDescendants(SIGTERM, m_reached);
    std::set<pid_t> continued; // a stopped process hears TERM only when it goes on
    signalDescendants(SIGCONT, continued);
}

void Supervisor::killRest()
{
    if (Clock::now() >= m_killAt + killPatience)
        m_isGivenUp = true;
    signalDescendants(SIGKILL, m_reached);
}

} // namespace jobdeck::supervision
