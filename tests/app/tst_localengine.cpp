// The owner's engine over a real database, with a kind of its own.
#include "app/localengine.h"
#include "jobs/registration.h"
#include "tests/fakes/waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    Fixture()
    {
        const auto registered = registry.registerJob(
            {.name = u"Count"_s, .group = u"Test"_s, .isSchedulable = true, .retryDelayMs = 0}, [this](JobContext &) {
                ++runs;
                return runs <= failures ? Outcome::exception(u"not yet"_s) : Outcome::done();
            });
        if (!registered)
            qFatal("%s", qPrintable(registered.error().message));
    }

    void open(OwnerRole role)
    {
        auto lock = OwnerLock::tryAcquire(file, role);
        if (!lock || !lock->has_value())
            qFatal("no lock");
        auto started =
            LocalEngine::start(std::move(*std::move(lock).value()), file, registry, {.slotCount = 2, .nowWindowMs = 0});
        if (!started)
            qFatal("%s", qPrintable(started.error().message));
        engine = std::move(started).value();
        QObject::connect(engine.get(), &Engine::changed, engine.get(), [this](const ChangeBatch &batch) {
            for (const JobChange &change : batch.changes) {
                if (change.after)
                    jobs.insert(change.after->id, *change.after);
            }
        });
    }

    JobId run(std::optional<qint64> inMs = {}, int retries = 0)
    {
        RunRequest request{.kind = u"Count"_s, .retryMax = retries};
        if (inMs)
            request.at = SystemClock().nowMs() + *inMs;
        std::optional<Result<Job>> answer;
        engine->execute({.verb = Verb::Run, .request = request, .by = u"ann (command line)"_s},
                        [&](const Result<Job> &job) { answer = job; });
        if (!waitFor([&] { return answer.has_value(); }, 10'000) || !*answer)
            qFatal("not stored");
        return (*answer)->id;
    }

    [[nodiscard]] JobStatus statusOf(JobId id) const { return jobs.value(id).status; }

    QTemporaryDir folder;
    QString file = folder.filePath(u"jobdeck.db"_s);
    JobRegistry registry;
    std::atomic<int> runs = 0;
    int failures = 0;
    std::unique_ptr<LocalEngine> engine;
    QHash<JobId, Job> jobs;
};

} // namespace

class tst_LocalEngine final : public QObject {
    Q_OBJECT
private slots:
    void aWindowOrWorkerRunsWhatComes_data()
    {
        QTest::addColumn<int>("role");
        QTest::newRow("window") << int(OwnerRole::Window);
        QTest::newRow("work") << int(OwnerRole::Work);
    }
    void aWindowOrWorkerRunsWhatComes()
    {
        QFETCH(int, role);
        Fixture fixture;
        fixture.open(static_cast<OwnerRole>(role));
        const JobId now = fixture.run();
        const JobId soon = fixture.run(100);
        QTRY_COMPARE(fixture.statusOf(now), JobStatus::Done);
        QTRY_COMPARE(fixture.statusOf(soon), JobStatus::Done);
    }

    void aOneOffRunsNothingUnasked()
    {
        Fixture fixture;
        fixture.open(OwnerRole::OneOff);
        const JobId id = fixture.run();
        bool isIdle = false;
        fixture.engine->whenIdle([&] { isIdle = true; });
        QTRY_VERIFY(isIdle);
        QCOMPARE(fixture.statusOf(id), JobStatus::New);
        QCOMPARE(fixture.runs, 0);
    }

    void aOneOffThatStartsNewJobsKeepsTheirTimesAndRetries()
    {
        Fixture fixture;
        fixture.failures = 1;
        fixture.open(OwnerRole::OneOff);
        fixture.engine->setStartsNewJobs(true);
        const JobId id = fixture.run(200, 1);
        QCOMPARE(fixture.statusOf(id), JobStatus::Scheduled);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.statusOf(id), JobStatus::Done, 10'000);
        QCOMPARE(fixture.jobs.value(id).attempt, 2);
        QVERIFY(*fixture.jobs.value(id).startedAt >= *fixture.jobs.value(id).scheduledAt);
    }

    void aScheduledJobThatIsCancelledIsNotStarted()
    {
        Fixture fixture;
        fixture.open(OwnerRole::OneOff);
        fixture.engine->setStartsNewJobs(true);
        const JobId id = fixture.run(200);
        fixture.engine->execute({.verb = Verb::Cancel, .job = id, .by = u"ann"_s}, {});
        QTRY_COMPARE(fixture.statusOf(id), JobStatus::Cancelled);
        const JobId later = fixture.run(400);
        QTRY_COMPARE(fixture.statusOf(later), JobStatus::Done);
        QCOMPARE(fixture.statusOf(id), JobStatus::Cancelled);
        QCOMPARE(fixture.runs, 1);
    }

    // Also for one whose claim is committed but not yet told.
    void whenIdleWaitsForWhatRuns()
    {
        for (int i = 0; i < 20; ++i) {
            Fixture fixture;
            fixture.open(OwnerRole::Work);
            const JobId id = fixture.run();
            fixture.engine->whenIdle([&] { fixture.engine.reset(); }); // as everybody does who ends
            QVERIFY(waitFor([&] { return !fixture.engine; }));
            QVERIFY(!OwnerLock::isHeld(fixture.file));
            const bool hasRun = fixture.runs == 1;
            QCOMPARE(fixture.statusOf(id), hasRun ? JobStatus::Done : JobStatus::New);
        }
    }

    void shutDownMayDestroyTheEngine()
    {
        Fixture fixture;
        fixture.open(OwnerRole::Window);
        std::optional<bool> allEnded;
        const JobId id = fixture.run();
        fixture.engine->shutDown([&](bool all) {
            allEnded = all;
            fixture.engine.reset();
        });
        QTRY_COMPARE(allEnded, true);
        QVERIFY(!OwnerLock::isHeld(fixture.file));
        QVERIFY(fixture.statusOf(id) != JobStatus::Running);
    }

    void aDatabaseThatCannotBeOpenedIsAnErrorAndLetsTheLockGo()
    {
        Fixture fixture;
        QFile text(fixture.file);
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("notes, not a database") > 0);
        text.close();
        auto lock = OwnerLock::tryAcquire(fixture.file, OwnerRole::Window);
        const auto started = LocalEngine::start(std::move(*std::move(lock).value()), fixture.file, fixture.registry);
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::Database);
        QVERIFY(started.error().message.contains(fixture.file));
        QVERIFY(!OwnerLock::isHeld(fixture.file));
    }
};

QTEST_GUILESS_MAIN(tst_LocalEngine)
#include "tst_localengine.moc"
