#include "app/wakesettings.h"

#include "app/paths.h"
#include "app/wakeenvironment.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <unistd.h>

namespace jobdeck {

using namespace Qt::StringLiterals;

WakeSettings::WakeSettings(const QString &databaseFile)
    : m_databaseFile(canonicalFile(databaseFile))
{
}

QStringList WakeSettings::command() const
{
    return QSettings(file(), QSettings::IniFormat).value(u"command"_s).toStringList();
}

QStringList WakeSettings::environment() const
{
    if (QFileInfo(file()).ownerId() != geteuid()) // nobody else says where programs are
        return {};
    return QSettings(file(), QSettings::IniFormat).value(u"environment"_s).toStringList();
}

Result<void> WakeSettings::setCommand(const QStringList &command) const
{
    if (command.isEmpty() && (QFile::remove(file()) || !QFile::exists(file())))
        return {};
    if (auto made = makePrivateFolder(QFileInfo(m_databaseFile).absolutePath()); !made)
        return made;
    QSettings settings(file(), QSettings::IniFormat);
    settings.setValue(u"command"_s, command);
    settings.setValue(u"environment"_s, wakeEnvironment());
    settings.sync();
    if (settings.status() == QSettings::NoError && QFile::setPermissions(file(), QFile::ReadOwner | QFile::WriteOwner))
        return {};
    return Error{ErrorCode::Refused,
                 QCoreApplication::translate("Wakeup",
                                             "The settings %1 cannot be written. Check the permissions of the "
                                             "file and its folder.")
                     .arg(file()),
                 {}};
}

QStringList wakeCommand(const QString &databaseFile, const QStringList &jobsFolders)
{
    QStringList command{QCoreApplication::applicationFilePath(), u"work"_s, u"--until-idle"_s, u"--database"_s,
                        canonicalFile(databaseFile)};
    for (const QString &folder : jobsFolders)
        command << u"--jobs"_s << QDir(folder).absolutePath();
    return command;
}

} // namespace jobdeck
