#include "app/desktoptray.h"

#include <QDBusConnection>
#include <QGuiApplication>
#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

constexpr int lookEachMs = 60'000; // often enough for a window that only the icon brings back, too seldom to count

} // namespace

DesktopTray::DesktopTray(QObject *parent)
    : Tray(parent)
{
    m_hosts.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    m_hosts.addWatchedService(u"org.kde.StatusNotifierWatcher"_s);
    connect(&m_hosts, &QDBusServiceWatcher::serviceOwnerChanged, this, &Tray::availabilityChanged);
    m_look.setTimerType(Qt::VeryCoarseTimer);
    m_look.setInterval(lookEachMs);
    connect(&m_look, &QTimer::timeout, this, &Tray::availabilityChanged);
}

DesktopTray::~DesktopTray() = default;

bool DesktopTray::isAvailable() const { return QSystemTrayIcon::isSystemTrayAvailable(); }

void DesktopTray::show(QMenu &menu)
{
    if (!m_icon) {
        m_icon = std::make_unique<QSystemTrayIcon>(QGuiApplication::windowIcon());
        connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                emit activated();
        });
    }
    m_hosts.setConnection(QDBusConnection::sessionBus());
    m_icon->setContextMenu(&menu);
    m_icon->hide(); // an icon whose tray went away counts as shown, and would not come back
    m_icon->show();
    m_look.start();
}

void DesktopTray::hide()
{
    m_look.stop();
    if (m_icon)
        m_icon->hide();
}

void DesktopTray::setToolTip(const QString &text)
{
    if (m_icon)
        m_icon->setToolTip(text);
}

} // namespace jobdeck
