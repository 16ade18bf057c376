#include "app/thememonitor.h"

#include "app/settingsportal.h"
#include "views/theme.h"

#include <QApplication>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;
constexpr uint prefersDark = 1; // the portal's value; 0: no preference, 2: light

// Read() wraps its answer in one variant more than SettingChanged does.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

ThemeMonitor::ThemeMonitor(QApplication &application, const QString &choice, const QDBusConnection &bus,
                           QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_choice(choice)
{
    apply();
    askPortal(bus);
}

void ThemeMonitor::choose(const QString &choice)
{
    m_choice = choice;
    apply();
}

void ThemeMonitor::askPortal(const QDBusConnection &bus)
{
    if (!bus.isConnected())
        return;
    auto *portal = new SettingsPortal(bus, this);
    connect(portal, &SettingsPortal::SettingChanged, this,
            [this](const QString &group, const QString &key, const QDBusVariant &value) {
                if (group == appearance && key == colorScheme)
                    setSystemDark(value.variant());
            });
    auto *watcher = new QDBusPendingCallWatcher(portal->read(appearance, colorScheme), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QDBusVariant> answer = *call;
        if (!answer.isError())
            setSystemDark(answer.value().variant());
        call->deleteLater();
    });
}

void ThemeMonitor::setSystemDark(const QVariant &value)
{
    const bool isSystemDark = unwrapped(value).toUInt() == prefersDark;
    if (isSystemDark == m_isSystemDark)
        return;
    m_isSystemDark = isSystemDark;
    apply();
}

void ThemeMonitor::apply()
{
    const bool isDark = m_choice == u"dark" || (m_choice != u"light" && m_isSystemDark);
    applyTheme(m_application, isDark ? Theme::Dark : Theme::Light);
}

} // namespace jobdeck
