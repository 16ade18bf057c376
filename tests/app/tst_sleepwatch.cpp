// What logind tells of sleep: a manager of the test's own, on a bus of its own (dbus-daemon) in place of the system's.
#include "app/sleepwatch.h"

#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

class Logind final {
public:
    Logind()
    {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead())
            qFatal("no dbus-daemon");
        m_address = QString::fromUtf8(m_daemon.readLine().trimmed());
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_address.toUtf8());
    }
    ~Logind()
    {
        QDBusConnection::disconnectFromBus(u"logind"_s);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Logind)
    void sleep(bool isAboutToSleep)
    {
        auto bus = QDBusConnection::connectToBus(m_address, u"logind"_s);
        bus.registerService(u"org.freedesktop.login1"_s);
        auto signal = QDBusMessage::createSignal(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
                                                 u"PrepareForSleep"_s);
        signal << isAboutToSleep;
        bus.send(signal);
    }

private:
    QProcess m_daemon;
    QString m_address;
};

} // namespace

class TestSleepWatch final : public QObject {
    Q_OBJECT
private slots:
    void theEndOfASleepIsTold();
    void withoutABusNothingIsTold();
};

void TestSleepWatch::theEndOfASleepIsTold()
{
    Logind logind;
    const SleepWatch watch;
    QSignalSpy listening(&watch, &SleepWatch::listening);
    QSignalSpy woke(&watch, &SleepWatch::woke);
    QVERIFY(!listening.isEmpty() || listening.wait());
    logind.sleep(true);
    logind.sleep(false);
    QTRY_COMPARE(woke.size(), 1); // once: going to sleep is none
    logind.sleep(true);
    logind.sleep(false);
    QTRY_COMPARE(woke.size(), 2);
}

void TestSleepWatch::withoutABusNothingIsTold()
{
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/there");
    auto watch = std::make_unique<SleepWatch>();
    QSignalSpy listening(watch.get(), &SleepWatch::listening);
    QVERIFY(!listening.wait(300));
    watch.reset();
}

QTEST_GUILESS_MAIN(TestSleepWatch)
#include "tst_sleepwatch.moc"
