#include "model/jobreader.h"

#include "tests/fakes/storefixture.h"

#include <QSemaphore>
#include <QSqlQuery>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

class TestJobReader final : public QObject {
    Q_OBJECT
private slots:
    void answersOnTheAskersThread()
    {
        StoreFixture f;
        const JobId id = f.insert()->id;
        JobReader reader(f.file());
        ReadSlot slot;
        std::optional<JobId> read;
        reader.read(
            slot, this,
            [this, id](const QSqlDatabase &db, const std::stop_token &) {
                return QThread::currentThread() != thread() ? readJob(db, id)->id : 0;
            },
            [&](JobId value) {
                QCOMPARE(QThread::currentThread(), thread());
                read = value;
            });
        QTRY_COMPARE(read, id);
    }

    void aNewerRequestStopsTheOlderAndDropsItsAnswer()
    {
        StoreFixture f;
        JobReader reader(f.file());
        ReadSlot slot;
        QSemaphore begun;
        QList<int> answers;
        reader.read(
            slot, this,
            [&](const QSqlDatabase &, const std::stop_token &stop) {
                begun.release();
                while (!stop.stop_requested())
                    QThread::yieldCurrentThread();
                return 1;
            },
            [&](int value) { answers << value; });
        QVERIFY(begun.tryAcquire(1, 5'000));
        reader.read(
            slot, this, [](const QSqlDatabase &, const std::stop_token &) { return 2; },
            [&](int value) { answers << value; });
        QTRY_COMPARE(answers, QList<int>{2});
    }

    void nobodyIsAnsweredAfterHisEnd()
    {
        StoreFixture f;
        JobReader reader(f.file());
        ReadSlot gone;
        ReadSlot slot;
        auto context = std::make_unique<QObject>();
        bool isGoneAnswered = false;
        bool isAnswered = false;
        const auto nothing = [](const QSqlDatabase &, const std::stop_token &) { return 0; };
        reader.read(gone, context.get(), nothing, [&](int) { isGoneAnswered = true; });
        reader.read(slot, this, nothing, [&](int) { isAnswered = true; });
        context.reset();
        QTRY_VERIFY(isAnswered);
        QVERIFY(!isGoneAnswered);
    }

    void aDatabaseThatCannotBeOpenedIsAnError()
    {
        JobReader reader(u"/no/such/file.db"_s);
        ReadSlot slot;
        std::optional<Result<StatusCounts>> counts;
        reader.read(
            slot, this, [](const QSqlDatabase &db, const std::stop_token &) { return readCounts(db); },
            [&](const Result<StatusCounts> &value) { counts = value; });
        QTRY_VERIFY(counts.has_value());
        QVERIFY(!*counts);
        QCOMPARE(counts->error().code, ErrorCode::Database);
    }

    void aReaderDoesNotWrite()
    {
        StoreFixture f;
        QVERIFY(f.insert());
        QVERIFY(!f.query([](const QSqlDatabase &db) { return QSqlQuery(db).exec(u"DELETE FROM job"_s); }));
        QCOMPARE(f.query([](const QSqlDatabase &db) { return readJob(db, 99); }).error().code, ErrorCode::UnknownJob);
    }
};

QTEST_GUILESS_MAIN(TestJobReader)
#include "tst_jobreader.moc"
