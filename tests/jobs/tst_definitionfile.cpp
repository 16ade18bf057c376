#include "jobs/script/definitionfile.h"
#include "jobs/script/privategroup.h"
#include "tests/fakes/scriptfolder.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

const QByteArray greet = "#!/bin/sh\n# /// job\n# name = \"Greet\"\n# ///\necho hello\n";

QString textOf(const LoadedDefinition &loaded)
{
    return loaded.problems.isEmpty() ? QString() : loaded.problems.first().text();
}

} // namespace

class TestDefinitionFile final : public QObject {
    Q_OBJECT
private slots:
    void aScriptWithAHeaderIsAJob()
    {
        const ScriptFolder folder;
        const LoadedDefinition loaded = loadDefinition(folder.write(u"greet"_s, greet));
        QVERIFY2(loaded.definition, qPrintable(textOf(loaded)));
        QCOMPARE(loaded.definition->kind.name, u"Greet"_s);
        QCOMPARE(loaded.definition->file, folder.path(u"greet"_s));
        QCOMPARE(loaded.definition->hash, hashOfFile(folder.path(u"greet"_s)));
        QCOMPARE(loaded.definition->hash.size(), 64);
    }

    void aDefinitionBesideAProgramIsAJob()
    {
        const ScriptFolder folder;
        const QString file =
            folder.write(u"list.job.toml"_s, "\xef\xbb\xbfname = \"List\"\r\ncommand = [\"/bin/ls\"]\r\n", 0600);
        const LoadedDefinition loaded = loadDefinition(file);
        QVERIFY2(loaded.definition, qPrintable(textOf(loaded)));
        QVERIFY(!loaded.definition->isScript);
    }

    void anOrdinaryFileIsNoneAndNoProblem_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a script") << QByteArray("#!/bin/sh\necho\n");
        QTest::newRow("ten megabytes of nothing") << QByteArray(10'000'000, '\0');
        QTest::newRow("one long line") << QByteArray(10'000'000, '#');
    }
    void anOrdinaryFileIsNoneAndNoProblem()
    {
        QFETCH(QByteArray, content);
        const ScriptFolder folder;
        const LoadedDefinition loaded = loadDefinition(folder.write(u"x"_s, content));
        QVERIFY(!loaded.definition);
        QCOMPARE(textOf(loaded), QString());
    }

    void whatCannotBeUsedIsToldWithARemedy_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("says");
        QTest::newRow("not executable") << u"x"_s << greet << 0600 << u"chmod +x"_s;
        QTest::newRow("no #! line") << u"x"_s << greet.sliced(10) << 0700 << u"no #! line"_s;
        QTest::newRow("a byte order mark") << u"x"_s << "\xef\xbb\xbf" + greet << 0700 << u"byte order mark"_s;
        QTest::newRow("an empty list as the command")
            << u"x"_s << QByteArray(greet).replace("# ///\n", "# command = [[]]\n# ///\n") << 0700 << u"empty"_s;
        QTest::newRow("no interpreter") << u"x"_s << QByteArray(greet).replace("/bin/sh", "/no/sh") << 0700
                                        << u"“/no/sh” is not there"_s;
        QTest::newRow("line ends of Windows")
            << u"x"_s << QByteArray(greet).replace("\n", "\r\n") << 0700 << u"Unix line ends"_s;
        QTest::newRow("a program that is not there")
            << u"x.job.toml"_s << QByteArray("name = \"A\"\ncommand = [\"./none\"]\n") << 0600
            << u"x.job.toml:2:12: There is no program "_s;
        QTest::newRow("a program that is not in PATH")
            << u"x.job.toml"_s << QByteArray("name = \"A\"\ncommand = [\"no-such-program\"]\n") << 0600
            << u"x.job.toml:2:12: There is no program “no-such-program” in PATH"_s;
        QTest::newRow("a program that is not executable")
            << u"x.job.toml"_s << QByteArray("name = \"A\"\ncommand = [\"/etc/passwd\"]\n") << 0600
            << u"not executable"_s;
        QTest::newRow("a folder as a program")
            << u"x.job.toml"_s << QByteArray("name = \"A\"\ncommand = [\"/etc\"]\n") << 0600 << u"is no program"_s;
        QTest::newRow("no interpreter in PATH")
            << u"x"_s << QByteArray(greet).replace("/bin/sh", "/usr/bin/env nosuchsh") << 0700 << u"not in PATH"_s;
        QTest::newRow("others may write") << u"x"_s << greet << 0722 << u"chmod go-w"_s;
        QTest::newRow("an empty definition") << u"x.job.toml"_s << QByteArray() << 0600 << u"no name"_s;
        QTest::newRow("a binary definition") << u"x.job.toml"_s
                                             << QByteArray("\x7f"
                                                           "ELF\0\xff",
                                                           6)
                                             << 0600 << u"not UTF-8"_s;
        QTest::newRow("a long definition")
            << u"x.job.toml"_s << QByteArray(10'000'000, '#') << 0600 << u"longer than 1 MiB"_s;
    }
    void whatCannotBeUsedIsToldWithARemedy()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(int, mode);
        QFETCH(QString, says);
        const ScriptFolder folder;
        const LoadedDefinition loaded = loadDefinition(folder.write(name, content, mode_t(mode)));
        QVERIFY(!loaded.definition);
        QVERIFY2(textOf(loaded).contains(says), qPrintable(textOf(loaded)));
        QVERIFY(textOf(loaded).startsWith(folder.path(name)));
    }

    void aCommandThatIsAnotherProgramNeedsNoExecutableScript()
    {
        const ScriptFolder folder;
        const QByteArray content = "# /// job\n# name = \"A\"\n# command = [\"/bin/sh\", \"{script}\"]\n# ///\n";
        QVERIFY(loadDefinition(folder.write(u"x"_s, content, 0600)).definition);
    }

    void aFifoIsRefusedWithoutWaiting()
    {
        const ScriptFolder folder;
        QCOMPARE(mkfifo(folder.path(u"x.job.toml"_s).toLocal8Bit().constData(), 0600), 0);
        QVERIFY(textOf(loadDefinition(folder.path(u"x.job.toml"_s))).contains(u"no ordinary file"_s));
    }

    void aLinkMustStayInItsFolder()
    {
        const ScriptFolder folder;
        const ScriptFolder elsewhere;
        const QString file = elsewhere.write(u"greet"_s, greet);
        QVERIFY(QFile::link(file, folder.path(u"out"_s)));
        QVERIFY(textOf(loadDefinition(folder.path(u"out"_s))).contains(u"leads out"_s));
        folder.write(u"greet"_s, greet);
        QVERIFY(QFile::link(folder.path(u"greet"_s), folder.path(u"within"_s)));
        QVERIFY(loadDefinition(folder.path(u"within"_s)).definition);
    }

    void aFolderHoldsJobsByName()
    {
        const ScriptFolder folder;
        folder.write(u"b"_s, QByteArray(greet).replace("Greet", "Zebra"));
        folder.write(u"c"_s, greet);
        folder.write(u"readme.txt"_s, "nothing", 0600);
        folder.write(u"c~"_s, greet);
        folder.write(u".hidden"_s, greet);
        folder.write(u"broken"_s, "# /// job\n# name = 3\n# ///\n");
        const FolderDefinitions found = loadFolders({folder.path(), folder.path(), u"/no/such/folder"_s});
        QCOMPARE(found.definitions.size(), 2);
        QCOMPARE(found.definitions.first().kind.name, u"Greet"_s);
        QCOMPARE(found.problems.size(), 1);
        QVERIFY(found.problems.first().file.endsWith(u"broken"_s));
    }

    void ofTwinsBothAreNamedAndNeitherIsUsed()
    {
        const ScriptFolder one;
        const ScriptFolder two;
        one.write(u"a"_s, greet);
        two.write(u"b"_s, greet);
        one.write(u"c"_s, QByteArray(greet).replace("Greet", "Other"));
        const FolderDefinitions found = loadFolders({one.path(), two.path()});
        QCOMPARE(found.definitions.size(), 1);
        QCOMPARE(found.problems.size(), 2);
        QVERIFY(found.problems.first().text().contains(two.path(u"b"_s)));
        QVERIFY(found.problems.last().text().contains(one.path(u"a"_s)));
    }

    void aNameThatIsNotUtf8IsAProblem()
    {
        const ScriptFolder folder;
        const QByteArray place = QFile::encodeName(folder.path());
        folder.write(u"a"_s, greet);
        QCOMPARE(::rename((place + "/a").constData(), (place + "/a\xff").constData()), 0);
        folder.write(u"b"_s, "just a file");
        QCOMPARE(::rename((place + "/b").constData(), (place + "/b\xff").constData()), 0);
        const FolderDefinitions found = loadFolders({folder.path()});
        QVERIFY(found.definitions.isEmpty());
        QCOMPARE(found.problems.size(), 1);
        QCOMPARE(found.problems.first().file, folder.path(u"a\ufffd"_s));
        QVERIFY(found.problems.first().text().contains(u"not UTF-8"_s));
    }

    void aProgramOfOnesOwnBelongsToTheHash()
    {
        const ScriptFolder folder;
        const QString tool = folder.write(u"tool"_s, "#!/bin/sh\n");
        const QString helper = folder.write(u"helper.txt"_s, "one", 0600);
        const QString file =
            folder.write(u"x.job.toml"_s,
                         "name = \"A\"\ncommand = [\"./tool\", \"" + helper.toUtf8() + "\", \"/etc/passwd\"]\n", 0600);
        const auto first = loadDefinition(file).definition;
        QVERIFY(first);
        QCOMPARE(first->programs.size(), 2);
        folder.write(u"tool"_s, "#!/bin/sh\necho\n");
        const auto second = loadDefinition(file).definition;
        QVERIFY(second && second->hash != first->hash);
        folder.write(u"helper.txt"_s, "two", 0600);
        const auto third = loadDefinition(file).definition;
        QVERIFY(third && third->hash != second->hash);
    }

    void aProgramOfTheSystemIsNotLookedAt()
    {
        const ScriptFolder folder;
        const QString file = folder.write(u"x.job.toml"_s, "name = \"A\"\ncommand = [\"ls\"]\n", 0600);
        const auto loaded = loadDefinition(file).definition;
        QVERIFY(loaded && loaded->programs.isEmpty());
        QCOMPARE(loaded->hash, hashOfFile(file));
    }

    void aFolderBelowOneThatOthersMayWriteToIsRefused()
    {
        const ScriptFolder parent;
        const QString jobs = parent.path(u"a/jobs"_s);
        QVERIFY(QDir().mkpath(jobs));
        chmod(QFile::encodeName(jobs).constData(), 0700);
        QCOMPARE(folderProblem(jobs), QString());
        const QByteArray above = QFile::encodeName(parent.path(u"a"_s));
        chmod(above.constData(), 0777);
        QVERIFY2(folderProblem(jobs).contains(parent.path(u"a"_s)), qPrintable(folderProblem(jobs)));
        QVERIFY(loadFolders({jobs}).problems.first().remedy.endsWith(parent.path(u"a"_s)));
        chmod(above.constData(), 01777);
        QCOMPARE(folderProblem(jobs), QString());
        chmod(QFile::encodeName(parent.path()).constData(), 0777);
        QVERIFY(!folderProblem(jobs).isEmpty());
    }

    void aGroupMayWriteOnlyIfItIsTheUsersOwn()
    {
        const ScriptFolder folder;
        const QByteArray place = QFile::encodeName(folder.path());
        chmod(place.constData(), 0770);
        QCOMPARE(folderProblem(folder.path()).isEmpty(), isPrivateGroup(getegid()));
        if (geteuid() != 0)
            return;
        constexpr gid_t users = 100; // a group that is shared (base-passwd)
        QCOMPARE(chown(place.constData(), uid_t(-1), users), 0);
        QVERIFY(!folderProblem(folder.path()).isEmpty());
    }

    void aFolderThatOthersMayWriteToIsRefused()
    {
        const ScriptFolder folder;
        folder.write(u"a"_s, greet);
        chmod(folder.path().toLocal8Bit().constData(), 0777);
        const FolderDefinitions found = loadFolders({folder.path()});
        QVERIFY(found.definitions.isEmpty());
        QCOMPARE(found.problems.size(), 1);
        QVERIFY(found.problems.first().text().contains(u"chmod go-w"_s));
    }
};

QTEST_GUILESS_MAIN(TestDefinitionFile)
#include "tst_definitionfile.moc"
