// The icon in the desktop's notification area: of StatusNotifierItem over D-Bus, or of the X11 system tray. Looks after
// whether there is one only while the icon is wanted. Main thread.
#pragma once

#include "app/tray.h"

#include <QDBusServiceWatcher>
#include <QTimer>

#include <memory>

class QSystemTrayIcon;

namespace jobdeck {

class DesktopTray final : public Tray {
    Q_OBJECT
public:
    explicit DesktopTray(QObject *parent = nullptr);
    ~DesktopTray() override;

    [[nodiscard]] bool isAvailable() const override;
    void show(QMenu &menu) override;
    void hide() override;
    void setToolTip(const QString &text) override;

private:
    std::unique_ptr<QSystemTrayIcon> m_icon; // while it is wanted
    QDBusServiceWatcher m_hosts;
    QTimer m_look; // an X11 tray tells nobody who has no icon in it that it is gone
};

} // namespace jobdeck
