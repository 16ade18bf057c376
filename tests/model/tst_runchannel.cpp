#include "model/runchannel.h"

#include <QSemaphore>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace jobdeck;

class TestRunChannel final : public QObject {
    Q_OBJECT
    static RunLogged line(int i) { return {.text = QByteArray::number(i)}; }

private slots:
    void wakesOnceForWhatIsNewAndUrgentlyForTheEnd()
    {
        QList<bool> wakes;
        RunChannel channel(1, 1, [&](bool isUrgent) { wakes << isUrgent; });
        channel.push(line(1));
        channel.push(line(2));
        channel.setProgress(1, {});
        QCOMPARE(wakes, QList<bool>{false});
        channel.push(RunEnded{});
        QCOMPARE(wakes, (QList<bool>{false, true}));
    }

    void keepsTheNewestProgressOnlyAndNumbersWithoutGaps()
    {
        RunChannel channel(7, 2, [](bool) {});
        channel.setProgress(1, u"one"_s);
        channel.setProgress(2, {});
        channel.push(line(1));
        channel.push(RunEnded{});
        channel.push(line(2));
        channel.setProgress(3, {});
        const RunReports reports = channel.drain();
        QVERIFY(reports.hasEnded);
        QCOMPARE(reports.events.size(), 3);
        const auto progress = std::get<RunProgressed>(reports.events.at(1).what);
        QCOMPARE(progress.percent, 2);
        QCOMPARE(progress.text, u"one"_s);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(reports.events.at(i).sequence, i + 1);
        QVERIFY(std::holds_alternative<RunEnded>(reports.events.last().what));
        QVERIFY(channel.drain().events.isEmpty());
    }

    void aFullBufferMakesTheRunWaitAndLosesNothing()
    {
        QSemaphore urgent;
        RunChannel channel(1, 1, [&](bool isUrgent) {
            if (isUrgent)
                urgent.release();
        });
        std::jthread run([&] {
            for (int i = 0; i < 50'000; ++i)
                channel.push(line(i));
            channel.push(RunEnded{});
        });
        QList<JobEvent> events;
        for (bool hasEnded = false; !hasEnded;) {
            QVERIFY(urgent.tryAcquire(1, 10'000));
            RunReports reports = channel.drain();
            QVERIFY(reports.events.size() <= 20'001);
            events << reports.events;
            hasEnded = reports.hasEnded;
        }
        QCOMPARE(events.size(), 50'001);
        for (int i = 0; i < 50'000; ++i)
            QCOMPARE(std::get<RunLogged>(events.at(i).what).text, QByteArray::number(i));
    }

    void aStopFreesWhoWaitsAndCountsWhatIsDropped()
    {
        RunChannel channel(1, 1, [](bool) {});
        std::jthread run([&] {
            for (int i = 0; i < 20'003; ++i)
                channel.push(line(i));
            channel.push(RunEnded{});
        });
        QVERIFY(channel.requestStop({StopCause::Abort, u"ann"_s}));
        run.join();
        const RunReports reports = channel.drain();
        QCOMPARE(reports.events.size(), 20'002);
        QVERIFY(std::get<RunLogged>(reports.events.at(20'000).what).text.startsWith("3 line"));
    }

    void theFirstStopWins()
    {
        RunChannel channel(1, 1, [](bool) {});
        const std::stop_token token = channel.stopToken();
        QVERIFY(!token.stop_requested());
        QVERIFY(channel.requestStop({StopCause::Timeout, {}}));
        QVERIFY(!channel.requestStop({StopCause::Shutdown, {}}));
        QVERIFY(!channel.requestStop({StopCause::Abort, u"ann"_s}));
        QVERIFY(token.stop_requested());
        QCOMPARE(channel.stopRequest().cause, StopCause::Timeout);
    }
};

QTEST_GUILESS_MAIN(TestRunChannel)
#include "tst_runchannel.moc"
