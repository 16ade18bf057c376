// Why a job does not run yet: the word and the sentence.
#include "model/jobkind.h"
#include "model/waitingreason.h"
#include "tests/fakes/storefixture.h"

#include <QTest>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'800'000'000'000; // 15 January 2027, 08:00 UTC
constexpr qint64 hour = 3'600'000;

QString plain(QString text) { return text.remove(QChar(0x2068)).remove(QChar(0x2069)); }

} // namespace

class tst_WaitingReason final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale::c());
    }

    void aWordAndASentence_data()
    {
        QTest::addColumn<Job>("job");
        QTest::addColumn<WaitingFacts>("facts");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("sentence");
        const Job fresh{.id = 7, .kind = u"Greet"_s};
        Job job = fresh;
        const RunningJobs running{
            .total = 3, .ofKind = {{u"Greet"_s, 2}}, .ofBatch = {{u"grid"_s, 1}}, .ofSchedule = {{4, 12}}};
        const WaitingFacts busy{.running = running};
        QTest::newRow("nothing is known")
            << fresh << WaitingFacts{} << u"slot"_s << u"Waits for a free place among the running jobs."_s;
        QTest::newRow("some run") << fresh << busy << u"slot"_s << u"Waits for a free place: 3 jobs run just now."_s;
        QTest::newRow("the slots are known") << fresh << WaitingFacts{.slotCount = 3, .running = running} << u"slot"_s
                                             << u"Waits for a free place: 3 of at most 3 run."_s;
        QTest::newRow("nobody runs jobs")
            << fresh << WaitingFacts{.isServed = false} << u"slot"_s
            << u"Waits until Jobdeck's window is opened or “jobdeck work” is started: nothing runs jobs now."_s;
        QTest::newRow("the kind's limit")
            << fresh << WaitingFacts{.kindLimit = 2, .running = running} << u"kind-limit"_s
            << u"Waits until another job of its kind has ended: 2 of at most 2 run."_s;
        QTest::newRow("below the kind's limit") << fresh << WaitingFacts{.kindLimit = 3, .running = running}
                                                << u"slot"_s << u"Waits for a free place: 3 jobs run just now."_s;
        job.batch = u"grid"_s;
        job.batchLimit = 1;
        QTest::newRow("a grid's limit") << job << busy << u"kind-limit"_s
                                        << u"Waits until another job of its grid has ended: 1 of at most 1 run."_s;
        QTest::newRow("not trusted")
            << fresh << WaitingFacts{.isTrusted = false} << u"trust"_s
            << u"Waits until somebody allows its script to run, which is new or was changed."_s;
        QTest::newRow("no such kind") << fresh << WaitingFacts{.isKindThere = false} << u"slot"_s
                                      << u"Cannot run: there is no kind “Greet”."_s;
        job = fresh;
        job.definition = u"abc"_s;
        QTest::newRow("its file is gone") << job << WaitingFacts{.isKindThere = false} << u"slot"_s
                                          << u"Cannot run: the file of its kind “Greet” is gone or cannot be read."_s;
        job = fresh;
        job.status = JobStatus::Scheduled;
        job.scheduledAt = now + hour;
        QTest::newRow("today") << job << busy << u"time"_s << u"Not due until 09:00, in 1 h."_s;
        job.attempt = 1;
        QTest::newRow("an attempt more") << job << busy << u"time"_s << u"Runs again at 09:00, in 1 h."_s;
        job.attempt = 0;
        job.scheduledAt = now + 24 * hour;
        QTest::newRow("tomorrow") << job << busy << u"time"_s << u"Not due until 16 Jan 2027 08:00, in 1 d."_s;
        job = fresh;
        job.schedule = 4;
        job.waiting = Waiting::Overlap;
        QTest::newRow("overlap") << job << busy << u"overlap"_s
                                 << u"Waits until job 12 of the same schedule has ended."_s;
        QTest::newRow("overlap with what waits itself")
            << job << WaitingFacts{} << u"overlap"_s << u"Waits until the run of its schedule before it has ended."_s;
        job.waiting = Waiting::Paused;
        QTest::newRow("paused") << job << busy << u"paused"_s << u"Waits because its schedule is paused."_s;
        job.waiting = Waiting::Secret;
        QTest::newRow("secret") << job << busy << u"secret"_s
                                << u"Waits for its secret, which is not in the keyring. Run it now and give it."_s;
        job.waiting = Waiting::Slot;
        QTest::newRow("its secret is looked for")
            << job << busy << u"slot"_s << u"Waits while its secret is looked for in the keyring."_s;
        job.waiting = Waiting::Decision;
        QTest::newRow("decision") << job << busy << u"decision"_s
                                  << u"Its time passed while nothing could run it. Run it now or cancel it."_s;
        job.status = JobStatus::Running;
        QTest::newRow("running") << job << busy << QString() << QString();
    }
    void aWordAndASentence()
    {
        QFETCH(const Job, job);
        QFETCH(const WaitingFacts, facts);
        QFETCH(const QString, word);
        QFETCH(const QString, sentence);
        QCOMPARE(waitingName(waitingWith(job, now, facts)), word);
        QCOMPARE(plain(waitingSentence(job, now, facts)), sentence);
    }

    void aKindTellsItsLimit()
    {
        const JobKind kind{.name = u"Greet"_s, .parallel = 2, .isTrusted = false};
        const WaitingFacts facts = waitingFactsOf(&kind, {.total = 1});
        QCOMPARE(facts.kindLimit, 2);
        QVERIFY(facts.isKindThere && !facts.isTrusted);
        QCOMPARE(facts.running.total, 1);
        QVERIFY(!waitingFactsOf(nullptr, {}).isKindThere);
    }

    void whatRunsIsRead()
    {
        StoreFixture f;
        f.allow(3);
        (void)f.insert();
        const JobId first = f.insert({.kind = u"Greet"_s, .batch = u"b"_s, .schedule = 9})->id;
        (void)f.insert({.kind = u"Greet"_s, .schedule = 9});
        (void)f.insert();
        const auto running = f.query(readRunningJobs);
        const RunningJobs expected{
            .total = 3, .ofKind = {{u"Greet"_s, 3}}, .ofBatch = {{u"b"_s, 1}}, .ofSchedule = {{9, first}}};
        QCOMPARE(*running, expected);
    }
};

QTEST_GUILESS_MAIN(tst_WaitingReason)
#include "tst_waitingreason.moc"
