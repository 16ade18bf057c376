// The theme follows the desktop's portal, over a message bus of the test's own with a portal that it plays itself.
#include "app/thememonitor.h"
#include "tests/fakes/waiting.h"
#include "views/theme.h"

#include <QApplication>
#include <QDBusVariant>
#include <QProcess>
#include <QTest>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;

bool isShownDark() { return isDark(QApplication::palette()); }

} // namespace

class FakePortal final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 0; // 1: dark, 2: light
    int reads = 0;

public slots:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        ++reads;
        const bool isKnown = group == appearance && key == colorScheme;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(isKnown ? QVariant(scheme) : QVariant(QString()))));
    }

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class TestThemeMonitor final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY(m_daemon.waitForReadyRead());
        const QString address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        m_portalBus = QDBusConnection::connectToBus(address, u"portal"_s);
        m_bus = QDBusConnection::connectToBus(address, u"monitor"_s);
        QVERIFY2(m_bus.isConnected(), qPrintable(address));
        QVERIFY(m_portalBus.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
                                           QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(m_portalBus.registerService(u"org.freedesktop.portal.Desktop"_s));
    }
    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"portal"_s);
        QDBusConnection::disconnectFromBus(u"monitor"_s);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    void init() { m_portal.scheme = 0; }

    void itAsksAtTheStartAndFollowsEachChange()
    {
        m_portal.scheme = 1;
        const ThemeMonitor monitor(*qApp, u"system"_s, m_bus);
        QVERIFY(!isShownDark()); // it does not wait for the answer
        QVERIFY(waitFor([] { return isShownDark(); }));
        emit m_portal.SettingChanged(appearance, colorScheme, QDBusVariant(2U));
        QVERIFY(waitFor([] { return !isShownDark(); }));
        emit m_portal.SettingChanged(appearance, colorScheme, QDBusVariant(1U));
        QVERIFY(waitFor([] { return isShownDark(); }));
    }

    void otherSettingsAndOtherValuesChangeNothing()
    {
        const int reads = m_portal.reads;
        const ThemeMonitor monitor(*qApp, u"system"_s, m_bus);
        QVERIFY(waitFor([&] { return m_portal.reads > reads; }));
        emit m_portal.SettingChanged(u"org.gnome.desktop.interface"_s, colorScheme, QDBusVariant(1U));
        emit m_portal.SettingChanged(appearance, u"accent-color"_s, QDBusVariant(1U));
        emit m_portal.SettingChanged(appearance, colorScheme, QDBusVariant(u"dark"_s));
        QVERIFY(!isShownDark());
        emit m_portal.SettingChanged(appearance, colorScheme, QDBusVariant(1U)); // comes after those
        QVERIFY(waitFor([] { return isShownDark(); }));
    }

    void whatTheOperatorChoseStays()
    {
        m_portal.scheme = 1;
        ThemeMonitor monitor(*qApp, u"light"_s, m_bus);
        const int reads = m_portal.reads;
        QVERIFY(waitFor([&] { return m_portal.reads > reads; }));
        QVERIFY(!isShownDark());
        QVERIFY(waitFor([&monitor] {
            monitor.choose(u"system"_s); // dark as soon as the answer is there
            return isShownDark();
        }));
        monitor.choose(u"light"_s);
        QVERIFY(!isShownDark());
        monitor.choose(u"dark"_s);
        QVERIFY(isShownDark());
    }

    void withoutABusItIsLight()
    {
        const ThemeMonitor monitor(*qApp, u"system"_s, QDBusConnection(u"no such bus"_s));
        QVERIFY(!isShownDark());
    }

private:
    QProcess m_daemon;
    FakePortal m_portal;
    QDBusConnection m_portalBus{QString()};
    QDBusConnection m_bus{QString()};
};

QTEST_MAIN(TestThemeMonitor)
#include "tst_thememonitor.moc"
