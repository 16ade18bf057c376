// The job Back Up Folder: its archives are unpacked again by tar and Python and compared with the folder.
#include "jobs/library/backupfolder.h"
#include "tests/fakes/filefolder.h"
#include "tests/fakes/jobfixture.h"

#include <QJsonArray>
#include <QLocale>
#include <QTest>

#include <sys/resource.h>

#include <csignal>
#include <memory>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestBackupFolder final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(registerBackupFolder(m_registry).isOk()); }
    void init() { m_files = std::make_unique<FileFolder>(); }

    void itsArgumentsAreAsPromised()
    {
        const JobKind &kind = *m_registry.find(u"Back Up Folder"_s);
        QCOMPARE(kind.group, u"Files"_s);
        QVERIFY(kind.isSchedulable);
        QCOMPARE(kind.arguments.size(), 4);
        QCOMPARE(kind.arguments.find(u"folder")->type, ArgumentType::Folder);
        QCOMPARE(kind.arguments.find(u"archive")->type, ArgumentType::SaveFile);
        QCOMPARE(kind.arguments.find(u"exclude")->type, ArgumentType::List);
        QCOMPARE(kind.arguments.find(u"verify")->type, ArgumentType::Boolean);
        QCOMPARE(kind.arguments.find(u"verify")->defaultValue, QJsonValue(true));
        const FieldErrors errors = m_registry.check(u"Back Up Folder"_s)({{u"archive"_s, u"/tmp/a.rar"_s}});
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.first().field, u"archive"_s);
    }

    void whatIsUnpackedIsTheFolder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("unpack");
        const QString tar = u"mkdir out && tar -xf %1 -C out"_s;
        QTest::newRow("tar") << u"a.tar"_s << tar;
        QTest::newRow("tar.gz") << u"a.tar.gz"_s << tar;
        QTest::newRow("tar.zst") << u"a.tar.zst"_s << u"mkdir out && zstd -dc %1 | tar -x -C out"_s;
        QTest::newRow("tar.xz, in capitals") << u"a.TAR.XZ"_s << u"mkdir out && xz -dc < %1 | tar -x -C out"_s;
        QTest::newRow("zip") << u"a.zip"_s << u"python3 -m zipfile -e %1 out"_s;
    }
    void whatIsUnpackedIsTheFolder()
    {
        QFETCH(QString, name);
        QFETCH(QString, unpack);
        const bool isZip = name == u"a.zip"_s;
        writeTree();
        if (!isZip)
            QVERIFY(m_files->write("tree/odd\xff\nname", "odd") && m_files->link("tree/link", "../outside"));
        JobFixture run(m_registry, u"Back Up Folder"_s, arguments(name));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.error, QString());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QCOMPARE(run.cellErrors(), QStringList());
        QCOMPARE(run.rows.size(), isZip ? 4 : 5);
        QCOMPARE(run.progress.last(), 100);
        QByteArray output;
        QVERIFY2(m_files->shell(unpack.arg(name) + u" && diff -r --no-dereference tree out"_s, &output) == 0, output);
        QVERIFY(m_files->has("out/empty folder"));
    }

    void rowsTellSizeAndHash()
    {
        QVERIFY(m_files->write("tree/sub/abc", "abc"));
        JobFixture run(m_registry, u"Back Up Folder"_s, arguments(u"a.tar"_s));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.columns, (QStringList{u"File"_s, u"Size"_s, u"SHA-256"_s}));
        QCOMPARE(run.rows.first().at(0).value, QJsonValue(u"sub/abc"_s));
        QCOMPARE(run.rows.first().at(1).value, QJsonValue(3));
        QCOMPARE(run.rows.first().at(2).value,
                 QJsonValue(u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s)); // FIPS 180-4
    }

    void patternsLeaveOutNamesPathsAndWholeFolders()
    {
        for (const char *name : {"a.tmp", "keep", "sub/b.tmp", "sub/keep", "build/x", "docs/build", "docs/draft/y"})
            QVERIFY(m_files->write("tree/" + QByteArray(name), "x"));
        JobFixture run(
            m_registry, u"Back Up Folder"_s,
            arguments(u"a.tar"_s, {{u"exclude"_s, QJsonArray{u"*.tmp"_s, u"build/"_s, u"docs/dr*"_s, u""_s}}}));
        QVERIFY(run.waitForEnd());
        QCOMPARE(paths(run), (QStringList{u"docs/build"_s, u"keep"_s, u"sub/keep"_s}));
    }

    void oneUnreadableFileDoesNotStopTheOthers()
    {
        QVERIFY(m_files->write("tree/a", "1") && m_files->write("tree/b", "2") && m_files->write("tree/c", "3"));
        QFile held(m_files->file(u"tree/b"_s)); // as Jobdeck's own database is
        QVERIFY(held.open(QIODevice::ReadWrite));
        JobFixture run(m_registry, u"Back Up Folder"_s, arguments(u"a.tar"_s));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QCOMPARE(run.cellErrors(), QStringList{u"is in use by Jobdeck itself; not read"_s});
        QByteArray list;
        QCOMPARE(m_files->shell(u"tar -tf a.tar"_s, &list), 0);
        QCOMPARE(list, "a\nc\n");
    }

    void aZipFileRefusesANameThatIsNoText()
    {
        QVERIFY(m_files->write("tree/odd\xff", "1") && m_files->write("tree/plain", "2"));
        JobFixture run(m_registry, u"Back Up Folder"_s, arguments(u"a.zip"_s));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.cellErrors().size(), 1);
        QVERIFY2(run.cellErrors().first().contains(u".tar.gz"_s), qUtf8Printable(run.cellErrors().first()));
        QCOMPARE(run.rows.size(), 2);
        QVERIFY(m_files->has("a.zip"));
    }

    void pipesAreLeftOutAndTold()
    {
        QVERIFY(m_files->write("tree/a", "1"));
        QCOMPARE(::mkfifo(m_files->native("tree/pipe").constData(), 0600), 0);
        JobFixture run(m_registry, u"Back Up Folder"_s, arguments(u"a.tar"_s));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QVERIFY(run.logText().contains(u"Left out 1 pipe"_s));
    }

    void anArchiveInTheFolderDoesNotHoldItself()
    {
        QVERIFY(m_files->write("tree/a", "1") && m_files->write("tree/old.tar", "an older archive"));
        JobFixture run(m_registry, u"Back Up Folder"_s, arguments(u"tree/old.tar"_s));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.error, QString());
        QCOMPARE(paths(run), QStringList{u"a"_s});
        QByteArray list;
        QCOMPARE(m_files->shell(u"tar -tf tree/old.tar"_s, &list), 0);
        QCOMPARE(list, "a\n");
    }

    void aStopLeavesTheOldArchiveAndNothingElse_data()
    {
        QTest::addColumn<bool>("isVerified");
        QTest::newRow("with verification") << true;
        QTest::newRow("without") << false;
    }
    void aStopLeavesTheOldArchiveAndNothingElse()
    {
        QFETCH(bool, isVerified);
        QVERIFY(m_files->write("a.tar.xz", "old"));
        for (int i = 0; i < 8; ++i)
            QVERIFY(m_files->write("tree/" + QByteArray::number(i), noise(4 * 1024 * 1024)));
        JobFixture run(m_registry, u"Back Up Folder"_s, arguments(u"a.tar.xz"_s, {{u"verify"_s, isVerified}}));
        QVERIFY(run.waitForProgress(1));
        run.stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Stopped);
        QVERIFY2(run.outcome.note.contains(u"no archive was written"_s), qUtf8Printable(run.outcome.note));
        QCOMPARE(m_files->names(), (QStringList{u"a.tar.xz"_s, u"tree"_s}));
        QCOMPARE(m_files->content("a.tar.xz"), "old");
    }

    void aFullDiskIsToldAndLeavesTheOldArchive_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("tar") << u"a.tar"_s;
        QTest::newRow("compressed") << u"a.tar.xz"_s;
    }
    void aFullDiskIsToldAndLeavesTheOldArchive()
    {
        QFETCH(QString, name);
        QVERIFY(m_files->write(name.toUtf8(), "old") && m_files->write("tree/a", noise(3 * 1024 * 1024)));
        rlimit old = {};
        ::getrlimit(RLIMIT_FSIZE, &old);
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{.rlim_cur = 1024 * 1024, .rlim_max = old.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        JobFixture run(m_registry, u"Back Up Folder"_s, arguments(name));
        const bool hasEnded = run.waitForEnd();
        ::setrlimit(RLIMIT_FSIZE, &old);
        QVERIFY(hasEnded);
        QVERIFY2(run.outcome.error.contains(u"cannot be written: File too large"_s), qUtf8Printable(run.outcome.error));
        QCOMPARE(m_files->content(name.toUtf8()), "old");
        QCOMPARE(m_files->names(), (QStringList{name, u"tree"_s}));
    }

    void aStopWhileItIsReadBackLeavesNothing()
    {
        for (int i = 0; i < 24; ++i)
            QVERIFY(m_files->write("tree/" + QByteArray::number(i), QByteArray(4 * 1024 * 1024, 'x')));
        JobFixture run(m_registry, u"Back Up Folder"_s, arguments(u"a.tar.zst"_s));
        QVERIFY(run.waitForLog(u"Reading the archive back"_s));
        run.stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Stopped);
        QCOMPARE(m_files->names(), QStringList{u"tree"_s});
    }

    void whatCannotBeDoneIsToldAndLeavesNothing_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("archive");
        QTest::addColumn<QString>("told");
        QTest::newRow("no folder") << u"missing"_s << u"a.zip"_s << u"missing cannot be read: No such file"_s;
        QTest::newRow("a file for a folder") << u"pipe.zip"_s << u"a.zip"_s << u"cannot be read: Not a directory"_s;
        QTest::newRow("unknown ending") << u"tree"_s << u"a.rar"_s << u"does not tell its format"_s;
        QTest::newRow("a pipe") << u"tree"_s << u"pipe.zip"_s << u"is a pipe, not a regular file"_s;
        QTest::newRow("no such place") << u"tree"_s << u"nowhere/a.zip"_s << u"a.zip cannot be written"_s;
    }
    void whatCannotBeDoneIsToldAndLeavesNothing()
    {
        QFETCH(QString, folder);
        QFETCH(QString, archive);
        QFETCH(QString, told);
        QCOMPARE(::mkfifo(m_files->native("pipe.zip").constData(), 0600), 0);
        JobFixture run(m_registry, u"Back Up Folder"_s,
                       {{u"folder"_s, m_files->file(folder)}, {u"archive"_s, m_files->file(archive)}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run.outcome.error.contains(told), qUtf8Printable(run.outcome.error));
        QCOMPARE(m_files->names(), (QStringList{u"pipe.zip"_s, u"tree"_s}));
    }

    void anEmptyFolderBecomesAnEmptyArchive()
    {
        for (const QString &name : {u"a.tar.gz"_s, u"a.zip"_s}) {
            JobFixture run(m_registry, u"Back Up Folder"_s, arguments(name));
            QVERIFY(run.waitForEnd());
            QCOMPARE(run.outcome.error, QString());
            QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        }
        QCOMPARE(m_files->shell(u"test -z \"$(tar -tf a.tar.gz)\""_s), 0);
    }

private:
    void writeTree() const
    {
        QVERIFY(m_files->write("tree/deep/er/file", noise(3 * 1024 * 1024)));
        QVERIFY(m_files->write("tree/empty", ""));
        QVERIFY(m_files->write("tree/Grüße – 日本", "text"));
        QVERIFY(m_files->write("tree/" + QByteArray(200, 'n'), "a long name"));
        QVERIFY(QDir(m_files->tree()).mkdir(u"empty folder"_s));
    }
    [[nodiscard]] static QByteArray noise(qsizetype size)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        quint32 state = 1;
        for (char &byte : bytes)
            byte = static_cast<char>((state = state * 1'664'525 + 1'013'904'223) >> 24);
        return bytes;
    }
    [[nodiscard]] QJsonObject arguments(const QString &archive, QJsonObject more = {}) const
    {
        more.insert(u"folder"_s, m_files->tree());
        more.insert(u"archive"_s, m_files->file(archive));
        return more;
    }
    [[nodiscard]] static QStringList paths(const JobFixture &run)
    {
        QStringList paths;
        for (const ResultsRow &row : run.rows)
            paths << row.first().value.toString();
        return paths;
    }
    JobRegistry m_registry;
    std::unique_ptr<FileFolder> m_files;
};

QTEST_GUILESS_MAIN(TestBackupFolder)
#include "tst_backupfolder.moc"
