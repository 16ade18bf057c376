#include "app/settingsportal.h"

#include <QDBusPendingCall>

namespace jobdeck {

using namespace Qt::StringLiterals;

SettingsPortal::SettingsPortal(const QDBusConnection &bus, QObject *parent)
    : QDBusAbstractInterface(u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s,
                             "org.freedesktop.portal.Settings", bus, parent)
{
    qRegisterMetaType<QDBusVariant>(); // else QtDBus does not know it by name and connects no signal that has one
    setTimeout(1'000);
}

QDBusPendingCall SettingsPortal::read(const QString &group, const QString &key)
{
    return asyncCall(u"Read"_s, group, key);
}

} // namespace jobdeck
