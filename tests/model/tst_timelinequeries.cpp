// What a timeline is made of: which jobs and occurrences of a range, with which beginnings and ends.
#include "model/timelinequeries.h"

#include "tests/fakes/jobwriter.h"
#include "tests/fakes/listfixture.h"

#include <algorithm>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'800'000'000'000;
constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

struct Desk {
    Desk() { db = *openReadOnly(writer.file(), u"timeline"_s, 0); }
    ~Desk()
    {
        db = {};
        QSqlDatabase::removeDatabase(u"timeline"_s);
    }
    Q_DISABLE_COPY_MOVE(Desk)

    void ran(qint64 from, qint64 took, JobStatus status = JobStatus::Done, const QString &kind = u"Greet"_s)
    {
        Job job = jobIn(status, writer.nextId(), from);
        job.kind = kind;
        job.finishedAt = from + took;
        writer.put(job);
    }
    Job put(JobStatus status, qint64 at)
    {
        const Job job = jobIn(status, writer.nextId(), at);
        writer.put(job);
        return job;
    }
    // With its next job.
    JobId schedule(const QString &rule, qint64 pendingAt, int maxRuns = 0, bool isPaused = false)
    {
        Job job = jobIn(JobStatus::Scheduled, writer.nextId(), pendingAt);
        job.schedule = ++m_schedules;
        job.occurrence = pendingAt;
        if (isPaused)
            job.waiting = Waiting::Paused;
        writer.put(job);
        (void)writer.commit();
        writer.run(u"UPDATE job SET schedule = ?, occurrence = ?, waiting = ? WHERE id = ?"_s,
                   {m_schedules, pendingAt, static_cast<int>(job.waiting), job.id});
        writer.run(u"INSERT INTO schedule (id, kind, group_name, arguments, rule, zone, start_at, max_runs, paused, "
                   "pending, created_at) VALUES (?, 'Greet', 'Examples', '{}', ?, 'UTC', ?, ?, ?, ?, 0)"_s,
                   {m_schedules, rule, now - day, maxRuns, isPaused, job.id});
        return job.id;
    }
    [[nodiscard]] Timeline read(qint64 back = day, qint64 ahead = day, const QStringList &hidden = {})
    {
        (void)writer.commit();
        const auto timeline =
            readTimeline(db, {.fromMs = now - back, .nowMs = now, .toMs = now + ahead}, hidden, std::stop_token());
        if (!timeline)
            qFatal("%s", qPrintable(timeline.error().message));
        return *timeline;
    }

    JobWriter writer;
    QSqlDatabase db;

private:
    ScheduleId m_schedules = 0;
};

QList<qint64> begins(const Timeline &timeline)
{
    QList<qint64> found;
    for (const TimelineBar &bar : timeline.bars)
        found << (bar.fromMs - now) / minute;
    return found;
}

} // namespace

class TestTimelineQueries final : public QObject {
    Q_OBJECT
private slots:
    void whatOverlapsTheRangeIsThere();
    void whatNeverRanIsNoPast();
    void endsOfWhatIsToComeAreForecast();
    void aRunThatTakesLongerEndsNow();
    void aScheduleGoesOnBeyondItsNextJob();
    void aScheduleEndsWithItsCount();
    void daysOfItsCalendarAreLeftOut();
    void whatIsPausedIsNotToCome();
    void hiddenKindsAreLeftOut();
    void tooManyAreCutAndSaid();
};

void TestTimelineQueries::whatOverlapsTheRangeIsThere()
{
    Desk desk;
    desk.ran(now - 3 * day, hour); // before it
    desk.ran(now - day - hour, 2 * hour); // into it
    desk.ran(now - hour, minute, JobStatus::Exception);
    desk.put(JobStatus::Running, now - 5 * minute);
    desk.put(JobStatus::New, now - minute);
    desk.put(JobStatus::Scheduled, now + hour);
    desk.put(JobStatus::Scheduled, now + 2 * day); // after it
    const Timeline timeline = desk.read();
    QCOMPARE(begins(timeline), (QList<qint64>{-25 * 60, -60, -5, 0, 60}));
    QVERIFY(!timeline.isPastCut && !timeline.isComingCut);
    QCOMPARE(*timeline.bars.at(0).toMs, now - day + hour);
    QVERIFY(!timeline.bars.at(0).isForecast);
    QCOMPARE(timeline.bars.at(1).job.status, JobStatus::Exception);
    QVERIFY(!timeline.bars.at(4).toMs); // too few runs to tell
    QCOMPARE(timeline.bars.at(4).leadsTo, timeline.bars.at(4).job.id);
}

void TestTimelineQueries::whatNeverRanIsNoPast()
{
    Desk desk;
    Job job = jobIn(JobStatus::Cancelled, desk.writer.nextId(), now - hour);
    job.startedAt.reset();
    desk.writer.put(job);
    QCOMPARE(desk.read().bars.size(), 0);
}

void TestTimelineQueries::endsOfWhatIsToComeAreForecast()
{
    Desk desk;
    for (const qint64 took : {2, 10, 4})
        desk.ran(now - 3 * day, took * minute);
    desk.put(JobStatus::Running, now - minute);
    desk.put(JobStatus::Scheduled, now + hour);
    const Timeline timeline = desk.read();
    QCOMPARE(timeline.bars.size(), 2);
    QCOMPARE(*timeline.bars.at(0).toMs, now + 3 * minute); // the median
    QCOMPARE(*timeline.bars.at(1).toMs, now + hour + 4 * minute);
    QVERIFY(timeline.bars.at(0).isForecast && timeline.bars.at(1).isForecast);
}

void TestTimelineQueries::aRunThatTakesLongerEndsNow()
{
    Desk desk;
    for (int i = 0; i < 3; ++i)
        desk.ran(now - 3 * day, minute);
    desk.put(JobStatus::Running, now - hour);
    const Timeline timeline = desk.read();
    QCOMPARE(*timeline.bars.at(0).toMs, now);
    QVERIFY(!timeline.bars.at(0).isForecast);
}

void TestTimelineQueries::aScheduleGoesOnBeyondItsNextJob()
{
    Desk desk;
    const JobId pending = desk.schedule(u"every 6h"_s, now + 6 * hour);
    const Timeline timeline = desk.read();
    QCOMPARE(begins(timeline), (QList<qint64>{6 * 60, 12 * 60, 18 * 60, 24 * 60}));
    QCOMPARE(timeline.bars.at(0).job.id, pending);
    for (int i = 1; i < 4; ++i) {
        QCOMPARE(timeline.bars.at(i).job.id, 0);
        QCOMPARE(timeline.bars.at(i).leadsTo, pending);
        QCOMPARE(timeline.bars.at(i).job.status, JobStatus::Scheduled);
    }
}

void TestTimelineQueries::aScheduleEndsWithItsCount()
{
    Desk desk;
    desk.schedule(u"every 6h"_s, now + 6 * hour, 2);
    QCOMPARE(begins(desk.read()), (QList<qint64>{6 * 60, 12 * 60}));
}

void TestTimelineQueries::daysOfItsCalendarAreLeftOut()
{
    Desk desk;
    desk.schedule(u"every 1d at 09:00"_s, now + hour); // now is 08:00 on Friday, 15 January 2027
    desk.writer.run(u"INSERT INTO calendar (name, days) VALUES ('Weekend', '[\"sat\", \"sun\"]')"_s);
    desk.writer.run(u"UPDATE schedule SET calendar = 'Weekend'"_s);
    QCOMPARE(begins(desk.read(day, 4 * day)), (QList<qint64>{60, 73 * 60}));
}

void TestTimelineQueries::whatIsPausedIsNotToCome()
{
    Desk desk;
    desk.schedule(u"every 6h"_s, now + 6 * hour, 0, true);
    QCOMPARE(desk.read().bars.size(), 0);
}

void TestTimelineQueries::hiddenKindsAreLeftOut()
{
    Desk desk;
    desk.ran(now - hour, minute, JobStatus::Done, u"Secret"_s);
    desk.ran(now - hour, minute);
    QCOMPARE(desk.read().bars.size(), 2);
    QCOMPARE(desk.read(day, day, {u"Secret"_s}).bars.size(), 1);
    QCOMPARE(desk.read(day, day, {u"Secret"_s}).bars.at(0).job.kind, u"Greet"_s);
}

// The newest of the past, and the next of what is to come, whichever schedule is how busy.
void TestTimelineQueries::tooManyAreCutAndSaid()
{
    Desk desk;
    for (int i = 0; i < maxPastBars + 20; ++i)
        desk.ran(now - hour - i * 1000, 500);
    desk.schedule(u"every 1m"_s, now + minute);
    desk.schedule(u"every 2h"_s, now + 2 * hour);
    const Timeline timeline = desk.read();
    QVERIFY(timeline.isPastCut && timeline.isComingCut);
    const auto isPast = [](const TimelineBar &bar) { return isFinal(bar.job.status); };
    QCOMPARE(std::ranges::count_if(timeline.bars, isPast), maxPastBars);
    QCOMPARE(timeline.bars.size(), maxPastBars + maxComingBars);
    QCOMPARE(timeline.bars.at(0).fromMs, now - hour - (maxPastBars - 1) * 1000);
    const auto isSlow = [](const TimelineBar &bar) { return bar.job.schedule == 2; };
    QCOMPARE(std::ranges::count_if(timeline.bars, isSlow), 4); // at 2, 4, 6 and 8 hours of a bit more than 8
}

QTEST_GUILESS_MAIN(TestTimelineQueries)
#include "tst_timelinequeries.moc"
