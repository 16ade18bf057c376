// The job Clean Up Old Files on real folders.
#include "jobs/library/cleanup.h"
#include "jobs/library/openfolder.h"
#include "tests/fakes/filefolder.h"
#include "tests/fakes/jobfixture.h"

#include <QJsonArray>
#include <QLocale>
#include <QTest>

#include <memory>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestCleanUp final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(registerCleanUp(m_registry).isOk()); }
    void init() { m_files = std::make_unique<FileFolder>(); }

    void itsArgumentsAreAsPromised()
    {
        const JobKind &kind = *m_registry.find(u"Clean Up Old Files"_s);
        QCOMPARE(kind.group, u"Files"_s);
        QVERIFY(kind.isSchedulable);
        QCOMPARE(kind.arguments.size(), 5);
        QCOMPARE(kind.arguments.find(u"folder")->type, ArgumentType::Folder);
        QCOMPARE(kind.arguments.find(u"older_than")->type, ArgumentType::Integer);
        QCOMPARE(kind.arguments.find(u"older_than")->minimum, std::optional(1.0));
        QCOMPARE(kind.arguments.find(u"pattern")->defaultValue, QJsonValue(QJsonArray{u"*"_s}));
        QCOMPARE(kind.arguments.find(u"dry_run")->defaultValue, QJsonValue(true));
        QCOMPARE(kind.arguments.find(u"subfolders")->type, ArgumentType::Boolean);
    }

    void byItselfItOnlyShows()
    {
        old("tree/old");
        JobFixture run(m_registry, u"Clean Up Old Files"_s, {{u"folder"_s, m_files->tree()}, {u"older_than"_s, 30}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QCOMPARE(result(run, 0), u"would be deleted"_s);
        QVERIFY(run.lastProgressText.startsWith(u"1 file(s) would be deleted"_s));
        QVERIFY(m_files->has("tree/old"));
    }

    void onlyOldFilesGo()
    {
        old("tree/old");
        old("tree/odd\xff\nname");
        QVERIFY(m_files->write("tree/new", "x") && m_files->setAge("tree/new", 29));
        JobFixture run(m_registry, u"Clean Up Old Files"_s, arguments());
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QCOMPARE(run.rows.size(), 2);
        QCOMPARE(run.cellErrors(), QStringList());
        QCOMPARE(result(run, 1), u"deleted"_s);
        QCOMPARE(run.rows.at(1).at(1).value, QJsonValue(3));
        QVERIFY(!m_files->has("tree/old") && !m_files->has("tree/odd\xff\nname") && m_files->has("tree/new"));
    }

    void foldersLinksAndPipesStay()
    {
        old("tree/sub/old");
        old("outside/old");
        QVERIFY(m_files->link("tree/link", "../outside/old") && m_files->setAge("tree/link", 40));
        QVERIFY(m_files->link("tree/way out", "../outside"));
        QCOMPARE(::mkfifo(m_files->native("tree/pipe").constData(), 0600), 0);
        QVERIFY(m_files->setAge("tree/pipe", 40) && m_files->setAge("tree/sub", 40));
        JobFixture run(m_registry, u"Clean Up Old Files"_s, arguments({{u"subfolders"_s, true}}));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.rows.size(), 1);
        QVERIFY(!m_files->has("tree/sub/old"));
        for (const char *kept : {"tree/sub", "tree/link", "tree/pipe", "outside/old"})
            QVERIFY2(m_files->has(kept), kept);
    }

    void subfoldersArePartOfItOnlyIfAsked()
    {
        old("tree/sub/old");
        JobFixture run(m_registry, u"Clean Up Old Files"_s, arguments());
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.rows.size(), 0);
        QVERIFY(m_files->has("tree/sub/old"));
    }

    void patternsChoose()
    {
        for (const char *name : {"tree/a.log", "tree/b.txt", "tree/c.log.1"})
            old(name);
        JobFixture run(m_registry, u"Clean Up Old Files"_s,
                       arguments({{u"pattern"_s, QJsonArray{u"*.log"_s, u"*.log.?"_s}}}));
        QVERIFY(run.waitForEnd());
        QVERIFY(!m_files->has("tree/a.log") && m_files->has("tree/b.txt") && !m_files->has("tree/c.log.1"));
    }

    void oneFileThatStaysIsAnErrorOfItsRow()
    {
        for (const char *name : {"tree/a", "tree/b", "tree/c"})
            old(name);
        QFile held(m_files->file(u"tree/b"_s));
        QVERIFY(held.open(QIODevice::ReadWrite));
        JobFixture run(m_registry, u"Clean Up Old Files"_s, arguments());
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QCOMPARE(run.cellErrors(), QStringList{u"is in use by Jobdeck itself; not deleted"_s});
        QCOMPARE(result(run, 1), u"kept"_s);
        QVERIFY(!m_files->has("tree/a") && m_files->has("tree/b") && !m_files->has("tree/c"));
    }

    // Between listing and deleting: the race itself, step by step.
    void aFolderThatBecameALinkLeadsNowhere()
    {
        old("tree/sub/file");
        QCOMPARE(m_files->shell(u"mkdir outside && ln tree/sub/file outside/file"_s), 0); // known by no inode
        const Result<OpenFolder> folder = OpenFolder::open(m_files->tree(), {});
        QVERIFY(folder.isOk());
        const FolderContents contents = folder->list([](const FolderEntry &) { return true; }, {});
        QCOMPARE(contents.entries.size(), 2);
        QCOMPARE(m_files->shell(u"mv tree/sub kept && ln -s ../outside tree/sub"_s), 0);
        const FolderEntry &file = contents.entries.last();
        QVERIFY(!folder->removeFile(file, std::numeric_limits<qint64>::max()).isOk());
        QVERIFY(!folder->openFile(file).isOk());
        QVERIFY(m_files->has("outside/file"));
    }

    void aFileThatWasReplacedOrChangedIsKept()
    {
        old("tree/a");
        const Result<OpenFolder> folder = OpenFolder::open(m_files->tree(), {});
        QVERIFY(folder.isOk());
        const FolderEntry file = folder->list([](const FolderEntry &) { return true; }, {}).entries.first();
        QCOMPARE(folder->removeFile(file, 1).error().message, u"was changed meanwhile"_s);
        QCOMPARE(m_files->shell(u"echo other > other && mv other tree/a"_s), 0);
        QCOMPARE(folder->removeFile(file, std::numeric_limits<qint64>::max()).error().message,
                 u"was replaced by something else meanwhile"_s);
        QVERIFY(m_files->has("tree/a"));
    }

    void aStopTellsWhatIsGone()
    {
        // More than the buffer of a run holds (20,000 reports), which nobody reads until the stop: it waits there.
        const int all = 20'100;
        QCOMPARE(m_files->shell(u"cd tree && seq %1 | xargs touch -d '31 days ago'"_s.arg(all)), 0);
        JobFixture run(m_registry, u"Clean Up Old Files"_s, arguments());
        const auto left = [this] { return static_cast<int>(QDir(m_files->tree()).count() - 2); };
        QTRY_VERIFY_WITH_TIMEOUT(left() <= 110, 20'000);
        run.stop();
        QVERIFY(run.waitForEnd());
        QVERIFY(left() > 0);
        QVERIFY2(run.outcome.note.startsWith(u"Deleted %1 file(s)"_s.arg(all - left())),
                 qUtf8Printable(run.outcome.note));
    }

    void badInputIsTold()
    {
        JobFixture run(m_registry, u"Clean Up Old Files"_s, {{u"folder"_s, m_files->tree()}, {u"older_than"_s, 0}});
        QVERIFY(run.waitForEnd());
        QVERIFY(run.outcome.error.contains(u"at least 1 day"_s));
        JobFixture missing(m_registry, u"Clean Up Old Files"_s, {{u"folder"_s, u"/nowhere"_s}, {u"older_than"_s, 1}});
        QVERIFY(missing.waitForEnd());
        QVERIFY(missing.outcome.error.contains(u"/nowhere cannot be read"_s));
    }

private:
    void old(const QByteArray &name) const { QVERIFY(m_files->write(name, "old") && m_files->setAge(name, 30)); }
    [[nodiscard]] QJsonObject arguments(QJsonObject more = {}) const
    {
        more.insert(u"folder"_s, m_files->tree());
        more.insert(u"older_than"_s, 30);
        more.insert(u"dry_run"_s, false);
        return more;
    }
    [[nodiscard]] static QString result(const JobFixture &run, qsizetype row)
    {
        return run.rows.value(row).value(3).value.toString();
    }

    JobRegistry m_registry;
    std::unique_ptr<FileFolder> m_files;
};

QTEST_GUILESS_MAIN(TestCleanUp)
#include "tst_cleanup.moc"
