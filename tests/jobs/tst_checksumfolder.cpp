// The job Checksum Folder on real trees, both ways against the real sha256sum.
#include "jobs/library/checksumfolder.h"
#include "tests/fakes/jobfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <memory>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

// Names as bytes: QFile could not make all of them.
void write(const QByteArray &path, const QByteArray &bytes)
{
    const int file = ::open(path.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    QVERIFY2(file >= 0, path.constData());
    QCOMPARE(::write(file, bytes.constData(), static_cast<std::size_t>(bytes.size())), bytes.size());
    ::close(file);
}

struct Run {
    int exitCode = -1;
    QByteArray output;
};

Run shell(const QString &script, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"sh"_s, {u"-c"_s, script});
    if (!process.waitForFinished())
        return {};
    return {.exitCode = process.exitCode(), .output = process.readAll()};
}

} // namespace

class TestChecksumFolder final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(registerChecksumFolder(m_registry).isOk()); }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid() && QDir(m_dir->path()).mkdir(u"tree"_s));
    }

    // QTemporaryDir cannot remove a name that is not UTF-8.
    void cleanup() { std::filesystem::remove_all(m_dir->path().toStdString()); }

    void itsArgumentsAreAsPromised()
    {
        const JobKind &kind = *m_registry.find(u"Checksum Folder"_s);
        QCOMPARE(kind.group, u"Files"_s);
        QVERIFY(kind.isSchedulable);
        QCOMPARE(kind.arguments.size(), 3);
        QCOMPARE(kind.arguments.find(u"folder")->type, ArgumentType::Folder);
        QCOMPARE(kind.arguments.find(u"manifest")->type, ArgumentType::SaveFile);
        QCOMPARE(kind.arguments.find(u"check")->type, ArgumentType::File);
        QCOMPARE(kind.resultsColumns, (QStringList{u"File"_s, u"SHA-256"_s, u"Size"_s}));
    }

    void everyFileHasItsRow()
    {
        QVERIFY(QDir(tree()).mkpath(u"b/c"_s));
        write(native(u"tree/b/c/deep"_s), "abc");
        write(native(u"tree/empty"_s), "");
        JobFixture run(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QCOMPARE(run.rows.size(), 2);
        QCOMPARE(run.rows.at(0).at(0).value, QJsonValue(u"b/c/deep"_s));
        QCOMPARE(run.rows.at(0).at(1).value,
                 QJsonValue(u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s)); // FIPS 180-4
        QCOMPARE(run.rows.at(0).at(2).value, QJsonValue(3));
        QCOMPARE(run.rows.at(1).at(2).value, QJsonValue(0));
        QVERIFY(run.cellErrors().isEmpty());
        QCOMPARE(run.progress.last(), 100);
    }

    void sha256sumAcceptsTheManifest()
    {
        writeOddTree();
        JobFixture run(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}, {u"manifest"_s, file(u"sums"_s)}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.error, QString());
        const Run check = shell(u"sha256sum --check --strict --quiet ../sums"_s, tree());
        QVERIFY2(check.exitCode == 0, check.output.constData());
        const Run same = shell(u"LC_ALL=C; export LC_ALL; find . -type f -printf '%P\\0' | sort -z "
                               "| xargs -0 sha256sum -- | cmp - ../sums"_s,
                               tree());
        QVERIFY2(same.exitCode == 0, same.output.constData());
    }

    void theManifestOfSha256sumIsAccepted_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("text") << u"sha256sum --text"_s;
        QTest::newRow("binary") << u"sha256sum --binary"_s;
        QTest::newRow("with CR LF and a comment") << u"echo '# made today'; sha256sum --text"_s;
    }
    void theManifestOfSha256sumIsAccepted()
    {
        QFETCH(QString, command);
        writeOddTree();
        const QString words = command.section(u';', -1);
        const QString prefix = command.contains(u';') ? command.section(u';', 0, 0) + u"; "_s : QString();
        const QString filter = prefix.isEmpty() ? u"cat"_s : u"sed 's/$/\\r/'"_s;
        const Run made =
            shell(u"{ %1find . -type f -print0 | xargs -0 %2; } | %3 > ../sums"_s.arg(prefix, words, filter), tree());
        QCOMPARE(made.exitCode, 0);
        JobFixture run(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}, {u"check"_s, file(u"sums"_s)}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.error, QString());
        QCOMPARE(run.cellErrors(), QStringList());
        QCOMPARE(run.rows.size(), oddNames().size());
    }

    void whatDiffersIsMissingOrIsNewIsAnError()
    {
        write(native(u"tree/changed"_s), "one");
        write(native(u"tree/gone"_s), "two");
        write(native(u"tree/same"_s), "three");
        QCOMPARE(shell(u"sha256sum * > ../sums"_s, tree()).exitCode, 0);
        write(native(u"tree/changed"_s), "eno");
        QVERIFY(QFile::remove(tree() + u"/gone"_s));
        write(native(u"tree/new"_s), "four");
        JobFixture run(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}, {u"check"_s, file(u"sums"_s)}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done); // the error cells make it an exception
        QCOMPARE(run.rows.size(), 4);
        QVERIFY(run.rows.at(0).at(1).error.startsWith(u"expected 7692c3ad"_s));
        QCOMPARE(run.rows.at(1).at(0).error, u"missing"_s);
        QVERIFY(run.rows.at(2).at(0).error.isEmpty() && run.rows.at(2).at(1).error.isEmpty());
        QCOMPARE(run.rows.at(3).at(0).value, QJsonValue(u"new"_s));
        QCOMPARE(run.rows.at(3).at(0).error, u"not in the manifest"_s);
    }

    void aManifestLeadsNowhereElse_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("an absolute path") << QByteArray("/etc/passwd");
        QTest::newRow("a path that climbs") << QByteArray("../secret");
        QTest::newRow("a path that climbs later") << QByteArray("a/../../secret");
        QTest::newRow("a link") << QByteArray("link/secret");
        QTest::newRow("a link to a file") << QByteArray("filelink");
    }
    void aManifestLeadsNowhereElse()
    {
        QFETCH(QByteArray, path);
        write(native(u"secret"_s), "abc");
        QVERIFY(QFile::link(m_dir->path(), tree() + u"/link"_s));
        QVERIFY(QFile::link(file(u"secret"_s), tree() + u"/filelink"_s));
        write(native(u"sums"_s), QByteArray(64, 'a') + "  " + path + '\n');
        JobFixture run(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}, {u"check"_s, file(u"sums"_s)}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.rows.size(), 1);
        QVERIFY2(run.cellErrors().value(0).contains(u"leads out of the folder"_s),
                 qPrintable(run.cellErrors().value(0)));
        QVERIFY(!run.everything().contains(u"ba7816bf"_s));
    }

    void aManifestThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("prose") << QByteArray("Dear reader,\nthis is no manifest.\n");
        QTest::newRow("MD5") << QByteArray("d41d8cd98f00b204e9800998ecf8427e  a\n");
        QTest::newRow("a long line") << QByteArray(1'000'000, 'a');
        QTest::newRow("zeros") << QByteArray(100'000, '\0');
    }
    void aManifestThatIsNoneIsRefused()
    {
        QFETCH(QByteArray, bytes);
        write(native(u"sums"_s), bytes);
        JobFixture run(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}, {u"check"_s, file(u"sums"_s)}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run.outcome.error.contains(file(u"sums"_s)), qPrintable(run.outcome.error));
        QVERIFY(run.rows.isEmpty());
    }

    void aMalformedLineIsARowAndTheOthersAreChecked()
    {
        write(native(u"tree/file"_s), "abc");
        QCOMPARE(shell(u"{ echo; printf '%050000d\\n' 1; echo oops; sha256sum file; } > ../sums"_s, tree()).exitCode,
                 0);
        JobFixture run(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}, {u"check"_s, file(u"sums"_s)}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.rows.size(), 3);
        QCOMPARE(run.rows.at(0).at(0).value, QJsonValue(u"Line 2 of the manifest"_s));
        QCOMPARE(run.rows.at(1).at(0).value, QJsonValue(u"Line 3 of the manifest"_s));
        QCOMPARE(run.cellErrors().size(), 2);
    }

    void onlyRegularFilesAreRead()
    {
        write(native(u"tree/file"_s), "abc");
        QVERIFY(QFile::link(tree(), tree() + u"/loop"_s));
        QCOMPARE(::mkfifo(native(u"tree/pipe"_s).constData(), 0600), 0);
        JobFixture run(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.rows.size(), 1);
        QVERIFY(run.logText().contains(u"symbolic link"_s) && run.logText().contains(u"pipe"_s));
        QVERIFY(run.cellErrors().isEmpty());
    }

    void aManifestInTheFolderIsNotInItself()
    {
        write(native(u"tree/file"_s), "abc");
        for (int round = 0; round < 2; ++round) {
            JobFixture run(m_registry, u"Checksum Folder"_s,
                           {{u"folder"_s, tree()}, {u"manifest"_s, tree() + u"/sums"_s}});
            QVERIFY(run.waitForEnd());
            QCOMPARE(run.rows.size(), 1);
        }
        JobFixture check(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}, {u"check"_s, tree() + u"/sums"_s}});
        QVERIFY(check.waitForEnd());
        QCOMPARE(check.cellErrors(), QStringList());
        QCOMPARE(check.rows.size(), 1);
    }

    void theCheckedManifestIsNotOverwritten()
    {
        write(native(u"sums"_s), "x");
        JobFixture run(m_registry, u"Checksum Folder"_s,
                       {{u"folder"_s, tree()}, {u"check"_s, file(u"sums"_s)}, {u"manifest"_s, tree() + u"/../sums"_s}});
        QVERIFY(run.waitForEnd());
        QVERIFY2(run.outcome.error.contains(u"Choose another file"_s), qPrintable(run.outcome.error));
    }

    void whatCannotBeDoneIsSaid_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("manifest");
        QTest::newRow("a folder that does not exist") << u"none"_s << QString();
        QTest::newRow("a file for a folder") << u"file"_s << QString();
        QTest::newRow("a manifest in a folder that does not exist") << u"tree"_s << u"none/sums"_s;
        QTest::newRow("a folder for a manifest") << u"tree"_s << u"tree"_s;
    }
    void whatCannotBeDoneIsSaid()
    {
        QFETCH(QString, folder);
        QFETCH(QString, manifest);
        write(native(u"file"_s), "abc");
        QJsonObject arguments{{u"folder"_s, file(folder)}};
        if (!manifest.isEmpty())
            arguments.insert(u"manifest"_s, file(manifest));
        QVERIFY(!validateArguments(m_registry.find(u"Checksum Folder"_s)->arguments, arguments).isValid());
        JobFixture run(m_registry, u"Checksum Folder"_s, arguments);
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run.outcome.error.contains(file(manifest.isEmpty() ? folder : manifest)),
                 qPrintable(run.outcome.error));
    }

    void onlyARegularFileIsReplaced_data()
    {
        QTest::addColumn<QString>("manifest");
        QTest::newRow("a pipe") << u"pipe"_s;
        QTest::newRow("a link to a pipe") << u"link"_s;
        QTest::newRow("a socket") << u"socket"_s;
    }
    void onlyARegularFileIsReplaced()
    {
        QFETCH(QString, manifest);
        write(native(u"tree/file"_s), "abc");
        QCOMPARE(::mkfifo(native(u"pipe"_s).constData(), 0600), 0);
        QCOMPARE(::mknod(native(u"socket"_s).constData(), S_IFSOCK | 0600, 0), 0);
        QVERIFY(QFile::link(file(u"pipe"_s), file(u"link"_s)));
        const QJsonObject arguments{{u"folder"_s, tree()}, {u"manifest"_s, file(manifest)}};
        QVERIFY(!validateArguments(m_registry.find(u"Checksum Folder"_s)->arguments, arguments).isValid());
        JobFixture run(m_registry, u"Checksum Folder"_s, arguments);
        QVERIFY(run.waitForEnd());
        QVERIFY2(run.outcome.error.contains(file(manifest)) && run.outcome.error.contains(u"not a regular file"_s),
                 qPrintable(run.outcome.error));
        struct stat status = {};
        QCOMPARE(::lstat(native(manifest).constData(), &status), 0);
        QVERIFY(!S_ISREG(status.st_mode));
        QCOMPARE(::stat(native(manifest).constData(), &status), 0);
        QVERIFY(!S_ISREG(status.st_mode));
    }

    void aDeviceIsNoManifest()
    {
        const QJsonObject arguments{{u"folder"_s, tree()}, {u"manifest"_s, u"/dev/null"_s}};
        const ValidatedArguments valid = validateArguments(m_registry.find(u"Checksum Folder"_s)->arguments, arguments);
        QVERIFY(!valid.isValid());
        QVERIFY2(valid.errors.first().message.contains(u"a device"_s), qPrintable(valid.errors.first().message));
    }

    void aLinkIsWrittenThrough_data()
    {
        QTest::addColumn<bool>("exists");
        QTest::newRow("to a file") << true;
        QTest::newRow("to what does not exist yet") << false;
    }
    void aLinkIsWrittenThrough()
    {
        QFETCH(bool, exists);
        write(native(u"tree/file"_s), "abc");
        if (exists)
            write(native(u"sums"_s), "old");
        QVERIFY(QFile::link(u"sums"_s, file(u"link"_s)));
        JobFixture run(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}, {u"manifest"_s, file(u"link"_s)}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.error, QString());
        QVERIFY(QFileInfo(file(u"link"_s)).isSymLink());
        QVERIFY(QFileInfo(file(u"sums"_s)).size() > 64);
    }

    void whatJobdeckItselfUsesIsNeitherReadNorWritten()
    {
        QFile lock(file(u"own.db.lock"_s)); // as the owner holds it
        QVERIFY(lock.open(QIODevice::ReadWrite));
        write(native(u"own.db"_s), "x");
        for (const QString &name : {u"own.db"_s, u"own.db-wal"_s, u"own.db.lock"_s}) {
            JobFixture writing(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}, {u"manifest"_s, file(name)}});
            QVERIFY(writing.waitForEnd());
            QVERIFY2(writing.outcome.error.contains(u"in use by Jobdeck itself"_s), qPrintable(writing.outcome.error));
            JobFixture reading(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}, {u"check"_s, file(name)}});
            QVERIFY(reading.waitForEnd());
            QVERIFY2(reading.outcome.error.contains(u"in use by Jobdeck itself"_s), qPrintable(reading.outcome.error));
        }
    }

    void moreMalformedLinesThanRowsAreCounted()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        write(native(u"tree/file"_s), "abc");
        QCOMPARE(shell(u"{ sha256sum file; yes | head -n 1500; } > ../sums"_s, tree()).exitCode, 0);
        JobFixture run(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}, {u"check"_s, file(u"sums"_s)}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.cellErrors().size(), 1'000);
        QVERIFY2(run.outcome.error.startsWith(u"1,500 "_s), qPrintable(run.outcome.error));
    }

    void aFolderThatDisappearsEndsTheJob()
    {
        writeLargeFile();
        write(native(u"tree/z"_s), "abc");
        JobFixture run(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}, {u"manifest"_s, file(u"sums"_s)}});
        QVERIFY(run.waitForLog(u"Found 2 file"_s));
        QVERIFY(QDir(m_dir->path()).rename(u"tree"_s, u"elsewhere"_s));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run.outcome.error.contains(u"disappeared"_s), qPrintable(run.outcome.error));
        QVERIFY(!QFile::exists(file(u"sums"_s)));
    }

    void aFileThatDisappearsIsItsRowsError()
    {
        writeLargeFile();
        write(native(u"tree/y"_s), "abc");
        write(native(u"tree/z"_s), "abc");
        JobFixture run(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}});
        QVERIFY(run.waitForLog(u"Found 3 file"_s));
        QVERIFY(QFile::remove(tree() + u"/y"_s));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QCOMPARE(run.rows.size(), 3);
        QCOMPARE(run.cellErrors(), QStringList{u"missing"_s});
    }

    void aStopEndsAHashAndLeavesTheOldManifest()
    {
        writeLargeFile();
        write(native(u"sums"_s), "old");
        JobFixture run(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}, {u"manifest"_s, file(u"sums"_s)}});
        QVERIFY(run.waitForLog(u"Found 1 file"_s));
        QElapsedTimer sinceStop;
        sinceStop.start();
        run.stop();
        QVERIFY(run.waitForEnd());
        QVERIFY(sinceStop.elapsed() < 1'000);
        QCOMPARE(run.outcome.kind, Outcome::Kind::Stopped);
        QVERIFY(run.rows.isEmpty());
        QFile manifest(file(u"sums"_s));
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        QCOMPARE(manifest.readAll(), QByteArray("old"));
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"sums"_s});
    }

    // Closing another descriptor of it would drop SQLite's locks (fcntl(2)).
    void aFileThatThisProcessWritesIsNotOpened()
    {
        QFile database(tree() + u"/jobdeck.db"_s);
        QVERIFY(database.open(QIODevice::ReadWrite));
        JobFixture run(m_registry, u"Checksum Folder"_s, {{u"folder"_s, tree()}});
        QVERIFY(run.waitForEnd());
        QVERIFY2(run.cellErrors().value(0).contains(u"Jobdeck itself"_s), qPrintable(run.cellErrors().value(0)));
    }

private:
    [[nodiscard]] QString tree() const { return m_dir->filePath(u"tree"_s); }
    [[nodiscard]] QString file(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] QByteArray native(const QString &name) const { return QFile::encodeName(file(name)); }

    static QList<QByteArray> oddNames()
    {
        return {"plain",    "with space",   " leading and trailing ",
                "-dash",    "*star",        "new\nline",
                "return\r", "back\\slash",  "\\n",
                "quote'\"", "ü日😀",         "\xFF\xFE not UTF-8",
                "#comment", "$(touch oops)"};
    }

    void writeOddTree()
    {
        for (const QByteArray &name : oddNames())
            write(native(u"tree"_s) + '/' + name, name.repeated(1'000));
    }

    // Takes a while to hash, but no room on the disk.
    void writeLargeFile()
    {
        write(native(u"tree/large"_s), {});
        QVERIFY(QFile::resize(file(u"tree/large"_s), 128 * 1024 * 1024));
    }

    JobRegistry m_registry;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestChecksumFolder)
#include "tst_checksumfolder.moc"
