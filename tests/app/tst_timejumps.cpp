// Schedules whose time passes while Jobdeck is closed, and clocks that are set while it runs: with the real program
// under libfaketime.
#include "tests/fakes/commandline.h"
#include "tests/fakes/movedclock.h"

#include <QSqlQuery>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QStringList everyFourHours(const QString &missed)
{
    QStringList call{u"schedule"_s, u"add"_s, u"Run Command"_s, u"every 4h"_s, u"-a"_s, u"program=/bin/true"_s};
    return missed == u"usual" ? call : call + QStringList{u"--missed"_s, missed};
}

struct Counts {
    int runs = 0;
    int decisions = 0;

    bool operator==(const Counts &) const = default;
};

// Of the jobs of schedules. Whatever happens, none is early and no occurrence has two jobs.
Counts countsOf(const Program &program)
{
    Counts counts;
    const auto jobs = stored(program.database(), [](const QSqlDatabase &db) { return readJobs(db, {}, 0); });
    QSet<qint64> occurrences;
    for (const Job &job : jobs ? *jobs : QList<Job>()) {
        if (job.schedule == 0)
            continue;
        if (job.occurrence && occurrences.contains(*job.occurrence))
            qFatal("an occurrence has two jobs");
        occurrences.insert(job.occurrence.value_or(0));
        if (job.startedAt && *job.startedAt < *job.occurrence)
            qFatal("a job started early");
        if (job.attempt > 1)
            qFatal("a job ran twice");
        counts.runs += job.status == JobStatus::Done ? 1 : 0;
        counts.decisions += job.waiting == Waiting::Decision && !isFinal(job.status) ? 1 : 0;
    }
    return counts;
}

qint64 nextOf(const Program &program)
{
    const QJsonArray list = program.run(words("schedule list --json")).array();
    return QDateTime::fromString(list.at(0)[u"next"_s].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

} // namespace

QT_BEGIN_NAMESPACE
namespace QTest {
template <>
char *toString(const Counts &counts)
{
    return qstrdup(qPrintable(u"%1 runs, %2 decisions"_s.arg(counts.runs).arg(counts.decisions)));
}
} // namespace QTest
QT_END_NAMESPACE

class tst_TimeJumps final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY2(!MovedClock::library().isEmpty(), "libfaketime is not installed (package faketime)");
    }

    void whileClosed_data()
    {
        QTest::addColumn<QString>("missed");
        QTest::addColumn<qint64>("late"); // of the first occurrence, four hours after the schedule was made
        QTest::addColumn<int>("runs");
        QTest::addColumn<int>("decisions");
        const qint64 days = 3 * day + hour; // 19 occurrences, the last one an hour ago
        QTest::newRow("usual, a minute") << u"usual"_s << minute << 1 << 0;
        QTest::newRow("usual, an hour") << u"usual"_s << hour << 0 << 1;
        QTest::newRow("usual, three days") << u"usual"_s << days << 0 << 19;
        QTest::newRow("once, a minute") << u"once"_s << minute << 1 << 0;
        QTest::newRow("once, an hour") << u"once"_s << hour << 1 << 0;
        QTest::newRow("once, three days") << u"once"_s << days << 1 << 0;
        QTest::newRow("each, a minute") << u"each"_s << minute << 1 << 0;
        QTest::newRow("each, an hour") << u"each"_s << hour << 1 << 0;
        QTest::newRow("each, three days") << u"each"_s << days << 19 << 0;
        QTest::newRow("skip, a minute") << u"skip"_s << minute << 0 << 0;
        QTest::newRow("skip, an hour") << u"skip"_s << hour << 0 << 0;
        QTest::newRow("skip, three days") << u"skip"_s << days << 0 << 0;
        QTest::newRow("ask, a minute") << u"ask"_s << minute << 0 << 1;
        QTest::newRow("ask, an hour") << u"ask"_s << hour << 0 << 1;
        QTest::newRow("ask, three days") << u"ask"_s << days << 0 << 19;
    }
    void whileClosed()
    {
        QFETCH(const QString, missed);
        QFETCH(const qint64, late);
        QFETCH(const int, runs);
        QFETCH(const int, decisions);
        Program program(inMemory());
        MovedClock clock(program);
        QCOMPARE(program.run(everyFourHours(missed)).id(), 1);
        clock.move(4 * hour + late);
        for (int start = 1; start <= 2; ++start) { // the second finds nothing more
            const Ended ended = program.run(words("work --until-idle"));
            QVERIFY2(ended.exitCode == 0, ended.err);
            QCOMPARE(countsOf(program), (Counts{runs, decisions}));
            QVERIFY(nextOf(program) > clock.nowMs());
        }
    }

    void aForwardJumpIsASleep_data()
    {
        QTest::addColumn<QString>("missed");
        QTest::addColumn<int>("runs");
        QTest::addColumn<int>("decisions");
        QTest::newRow("usual") << u"usual"_s << 0 << 19;
        QTest::newRow("once") << u"once"_s << 1 << 0;
        QTest::newRow("each") << u"each"_s << 19 << 0;
        QTest::newRow("skip") << u"skip"_s << 0 << 0;
    }
    void aForwardJumpIsASleep()
    {
        QFETCH(const QString, missed);
        QFETCH(const int, runs);
        QFETCH(const int, decisions);
        Program program(inMemory());
        MovedClock clock(program);
        const Owner owner(program);
        QCOMPARE(program.run(everyFourHours(missed)).id(), 1);
        clock.move(4 * hour + 3 * day + hour);
        makeItLook(program);
        const Counts expected{runs, decisions};
        QVERIFY(soon([&] { return countsOf(program) == expected; }));
        QVERIFY(soon([&] { return nextOf(program) > clock.nowMs(); }));
    }

    void aClockThatIsSetBackRunsNothingAgain()
    {
        Program program(inMemory());
        MovedClock clock(program);
        const Owner owner(program);
        QCOMPARE(program.run(everyFourHours(u"usual"_s)).id(), 1);
        clock.move(4 * hour + 5 * second); // on time: the clock was set right
        makeItLook(program);
        const Counts one{1, 0};
        QVERIFY(soon([&] { return countsOf(program) == one; }));
        const qint64 next = nextOf(program);
        for (const qint64 jump : {-3 * hour, hour, -2 * day, 2 * day + 2 * hour}) {
            clock.move(jump);
            makeItLook(program);
            QCOMPARE(countsOf(program), one);
            QCOMPARE(nextOf(program), next);
        }
        clock.move(4 * hour);
        makeItLook(program);
        const Counts two{2, 0};
        QVERIFY(soon([&] { return countsOf(program) == two; }));
    }

private:
    // A commit lets the owner look at its clock at once, which it else does within half a minute.
    static void makeItLook(const Program &program)
    {
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--wait"_s})).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(tst_TimeJumps)
#include "tst_timejumps.moc"
