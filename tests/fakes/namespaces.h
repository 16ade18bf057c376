// For tests: a network or mounts of the process's own, which end with it. For the first lines of main(): the kernel
// gives them to a single thread, and every thread that is started later has them too. As root, or where users may have
// user namespaces (user_namespaces(7)); the user stays the same.
#pragma once

#include <QByteArray>
#include <QFile>

#include <arpa/inet.h>
#include <cstring>
#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace jobdeck::test {

[[nodiscard]] inline bool writeText(const QString &file, const QByteArray &text)
{
    QFile out(file);
    return out.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && out.write(text) == text.size();
}

// `kinds` as of unshare(2).
[[nodiscard]] inline bool enterNamespaces(int kinds)
{
    const QByteArray user = QByteArray::number(::getuid());
    const QByteArray group = QByteArray::number(::getgid());
    if (::unshare(kinds) == 0)
        return true;
    return ::unshare(kinds | CLONE_NEWUSER) == 0 && writeText(QStringLiteral("/proc/self/setgroups"), "deny")
        && writeText(QStringLiteral("/proc/self/uid_map"), user + ' ' + user + " 1")
        && writeText(QStringLiteral("/proc/self/gid_map"), group + ' ' + group + " 1");
}

// A network with loopback and, on the same interface, one IPv4 address that is not a loopback address.
[[nodiscard]] inline bool enterNetworkOfItsOwn(const char *address)
{
    if (!enterNamespaces(CLONE_NEWNET))
        return false;
    const int control = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request = {};
    std::strcpy(request.ifr_name, "lo");
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    bool isUp = ::ioctl(control, SIOCSIFFLAGS, &request) == 0;
    std::strcpy(request.ifr_name, "lo:1");
    sockaddr_in own = {};
    own.sin_family = AF_INET;
    isUp = isUp && ::inet_pton(AF_INET, address, &own.sin_addr) == 1;
    std::memcpy(&request.ifr_addr, &own, sizeof own);
    isUp = isUp && ::ioctl(control, SIOCSIFADDR, &request) == 0;
    ::close(control);
    return isUp;
}

} // namespace jobdeck::test
