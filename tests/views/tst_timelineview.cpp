// The timeline as it is seen and used: lanes, marks, bars under the mouse and the keys, right to left, as a table, and
// how the page goes to a job.
#include "views/timelineview.h"

#include "tests/fakes/windowfixture.h"
#include "views/emptystate.h"
#include "views/timelineaxis.h"
#include "views/timelinepage.h"
#include "views/timelinetable.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

TimelineBar bar(JobId id, qint64 from, qint64 length, const QString &kind = u"Greet"_s)
{
    Job job = jobIn(from < startMs ? JobStatus::Done : JobStatus::Scheduled, id, from);
    job.kind = kind;
    return {.job = job, .leadsTo = id, .fromMs = from, .toMs = from + length};
}

Timeline timelineOf(const QList<TimelineBar> &bars)
{
    return {.range = {.fromMs = startMs - 24 * hour, .nowMs = startMs, .toMs = startMs + 24 * hour}, .bars = bars};
}

// Two kinds; of Greet two runs overlap.
Timeline sample()
{
    return timelineOf({bar(1, startMs - 10 * hour, 4 * hour), bar(2, startMs - 8 * hour, hour),
                       bar(3, startMs - 2 * hour, hour, u"Backup"_s), bar(4, startMs + 3 * hour, hour),
                       bar(5, startMs + 6 * hour, hour, u"Backup"_s)});
}

struct Look {
    explicit Look(const Timeline &timeline = sample())
    {
        view.resize(900, 300);
        view.setTimeline(timeline, {{u"Greet"_s, u"Say Hello"_s}});
        view.show();
        view.activateWindow();
        view.setFocus();
    }
    [[nodiscard]] JobId current() const { return view.current() ? view.timeline().bars.at(*view.current()).job.id : 0; }
    JobId press(Qt::Key key)
    {
        QTest::keyClick(&view, key);
        return current();
    }
    TimelineView view;
};

} // namespace

class TestTimelineView final : public QObject {
    Q_OBJECT
private slots:
    void runsThatOverlapStandInLanes();
    void marksStandAtFullHoursAndDays();
    void aClickChoosesAndTwoOpen();
    void keysGoFromBarToBar();
    void rightToLeftTimeRunsTheOtherWay();
    void theCurrentBarStaysWhenTimeGoesOn();
    void screenReadersHearTheCurrentBar();
    void thePageShowsWhatTheFileHolds();
    void anEmptyPageSaysSo();
    void aBarGoesToItsJob();
    void asATableItSaysTheSame();
    void tabsAndEscapeLeaveThePage();
};

void TestTimelineView::runsThatOverlapStandInLanes()
{
    const TimelineLayout layout = layOut(sample(), {{u"Greet"_s, u"Say Hello"_s}});
    QCOMPARE(layout.rows.size(), 2);
    QCOMPARE(layout.rows.at(0).title, u"Backup"_s);
    QCOMPARE(layout.rows.at(0).laneCount, 1);
    QCOMPARE(layout.rows.at(1).title, u"Say Hello"_s);
    QCOMPARE(layout.rows.at(1).laneCount, 2);
    QCOMPARE(layout.lanes, (QList<int>{1, 2, 0, 1, 0}));
    QCOMPARE(layout.laneCount, 3);
}

void TestTimelineView::marksStandAtFullHoursAndDays()
{
    qputenv("TZ", "Europe/Berlin");
    const auto at = [](const char *text) {
        return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toMSecsSinceEpoch();
    };
    // Clocks go back on 25 October 2026 at 01:00 UTC.
    const auto marks = timelineMarks({.fromMs = at("2026-10-24T12:30:00Z"), .toMs = at("2026-10-26T12:30:00Z")}, 9);
    QCOMPARE(marks.size(), 8);
    QCOMPARE(marks.at(0).atMs, at("2026-10-24T16:00:00Z")); // 18:00
    QCOMPARE(marks.at(1).atMs, at("2026-10-24T22:00:00Z"));
    QVERIFY(marks.at(1).isDay && !marks.at(0).isDay);
    QCOMPARE(marks.at(2).atMs, at("2026-10-25T05:00:00Z")); // 06:00, after 7 hours
    QCOMPARE(marks.at(7).atMs, at("2026-10-26T11:00:00Z"));
    QVERIFY(timelineMarks({.fromMs = 0, .toMs = 14 * 24 * hour}, 5).size() <= 5);
}

void TestTimelineView::aClickChoosesAndTwoOpen()
{
    Look look;
    QSignalSpy chosen(&look.view, &TimelineView::jobChosen);
    QSignalSpy opened(&look.view, &TimelineView::jobOpened);
    QTest::mouseClick(look.view.viewport(), Qt::LeftButton, {}, look.view.barRect(3).center());
    QCOMPARE(look.current(), 4);
    QCOMPARE(chosen.at(0).at(0).toLongLong(), 4);
    QTest::mouseDClick(look.view.viewport(), Qt::LeftButton, {}, look.view.barRect(1).center());
    QCOMPARE(opened.at(0).at(0).toLongLong(), 2);
    QTest::mouseClick(look.view.viewport(), Qt::LeftButton, {}, {450, 290});
    QCOMPARE(look.current(), 0);
}

void TestTimelineView::keysGoFromBarToBar()
{
    Look look;
    QSignalSpy chosen(&look.view, &TimelineView::jobChosen);
    QSignalSpy opened(&look.view, &TimelineView::jobOpened);
    look.view.setCurrent(std::nullopt);
    QCOMPARE(look.press(Qt::Key_Right), 4); // the next to come
    QCOMPARE(look.press(Qt::Key_Right), 4); // its kind has no later one
    QCOMPARE(look.press(Qt::Key_Left), 2);
    QCOMPARE(look.press(Qt::Key_Left), 1);
    QCOMPARE(look.press(Qt::Key_End), 4);
    QCOMPARE(look.press(Qt::Key_Up), 5); // nearest in time
    QCOMPARE(look.press(Qt::Key_Home), 3);
    QCOMPARE(look.press(Qt::Key_Down), 4);
    QCOMPARE(chosen.last().at(0).toLongLong(), 4);
    look.press(Qt::Key_Return);
    QCOMPARE(opened.at(0).at(0).toLongLong(), 4);
}

void TestTimelineView::rightToLeftTimeRunsTheOtherWay()
{
    Look look;
    QVERIFY(look.view.barRect(0).left() < look.view.barRect(3).left());
    look.view.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(look.view.barRect(0).left() > look.view.barRect(3).left());
    look.view.setCurrent(1);
    QCOMPARE(look.press(Qt::Key_Left), 4); // later is to the left
    QTest::mouseClick(look.view.viewport(), Qt::LeftButton, {}, look.view.barRect(0).center());
    QCOMPARE(look.current(), 1);
}

void TestTimelineView::theCurrentBarStaysWhenTimeGoesOn()
{
    Look look;
    look.view.setCurrent(3);
    Timeline later = sample();
    later.bars.removeFirst();
    later.range.nowMs += minute;
    look.view.setTimeline(later, {});
    QCOMPARE(look.current(), 4);
    later.bars.removeIf([](const TimelineBar &each) { return each.job.id == 4; });
    look.view.setTimeline(later, {});
    QCOMPARE(look.current(), 0);
}

void TestTimelineView::screenReadersHearTheCurrentBar()
{
    Look look;
    QCOMPARE(look.view.accessibleName(), u"Timeline"_s);
    look.view.setCurrent(0);
    const QString text = look.view.accessibleDescription();
    QVERIFY2(text.contains(u"Say Hello"_s) && text.contains(u"Done"_s) && text.contains(u"#1"_s), qPrintable(text));
    QVERIFY2(text.contains(u"4 h"_s), qPrintable(text));
}

namespace {

struct Desk final : WindowFixture {
    Desk()
    {
        open();
        page = find<TimelinePage>("timelinePage");
        view = find<TimelineView>("timeline");
    }
    void openPage() { find<QAction>("actionTimeline")->trigger(); }
    TimelinePage *page = nullptr;
    TimelineView *view = nullptr;
};

} // namespace

void TestTimelineView::thePageShowsWhatTheFileHolds()
{
    Desk desk;
    desk.put(JobStatus::Scheduled, 1, startMs + hour);
    desk.put(JobStatus::Scheduled, 2, startMs + 48 * hour);
    QVERIFY(!desk.page->isVisible());
    desk.openPage();
    QVERIFY(desk.page->isVisible());
    QTRY_COMPARE(desk.view->timeline().bars.size(), 1);
    desk.find<QComboBox>("timelineSpan")->setCurrentIndex(1);
    QTRY_COMPARE(desk.view->timeline().bars.size(), 2);
    desk.put(JobStatus::Scheduled, 3, startMs + 50 * hour);
    QTRY_COMPARE(desk.view->timeline().bars.size(), 3);
}

void TestTimelineView::anEmptyPageSaysSo()
{
    Desk desk;
    desk.openPage();
    auto *empty = desk.find<EmptyState>("timelineEmpty");
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(!empty->title().isEmpty());
    desk.put(JobStatus::Scheduled, 1, startMs + hour);
    QTRY_VERIFY(desk.view->isVisible());
}

void TestTimelineView::aBarGoesToItsJob()
{
    Desk desk;
    desk.put(JobStatus::Scheduled, 1, startMs + hour);
    desk.put(JobStatus::Scheduled, 2, startMs + 2 * hour);
    desk.openPage();
    QTRY_COMPARE(desk.view->timeline().bars.size(), 2);
    QTest::mouseClick(desk.view->viewport(), Qt::LeftButton, {}, desk.view->barRect(1).center());
    QTRY_COMPARE(desk.window->shownJobs().size(), 1); // the details below show it
    QCOMPARE(desk.window->shownJobs().at(0).id, 2);
    QVERIFY(desk.page->isVisible());
    QTRY_COMPARE(desk.find<QLabel>("timelineCurrent")->text().contains(u"#2"_s), true);
    desk.view->setFocus();
    QTest::keyClick(desk.view, Qt::Key_Left);
    QTRY_COMPARE(desk.window->shownJobs().value(0).id, 1);
    QTest::keyClick(desk.view, Qt::Key_Return);
    QVERIFY(!desk.page->isVisible());
    QVERIFY(desk.find<QWidget>("jobs")->isVisible());
    QCOMPARE(desk.window->shownJobs().value(0).id, 1);
}

void TestTimelineView::asATableItSaysTheSame()
{
    Desk desk;
    desk.put(JobStatus::Scheduled, 1, startMs + hour);
    desk.put(JobStatus::Done, 2, startMs - hour);
    desk.openPage();
    desk.find<QCheckBox>("timelineAsTable")->click();
    auto *table = desk.find<TimelineTable>("timelineTable");
    QTRY_VERIFY(table->isVisible());
    QTRY_COMPARE(table->topLevelItemCount(), 2);
    QVERIFY(table->topLevelItem(0)->text(1).contains(u"#2"_s));
    QCOMPARE(table->topLevelItem(0)->text(3), u"Done"_s);
    QCOMPARE(table->topLevelItem(1)->text(2).contains(u"unknown"_s), true);
    table->setCurrentItem(table->topLevelItem(1));
    QTRY_COMPARE(desk.window->shownJobs().value(0).id, 1);
    emit table->itemActivated(table->topLevelItem(1), 0);
    QVERIFY(!desk.page->isVisible());
}

void TestTimelineView::tabsAndEscapeLeaveThePage()
{
    Desk desk;
    desk.put(JobStatus::Scheduled, 1, startMs + hour);
    desk.openPage();
    QTest::keyClick(desk.window->windowHandle(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!desk.page->isVisible());
    desk.openPage();
    QTest::keyClick(desk.window->windowHandle(), Qt::Key_Escape);
    QVERIFY(!desk.page->isVisible());
    QVERIFY(desk.find<QAction>("actionDetails")->isChecked());
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
