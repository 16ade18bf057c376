// The folders in which jobs keep files: made by a handler, removed with the job, and never what a link in them points
// to.
#include "jobs/jobfolders.h"

#include "jobs/jobcontext.h"
#include "jobs/treeremoval.h"
#include "model/artifactqueries.h"
#include "tests/fakes/filefolder.h"
#include "tests/fakes/workerfixture.h"

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

class TestJobFolders final : public QObject {
    Q_OBJECT
private slots:
    void aTreeGoesWhateverIsInIt()
    {
        const FileFolder files;
        QVERIFY(files.write("outside/kept", "1"));
        QVERIFY(files.write("place/7/a", "1"));
        QVERIFY(files.write("place/7/shut/in/b", "1"));
        QVERIFY(files.write("place/7/\xff\n", "1"));
        QVERIFY(files.write("place/70/kept", "1"));
        QVERIFY(files.link("place/7/file", "../../outside/kept"));
        QVERIFY(files.link("place/7/folder", "../../outside"));
        QVERIFY(files.link("place/7/shut/nowhere", "none"));
        QCOMPARE(mkfifo(files.native("place/7/fifo").constData(), 0600), 0);
        QCOMPARE(chmod(files.native("place/7/shut/in").constData(), 0500), 0);
        QCOMPARE(chmod(files.native("place/7/shut").constData(), 0), 0);
        QCOMPARE(removeTree(files.file(u"place"_s), "7"), 0);
        QVERIFY(!files.has("place/7"));
        QVERIFY(files.has("place/70/kept"));
        QVERIFY(files.has("outside/kept"));
        QCOMPARE(removeTree(files.file(u"place"_s), "7"), 0); // it is not there
        QCOMPARE(removeTree(files.file(u"none"_s), "7"), 0);
    }

    void aFolderThatWasReplacedByALinkLeadsNowhere()
    {
        const FileFolder files;
        QVERIFY(files.write("outside/kept", "1"));
        QVERIFY(files.write("place/1", "1"));
        QVERIFY(files.link("place/7", "../outside"));
        QCOMPARE(removeTree(files.file(u"place"_s), "7"), 0);
        QVERIFY(!files.has("place/7"));
        QVERIFY(files.has("outside/kept"));
    }

    void aTreeMayBeDeeperThanDescriptorsGo()
    {
        const FileFolder files;
        QVERIFY(files.write("place/7/f", "1"));
        int folder = ::open(files.native("place/7").constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
        for (int level = 0; level < 1'500; ++level) {
            QCOMPARE(::mkdirat(folder, "d", 0700), 0);
            const int deeper = ::openat(folder, "d", O_PATH | O_DIRECTORY | O_CLOEXEC);
            ::close(folder);
            folder = deeper;
        }
        ::close(folder);
        QCOMPARE(removeTree(files.file(u"place"_s), "7"), 0);
        QVERIFY(!files.has("place/7"));
    }

    void aHandlerHasAFolderForItsFiles()
    {
        WorkerFixture f;
        const QString place = f.folder.filePath(u"files"_s);
        f.registry.setFilesFolder(place);
        QVERIFY(f.registry.registerJob({.name = u"Report"_s}, [](JobContext &job) {
            const Result<QString> folder = job.folder();
            if (!folder)
                return Outcome::exception(folder.error().message);
            for (const char *name : {"a.txt", "b.txt"}) {
                QFile file(*folder + u'/' + QString::fromLatin1(name));
                if (!file.open(QIODevice::WriteOnly) || file.write("12345") != 5)
                    return Outcome::exception(file.errorString());
            }
            job.addArtifact(u"a.txt"_s);
            job.addArtifact(*folder + u"/b.txt"_s);
            job.addArtifact(u"/etc/passwd"_s);
            return Outcome::done();
        }));
        f.start();
        const JobId id = f.ask(WorkerFixture::run(u"Report"_s, {}))->id;
        QTRY_COMPARE(f.statusOf(id), JobStatus::Done);
        QCOMPARE(f.read(id).artifacts, 2);
        QCOMPARE(f.read(id).warnings, 1); // of what is not in its folder
        const QString own = place + u'/' + QString::number(id);
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(own).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 0777), 0700);
        const auto kept = f.query([id](const QSqlDatabase &db) { return *readArtifacts(db, id); });
        QCOMPARE(kept, (QList<Artifact>{{own + u"/a.txt"_s, 5}, {own + u"/b.txt"_s, 5}}));

        QVERIFY(f.ask({.verb = Verb::Remove, .job = id, .by = u"ann"_s}));
        QTRY_VERIFY(!QFile::exists(own));
        QVERIFY(QFile::exists(place));
    }

    void anEmptyFolderGoesAfterTheRun()
    {
        WorkerFixture f;
        f.registry.setFilesFolder(f.folder.filePath(u"files"_s));
        QVERIFY(f.registry.registerJob({.name = u"Nothing"_s}, [](JobContext &job) {
            return job.folder() ? Outcome::done() : Outcome::exception(u"no folder"_s);
        }));
        f.start();
        const JobId id = f.ask(WorkerFixture::run(u"Nothing"_s, {}))->id;
        QTRY_COMPARE(f.statusOf(id), JobStatus::Done);
        QVERIFY(QFile::exists(f.registry.filesFolder()));
        QVERIFY(!QFile::exists(jobFolderIn(f.registry.filesFolder(), id)));
    }

    void withoutAPlaceThereIsNoFolder()
    {
        WorkerFixture f;
        QVERIFY(f.registry.registerJob({.name = u"Nothing"_s}, [](JobContext &job) {
            job.addArtifact(u"/etc/passwd"_s);
            return job.folder() ? Outcome::done() : Outcome::exception(job.folder().error().message);
        }));
        f.start();
        const JobId id = f.ask(WorkerFixture::run(u"Nothing"_s, {}))->id;
        QTRY_COMPARE(f.statusOf(id), JobStatus::Exception);
        QVERIFY(f.read(id).error.contains(u"keeps no files"_s));
        QCOMPARE(f.read(id).artifacts, 0);
    }
};

QTEST_GUILESS_MAIN(TestJobFolders)
#include "tst_jobfolders.moc"
