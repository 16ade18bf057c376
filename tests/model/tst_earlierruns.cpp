// What earlier runs of a kind tell about the one that runs now.
#include "model/earlierruns.h"

#include "tests/fakes/jobwriter.h"

#include <QSignalSpy>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 now = 1'800'000'000'000;

} // namespace

class TestEarlierRuns final : public QObject {
    Q_OBJECT

    void put(qint64 tookMs, JobStatus status = JobStatus::Done, const QString &kind = u"Greet"_s)
    {
        const qint64 start = now - 100 * minute;
        m_writer->put({.id = m_writer->nextId(),
                       .kind = kind,
                       .status = status,
                       .startedAt = start,
                       .finishedAt = start + tookMs});
    }
    [[nodiscard]] Job running(qint64 forMs) const
    {
        return {.id = 1'000, .kind = u"Greet"_s, .status = JobStatus::Running, .startedAt = now - forMs, .attempt = 1};
    }
    [[nodiscard]] std::optional<LearnedEstimate> learned(const Job &job)
    {
        (void)m_writer->commit();
        JobReader reader(m_writer->file());
        EarlierRuns runs(reader);
        QSignalSpy changed(&runs, &EarlierRuns::changed);
        runs.follow(job);
        if (!changed.wait(10'000))
            qFatal("nothing was read");
        return runs.estimate(now);
    }

private slots:
    void init()
    {
        m_writer.reset();
        m_writer = std::make_unique<JobWriter>();
    }

    void theMedianOfADurationIsUsual_data()
    {
        QTest::addColumn<QList<qint64>>("durations");
        QTest::addColumn<qint64>("usual");
        QTest::newRow("none") << QList<qint64>{} << -1LL;
        QTest::newRow("too few") << QList<qint64>{5, 5} << -1LL;
        QTest::newRow("odd") << QList<qint64>{900, 10, 12} << 12LL;
        QTest::newRow("even") << QList<qint64>{900, 10, 12, 14} << 13LL;
    }
    void theMedianOfADurationIsUsual()
    {
        QFETCH(QList<qint64>, durations);
        QFETCH(qint64, usual);
        QCOMPARE(usualDuration(durations).value_or(-1), usual);
    }

    void timeIsLeftAsEarlierRunsTook()
    {
        for (const qint64 took : {12 * minute, 11 * minute, 60 * minute})
            put(took);
        QCOMPARE(learned(running(9 * minute)), (LearnedEstimate{12 * minute, 3 * minute}));
        QCOMPARE(learned(running(15 * minute)), (LearnedEstimate{12 * minute, -3 * minute}));
    }

    void onlyRunsOfTheKindThatWereDoneCount()
    {
        put(minute);
        put(minute);
        put(minute, JobStatus::Exception);
        put(minute, JobStatus::Killed);
        put(minute, JobStatus::Done, u"Other"_s);
        QVERIFY(!learned(running(minute)));
        put(minute);
        QVERIFY(learned(running(minute)));
    }

    void onlyTheNewestCount()
    {
        for (int i = 0; i < 100; ++i)
            put(100 * minute);
        for (int i = 0; i < EarlierRuns::maxRuns; ++i)
            put(minute);
        QCOMPARE(learned(running(0))->usualMs, minute);
    }

    void whatDoesNotRunHasNoTimeLeft()
    {
        for (int i = 0; i < 3; ++i)
            put(minute);
        (void)m_writer->commit();
        JobReader reader(m_writer->file());
        EarlierRuns runs(reader);
        QSignalSpy changed(&runs, &EarlierRuns::changed);
        Job job = running(0);
        runs.follow(job);
        QVERIFY(changed.wait(10'000));
        runs.follow(job); // progress of the same run
        QVERIFY(runs.estimate(now));
        job.status = JobStatus::Done;
        runs.follow(job);
        QVERIFY(!runs.estimate(now));
    }

private:
    std::unique_ptr<JobWriter> m_writer;
};

QTEST_GUILESS_MAIN(TestEarlierRuns)
#include "tst_earlierruns.moc"
