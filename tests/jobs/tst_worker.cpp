// The worker over a real store and real threads: every verb, what it refuses, and how runs end.
#include "model/runchannel.h"
#include "tests/fakes/workerfixture.h"

#include <semaphore>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

class TestClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc().addMSecs(m_ahead); }
    void jump(qint64 ms) { m_ahead += ms; }

private:
    std::atomic<qint64> m_ahead = 0;
};

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
        specs(u"password").type = ArgumentType::Secret;
        specs(u"password").label = u"Password"_s;
    }
};

struct Plain {
    Q_GADGET
    Q_PROPERTY(QString text MEMBER text)
public:
    QString text;
};

constexpr qint64 hour = 3'600'000;

} // namespace

class TestWorker : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_clock = std::make_shared<TestClock>();
        f = std::make_unique<WorkerFixture>(m_clock);
        addKinds();
        f->start();
    }

    void cleanup()
    {
        letEnd();
        f.reset();
        m_mayEnd = false;
        m_seen.clear();
    }

    void aJobRunsToItsEnd()
    {
        QSignalSpy ended(&f->worker, &Worker::jobEnded);
        const Result<Job> added = ask(run(u"Greet"_s, {{u"who"_s, u"ann"_s}}));
        QVERIFY(added.isOk());
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(ended.first().first().value<Job>().status, JobStatus::Done);
        QTRY_VERIFY(f->worker.isIdle());
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QJsonObject>("arguments");
        QTest::addColumn<bool>("isLater");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("words");
        const QJsonObject ann{{u"who"_s, u"ann"_s}};
        const QJsonObject withPassword{{u"who"_s, u"ann"_s}, {u"password"_s, u"hunter2"_s}};
        QTest::newRow("an unknown kind names its neighbour")
            << u"Gret"_s << ann << false << ErrorCode::UnknownKind << QString() << u"“Greet”"_s;
        QTest::newRow("a missing argument")
            << u"Greet"_s << QJsonObject() << false << ErrorCode::BadInput << u"who"_s << QString();
        QTest::newRow("a time for a kind without one")
            << u"Plain"_s << QJsonObject() << true << ErrorCode::BadInput << u"at"_s << u"cannot be scheduled"_s;
        QTest::newRow("a secret for later")
            << u"Greet"_s << withPassword << true << ErrorCode::Refused << u"password"_s << u"keyring"_s;
    }
    void whatIsRefused()
    {
        QFETCH(QString, kind);
        QFETCH(QJsonObject, arguments);
        QFETCH(bool, isLater);
        QFETCH(ErrorCode, code);
        QFETCH(QString, field);
        QFETCH(QString, words);
        Command command = run(kind, arguments);
        if (isLater)
            command.request.at = m_clock->nowMs() + hour;
        const Result<Job> result = ask(command);
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QCOMPARE(result.error().field, field);
        QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
    }

    // Claimed while its script was trusted, and changed before its start: what nobody looked at is not run.
    void aScriptThatIsSwappedBeforeItsStartIsNotRun()
    {
        std::atomic<int> started = 0;
        const auto handler = [&started](JobContext &) {
            ++started;
            return Outcome::done();
        };
        JobKind kind{.name = u"Swapped"_s, .source = u"/jobs/swapped"_s};
        kind.isTrusted = false;
        QVERIFY(f->registry.replaceFileKinds({{.kind = kind, .handler = handler, .check = {}}}).isEmpty());
        Job job = later();
        job.kind = kind.name;
        const auto channel = std::make_shared<RunChannel>(job.id, 1, [](bool) {});
        emit f->store.claimed({{.job = job, .channel = channel}});
        QVERIFY(channel->drain().hasEnded);
        QVERIFY(ask({.verb = Verb::Cancel, .job = job.id, .by = u"ann"_s}).isOk());
        QTRY_VERIFY(f->worker.isIdle());
        QCOMPARE(started, 0);
    }

    void lessThanTwoMinutesAheadMeansNow()
    {
        Command command = run(u"Greet"_s, {{u"who"_s, u"ann"_s}});
        command.request.at = m_clock->nowMs() + 60'000;
        const Result<Job> job = ask(command);
        QVERIFY(job.isOk());
        QVERIFY(!job->scheduledAt);
        QTRY_COMPARE(statusOf(job->id), JobStatus::Done);
    }

    void aScheduledJobRunsWhenTheClockGetsThere()
    {
        const Job job = later();
        QCOMPARE(job.status, JobStatus::Scheduled);
        m_clock->jump(hour);
        QVERIFY(ask(run(u"Plain"_s, {})).isOk()); // any commit makes the scheduler look at the clock
        QTRY_COMPARE(statusOf(job.id), JobStatus::Done);
    }

    void abortEndsARunningJob()
    {
        const Job job = blocking();
        const Result<Job> killed = ask({.verb = Verb::Abort, .job = job.id, .by = u"ann (window)"_s});
        QVERIFY(killed.isOk());
        QCOMPARE(killed->status, JobStatus::Killed);
        QCOMPARE(killed->reason, Reason::Aborted);
    }

    void abortThatComesTooLateSaysSo()
    {
        const Job job = blocking(u"Deaf"_s);
        bool isAnswered = false;
        f->worker.killJob(job.id, u"ann (window)"_s, [&isAnswered](const Result<Job> &result) {
            isAnswered = true;
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::Late);
        });
        QTRY_VERIFY(m_wasAsked);
        letEnd();
        QTRY_VERIFY(isAnswered);
        QCOMPARE(statusOf(job.id), JobStatus::Done);
    }

    void aHandlerThatIgnoresTheStopIsGivenUp()
    {
        const Job job = blocking(u"Deaf"_s);
        const Result<Job> killed = ask({.verb = Verb::Abort, .job = job.id, .by = u"ann (window)"_s});
        QVERIFY(!killed);
        QCOMPARE(killed.error().code, ErrorCode::Refused);
        QCOMPARE(read(job.id).reason, Reason::Lost);
        const Result<Job> next = ask(run(u"Greet"_s, {{u"who"_s, u"bob"_s}}));
        QTRY_COMPARE(statusOf(next->id), JobStatus::Done);
    }

    void abortOfWhatDoesNotRun()
    {
        const Job job = later();
        const Result<Job> refusal = ask({.verb = Verb::Abort, .job = job.id, .by = u"ann"_s});
        QCOMPARE(refusal.error().code, ErrorCode::Refused);
        QCOMPARE(ask({.verb = Verb::Abort, .job = 4711, .by = u"ann"_s}).error().code, ErrorCode::UnknownJob);
    }

    void abortOfANewJobCancelsIt()
    {
        blocking();
        blocking();
        const Job waiting = *ask(run(u"Greet"_s, {{u"who"_s, u"ann"_s}}));
        const Result<Job> aborted = ask({.verb = Verb::Abort, .job = waiting.id, .by = u"ann (window)"_s});
        QVERIFY(aborted.isOk());
        QCOMPARE(aborted->status, JobStatus::Cancelled);
    }

    void aTimeLimitEndsTheRun()
    {
        Command command = run(u"Block"_s, {});
        command.request.timeoutMs = 50;
        const Job job = *ask(command);
        QTRY_COMPARE(statusOf(job.id), JobStatus::Exception);
        QCOMPARE(read(job.id).reason, Reason::Timeout);
    }

    void secretsReachTheHandlerAndNothingElse()
    {
        const Job job = *ask(run(u"Greet"_s, {{u"who"_s, u"ann"_s}, {u"password"_s, u"hunter2"_s}}));
        QTRY_COMPARE(statusOf(job.id), JobStatus::Done);
        QCOMPARE(m_seen, u"ann hunter2"_s);
        QCOMPARE(job.secrets, QStringList{u"password"_s});
        QVERIFY(!job.arguments.contains(u"password"_s));

        const Result<Job> without = ask({.verb = Verb::Rerun, .job = job.id, .by = u"ann"_s});
        QCOMPARE(without.error().code, ErrorCode::Refused);
        QCOMPARE(without.error().field, u"password"_s);
        Command again{.verb = Verb::Rerun, .job = job.id, .by = u"ann"_s};
        again.request.arguments = {{u"who"_s, u"bob"_s}, {u"password"_s, u"again"_s}};
        const Result<Job> rerun = ask(again);
        QVERIFY(rerun.isOk());
        QCOMPARE(rerun->rerunOf, job.id);
        QTRY_COMPARE(m_seen, u"bob again"_s);
    }

    void rescheduleMergesArgumentsAndKeepsTheTime()
    {
        const Job job = later();
        Command command{.verb = Verb::Reschedule, .job = job.id, .keepsTime = true, .by = u"ann"_s};
        command.request.arguments = {{u"who"_s, u"eve"_s}};
        const Result<Job> moved = ask(command);
        QVERIFY(moved.isOk());
        QCOMPARE(moved->scheduledAt, job.scheduledAt);
        QCOMPARE(moved->arguments.value(u"who"_s).toString(), u"eve"_s);
        command.keepsTime = false; // no time: now
        QVERIFY(ask(command).isOk());
        QTRY_COMPARE(statusOf(job.id), JobStatus::Done);
        QCOMPARE(ask(command).error().code, ErrorCode::Refused);
    }

    void theHistoryOfAMoveSaysWhatChanged()
    {
        const Job job = later();
        Command command{.verb = Verb::Reschedule, .job = job.id, .by = u"ann"_s};
        command.request.at = *job.scheduledAt + 60'000;
        command.request.arguments = job.arguments; // as the form sends them
        QVERIFY(ask(command).isOk());
        QVERIFY2(!lastNote(job.id).contains(u"arguments"_s), qPrintable(lastNote(job.id)));
        command.keepsTime = true;
        command.request.arguments = {{u"who"_s, u"eve"_s}};
        QVERIFY(ask(command).isOk());
        QCOMPARE(lastNote(job.id), u"Its arguments were set anew."_s);
    }

    void cancelCanBeUndone()
    {
        const Job job = later();
        QCOMPARE(ask({.verb = Verb::Cancel, .job = job.id, .by = u"ann"_s})->status, JobStatus::Cancelled);
        QCOMPARE(ask({.verb = Verb::UndoCancel, .job = job.id, .by = u"ann"_s})->status, JobStatus::Scheduled);
    }

    void removeIsForWhatHasEnded()
    {
        const Job job = later();
        QVERIFY(!ask({.verb = Verb::Remove, .job = job.id, .by = u"ann"_s}));
        QVERIFY(ask({.verb = Verb::Cancel, .job = job.id, .by = u"ann"_s}).isOk());
        QVERIFY(ask({.verb = Verb::Remove, .job = job.id, .by = u"ann"_s}).isOk());
        QCOMPARE(ask({.verb = Verb::Remove, .job = job.id, .by = u"ann"_s}).error().code, ErrorCode::UnknownJob);
    }

    void shutDownStopsWhatRuns()
    {
        const Job job = blocking();
        std::optional<bool> allEnded;
        f->worker.shutDown([&allEnded](bool all) { allEnded = all; });
        QTRY_VERIFY(allEnded.has_value());
        QVERIFY(*allEnded);
        QCOMPARE(read(job.id).reason, Reason::Interrupted);
    }

private:
    void letEnd()
    {
        m_mayEnd = true;
        m_mayEnd.notify_all();
    }

    void addKinds()
    {
        const auto greet = [this](const Greeting &greeting, JobContext &) {
            const QString seen = (greeting.who + u' ' + greeting.password).trimmed();
            QMetaObject::invokeMethod(
                this, [this, seen] { m_seen = seen; }, Qt::QueuedConnection);
            return Outcome::done();
        };
        QVERIFY(f->worker.registerJob<Greeting>({.name = u"Greet"_s, .group = u"Test"_s}, greet).isOk());
        const auto plain = [](const Plain &, JobContext &) { return Outcome::done(); };
        QVERIFY(f->worker.registerJob<Plain>({.name = u"Plain"_s, .group = u"Test"_s}, plain).isOk());
        const auto block = [](const Plain &, JobContext &job) {
            std::binary_semaphore stopped(0);
            const std::stop_callback wake(job.stopToken(), [&stopped] { stopped.release(); });
            stopped.acquire();
            return Outcome::stopped();
        };
        QVERIFY(f->worker.registerJob<Plain>({.name = u"Block"_s, .group = u"Test"_s, .graceMs = 10}, block).isOk());
        const auto deaf = [this](const Plain &, JobContext &job) {
            const std::stop_callback note(job.stopToken(), [this] { m_wasAsked = true; });
            m_mayEnd.wait(false);
            return Outcome::done();
        };
        QVERIFY(f->worker.registerJob<Plain>({.name = u"Deaf"_s, .group = u"Test"_s, .graceMs = 10}, deaf).isOk());
    }

    static Command run(const QString &kind, const QJsonObject &arguments)
    {
        return WorkerFixture::run(kind, arguments);
    }
    Result<Job> ask(const Command &command) { return f->ask(command); }
    Job read(JobId id) { return f->read(id); }
    JobStatus statusOf(JobId id) { return f->statusOf(id); }
    QString lastNote(JobId id)
    {
        return f->query([id](const QSqlDatabase &db) { return readHistory(db, id); })->last().note;
    }

    Job later()
    {
        Command command = run(u"Greet"_s, {{u"who"_s, u"ann"_s}});
        command.request.at = m_clock->nowMs() + hour;
        return *ask(command);
    }

    Job blocking(const QString &kind = u"Block"_s)
    {
        m_wasAsked = false;
        const int before = f->worker.runningCount();
        const Job job = *ask(run(kind, {}));
        if (!waitFor([&] { return f->worker.runningCount() > before; }, 5'000))
            qFatal("does not run");
        return job;
    }

    std::shared_ptr<TestClock> m_clock;
    std::unique_ptr<WorkerFixture> f;
    std::atomic<bool> m_mayEnd = false;
    std::atomic<bool> m_wasAsked = false;
    QString m_seen;
};

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
