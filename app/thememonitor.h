// Light or dark: what the operator chose, or what the desktop says (org.freedesktop.portal.Settings, appearance
// color-scheme, over D-Bus, asked without waiting). Applies it to the application. Main thread.
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QString>

class QApplication;

namespace jobdeck {

class ThemeMonitor final : public QObject {
    Q_OBJECT
public:
    // choice: "system", "light" or "dark". `bus`: the session's.
    ThemeMonitor(QApplication &application, const QString &choice,
                 const QDBusConnection &bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);
    void choose(const QString &choice);

private:
    void askPortal(const QDBusConnection &bus);
    void setSystemDark(const QVariant &value);
    void apply();

    QApplication &m_application;
    QString m_choice;
    bool m_isSystemDark = false;
};

} // namespace jobdeck
