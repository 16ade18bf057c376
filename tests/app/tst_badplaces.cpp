// The command line where things are no database, or belong to others. Real processes; each time one clear error, and
// nothing is lost.
#include "tests/fakes/nobody.h"
#include "tests/fakes/refusals.h"

#include <QScopeGuard>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

// One of each sort of command that needs a database.
QList<QStringList> commands()
{
    QList<QStringList> all;
    for (const char *text : {"list", "show 1", "log 1 --follow", "results 1", "cancel 1", "reschedule 1 --at +1h",
                             "rerun 1", "run-job 1", "work"})
        all << words(text);
    return all << Program::shell(u"true"_s) << Program::shell(u"true"_s, {u"--wait"_s});
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
        // What SQLite left beside it does no harm.
        verifyRefused(program.run(call(Program::shell(u"true"_s), place)), {place, u"cannot be written"_s});
        QCOMPARE(program.run(call({u"list"_s}, place)).out.count('\n'), 2);
        QVERIFY(stored(place, [](const QSqlDatabase &db) { return readJobs(db, {}, 0); })->size() == 1);
    }

    void aLimitOfFileSizesIsToldAndEndsNothing()
    {
        Program program(inMemory());
        const QString place = program.path(u"limited.db");
        program.inChild = [] {
            const rlimit limit{.rlim_cur = 8'192, .rlim_max = 8'192};
            if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
                ::_exit(126);
        };
        verifyRefused(program.run(call(Program::shell(u"true"_s), place)), {place, u"disk"_s});
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
        verifyAllRefused(
            program,
            {Program::shell(u"true"_s), Program::shell(u"true"_s, {u"--wait"_s}), words("delete 1"), words("work")},
            place, {place, u"cannot be written"_s});
    }
};

QTEST_GUILESS_MAIN(tst_BadPlaces)
#include "tst_badplaces.moc"
