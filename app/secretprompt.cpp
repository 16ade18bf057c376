#include "app/secretprompt.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

// Signals that end a program, and one that a keyboard sends.
constexpr std::array stopSignals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

// A terminal that does not echo, for as long as this object lives. A signal that would end the program meanwhile is
// held back, ends the reading (ppoll(2) lets it through) and does its work when the terminal echoes again.
class SilentTerminal final {
public:
    SilentTerminal()
    {
        received = 0;
        sigset_t held = {};
        sigemptyset(&held);
        for (const int signal : stopSignals)
            sigaddset(&held, signal);
        ::pthread_sigmask(SIG_BLOCK, &held, &m_mask);
        struct sigaction noting = {};
        noting.sa_handler = [](int number) { received = number; };
        for (std::size_t i = 0; i < stopSignals.size(); ++i)
            ::sigaction(stopSignals.at(i), &noting, &m_actions.at(i));
        ::tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
        for (std::size_t i = 0; i < stopSignals.size(); ++i)
            ::sigaction(stopSignals.at(i), &m_actions.at(i), nullptr);
        if (received != 0) {
            std::signal(received, SIG_DFL);
            std::raise(received);
        }
        ::pthread_sigmask(SIG_SETMASK, &m_mask, nullptr);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

    // Without the line break; what there is at the end of the input.
    [[nodiscard]] QByteArray readLine() const
    {
        QByteArray line;
        for (char byte = 0; waitForKey() && ::read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n';)
            line.append(byte);
        return line;
    }

private:
    [[nodiscard]] bool waitForKey() const
    {
        pollfd input = {.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        return ::ppoll(&input, 1, nullptr, &m_mask) == 1;
    }

    static inline volatile std::sig_atomic_t received = 0; // a signal handler reaches nothing but statics
    termios m_before = {};
    sigset_t m_mask = {};
    std::array<struct sigaction, stopSignals.size()> m_actions = {};
};

} // namespace

QString askSecret(const QString &prompt)
{
    std::fputs((prompt + u": "_s).toUtf8().constData(), stderr);
    const SilentTerminal terminal;
    return QString::fromUtf8(terminal.readLine());
}

} // namespace jobdeck
