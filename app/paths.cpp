#include "app/paths.h"

#include "model/privatefolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

QString runtimeFolder()
{
    const QString named = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!named.isEmpty() && isOurPrivateFolder(named))
        return named;
    const QString usual = u"/run/user/%1"_s.arg(::getuid());
    return isOurPrivateFolder(usual) ? usual : QString();
}

QString dataFolder(const QString &program)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u'/' + program;
}

bool fitsSocketAddress(const QString &path)
{
    return QFile::encodeName(path).size() < qsizetype(sizeof(sockaddr_un::sun_path));
}

} // namespace

QString defaultDatabaseFile(const QString &program) { return dataFolder(program) + u"/%1.db"_s.arg(program); }

QString defaultJobsFolder(const QString &program) { return dataFolder(program) + u"/jobs"_s; }

ScriptPlaces scriptPlaces(const QString &databaseFile, const QString &program)
{
    const QString data = dataFolder(program);
    const bool isDefault = canonicalFile(databaseFile) == canonicalFile(defaultDatabaseFile(program));
    const QString runtime = runtimeFolder();
    return {.files = isDefault ? data + u"/files"_s : canonicalFile(databaseFile) + u".files"_s,
            .copies = data + u"/scripts"_s,
            .secrets = (runtime.isEmpty() ? data : runtime + u'/' + program) + u"/secrets"_s,
            .trust = data + u"/trusted"_s};
}

QString settingsFile(const QString &program)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/%1/%1.conf"_s.arg(program);
}

QStringList rolesFiles(const QString &program)
{
    QStringList folders = QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
    std::rotate(folders.begin(), folders.begin() + 1, folders.end()); // the user's own is the first of them
    for (QString &folder : folders)
        folder += u"/%1/roles.toml"_s.arg(program);
    return folders;
}

QString canonicalFile(const QString &file)
{
    const QFileInfo info(file);
    if (info.exists())
        return info.canonicalFilePath();
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : folder + u'/' + info.fileName();
}

QString lastSocketFolder() { return u"/tmp/jobdeck-%1"_s.arg(::getuid()); }

QString socketPath(const QString &databaseFile)
{
    const QString canonical = canonicalFile(databaseFile);
    const QByteArray hash = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString name = u'/' + QString::fromLatin1(hash) + u".sock"_s;
    const QString runtime = runtimeFolder();
    if (!runtime.isEmpty() && fitsSocketAddress(runtime + u"/jobdeck"_s + name))
        return runtime + u"/jobdeck"_s + name;
    const QString beside = canonical + u".sock"_s;
    return fitsSocketAddress(beside) ? beside : lastSocketFolder() + name;
}

bool isOurPrivateFolder(const QString &folder)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(folder).constData(), &info) == 0 && S_ISDIR(info.st_mode)
        && info.st_uid == ::getuid() && (info.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

Result<void> makePrivateFolder(const QString &folder)
{
    const int cause = makePrivateFolders(folder);
    if (cause == 0)
        return {};
    return Error{ErrorCode::Database,
                 QCoreApplication::translate("Paths",
                                             "The folder %1 cannot be made: %2. Choose another place with "
                                             "--database.")
                     .arg(folder, qt_error_string(cause)),
                 {}};
}

QString userName()
{
    const passwd *entry = ::getpwuid(::getuid()); // NOLINT(concurrency-mt-unsafe): main thread only
    return entry != nullptr ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::getuid());
}

} // namespace jobdeck
