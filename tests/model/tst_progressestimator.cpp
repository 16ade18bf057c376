#include "model/progressestimator.h"

#include "tests/fakes/storefixture.h"

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;

struct Run {
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    ProgressEstimator estimator{clock};
    Job job{.id = 7, .status = JobStatus::Running, .startedAt = clock->nowMs(), .attempt = 1};

    void at(int percent)
    {
        job.progress = percent;
        estimator.follow(job);
    }
    // One percent each `ms`, up to `percent`.
    void walk(int percent, qint64 ms)
    {
        for (int next = job.progress.value_or(0) + 1; next <= percent; ++next) {
            clock->advance(ms);
            at(next);
        }
    }
    [[nodiscard]] qint64 left() const
    {
        const auto estimate = estimator.estimate();
        return estimate ? estimate->leftMs : -1;
    }
};

} // namespace

class TestProgressEstimator final : public QObject {
    Q_OBJECT
private slots:
    void aSteadyJobEndsWhenItIsSaidTo_data()
    {
        QTest::addColumn<qint64>("perPercent");
        QTest::newRow("a minute and a half in all") << second;
        QTest::newRow("two hours in all") << 72 * second;
        QTest::newRow("a day in all") << 864 * second;
    }
    void aSteadyJobEndsWhenItIsSaidTo()
    {
        QFETCH(qint64, perPercent);
        Run run;
        run.at(0);
        for (int percent = 6; percent < 100; ++percent) {
            run.walk(percent, perPercent);
            QCOMPARE(run.left(), (100 - percent) * perPercent);
            QCOMPARE(run.estimator.estimate()->percentPerMinute, double(minute) / double(perPercent));
        }
    }

    void saysNothingBeforeItMeansSomething()
    {
        Run run;
        QCOMPARE(run.left(), -1); // nothing is known
        run.estimator.follow(run.job);
        QCOMPARE(run.left(), -1); // no progress
        run.at(0);
        run.walk(ProgressEstimator::minPercent - 1, minute);
        QCOMPARE(run.left(), -1); // long enough, but not far enough
        run.walk(ProgressEstimator::minPercent, minute);
        QCOMPARE(run.left(), 95 * minute);
        Run fast;
        fast.at(0);
        fast.walk(40, 10); // far enough, but not long enough
        QCOMPARE(fast.left(), -1);
    }

    void aJobThatIsLookedAtLateIsJudgedFromItsStart()
    {
        Run run;
        run.clock->advance(10 * minute);
        run.at(50);
        QCOMPARE(run.left(), 10 * minute);
        run.clock->advance(36 * second); // three times the 12 s that a percent took
        QVERIFY(run.left() > 0);
        run.clock->advance(1);
        QCOMPARE(run.left(), -1);
    }

    void theTimeRunsDownBetweenSteps()
    {
        Run run;
        run.at(0);
        run.walk(50, 6 * second);
        QCOMPARE(run.left(), 5 * minute);
        run.clock->advance(4 * second);
        QCOMPARE(run.left(), 5 * minute - 4 * second);
    }

    void saysNothingWhileItStandsStill()
    {
        Run run;
        run.at(0);
        run.walk(50, 6 * second);
        run.clock->advance(18 * second);
        run.at(50);
        QVERIFY(run.left() > 0);
        run.clock->advance(1);
        run.at(50);
        QCOMPARE(run.left(), -1);
        run.clock->advance(minute);
        run.at(51);
        QVERIFY(run.left() > 0); // it goes on
    }

    void aJobThatTellsSeldomDoesNotStandStill()
    {
        Run run;
        for (int percent = 0; percent <= 40; percent += 10) {
            run.at(percent);
            run.clock->advance(20 * second);
        }
        QCOMPARE(run.left(), 100 * second); // 20 s after it told of 40 %
        run.clock->advance(40 * second);
        QVERIFY(run.left() > 0);
        run.clock->advance(1);
        QCOMPARE(run.left(), -1);
    }

    void neverSaysThatAnythingIsLeftAtTheEnd()
    {
        Run run;
        run.at(0);
        run.walk(100, second);
        QCOMPARE(run.left(), -1);
    }

    void alwaysLeavesATime()
    {
        Run run;
        run.at(0);
        run.walk(99, second);
        run.clock->advance(8 * second);
        QCOMPARE(run.left(), 1);
    }

    void doesNotJumpWithUnevenSteps()
    {
        Run run;
        run.at(0);
        run.walk(30, 6 * second);
        qint64 end = run.clock->nowMs() + run.left();
        int corrections = 0;
        for (int percent = 31; percent < 90; ++percent) { // 2 s, 10 s, 2 s, 10 s …
            run.walk(percent, percent % 2 == 0 ? 2 * second : 10 * second);
            const qint64 newEnd = run.clock->nowMs() + run.left();
            corrections += newEnd == end ? 0 : 1;
            end = newEnd;
        }
        QVERIFY2(corrections <= 1, qPrintable(QString::number(corrections)));
    }

    void followsAJobThatGetsSlower()
    {
        Run run;
        run.at(0);
        run.walk(40, second);
        run.walk(60, 10 * second); // 400 s left at this speed
        QVERIFY2(run.left() > 300 * second && run.left() < 420 * second, qPrintable(QString::number(run.left())));
    }

    void beginsAnew_data()
    {
        QTest::addColumn<QString>("what");
        for (const auto &what : {u"another job"_s, u"another attempt"_s, u"a step back"_s, u"it is unknown again"_s})
            QTest::newRow(qPrintable(what)) << what;
    }
    void beginsAnew()
    {
        QFETCH(QString, what);
        Run run;
        run.at(0);
        run.walk(50, second);
        QVERIFY(run.left() > 0);
        if (what == u"another job"_s || what == u"another attempt"_s) {
            run.job.id += what == u"another job"_s ? 1 : 0;
            run.job.attempt += what == u"another job"_s ? 0 : 1;
            run.job.startedAt = run.clock->nowMs();
            run.at(0);
        } else if (what == u"a step back"_s) {
            run.at(20);
        } else {
            run.job.progress.reset();
            run.estimator.follow(run.job);
        }
        QCOMPARE(run.left(), -1);
        if (!run.job.progress)
            return;
        const int from = *run.job.progress;
        run.walk(from + 10, 4 * second);
        QCOMPARE(run.left(), (90 - from) * 4 * second);
    }

    void aClockThatIsSetBackBeginsAnew()
    {
        Run run;
        run.at(0);
        run.walk(50, second);
        run.clock->advance(-40 * second);
        run.at(51);
        QCOMPARE(run.left(), -1);
        run.walk(60, second);
        QCOMPARE(run.left(), 40 * second);
        Run fresh;
        fresh.clock->advance(-minute); // before the job began
        fresh.at(50);
        QCOMPARE(fresh.left(), -1);
    }

    void saysNothingOfAJobThatDoesNotRun()
    {
        Run run;
        run.at(0);
        run.walk(50, second);
        run.job.status = JobStatus::Exception;
        run.estimator.follow(run.job);
        QCOMPARE(run.left(), -1);
    }
};

QTEST_GUILESS_MAIN(TestProgressEstimator)
#include "tst_progressestimator.moc"
