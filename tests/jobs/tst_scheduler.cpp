// The scheduler with a clock that the test moves: never early, asleep when nothing is due, unharmed by jumps.
#include "jobs/scheduler.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace jobdeck;

namespace {

class MovableClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }
    qint64 ms = 1'800'000'000'000;
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
        scheduler.setNextDue(m_clock->ms + 20); // a clock that stands still: the timer runs out again and again
        QTest::qWait(100);
        QCOMPARE(due.size(), 0);
        m_clock->ms += 20;
        QVERIFY(due.wait(1000));
    }

    void aFarTimeFarBeyondWhatATimerCanCountIsNotDue()
    {
        Scheduler scheduler(m_clock);
        QSignalSpy due(&scheduler, &Scheduler::due);
        scheduler.setNextDue(m_clock->ms + 50LL * 86'400'000);
        QTest::qWait(20);
        QCOMPARE(due.size(), 0);
        QVERIFY(!scheduler.isDue());
    }

    void onTheSystemClockItIsOnTime()
    {
        const auto clock = std::make_shared<SystemClock>();
        Scheduler scheduler(clock);
        const qint64 at = clock->nowMs() + 150;
        qint64 late = -1;
        connect(&scheduler, &Scheduler::due, this, [&] { late = clock->nowMs() - at; });
        scheduler.setNextDue(at);
        QTRY_VERIFY(late >= 0);
        QVERIFY2(late <= 100, qPrintable(QString::number(late)));
    }

private:
    std::shared_ptr<MovableClock> m_clock = std::make_shared<MovableClock>();
};

QTEST_GUILESS_MAIN(TestScheduler)
#include "tst_scheduler.moc"
