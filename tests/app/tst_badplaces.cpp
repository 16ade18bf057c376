// The command line where things cannot be read or written: databases that are none, files and folders of others, a full
// disk, streams that are closed. Real processes; each time one clear error, and nothing is lost.
#include "tests/fakes/commandline.h"
#include "tests/fakes/nobody.h"
#include "tests/fakes/smalldisk.h"

#include <QScopeGuard>

#include <fcntl.h>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

bool hasSmallDisks = false;

QStringList call(const QStringList &words, const QString &database)
{
    return QStringList{u"--database"_s, database} + words;
}

// Exit code 4, nothing but one line that has all these texts.
void verifyRefused(const Ended &ended, const QStringList &texts)
{
    QCOMPARE(ended.out, QByteArray());
    QVERIFY2(ended.err.count('\n') == 1, ended.err.constData());
    for (const QString &text : texts)
        QVERIFY2(ended.err.contains(text.toUtf8()), ended.err.constData());
    QCOMPARE(ended.exitCode, 4);
}

// One of each sort of command that needs a database.
QList<QStringList> commands()
{
    QList<QStringList> all;
    for (const char *text : {"list", "show 1", "log 1 --follow", "results 1", "cancel 1", "reschedule 1 --at +1h",
                             "rerun 1", "run-job 1", "work"})
        all << words(text);
    return all << Program::shell(u"true"_s) << Program::shell(u"true"_s, {u"--wait"_s});
}

// All of them at once.
void verifyAllRefused(const Program &program, const QList<QStringList> &calls, const QString &place,
                      const QStringList &texts)
{
    std::vector<std::unique_ptr<QProcess>> processes;
    for (const QStringList &words : calls)
        processes.push_back(program.start(call(words, place)));
    for (const auto &process : processes)
        verifyRefused(Program::ended(*process), texts);
}

QByteArray allJobs(const Program &program)
{
    const auto jobs = stored(program.database(), [](const QSqlDatabase &db) { return readJobs(db, {}, 0); });
    QJsonArray array;
    for (const Job &job : *jobs)
        array << jobToJson(job, 0);
    return QJsonDocument(array).toJson();
}

QByteArray contentsOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_BadPlaces final : public QObject {
    Q_OBJECT
private slots:
    // ---- what is no database
    void aFolder()
    {
        const Program program(inMemory());
        const QString place = program.path(u"place");
        QVERIFY(QDir().mkpath(place));
        verifyAllRefused(program, commands(), place, {place, u"folder"_s});
        QVERIFY(!QFileInfo::exists(place + u".lock"_s));
    }

    void aTextFileIsLeftAsItIs()
    {
        const Program program(inMemory());
        const QString place = program.path(u"notes.txt");
        QFile notes(place);
        QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write("my notes\n") == 9);
        notes.close();
        verifyAllRefused(program, commands(), place, {place, u"not a database"_s});
        QCOMPARE(contentsOf(place), "my notes\n");
        QCOMPARE(QDir(program.path(u"")).entryList(QDir::Files), QStringList{u"notes.txt"_s});
    }

    void aPipeIsNotWaitedFor()
    {
        const Program program(inMemory());
        const QString place = program.path(u"pipe");
        QCOMPARE(::mkfifo(QFile::encodeName(place).constData(), 0600), 0);
        verifyRefused(program.run(call({u"list"_s}, place)), {place, u"not a database"_s});
        verifyRefused(program.run(call({u"work"_s}, place)), {place, u"not a database"_s});
    }

    void aFolderThatIsNotThereIsMadeByTheFirstJob()
    {
        const Program program(inMemory());
        const QString place = program.path(u"some/where/j.db");
        QCOMPARE(program.run(call({u"list"_s}, place)).exitCode, 0);
        QVERIFY(!QFileInfo::exists(program.path(u"some")));
        QCOMPARE(program.run(call(Program::shell(u"true"_s), place)).exitCode, 0);
        QCOMPARE(program.run(call({u"list"_s}, place)).out.count('\n'), 2);
    }

    void aFolderThatCannotBeMade()
    {
        const Program program(inMemory());
        for (const QStringList &words : {Program::shell(u"true"_s), QStringList{u"work"_s}})
            verifyRefused(program.run(call(words, u"/proc/x/y.db"_s)), {u"/proc/x"_s, u"--database"_s});
    }

    // ---- files and folders of others
    void aDatabaseThatCannotBeRead()
    {
        Program program(inMemory());
        const QString place = program.path(u"closed/j.db");
        QCOMPARE(program.run(call(Program::shell(u"true"_s), place)).exitCode, 0);
        const Nobody nobody(program);
        Nobody::close(program.path(u"closed"));
        const auto again = qScopeGuard([&] { Nobody::open(program.path(u"closed")); });
        for (const QStringList &words : {QStringList{u"list"_s}, QStringList{u"show"_s, u"1"_s}})
            verifyRefused(program.run(call(words, place)), {place, u"permission"_s});
        for (const QStringList &words : {Program::shell(u"true"_s), QStringList{u"work"_s}})
            verifyRefused(program.run(call(words, place)), {program.path(u"closed")});
    }

    void aFolderThatCannotBeWritten()
    {
        Program program(inMemory());
        const QString folder = program.path(u"theirs");
        QVERIFY(QDir().mkpath(folder));
        const Nobody nobody(program);
        Nobody::makeReadOnly(folder);
        const auto again = qScopeGuard([&] { Nobody::open(folder); });
        const QString place = folder + u"/j.db"_s;
        QCOMPARE(program.run(call({u"list"_s}, place)).exitCode, 0); // no database there yet, so no jobs
        for (const QStringList &words : {Program::shell(u"true"_s), QStringList{u"work"_s}}) {
            verifyRefused(program.run(call(words, place)), {place, u"ermission"_s, u"--database"_s});
            verifyRefused(program.run(call(words, folder + u"/below/j.db"_s)),
                          {folder + u"/below"_s, u"ermission denied"_s, u"--database"_s});
        }
        QVERIFY(QDir(folder).isEmpty());
    }

    void aReadOnlyDatabaseIsReadAndNotWritten_data()
    {
        QTest::addColumn<bool>("isFolderReadOnly");
        QTest::addColumn<bool>("hasOwner");
        QTest::newRow("in a folder that is, too") << true << false;
        QTest::newRow("in a folder that can be written") << false << false;
        QTest::newRow("in a folder that is, too, while somebody else runs its jobs") << true << true;
    }
    void aReadOnlyDatabaseIsReadAndNotWritten()
    {
        QFETCH(const bool, isFolderReadOnly);
        QFETCH(const bool, hasOwner);
        Program owning(inMemory());
        QCOMPARE(owning.run(Program::shell(u"echo hello"_s, {u"--wait"_s})).exitCode, 0);
        const QString place = owning.database();
        const QString folder = QFileInfo(place).path();
        for (const QString &path : {owning.path(u""), owning.path(u"data"), folder})
            ::chmod(QFile::encodeName(path).constData(), 0755);
        Nobody::makeReadOnly(place);
        const auto owner = hasOwner && ::geteuid() == 0 ? std::make_unique<Owner>(owning) : nullptr;

        Program program(inMemory());
        const Nobody nobody(program);
        if (isFolderReadOnly) {
            Nobody::makeReadOnly(folder);
        } else {
            QFile::remove(place + u".lock"_s); // as it comes from elsewhere
            Nobody::own(folder);
        }
        const auto again = qScopeGuard([&] { Nobody::open(folder); });
        readAndFailToWrite(program, place);
        readAndFailToWrite(program, place); // what SQLite left beside it does no harm
        QVERIFY(stored(place, [](const QSqlDatabase &db) { return readJobs(db, {}, 0); })->size() == 1);
    }

    // ---- a full disk
    void onAFullDiskNothingBegins()
    {
        if (!hasSmallDisks)
            QSKIP("Mounting is not allowed here.");
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
        if (!hasSmallDisks)
            QSKIP("Mounting is not allowed here.");
        const Program program(inMemory());
        const SmallDisk disk(program.path(u"disk"), 1 << 19);
        const QString place = program.path(u"disk/j.db");
        QCOMPARE(program.run(call(Program::shell(u"echo hello"_s, {u"--wait"_s}), place)).exitCode, 0);
        QCOMPARE(program.run(call(Program::shell(u"echo later"_s), place)).exitCode, 0);
        disk.fill();
        QCOMPARE(program.run(call({u"list"_s}, place)).out.count('\n'), 3);
        QCOMPARE(program.run(call(words("log 1"), place)).out, "hello\n");
        for (const QStringList &refused :
             {Program::shell(u"true"_s), Program::shell(u"true"_s, {u"--wait"_s}), words("run-job 2"),
              words("cancel 2 2"), words("rerun 1"), words("work --until-idle")})
            verifyRefused(program.run(call(refused, place)), {place, u"full"_s, u"Make room"_s});
        disk.makeRoom();
        QCOMPARE(program.run(call(words("work --until-idle"), place)).exitCode, 0);
        QCOMPARE(program.run(call(words("log 2"), place)).out, "later\n");
        QCOMPARE(program.run(call({u"list"_s}, place)).out.count('\n'), 3);
    }

    // The disk has room when the command begins, and none when it is to be stored.
    void aDiskThatGetsFullInBetween()
    {
        if (!hasSmallDisks)
            QSKIP("Mounting is not allowed here.");
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
        if (!hasSmallDisks)
            QSKIP("Mounting is not allowed here.");
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
        if (!hasSmallDisks)
            QSKIP("Mounting is not allowed here.");
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

    // ---- streams
    void withoutStandardOutputNothingIsDone()
    {
        Program program(inMemory());
        QCOMPARE(program.run(Program::shell(u"true"_s)).id(), 1);
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--wait"_s})).id(), 2);
        const QByteArray before = allJobs(program);
        program.inChild = [] { ::close(STDOUT_FILENO); };
        for (const QStringList &words :
             {words("list"), words("kinds"), words("show 1"), words("log 1"), words("results 1"), words("run-job 1"),
              words("rerun 2"), words("reschedule 1 --at +1h"), words("--help"), Program::shell(u"true"_s),
              Program::shell(u"true"_s, {u"--wait"_s})}) {
            const Ended ended = program.run(words);
            QVERIFY2(ended.exitCode == 2, qPrintable(words.join(u' ')));
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
        for (const QStringList &words :
             {words("list"), words("list --json"), words("kinds"), words("show 1"), words("log 1"),
              words("log 1 --json"), words("log 1 --follow"), words("results 1 --format json"), words("--help"),
              Program::shell(u"true"_s)}) {
            const Ended ended = program.run(words);
            QVERIFY2(ended.exitCode == 2, qPrintable(words.join(u' ')));
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

private:
    static void readAndFailToWrite(const Program &program, const QString &place)
    {
        const QByteArray list = program.run(call(words("list --json"), place)).out;
        QCOMPARE(QJsonDocument::fromJson(list).array().size(), 1);
        QVERIFY(program.run(call(words("show 1"), place)).out.contains("/bin/sh"));
        QCOMPARE(program.run(call(words("log 1"), place)).out, "hello\n");
        QCOMPARE(program.run(call(words("log 1 --follow"), place)).out, "hello\n");
        QCOMPARE(program.run(call(words("results 1"), place)).exitCode, 0);
        for (const QStringList &refused :
             {Program::shell(u"true"_s), Program::shell(u"true"_s, {u"--wait"_s}), words("delete 1"), words("work")})
            verifyRefused(program.run(call(refused, place)), {place, u"cannot be written"_s});
    }
};

int main(int argc, char **argv)
{
    hasSmallDisks = SmallDisk::becomePossible();
    QCoreApplication application(argc, argv);
    tst_BadPlaces test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_badplaces.moc"
