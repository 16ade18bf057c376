#include "app/wakesettings.h"

#include "app/paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QString &databaseFile)
{
    return u"Wake/"_s + QString::fromLatin1(databaseFile.toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace

WakeSettings::WakeSettings(const QString &databaseFile, QString settingsFile)
    : m_databaseFile(canonicalFile(databaseFile))
    , m_settingsFile(settingsFile.isEmpty() ? jobdeck::settingsFile(u"jobdeck"_s) : std::move(settingsFile))
{
}

QStringList WakeSettings::command() const
{
    return QSettings(m_settingsFile, QSettings::IniFormat).value(keyOf(m_databaseFile)).toStringList();
}

Result<void> WakeSettings::setCommand(const QStringList &command) const
{
    if (auto made = makePrivateFolder(QFileInfo(m_settingsFile).absolutePath()); !made)
        return made;
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    if (command.isEmpty())
        settings.remove(keyOf(m_databaseFile));
    else
        settings.setValue(keyOf(m_databaseFile), command);
    settings.sync();
    if (settings.status() == QSettings::NoError)
        return {};
    return Error{ErrorCode::Refused,
                 QCoreApplication::translate("Wakeup",
                                             "The settings %1 cannot be written. Check the permissions of the "
                                             "file and its folder.")
                     .arg(m_settingsFile),
                 {}};
}

QString WakeSettings::lockFile() const
{
    const QString folder = QFileInfo(m_settingsFile).absolutePath();
    (void)makePrivateFolder(folder);
    return folder + u"/crontab.lock"_s;
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
