// The store on a disk that is really full: a small one in memory, mounted for this process alone.
#include "tests/fakes/smalldisk.h"
#include "tests/fakes/storefixture.h"

#include <QSqlQuery>

#include <thread>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

constexpr qint64 diskBytes = 24 * 1024 * 1024;

int numberFrom(StoreFixture &f, const QString &sql)
{
    return f.query([&sql](const QSqlDatabase &db) {
        QSqlQuery query(db);
        return query.exec(sql) && query.next() ? query.value(0).toInt() : -1;
    });
}

QString integrityOf(StoreFixture &f)
{
    return f.query([](const QSqlDatabase &db) {
        QSqlQuery query(db);
        return query.exec(u"PRAGMA integrity_check"_s) && query.next() ? query.value(0).toString() : QString();
    });
}

} // namespace

class TestFullDisk final : public QObject {
    Q_OBJECT
public:
    explicit TestFullDisk(const SmallDisk *smallDisk)
        : m_disk(smallDisk)
    {
    }

private slots:
    void initTestCase()
    {
        if (!m_disk)
            QSKIP("This process may not mount a disk of its own.");
    }
    void cleanup()
    {
        if (m_disk)
            m_disk->makeRoom();
    }

    void whatIsQueuedIsKeptAndCommittedWhenThereIsRoom()
    {
        StoreFixture f;
        const JobId before = f.insert()->id;
        QSignalSpy failed(f.store.get(), &JobStore::writeFailed);
        QSignalSpy recovered(f.store.get(), &JobStore::writeRecovered);
        m_disk->fill();

        const qsizetype commits = f.batches.size();
        QList<JobId> ids;
        bool isAcknowledgedTooEarly = false;
        for (int i = 0; i < 200; ++i)
            f.store->insert({.kind = u"Greet"_s}, u"ann"_s, [&](const Result<Job> &job) {
                ids << (job ? job->id : 0);
                isAcknowledgedTooEarly = isAcknowledgedTooEarly || !job
                    || (ids.size() % 50 == 0 && numberFrom(f, u"SELECT max(id) FROM job"_s) < job->id);
            });
        QVERIFY(failed.wait(5'000));
        QVERIFY2(failed.first().first().toString().contains(u"full"_s), qPrintable(failed.first().first().toString()));
        f.store->insert({.kind = u"Greet"_s}, u"ann"_s, [&](const Result<Job> &job) { ids << (job ? job->id : 0); });
        QVERIFY(ids.isEmpty());
        QCOMPARE(f.batches.size(), commits);
        QCOMPARE(numberFrom(f, u"SELECT count(*) FROM job"_s), 1);

        m_disk->makeRoom();
        QVERIFY(recovered.wait(5'000));
        QVERIFY(waitFor([&] { return ids.size() == 201; }));
        QVERIFY(!isAcknowledgedTooEarly);
        for (qsizetype i = 0; i < ids.size(); ++i)
            QCOMPARE(ids.at(i), before + 1 + i);
        QCOMPARE(numberFrom(f, u"SELECT count(*) FROM job"_s), 202);
        QCOMPARE(numberFrom(f, u"SELECT count(*) FROM history"_s), 202);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(recovered.size(), 1);
        QCOMPARE(integrityOf(f), u"ok"_s);
    }

    // More lines than the buffer holds: the run waits.
    void aRunThatLogsWaitsAndLosesNoLine()
    {
        constexpr int lines = 60'000; // more than a channel and the store's next commit hold: 20,000 each
        StoreFixture f;
        f.allow(1);
        const Claim claim = f.waitForClaim(f.insert()->id);
        QSignalSpy failed(f.store.get(), &JobStore::writeFailed);
        m_disk->fill();
        std::atomic<bool> hasEnded = false;
        const std::jthread run([&claim, &hasEnded] {
            for (int i = 1; i <= lines; ++i)
                claim.channel->push(RunLogged{.text = QByteArray::number(i), .time = i});
            claim.channel->push(RunEnded{.outcome = {}, .time = lines});
            hasEnded = true;
        });
        QVERIFY(failed.wait(5'000));
        QVERIFY(!hasEnded);
        QCOMPARE(numberFrom(f, u"SELECT status FROM job"_s), int(JobStatus::Running));

        m_disk->makeRoom();
        QVERIFY(waitFor([&] { return f.read(claim.job.id)->status == JobStatus::Done; }));
        const auto log = f.query([&](const QSqlDatabase &db) { return readLog(db, claim.job.id, 1, 0); });
        QCOMPARE(log->size(), lines);
        for (int i = 1; i <= lines; ++i)
            QCOMPARE(log->at(i - 1).text, QByteArray::number(i));
        QCOMPARE(integrityOf(f), u"ok"_s);
    }

    void whatIsNotWrittenAtTheEndIsRefused()
    {
        StoreFixture f;
        QVERIFY(f.insert());
        QSignalSpy failed(f.store.get(), &JobStore::writeFailed);
        m_disk->fill();
        int refusals = 0;
        const auto reply = [&refusals](const Result<Job> &job) {
            refusals += !job && job.error().code == ErrorCode::Database ? 1 : 0;
        };
        for (int i = 0; i < 3; ++i)
            f.store->insert({.kind = u"Greet"_s}, u"ann"_s, reply);
        QVERIFY(failed.wait(5'000));
        f.store->close();
        QCOMPARE(refusals, 3);

        m_disk->makeRoom();
        f.reopen();
        QCOMPARE(numberFrom(f, u"SELECT count(*) FROM job"_s), 1);
        QCOMPARE(integrityOf(f), u"ok"_s);
    }

private:
    const SmallDisk *m_disk; // none: not allowed here
};

int main(int argc, char **argv)
{
    const bool isPossible = SmallDisk::becomePossible();
    const QTemporaryDir folder;
    const auto disk = isPossible ? std::make_unique<const SmallDisk>(folder.path(), diskBytes) : nullptr;
    if (disk)
        qputenv("TMPDIR", folder.path().toLocal8Bit());
    QCoreApplication application(argc, argv);
    TestFullDisk test(disk.get());
    return QTest::qExec(&test, argc, argv);
}
#include "tst_storeonfulldisk.moc"
