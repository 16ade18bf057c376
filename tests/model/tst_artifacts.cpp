// Files that are kept with a job: what the store writes of them, and what is read of them and of the disk.
#include "model/artifactqueries.h"
#include "model/jobartifacts.h"
#include "tests/fakes/readerfixture.h"

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

class TestArtifacts final : public QObject {
    Q_OBJECT

    static void name(const Claim &claim, const QString &path, qint64 size)
    {
        claim.channel->push(RunArtifact{.path = path, .size = size});
    }
    static QList<Artifact> artifactsOf(StoreFixture &f, JobId id)
    {
        return f.query([id](const QSqlDatabase &db) { return *readArtifacts(db, id); });
    }
    static void write(const QString &file, const QByteArray &content)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
    }

private slots:
    void theStoreKeepsEachPathOnceWithItsNewestSize()
    {
        StoreFixture f;
        f.allow(1);
        const Claim claim = f.waitForClaim(f.insert()->id);
        name(claim, u"/f/b"_s, 1);
        name(claim, u"/f/a"_s, 2);
        QTRY_COMPARE(f.read(claim.job.id)->artifacts, 2);
        name(claim, u"/f/b"_s, 7); // in a later commit
        name(claim, u"/f/ü\n"_s, 3);
        f.end(claim);
        QCOMPARE(f.waitForStatus(claim.job.id, JobStatus::Done).artifacts, 3);
        const QList<Artifact> expected{{u"/f/a"_s, 2}, {u"/f/b"_s, 7}, {u"/f/ü\n"_s, 3}};
        QCOMPARE(artifactsOf(f, claim.job.id), expected);
        QCOMPARE(f.query([&](const QSqlDatabase &db) { return readJob(db, claim.job.id)->artifacts; }), 3);
        QCOMPARE(f.query([&](const QSqlDatabase &db) { return readArtifacts(db, claim.job.id, 2)->size(); }), 2);
        QCOMPARE(artifactsToJson(expected).first().toObject(), (QJsonObject{{u"path"_s, u"/f/a"_s}, {u"size"_s, 2}}));
    }

    void theyGoWithTheJob()
    {
        StoreFixture f;
        f.allow(1);
        const Claim claim = f.waitForClaim(f.insert()->id);
        name(claim, u"/f/a"_s, 2);
        f.end(claim);
        (void)f.waitForStatus(claim.job.id, JobStatus::Done);
        QVERIFY(f.ask<void>([&](auto reply) { f.store->remove(claim.job.id, u"ann"_s, reply); }));
        QVERIFY(artifactsOf(f, claim.job.id).isEmpty());
    }

    void whatIsGoneIsListedAsGone()
    {
        ReaderFixture f;
        const QTemporaryDir folder;
        const QString there = folder.filePath(u"b"_s);
        const QString replaced = folder.filePath(u"c"_s);
        write(there, "12345");
        write(replaced, "1");
        const Claim claim = f.start();
        for (const QString &path : {folder.filePath(u"a"_s), there, replaced})
            name(claim, path, 2);
        f.waitUntil([&] { return f.stored(claim.job.id).artifacts == 3; });
        QVERIFY(QFile::remove(replaced) && QFile::link(there, replaced));
        JobArtifacts artifacts(f.reader);
        QSignalSpy changed(&artifacts, &JobArtifacts::changed);
        artifacts.setJob(f.stored(claim.job.id));
        QVERIFY(changed.wait());
        const QList<KeptFile> files{{folder.filePath(u"a"_s), 2, false}, {there, 5, true}, {replaced, 2, false}};
        QCOMPARE(artifacts.files(), files);
        QVERIFY(QFile::remove(there));
        artifacts.refresh();
        QVERIFY(changed.wait());
        QVERIFY(!artifacts.files().at(1).isThere);
        artifacts.setJob({.id = claim.job.id + 1});
        QVERIFY(artifacts.files().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestArtifacts)
#include "tst_artifacts.moc"
