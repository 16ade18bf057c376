#include "app/thememonitor.h"

#include "views/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

const QString portal = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString settings = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;
constexpr uint prefersDark = 1; // the portal's value; 0: no preference, 2: light
constexpr int timeoutMs = 1'000;

// Read() wraps its answer in one variant more than SettingChanged does.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

ThemeMonitor::ThemeMonitor(QApplication &application, const QString &choice, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_choice(choice)
{
    apply();
    askPortal();
}

void ThemeMonitor::choose(const QString &choice)
{
    m_choice = choice;
    apply();
}

void ThemeMonitor::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portal, portalPath, settings, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant))); // QtDBus has no other way
    QDBusMessage question = QDBusMessage::createMethodCall(portal, portalPath, settings, u"Read"_s);
    question << appearance << colorScheme;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, timeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QDBusVariant> answer = *call;
        if (!answer.isError())
            setSystemDark(answer.value().variant());
        call->deleteLater();
    });
}

void ThemeMonitor::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance && key == colorScheme)
        setSystemDark(value.variant());
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
