// For tests: a process of another user that knocks at a socket. Only root can make one.
#pragma once

#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <cstring>
#include <grp.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace jobdeck::test {

// Begins with its construction; ends by itself when it hears something or is disconnected, and with the object.
class Knocker final {
public:
    enum class End { Kept, Outside, Disconnected, Answered };

    // Becomes `user`, connects to `socket`, sends `bytes` and listens. The socket's folder is entered before, so that
    // only the modes of the folder and of the socket count, not those of the folders above.
    Knocker(const QString &socket, uid_t user, const QByteArray &bytes)
    {
        const QByteArray folder = QFile::encodeName(QFileInfo(socket).path());
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const QByteArray name = QFile::encodeName(QFileInfo(socket).fileName());
        std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
        m_pid = ::fork();
        if (m_pid == 0) // nothing but system calls from here on: other threads may have held locks
            ::_exit(int(knock(folder.constData(), user, address, bytes)));
    }
    ~Knocker()
    {
        if (m_pid > 0 && !hasEnded()) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
        }
    }
    Q_DISABLE_COPY_MOVE(Knocker)

    [[nodiscard]] bool hasEnded()
    {
        int status = 0;
        if (m_end == End::Kept && ::waitpid(m_pid, &status, WNOHANG) == m_pid)
            m_end = WIFEXITED(status) ? static_cast<End>(WEXITSTATUS(status)) : End::Outside;
        return m_end != End::Kept;
    }
    [[nodiscard]] End end() const { return m_end; }

private:
    static End knock(const char *folder, uid_t user, const sockaddr_un &address, const QByteArray &bytes)
    {
        const int line = ::socket(AF_UNIX, SOCK_STREAM, 0);
        if (::chdir(folder) != 0 || ::setgroups(0, nullptr) != 0 || ::setresgid(user, user, user) != 0
            || ::setresuid(user, user, user) != 0)
            return End::Outside;
        if (::connect(line, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            return End::Outside;
        ::send(line, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL); // may be too late already
        char heard = 0;
        return ::read(line, &heard, 1) == 1 ? End::Answered : End::Disconnected;
    }

    pid_t m_pid = -1;
    End m_end = End::Kept;
};

} // namespace jobdeck::test
