// What runs just now is read again when it is old, seldom, and never not at all.
#include "model/runningwatch.h"
#include "tests/fakes/readerfixture.h"

#include <QTest>

using namespace jobdeck;
using namespace jobdeck::test;

class TestRunningWatch final : public QObject {
    Q_OBJECT
private slots:
    void whatIsAskedForSoonAfterAReadIsReadLater()
    {
        ReaderFixture f;
        RunningWatch watch(f.reader);
        watch.refresh();
        f.waitForReader();
        const Claim claim = f.start();
        watch.refresh(); // nobody has said that it is old
        f.waitForReader();
        QCoreApplication::processEvents();
        QCOMPARE(watch.running().total, 0);
        QSignalSpy changed(&watch, &RunningWatch::changed);
        for (int i = 0; i < 100; ++i) { // as with each commit
            watch.markOld();
            watch.refresh();
        }
        QTRY_COMPARE(watch.running().total, 1);
        QCOMPARE(watch.running().ofKind.value(claim.job.kind), 1);
        QCOMPARE(changed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRunningWatch)
#include "tst_runningwatch.moc"
