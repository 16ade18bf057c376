// The sheet of missed runs: what it lists, what is decided about it, and that it goes when nothing is left.
#include "model/kindmodel.h"
#include "model/undecidedjobs.h"
#include "tests/fakes/formkinds.h"
#include "tests/fakes/listfixture.h"
#include "tests/fakes/schedulewriter.h"
#include "views/missedsheet.h"

#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

class TestMissedSheet final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void listsThemBySchedule();
    void allAreDecidedAtOnce_data();
    void allAreDecidedAtOnce();
    void onlyTheLatestOfEachScheduleRuns();
    void aChosenScheduleIsDecidedAlone();
    void decidedOnesGoAndTheChoiceStays();
    void closesWhenAllIsDecided();
    void tellsOfNewOnesOnly();

private:
    void miss(JobId id, ScheduleId schedule, qint64 dueMs)
    {
        m_list->writer.put(jobIn(JobStatus::Scheduled, id, dueMs));
        (void)m_list->writer.commit();
        m_list->writer.run(u"UPDATE job SET waiting = 8, schedule = ?, occurrence = ? WHERE id = ?"_s,
                           {schedule > 0 ? QVariant(schedule) : QVariant(), dueMs, id});
    }
    void decideElsewhere(JobId id)
    {
        m_list->writer.run(u"UPDATE job SET status = 6, waiting = 0 WHERE id = ?"_s, {id});
    }
    void reload()
    {
        m_undecided->load();
        m_list->settle();
    }
    void open();
    [[nodiscard]] QTreeWidget *list() const { return m_sheet->findChild<QTreeWidget *>(u"missedList"_s); }
    void press(const char *name) { m_sheet->findChild<QPushButton *>(QString::fromLatin1(name))->click(); }
    [[nodiscard]] QSet<JobId> sent(Verb verb) const
    {
        QSet<JobId> ids;
        for (const Command &command : m_sent)
            if (command.verb == verb)
                ids << command.job;
        return ids;
    }

    std::unique_ptr<ListFixture> m_list;
    std::unique_ptr<KindModel> m_kinds;
    std::unique_ptr<UndecidedJobs> m_undecided;
    std::unique_ptr<MissedSheet> m_sheet;
    QList<Command> m_sent;
};

// Two runs of one schedule, one of another, and one of none.
void TestMissedSheet::init()
{
    m_sent.clear();
    m_list = std::make_unique<ListFixture>();
    m_kinds = std::make_unique<KindModel>();
    m_kinds->setKinds({fakes::greet()}, {});
    putSchedule(m_list->writer, {.id = 1, .kind = u"Greet"_s, .terms = {.rule = u"every 2h"_s}});
    putSchedule(m_list->writer, {.id = 2, .kind = u"Greet"_s, .terms = {.rule = u"mon at 08:30"_s}});
    miss(11, 1, startMs - 8'000'000);
    miss(12, 1, startMs - 4'000'000);
    miss(21, 2, startMs - 6'000'000);
    miss(31, 0, startMs - 5'000'000);
    m_undecided = std::make_unique<UndecidedJobs>(*m_list->reader);
    reload();
}

void TestMissedSheet::cleanup()
{
    m_sheet.reset();
    m_undecided.reset();
    m_list.reset(); // the names of its connections are free only then
}

void TestMissedSheet::open()
{
    m_sheet = std::make_unique<MissedSheet>(
        MissedSheet::Parts{.undecided = *m_undecided,
                           .kinds = *m_kinds,
                           .clock = m_list->clock,
                           .send = [this](const Command &command, const CommandReply &) { m_sent << command; }},
        nullptr);
    m_sheet->show();
}

void TestMissedSheet::listsThemBySchedule()
{
    open();
    QCOMPARE(list()->topLevelItemCount(), 3);
    QStringList groups;
    for (int i = 0; i < 3; ++i)
        groups << list()->topLevelItem(i)->text(0);
    QVERIFY2(groups.join(u'|').contains(u"Every 2 hour"_s), qPrintable(groups.join(u'|')));
    QVERIFY(groups.join(u'|').contains(u"Monday at 08:30"_s));
    const QTreeWidgetItem *job = list()->topLevelItem(0)->child(0);
    QVERIFY(!job->text(1).isEmpty()); // due
    QVERIFY(job->text(2).contains(u"min"_s)); // late
    QVERIFY(m_sheet->findChild<QLabel *>(u"missedHint"_s)->text().contains(u"4"_s));
}

void TestMissedSheet::allAreDecidedAtOnce_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<Verb>("verb");
    QTest::newRow("run") << QByteArray("missedRun") << Verb::RunNow;
    QTest::newRow("skip") << QByteArray("missedSkip") << Verb::Cancel;
}

void TestMissedSheet::allAreDecidedAtOnce()
{
    QFETCH(const QByteArray, button);
    QFETCH(const Verb, verb);
    open();
    press(button.constData());
    QCOMPARE(sent(verb), (QSet<JobId>{11, 12, 21, 31}));
    QCOMPARE(m_sent.size(), 4); // nothing twice
}

void TestMissedSheet::onlyTheLatestOfEachScheduleRuns()
{
    open();
    press("missedLatest");
    QCOMPARE(sent(Verb::RunNow), (QSet<JobId>{12, 21, 31}));
    QCOMPARE(sent(Verb::Cancel), (QSet<JobId>{11}));
}

void TestMissedSheet::aChosenScheduleIsDecidedAlone()
{
    open();
    for (int i = 0; i < list()->topLevelItemCount(); ++i)
        list()->topLevelItem(i)->setSelected(list()->topLevelItem(i)->childCount() == 2);
    press("missedSkip");
    QCOMPARE(sent(Verb::Cancel), (QSet<JobId>{11, 12}));
}

void TestMissedSheet::decidedOnesGoAndTheChoiceStays()
{
    open();
    list()->topLevelItem(2)->setSelected(true);
    const QString chosen = list()->topLevelItem(2)->text(0);
    decideElsewhere(11);
    reload();
    QCOMPARE(list()->topLevelItemCount(), 3);
    QCOMPARE(list()->selectedItems().size(), 1);
    QCOMPARE(list()->selectedItems().first()->text(0), chosen);
}

void TestMissedSheet::closesWhenAllIsDecided()
{
    open();
    for (const JobId id : {11, 12, 21, 31})
        decideElsewhere(id);
    reload();
    QVERIFY(!m_sheet->isVisible());
}

void TestMissedSheet::tellsOfNewOnesOnly()
{
    QSignalSpy missed(m_undecided.get(), &UndecidedJobs::missed);
    reload();
    decideElsewhere(11);
    reload();
    QVERIFY(missed.isEmpty());
    miss(41, 2, startMs - 1'000'000);
    reload();
    QCOMPARE(missed.size(), 1);
}

QTEST_MAIN(TestMissedSheet)
#include "tst_missedsheet.moc"
