// What a search finds elsewhere and which errors are new, over a real file.
#include "model/jobcounts.h"
#include "tests/fakes/jobwriter.h"

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

constexpr qint64 start = 1'800'000'000'000;

Job endedJob(JobId id, JobStatus status, qint64 finishedAt, const QString &kind = u"Alpha"_s)
{
    return {.id = id, .kind = kind, .status = status, .createdAt = start, .finishedAt = finishedAt};
}

class Fixture final {
public:
    Fixture()
        : db(*openReadOnly(writer.file(), u"reader"_s, 1'000))
    {
    }
    ~Fixture()
    {
        db = {};
        QSqlDatabase::removeDatabase(u"reader"_s);
    }
    Q_DISABLE_COPY_MOVE(Fixture)

    JobWriter writer;
    QSqlDatabase db;
};

QList<JobId> idsOf(const QList<EndedJob> &jobs)
{
    QList<JobId> ids;
    for (const EndedJob &job : jobs)
        ids << job.id;
    return ids;
}

} // namespace

class TestJobCounts final : public QObject {
    Q_OBJECT
private slots:
    void countsWhatMatchesInWhateverStatus()
    {
        Fixture f;
        f.writer.put(endedJob(1, JobStatus::Done, start));
        f.writer.put(endedJob(2, JobStatus::Exception, start));
        f.writer.put(endedJob(120'000, JobStatus::Cancelled, start)); // in a later block
        f.writer.put(endedJob(4, JobStatus::Done, start, u"Beta"_s));
        (void)f.writer.commit();
        QCOMPARE(*countMatches(f.db, {.text = u"ALPHA"_s}, {}), 3);
        QCOMPARE(*countMatches(f.db, {.statuses = {JobStatus::Done}, .text = u"alpha"_s}, {}), 1);
        QCOMPARE(*countMatches(f.db, {.text = u"zzz"_s}, {}), 0);
    }

    void inAnEmptyFileNothingMatches()
    {
        Fixture f;
        QCOMPARE(*countMatches(f.db, {.text = u"a"_s}, {}), 0);
        QVERIFY(readErrorsSince(f.db, 0)->isEmpty());
    }

    void countsNothingMoreOnceItIsStopped()
    {
        Fixture f;
        f.writer.put(endedJob(1, JobStatus::Done, start));
        (void)f.writer.commit();
        std::stop_source source;
        source.request_stop();
        QCOMPARE(*countMatches(f.db, {.text = u"alpha"_s}, source.get_token()), 0);
    }

    void errorsSinceAMomentAreFailedAndAbortedJobsFromItOn()
    {
        Fixture f;
        f.writer.put(endedJob(1, JobStatus::Exception, start - 1));
        f.writer.put(endedJob(2, JobStatus::Exception, start));
        f.writer.put(endedJob(3, JobStatus::Killed, start + 5));
        f.writer.put(endedJob(4, JobStatus::Done, start + 6));
        f.writer.put(endedJob(5, JobStatus::Cancelled, start + 7));
        (void)f.writer.commit();
        const auto found = readErrorsSince(f.db, start);
        QCOMPARE(idsOf(*found), (QList<JobId>{3, 2}));
        QCOMPARE(found->first().endedAt, start + 5);
        QCOMPARE(idsOf(*readErrorsSince(f.db, 0)), (QList<JobId>{3, 2, 1}));
    }

    void errorsAreFoundAlongTheirIndex()
    {
        Fixture f;
        QSqlQuery plan(f.db);
        QVERIFY(plan.exec(u"EXPLAIN QUERY PLAN SELECT id, moment FROM job INDEXED BY job_errors "
                          "WHERE status IN (4, 5) AND place = 3 AND moment <= 0 ORDER BY place, moment, id"_s));
        QVERIFY(plan.next());
        QVERIFY2(plan.value(3).toString().contains(u"job_errors (place=? AND moment<?)"_s),
                 qPrintable(plan.value(3).toString()));
        QVERIFY(!plan.next()); // no sorting after it
    }
};

QTEST_GUILESS_MAIN(TestJobCounts)
#include "tst_jobcounts.moc"
