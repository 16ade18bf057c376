#include "app/ownerlock.h"

#include "app/paths.h"
#include "model/sql.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<QStringView, 3> roleNames{u"window", u"work", u"one-off"};

QByteArray lockFile(const QString &databaseFile) { return QFile::encodeName(canonicalFile(databaseFile) + u".lock"_s); }

QByteArray toJson(const OwnerInfo &info)
{
    return QJsonDocument(QJsonObject{
                             {u"pid"_s, info.identity.pid},
                             {u"start_time"_s, info.identity.startTime},
                             {u"boot_id"_s, info.identity.bootId},
                             {u"version"_s, info.version},
                             {u"role"_s, roleNames.at(static_cast<std::size_t>(info.role)).toString()},
                             {u"socket"_s, info.socket},
                         })
        .toJson(QJsonDocument::Compact);
}

OwnerRole roleFromName(const QString &name)
{
    for (std::size_t i = 0; i < roleNames.size(); ++i) {
        if (roleNames.at(i) == name)
            return static_cast<OwnerRole>(i);
    }
    return OwnerRole::OneOff;
}

Error cannotLock(const QString &databaseFile)
{
    if (errno == ENOSPC || errno == EDQUOT)
        return databaseError(databaseFile, sqlite::Full);
    return {ErrorCode::Database,
            QCoreApplication::translate("OwnerLock",
                                        "The lock file of the database %1 cannot be written: %2. Check the "
                                        "permissions of its folder, or choose another place with "
                                        "--database.")
                .arg(databaseFile, qt_error_string(errno)),
            {}};
}

} // namespace

Result<std::optional<OwnerLock>> OwnerLock::tryAcquire(const QString &databaseFile, OwnerRole role)
{
    if (const auto folder = makePrivateFolder(QFileInfo(canonicalFile(databaseFile)).path()); !folder)
        return folder.error();
    const int descriptor = ::open(lockFile(databaseFile).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return cannotLock(databaseFile);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int cause = errno;
        ::close(descriptor);
        errno = cause;
        return cause == EWOULDBLOCK ? Result<std::optional<OwnerLock>>(std::nullopt) : cannotLock(databaseFile);
    }
    OwnerInfo info{OwnerIdentity::ofThisProcess(), role, QStringLiteral(JOBDECK_VERSION), socketPath(databaseFile)};
    const QByteArray text = toJson(info);
    // Written before it is cut: a full disk has room for what takes the place of the last owner's.
    if (::pwrite(descriptor, text.constData(), size_t(text.size()), 0) != text.size()
        || ::ftruncate(descriptor, text.size()) != 0) {
        const int cause = errno;
        ::close(descriptor);
        errno = cause;
        return cannotLock(databaseFile);
    }
    return std::optional<OwnerLock>(OwnerLock(descriptor, std::move(info)));
}

std::optional<OwnerInfo> OwnerLock::readOwner(const QString &databaseFile)
{
    QFile file(QFile::decodeName(lockFile(databaseFile)));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.read(65'536)).object();
    if (object.isEmpty())
        return std::nullopt;
    return OwnerInfo{
        {object[u"pid"_s].toInteger(), object[u"start_time"_s].toInteger(), object[u"boot_id"_s].toString()},
        roleFromName(object[u"role"_s].toString()),
        object[u"version"_s].toString(),
        object[u"socket"_s].toString()};
}

bool OwnerLock::isHeld(const QString &databaseFile)
{
    const int descriptor = ::open(lockFile(databaseFile).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return false;
    const bool isFree = ::flock(descriptor, LOCK_SH | LOCK_NB) == 0;
    ::close(descriptor);
    return !isFree;
}

OwnerLock::OwnerLock(int descriptor, OwnerInfo info)
    : m_descriptor(descriptor)
    , m_info(std::move(info))
{
}

OwnerLock::OwnerLock(OwnerLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_info(std::move(other.m_info))
{
}

OwnerLock &OwnerLock::operator=(OwnerLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_info, other.m_info);
    return *this;
}

OwnerLock::~OwnerLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace jobdeck
