#include "model/jobhistory.h"

#include "tests/fakes/readerfixture.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

class TestJobHistory final : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void readsWhatHappenedAndWhoAsked()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        JobHistory history(f.reader);
        QCOMPARE(history.startedBy(), QString());
        history.setJob(f.stored(claim.job.id));
        QTRY_COMPARE(history.entries().size(), 2); // created and started
        QCOMPARE(history.attempts().size(), 1);
        QCOMPARE(history.startedBy(), u"ann (window)"_s);
        f.store.end(claim);
        history.setJob(f.store.waitForStatus(claim.job.id, JobStatus::Done));
        QTRY_COMPARE(history.entries().size(), 3);
    }

    void readsOnlyWhenSomethingHappened()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        JobHistory history(f.reader);
        Job job = f.stored(claim.job.id);
        history.setJob(job);
        QTRY_COMPARE(history.entries().size(), 2);
        QSignalSpy changed(&history, &JobHistory::changed);
        job.progress = 50;
        job.logLines = 1'000;
        job.progressText = u"half"_s;
        history.setJob(job);
        f.waitForReader();
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 0);
    }

    void anotherJobOrNoneIsEmptyAtOnce()
    {
        ReaderFixture f;
        const Claim one = f.start();
        const Claim two = f.start();
        JobHistory history(f.reader);
        history.setJob(f.stored(one.job.id));
        QTRY_COMPARE(history.entries().size(), 2);
        history.setJob(f.stored(two.job.id));
        QVERIFY(history.entries().isEmpty());
        QTRY_COMPARE(history.entries().size(), 2);
        history.clear();
        QVERIFY(history.entries().isEmpty());
        history.setJob(f.stored(two.job.id)); // read again
        QTRY_COMPARE(history.entries().size(), 2);
    }

    void aFailureIsTold()
    {
        for (int i = 0; i < 2; ++i) // Qt's own, one a question
            QTest::ignoreMessage(QtWarningMsg, "QSqlQuery::prepare: database not open");
        JobReader reader(u"/nowhere/jobdeck.db"_s);
        JobHistory history(reader);
        QSignalSpy failed(&history, &JobHistory::readFailed);
        history.setJob({.id = 1});
        QTRY_COMPARE(failed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestJobHistory)
#include "tst_jobhistory.moc"
