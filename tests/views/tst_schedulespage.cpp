// The page of all schedules: what it shows of each, what can be done with it, and that it stays where it was while
// schedules come, change and go.
#include "model/kindmodel.h"
#include "model/scheduletablemodel.h"
#include "tests/fakes/formkinds.h"
#include "tests/fakes/listfixture.h"
#include "tests/fakes/schedulewriter.h"
#include "views/emptystate.h"
#include "views/messagebar.h"
#include "views/scheduledetails.h"
#include "views/schedulespage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

class TestSchedulesPage final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void anEmptyPageSaysWhyAndWhatToDo();
    void showsWhatRecurs();
    void actionsAreForWhatIsSelected();
    void aFailureIsToldInThePage();
    void removingAsksFirst();
    void theSelectionStaysWhileRowsChange();
    void aSearchThatFindsNothingCanBeCleared();
    void showsTheHistoryOfTheSelectedOne();
    void tenThousandStayQuick();

private:
    void open();
    void put(ScheduleId id, const QString &rule, bool isPaused = false)
    {
        putSchedule(m_list->writer,
                    {.id = id,
                     .kind = u"Greet"_s,
                     .terms = {.rule = rule},
                     .isPaused = isPaused,
                     .runs = int(id),
                     .pending = 100'000 + id,
                     .next = startMs + id * 3'600'000});
    }
    void tell(const QList<ScheduleId> &ids) { m_page->applyChanges({.changes = {}, .schedules = ids}); }
    [[nodiscard]] QTableView *table() const { return m_page->findChild<QTableView *>(u"schedules"_s); }
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_page->findChild<QAction *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] ScheduleId selected() const
    {
        const auto rows = table()->selectionModel()->selectedRows();
        return rows.size() == 1 ? rows.first().data(ScheduleTableModel::IdRole).toLongLong() : 0;
    }

    std::unique_ptr<ListFixture> m_list;
    std::unique_ptr<KindModel> m_kinds;
    std::unique_ptr<SchedulesPage> m_page;
    QList<Command> m_sent;
    Result<Job> m_answer = Job();
};

void TestSchedulesPage::init()
{
    m_list = std::make_unique<ListFixture>();
    m_kinds = std::make_unique<KindModel>();
    m_kinds->setKinds({fakes::greet()}, {});
    m_sent.clear();
    m_answer = Job();
}

void TestSchedulesPage::cleanup()
{
    m_page.reset();
    m_list.reset(); // the names of its connections are free only then
}

void TestSchedulesPage::open()
{
    m_page = std::make_unique<SchedulesPage>(
        SchedulesPage::Parts{.kinds = *m_kinds,
                             .reader = *m_list->reader,
                             .clock = m_list->clock,
                             .send =
                                 [this](const Command &command, const CommandReply &reply) {
                                     m_sent << command;
                                     reply(m_answer);
                                 }},
        nullptr);
    m_page->show();
    m_list->settle();
}

void TestSchedulesPage::anEmptyPageSaysWhyAndWhatToDo()
{
    open();
    auto *empty = m_page->findChild<EmptyState *>(u"schedulesEmpty"_s);
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(empty->title(), u"No schedules yet"_s);
    const auto *details = m_page->findChild<ScheduleDetails *>();
    QVERIFY(!details->isVisible()); // there is nothing to select
    QVERIFY(m_page->width() < m_page->screen()->availableSize().width()); // it would like more than there is
    QVERIFY(!action("schedulePause")->isEnabled());
    QSignalSpy wanted(m_page.get(), &SchedulesPage::newRequested);
    action("scheduleNew")->trigger();
    QCOMPARE(wanted.size(), 1);
    put(1, u"every 15m"_s);
    tell({1});
    QTRY_VERIFY(details->isVisible());
}

void TestSchedulesPage::showsWhatRecurs()
{
    put(1, u"mon at 08:30"_s);
    put(2, u"every 2h"_s, true);
    m_list->writer.put(jobIn(JobStatus::Done, 50));
    (void)m_list->writer.commit();
    m_list->writer.run(u"UPDATE job SET schedule = 1, occurrence = 5 WHERE id = 50"_s);
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QAbstractItemModelTester tester(table()->model());
    QCOMPARE(cell(0, ScheduleTableModel::Rule), u"Monday at 08:30"_s);
    QCOMPARE(cell(0, ScheduleTableModel::State), u"Active"_s);
    QVERIFY(cell(0, ScheduleTableModel::LastRun).startsWith(u"Done"_s));
    QCOMPARE(cell(1, ScheduleTableModel::State), u"Paused"_s);
    QVERIFY(!table()->model()->index(1, ScheduleTableModel::State).data(Qt::DecorationRole).isNull());
    QCOMPARE(selected(), 1); // a keyboard has a place to begin
}

void TestSchedulesPage::actionsAreForWhatIsSelected()
{
    put(1, u"mon at 08:30"_s);
    put(2, u"every 2h"_s, true);
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QVERIFY(action("schedulePause")->isEnabled());
    QVERIFY(!action("scheduleResume")->isEnabled());
    action("schedulePause")->trigger();
    QCOMPARE(m_sent.last().verb, Verb::PauseSchedule);
    QCOMPARE(m_sent.last().schedule, 1);
    action("scheduleSkip")->trigger();
    QCOMPARE(m_sent.last().verb, Verb::SkipNext);
    action("scheduleRun")->trigger();
    QCOMPARE(m_sent.last().verb, Verb::RunSchedule);
    m_page->select(2);
    QCOMPARE(selected(), 2);
    QVERIFY(!action("scheduleSkip")->isEnabled());
    action("scheduleResume")->trigger();
    QCOMPARE(m_sent.last().verb, Verb::ResumeSchedule);
    QCOMPARE(m_sent.last().schedule, 2);
    QSignalSpy edited(m_page.get(), &SchedulesPage::editRequested);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(edited.size(), 1);
}

void TestSchedulesPage::aFailureIsToldInThePage()
{
    put(1, u"mon at 08:30"_s);
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    m_answer = Error{ErrorCode::Refused, u"You may not."_s, {}};
    action("schedulePause")->trigger();
    QCOMPARE(m_page->findChild<MessageBar *>(u"schedulesBar"_s)->text(), u"You may not."_s);
}

void TestSchedulesPage::removingAsksFirst()
{
    put(1, u"mon at 08:30"_s);
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    action("scheduleRemove")->trigger();
    QVERIFY(m_sent.isEmpty());
    auto *box = m_page->findChild<QMessageBox *>(u"removeScheduleQuestion"_s);
    QVERIFY(box);
    QVERIFY(box->text().contains(u"Greet"_s));
    QCOMPARE(box->defaultButton()->objectName(), u"removeScheduleNo"_s);
    box->findChild<QPushButton *>(u"removeScheduleYes"_s)->click();
    QCOMPARE(m_sent.last().verb, Verb::RemoveSchedule);
}

void TestSchedulesPage::theSelectionStaysWhileRowsChange()
{
    for (ScheduleId id = 1; id <= 5; ++id)
        put(id, u"every 2h"_s);
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 5);
    m_page->select(3);
    QSignalSpy reset(table()->model(), &QAbstractItemModel::modelReset);
    m_list->writer.run(u"UPDATE schedule SET paused = 1, rule = 'every 3h' WHERE id = 3"_s);
    m_list->writer.run(u"DELETE FROM schedule WHERE id = 2"_s);
    put(9, u"every 4h"_s);
    tell({2, 3, 9});
    QTRY_COMPARE(table()->model()->rowCount(), 5);
    QTRY_COMPARE(cell(1, ScheduleTableModel::State), u"Paused"_s);
    QCOMPARE(selected(), 3);
    QVERIFY(reset.isEmpty());
    QVERIFY(action("scheduleResume")->isEnabled()); // what can be done follows
}

void TestSchedulesPage::aSearchThatFindsNothingCanBeCleared()
{
    put(1, u"mon at 08:30"_s);
    put(2, u"every 2h"_s);
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    auto *search = m_page->findChild<QLineEdit *>(u"scheduleSearch"_s);
    search->setText(u"monday"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    search->setText(u"nothing of it"_s);
    QCOMPARE(m_page->findChild<EmptyState *>(u"schedulesEmpty"_s)->title(), u"Nothing found"_s);
    action("scheduleClearSearch")->trigger();
    QCOMPARE(table()->model()->rowCount(), 2);
    QVERIFY(table()->isVisible());
}

void TestSchedulesPage::showsTheHistoryOfTheSelectedOne()
{
    put(1, u"mon at 08:30"_s);
    m_list->writer.run(u"INSERT INTO schedule_history (schedule, time, by, note) VALUES (1, 5, 'ann', 'Skipped.')"_s);
    open();
    auto *history = m_page->findChild<QTreeWidget *>(u"scheduleHistory"_s);
    QTRY_COMPARE(history->topLevelItemCount(), 1);
    QVERIFY(history->topLevelItem(0)->text(1).contains(u"Skipped."_s));
    QSignalSpy jobs(m_page.get(), &SchedulesPage::jobsRequested);
    m_page->findChild<QAbstractButton *>(u"scheduleJobs"_s)->click();
    QCOMPARE(jobs.size(), 1);
}

void TestSchedulesPage::tenThousandStayQuick()
{
    m_list->writer.run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) INSERT INTO "
                       "schedule (id, kind, group_name, arguments, rule, start_at, created_at) SELECT i, 'Greet', '', "
                       "'{}', 'every ' || (i % 50 + 1) || 'h', 1, 1 FROM n"_s);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 10'000, 30'000);
    m_page->select(5'000);
    QTRY_COMPARE(selected(), 5'000);
    m_list->writer.run(u"UPDATE schedule SET paused = 1 WHERE id = 5000"_s);
    QSignalSpy read(m_page->findChild<ScheduleTableModel *>(), &ScheduleTableModel::rowsUpdated);
    tell({5'000});
    QTRY_VERIFY(!read.isEmpty());
    QCOMPARE(selected(), 5'000);
    QVERIFY(action("scheduleResume")->isEnabled());
}

QTEST_MAIN(TestSchedulesPage)
#include "tst_schedulespage.moc"
