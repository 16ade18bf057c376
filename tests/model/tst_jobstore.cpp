#include "tests/fakes/storefixture.h"

#include <QFileInfo>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

class TestJobStore final : public QObject {
    Q_OBJECT
private slots:
    void makesFolderAndFileForTheUserOnly()
    {
        StoreFixture f;
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(f.file()).permissions() & others));
        QVERIFY(!(QFileInfo(f.file() + u"-wal"_s).permissions() & others));
        QVERIFY(!(QFileInfo(QFileInfo(f.file()).absolutePath()).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void anAcknowledgedJobIsInTheFile()
    {
        StoreFixture f;
        Job draft{.kind = u"Greet"_s, .group = u"Samples"_s, .arguments = {{u"who"_s, u"W\\orld \"x\" é"_s}}};
        const auto job = f.insert(draft);
        QVERIFY(job);
        QCOMPARE(job->createdAt, f.clock->nowMs());
        const auto stored = f.query([&](const QSqlDatabase &db) { return readJob(db, job->id); });
        QVERIFY(stored);
        QCOMPARE(*stored, *job);
        QCOMPARE(f.batches.size(), 1);
        QCOMPARE(f.batches.first().revision, 1);
        QCOMPARE(countOf(f.batches.first().counts, JobStatus::New), 1);
    }

    void theSameRequestMakesOneJob()
    {
        StoreFixture f;
        f.allow(1);
        const auto ask = [&](const QString &token) {
            return f.ask([&](auto reply) { f.store->insert({.kind = u"Greet"_s}, u"ann"_s, reply, token); });
        };
        const auto first = ask(u"abc"_s);
        f.end(f.waitForClaim(first->id));
        (void)f.waitForStatus(first->id, JobStatus::Done);
        f.reopen(); // the owner died before it answered; the next one is asked again
        const auto again = ask(u"abc"_s);
        QCOMPARE(again->id, first->id);
        QCOMPARE(again->status, JobStatus::Done);
        QVERIFY(ask(u"def"_s)->id > first->id);
        QVERIFY(ask({})->id != ask({})->id);
    }

    void insertAndClaimAreOneCommit()
    {
        StoreFixture f;
        f.allow(1);
        const auto job = f.insert();
        QCOMPARE(job->status, JobStatus::Running);
        QCOMPARE(f.batches.size(), 1);
        QCOMPARE(f.batches.first().changes.size(), 1);
        QVERIFY(!f.batches.first().changes.first().before);
        const Claim claim = f.waitForClaim(job->id);
        QCOMPARE(claim.job.attempt, 1);
        const auto history = f.query([&](const QSqlDatabase &db) { return readHistory(db, job->id); });
        QCOMPARE(history->size(), 2);
        QCOMPARE(history->at(1).by, u"worker"_s);
    }

    void claimsTheOldestFirstWithinSlotsAndKindLimits()
    {
        StoreFixture f;
        QList<JobId> ids;
        for (const QString &kind : {u"Limited"_s, u"Limited"_s, u"Greet"_s, u"Unknown"_s, u"Greet"_s})
            ids << f.insert({.kind = kind})->id;
        f.allow(3, {u"Greet"_s, u"Limited"_s}, {{u"Limited"_s, 1}});
        QTRY_COMPARE(f.claims.size(), 3);
        QCOMPARE(f.claims.at(0).job.id, ids.at(0));
        QCOMPARE(f.claims.at(1).job.id, ids.at(2));
        QCOMPARE(f.claims.at(2).job.id, ids.at(4));
        f.end(f.claims.at(0));
        (void)f.waitForClaim(ids.at(1));
        QCOMPARE(f.read(ids.at(3))->status, JobStatus::New);
    }

    void claimsByPriorityAcrossKindsAndThenTheOldest()
    {
        StoreFixture f;
        QHash<JobId, QString> names;
        const auto insert = [&](const QString &name, const QString &kind, int priority) {
            names.insert(f.insert({.kind = kind, .priority = priority})->id, name);
        };
        insert(u"low greet"_s, u"Greet"_s, -1);
        insert(u"first greet"_s, u"Greet"_s, 0);
        insert(u"low move"_s, u"Move"_s, -1);
        insert(u"second greet"_s, u"Greet"_s, 0);
        insert(u"high move"_s, u"Move"_s, 1);
        insert(u"third move"_s, u"Move"_s, 0);
        insert(u"high greet"_s, u"Greet"_s, 1);
        f.allow(1, {u"Greet"_s, u"Move"_s});
        QStringList order;
        for (qsizetype i = 0; i < names.size(); ++i) {
            QTRY_COMPARE(f.claims.size(), 1);
            const Claim claim = f.claims.takeFirst();
            order << names.value(claim.job.id);
            f.end(claim);
        }
        QCOMPARE(order,
                 (QStringList{u"high move"_s, u"high greet"_s, u"first greet"_s, u"second greet"_s, u"third move"_s,
                              u"low greet"_s, u"low move"_s}));
    }

    void aBatchKeepsItsLimitWhateverThePriorities()
    {
        StoreFixture f;
        const auto insert = [&f](const QString &batch, int priority) {
            return f
                .insert(
                    {.kind = u"Greet"_s, .batch = batch, .batchLimit = batch.isEmpty() ? 0 : 1, .priority = priority})
                ->id;
        };
        QList<JobId> grid;
        for (const int priority : {0, 1, 1, -1, 0})
            grid << insert(u"b"_s, priority);
        const JobId low = insert({}, -1);
        const JobId normal = insert({}, 0);
        f.allow(3);
        QTRY_COMPARE(f.claims.size(), 3); // one of the grid, its highest, and those beside it
        QCOMPARE(f.waitForClaim(normal).job.id, normal);
        QCOMPARE(f.waitForClaim(low).job.id, low);
        QList<JobId> order;
        for (qsizetype i = 0; i < grid.size(); ++i) {
            QTRY_COMPARE(f.claims.size(), 1);
            order << f.claims.first().job.id;
            f.end(f.claims.takeFirst());
        }
        QCOMPARE(order, (QList{grid.at(1), grid.at(2), grid.at(0), grid.at(4), grid.at(3)}));
    }

    void reportsAreStoredWithTheEnd()
    {
        StoreFixture f;
        f.allow(1);
        const Claim claim = f.waitForClaim(f.insert()->id);
        for (int i = 0; i < 1'500; ++i)
            claim.channel->push(RunLogged{.level = i % 2 ? LogLevel::Warning : LogLevel::Info,
                                          .text = QByteArray("a\0\xff", 3) + QByteArray::number(i),
                                          .time = f.clock->nowMs() - i});
        claim.channel->push(RunLogged{.text = QByteArray(200'000, 'x'), .time = 5});
        claim.channel->push(RunColumns{{u"A"_s}});
        claim.channel->push(RunRow{{Cell(u"1"_s)}});
        claim.channel->setProgress(40, u"half"_s);
        f.end(claim);
        const Job job = f.waitForStatus(claim.job.id, JobStatus::Done);
        QCOMPARE(job.progress, 100);
        QCOMPARE(job.progressText, u"half"_s);
        QCOMPARE(job.logLines, 1'501);
        QCOMPARE(job.warnings, 750);
        const auto log = f.query([&](const QSqlDatabase &db) { return readLog(db, job.id, 1, 0); });
        QCOMPARE(log->size(), 1'501);
        for (int i = 0; i < 1'500; ++i) {
            QCOMPARE(log->at(i).sequence, i + 1);
            QCOMPARE(log->at(i).text, QByteArray("a\0\xff", 3) + QByteArray::number(i));
            QCOMPARE(log->at(i).time, f.clock->nowMs() - i);
        }
        QCOMPARE(log->last().text, QByteArray(200'000, 'x'));
        const auto cut = f.query([&](const QSqlDatabase &db) { return readLog(db, job.id, 1'501, 1, 0x1f, 4096); });
        QCOMPARE(cut->first().text.size(), 64 * 1024);
        const auto warnings = f.query([&](const QSqlDatabase &db) { return readLog(db, job.id, 1'000, 2, 1 << 3); });
        QCOMPARE(warnings->first().sequence, 1'000);
        QCOMPARE(warnings->last().sequence, 1'002);
        const auto results = f.query([&](const QSqlDatabase &db) { return readResults(db, job.id, 0, 0); });
        QCOMPARE(results->columns, QStringList{u"A"_s});
        QCOMPARE(results->rows.first().first(), Cell(u"1"_s));
    }

    void reportsAloneAreOnDiskSoon()
    {
        StoreFixture f;
        f.allow(1);
        const Claim claim = f.waitForClaim(f.insert()->id);
        claim.channel->push(RunLogged{.text = "line", .time = 1});
        QTRY_VERIFY_WITH_TIMEOUT(
            f.query([&](const QSqlDatabase &db) { return readLog(db, claim.job.id, 1, 0); })->size() == 1, 1'000);
    }

    void aLineNowAndThenFillsFewChunks()
    {
        StoreFixture f;
        f.allow(1);
        const Claim claim = f.waitForClaim(f.insert()->id);
        for (int i = 1; i <= 20; ++i) {
            claim.channel->push(RunLogged{.text = QByteArray::number(i), .time = i});
            QTRY_COMPARE(f.read(claim.job.id)->logLines, i);
        }
        const auto chunks = f.query([](const QSqlDatabase &db) {
            QSqlQuery query(u"SELECT count(*) FROM log_chunk"_s, db);
            return query.next() ? query.value(0).toInt() : -1;
        });
        QCOMPARE(chunks, 1);
        const auto log = f.query([&](const QSqlDatabase &db) { return readLog(db, claim.job.id, 1, 0); });
        QCOMPARE(log->size(), 20);
        QCOMPARE(log->last().text, QByteArray("20"));
    }

    void aKindsCapLimitsTheLog()
    {
        StoreFixture f;
        f.store->setClaimPolicy({.slotCount = 1,
                                 .kindLimits = {},
                                 .kinds = {u"Greet"_s},
                                 .restartableKinds = {},
                                 .logCaps = {{u"Greet"_s, 1'000}}});
        const Claim claim = f.waitForClaim(f.insert()->id);
        for (int i = 0; i < 500; ++i)
            claim.channel->push(RunLogged{.text = "123456789", .time = 1});
        f.end(claim);
        const Job job = f.waitForStatus(claim.job.id, JobStatus::Done);
        QCOMPARE(job.logLines, 102);
        const auto log = f.query([&](const QSqlDatabase &db) { return readLog(db, job.id, 102, 0); });
        QVERIFY2(log->last().text.startsWith("400 "), log->last().text.constData());
    }

    void anErrorIsRetriedAsOftenAsAllowed()
    {
        StoreFixture f;
        f.allow(1);
        const auto job = f.insert({.kind = u"Greet"_s, .retryMax = 1, .retryDelayMs = 5'000});
        f.end(f.waitForClaim(job->id), Outcome::exception(u"broken"_s));
        const Job again = f.waitForStatus(job->id, JobStatus::Scheduled);
        QCOMPARE(again.scheduledAt, f.clock->nowMs() + 5'000);
        QCOMPARE(again.reason, Reason::None);
        QCOMPARE(f.batches.last().nextDue, again.scheduledAt);
        f.clock->advance(5'000);
        f.store->releaseDue(0);
        f.end(f.waitForClaim(job->id), Outcome::exception(u"broken again"_s));
        const Job failed = f.waitForStatus(job->id, JobStatus::Exception);
        QCOMPARE(failed.error, u"broken again"_s);
        const auto attempts = f.query([&](const QSqlDatabase &db) { return readAttempts(db, job->id); });
        QCOMPARE(attempts->size(), 2);
        QCOMPARE(attempts->first().error, u"broken"_s);
    }

    void neverReleasesEarlyAndLeavesMissedOnesToTheOperator()
    {
        StoreFixture f;
        const auto soon = f.scheduled(1'000);
        const auto later = f.scheduled(2'000);
        f.clock->advance(999);
        f.store->releaseDue(60'000);
        QCOMPARE(f.read(soon->id)->status, JobStatus::Scheduled);
        f.clock->advance(1);
        f.store->releaseDue(60'000);
        QCOMPARE(f.read(soon->id)->status, JobStatus::New);
        QCOMPARE(f.batches.last().nextDue, later->scheduledAt);
        f.clock->advance(62'000);
        f.store->releaseDue(60'000);
        const auto missed = f.read(later->id);
        QCOMPARE(missed->status, JobStatus::Scheduled);
        QCOMPARE(missed->waiting, Waiting::Decision);
        QVERIFY(!f.batches.last().nextDue);
    }

    void whatIsNotTrustedWaitsUntilItIs()
    {
        StoreFixture f;
        const auto due = f.scheduled(1'000);
        const auto now = f.insert();
        ClaimPolicy policy;
        policy.slotCount = 1;
        policy.untrustedKinds = {u"Greet"_s};
        f.store->setClaimPolicy(policy);
        f.clock->advance(1'000);
        f.store->releaseDue(60'000);
        const auto waiting = f.read(due->id);
        QCOMPARE(waiting->status, JobStatus::Scheduled);
        QCOMPARE(waiting->waiting, Waiting::Trust);
        QCOMPARE(f.read(now->id)->waiting, Waiting::Trust);
        f.clock->advance(600'000); // however long it takes
        f.allow(2);
        f.store->releaseDue(60'000'000);
        QCOMPARE(f.waitForClaim(now->id).job.waiting, Waiting::None);
        QCOMPARE(f.waitForClaim(due->id).job.waiting, Waiting::None);
    }

    // The same commit may hold what comes after it.
    void answersWithWhatIsDueNextAfterTheWholeCommit()
    {
        StoreFixture f;
        f.store->close();
        f.store = std::make_unique<JobStore>(f.file(), f.clock);
        std::optional<qint64> next;
        f.store->releaseDue(60'000, [&next](const Result<std::optional<qint64>> &due) { next = *due; });
        const qint64 due = f.clock->nowMs() + 100;
        f.store->insert({.kind = u"Greet"_s, .status = JobStatus::Scheduled, .scheduledAt = due}, u"x"_s, {});
        QVERIFY(f.store->open().isOk());
        QTRY_COMPARE(next, std::optional(due));
    }

    void releasesMoreThanOneCommitHolds()
    {
        StoreFixture f;
        for (int i = 0; i < 1'200; ++i)
            f.store->insert({.kind = u"Greet"_s, .status = JobStatus::Scheduled, .scheduledAt = f.clock->nowMs() + i},
                            u"x"_s, {});
        f.clock->advance(5'000);
        f.store->releaseDue(60'000);
        QTRY_VERIFY(!f.batches.isEmpty() && countOf(f.batches.last().counts, JobStatus::New) == 1'200);
    }

    void undoesACancelWithinTenSeconds()
    {
        StoreFixture f;
        const auto job = f.scheduled(60'000);
        const auto cancel = [&] { return f.ask([&](auto r) { f.store->cancel(job->id, u"ann"_s, r); }); };
        const auto undo = [&] { return f.ask([&](auto r) { f.store->undoCancel(job->id, u"ann"_s, r); }); };
        QCOMPARE(cancel()->status, JobStatus::Cancelled);
        f.clock->advance(10'000);
        const auto back = undo();
        QCOMPARE(back->status, JobStatus::Scheduled);
        QCOMPARE(back->scheduledAt, job->scheduledAt);
        QVERIFY(!back->finishedAt);
        QVERIFY(cancel());
        f.clock->advance(10'001);
        QCOMPARE(undo().error().code, ErrorCode::Late);
    }

    void refusesWhatTheStatusForbidsAndChangesNothing()
    {
        StoreFixture f;
        f.allow(1);
        const auto job = f.insert();
        const Claim claim = f.waitForClaim(job->id);
        const qsizetype commits = f.batches.size();
        const auto cancelled = f.ask([&](auto r) { f.store->cancel(job->id, u"ann"_s, r); });
        QCOMPARE(cancelled.error().code, ErrorCode::Refused);
        QVERIFY(cancelled.error().message.contains(u"running"_s));
        QVERIFY(!f.ask([&](auto r) { f.store->claim(job->id, u"ann"_s, r); }));
        QVERIFY(!f.ask<void>([&](auto r) { f.store->remove(job->id, u"ann"_s, r); }));
        QVERIFY(!f.ask([&](auto r) { f.store->reschedule(job->id, {}, {}, {}, u"ann"_s, r); }));
        QCOMPARE(f.ask([&](auto r) { f.store->cancel(999, u"ann"_s, r); }).error().code, ErrorCode::UnknownJob);
        QCOMPARE(f.batches.size(), commits);
    }

    void removesAFinalJobWithAllThatIsItsOwn()
    {
        StoreFixture f;
        f.allow(1);
        const Claim claim = f.waitForClaim(f.insert()->id);
        claim.channel->push(RunLogged{.text = "line", .time = 1});
        f.end(claim);
        (void)f.waitForStatus(claim.job.id, JobStatus::Done);
        QVERIFY(f.ask<void>([&](auto r) { f.store->remove(claim.job.id, u"ann"_s, r); }));
        QCOMPARE(f.batches.last().counts, StatusCounts{});
        QVERIFY(f.query([&](const QSqlDatabase &db) { return readLog(db, claim.job.id, 1, 0); })->isEmpty());
        QVERIFY(f.insert()->id > claim.job.id);
    }

    void claimsAScheduledJobThroughNewAndBeyondTheSlots()
    {
        StoreFixture f;
        f.allow(0);
        const auto job = f.scheduled(60'000);
        const auto running = f.ask([&](auto r) { f.store->claim(job->id, u"ann"_s, r); });
        QCOMPARE(running->status, JobStatus::Running);
        const auto history = f.query([&](const QSqlDatabase &db) { return readHistory(db, job->id); });
        QCOMPARE(history->size(), 3);
        QCOMPARE(history->at(1).to, JobStatus::New);
        f.end(f.waitForClaim(job->id));
        (void)f.waitForStatus(job->id, JobStatus::Done);
    }

    void rescuesWhatAnotherOwnerLeft()
    {
        StoreFixture f;
        f.allow(2, {u"Greet"_s, u"Again"_s});
        const JobId plain = f.insert()->id;
        const JobId again = f.insert({.kind = u"Again"_s})->id;
        f.reopen();
        const auto report = f.ask<RescueReport>([&](auto r) { f.store->rescue({{u"Again"_s, 3}}, r); });
        QCOMPARE(report->interrupted.size(), 1);
        QCOMPARE(report->restarted.size(), 1);
        QCOMPARE(f.read(plain)->reason, Reason::Interrupted);
        QVERIFY(f.read(plain)->error.contains(QString::number(getpid())));
        QCOMPARE(f.read(again)->status, JobStatus::New);
    }

    void holdsAJobUntilItsSecretsAreFound()
    {
        StoreFixture f;
        const JobId id = f.insert({.kind = u"Login"_s, .secrets = {u"password"_s}})->id;
        f.reopen(); // they were in the memory of another
        f.allow(1, {u"Login"_s});
        QCOMPARE(f.read(id)->waiting, Waiting::Slot);
        const auto settle = [&](bool areAtHand) {
            return f.ask<Job>([&](auto r) { f.store->settleSecrets(id, areAtHand, r); });
        };
        QCOMPARE(settle(false)->waiting, Waiting::Secret);
        QCOMPARE(f.read(id)->status, JobStatus::New);
        const auto report = f.ask<RescueReport>([&](auto r) { f.store->rescue({}, r); });
        QCOMPARE(report->lackingSecrets.size(), 1);
        QCOMPARE(settle(true)->status, JobStatus::Running);
        QVERIFY(!settle(false)); // it runs
    }

    void leavesItsOwnRunsAloneInARescue()
    {
        StoreFixture f;
        f.allow(1);
        const JobId id = f.insert()->id;
        QVERIFY(f.ask<RescueReport>([&](auto r) { f.store->rescue({}, r); })->interrupted.isEmpty());
        QCOMPARE(f.read(id)->status, JobStatus::Running);
    }

    void dropsWhatAGivenUpRunReportsLater()
    {
        StoreFixture f;
        f.allow(1);
        const Claim claim = f.waitForClaim(f.insert()->id);
        QVERIFY(f.ask([&](auto r) { f.store->giveUp(claim.job.id, 1, u"It ignores the stop."_s, r); }));
        f.end(claim);
        const Job job = f.waitForStatus(claim.job.id, JobStatus::Exception);
        QCOMPARE(job.reason, Reason::Lost);
        QVERIFY(!f.ask([&](auto r) { f.store->giveUp(claim.job.id, 1, u"x"_s, r); }));
    }

    void tellsTheCommitBeforeTheReplyAndTheReplyBeforeTheClaim()
    {
        StoreFixture f;
        f.allow(1);
        QStringList order;
        connect(f.store.get(), &JobStore::committed, this, [&] { order << u"committed"_s; });
        connect(f.store.get(), &JobStore::claimed, this, [&] { order << u"claimed"_s; });
        f.store->insert({.kind = u"Greet"_s}, u"x"_s, [&](const Result<Job> &) { order << u"reply"_s; });
        QTRY_COMPARE(order, (QStringList{u"committed"_s, u"reply"_s, u"claimed"_s}));
    }

    void commitsWhatIsQueuedWhenItCloses()
    {
        StoreFixture f;
        int replies = 0;
        for (int i = 0; i < 3'000; ++i)
            f.store->insert({.kind = u"Greet"_s}, u"x"_s,
                            [&](const Result<Job> &job) { replies += job.isOk() ? 1 : 0; });
        f.store->close();
        QCOMPARE(replies, 3'000);
        QCOMPARE(f.query([](const QSqlDatabase &db) { return readCounts(db); })->at(0), 3'000);
    }

    void aRunMayReportAfterTheStoreIsGone()
    {
        StoreFixture f;
        f.allow(1);
        const Claim claim = f.waitForClaim(f.insert()->id);
        f.store.reset();
        f.end(claim);
    }

    void keepsTheWorkWhileTheFileIsLockedAndGoesOn()
    {
        StoreFixture f;
        QSignalSpy failed(f.store.get(), &JobStore::writeFailed);
        QSignalSpy recovered(f.store.get(), &JobStore::writeRecovered);
        std::optional<Result<Job>> reply;
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(f.file());
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
            f.store->insert({.kind = u"Greet"_s}, u"x"_s, [&](const Result<Job> &job) { reply = job; });
            QVERIFY(failed.wait(5'000));
            QVERIFY(!reply);
            QVERIFY(QSqlQuery(other).exec(u"ROLLBACK"_s));
            other.close();
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        QTRY_VERIFY(reply && reply->isOk());
        QCOMPARE(failed.size(), 1);
        QCOMPARE(recovered.size(), 1);
    }

    void reportsThatCannotBeStoredHoldUpNothingAndTheRunStillEnds()
    {
        StoreFixture f;
        f.allow(2);
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(f.file());
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(u"CREATE TRIGGER refuse BEFORE INSERT ON result_row BEGIN "
                                          u"SELECT RAISE(ABORT, 'no such rows'); END"_s));
            other.close();
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        const Claim bad = f.waitForClaim(f.insert()->id);
        const Claim good = f.waitForClaim(f.insert()->id);
        good.channel->push(RunLogged{.text = "fine", .time = 1});
        bad.channel->push(RunRow{{Cell(u"1"_s)}});
        f.end(bad);
        f.end(good);
        const Job job = f.waitForStatus(bad.job.id, JobStatus::Done);
        QCOMPARE(job.resultRows, 0);
        const auto log = f.query([&](const QSqlDatabase &db) { return readLog(db, job.id, 1, 0); });
        QCOMPARE(log->size(), 1);
        QVERIFY2(log->first().text.contains("no such rows"), log->first().text.constData());
        QCOMPARE(f.waitForStatus(good.job.id, JobStatus::Done).logLines, 1);
        QVERIFY(f.insert());
    }

    void refusesWhatIsNoDatabaseAndLeavesItAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a text file")
            << QByteArray("Dear diary, this is long enough to be read as a header. It is not one.\n").repeated(20);
        QTest::newRow("a short text file") << QByteArray("hello\n");
    }
    void refusesWhatIsNoDatabaseAndLeavesItAlone()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"x.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        JobStore store(file.fileName(), std::make_shared<FakeClock>());
        const auto opened = store.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Database);
        QVERIFY2(opened.error().message.contains(file.fileName()), qPrintable(opened.error().message));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void refusesAFolder()
    {
        QTemporaryDir folder;
        JobStore store(folder.path(), std::make_shared<FakeClock>());
        const auto opened = store.open();
        QVERIFY(!opened);
        QVERIFY(opened.error().message.contains(u"is a folder"_s));
    }
};

QTEST_GUILESS_MAIN(TestJobStore)
#include "tst_jobstore.moc"
