// The command line on a full disk: it says so, loses nothing, and goes on when there is room again. Real processes on a
// small disk of their own.
#include "tests/fakes/refusals.h"
#include "tests/fakes/smalldisk.h"

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

class tst_FullDisk final : public QObject {
    Q_OBJECT
public:
    explicit tst_FullDisk(bool hasSmallDisks)
        : m_hasSmallDisks(hasSmallDisks)
    {
    }

private slots:
    void initTestCase()
    {
        if (!m_hasSmallDisks)
            QSKIP("Mounting is not allowed here.");
    }

    void onAFullDiskNothingBegins()
    {
        const Program program(inMemory());
        const SmallDisk disk(program.path(u"disk"), 1 << 19);
        const QString place = program.path(u"disk/j.db");
        disk.fill();
        verifyRefused(program.run(call(Program::shell(u"true"_s), place)), {place, u"full"_s, u"Make room"_s});
        verifyRefused(program.run(call({u"work"_s}, place)), {place, u"full"_s, u"Make room"_s});
        QCOMPARE(program.run(call({u"list"_s}, place)).exitCode, 0);
        disk.makeRoom();
        QCOMPARE(program.run(call(Program::shell(u"true"_s, {u"--wait"_s}), place)).exitCode, 0);
    }

    void onAFullDiskTheJobsCanBeReadAndNothingIsLost()
    {
        const Program program(inMemory());
        const SmallDisk disk(program.path(u"disk"), 1 << 19);
        const QString place = program.path(u"disk/j.db");
        QCOMPARE(program.run(call(Program::shell(u"echo hello"_s, {u"--wait"_s}), place)).exitCode, 0);
        QCOMPARE(program.run(call(Program::shell(u"echo later"_s), place)).exitCode, 0);
        disk.fill();
        QCOMPARE(program.run(call({u"list"_s}, place)).out.count('\n'), 3);
        QCOMPARE(program.run(call(words("log 1"), place)).out, "hello\n");
        for (const QStringList &refused :
             {Program::shell(u"true"_s), words("run-job 2"), words("cancel 2 2"), words("work --until-idle")})
            verifyRefused(program.run(call(refused, place)), {place, u"full"_s, u"Make room"_s});
        disk.makeRoom();
        QCOMPARE(program.run(call(words("work --until-idle"), place)).exitCode, 0);
        QCOMPARE(program.run(call(words("log 2"), place)).out, "later\n");
        QCOMPARE(program.run(call({u"list"_s}, place)).out.count('\n'), 3);
    }

    // The disk has room when the command begins, and none when it is to be stored.
    void aDiskThatGetsFullInBetween()
    {
        const Program program(inMemory());
        const SmallDisk disk(program.path(u"disk"), 1 << 19);
        const QString place = program.path(u"disk/j.db");
        QCOMPARE(program.run(call(Program::shell(u"true"_s), place)).exitCode, 0);
        const QJsonObject arguments{{u"program"_s, u"/bin/true"_s},
                                    {u"arguments"_s, QJsonArray{QString(400'000, u'x')}}};
        const QStringList run{u"run"_s, u"Run Command"_s, u"--args"_s, u"-"_s};
        verifyRefused(program.run(call(run, place), QJsonDocument(arguments).toJson()),
                      {place, u"full"_s, u"Make room"_s});
        QCOMPARE(program.run(call({u"list"_s}, place)).out.count('\n'), 2);
    }

    void workOnADiskThatGetsFullWaitsAndGoesOn()
    {
        Program program(inMemory());
        const SmallDisk disk(program.path(u"data"), 1 << 20);
        Owner owner(program);
        const QString gate = program.path(u"gate");
        QCOMPARE(program.run(Program::shell(u"while ! [ -e '%1' ]; do sleep 0.02; done; echo ran"_s.arg(gate))).id(),
                 1);
        QVERIFY(soon([&] { return storedStatus(program, 1) == u"running"; }));
        disk.fill();
        QVERIFY(QFile(gate).open(QIODevice::WriteOnly)); // the job ends, and that cannot be stored
        QByteArray said;
        QVERIFY(soon([&] { return (said += owner.process().readAllStandardError()).contains("Make room"); }));
        const auto client = program.start(Program::shell(u"true"_s, {u"--wait"_s}));
        QByteArray told;
        QVERIFY(soon([&] { return (told += client->readAllStandardError()).contains("Make room"); }));
        QCOMPARE(storedStatus(program, 1), u"running"_s);
        QCOMPARE(client->state(), QProcess::Running);

        disk.makeRoom();
        QVERIFY(soon([&] { return storedStatus(program, 1) == u"done"; }));
        QCOMPARE(storedLog(program, 1), "ran\n");
        const Ended ended = Program::ended(*client);
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(storedStatus(program, 2), u"done"_s);
        QCOMPARE((said + owner.process().readAllStandardError()).count('\n'), 1);
    }

    void workOnAFullDiskEndsWhenItIsAskedTo()
    {
        Program program(inMemory());
        const SmallDisk disk(program.path(u"data"), 1 << 20);
        Owner owner(program);
        QCOMPARE(program.run(endless()).id(), 1);
        QVERIFY(soon([&] { return storedLog(program, 1) == "begun\n"; }));
        disk.fill();
        const auto client = program.start(words("abort 1")); // it ends, and that cannot be stored
        QVERIFY(soon([&] { return client->bytesAvailable() > 0 || !client->readAllStandardError().isEmpty(); }));
        Program::signal(owner.process(), SIGTERM);
        QVERIFY(owner.process().waitForFinished(10'000));
        QCOMPARE(owner.process().exitCode(), 4);
        disk.makeRoom();
        (void)Program::ended(*client);
        QCOMPARE(program.run({u"list"_s}).exitCode, 0);
        const QString status = storedStatus(program, 1);
        QVERIFY2(status == u"exception" || status == u"killed", qPrintable(status));
    }

private:
    const bool m_hasSmallDisks;
};

int main(int argc, char **argv)
{
    const bool hasSmallDisks = SmallDisk::becomePossible();
    QCoreApplication application(argc, argv);
    tst_FullDisk test(hasSmallDisks);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fulldisk.moc"
