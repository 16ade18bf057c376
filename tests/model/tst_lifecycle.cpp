#include "model/jobkind.h"
#include "model/lifecycle.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;

class TestLifecycle final : public QObject {
    Q_OBJECT
private slots:
    void theEndOfARunBecomesAStatus_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("cause");
        QTest::addColumn<bool>("isRestartable");
        QTest::addColumn<int>("retryMax");
        QTest::addColumn<int>("resultErrors");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("reason");
        const auto row = [](const char *name, Outcome::Kind outcome, StopCause cause, bool isRestartable, int retryMax,
                            int errors, JobStatus status, Reason reason) {
            QTest::newRow(name) << static_cast<int>(outcome) << static_cast<int>(cause) << isRestartable << retryMax
                                << errors << static_cast<int>(status) << static_cast<int>(reason);
        };
        using K = Outcome::Kind;
        using C = StopCause;
        using S = JobStatus;
        row("done is done", K::Done, C::None, false, 0, 0, S::Done, Reason::None);
        row("an error cell makes done an exception", K::Done, C::None, false, 0, 2, S::Exception, Reason::Error);
        row("an error cell is final, whatever retries there are", K::Done, C::None, false, 3, 2, S::Exception,
            Reason::Error);
        row("an error of the whole run is retried, whatever its rows", K::Exception, C::None, false, 3, 2, S::Scheduled,
            Reason::Error);
        row("an error is an exception", K::Exception, C::None, false, 0, 0, S::Exception, Reason::Error);
        row("an error is retried", K::Exception, C::None, false, 1, 0, S::Scheduled, Reason::Error);
        row("a stop after an abort is killed", K::Stopped, C::Abort, false, 0, 0, S::Killed, Reason::Aborted);
        row("an aborted job is not retried", K::Stopped, C::Abort, false, 3, 0, S::Killed, Reason::Aborted);
        row("done in spite of an abort is done", K::Done, C::Abort, false, 0, 0, S::Done, Reason::None);
        row("an error after an abort is an exception", K::Exception, C::Abort, false, 3, 0, S::Exception,
            Reason::Error);
        row("a stop after the time limit is a timeout", K::Stopped, C::Timeout, false, 0, 0, S::Exception,
            Reason::Timeout);
        row("a timeout is retried", K::Stopped, C::Timeout, false, 1, 0, S::Scheduled, Reason::Timeout);
        row("a shutdown interrupts", K::Stopped, C::Shutdown, false, 3, 0, S::Exception, Reason::Interrupted);
        row("a shutdown puts a restartable job back", K::Stopped, C::Shutdown, true, 0, 0, S::New, Reason::None);
        row("a stop that nobody asked for is an error", K::Stopped, C::None, false, 0, 0, S::Exception, Reason::Error);
    }
    void theEndOfARunBecomesAStatus()
    {
        QFETCH(int, outcome);
        QFETCH(int, cause);
        QFETCH(bool, isRestartable);
        QFETCH(int, retryMax);
        QFETCH(int, resultErrors);
        Job job{.id = 1, .status = JobStatus::Running, .attempt = 1, .retryMax = retryMax, .retryDelayMs = 500};
        job.resultErrors = resultErrors;
        const EndDecision end = decideEnd(job, {.kind = static_cast<Outcome::Kind>(outcome)},
                                          {static_cast<StopCause>(cause), u"ann"_s}, isRestartable, 1'000);
        QTEST(static_cast<int>(end.status), "status");
        QTEST(static_cast<int>(end.reason), "reason");
        QVERIFY(isLegalChange(JobStatus::Running, end.status));
        QCOMPARE(end.retryAt.has_value(), end.status == JobStatus::Scheduled);
        QCOMPARE(end.retryAt.value_or(1'500), 1'500);
        QCOMPARE(end.by, end.status == JobStatus::Killed ? u"ann"_s : u"worker"_s);
        if (cause == static_cast<int>(StopCause::Abort) && end.status != JobStatus::Killed)
            QVERIFY(end.note.contains(u"ended by itself first"_s));
    }

    void errorCellsAreToldAndNotRetried()
    {
        Job job{.status = JobStatus::Running, .attempt = 1, .retryMax = 2};
        job.resultErrors = 3;
        const EndDecision end = decideEnd(job, Outcome::done(), {}, false, 0);
        QVERIFY2(end.error.startsWith(u"3 result row"_s), qPrintable(end.error));
        QVERIFY2(end.note.contains(u"Not tried again"_s), qPrintable(end.note));
        job.retryMax = 0;
        QVERIFY(decideEnd(job, Outcome::done(), {}, false, 0).note.isEmpty());
    }

    void whatCannotBeTakenBackIsNotRetried_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("cause");
        QTest::newRow("after an error") << int(Outcome::Kind::Exception) << int(StopCause::None);
        QTest::newRow("after a time-out") << int(Outcome::Kind::Stopped) << int(StopCause::Timeout);
    }
    void whatCannotBeTakenBackIsNotRetried()
    {
        QFETCH(int, kind);
        QFETCH(int, cause);
        const Job job{.status = JobStatus::Running, .attempt = 1, .retryMax = 2, .timeoutMs = 1'000};
        Outcome outcome{.kind = static_cast<Outcome::Kind>(kind), .error = u"x"_s};
        const StopRequest stop{static_cast<StopCause>(cause), {}};
        QCOMPARE(decideEnd(job, outcome, stop, false, 0).status, JobStatus::Scheduled);
        outcome.isRetryable = false;
        const EndDecision end = decideEnd(job, outcome, stop, false, 0);
        QCOMPARE(end.status, JobStatus::Exception);
        QVERIFY2(end.note.contains(u"Not tried again"_s), qPrintable(end.note));
    }

    void retriesWaitLongerEachTime_data()
    {
        QTest::addColumn<qint64>("first");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<qint64>("delay");
        const qint64 standard = JobKind().retryDelayMs;
        QTest::newRow("ten seconds after the first attempt") << standard << 1 << qint64(10'000);
        QTest::newRow("twenty after the second") << standard << 2 << qint64(20'000);
        QTest::newRow("640 would be more than ten minutes") << standard << 7 << longestRetryDelayMs;
        QTest::newRow("never more") << standard << 1'001 << longestRetryDelayMs;
        QTest::newRow("a longer wait that was asked for stays") << qint64(3'600'000) << 5 << qint64(3'600'000);
        QTest::newRow("none that was asked for stays none") << qint64(0) << 5 << qint64(0);
    }
    void retriesWaitLongerEachTime()
    {
        QFETCH(qint64, first);
        QFETCH(int, attempt);
        QTEST(retryDelayAfter(first, attempt), "delay");
        const Job job{.status = JobStatus::Running, .attempt = attempt, .retryMax = 2'000, .retryDelayMs = first};
        QCOMPARE(decideEnd(job, Outcome::exception(u"x"_s), {}, false, 1'000).retryAt,
                 1'000 + retryDelayAfter(first, attempt));
    }

    void retriesEndAfterTheLastAttempt()
    {
        const Job job{.status = JobStatus::Running, .attempt = 3, .retryMax = 2};
        QCOMPARE(decideEnd(job, Outcome::exception(u"x"_s), {}, false, 0).status, JobStatus::Exception);
    }

    void keepsTheReasonARunGives()
    {
        const Job job{.status = JobStatus::Running, .attempt = 1, .retryMax = 2};
        const EndDecision end = decideEnd(
            job, {.kind = Outcome::Kind::Exception, .reason = Reason::Crashed, .error = u"x"_s}, {}, false, 0);
        QCOMPARE(end.status, JobStatus::Exception);
        QCOMPARE(end.reason, Reason::Crashed);
    }

    void rescuesOnlyWhatMayRunAgain()
    {
        Job job{.status = JobStatus::Running, .attempt = 2};
        QCOMPARE(decideRescue(job, false, 3).reason, Reason::Interrupted);
        QCOMPARE(decideRescue(job, true, 3).status, JobStatus::New);
        job.attempt = 3;
        QCOMPARE(decideRescue(job, true, 3).status, JobStatus::Exception);
        QVERIFY(decideRescue(job, false, 0, 1234).error.contains(u"1234"_s));
    }

    void aTimeWithinTwoMinutesMeansNow()
    {
        QVERIFY(!effectiveDueTime(std::nullopt, 0));
        QVERIFY(!effectiveDueTime(-5, 0));
        QVERIFY(!effectiveDueTime(118'999, 0));
        QCOMPARE(effectiveDueTime(120'000, 900), 120'000);
        QCOMPARE(effectiveDueTime(120'000, 0), 120'000);
    }
};

QTEST_GUILESS_MAIN(TestLifecycle)
#include "tst_lifecycle.moc"
