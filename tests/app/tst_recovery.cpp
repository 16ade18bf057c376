// What is left when the owner is killed: the next one puts it right, and no process stays behind.
#include "app/ownerlock.h"
#include "tests/fakes/program.h"
#include "tests/fakes/waiting.h"

#include <QTest>

#include <cerrno>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

// A job that writes the ids of its shell and its child to a file and then waits for ever.
QStringList endless(const QString &pidFile)
{
    return Program::shell(u"sleep 1000 & echo $$ $! > '%1.part'; mv '%1.part' '%1'; wait"_s.arg(pidFile));
}

QList<pid_t> pidsIn(const QString &file)
{
    QFile pids(file);
    QList<pid_t> list;
    if (pids.open(QIODevice::ReadOnly)) {
        for (const QByteArray &word : pids.readAll().simplified().split(' '))
            list << word.toInt();
    }
    return list;
}

bool isAlive(pid_t pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    return stat.open(QIODevice::ReadOnly) && !stat.readAll().contains(") Z ");
}

bool areGone(const QList<pid_t> &pids)
{
    return std::ranges::none_of(pids, [](pid_t pid) { return isAlive(pid); });
}

struct TwoRunning {
    TwoRunning()
    {
        worker = program.start({u"work"_s});
        if (!waitFor([this] { return OwnerLock::isHeld(program.database()); }, 10'000))
            qFatal("no owner");
        for (int i = 0; i < 2; ++i) {
            const QString file = program.path(u"pids%1"_s.arg(i));
            const Ended stored = program.run(endless(file));
            if (stored.exitCode != 0)
                qFatal("%s", stored.err.constData());
            ids << stored.id();
            if (!waitFor([&] { return QFileInfo::exists(file); }, 10'000))
                qFatal("job %lld did not start", ids.last());
            pids << pidsIn(file);
        }
    }
    ~TwoRunning()
    {
        for (const pid_t pid : pids)
            ::kill(pid, SIGKILL);
        if (worker->state() != QProcess::NotRunning) {
            worker->kill();
            worker->waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(TwoRunning)

    Program program;
    std::unique_ptr<QProcess> worker;
    QList<qint64> ids;
    QList<pid_t> pids;
};

} // namespace

class tst_Recovery final : public QObject {
    Q_OBJECT
private slots:
    void jobsOfAKilledOwnerAreInterruptedByTheNext_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("work") << QStringList{u"work"_s, u"--until-idle"_s};
        QTest::newRow("somebody who only looks") << QStringList{u"list"_s};
    }
    void jobsOfAKilledOwnerAreInterruptedByTheNext()
    {
        QFETCH(QStringList, words);
        TwoRunning two;
        QVERIFY(!areGone(two.pids));
        Program::signal(*two.worker, SIGKILL);
        QVERIFY(two.worker->waitForFinished());
        QTRY_VERIFY_WITH_TIMEOUT(areGone(two.pids), 10'000);

        QCOMPARE(two.program.run(words).exitCode, 0);
        for (const qint64 id : two.ids) {
            const QJsonObject job = two.program.job(id);
            QCOMPARE(job[u"status"_s].toString(), u"exception"_s);
            QCOMPARE(job[u"reason"_s].toString(), u"interrupted"_s);
            QVERIFY(!job[u"error"_s].toString().isEmpty());
            QVERIFY(!job[u"finished_at"_s].isNull());
            const QJsonArray history = job[u"history"_s].toArray();
            QCOMPARE(history.last().toObject()[u"by"_s].toString(), u"rescuer"_s);
        }
    }

    void anOwnerAskedToEndInterruptsItsJobsAndLeavesNothing_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
    }
    void anOwnerAskedToEndInterruptsItsJobsAndLeavesNothing()
    {
        QFETCH(int, signal);
        TwoRunning two;
        Program::signal(*two.worker, signal);
        Program::signal(*two.worker, signal); // twice is not worse than once
        QVERIFY(two.worker->waitForFinished(20'000));
        QCOMPARE(two.worker->exitStatus(), QProcess::NormalExit);
        QCOMPARE(two.worker->exitCode(), 0);
        QVERIFY(areGone(two.pids));
        for (const qint64 id : two.ids) {
            const QJsonObject job = two.program.job(id);
            QCOMPARE(job[u"status"_s].toString(), u"exception"_s);
            QCOMPARE(job[u"reason"_s].toString(), u"interrupted"_s);
        }
    }

    void abortAfterTheOwnerDiedSaysThatNothingRuns()
    {
        TwoRunning two;
        Program::signal(*two.worker, SIGKILL);
        QVERIFY(two.worker->waitForFinished());
        const Ended abort = two.program.run({u"abort"_s, QString::number(two.ids.first())});
        QCOMPARE(abort.exitCode, 3);
        QCOMPARE(two.program.statusOf(two.ids.first()), u"exception"_s);
    }

    void aClientRunsItsOwnJobWhenTheOwnerIsKilledFirst()
    {
        Program program;

        const auto worker = program.start({u"work"_s});
        QTRY_VERIFY(OwnerLock::isHeld(program.database()));
        const QString gate = program.path(u"gate");
        // More jobs than slots, so that the last one waits.
        QList<qint64> ids;
        const int slotCount = std::max(2, QThread::idealThreadCount());
        for (int i = 0; i < slotCount; ++i)
            ids << program.run(Program::shell(u"while ! [ -e '%1' ]; do sleep 0.05; done"_s.arg(gate))).id();
        const auto client = program.start(Program::shell(u"echo ran"_s, {u"--wait"_s}));
        QTRY_COMPARE(program.run({u"list"_s, u"--status"_s, u"new"_s, u"--json"_s}).array().size(), 1);
        Program::signal(*worker, SIGKILL);
        QVERIFY(worker->waitForFinished());
        const Ended ended = Program::ended(*client);
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(program.statusOf(ended.id()), u"done"_s);
        for (const qint64 id : ids)
            QCOMPARE(program.job(id)[u"reason"_s].toString(), u"interrupted"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Recovery)
#include "tst_recovery.moc"
