// Secrets that nobody gives with the request: kept in the keyring, read from it when a job is due, and waited for.
#include "tests/fakes/fakekeyring.h"
#include "tests/fakes/workerfixture.h"

#include <QDir>
#include <QTest>

#include <atomic>
#include <mutex>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3'600'000;
const QString key = u"Login/password"_s;

class TestClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc().addMSecs(m_ahead); }
    void jump(qint64 ms) { m_ahead += ms; }

private:
    std::atomic<qint64> m_ahead = 0;
};

ArgumentSpecs loginSpecs()
{
    ArgumentSpec who;
    who.name = u"who"_s;
    ArgumentSpec password;
    password.name = u"password"_s;
    password.type = ArgumentType::Secret;
    password.label = u"Password"_s;
    password.isRequired = true;
    password.minLength = 3;
    ArgumentSpec token;
    token.name = u"token"_s;
    token.type = ArgumentType::Secret;
    token.showIf = {{u"who"_s, u"robot"_s}};
    return ArgumentSpecs{who, password, token};
}

// One owner of the database after the other, each with its own worker over the same file and keyring.
class Owners final {
public:
    Owners()
    {
        clock = std::make_shared<TestClock>();
        next();
    }
    ~Owners() { end(); }
    Q_DISABLE_COPY_MOVE(Owners)

    void next()
    {
        end();
        store = std::make_unique<JobStore>(file, clock);
        if (!store->open())
            qFatal("no store");
        registry = std::make_unique<JobRegistry>();
        worker = std::make_unique<Worker>(*store, *registry, clock, WorkerSettings{.slotCount = 2});
        worker->setKeyring(std::make_unique<FakeKeyring>(keyring));
        JobKind kind{.name = u"Login"_s, .arguments = loginSpecs()};
        kind.isSchedulable = true;
        kind.isRestartable = true;
        kind.retryDelayMs = 60'000;
        const auto handler = [this](JobContext &job) {
            const std::scoped_lock lock(mutex);
            seen << job.arguments().value(u"password"_s).toString();
            return outcome;
        };
        if (!registry->registerJob(kind, handler))
            qFatal("no kind");
        worker->start();
        if (!waitFor([this] { return worker->isIdle(); }, 20'000))
            qFatal("the worker does not start");
    }
    void end()
    {
        if (!worker)
            return;
        bool isOver = false;
        worker->shutDown([&isOver](bool) { isOver = true; });
        (void)waitFor([&isOver] { return isOver; }, 20'000);
        worker.reset();
        store.reset();
    }
    Result<Job> ask(const Command &command)
    {
        std::optional<Result<Job>> answer;
        worker->execute(command, [&answer](const Result<Job> &result) { answer = result; });
        if (!waitFor([&answer] { return answer.has_value(); }, 20'000))
            qFatal("no answer");
        return *answer;
    }
    Job read(JobId id)
    {
        std::optional<Result<Job>> answer;
        store->read(id, [&answer](const Result<Job> &job) { answer = job; });
        (void)waitFor([&answer] { return answer.has_value(); }, 20'000);
        return answer ? **answer : Job();
    }
    JobStatus statusOf(JobId id) { return read(id).status; }
    Waiting waitingOf(JobId id) { return read(id).waiting; }
    // Its time has come, and something makes the scheduler look at the clock.
    void comeDue()
    {
        clock->jump(hour);
        (void)ask({.verb = Verb::Run, .request = {.kind = u"Login"_s, .arguments = {{u"password"_s, u"nudge"_s}}}});
    }
    QStringList handed()
    {
        const std::scoped_lock lock(mutex);
        return seen;
    }

    QTemporaryDir folder;
    const QString file = folder.filePath(u"data/jobdeck.db"_s);
    std::shared_ptr<TestClock> clock;
    std::shared_ptr<KeyringContents> keyring = std::make_shared<KeyringContents>();
    std::unique_ptr<JobStore> store;
    std::unique_ptr<JobRegistry> registry;
    std::unique_ptr<Worker> worker;
    std::mutex mutex;
    QStringList seen;
    Outcome outcome = Outcome::done();
};

Command login(const QJsonObject &arguments, const QStringList &keep = {})
{
    return {.verb = Verb::Run,
            .request = {.kind = u"Login"_s, .arguments = arguments, .keepSecrets = keep},
            .by = u"ann (window)"_s};
}

} // namespace

class TestWorkerSecrets final : public QObject {
    Q_OBJECT

    static Command later(Owners &f, Command command)
    {
        command.request.at = f.clock->nowMs() + hour;
        return command;
    }
    const QJsonObject m_given{{u"password"_s, u"hunter2"_s}};
    const QStringList m_keep{u"password"_s};

private slots:
    void whatIsNotGivenComesFromTheKeyring()
    {
        Owners f;
        const Result<Job> without = f.ask(login({}));
        QCOMPARE(without.error().code, ErrorCode::BadInput);
        QCOMPARE(without.error().field, u"password"_s);
        f.keyring->kept.insert(key, u"hunter2"_s);
        const Job job = *f.ask(login({}));
        QCOMPARE(job.secrets, m_keep);
        QCOMPARE(job.arguments, QJsonObject());
        QTRY_COMPARE(f.statusOf(job.id), JobStatus::Done);
        QCOMPARE(f.handed(), QStringList{u"hunter2"_s});
        QVERIFY(!f.keyring->asked.contains(u"Login/token"_s)); // its field is hidden
    }

    void theKeyringKeepsOnlyWhatItIsToldTo()
    {
        Owners f;
        QVERIFY(f.ask(login(m_given)).isOk());
        QVERIFY(f.keyring->kept.isEmpty());
        QVERIFY(f.ask(login(m_given, m_keep)).isOk());
        QCOMPARE(f.keyring->kept.value(key), u"hunter2"_s);
    }

    void withoutAKeyringNothingIsStoredThatItShouldKeep()
    {
        Owners f;
        f.keyring->trouble = u"There is no keyring."_s;
        const Result<Job> refused = f.ask(login(m_given, m_keep));
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().field, u"password"_s);
        QCOMPARE(refused.error().message, u"There is no keyring."_s);
        QCOMPARE(f.ask(login(m_given))->id, 1); // the first that was stored
    }

    void forLaterItHasToBeInTheKeyring()
    {
        Owners f;
        const Result<Job> refused = f.ask(later(f, login(m_given)));
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().field, u"password"_s);
        QVERIFY(refused.error().message.contains(u"--keep-secrets"));
        f.keyring->kept.insert(key, u"another"_s); // not what was given
        QVERIFY(!f.ask(later(f, login(m_given))));
        const Result<Job> job = f.ask(later(f, login(m_given, m_keep)));
        QVERIFY(job.isOk());
        QCOMPARE(job->status, JobStatus::Scheduled);
        QCOMPARE(job->waiting, Waiting::None);
    }

    void aScheduledJobReadsItWhenItIsDue()
    {
        Owners f;
        const Job job = *f.ask(later(f, login(m_given, m_keep)));
        f.keyring->kept.insert(key, u"changed"_s); // since then
        f.next(); // and another owner
        f.comeDue();
        QTRY_COMPARE(f.statusOf(job.id), JobStatus::Done);
        QVERIFY(f.handed().contains(u"changed"_s));
    }

    void withoutItADueJobWaitsForIt()
    {
        Owners f;
        const Job job = *f.ask(later(f, login(m_given, m_keep)));
        f.keyring->kept.clear();
        f.comeDue();
        QTRY_COMPARE(f.waitingOf(job.id), Waiting::Secret);
        QCOMPARE(f.statusOf(job.id), JobStatus::Scheduled);
        QTRY_VERIFY(f.worker->isIdle());

        const Result<Job> refused = f.ask({.verb = Verb::RunNow, .job = job.id});
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().field, u"password"_s);
        QCOMPARE(f.ask({.verb = Verb::RunNow, .job = job.id, .request = {.arguments = {{u"password"_s, u"x"_s}}}})
                     .error()
                     .code,
                 ErrorCode::BadInput); // too short
        const Result<Job> released =
            f.ask({.verb = Verb::RunNow, .job = job.id, .request = {.arguments = m_given, .keepSecrets = m_keep}});
        QVERIFY(released.isOk());
        QTRY_COMPARE(f.statusOf(job.id), JobStatus::Done);
        QVERIFY(f.handed().contains(u"hunter2"_s));
        QCOMPARE(f.keyring->kept.value(key), u"hunter2"_s);
    }

    void whatIsKeptForOneReleasesTheOthers()
    {
        Owners f;
        const JobId first = f.ask(later(f, login(m_given, m_keep)))->id;
        const JobId second = f.ask(later(f, login(m_given, m_keep)))->id;
        f.keyring->kept.clear();
        f.comeDue();
        QTRY_COMPARE(f.waitingOf(first), Waiting::Secret);
        QTRY_COMPARE(f.waitingOf(second), Waiting::Secret);
        QVERIFY(f.ask({.verb = Verb::RunNow, .job = first, .request = {.arguments = m_given, .keepSecrets = m_keep}}));
        QTRY_COMPARE(f.statusOf(second), JobStatus::Done);
    }

    void theNextOwnerLooksAgain()
    {
        Owners f;
        const JobId id = f.ask(later(f, login(m_given, m_keep)))->id;
        f.keyring->trouble = u"locked"_s;
        f.comeDue();
        QTRY_COMPARE(f.waitingOf(id), Waiting::Secret);
        f.keyring->trouble.clear();
        f.next();
        QTRY_COMPARE(f.statusOf(id), JobStatus::Done);
    }

    void aJobThatTheLastOwnerLeftNewWaits()
    {
        Owners f;
        f.worker->stopClaiming();
        const JobId id = f.ask(login(m_given))->id;
        f.next();
        QTRY_COMPARE(f.waitingOf(id), Waiting::Secret);
        QCOMPARE(f.statusOf(id), JobStatus::New);
        QVERIFY(f.handed().isEmpty());
        QVERIFY(f.ask({.verb = Verb::RunNow, .job = id, .request = {.arguments = m_given}}).isOk());
        QTRY_COMPARE(f.statusOf(id), JobStatus::Done);
    }

    void aRetryHasItStill()
    {
        Owners f;
        f.outcome = Outcome::exception(u"down"_s);
        Command command = login(m_given);
        command.request.retryMax = 1;
        const JobId id = f.ask(command)->id;
        QTRY_COMPARE(f.statusOf(id), JobStatus::Scheduled);
        f.comeDue();
        QTRY_COMPARE(f.statusOf(id), JobStatus::Exception);
        QCOMPARE(f.handed().count(u"hunter2"_s), 2);
    }

    void aRerunTakesItFromTheKeyring()
    {
        Owners f;
        const JobId id = f.ask(login(m_given))->id;
        QTRY_COMPARE(f.statusOf(id), JobStatus::Done);
        const Result<Job> refused = f.ask({.verb = Verb::Rerun, .job = id});
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().field, u"password"_s);
        f.keyring->kept.insert(key, u"kept"_s);
        const Result<Job> again = f.ask({.verb = Verb::Rerun, .job = id});
        QVERIFY(again.isOk());
        QTRY_COMPARE(f.statusOf(again->id), JobStatus::Done);
        QCOMPARE(f.handed().last(), u"kept"_s);
    }

    void aRescheduleKeepsAndNeedsIt()
    {
        Owners f;
        const Job job = *f.ask(later(f, login(m_given, m_keep)));
        Command move = later(f, {.verb = Verb::Reschedule, .job = job.id});
        *move.request.at += hour;
        QCOMPARE(f.ask(move)->scheduledAt, move.request.at);
        f.keyring->kept.clear();
        QCOMPARE(f.ask(move).error().field, u"password"_s);
        move.request.arguments = {{u"password"_s, u"another"_s}};
        QCOMPARE(f.ask(move).error().code, ErrorCode::Refused);
        move.request.keepSecrets = m_keep;
        QVERIFY(f.ask(move).isOk());
        QCOMPARE(f.keyring->kept.value(key), u"another"_s);
    }

    void aCancelledJobComesBackWithItsSecret()
    {
        Owners f;
        f.worker->stopClaiming();
        const JobId id = f.ask(login(m_given))->id;
        f.next();
        QTRY_COMPARE(f.waitingOf(id), Waiting::Secret);
        QVERIFY(f.ask({.verb = Verb::Cancel, .job = id}).isOk());
        QVERIFY(f.ask({.verb = Verb::UndoCancel, .job = id}).isOk());
        QCOMPARE(f.waitingOf(id), Waiting::Secret);
    }

    void nothingOfItIsInTheFiles()
    {
        Owners f;
        const JobId id = f.ask(later(f, login({{u"password"_s, u"hunter2-in-no-file"_s}}, m_keep)))->id;
        f.comeDue();
        QTRY_COMPARE(f.statusOf(id), JobStatus::Done);
        QDir data(f.folder.filePath(u"data"_s));
        const QStringList files = data.entryList(QDir::Files | QDir::Hidden);
        QVERIFY(files.size() >= 2); // the database and what was not yet moved into it
        for (const QString &name : files) {
            QFile file(data.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("hunter2-in-no-file"), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestWorkerSecrets)
#include "tst_workersecrets.moc"
