#include "app/secretprompt.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

// Signals that end a program, and one that a keyboard sends.
constexpr std::array stopSignals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

// A terminal that does not echo, for as long as this object lives. A signal that would end the program meanwhile
// interrupts read(2) instead, and does its work when the terminal echoes again.
class SilentTerminal final {
public:
    SilentTerminal()
    {
        ::tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        received = 0;
        struct sigaction noting = {};
        noting.sa_handler = [](int number) { received = number; };
        for (std::size_t i = 0; i < stopSignals.size(); ++i)
            ::sigaction(stopSignals.at(i), &noting, &m_actions.at(i));
    }
    ~SilentTerminal()
    {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        for (std::size_t i = 0; i < stopSignals.size(); ++i)
            ::sigaction(stopSignals.at(i), &m_actions.at(i), nullptr);
        std::fputc('\n', stderr);
        if (received == 0)
            return;
        std::signal(received, SIG_DFL);
        std::raise(received);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

    // Without the line break; what there is at the end of the input.
    [[nodiscard]] static QByteArray readLine()
    {
        QByteArray line;
        for (char byte = 0; received == 0 && ::read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n';)
            line.append(byte);
        return line;
    }

private:
    static inline volatile std::sig_atomic_t received = 0; // a signal handler reaches nothing but statics
    termios m_before = {};
    std::array<struct sigaction, stopSignals.size()> m_actions = {};
};

} // namespace

QString askSecret(const QString &prompt)
{
    std::fputs((prompt + u": "_s).toUtf8().constData(), stderr);
    const SilentTerminal terminal;
    return QString::fromUtf8(SilentTerminal::readLine());
}

} // namespace jobdeck
