#include "app/unixsignals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace jobdeck {
namespace {

// A signal handler reaches nothing but statics.
std::array<int, 2> pipeEnds{-1, -1};

constexpr std::array handled{SIGINT, SIGTERM, SIGHUP};

void handle(int number)
{
    const int before = errno;
    const char byte = static_cast<char>(number);
    [[maybe_unused]] const auto written = ::write(pipeEnds[0], &byte, 1);
    errno = before;
}

} // namespace

UnixSignals::UnixSignals(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pipeEnds.data()) != 0)
        qFatal("no socket for signals: %s", qPrintable(qt_error_string(errno)));
    auto *notifier = new QSocketNotifier(pipeEnds[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &UnixSignals::read);
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    for (const int number : handled)
        ::sigaction(number, &action, nullptr);
}

UnixSignals::~UnixSignals()
{
    for (const int number : handled)
        std::signal(number, SIG_DFL);
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

void UnixSignals::read()
{
    char byte = 0;
    while (::read(pipeEnds[1], &byte, 1) == 1) {
        if (byte == SIGINT)
            emit interrupted();
        else
            emit terminated();
    }
}

} // namespace jobdeck
