// The engine refuses what the user's roles do not allow, whoever asks and by whatever verb; and each action is in the
// history with who did it.
#include "tests/fakes/workerfixture.h"

#include "jobs/jobcontext.h"

#include <QTest>
#include <QThread>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3'600'000;

Command about(Verb verb, JobId job)
{
    Command command{.verb = verb, .job = job, .by = u"ann (window)"_s};
    if (verb == Verb::Reschedule)
        command.request.at = QDateTime::currentMSecsSinceEpoch() + 2 * hour;
    return command;
}

JobKind ruled(const QString &name, Right right)
{
    return {.name = name,
            .group = u"Tests"_s,
            .isSchedulable = true,
            .permission = {.allow = {{right, {u"boss"_s}}}, .deny = {}}};
}

} // namespace

class TestWorkerRights final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        f = std::make_unique<WorkerFixture>();
        const auto handler = [this](JobContext &job) {
            while (!m_mayEnd && !job.stopRequested())
                QThread::msleep(1);
            return job.stopRequested() ? Outcome::stopped() : Outcome::done();
        };
        for (const JobKind &kind : {ruled(u"No Create"_s, Right::Create), ruled(u"No Update"_s, Right::Update),
                                    ruled(u"No Delete"_s, Right::Delete)})
            QVERIFY(f->registry.registerJob(kind, handler).isOk());
        f->start();
    }
    void cleanup()
    {
        m_mayEnd = true;
        f.reset();
        m_mayEnd = false;
    }

    void everyVerbIsRefusedWithoutTheRole_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<JobStatus>("status");
        QTest::newRow("run") << Verb::Run << u"No Create"_s << JobStatus::Done;
        QTest::newRow("rerun") << Verb::Rerun << u"No Create"_s << JobStatus::Done;
        QTest::newRow("run now") << Verb::RunNow << u"No Update"_s << JobStatus::Scheduled;
        QTest::newRow("abort") << Verb::Abort << u"No Update"_s << JobStatus::Running;
        QTest::newRow("cancel") << Verb::Cancel << u"No Update"_s << JobStatus::Scheduled;
        QTest::newRow("undo a cancel") << Verb::UndoCancel << u"No Update"_s << JobStatus::Cancelled;
        QTest::newRow("reschedule") << Verb::Reschedule << u"No Update"_s << JobStatus::Scheduled;
        QTest::newRow("delete") << Verb::Remove << u"No Delete"_s << JobStatus::Done;
    }
    void everyVerbIsRefusedWithoutTheRole()
    {
        QFETCH(const Verb, verb);
        QFETCH(const QString, kind);
        QFETCH(const JobStatus, status);
        f->registry.setRoles({u"boss"_s});
        const JobId id = jobIn(kind, status);
        f->registry.setRoles({u"guest"_s});
        Command command = about(verb, id);
        if (verb == Verb::Run)
            command.request.kind = kind;
        const qsizetype before = count();
        const Result<Job> refused = f->ask(command);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        const QString sentence = refused.error().message;
        QVERIFY2(sentence.contains(kind) && sentence.contains(u"role boss"_s), qPrintable(sentence));
        QCOMPARE(f->statusOf(id), status);
        QCOMPARE(count(), before);
        f->registry.setRoles({u"boss"_s});
        const Result<Job> allowed = f->ask(command);
        QVERIFY2(allowed.isOk(), allowed ? "" : qPrintable(allowed.error().message));
    }

    void theWorkerItselfNeedsNoRole()
    {
        f->registry.setRoles({u"boss"_s});
        const JobId id = jobIn(u"No Update"_s, JobStatus::Scheduled);
        f->registry.setRoles({});
        m_mayEnd = true;
        std::optional<Result<Job>> answer;
        f->worker.runJob(id, u"worker"_s, [&answer](const Result<Job> &job) { answer = job; });
        QTRY_VERIFY(answer);
        QVERIFY(answer->isOk());
        QTRY_COMPARE(f->statusOf(id), JobStatus::Done);
    }

    void anUnknownJobOrKindIsToldAsBefore()
    {
        QCOMPARE(f->ask(about(Verb::Abort, 99)).error().code, ErrorCode::UnknownJob);
        QCOMPARE(f->ask(WorkerFixture::run(u"No Creat"_s, {})).error().code, ErrorCode::UnknownKind);
        QVERIFY(f->worker.isIdle());
    }

    void eachActionIsInTheHistoryWithWhoDidIt_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<JobStatus>("status");
        QTest::newRow("run") << Verb::Run << JobStatus::Done;
        QTest::newRow("rerun") << Verb::Rerun << JobStatus::Done;
        QTest::newRow("run now") << Verb::RunNow << JobStatus::Scheduled;
        QTest::newRow("abort a running one") << Verb::Abort << JobStatus::Running;
        QTest::newRow("cancel") << Verb::Cancel << JobStatus::Scheduled;
        QTest::newRow("undo a cancel") << Verb::UndoCancel << JobStatus::Cancelled;
        QTest::newRow("reschedule") << Verb::Reschedule << JobStatus::Scheduled;
    }
    void eachActionIsInTheHistoryWithWhoDidIt()
    {
        QFETCH(const Verb, verb);
        QFETCH(const JobStatus, status);
        f->registry.setRoles({u"boss"_s});
        const JobId id = jobIn(u"No Delete"_s, status);
        Command command = about(verb, id);
        command.by = u"bob (command line)"_s;
        command.request.kind = verb == Verb::Run ? u"No Delete"_s : QString();
        const Result<Job> done = f->ask(command);
        QVERIFY(done.isOk());
        const auto history = f->query([&done](const QSqlDatabase &db) { return readHistory(db, done->id); });
        QVERIFY(history.isOk());
        QVERIFY(std::ranges::any_of(*history,
                                    [](const HistoryEntry &entry) { return entry.by == u"bob (command line)"_s; }));
    }

private:
    [[nodiscard]] qsizetype count() const
    {
        const auto jobs = f->query([](const QSqlDatabase &db) { return readJobs(db, {}, 0); });
        return jobs ? jobs->size() : -1;
    }
    // A new job that is brought into this status.
    [[nodiscard]] JobId jobIn(const QString &kind, JobStatus status)
    {
        Command command = WorkerFixture::run(kind, {});
        const bool isLater = status == JobStatus::Scheduled || status == JobStatus::Cancelled;
        if (isLater)
            command.request.at = QDateTime::currentMSecsSinceEpoch() + hour;
        const JobId id = f->ask(command)->id;
        if (status == JobStatus::Cancelled)
            (void)f->ask(about(Verb::Cancel, id));
        m_mayEnd = status == JobStatus::Done;
        if (!waitFor([&] { return f->statusOf(id) == status; }, 20'000))
            qFatal("it does not come into that status");
        return id;
    }

    std::unique_ptr<WorkerFixture> f;
    std::atomic<bool> m_mayEnd = false;
};

QTEST_GUILESS_MAIN(TestWorkerRights)
#include "tst_workerrights.moc"
