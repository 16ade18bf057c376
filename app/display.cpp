#include "app/display.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QRegularExpression>

#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Display)
};

bool canConnect(const QByteArray &path, bool isAbstract)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const qsizetype offset = isAbstract ? 1 : 0;
    if (path.size() + offset >= qsizetype(sizeof address.sun_path))
        return false;
    std::memcpy(address.sun_path + offset, path.constData(), std::size_t(path.size()));
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + std::size_t(path.size() + offset));
    const bool isConnected = ::connect(socket, reinterpret_cast<const sockaddr *>(&address), size) == 0;
    ::close(socket);
    return isConnected;
}

// A local X display listens on a socket named by its number (X(7)); one elsewhere is left to Qt.
bool isReachable(const QString &display)
{
    static const QRegularExpression local(u"^(?:unix)?:([0-9]+)(?:\\.[0-9]+)?$"_s);
    const auto match = local.match(display);
    if (!match.hasMatch())
        return true;
    const QByteArray path = "/tmp/.X11-unix/X" + match.captured(1).toLatin1();
    return canConnect(path, false) || canConnect(path, true);
}

} // namespace

QString missingDisplay()
{
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return {};
    const QString display = qEnvironmentVariable("DISPLAY");
    if (display.isEmpty())
        return Texts::tr(
            "There is no display to open the window on. The command line works without one: “jobdeck --help”.");
    if (isReachable(display))
        return {};
    return Texts::tr("The display %1 cannot be reached, so the window cannot be opened. The command line works without "
                     "one: “jobdeck --help”.")
        .arg(display);
}

} // namespace jobdeck
