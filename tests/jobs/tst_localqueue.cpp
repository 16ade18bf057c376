// The local queue with real threads and channels: one end for each run, whatever the handler does.
#include "jobs/jobcontext.h"
#include "jobs/localqueue.h"
#include "model/runchannel.h"
#include "tests/fakes/waiting.h"

#include <QSignalSpy>
#include <QTest>

#include <barrier>
#include <semaphore>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

class TestLocalQueue : public QObject {
    Q_OBJECT

private slots:
    void whatAHandlerThrowsIsItsError_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("error");
        QTest::newRow("a standard exception keeps its text") << 0 << u"no such ship: Ärger"_s;
        QTest::newRow("a text") << 1 << u"plain"_s;
        QTest::newRow("anything else") << 2 << u"The job failed with an exception of an unknown type."_s;
    }
    void whatAHandlerThrowsIsItsError()
    {
        QFETCH(int, what);
        QFETCH(QString, error);
        LocalQueue queue(100);
        const Claim claim = start(queue, 1, [what](JobContext &) -> Outcome {
            if (what == 0)
                throw std::runtime_error("no such ship: Ärger");
            if (what == 1)
                throw u"plain"_s;
            throw 42;
        });
        const QList<RunEnded> ends = endsOf(claim);
        QCOMPARE(ends.size(), 1);
        QCOMPARE(ends.first().outcome.kind, Outcome::Kind::Exception);
        QCOMPARE(ends.first().outcome.error, error);
    }

    void everyClaimStartsAtOnce()
    {
        constexpr int count = 40; // far more than cores: each waits until all have started
        std::barrier all(count);
        LocalQueue queue(100);
        QList<Claim> claims;
        for (int i = 1; i <= count; ++i)
            claims << start(queue, i, [&all](JobContext &) {
                all.arrive_and_wait();
                return Outcome::done();
            });
        for (const Claim &claim : claims)
            QCOMPARE(endsOf(claim).size(), 1);
    }

    void aKillReachesTheStopToken()
    {
        LocalQueue queue(10'000);
        const Claim claim = start(queue, 1, [](JobContext &job) {
            std::binary_semaphore stopped(0);
            const std::stop_callback wake(job.stopToken(), [&stopped] { stopped.release(); });
            stopped.acquire();
            return Outcome::stopped();
        });
        queue.kill(1, {.cause = StopCause::Abort, .by = u"ann"_s});
        QCOMPARE(endsOf(claim).first().outcome.kind, Outcome::Kind::Stopped);
    }

    void aHandlerThatIgnoresTheStopIsTold()
    {
        std::binary_semaphore mayEnd(0);
        LocalQueue queue(20);
        QSignalSpy ignored(&queue, &Queue::ignoredStop);
        start(queue, 7, [&mayEnd](JobContext &) {
            mayEnd.acquire();
            return Outcome::done();
        });
        queue.kill(7, {.cause = StopCause::Abort, .by = u"ann"_s});
        queue.kill(7, {.cause = StopCause::Abort, .by = u"bob"_s});
        const bool isTold = ignored.wait(5000);
        mayEnd.release();
        QVERIFY(isTold);
        QCOMPARE(ignored.size(), 1);
        QCOMPARE(ignored.first().first().value<JobId>(), 7);
    }

    void whatHasEndedIsNotSaidToIgnoreTheStop()
    {
        LocalQueue queue(20);
        QSignalSpy ignored(&queue, &Queue::ignoredStop);
        const Claim claim = start(queue, 7, [](JobContext &) { return Outcome::done(); });
        queue.kill(7, {.cause = StopCause::Abort, .by = u"ann"_s});
        QCOMPARE(endsOf(claim).size(), 1);
        queue.remove(7);
        QVERIFY(!ignored.wait(100));
    }

private:
    static Claim start(LocalQueue &queue, JobId id, Handler handler)
    {
        Claim claim;
        claim.job.id = id;
        claim.job.attempt = 1;
        claim.channel = std::make_shared<RunChannel>(id, 1, [](bool) {});
        JobKind kind;
        kind.graceMs = 10;
        queue.run(claim, kind, std::move(handler), {}, {});
        return claim;
    }

    static QList<RunEnded> endsOf(const Claim &claim)
    {
        QList<RunEnded> ends;
        const auto hasEnded = [&] {
            for (const JobEvent &event : claim.channel->drain().events)
                if (const auto *end = std::get_if<RunEnded>(&event.what))
                    ends << *end;
            return !ends.isEmpty();
        };
        return waitFor(hasEnded, 5000) ? ends : QList<RunEnded>();
    }
};

QTEST_GUILESS_MAIN(TestLocalQueue)
#include "tst_localqueue.moc"
