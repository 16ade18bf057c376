// The store while another process holds the write lock of its database. That process is this program, too: --hold FILE.
#include "tests/fakes/storefixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSqlQuery>

#include <iostream>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

// Holds the lock until its standard input ends.
int holdLock(const QString &file)
{
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    db.setDatabaseName(file);
    if (!db.open() || !QSqlQuery(db).exec(u"BEGIN IMMEDIATE"_s))
        return 1;
    std::cout << "held" << std::endl;
    std::cin.get();
    return QSqlQuery(db).exec(u"ROLLBACK"_s) ? 0 : 1;
}

class OtherProcess final {
public:
    explicit OtherProcess(const QString &file)
    {
        m_process.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, file});
        if (!m_process.waitForReadyRead(20'000))
            qFatal("the other process does not hold the lock");
    }
    ~OtherProcess() { release(); }
    Q_DISABLE_COPY_MOVE(OtherProcess)

    void release()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

} // namespace

class TestLockedDatabase final : public QObject {
    Q_OBJECT
private slots:
    void nothingIsLostAndNobodyWaits()
    {
        StoreFixture f;
        f.allow(1);
        const Claim claim = f.waitForClaim(f.insert()->id);
        QSignalSpy failed(f.store.get(), &JobStore::writeFailed);
        QSignalSpy recovered(f.store.get(), &JobStore::writeRecovered);
        OtherProcess other(f.file());

        int acknowledged = 0;
        const auto note = [&acknowledged](const Result<Job> &job) { acknowledged += job ? 1 : 0; };
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 500; ++i)
            f.store->insert({.kind = u"Greet"_s}, u"ann"_s, note);
        f.store->reschedule(2, f.clock->nowMs() + 60'000, {}, {}, u"ann"_s, note);
        f.store->cancel(3, u"ann"_s, note);
        f.store->releaseDue(0);
        f.end(claim);
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed()))); // the store waits for a second
        QVERIFY(failed.wait(5'000));
        QVERIFY2(failed.first().first().toString().contains(u"locked"_s), "the cause is not told");
        QCOMPARE(acknowledged, 0);

        other.release();
        QVERIFY(recovered.wait(5'000));
        QVERIFY(waitFor([&] { return acknowledged == 502; }));
        QCOMPARE(f.read(claim.job.id)->status, JobStatus::Done);
        QCOMPARE(f.read(2)->status, JobStatus::Scheduled);
        QCOMPARE(f.read(3)->status, JobStatus::Cancelled);
        const auto counts = f.query([](const QSqlDatabase &db) { return readCounts(db); });
        QCOMPARE(countOf(*counts, JobStatus::New) + countOf(*counts, JobStatus::Running), 498);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(recovered.size(), 1);
    }

    void aShortLockIsNotEvenTold()
    {
        StoreFixture f;
        QSignalSpy failed(f.store.get(), &JobStore::writeFailed);
        OtherProcess other(f.file());
        std::optional<Result<Job>> reply;
        f.store->insert({.kind = u"Greet"_s}, u"ann"_s, [&](const Result<Job> &job) { reply = job; });
        QCoreApplication::processEvents();
        QVERIFY(!reply);
        other.release();
        QVERIFY(waitFor([&] { return reply.has_value(); }));
        QVERIFY(reply->isOk());
        QCOMPARE(failed.size(), 0);
    }

    // With the busy time-out of the window: none.
    void readersDoNotNotice()
    {
        StoreFixture f;
        const JobId id = f.insert()->id;
        const OtherProcess other(f.file());
        const QString name = u"window"_s;
        {
            const auto db = openReadOnly(f.file(), name, 0);
            QVERIFY(db.isOk());
            QCOMPARE(readJob(*db, id)->id, id);
            QCOMPARE(countOf(readStart(*db)->counts, JobStatus::New), 1);
        }
        QSqlDatabase::removeDatabase(name);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.size() == 3 && words.at(1) == u"--hold")
        return holdLock(words.at(2));
    TestLockedDatabase test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_lockeddatabase.moc"
