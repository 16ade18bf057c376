// The scheduler with a clock that the test moves: never early, asleep when nothing is due, unharmed by jumps.
#include "jobs/scheduler.h"
#include "tests/fakes/waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace jobdeck;
using namespace jobdeck::test;

namespace {

// Stands still, and counts how often it was read.
class MovableClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override
    {
        ++reads;
        return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    }
    qint64 ms = 1'800'000'000'000;
    mutable int reads = 0;
};

} // namespace

class TestScheduler : public QObject {
    Q_OBJECT

private slots:
    void itSleepsWhileNothingIsScheduled()
    {
        Scheduler scheduler(m_clock);
        QVERIFY(scheduler.isAsleep());
        scheduler.setNextDue(m_clock->ms + 1000);
        QVERIFY(!scheduler.isAsleep());
        scheduler.setNextDue(std::nullopt);
        QVERIFY(scheduler.isAsleep());
        scheduler.setNextDue(m_clock->ms + 1000);
        scheduler.stop();
        QVERIFY(scheduler.isAsleep());
    }

    void aTimeInThePastIsDueAtOnceAndOnlyOnce()
    {
        Scheduler scheduler(m_clock);
        QSignalSpy due(&scheduler, &Scheduler::due);
        scheduler.setNextDue(m_clock->ms - 5);
        QVERIFY(due.wait(1000));
        QVERIFY(scheduler.isAsleep()); // until it hears what is next
        QCOMPARE(due.size(), 1);
    }

    void itIsNeverEarlyThoughItsTimerRuns()
    {
        Scheduler scheduler(m_clock);
        QSignalSpy due(&scheduler, &Scheduler::due);
        scheduler.setNextDue(m_clock->ms + 5);
        const int readsBefore = m_clock->reads;
        QVERIFY(waitFor([&] { return m_clock->reads >= readsBefore + 6; })); // the timer ran out three times
        QCOMPARE(due.size(), 0);
        m_clock->ms += 5;
        QVERIFY(due.wait(1000));
    }

    // A QTimer takes an int: 50 days would become 7 hours.
    void itReadsTheClockAtLeastEveryHalfMinute_data()
    {
        QTest::addColumn<qint64>("aheadMs");
        QTest::addColumn<int>("untilLookMs");
        QTest::newRow("already due") << qint64(-5) << 0;
        QTest::newRow("soon") << qint64(10'000) << 10'000;
        QTest::newRow("in a minute") << qint64(60'000) << 30'000;
        QTest::newRow("in 50 days") << 50LL * 86'400'000 << 30'000;
        QTest::newRow("in 300 years") << 300LL * 365 * 86'400'000 << 30'000;
    }
    void itReadsTheClockAtLeastEveryHalfMinute()
    {
        QFETCH(const qint64, aheadMs);
        QFETCH(const int, untilLookMs);
        Scheduler scheduler(m_clock);
        scheduler.setNextDue(m_clock->ms + aheadMs);
        QCOMPARE(scheduler.isDue(), aheadMs <= 0);
        const int remaining = scheduler.untilLookMs();
        QVERIFY2(remaining >= 0 && remaining <= untilLookMs && remaining > untilLookMs - 5'000,
                 qPrintable(QString::number(remaining)));
    }

    void onTheSystemClockItIsOnTime()
    {
        const auto clock = std::make_shared<SystemClock>();
        Scheduler scheduler(clock);
        const qint64 at = clock->nowMs() + 20;
        std::optional<qint64> late;
        connect(&scheduler, &Scheduler::due, this, [&] { late = clock->nowMs() - at; });
        scheduler.setNextDue(at);
        QVERIFY(waitFor([&] { return late.has_value(); }));
        QVERIFY2(*late >= 0 && *late <= 1'000, qPrintable(QString::number(*late)));
    }

private:
    std::shared_ptr<MovableClock> m_clock = std::make_shared<MovableClock>();
};

QTEST_GUILESS_MAIN(TestScheduler)
#include "tst_scheduler.moc"
