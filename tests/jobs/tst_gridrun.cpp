// Grid runs over a real store and real threads: all jobs or none, at most so many at once, nobody behind them held up.
#include "tests/fakes/workerfixture.h"

#include <QElapsedTimer>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

struct Greeting : Schedule {
    Q_GADGET
    Q_PROPERTY(QString who MEMBER who)
    Q_PROPERTY(QString password MEMBER password)
public:
    QString who;
    QString password;

    static void describe(ArgumentSpecs &specs)
    {
        specs(u"who").isRequired = true;
        specs(u"who").maxLength = 10;
        specs(u"password").type = ArgumentType::Secret;
    }
};

} // namespace

class TestGridRun : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_mayEnd = false;
        m_inside = 0;
        m_most = 0;
        m_passwords.clear();
        f = std::make_unique<WorkerFixture>(std::make_shared<SystemClock>(),
                                            WorkerSettings{.slotCount = 8, .stopPatienceMs = 2'000});
        const auto handler = [this](const Greeting &arguments, JobContext &job) { return greet(arguments, job); };
        for (const QString &name : {u"Greet"_s, u"Other"_s}) {
            const auto registered = f->worker.registerJob<Greeting>({.name = name, .group = u"Test"_s}, handler);
            QVERIFY(registered.isOk());
        }
        f->start();
    }
    void cleanup()
    {
        m_mayEnd = true;
        f.reset();
    }

    void allRowsBecomeJobsOneAfterTheOther()
    {
        m_mayEnd = true;
        const Result<Job> first = f->ask(grid({u"ann"_s, u"bob"_s, u"eve"_s}));
        QVERIFY(first.isOk());
        QStringList names;
        for (JobId id = first->id; id < first->id + 3; ++id)
            names << f->read(id).arguments[u"who"_s].toString();
        QCOMPARE(names, (QStringList{u"ann"_s, u"bob"_s, u"eve"_s}));
        QVERIFY(!first->batch.isEmpty());
        QCOMPARE(f->read(first->id + 2).batch, first->batch);
        QTRY_VERIFY(f->worker.isIdle());
        QCOMPARE(f->statusOf(first->id + 2), JobStatus::Done);
    }

    void oneWrongRowIsNoJobAtAll()
    {
        const Result<Job> refused = f->ask(grid({u"ann"_s, u"far too long a name"_s}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadInput);
        QCOMPARE(refused.error().field, u"who"_s);
        QVERIFY2(refused.error().message.startsWith(u"Row 2: "), qPrintable(refused.error().message));
        QCOMPARE(count(), 0);
    }

    void tooManyAreRefused()
    {
        QVERIFY(!f->ask(grid(QStringList(maxGridRows + 1, u"ann"_s))));
        QCOMPARE(count(), 0);
    }

    void atMostSoManyRunAtOnce()
    {
        Command command = grid(QStringList(20, u"ann"_s));
        command.request.batchLimit = 3;
        const Result<Job> first = f->ask(command);
        QTRY_COMPARE(int(m_inside), 3);
        m_mayEnd = true;
        QTRY_VERIFY_WITH_TIMEOUT(f->worker.isIdle(), 20'000);
        QCOMPARE(int(m_most), 3);
        for (JobId id = first->id; id < first->id + 20; ++id)
            QCOMPARE(f->statusOf(id), JobStatus::Done);
    }

    void withoutALimitTheSlotsAreTheLimit()
    {
        QVERIFY(f->ask(grid(QStringList(20, u"ann"_s))).isOk());
        QTRY_COMPARE(int(m_inside), 8);
    }

    void jobsBehindABusyGridStartAllTheSame()
    {
        Command command = grid(QStringList(2'000, u"ann"_s));
        command.request.batchLimit = 1;
        const Result<Job> first = f->ask(command);
        Command second = command;
        second.request.batchLimit = 2;
        const Result<Job> other = f->ask(second);
        QTRY_COMPARE(int(m_inside), 3);
        const Result<Job> single = f->ask(WorkerFixture::run(u"Greet"_s, {{u"who"_s, u"eve"_s}}));
        const Result<Job> kind = f->ask(WorkerFixture::run(u"Other"_s, {{u"who"_s, u"eve"_s}}));
        QTRY_COMPARE(int(m_inside), 5);
        QCOMPARE(f->statusOf(single->id), JobStatus::Running);
        QCOMPARE(f->statusOf(kind->id), JobStatus::Running);
        QCOMPARE(f->statusOf(first->id), JobStatus::Running);
        QCOMPARE(f->statusOf(first->id + 1), JobStatus::New);
        QCOMPARE(f->statusOf(other->id + 1), JobStatus::Running);
        QCOMPARE(f->statusOf(other->id + 2), JobStatus::New);
    }

    void aScheduledGridKeepsItsLimitWhenItFallsDue()
    {
        Command command = grid(QStringList(6, u"ann"_s));
        command.request.batchLimit = 2;
        command.request.at = f->clock->nowMs() + 3'600'000;
        const Result<Job> first = f->ask(command);
        QCOMPARE(first->status, JobStatus::Scheduled);
        for (JobId id = first->id; id < first->id + 6; ++id)
            QVERIFY(f->ask({.verb = Verb::Reschedule, .job = id, .by = u"ann (window)"_s}).isOk());
        QTRY_COMPARE(int(m_inside), 2);
        m_mayEnd = true;
        QTRY_VERIFY_WITH_TIMEOUT(f->worker.isIdle(), 20'000);
        QCOMPARE(int(m_most), 2);
    }

    void aSecretIsGivenToAllOfThem()
    {
        m_mayEnd = true;
        Command command = grid({u"ann"_s, u"bob"_s});
        command.request.arguments.insert(u"password"_s, u"hunter2"_s);
        const Result<Job> first = f->ask(command);
        QVERIFY(first.isOk());
        QTRY_VERIFY(f->worker.isIdle());
        QCOMPARE(m_passwords, (QStringList{u"hunter2"_s, u"hunter2"_s}));
        QVERIFY(!f->read(first->id + 1).arguments.contains(u"password"_s));
        command.request.at = f->clock->nowMs() + 3'600'000;
        QCOMPARE(f->ask(command).error().code, ErrorCode::Refused);
        QCOMPARE(count(), 2);
    }

    void whatIsAskedTwiceIsMadeOnce()
    {
        Command command = grid({u"ann"_s, u"bob"_s});
        command.request.token = u"once"_s;
        const Result<Job> first = f->ask(command);
        const Result<Job> again = f->ask(command);
        QCOMPARE(again->id, first->id);
        QCOMPARE(count(), 2);
    }

private:
    Outcome greet(const Greeting &arguments, JobContext &job)
    {
        const int now = ++m_inside;
        int most = m_most;
        while (most < now && !m_most.compare_exchange_weak(most, now)) { }
        while (!m_mayEnd && !job.stopRequested())
            QThread::msleep(1);
        --m_inside;
        const std::scoped_lock lock(m_mutex);
        m_passwords << arguments.password;
        return Outcome::done();
    }

    static Command grid(const QStringList &names)
    {
        Command command = WorkerFixture::run(u"Greet"_s, {});
        for (const QString &name : names)
            command.request.rows << QJsonObject{{u"who"_s, name}};
        return command;
    }

    qsizetype count()
    {
        return f->query([](const QSqlDatabase &db) { return readJobs(db, {}, 0); })->size();
    }

    std::unique_ptr<WorkerFixture> f;
    std::atomic<bool> m_mayEnd = false;
    std::atomic<int> m_inside = 0;
    std::atomic<int> m_most = 0; // inside at the same time
    std::mutex m_mutex;
    QStringList m_passwords;
};

QTEST_GUILESS_MAIN(TestGridRun)
#include "tst_gridrun.moc"
