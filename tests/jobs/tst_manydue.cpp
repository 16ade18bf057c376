// Five thousand jobs whose time comes at the same moment: each runs once, none early, in their order.
#include "tests/fakes/workerfixture.h"

#include <QSqlQuery>

#include <atomic>
#include <vector>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int many = 5'000;
constexpr qint64 hour = 3'600'000;
constexpr qint64 minute = 60'000;

// The jobs whose handlers have started, in that order. Any thread.
class Starts final {
public:
    void note(JobId id) { m_ids.at(std::size_t(m_count++)) = id; }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QList<JobId> ids() const { return {m_ids.begin(), m_ids.begin() + m_count}; }

private:
    std::vector<JobId> m_ids = std::vector<JobId>(2 * many);
    std::atomic<int> m_count = 0;
};

QList<JobId> sorted(QList<JobId> ids)
{
    std::ranges::sort(ids);
    return ids;
}

// A worker with two kinds: Count, and Nudge, whose commits make the scheduler look at its clock.
class Fixture final {
public:
    Fixture(const std::shared_ptr<FakeClock> &clock, int slotCount)
        : f(clock, {.slotCount = slotCount})
    {
        const auto count = [this](JobContext &job) {
            starts.note(job.jobId());
            return Outcome::done();
        };
        const auto nothing = [](JobContext &) { return Outcome::done(); };
        if (!f.registry.registerJob({.name = u"Count"_s, .group = u"Test"_s}, count)
            || !f.registry.registerJob({.name = u"Nudge"_s, .group = u"Test"_s}, nothing))
            qFatal("the kinds cannot be registered");
        QObject::connect(&f.store, &JobStore::claimed, &f.worker, [this](const QList<Claim> &claims) {
            for (const Claim &claim : claims) {
                if (claim.job.kind == u"Count")
                    claimed << claim.job.id;
            }
        });
    }

    // All for one moment.
    [[nodiscard]] QList<JobId> schedule(int count, qint64 dueAt)
    {
        QList<JobId> ids;
        for (int i = 0; i < count; ++i)
            f.store.insert({.kind = u"Count"_s, .status = JobStatus::Scheduled, .scheduledAt = dueAt}, u"ann"_s,
                           [&ids](const Result<Job> &job) { ids << job->id; });
        if (!waitFor([&] { return ids.size() == count; }, 20'000))
            qFatal("not scheduled");
        return ids;
    }
    void nudge()
    {
        const Result<Job> job = f.ask(WorkerFixture::run(u"Nudge"_s, {}));
        if (!waitFor([&] { return f.statusOf(job->id) == JobStatus::Done; }, 60'000))
            qFatal("the nudge does not end");
    }
    [[nodiscard]] int valueOf(const QString &sql)
    {
        return f.query([&sql](const QSqlDatabase &db) {
            QSqlQuery query(db);
            return query.exec(sql) && query.next() ? query.value(0).toInt() : -1;
        });
    }
    [[nodiscard]] bool waitUntilDone(qsizetype count)
    {
        return waitFor(
            [&] { return f.worker.isIdle() && valueOf(u"SELECT count FROM counter WHERE status = 3"_s) >= int(count); },
            60'000);
    }

    Starts starts;
    QList<JobId> claimed;
    WorkerFixture f;
};

} // namespace

class TestManyDue final : public QObject {
    Q_OBJECT
private slots:
    void eachRunsOnceInOrderAndNotEarly_data()
    {
        QTest::addColumn<int>("jobCount");
        QTest::addColumn<int>("slotCount");
        QTest::newRow("one at a time") << 600 << 1; // more than one commit releases
        QTest::newRow("many at once") << many << 100;
    }
    void eachRunsOnceInOrderAndNotEarly()
    {
        QFETCH(const int, jobCount);
        QFETCH(const int, slotCount);
        const auto clock = std::make_shared<FakeClock>();
        Fixture due(clock, slotCount);
        due.f.start();
        const QList<JobId> ids = due.schedule(jobCount, clock->nowMs() + hour);

        clock->advance(hour - 1);
        due.nudge();
        QCOMPARE(due.starts.count(), 0);
        clock->advance(1);
        due.nudge();
        QVERIFY(due.waitUntilDone(jobCount));
        verifyRuns(due, ids);
        if (slotCount == 1)
            QCOMPARE(due.starts.ids(), ids);
    }

    void thoseThatAreDueAtTheStartToo()
    {
        const auto clock = std::make_shared<FakeClock>();
        Fixture due(clock, 100);
        const QList<JobId> ids = due.schedule(many, clock->nowMs() + minute);
        clock->advance(10 * minute); // within the grace time
        due.f.start();
        QVERIFY(due.waitUntilDone(many));
        verifyRuns(due, ids);
    }

private:
    static void verifyRuns(Fixture &due, const QList<JobId> &ids)
    {
        const int count = int(ids.size());
        QCOMPARE(due.starts.count(), count);
        QCOMPARE(sorted(due.starts.ids()), ids);
        QCOMPARE(due.claimed, ids);
        QCOMPARE(due.valueOf(u"SELECT count(*) FROM job WHERE kind = 'Count' AND status = 3 AND attempt = 1 "
                             "AND started_at >= scheduled_at"_s),
                 count);
        QCOMPARE(due.valueOf(u"SELECT count(*) FROM attempt JOIN job ON id = job WHERE kind = 'Count'"_s), count);
    }
};

QTEST_GUILESS_MAIN(TestManyDue)
#include "tst_manydue.moc"
