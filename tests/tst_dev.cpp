// The promises of the script dev, on a computer that is made up: what it installs, what it says, and when it gives up.
#include "tests/fakes/machine.h"

#include <QTest>

using namespace Qt::StringLiterals;
using jobdeck::test::Machine;

namespace {

const QString command = u"    apt-get update && apt-get install --no-install-recommends cmake make\n"_s;

} // namespace

class TestDev final : public QObject {
    Q_OBJECT

private slots:
    void installsNothingWhereAllIsThere()
    {
        Machine machine;
        QCOMPARE(machine.dev({u"setup"_s}), 0);
        QCOMPARE(machine.err, u"Everything is installed.\n"_s);
        QCOMPARE(machine.calls(), QString());
    }

    void saysWhatItInstallsAndInstallsJustThat()
    {
        Machine machine;
        machine.set(u"MISSING"_s, u"cmake make"_s);
        QCOMPARE(machine.dev({u"setup"_s}), 0);
        QVERIFY(machine.err.contains(u"About to install with apt-get:\n    cmake make\n"_s));
        const QStringList calls = machine.calls().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(calls.size(), 2);
        QVERIFY(calls[0].startsWith(u"apt-get update "_s));
        QVERIFY(calls[1].startsWith(u"apt-get install "_s) && calls[1].endsWith(u" cmake make"_s));
    }

    void asksSudo()
    {
        Machine machine;
        machine.set(u"MISSING"_s, u"make"_s);
        machine.addSudo(true);
        QCOMPARE(machine.dev({u"setup"_s}), 0);
        QCOMPARE(machine.calls().count(u"sudo "_s), 3);
        QCOMPARE(machine.calls().count(u"apt-get "_s), 2);
    }

    void goesOnWithOldListsAndWithoutAnUnknownPackage()
    {
        Machine machine;
        machine.set(u"MISSING"_s, u"cmake make"_s);
        machine.set(u"UNKNOWN"_s, u"cmake"_s);
        machine.set(u"FAILING"_s, u"update"_s);
        QCOMPARE(machine.dev({u"setup"_s}), 0);
        QVERIFY(machine.err.contains(u"could not be refreshed"_s));
        QVERIFY(machine.err.contains(u"knows no package cmake"_s));
        QVERIFY(machine.calls().endsWith(u" make\n"_s) && !machine.calls().contains(u"cmake make"_s));
    }

    void tellsTheCommandWhereItCannotInstall_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("unknown");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no sudo") << u"none"_s << u""_s << u"there is no sudo here"_s;
        QTest::newRow("sudo refuses") << u"refused"_s << u""_s << u"sudo refuses"_s;
        QTest::newRow("no package is known") << u"root"_s << u"cmake make"_s << u"is there a network"_s;
        QTest::newRow("apt-get fails") << u"root"_s << u""_s << u"apt-get could not install"_s;
    }
    void tellsTheCommandWhereItCannotInstall()
    {
        QFETCH(const QString, user);
        QFETCH(const QString, unknown);
        QFETCH(const QString, reason);
        Machine machine;
        machine.set(u"MISSING"_s, u"cmake make"_s);
        machine.set(u"UNKNOWN"_s, unknown);
        machine.set(u"FAILING"_s, u"install"_s);
        if (user == u"refused"_s)
            machine.addSudo(false);
        else if (user == u"none"_s)
            machine.set(u"USER_ID"_s, u"1000"_s);
        QCOMPARE(machine.dev({u"run"_s}), 1);
        QVERIFY2(machine.err.contains(reason), qPrintable(machine.err));
        QVERIFY2(machine.err.endsWith(command), qPrintable(machine.err));
        QVERIFY(!machine.calls().contains(u"built"_s));
    }

    void passesArgumentsOn()
    {
        Machine machine;
        QCOMPARE(machine.dev({u"run"_s, u"list"_s, u"--search"_s, u"two words"_s}), 0);
        QCOMPARE(machine.out, u"jobdeck list --search two words\n"_s);
    }

    void runsASampleWithoutADisplay_data()
    {
        QTest::addColumn<QString>("display");
        QTest::newRow("none is named") << QString();
        QTest::newRow("the named one is not there") << u":4321.0"_s;
    }
    void runsASampleWithoutADisplay()
    {
        QFETCH(const QString, display);
        Machine machine;
        machine.set(u"DISPLAY"_s, display);
        QCOMPARE(machine.dev({u"run"_s}), 0);
        QVERIFY(machine.err.contains(u"There is no display here"_s));
        QVERIFY2(machine.out.contains(u"results 7\n"_s), qPrintable(machine.out));
    }

    void opensTheWindowOnADisplay()
    {
        Machine machine;
        machine.set(u"DISPLAY"_s, u"elsewhere:0"_s);
        QCOMPARE(machine.dev({u"run"_s}), 0);
        QCOMPARE(machine.out, u"jobdeck \n"_s);
    }

    void installsWhatAWindowNeedsWhereThereIsOnlyWayland()
    {
        Machine machine;
        machine.set(u"MISSING"_s, u"qt6-wayland"_s);
        machine.set(u"WAYLAND_DISPLAY"_s, u"wayland-0"_s);
        QCOMPARE(machine.dev({u"run"_s}), 0);
        QCOMPARE(machine.out, u"jobdeck \n"_s);
        QVERIFY(machine.calls().contains(u" qt6-wayland\n"_s));
        Machine both;
        both.set(u"MISSING"_s, u"qt6-wayland"_s);
        both.set(u"WAYLAND_DISPLAY"_s, u"wayland-0"_s);
        both.set(u"DISPLAY"_s, u"elsewhere:0"_s);
        QCOMPARE(both.dev({u"run"_s}), 0);
        QVERIFY(!both.calls().contains(u"qt6-wayland"_s));
    }

    void makesAForeignBuildAnew_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("at");
        QTest::addColumn<QByteArray>("generator");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("its own") << QByteArray() << QByteArray("build-release") << QByteArray("Ninja") << true;
        QTest::newRow("of another checkout")
            << QByteArray("gone") << QByteArray("build-release") << QByteArray("Ninja") << false;
        QTest::newRow("moved here") << QByteArray() << QByteArray("build-gone") << QByteArray("Ninja") << false;
        QTest::newRow("of another tool") << QByteArray() << QByteArray("build-release") << QByteArray("Unix Makefiles")
                                         << false;
    }
    void makesAForeignBuildAnew()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, at);
        QFETCH(const QByteArray, generator);
        Machine machine;
        const QByteArray here = machine.checkout({}).toUtf8();
        machine.write(u"build-release/old"_s, "old");
        machine.write(u"build-release/CMakeCache.txt"_s,
                      "CMAKE_HOME_DIRECTORY:INTERNAL=" + here + from + "\nCMAKE_CACHEFILE_DIR:INTERNAL=" + here + at
                          + "\nCMAKE_GENERATOR:INTERNAL=" + generator + '\n');
        QCOMPARE(machine.dev({u"run"_s, u"list"_s}), 0);
        QTEST(QFile::exists(machine.checkout(u"build-release/old"_s)), "isKept");
        QTEST(!machine.err.contains(u"Making it anew"_s), "isKept");
    }

    void saysWhereItCannotWrite()
    {
        Machine machine;
        machine.set(u"MISSING"_s, u"make"_s);
        machine.write(u"build-release"_s, "a file");
        QCOMPARE(machine.dev({u"run"_s}), 1);
        QVERIFY(machine.err.contains(u"cannot write to "_s));
        QCOMPARE(machine.calls(), QString());
    }

    void refusesAWordItDoesNotKnow()
    {
        Machine machine;
        QCOMPARE(machine.dev({u"rnu"_s}), 2);
        QVERIFY(machine.err.startsWith(u"dev: there is no rnu.\n./dev run "_s));
    }
};

QTEST_GUILESS_MAIN(TestDev)
#include "tst_dev.moc"
