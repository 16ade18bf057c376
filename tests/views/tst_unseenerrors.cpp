// Which errors the operator has not looked at: live, from the file, and over restarts.
#include "tests/fakes/listfixture.h"
#include "views/unseenerrors.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    // As at a start of the program, with what the file and the settings hold.
    void open(const QString &database = u"a.db"_s)
    {
        unseen = std::make_unique<UnseenErrors>(*list.reader, settings, database);
        unseen->applyChanges(list.start());
        list.settle();
    }
    void close() { unseen.reset(); }
    void put(JobStatus status, JobId id, qint64 momentMs = startMs)
    {
        list.writer.put(jobIn(status, id, momentMs));
        const ChangeBatch batch = list.writer.commit();
        if (unseen)
            unseen->applyChanges(batch);
    }

    ListFixture list;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"jobdeck.conf"_s), QSettings::IniFormat};
    std::unique_ptr<UnseenErrors> unseen;
};

} // namespace

class TestUnseenErrors final : public QObject {
    Q_OBJECT
private slots:
    void countsWhatFails_data();
    void countsWhatFails();
    void tellsEachNewCountOnce();
    void whileErrorsIsOpenNothingIsUnseen();
    void openingErrorsMarksThemSeen();
    void aJobThatIsLookedAtIsSeen();
    void whatTheOperatorAbortsIsNoNews();
    void anAbortThatCameTooLateIsNews();
    void aDeletedJobCountsNoMore();
    void whatFailedWhileItWasClosedIsUnseen();
    void whatWasSeenStaysSeenAfterARestart();
    void whatWasNotSeenStaysUnseenAfterARestart();
    void twoJobsThatEndedAtTheSameMomentAreToldApart();
    void whatWasSeenIsKeptEvenWhenTheProgramIsKilled();
    void missedBatchesAreMadeUpFor();
    void aChangeWhileTheReaderReadsIsNotOverruled();
    void closingBeforeTheReaderAnsweredLosesNothing();
    void eachDatabaseHasItsOwn();
};

void TestUnseenErrors::countsWhatFails_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<int>("count");
    QTest::newRow("failed") << JobStatus::Exception << 1;
    QTest::newRow("aborted by somebody else") << JobStatus::Killed << 1;
    QTest::newRow("done") << JobStatus::Done << 0;
    QTest::newRow("cancelled") << JobStatus::Cancelled << 0;
    QTest::newRow("running") << JobStatus::Running << 0;
}

void TestUnseenErrors::countsWhatFails()
{
    QFETCH(const JobStatus, status);
    QFETCH(const int, count);
    Fixture f;
    f.open();
    f.put(JobStatus::Running, 1);
    f.put(status, 1);
    QCOMPARE(f.unseen->count(), count);
}

void TestUnseenErrors::tellsEachNewCountOnce()
{
    Fixture f;
    f.open();
    QSignalSpy told(f.unseen.get(), &UnseenErrors::countChanged);
    f.put(JobStatus::Exception, 1);
    f.put(JobStatus::Exception, 1); // more of its log came
    f.put(JobStatus::Done, 2);
    f.unseen->markSeen(2);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toLongLong(), 1);
}

void TestUnseenErrors::whileErrorsIsOpenNothingIsUnseen()
{
    Fixture f;
    f.put(JobStatus::Exception, 1);
    f.open();
    f.unseen->setWatched(true);
    f.put(JobStatus::Exception, 2);
    QCOMPARE(f.unseen->count(), 0);
    f.unseen->setWatched(false);
    QCOMPARE(f.unseen->count(), 0);
    f.put(JobStatus::Exception, 3);
    QCOMPARE(f.unseen->count(), 1);
}

void TestUnseenErrors::openingErrorsMarksThemSeen()
{
    Fixture f;
    f.put(JobStatus::Exception, 1);
    f.open();
    QCOMPARE(f.unseen->count(), 1);
    QSignalSpy told(f.unseen.get(), &UnseenErrors::countChanged);
    f.unseen->setWatched(true);
    QCOMPARE(f.unseen->count(), 0);
    QCOMPARE(told.size(), 1);
}

void TestUnseenErrors::aJobThatIsLookedAtIsSeen()
{
    Fixture f;
    f.open();
    f.put(JobStatus::Exception, 1);
    f.put(JobStatus::Exception, 2);
    f.unseen->markSeen(2);
    f.unseen->markSeen(2);
    QCOMPARE(f.unseen->count(), 1);
}

void TestUnseenErrors::whatTheOperatorAbortsIsNoNews()
{
    Fixture f;
    f.open();
    f.put(JobStatus::Running, 1);
    f.unseen->expectAbort(1);
    f.put(JobStatus::Killed, 1);
    QCOMPARE(f.unseen->count(), 0);
    f.close();
    f.open();
    QCOMPARE(f.unseen->count(), 0);
}

void TestUnseenErrors::anAbortThatCameTooLateIsNews()
{
    Fixture f;
    f.open();
    f.put(JobStatus::Running, 1);
    f.unseen->expectAbort(1);
    f.put(JobStatus::Exception, 1); // it failed by itself
    QCOMPARE(f.unseen->count(), 1);
}

void TestUnseenErrors::aDeletedJobCountsNoMore()
{
    Fixture f;
    f.open();
    f.put(JobStatus::Exception, 1);
    f.list.writer.remove(1);
    f.unseen->applyChanges(f.list.writer.commit());
    QCOMPARE(f.unseen->count(), 0);
}

void TestUnseenErrors::whatFailedWhileItWasClosedIsUnseen()
{
    Fixture f;
    f.put(JobStatus::Exception, 1);
    f.open();
    f.unseen->setWatched(true);
    f.close();
    f.put(JobStatus::Exception, 2, startMs + 1);
    f.put(JobStatus::Killed, 3, startMs + 2);
    f.put(JobStatus::Done, 4, startMs + 3);
    f.open();
    QCOMPARE(f.unseen->count(), 2);
}

void TestUnseenErrors::whatWasSeenStaysSeenAfterARestart()
{
    Fixture f;
    for (JobId id = 1; id <= 5; ++id)
        f.put(JobStatus::Exception, id, startMs + id);
    f.open();
    QCOMPARE(f.unseen->count(), 5);
    f.unseen->markSeen(4); // between others that were not
    f.close();
    f.open();
    QCOMPARE(f.unseen->count(), 4);
    f.unseen->setWatched(true);
    f.close();
    f.open();
    QCOMPARE(f.unseen->count(), 0);
}

void TestUnseenErrors::whatWasNotSeenStaysUnseenAfterARestart()
{
    Fixture f;
    f.open();
    f.put(JobStatus::Exception, 1, startMs + 1);
    f.put(JobStatus::Exception, 2, startMs + 2);
    f.unseen->markSeen(2);
    f.close();
    f.open();
    QCOMPARE(f.unseen->count(), 1);
    f.unseen->markSeen(1);
    QCOMPARE(f.unseen->count(), 0);
}

void TestUnseenErrors::twoJobsThatEndedAtTheSameMomentAreToldApart()
{
    Fixture f;
    f.put(JobStatus::Exception, 1, startMs);
    f.open();
    f.unseen->setWatched(true);
    f.close();
    f.put(JobStatus::Exception, 2, startMs);
    f.open();
    QCOMPARE(f.unseen->count(), 1);
}

void TestUnseenErrors::whatWasSeenIsKeptEvenWhenTheProgramIsKilled()
{
    Fixture f;
    f.put(JobStatus::Exception, 1);
    f.open();
    f.unseen->setWatched(true);
    QSettings copy(f.folder.filePath(u"copy.conf"_s), QSettings::IniFormat); // what a killed program leaves
    for (const QString &key : f.settings.allKeys())
        copy.setValue(key, f.settings.value(key));
    const UnseenErrors after(*f.list.reader, copy, u"a.db"_s);
    f.list.settle();
    QCOMPARE(after.count(), 0);
}

void TestUnseenErrors::missedBatchesAreMadeUpFor()
{
    Fixture f;
    f.open();
    f.put(JobStatus::Exception, 1);
    f.put(JobStatus::Exception, 2);
    f.list.writer.put(jobIn(JobStatus::Exception, 3));
    f.list.writer.put(jobIn(JobStatus::Killed, 4));
    f.list.writer.remove(1);
    (void)f.list.writer.commit(); // nobody is told
    f.put(JobStatus::Done, 5);
    f.list.settle();
    QCOMPARE(f.unseen->count(), 3); // 2, 3 and 4
}

void TestUnseenErrors::aChangeWhileTheReaderReadsIsNotOverruled()
{
    Fixture f;
    f.put(JobStatus::Exception, 1);
    f.put(JobStatus::Exception, 2);
    f.unseen = std::make_unique<UnseenErrors>(*f.list.reader, f.settings, u"a.db"_s);
    f.list.waitForReader(); // the answer with 1 and without 3 is on its way
    f.list.writer.remove(1);
    f.list.writer.put(jobIn(JobStatus::Exception, 3));
    f.unseen->applyChanges(f.list.writer.commit());
    f.list.settle();
    QCOMPARE(f.unseen->count(), 2);
}

void TestUnseenErrors::closingBeforeTheReaderAnsweredLosesNothing()
{
    Fixture f;
    f.put(JobStatus::Exception, 1, startMs);
    f.unseen = std::make_unique<UnseenErrors>(*f.list.reader, f.settings, u"a.db"_s);
    f.put(JobStatus::Exception, 2, startMs + 5);
    f.unseen->markSeen(2);
    f.close();
    f.open();
    QCOMPARE(f.unseen->count(), 2);
}

void TestUnseenErrors::eachDatabaseHasItsOwn()
{
    Fixture f;
    f.put(JobStatus::Exception, 1);
    f.open(u"a.db"_s);
    f.unseen->setWatched(true);
    f.close();
    f.open(u"b.db"_s);
    QCOMPARE(f.unseen->count(), 1);
    f.close();
    f.open(u"a.db"_s);
    QCOMPARE(f.unseen->count(), 0);
}

QTEST_GUILESS_MAIN(TestUnseenErrors)
#include "tst_unseenerrors.moc"
