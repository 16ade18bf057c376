// The store on a disk that is really full: a small one in memory, mounted for this process alone.
#include "tests/fakes/namespaces.h"
#include "tests/fakes/storefixture.h"

#include <QSqlQuery>

#include <cstdlib>
#include <thread>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

constexpr qint64 diskBytes = 24 * 1024 * 1024;

class SmallDisk final {
public:
    SmallDisk()
        : m_isThere(::mkdtemp(m_folder) != nullptr && enterSmallDisk(m_folder, diskBytes))
    {
        if (m_isThere)
            qputenv("TMPDIR", m_folder);
    }
    ~SmallDisk()
    {
        ::umount2(m_folder, MNT_DETACH);
        ::rmdir(m_folder);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    [[nodiscard]] bool isThere() const { return m_isThere; }
    // To the last block.
    void fill()
    {
        m_filler.setFileName(QString::fromLatin1(m_folder) + u"/filler"_s);
        if (!m_filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            qFatal("no filler");
        while (m_filler.write(QByteArray(4'096, 'x')) == 4'096) { }
    }
    void makeRoom() { m_filler.remove(); }

private:
    char m_folder[32] = "/tmp/jobdeck-disk.XXXXXX";
    const bool m_isThere;
    QFile m_filler;
};

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
    explicit TestFullDisk(SmallDisk &smallDisk)
        : m_disk(smallDisk)
    {
    }

private slots:
    void initTestCase()
    {
        if (!m_disk.isThere())
            QSKIP("This process may not mount a disk of its own.");
    }
    void cleanup() { m_disk.makeRoom(); }

    void whatIsQueuedIsKeptAndCommittedWhenThereIsRoom()
    {
        StoreFixture f;
        const JobId before = f.insert()->id;
        QSignalSpy failed(f.store.get(), &JobStore::writeFailed);
        QSignalSpy recovered(f.store.get(), &JobStore::writeRecovered);
        m_disk.fill();

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

        m_disk.makeRoom();
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
        constexpr int lines = 30'000;
        StoreFixture f;
        f.allow(1);
        const Claim claim = f.waitForClaim(f.insert()->id);
        QSignalSpy failed(f.store.get(), &JobStore::writeFailed);
        m_disk.fill();
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

        m_disk.makeRoom();
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
        m_disk.fill();
        int refusals = 0;
        const auto reply = [&refusals](const Result<Job> &job) {
            refusals += !job && job.error().code == ErrorCode::Database ? 1 : 0;
        };
        for (int i = 0; i < 3; ++i)
            f.store->insert({.kind = u"Greet"_s}, u"ann"_s, reply);
        QVERIFY(failed.wait(5'000));
        f.store->close();
        QCOMPARE(refusals, 3);

        m_disk.makeRoom();
        f.reopen();
        QCOMPARE(numberFrom(f, u"SELECT count(*) FROM job"_s), 1);
        QCOMPARE(integrityOf(f), u"ok"_s);
    }

private:
    SmallDisk &m_disk;
};

int main(int argc, char **argv)
{
    SmallDisk disk;
    QCoreApplication application(argc, argv);
    TestFullDisk test(disk);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_storeonfulldisk.moc"
