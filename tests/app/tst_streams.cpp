// The command line with standard streams that are closed, full or not read any more. Real processes.
#include "tests/fakes/refusals.h"

#include <array>
#include <fcntl.h>
#include <unistd.h>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray allJobs(const Program &program)
{
    const auto jobs = stored(program.database(), [](const QSqlDatabase &db) { return readJobs(db, {}, 0); });
    QJsonArray array;
    for (const Job &job : *jobs)
        array << jobToJson(job, 0);
    return QJsonDocument(array).toJson();
}

} // namespace

class tst_Streams final : public QObject {
    Q_OBJECT
private slots:
    void withoutStandardOutputNothingIsDone()
    {
        Program program(inMemory());
        QCOMPARE(program.run(Program::shell(u"true"_s)).id(), 1);
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--wait"_s})).id(), 2);
        const QByteArray before = allJobs(program);
        program.inChild = [] { ::close(STDOUT_FILENO); };
        const QList<QStringList> calls{words("list"),
                                       words("kinds"),
                                       words("show 1"),
                                       words("log 1"),
                                       words("results 1"),
                                       words("run-job 1"),
                                       words("rerun 2"),
                                       words("reschedule 1 --at +1h"),
                                       words("--help"),
                                       Program::shell(u"true"_s),
                                       Program::shell(u"true"_s, {u"--wait"_s})};
        for (const Ended &ended : runAll(program, calls)) {
            QCOMPARE(ended.exitCode, 2);
            QVERIFY2(ended.err.contains("tandard output") && ended.err.count('\n') == 1, ended.err.constData());
        }
        QCOMPARE(allJobs(program), before);
    }

    void whatPrintsNothingNeedsNoStandardOutput()
    {
        Program program(inMemory());
        QCOMPARE(program.run(Program::shell(u"true"_s)).id(), 1);
        program.inChild = [] { ::close(STDOUT_FILENO); };
        QCOMPARE(program.run(words("work --until-idle")).exitCode, 0);
        QCOMPARE(storedStatus(program, 1), u"done"_s);
        QCOMPARE(program.run(words("abort 1")).exitCode, 3);
        QCOMPARE(program.run(words("delete 1")).exitCode, 0);
        QCOMPARE(storedCount(program), 0);
    }

    // Else what is printed would go into whatever file got the number of the stream.
    void closedStreamsAreNotTakenForFiles()
    {
        Program program(inMemory());
        program.inChild = [] {
            ::close(STDIN_FILENO);
            ::close(STDOUT_FILENO);
            ::close(STDERR_FILENO);
        };
        QCOMPARE(program.run(Program::shell(u"echo hello"_s, {u"--wait"_s})).exitCode, 2);
        program.inChild = [] {
            ::close(STDIN_FILENO);
            ::close(STDERR_FILENO);
        };
        QCOMPARE(program.run(Program::shell(u"echo hello; cat"_s, {u"--wait"_s})).exitCode, 0);
        QCOMPARE(storedLog(program, 1), "hello\n");
        QVERIFY(!contentsOf(program.database() + u".lock"_s).contains('\n'));
    }

    void withoutStandardInputItsArgumentsCannotBeRead()
    {
        Program program(inMemory());
        program.inChild = [] { ::close(STDIN_FILENO); };
        const Ended ended = program.run({u"run"_s, u"Run Command"_s, u"--args"_s, u"-"_s});
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.contains("standard input") && ended.err.contains("-a"), ended.err.constData());
        QCOMPARE(ended.err.count('\n'), 1);
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--wait"_s})).exitCode, 0);
    }

    void whatStandardOutputDoesNotTakeIsSaid()
    {
        Program program(inMemory());
        QCOMPARE(program.run(Program::shell(u"seq 20"_s, {u"--wait"_s})).exitCode, 0);
        program.inChild = [] { ::dup2(::open("/dev/full", O_WRONLY), STDOUT_FILENO); };
        const QList<QStringList> calls{
            words("list"),   words("list --json"),     words("kinds"),          words("show 1"),
            words("log 1"),  words("log 1 --json"),    words("log 1 --follow"), words("results 1 --format json"),
            words("--help"), Program::shell(u"true"_s)};
        for (const Ended &ended : runAll(program, calls)) {
            QCOMPARE(ended.exitCode, 2);
            QVERIFY2(ended.err.contains("No space left"), ended.err.constData());
        }
        QCOMPARE(storedCount(program), 2);
        QCOMPARE(program.run(Program::shell(u"exit 1"_s, {u"--wait"_s})).exitCode, 1); // that says more
    }

    // `run … | true`: who does not want the answer has no error to hear of.
    void aReaderThatIsGoneIsNoError()
    {
        Program program(inMemory());
        program.inChild = [] {
            std::array<int, 2> ends{};
            if (::pipe(ends.data()) == 0)
                ::close(ends.at(0));
            ::dup2(ends.at(1), STDOUT_FILENO);
        };
        const Ended ended = program.run(Program::shell(u"true"_s, {u"--wait"_s}));
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(storedStatus(program, 1), u"done"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Streams)
#include "tst_streams.moc"
