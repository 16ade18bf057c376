// The command line beside an owner of the database, as one itself, and under signals. Real processes and real jobs.
#include "tests/fakes/commandline.h"

#include <unistd.h>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

// A job that says "first" and waits until the file `gate` is there.
QStringList gated(const QString &gate, const QStringList &more = {})
{
    return Program::shell(u"echo first; while ! [ -e '%1' ]; do sleep 0.02; done; echo last"_s.arg(gate), more);
}

void openGate(const QString &gate)
{
    if (!QFile(gate).open(QIODevice::WriteOnly))
        qFatal("no gate");
}

bool hasBegun(const Program &program, JobId id)
{
    return soon([&] { return storedLog(program, id).contains("begun"); });
}

} // namespace

class tst_BesideOwner final : public QObject {
    Q_OBJECT
private slots:
    // ---- an owner
    void anOwnerRunsWhatItIsHanded()
    {
        const Program program(inMemory());
        const Owner owner(program);
        const Ended stored = program.run(Program::shell(u"true"_s));
        QCOMPARE(stored.err, QByteArray());
        QVERIFY(soon([&] { return storedStatus(program, stored.id()) == u"done"; }));
        QCOMPARE(program.run(Program::shell(u"exit 5"_s, {u"--wait"_s})).exitCode, 1);
        const Ended scheduled = program.run(Program::shell(u"true"_s, {u"--at"_s, u"+1h"_s}));
        QCOMPARE(scheduled.id(), 3);
        QCOMPARE(scheduled.err, QByteArray());
        QCOMPARE(program.run(words("run-job 3")).exitCode, 0);
        QCOMPARE(program.run({u"run"_s, u"Run Command"_s, u"-a"_s, u"program=/bin/nope"_s}).exitCode, 2);
    }

    void aRelativePathIsThatOfWhoAsks()
    {
        const Program program(inMemory());
        const Owner owner(program); // in the test's own folder
        QVERIFY(QDir().mkpath(program.path(u"here/sub")));
        QFile file(program.path(u"here/sub/a file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QProcess process;
        process.setProcessEnvironment(program.environment);
        process.setWorkingDirectory(program.path(u"here"));
        process.start(
            program.executable,
            {u"run"_s, u"Checksum Folder"_s, u"-a"_s, u"folder=sub"_s, u"-a"_s, u"manifest=sums"_s, u"--wait"_s});
        const Ended ended = Program::ended(process);
        QVERIFY2(ended.exitCode == 0, ended.err.constData());
        QCOMPARE(storedJob(program, ended.id()).arguments.value(u"folder"_s).toString(), program.path(u"here/sub"));
        QVERIFY(QFile::exists(program.path(u"here/sums")));
    }

    void aSecondOwnerSaysThatThereIsOne()
    {
        const Program program(inMemory());
        Owner owner(program);
        for (const char *call : {"work", "work --until-idle"}) {
            const Ended second = program.run(words(call));
            QCOMPARE(second.exitCode, 0);
            QCOMPARE(second.out, QByteArray());
            QVERIFY(second.err.contains(QByteArray::number(owner.process().processId())));
        }
    }

    void abortEndsARunningJob()
    {
        const Program program(inMemory());
        const Owner owner(program);
        QCOMPARE(program.run(endless()).id(), 1);
        QVERIFY(hasBegun(program, 1));
        QCOMPARE(program.run(words("cancel 1")).exitCode, 3);
        QCOMPARE(program.run(words("delete 1")).exitCode, 3);
        QCOMPARE(program.run(words("abort 1")).exitCode, 0);
        QCOMPARE(storedStatus(program, 1), u"killed"_s); // it returned when the job had ended
        QCOMPARE(storedJson(program, 1)[u"reason"_s], u"aborted"_s);
        QCOMPARE(program.run(words("abort 1")).exitCode, 3);
    }

    void withoutARuntimeFolderTheyMeetElsewhere()
    {
        Program program(inMemory());
        program.environment.remove(u"XDG_RUNTIME_DIR"_s);
        const Owner owner(program);
        const QString usual = u"/run/user/%1"_s.arg(::getuid());
        const QString socket = OwnerLock::readOwner(program.database())->socket;
        QCOMPARE(QFileInfo(socket).path(),
                 QFileInfo(usual).isDir() ? usual + u"/jobdeck"_s : QFileInfo(program.database()).path());
        const Ended ended = program.run(Program::shell(u"true"_s, {u"--wait"_s}));
        QCOMPARE(ended.exitCode, 0);
        QVERIFY(OwnerLock::isHeld(program.database()));
    }

    // ---- log --follow
    void followGoesOnUntilTheEnd()
    {
        const Program program(inMemory());
        const Owner owner(program);
        const QString gate = program.path(u"gate");
        QCOMPARE(program.run(gated(gate)).id(), 1);
        const auto follower = program.start(words("log 1 --follow"));
        QByteArray seen;
        QVERIFY(soon([&] { return (seen += follower->readAllStandardOutput()).contains("first\n"); }));
        QCOMPARE(follower->state(), QProcess::Running);
        openGate(gate);
        const Ended ended = Program::ended(*follower);
        QCOMPARE(ended.exitCode, 0);
        QVERIFY(ended.out.contains("last\n"));
    }

    void followEndsWhenNobodyReadsItAnyMore()
    {
        const Program program(inMemory());
        const Owner owner(program);
        QCOMPARE(program.run(endless()).id(), 1);
        QProcess shell;
        shell.setProcessEnvironment(program.environment);
        shell.start(u"/bin/sh"_s, {u"-c"_s, u"\"$0\" log 1 --follow | head -1"_s, program.executable});
        QVERIFY(shell.waitForFinished(10'000)); // the job says nothing more
        QCOMPARE(shell.readAllStandardOutput(), "begun\n");
        QCOMPARE(storedStatus(program, 1), u"running"_s);
    }

    void followPutsRightWhatADeadOwnerLeft()
    {
        const Program program(inMemory());
        Owner owner(program);
        QCOMPARE(program.run(endless()).id(), 1);
        const auto follower = program.start(words("log 1 --follow"));
        QVERIFY(soon([&] { return follower->bytesAvailable() > 0; }));
        owner.process().kill();
        QVERIFY(owner.process().waitForFinished());
        QCOMPARE(Program::ended(*follower).exitCode, 0);
        QCOMPARE(storedJson(program, 1)[u"reason"_s], u"interrupted"_s);
    }

    // ---- an owner for one command
    void aOneOffOwnerRunsWhatClientsHandIt()
    {
        const Program program(inMemory());
        const QString gate = program.path(u"gate");
        const auto first = program.start(gated(gate, {u"--wait"_s}));
        QVERIFY(soon([&] { return storedStatus(program, 1) == u"running"; }));
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--wait"_s})).exitCode, 0);
        QCOMPARE(storedStatus(program, 2), u"done"_s);
        const Ended later = program.run(Program::shell(u"true"_s, {u"--at"_s, u"+5h"_s}));
        QVERIFY(later.err.contains("jobdeck work")); // nobody will be there then
        QCOMPARE(first->bytesAvailable(), 0); // --wait prints when the job has ended
        openGate(gate);
        const Ended ended = Program::ended(*first);
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(ended.out, "1\n");
        QCOMPARE(storedStatus(program, 3), u"scheduled"_s);
    }

    // ---- signals
    void ctrlCUnderWaitAbortsTheJob()
    {
        const Program program(inMemory());
        const auto process = program.start(endless({u"--wait"_s}));
        QVERIFY(hasBegun(program, 1));
        Program::signal(*process, SIGINT);
        const Ended ended = Program::ended(*process);
        QCOMPARE(ended.exitCode, 1);
        QCOMPARE(ended.out, "1\n");
        QCOMPARE(storedStatus(program, 1), u"killed"_s);
    }

    void ctrlCUnderWaitForATimeCancelsTheJob()
    {
        const Program program(inMemory());
        const auto process = program.start(endless({u"--wait"_s, u"--at"_s, u"+1h"_s}));
        QVERIFY(soon([&] { return storedStatus(program, 1) == u"scheduled"; }));
        Program::signal(*process, SIGINT);
        const Ended ended = Program::ended(*process);
        QCOMPARE(ended.exitCode, 1);
        QCOMPARE(storedStatus(program, 1), u"cancelled"_s);
        QVERIFY(!ended.err.contains("jobdeck: ")); // no error: it was asked for
    }

    void ctrlCUnderRunJobAbortsItWhoeverRunsIt_data()
    {
        QTest::addColumn<bool>("isBesideOwner");
        QTest::newRow("this process") << false;
        QTest::newRow("another owner") << true;
    }
    void ctrlCUnderRunJobAbortsItWhoeverRunsIt()
    {
        QFETCH(const bool, isBesideOwner);
        const Program program(inMemory());
        const auto owner = isBesideOwner ? std::make_unique<Owner>(program) : nullptr;
        QCOMPARE(program.run(endless({u"--at"_s, u"+1h"_s})).id(), 1);
        const auto process = program.start(words("run-job 1"));
        QVERIFY(hasBegun(program, 1));
        Program::signal(*process, SIGINT);
        QCOMPARE(Program::ended(*process).exitCode, 1);
        QCOMPARE(storedStatus(program, 1), u"killed"_s);
    }

    void ctrlCUnderWaitBesideAnOwnerLeavesTheJobToIt()
    {
        const Program program(inMemory());
        const Owner owner(program);
        const auto process = program.start(endless({u"--wait"_s}));
        QVERIFY(hasBegun(program, 1));
        Program::signal(*process, SIGINT);
        const Ended ended = Program::ended(*process);
        QCOMPARE(ended.exitCode, 1);
        QVERIFY2(ended.err.contains("jobdeck abort 1"), ended.err.constData());
        QCOMPARE(storedStatus(program, 1), u"running"_s);
    }

    void sigtermUnderWaitInterruptsTheJob()
    {
        const Program program(inMemory());
        const auto process = program.start(endless({u"--wait"_s}));
        QVERIFY(hasBegun(program, 1));
        Program::signal(*process, SIGTERM);
        QCOMPARE(Program::ended(*process).exitCode, 1);
        QCOMPARE(storedJson(program, 1)[u"reason"_s], u"interrupted"_s);
    }
};

QTEST_GUILESS_MAIN(tst_BesideOwner)
#include "tst_besideowner.moc"
