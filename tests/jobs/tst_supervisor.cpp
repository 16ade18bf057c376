// Real process trees under the real supervisor: whatever they do, they are gone at the end, and the report is true.
#include "jobs/supervisedprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <dirent.h>
#include <thread>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 graceMs = 500;

// Processes of this test carry a token in their environment, wherever they went.
int livingWith(const QByteArray &token)
{
    int count = 0;
    DIR *folder = opendir("/proc");
    while (const dirent *entry = readdir(folder)) {
        QFile file(u"/proc/%1/environ"_s.arg(QString::fromLatin1(entry->d_name)));
        if (atoi(entry->d_name) > 0 && file.open(QIODevice::ReadOnly) && file.readAll().contains("TOKEN=" + token))
            ++count;
    }
    closedir(folder);
    return count;
}

ProcessOrder shell(const QString &script, const QByteArray &token = "none")
{
    return {.program = u"/bin/sh"_s,
            .arguments = {u"-c"_s, script},
            .environment = {"PATH=/usr/bin:/bin", "TOKEN=" + token},
            .graceMs = graceMs};
}

} // namespace

class TestSupervisor : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("JOBDECK_SUPERVISOR", JOBDECK_BIN_DIR "/jobdeck-supervisor"); }
    void init()
    {
        m_token = QByteArray(QTest::currentTestFunction()) + QByteArray::number(++m_number) + '.'
            + QByteArray::number(getpid());
    }

    void theEndIsReported_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<int>("signal");
        QTest::newRow("an exit code of zero") << u"exit 0"_s << 0 << 0;
        QTest::newRow("an exit code of three") << u"exit 3"_s << 3 << 0;
        QTest::newRow("the highest exit code") << u"exit 255"_s << 255 << 0;
        QTest::newRow("a crash") << u"kill -SEGV $$"_s << -1 << SIGSEGV;
        QTest::newRow("a broken pipe, with the signal's default") << u"kill -PIPE $$"_s << -1 << SIGPIPE;
    }
    void theEndIsReported()
    {
        QFETCH(QString, script);
        QFETCH(int, exitCode);
        QFETCH(int, signal);
        const ProcessEnd end = run(shell(script), {});
        QVERIFY(end.isComplete);
        QCOMPARE(end.exitCode.value_or(-1), exitCode);
        QCOMPARE(end.signal.value_or(0), signal);
        QCOMPARE(end.endedCount, 0);
        QCOMPARE(end.leftCount, 0);
        QVERIFY(!end.isStopped);
    }

    void whatCannotStartIsToldByItsCause()
    {
        ProcessOrder order = shell(u"exit 0"_s);
        order.folder = u"/no/such/folder"_s;
        QCOMPARE(run(order, {}).folderError, ENOENT);
        order.folder.clear();
        order.program = u"/no/such/program"_s;
        QCOMPARE(run(order, {}).programError, ENOENT);
        order.program = u"/etc/passwd"_s;
        QCOMPARE(run(order, {}).programError, EACCES);
        order.program = u"/bin/true"_s;
        order.arguments = {QString(3'000'000, u'x')};
        QCOMPARE(run(order, {}).supervisorError, E2BIG);
    }

    void aStopEndsTheWholeTree_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("processes");
        QTest::newRow("one process") << u"echo ready; exec sleep 100"_s << 1;
        QTest::newRow("a child in a session of its own") << u"setsid sleep 100 & sleep 0.1; echo ready; wait"_s << 2;
        QTest::newRow("a daemon that forked twice")
            << u"(setsid sh -c 'sleep 100 & sleep 0.1' &) ; sleep 0.3; echo ready; sleep 100"_s << 3;
        QTest::newRow("processes that ignore TERM")
            << u"trap '' TERM; (while :; do sleep 100; done) & sleep 0.1; echo ready; while :; do sleep 100; done"_s
            << 4;
        QTest::newRow("a process that has been stopped") << u"sleep 100 & kill -STOP $!; echo ready; wait"_s << 2;
        QTest::newRow("a first process that heeds TERM and a daemon that does not")
            << u"(trap '' TERM; setsid sleep 100 &) ; sleep 0.1; echo ready; sleep 100"_s << 3;
    }
    void aStopEndsTheWholeTree()
    {
        QFETCH(QString, script);
        QFETCH(int, processes);
        std::stop_source stop;
        QElapsedTimer since;
        const ProcessEnd end =
            runSupervised(shell(script, m_token), stop.get_token(), [&](const QByteArray &line, bool) {
                if (line == "ready") {
                    since.start();
                    stop.request_stop();
                }
            });
        QVERIFY(since.isValid());
        QVERIFY2(since.elapsed() < graceMs + 2000, qPrintable(QString::number(since.elapsed())));
        QCOMPARE(livingWith(m_token), 0);
        QVERIFY(end.isComplete);
        QVERIFY(end.isStopped);
        QCOMPARE(end.leftCount, 0);
        QVERIFY2(end.endedCount >= processes - 1, qPrintable(QString::number(end.endedCount)));
    }

    void whatTheFirstProcessLeavesBehindIsEndedAndCounted()
    {
        QElapsedTimer since;
        since.start();
        const ProcessEnd end = run(shell(u"setsid sleep 100 & sleep 100 & echo out; exit 0"_s, m_token), {});
        QVERIFY(since.elapsed() < graceMs + 2000); // though both keep the output open
        QCOMPARE(end.exitCode, 0);
        QCOMPARE(end.endedCount, 2);
        QVERIFY(!end.isStopped);
        QCOMPARE(m_lines, QList<QByteArray>{"out"});
        QCOMPARE(livingWith(m_token), 0);
    }

    void aThousandFastExitsAreAllSeen()
    {
        const ProcessEnd end =
            run(shell(u"i=0; while [ $i -lt 1000 ]; do /bin/true & i=$((i+1)); done; wait; exit 7"_s), {});
        QCOMPARE(end.exitCode, 7);
        QCOMPARE(end.endedCount, 0);
    }

    void nothingSurvivesTheDeathOfItsOwner_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("processes");
        QTest::newRow("of the owner alone") << QString() << 5;
        QTest::newRow("with a supervisor that was stopped") << u"kill -STOP $PPID; "_s << 5;
        QTest::newRow("and of the supervisor") << u"kill -KILL $PPID; "_s << 4;
    }
    void nothingSurvivesTheDeathOfItsOwner()
    {
        QFETCH(const QString, first);
        QFETCH(const int, processes);
        // A copy of this test as the owner, killed without warning: a guard, a supervisor, a shell and two more.
        QProcess owner;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"RUN_AS_OWNER"_s, QString::fromLatin1(m_token));
        environment.insert(u"RUN_FIRST"_s, first);
        owner.setProcessEnvironment(environment);
        owner.start(QCoreApplication::applicationFilePath(), {});
        QTRY_COMPARE_WITH_TIMEOUT(livingWith(m_token), processes, 10'000);
        owner.kill();
        QVERIFY(owner.waitForFinished());
        QTRY_COMPARE_WITH_TIMEOUT(livingWith(m_token), 0, graceMs + 2000);
    }

    void aSupervisorThatIsKilledIsNoSuccess()
    {
        const ProcessEnd end = run(shell(u"kill -KILL $PPID; exit 0"_s), {});
        QVERIFY(end.isSupervisorLost);
    }

    void whoKillsTheSupervisorDoesNotGetAway_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("processes");
        QTest::newRow("the program itself") << u"kill -KILL $PPID; exec sleep 77"_s << 1;
        QTest::newRow("with a child") << u"sleep 77 & kill -KILL $PPID; wait"_s << 2;
        QTest::newRow("a child in a session of its own")
            << u"setsid sleep 77 & sleep 0.1; kill -KILL $PPID; exit 0"_s << 1;
        QTest::newRow("a child without an environment")
            << u"env -i /bin/sleep 77 & sleep 0.1; kill -KILL $PPID; wait"_s << 2;
        QTest::newRow("a daemon without an environment")
            << u"env -i setsid -f sleep 77; sleep 0.2; kill -KILL $PPID; exit 0"_s << 1;
        QTest::newRow("its whole group") << u"setsid sleep 77 & sleep 0.1; kill -KILL 0"_s << 1;
        QTest::newRow("processes that ignore TERM")
            << u"trap '' TERM; setsid sleep 77 & sleep 77 & kill -KILL $PPID; while :; do wait; done"_s << 3;
        QTest::newRow("a process that has been stopped") << u"sleep 77 & kill -STOP $!; kill -KILL $PPID; wait"_s << 2;
    }
    void whoKillsTheSupervisorDoesNotGetAway()
    {
        QFETCH(QString, script);
        QFETCH(int, processes);
        QElapsedTimer since;
        since.start();
        const ProcessEnd end = run(shell(script, m_token), {});
        QVERIFY2(since.elapsed() < graceMs + 2'000, qPrintable(QString::number(since.elapsed())));
        QCOMPARE(livingWith(m_token), 0);
        QVERIFY(end.isSupervisorLost && !end.isStopped);
        QCOMPARE(end.leftCount, 0);
        QVERIFY2(end.endedCount >= processes, qPrintable(QString::number(end.endedCount)));
    }

    void whoStopsTheSupervisorDoesNotGetAway_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("once") << u"kill -STOP $PPID; echo ready; sleep 77"_s;
        QTest::newRow("over and over")
            << u"trap '' TERM; kill -STOP $PPID; echo ready; while :; do kill -STOP $PPID; done"_s;
    }
    void whoStopsTheSupervisorDoesNotGetAway()
    {
        QFETCH(QString, script);
        std::stop_source stop;
        QElapsedTimer since;
        const ProcessEnd end = runSupervised(shell(script, m_token), stop.get_token(), [&](const QByteArray &, bool) {
            since.start();
            stop.request_stop();
        });
        QVERIFY2(since.elapsed() < graceMs + 3'500, qPrintable(QString::number(since.elapsed())));
        QCOMPARE(livingWith(m_token), 0);
        QVERIFY(end.isStopped);
        QCOMPARE(end.leftCount, 0);
        QVERIFY(end.endedCount > 0);
    }

    void whoStopsTheSupervisorAndEndsIsSeen()
    {
        const ProcessEnd end = run(shell(u"kill -STOP $PPID; exit 3"_s, m_token), {});
        QVERIFY(end.isComplete);
        QCOMPARE(end.exitCode, 3);
    }

    void linesAreSplitAsTheyCome()
    {
        const ProcessEnd end = run(shell(u"printf 'a\\r\\n\\nb'; printf 'c\\nlast'; echo bad >&2"_s), {});
        QCOMPARE(end.exitCode, 0);
        QCOMPARE(m_lines, (QList<QByteArray>{"a", "", "bc", "last"}));
        QCOMPARE(m_errorLines, QList<QByteArray>{"bad"});
    }

    void aLineOfAHundredMegabytesArrivesWhole()
    {
        const ProcessEnd end = run(shell(u"head -c 100000000 /dev/zero | tr '\\0' x; echo; echo after"_s), {});
        QCOMPARE(end.exitCode, 0);
        QCOMPARE(m_lines.size(), 2);
        QCOMPARE(m_lines.first().size(), 100'000'000);
        QCOMPARE(m_lines.last(), QByteArray("after"));
    }

    void nothingIsInherited()
    {
        QFile file(u"/dev/null"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        run(shell(u"ls /proc/self/fd | wc -w; cat"_s), {}); // cat: standard input is empty
        QCOMPARE(m_lines.first().trimmed(), QByteArray("4")); // three streams and the folder that ls reads
    }

private:
    ProcessEnd run(const ProcessOrder &order, const std::stop_token &stop)
    {
        m_lines.clear();
        m_errorLines.clear();
        return runSupervised(
            order, stop, [this](const QByteArray &line, bool isError) { (isError ? m_errorLines : m_lines) << line; });
    }

    QByteArray m_token;
    int m_number = 0;
    QList<QByteArray> m_lines;
    QList<QByteArray> m_errorLines;
};

int main(int count, char **words)
{
    QCoreApplication application(count, words);
    const QByteArray token = qgetenv("RUN_AS_OWNER");
    if (!token.isEmpty()) {
        const QString script = u"trap '' TERM; setsid sleep 100 & sleep 100 & "_s + qEnvironmentVariable("RUN_FIRST")
            + u"while :; do wait; done"_s;
        return runSupervised(shell(script, token), {}, [](const QByteArray &, bool) {}).isComplete ? 0 : 1;
    }
    TestSupervisor test;
    return QTest::qExec(&test, count, words);
}

#include "tst_supervisor.moc"
