// The desktop's settings portal (org.freedesktop.portal.Settings) as an object whose signal can be connected by
// address: QtDBus itself subscribes a signal that is declared here when somebody connects to it. Main thread.
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusVariant>

namespace jobdeck {

class SettingsPortal final : public QDBusAbstractInterface {
    Q_OBJECT
public:
    explicit SettingsPortal(const QDBusConnection &bus, QObject *parent = nullptr);

    // Asks without waiting for the portal; an error after a second.
    QDBusPendingCall read(const QString &group, const QString &key);

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value); // NOLINT: its D-Bus name
};

} // namespace jobdeck
