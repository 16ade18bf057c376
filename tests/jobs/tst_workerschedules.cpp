// Schedules through the worker, over a real store and real threads, with a clock that is told to move.
#include "tests/fakes/workerfixture.h"

#include "model/schedulequeries.h"

#include <QSqlError>
#include <QSqlQuery>

#include <thread>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
const QString ann = u"ann (window)"_s;

// Both clocks of the machine, at a Thursday in UTC.
class TwoClocks final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::UTC); }
    [[nodiscard]] qint64 steadyMs() const override { return m_steady; }
    void pass(qint64 ms)
    {
        m_steady += ms;
        m_ms += ms;
    }
    void jump(qint64 ms) { m_ms += ms; } // a sleep, or somebody sets it
    void set(const QString &when) { m_ms = QDateTime::fromString(when, Qt::ISODate).toMSecsSinceEpoch(); }

private:
    std::atomic<qint64> m_ms = QDateTime::fromString(u"2026-12-03T10:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch();
    std::atomic<qint64> m_steady = 1'000'000;
};

struct Greeting : Schedule {
    Q_GADGET
    Q_PROPERTY(QString who MEMBER who)
    Q_PROPERTY(QString from MEMBER from)
    Q_PROPERTY(QString password MEMBER password)
public:
    QString who;
    QString from;
    QString password;

    static void describe(ArgumentSpecs &specs)
    {
        specs(u"who").isRequired = true;
        specs(u"from").defaultRule = {DefaultRule::Source::Environment, u"JOBDECK_TEST_FROM"_s};
        specs(u"password").type = ArgumentType::Secret;
    }
};

struct Plain {
    Q_GADGET
};

} // namespace

class TestWorkerSchedules final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_clock = std::make_shared<TwoClocks>();
        m_mayEnd = true;
        open();
    }
    void cleanup()
    {
        letEnd();
        f.reset();
        m_folder.reset();
    }

    // What is made, and what is told of it.

    void theNextOccurrenceIsAScheduledJob()
    {
        const Job job = add({.rule = u"every 15m"_s});
        QCOMPARE(job.status, JobStatus::Scheduled);
        QCOMPARE(job.schedule, 1);
        QCOMPARE(job.occurrence, m_clock->nowMs() + 15 * minute);
        QCOMPARE(job.scheduledAt, job.occurrence);
        const JobSchedule schedule = read(1);
        QCOMPARE(schedule.pending, job.id);
        QCOMPARE(schedule.next, job.scheduledAt);
        QCOMPARE(schedule.terms.startAt, m_clock->nowMs());
        QCOMPARE(schedule.arguments, (QJsonObject{{u"who"_s, u"bob"_s}})); // without defaults
    }

    void aRequestThatIsSentTwiceMakesOneSchedule()
    {
        Command command = addCommand({.rule = u"every 15m"_s});
        command.request.token = u"once"_s;
        const Result<Job> first = f->ask(command);
        const Result<Job> second = f->ask(command);
        QVERIFY(first && second);
        QCOMPARE(*first, *second);
        QCOMPARE(valueOf(u"SELECT count(*) FROM schedule"_s), 1);
    }

    void aCommitTellsWhichSchedulesItChanged()
    {
        QSignalSpy spy(&f->store, &JobStore::committed);
        (void)add({.rule = u"every 15m"_s});
        QVERIFY(setCalendar(u"free"_s, {u"sat"_s}));
        QCOMPARE(spy.size(), 2);
        QCOMPARE(spy.first().first().value<ChangeBatch>().schedules, QList<ScheduleId>{1});
        QCOMPARE(spy.last().first().value<ChangeBatch>().schedules, QList<ScheduleId>{0});
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<ScheduleTerms>("terms");
        QTest::addColumn<QString>("field");
        const qint64 now = m_clock ? m_clock->nowMs() : TwoClocks().nowMs();
        QTest::newRow("no rule") << ScheduleTerms{.rule = u"sometimes"_s} << u"rule"_s;
        QTest::newRow("31 February") << ScheduleTerms{.rule = u"cron 0 0 31 2 *"_s} << u"rule"_s;
        QTest::newRow("no zone") << ScheduleTerms{.rule = u"every 1h"_s, .zone = u"Europe/Berln"_s} << u"zone"_s;
        QTest::newRow("an end before the start")
            << ScheduleTerms{.rule = u"every 1h"_s, .startAt = now + day, .endAt = now + hour} << u"end"_s;
        QTest::newRow("an end before the first time")
            << ScheduleTerms{.rule = u"every 2h"_s, .endAt = now + hour} << u"end"_s;
        QTest::newRow("a negative count") << ScheduleTerms{.rule = u"every 1h"_s, .maxRuns = -1} << u"count"_s;
        QTest::newRow("no calendar") << ScheduleTerms{.rule = u"every 1h"_s, .calendar = u"x"_s} << u"calendar"_s;
        QTest::newRow("two days of jitter") << ScheduleTerms{.rule = u"every 1h"_s, .jitterMs = 2 * day} << u"jitter"_s;
    }
    void whatIsRefused()
    {
        QFETCH(const ScheduleTerms, terms);
        const Result<Job> result = f->ask(addCommand(terms));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::BadInput);
        QTEST(result.error().field, "field");
        QCOMPARE(valueOf(u"SELECT count(*) FROM schedule"_s), 0);
    }

    void aKindOrArgumentsThatCannotBeAreRefused()
    {
        Command plain = addCommand({.rule = u"every 1h"_s});
        plain.request.kind = u"Plain"_s;
        plain.request.arguments = {};
        QCOMPARE(f->ask(plain).error().field, u"kind"_s);
        Command nobody = addCommand({.rule = u"every 1h"_s});
        nobody.request.arguments = {};
        QCOMPARE(f->ask(nobody).error().field, u"who"_s);
        Command secret = addCommand({.rule = u"every 1h"_s});
        secret.request.arguments.insert(u"password"_s, u"hunter2"_s);
        QCOMPARE(f->ask(secret).error().field, u"password"_s); // there is no keyring
        QCOMPARE(f->ask({.verb = Verb::PauseSchedule, .schedule = 7}).error().code, ErrorCode::UnknownJob);
    }

    // On time.

    void eachOccurrenceRunsOnceAndNotEarly()
    {
        (void)add({.rule = u"every 15m"_s});
        pass(15 * minute - 1);
        QCOMPARE(runCount(), 0);
        for (int i = 1; i <= 4; ++i) {
            pass(i == 1 ? 1 : 15 * minute);
            QTRY_COMPARE(doneCount(), i);
        }
        QCOMPARE(valueOf(u"SELECT count(*) FROM job WHERE schedule = 1"_s), 5); // and the next one
        QCOMPARE(read(1).runs, 4);
        QCOMPARE(read(1).next, m_clock->nowMs() + 15 * minute);
    }

    void defaultsComeWhenARunFallsDue()
    {
        const Job job = add({.rule = u"every 15m"_s});
        QVERIFY(!job.arguments.contains(u"from"_s));
        qputenv("JOBDECK_TEST_FROM", "cid");
        pass(15 * minute);
        QTRY_COMPARE(doneCount(), 1);
        QCOMPARE(f->read(job.id).arguments.value(u"from"_s).toString(), u"cid"_s);
        QVERIFY(!read(1).arguments.contains(u"from"_s));
        const Result<Job> now = f->ask({.verb = Verb::RunNow, .job = read(1).pending, .by = ann});
        QVERIFY(now);
        QCOMPARE(now->arguments.value(u"from"_s).toString(), u"cid"_s);
        qunsetenv("JOBDECK_TEST_FROM");
    }

    // No default takes the place of what was emptied: in a run, in its rerun, and in the runs of a schedule.
    void whatWasEmptiedStaysEmpty()
    {
        qputenv("JOBDECK_TEST_FROM", "cid");
        Command once = addCommand({});
        once.verb = Verb::Run;
        once.request.arguments.insert(u"from"_s, QJsonValue::Null);
        const Result<Job> first = f->ask(once);
        QVERIFY(first);
        QTRY_COMPARE(doneCount(), 1);
        const Result<Job> again = f->ask({.verb = Verb::Rerun, .job = first->id, .by = ann});
        QVERIFY(again);
        QVERIFY(again->arguments.value(u"from"_s).isNull());
        QTRY_COMPARE(doneCount(), 2);
        Command command = addCommand({.rule = u"every 15m"_s});
        command.request.arguments.insert(u"from"_s, QJsonValue::Null);
        const Result<Job> job = f->ask(command);
        QVERIFY(job);
        pass(15 * minute);
        QTRY_COMPARE(doneCount(), 3);
        QVERIFY(f->read(job->id).arguments.value(u"from"_s).isNull());
        const Result<Job> now = f->ask({.verb = Verb::RunNow, .job = read(1).pending, .by = ann});
        QVERIFY(now && now->arguments.value(u"from"_s).isNull());
        qunsetenv("JOBDECK_TEST_FROM");
    }

    // The kind has changed since.
    void nullsThatAreStoredHinderNothing()
    {
        const Job job = add({.rule = u"every 15m"_s});
        const QString nulls = uR"({"gone":null,"who":"bob"})"_s;
        alter(u"UPDATE schedule SET arguments = '%1'"_s.arg(nulls));
        alter(u"UPDATE job SET arguments = '%1'"_s.arg(nulls));
        Command later{.verb = Verb::Reschedule, .job = job.id, .keepsTime = true, .by = ann};
        later.request.arguments = {{u"who"_s, u"eve"_s}};
        const Result<Job> moved = f->ask(later);
        QVERIFY2(moved.isOk(), moved ? "" : qPrintable(moved.error().message));
        alter(u"UPDATE job SET arguments = '%1'"_s.arg(nulls));
        pass(15 * minute);
        QTRY_COMPARE(doneCount(), 1);
        QVERIFY(!f->read(job.id).arguments.contains(u"gone"_s));
        alter(u"UPDATE job SET arguments = '%1' WHERE id = %2"_s.arg(nulls).arg(job.id));
        const Result<Job> again = f->ask({.verb = Verb::Rerun, .job = job.id, .by = ann});
        QVERIFY2(again.isOk(), again ? "" : qPrintable(again.error().message));
        QTRY_COMPARE(doneCount(), 2);
        const Result<Job> besides = change(Verb::RunSchedule);
        QVERIFY2(besides.isOk(), besides ? "" : qPrintable(besides.error().message));
    }

    void theLastOneIsThatOfTheEndOrOfTheCount_data()
    {
        QTest::addColumn<ScheduleTerms>("terms");
        QTest::newRow("the end") << ScheduleTerms{.rule = u"every 15m"_s, .endAt = TwoClocks().nowMs() + 30 * minute};
        QTest::newRow("the count") << ScheduleTerms{.rule = u"every 15m"_s, .maxRuns = 2};
    }
    void theLastOneIsThatOfTheEndOrOfTheCount()
    {
        QFETCH(const ScheduleTerms, terms);
        (void)add(terms);
        for (int i = 1; i <= 2; ++i) {
            pass(15 * minute);
            QTRY_COMPARE(doneCount(), i);
        }
        QCOMPARE(read(1).pending, 0);
        QVERIFY(!read(1).next);
        pass(hour);
        QCOMPARE(runCount(), 2);
    }

    void aTimeInAGapAndOneInAnOverlapRunOnce_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("at");
        QTest::newRow("gap") << u"2027-03-28T00:00:00Z"_s << u"2027-03-28T01:00:00Z"_s;
        QTest::newRow("overlap") << u"2026-10-25T00:00:00Z"_s << u"2026-10-25T00:30:00Z"_s;
    }
    void aTimeInAGapAndOneInAnOverlapRunOnce()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, at);
        reopen([&] { m_clock->set(before); });
        const Job job = add({.rule = u"every 1d at 02:30"_s, .zone = u"Europe/Berlin"_s});
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(*job.occurrence, Qt::UTC), QDateTime::fromString(at, Qt::ISODate));
        for (int i = 0; i < 20; ++i)
            pass(10 * minute);
        QTRY_COMPARE(doneCount(), 1);
        QCOMPARE(runCount(), 1);
    }

    void jitterMakesItLaterButNotOften()
    {
        const Job job = add({.rule = u"every 15m"_s, .jitterMs = 5 * minute});
        const qint64 later = *job.scheduledAt - *job.occurrence;
        QVERIFY(later >= 0 && later <= 5 * minute);
        pass(15 * minute + later);
        QTRY_COMPARE(doneCount(), 1);
        QCOMPARE(*f->read(read(1).pending).occurrence, *job.occurrence + 15 * minute);
    }

    // Missed.

    void missed_data()
    {
        QTest::addColumn<MissedPolicy>("policy");
        QTest::addColumn<qint64>("closedFor");
        QTest::addColumn<int>("runs");
        QTest::addColumn<int>("decisions");
        struct Policy {
            const char *name;
            MissedPolicy policy;
            QList<std::pair<int, int>> expected; // a minute, an hour, three days
        };
        // Every half hour; the first one is missed by one minute, an hour misses two, three days 144.
        const QList<Policy> policies{
            {"usual", MissedPolicy::Usual, {{1, 0}, {1, 1}, {1, 143}}},
            {"once", MissedPolicy::Once, {{1, 0}, {1, 0}, {1, 0}}},
            {"each", MissedPolicy::Each, {{1, 0}, {2, 0}, {144, 0}}},
            {"skip", MissedPolicy::Skip, {{0, 0}, {0, 0}, {0, 0}}},
            {"ask", MissedPolicy::Ask, {{0, 1}, {0, 2}, {0, 144}}},
        };
        const QList<std::pair<const char *, qint64>> times{
            {"one minute", minute}, {"one hour", 31 * minute}, {"three days", 3 * day - 29 * minute}};
        for (const Policy &each : policies)
            for (qsizetype i = 0; i < times.size(); ++i)
                QTest::addRow("%s, %s", each.name, times.at(i).first)
                    << each.policy << times.at(i).second << each.expected.at(i).first << each.expected.at(i).second;
    }
    void missed()
    {
        QFETCH(const MissedPolicy, policy);
        QFETCH(const qint64, closedFor);
        (void)add({.rule = u"every 30m"_s, .missed = policy});
        reopen([&] { m_clock->pass(30 * minute + closedFor); });
        QTEST(waitForDone(), "runs");
        QTEST(decisions(), "decisions");
        verifyNextIsAhead();
        reopen([] {}); // and nothing comes again
        QTEST(waitForDone(), "runs");
        QTEST(decisions(), "decisions");
    }

    void afterASleepWhatFellDueIsMissed()
    {
        (void)add({.rule = u"every 1h"_s});
        m_clock->jump(3 * hour + 20 * minute);
        f->worker.noteWake();
        QTRY_COMPARE(decisions(), 3);
        QCOMPARE(runCount(), 0);
        pass(40 * minute); // and the next one is on time
        QTRY_COMPARE(doneCount(), 1);
    }

    void aClockThatIsSetBackRunsNothingTwice()
    {
        (void)add({.rule = u"every 1h"_s});
        pass(hour);
        QTRY_COMPARE(doneCount(), 1);
        m_clock->jump(-2 * hour);
        look();
        for (int i = 0; i < 2; ++i)
            pass(hour);
        QCOMPARE(runCount(), 1);
        pass(hour);
        QTRY_COMPARE(doneCount(), 2);
    }

    void aScheduleDoesNotRestUntilAWrongTimeComes_data()
    {
        QTest::addColumn<bool>("isOpen");
        QTest::addRow("while it serves") << true;
        QTest::addRow("while nobody serves") << false;
    }
    void aScheduleDoesNotRestUntilAWrongTimeComes()
    {
        QFETCH(const bool, isOpen);
        (void)add({.rule = u"every 1h"_s, .missed = MissedPolicy::Skip});
        m_clock->jump(365 * day);
        look();
        QTRY_COMPARE(doneCount(), 1); // the one that is due just then
        if (isOpen)
            m_clock->jump(-365 * day);
        else
            reopen([&] { m_clock->jump(-365 * day); });
        look();
        QVERIFY(read(1).next.value_or(0) - m_clock->nowMs() <= hour);
        pass(hour);
        QTRY_COMPARE(doneCount(), 2);
        verifyNextIsAhead();
    }

    void whatAWrongTimeTookForMissedIsStillToCome()
    {
        (void)add({.rule = u"every 1h"_s, .maxRuns = 5, .missed = MissedPolicy::Ask});
        m_clock->jump(10 * day);
        look();
        QTRY_COMPARE(decisions(), 5);
        m_clock->jump(-10 * day);
        look();
        QTRY_COMPARE(decisions(), 0);
        QCOMPARE(read(1).runs, 0);
        verifyNextIsAhead();
        pass(hour);
        QTRY_COMPARE(doneCount(), 1);
    }

    void aSkipAheadIsNoWrongTime()
    {
        (void)add({.rule = u"every 1h"_s});
        QVERIFY(f->ask({.verb = Verb::SkipNext, .schedule = 1, .by = ann}));
        const auto next = read(1).next;
        m_clock->jump(-minute);
        look();
        reopen([] {});
        look();
        QCOMPARE(read(1).next, next);
    }

    void atMostAThousandMissedOnesBecomeJobs()
    {
        (void)add({.rule = u"every 1m"_s, .missed = MissedPolicy::Ask});
        reopen([&] { m_clock->pass(365 * day + 45'000); });
        QTRY_COMPARE(decisions(), 1'000);
        verifyNextIsAhead();
        QVERIFY(valueOf(u"SELECT count(*) FROM schedule_history WHERE note LIKE 'More than%'"_s) > 0);
    }

    void aDecisionIsRunOrSkipped()
    {
        (void)add({.rule = u"every 1h"_s, .maxRuns = 3, .missed = MissedPolicy::Ask});
        reopen([&] { m_clock->pass(2 * hour + minute); });
        QTRY_COMPARE(decisions(), 2);
        QCOMPARE(read(1).runs, 2);
        const QList<Job> waiting = jobsOf(1, JobStatus::Scheduled);
        QVERIFY(f->ask({.verb = Verb::RunNow, .job = waiting.at(0).id, .by = ann}));
        QVERIFY(f->ask({.verb = Verb::Cancel, .job = waiting.at(1).id, .by = ann}));
        QCOMPARE(waitForDone(), 1);
        QCOMPARE(read(1).runs, 1); // who is skipped does not count
        QVERIFY(f->ask({.verb = Verb::UndoCancel, .job = waiting.at(1).id, .by = ann}));
        QCOMPARE(read(1).runs, 2);
        QCOMPARE(decisions(), 1);
    }

    void decisionsOfOneScheduleRunOneAfterTheOther()
    {
        (void)add({.rule = u"every 1h"_s, .missed = MissedPolicy::Ask});
        reopen([&] { m_clock->pass(2 * hour + minute); });
        QTRY_COMPARE(decisions(), 2);
        m_mayEnd = false;
        for (const Job &each : jobsOf(1, JobStatus::Scheduled))
            if (each.waiting == Waiting::Decision)
                QVERIFY(f->ask({.verb = Verb::RunNow, .job = each.id, .by = ann}));
        QTRY_COMPARE(jobsOf(1, JobStatus::Running).size(), 1);
        const QList<Job> waiting = jobsOf(1, JobStatus::New);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting.first().waiting, Waiting::Overlap);
        letEnd();
        QTRY_COMPARE(doneCount(), 2);
    }

    // Overlap.

    void overlap_data()
    {
        QTest::addColumn<OverlapPolicy>("policy");
        QTest::addColumn<int>("running");
        QTest::addColumn<int>("waiting");
        QTest::addColumn<int>("inTheEnd");
        QTest::newRow("skip") << OverlapPolicy::Skip << 1 << 0 << 1;
        QTest::newRow("queue") << OverlapPolicy::Queue << 1 << 2 << 3;
        QTest::newRow("allow") << OverlapPolicy::Allow << 3 << 0 << 3;
    }
    void overlap()
    {
        QFETCH(const OverlapPolicy, policy);
        m_mayEnd = false;
        (void)add({.rule = u"every 15m"_s, .overlap = policy});
        for (int i = 0; i < 3; ++i)
            pass(15 * minute);
        QTEST(runningCount(), "running");
        QTEST(waitingCount(Waiting::Overlap), "waiting");
        letEnd();
        QTEST(waitForDone(), "inTheEnd");
        QCOMPARE(read(1).runs, int(doneCount()));
        if (policy == OverlapPolicy::Skip)
            QCOMPARE(valueOf(u"SELECT count(*) FROM schedule_history WHERE note LIKE 'Not run%'"_s), 2);
    }

    void eachMissedOneRunsInItsTurn()
    {
        (void)add({.rule = u"every 1h"_s, .missed = MissedPolicy::Each, .overlap = OverlapPolicy::Skip});
        m_mayEnd = false;
        reopen([&] { m_clock->pass(3 * hour + minute); });
        QTRY_COMPARE(runningCount(), 1);
        QCOMPARE(waitingCount(Waiting::Overlap), 2);
        letEnd();
        QCOMPARE(waitForDone(), 3);
        QCOMPARE(valueOf(u"SELECT count(*) FROM job a JOIN job b ON a.id < b.id WHERE a.schedule = 1 AND "
                         "b.started_at < a.finished_at AND a.status = 3 AND b.status = 3"_s),
                 0);
    }

    void aRunBesideWaitsForTheOneThatRuns()
    {
        m_mayEnd = false;
        (void)add({.rule = u"every 15m"_s});
        pass(15 * minute);
        const Result<Job> beside = f->ask({.verb = Verb::RunSchedule, .schedule = 1, .by = ann});
        QVERIFY(beside);
        QCOMPARE(beside->waiting, Waiting::Overlap);
        QVERIFY(!beside->occurrence);
        letEnd();
        QCOMPARE(waitForDone(), 2);
        QCOMPARE(read(1).runs, 1);
    }

    // What a person does to it.

    void whatFellDueWhilePausedIsSkipped()
    {
        const Job job = add({.rule = u"every 15m"_s});
        const Result<Job> paused = change(Verb::PauseSchedule);
        QVERIFY(paused);
        QCOMPARE(paused->waiting, Waiting::Paused);
        pass(40 * minute);
        QCOMPARE(runCount(), 0);
        const Result<Job> resumed = change(Verb::ResumeSchedule);
        QVERIFY(resumed);
        QCOMPARE(resumed->id, job.id);
        QCOMPARE(resumed->waiting, Waiting::None);
        QCOMPARE(*resumed->occurrence, *job.occurrence + 30 * minute);
        QCOMPARE(runCount(), 0);
        pass(5 * minute);
        QCOMPARE(waitForDone(), 1);
        QCOMPARE(read(1).runs, 1);
    }

    void twoSkipsSkipTwo()
    {
        const Job job = add({.rule = u"every 15m"_s, .maxRuns = 1});
        std::optional<Result<Job>> second;
        f->worker.execute({.verb = Verb::SkipNext, .schedule = 1, .by = ann}, {});
        f->worker.execute({.verb = Verb::SkipNext, .schedule = 1, .by = ann},
                          [&second](const Result<Job> &result) { second = result; });
        QTRY_VERIFY(second);
        QCOMPARE(*(*second)->occurrence, *job.occurrence + 30 * minute);
        pass(44 * minute);
        QCOMPARE(runCount(), 0);
        pass(minute);
        QCOMPARE(waitForDone(), 1);
    }

    void leavingItsPlace_data()
    {
        QTest::addColumn<Command>("command");
        QTest::addColumn<int>("runs");
        QTest::newRow("run now") << Command{.verb = Verb::RunNow, .by = ann} << 1;
        QTest::newRow("cancel") << Command{.verb = Verb::Cancel, .by = ann} << 0;
        Command move{.verb = Verb::Reschedule, .by = ann};
        move.request.at = TwoClocks().nowMs() + 5 * hour;
        QTest::newRow("another time") << move << 1;
    }
    void leavingItsPlace()
    {
        QFETCH(Command, command);
        const Job job = add({.rule = u"every 1h"_s});
        command.job = job.id;
        QVERIFY(f->ask(command));
        const JobSchedule schedule = read(1);
        QTEST(schedule.runs, "runs");
        QVERIFY(schedule.pending != job.id);
        QCOMPARE(schedule.next, *job.occurrence + hour);
        pass(hour);
        QCOMPARE(waitForDone(), command.verb == Verb::RunNow ? 1 : 0);
        pass(hour);
        QCOMPARE(waitForDone(), command.verb == Verb::RunNow ? 2 : 1);
    }

    void aCancelThatIsUndoneIsAsIfItHadNotBeen()
    {
        const Job job = add({.rule = u"every 1h"_s, .maxRuns = 2});
        QVERIFY(f->ask({.verb = Verb::Cancel, .job = job.id, .by = ann}));
        QVERIFY(f->ask({.verb = Verb::UndoCancel, .job = job.id, .by = ann}));
        const JobSchedule schedule = read(1);
        QCOMPARE(schedule.pending, job.id);
        QCOMPARE(schedule.runs, 0);
        QCOMPARE(valueOf(u"SELECT count(*) FROM job"_s), 1);
        pass(hour);
        QCOMPARE(waitForDone(), 1);
        pass(hour);
        QCOMPARE(waitForDone(), 2);
        QCOMPARE(read(1).pending, 0);
    }

    void anEditAppliesToWhatHasNotBegun()
    {
        const Job job = add({.rule = u"every 1h"_s});
        Command edit = addCommand({.rule = u"every 2h"_s, .jitterMs = 0});
        edit.verb = Verb::EditSchedule;
        edit.schedule = 1;
        edit.request.arguments = {{u"who"_s, u"eve"_s}};
        const Result<Job> edited = f->ask(edit);
        QVERIFY(edited);
        QCOMPARE(edited->id, job.id);
        QCOMPARE(*edited->occurrence, *job.occurrence + hour);
        QCOMPARE(edited->arguments.value(u"who"_s).toString(), u"eve"_s);
        QCOMPARE(read(1).terms.rule, u"every 2h"_s);
        QCOMPARE(read(1).terms.startAt, *job.occurrence - hour);
    }

    void anEditReachesWhatWaits()
    {
        (void)add({.rule = u"every 1h"_s, .missed = MissedPolicy::Ask});
        reopen([&] { m_clock->pass(2 * hour + minute); });
        QTRY_COMPARE(decisions(), 2);
        Command edit = addCommand({.rule = u"every 1h"_s});
        edit.verb = Verb::EditSchedule;
        edit.schedule = 1;
        edit.request.arguments = {{u"who"_s, u"eve"_s}};
        QVERIFY(f->ask(edit));
        const QList<Job> jobs = jobsOf(1, JobStatus::Scheduled);
        QCOMPARE(jobs.size(), 3);
        for (const Job &job : jobs)
            QCOMPARE(job.arguments.value(u"who"_s).toString(), u"eve"_s);
        QCOMPARE(read(1).runs, 2);
    }

    void whoRemovesItCancelsWhatWaits()
    {
        m_mayEnd = false;
        (void)add({.rule = u"every 15m"_s, .overlap = OverlapPolicy::Queue});
        pass(15 * minute);
        pass(15 * minute);
        QVERIFY(change(Verb::RemoveSchedule));
        QCOMPARE(valueOf(u"SELECT count(*) FROM schedule"_s), 0);
        QCOMPARE(valueOf(u"SELECT count(*) FROM schedule_history"_s), 0);
        QCOMPARE(valueOf(u"SELECT count(*) FROM job WHERE status = 6"_s), 2);
        letEnd();
        QCOMPARE(waitForDone(), 1);
        pass(hour);
        QCOMPARE(runCount(), 1);
    }

    void daysOfItsCalendarAreLeftOut()
    {
        QVERIFY(setCalendar(u"free"_s, {u"2026-12-04"_s, u"Sat"_s}));
        const Job job = add({.rule = u"every 1d at 09:00"_s, .zone = u"UTC"_s, .calendar = u"free"_s});
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(*job.occurrence, Qt::UTC).toString(Qt::ISODate),
                 u"2026-12-06T09:00:00Z"_s);
        QVERIFY(setCalendar(u"free"_s, {u"sun"_s}));
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(*read(1).next, Qt::UTC).toString(Qt::ISODate),
                 u"2026-12-04T09:00:00Z"_s);
        QVERIFY(!setCalendar(u"free"_s, {})); // in use
        QVERIFY(change(Verb::RemoveSchedule));
        QVERIFY(setCalendar(u"free"_s, {}));
        QCOMPARE(valueOf(u"SELECT count(*) FROM calendar"_s), 0);
    }

    void aScheduleWithoutAZoneFollowsTheMachine()
    {
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", "UTC");
        f->worker.checkZone();
        (void)add({.rule = u"every 1d at 12:00"_s});
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(*read(1).next, Qt::UTC).time(), QTime(12, 0));
        qputenv("TZ", "Asia/Tokyo");
        f->worker.checkZone();
        QTRY_COMPARE(QDateTime::fromMSecsSinceEpoch(*read(1).next, Qt::UTC).time(), QTime(3, 0));
        reopen([] { qputenv("TZ", "UTC"); }); // changed while it was closed
        QTRY_COMPARE(QDateTime::fromMSecsSinceEpoch(*read(1).next, Qt::UTC).time(), QTime(12, 0));
        before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    }

    void whoDoesNotClaimReleasesNothing()
    {
        (void)add({.rule = u"every 15m"_s});
        reopen([&] { m_clock->pass(16 * minute); }, Worker::Claims::OnRequest);
        const Job job = f->read(read(1).pending);
        QCOMPARE(job.status, JobStatus::Scheduled);
        f->worker.noteWake();
        QVERIFY(change(Verb::PauseSchedule));
        QCOMPARE(runCount(), 0);
    }

private:
    void open(Worker::Claims claims = Worker::Claims::All)
    {
        if (!m_folder)
            m_folder = std::make_unique<QTemporaryDir>();
        f = std::make_unique<WorkerFixture>(m_clock, WorkerSettings{.slotCount = 4, .stopPatienceMs = 100},
                                            m_folder->filePath(u"data/jobdeck.db"_s));
        const auto handler = [this](const auto & /*arguments*/, JobContext &job) {
            while (!m_mayEnd && !job.stopRequested())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            return m_mayEnd ? Outcome::done() : Outcome::stopped();
        };
        QVERIFY(f->worker.registerJob<Greeting>({.name = u"Greet"_s, .group = u"Test"_s}, handler));
        QVERIFY(f->worker.registerJob<Plain>({.name = u"Plain"_s, .group = u"Test"_s}, handler));
        if (claims == Worker::Claims::All && m_mayEnd)
            f->start();
        else
            f->worker.start(claims);
    }
    // Closed, and opened again.
    template <typename Meanwhile>
    void reopen(Meanwhile meanwhile, Worker::Claims claims = Worker::Claims::All)
    {
        f.reset();
        meanwhile();
        open(claims);
    }

    [[nodiscard]] static Command addCommand(const ScheduleTerms &terms)
    {
        Command command{.verb = Verb::AddSchedule, .terms = terms, .by = ann};
        command.request.kind = u"Greet"_s;
        command.request.arguments = {{u"who"_s, u"bob"_s}};
        return command;
    }
    [[nodiscard]] Job add(const ScheduleTerms &terms)
    {
        const Result<Job> job = f->ask(addCommand(terms));
        if (!job)
            qFatal("%s", qPrintable(job.error().message));
        return *job;
    }
    [[nodiscard]] Result<Job> change(Verb verb) { return f->ask({.verb = verb, .schedule = 1, .by = ann}); }
    [[nodiscard]] bool setCalendar(const QString &name, const QStringList &days)
    {
        Command command{.verb = Verb::SetCalendar, .days = days, .by = ann};
        command.terms.calendar = name;
        return f->ask(command).isOk();
    }

    void look()
    {
        f->worker.noteWake();
        bool isAnswered = false; // after that
        f->store.read(1, [&isAnswered](const Result<Job> &) { isAnswered = true; });
        QVERIFY(waitFor([&isAnswered] { return isAnswered; }, 20'000));
        waitUntilSettled();
    }
    void pass(qint64 ms)
    {
        m_clock->pass(ms);
        look();
    }
    // Nothing that is due waits to be released.
    void waitUntilSettled()
    {
        const QString due =
            u"SELECT count(*) FROM job WHERE status = 1 AND waiting = 0 AND scheduled_at <= %1"_s.arg(m_clock->nowMs());
        if (!waitFor([&] { return valueOf(due) == 0; }, 20'000))
            qFatal("it is not released");
    }

    [[nodiscard]] JobSchedule read(ScheduleId id)
    {
        return *f->query([id](const QSqlDatabase &db) { return readSchedule(db, id); });
    }
    [[nodiscard]] int valueOf(const QString &sql)
    {
        return f->query([&sql](const QSqlDatabase &db) {
            QSqlQuery query(db);
            return query.exec(sql) && query.next() ? query.value(0).toInt() : -1;
        });
    }
    void alter(const QString &sql)
    {
        const QString name = u"alter"_s;
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            db.setDatabaseName(f->file);
            if (!db.open() || !QSqlQuery(db).exec(sql))
                qFatal("%s", qPrintable(db.lastError().text()));
        }
        QSqlDatabase::removeDatabase(name);
    }
    [[nodiscard]] QList<Job> jobsOf(ScheduleId id, JobStatus status)
    {
        return f->query([&](const QSqlDatabase &db) {
            QSqlQuery query(db);
            QList<Job> jobs;
            query.exec(u"SELECT %1 FROM job WHERE schedule = %2 AND status = %3 ORDER BY id"_s.arg(jobColumns())
                           .arg(id)
                           .arg(int(status)));
            while (query.next())
                jobs << jobFromQuery(query);
            return jobs;
        });
    }
    // Jobs that have begun.
    [[nodiscard]] int runCount() { return valueOf(u"SELECT count(*) FROM job WHERE attempt > 0"_s); }
    [[nodiscard]] int doneCount() { return valueOf(u"SELECT count(*) FROM job WHERE status = 3"_s); }
    [[nodiscard]] int runningCount() { return valueOf(u"SELECT count(*) FROM job WHERE status = 2"_s); }
    [[nodiscard]] int waitingCount(Waiting waiting)
    {
        return valueOf(u"SELECT count(*) FROM job WHERE status IN (0, 1) AND waiting = %1"_s.arg(int(waiting)));
    }
    [[nodiscard]] int decisions() { return waitingCount(Waiting::Decision); }
    // Once nothing runs any more.
    [[nodiscard]] int waitForDone()
    {
        waitUntilSettled();
        if (!waitFor([this] { return valueOf(u"SELECT count(*) FROM job WHERE status IN (0, 2)"_s) == 0; }, 60'000))
            qFatal("they do not end");
        return doneCount();
    }
    void letEnd() { m_mayEnd = true; }
    void verifyNextIsAhead()
    {
        const JobSchedule schedule = read(1);
        QVERIFY(schedule.next && *schedule.next > m_clock->nowMs());
        QCOMPARE(valueOf(u"SELECT count(*) - count(DISTINCT occurrence) FROM job"_s), 0);
    }

    std::shared_ptr<TwoClocks> m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WorkerFixture> f;
    std::atomic<bool> m_mayEnd = true;
};

QTEST_GUILESS_MAIN(TestWorkerSchedules)
#include "tst_workerschedules.moc"
