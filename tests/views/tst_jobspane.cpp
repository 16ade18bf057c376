// Tabs, table and what stands there when it is empty; and the selection, which is kept by id through every list.
#include "tests/fakes/listfixture.h"
#include "views/jobheader.h"
#include "views/jobspane.h"
#include "views/jobtableview.h"
#include "views/jobtabs.h"
#include "views/keptselection.h"

#include <QAccessible>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    explicit Fixture(int jobs = 0)
    {
        list.fill(jobs);
        newJob.setObjectName(u"actionNewJob"_s);
        newJob.setText(u"&New Job…"_s);
        showInAll.setObjectName(u"actionShowInAll"_s);
        clearSearch.setObjectName(u"actionClearSearch"_s);
        pane = std::make_unique<JobsPane>(JobsPane::Parts{.jobs = *list.model,
                                                          .reader = *list.reader,
                                                          .clock = list.clock,
                                                          .newJob = &newJob,
                                                          .showInAll = &showInAll,
                                                          .clearSearch = &clearSearch});
        QObject::connect(&showInAll, &QAction::triggered, pane.get(), [this] { pane->setTab(Tab::All); });
        QObject::connect(&clearSearch, &QAction::triggered, pane.get(), [this] { pane->setSearch({}); });
        QObject::connect(list.model.get(), &JobTableModel::countsChanged, pane.get(),
                         [this](const StatusCounts &counts) { pane->setCounts(counts, nextDue); });
        pane->resize(900, 400);
        pane->show();
        pane->activateWindow();
        if (!QTest::qWaitForWindowActive(pane.get()))
            qFatal("no window");
        const QSettings settings(list.writer.file() + u".conf"_s, QSettings::IniFormat);
        pane->restore(settings);
    }
    void commit() { list.model->applyChanges(list.writer.commit()); }
    void put(JobStatus status, JobId id, qint64 momentMs = startMs)
    {
        list.writer.put(jobIn(status, id, momentMs));
        commit();
    }
    [[nodiscard]] JobTableView &view() const { return pane->view(); }
    [[nodiscard]] JobTabs &tabs() const { return *pane->findChild<JobTabs *>(u"jobTabs"_s); }
    [[nodiscard]] QList<JobId> selected() const
    {
        QList<JobId> ids;
        for (const Job &job : pane->selectedJobs())
            ids << job.id;
        std::ranges::sort(ids);
        return ids;
    }
    [[nodiscard]] bool isEmptyShown() const
    {
        return pane->findChild<QWidget *>(u"emptyJobs"_s)->isVisible() && !view().isVisible();
    }
    [[nodiscard]] QString title() const { return pane->findChild<QLabel *>(u"jobsEmptyTitle"_s)->text(); }
    [[nodiscard]] QString sentence() const { return pane->findChild<QLabel *>(u"jobsEmptySentence"_s)->text(); }
    [[nodiscard]] QStringList buttons() const
    {
        QStringList names;
        for (const auto *button : pane->findChild<QWidget *>(u"jobsEmpty"_s)->findChildren<QPushButton *>()) {
            if (!button->isHidden())
                names << button->objectName().mid(9); // after "jobsEmpty"
        }
        return names;
    }
    void press(const QString &name) const { pane->findChild<QPushButton *>(u"jobsEmpty"_s + name)->click(); }
    // Selects by a click, as a person does.
    void selectRow(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        view().scrollTo(list.model->index(row, 0));
        QTRY_VERIFY(list.model->idAt(row) != 0);
        const QRect cell = view().visualRect(list.model->index(row, JobTableModel::JobColumn));
        QTest::mouseClick(view().viewport(), Qt::LeftButton, modifiers, cell.center());
    }
    void sortBy(int column) const
    {
        auto *header = view().horizontalHeader();
        const QPoint middle(header->sectionViewportPosition(column) + 20, 8);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
    }
    [[nodiscard]] bool isSeen(JobId id) const
    {
        const QRect cell = view().visualRect(list.model->index(list.model->rowOf(id), 0));
        return list.model->rowOf(id) >= 0 && view().viewport()->rect().contains(cell.center());
    }

    ListFixture list;
    QAction newJob;
    QAction showInAll;
    QAction clearSearch;
    std::optional<qint64> nextDue;
    std::unique_ptr<JobsPane> pane;
};

// How much of the text's place is written on.
int inkOf(JobTabs &tabs, int index, const QString &text)
{
    QRect place = tabs.tabRect(index).adjusted(0, 6, -8, -6);
    place.setLeft(place.right() - tabs.fontMetrics().horizontalAdvance(text));
    const QImage picture = tabs.grab(place).toImage();
    int ink = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ink += 255 - qGray(picture.pixel(x, y));
    }
    return ink - (255 - qGray(picture.pixel(0, 0))) * picture.width() * picture.height();
}

QString nameOf(const JobTabs &tabs, int index, QAccessible::Text text)
{
    auto *interface = QAccessible::queryAccessibleInterface(const_cast<JobTabs *>(&tabs));
    return interface->child(index)->text(text);
}

} // namespace

class TestJobsPane final : public QObject {
    Q_OBJECT
private slots:
    void everyEmptyTabSaysWhyAndWhatToDo_data();
    void everyEmptyTabSaysWhyAndWhatToDo();
    void theEmptyRunningTabNamesWhatIsNext();
    void tabsCountLiveAndKeepTheirNames();
    void unseenErrorsMarkTheirTab();
    void aSearchWithoutMatchesCountsThemInAll();
    void aSearchThatMatchesNothingAnywhereSaysSo();
    void inAllThereIsNothingToCount();
    void aNewerSearchDropsTheOlderCount();
    void theCountFollowsTheJobs();
    void theSelectedJobIsFoundAgainOnAPageThatIsNotLoaded();
    void anotherOrderAndASearchFollowTheSelectedJob();
    void severalSelectedJobsAreFoundAgain();
    void aSelectionMadeElsewhereReplacesTheKeptOne();
    void aClearedSelectionStaysCleared();
    void aJobThatComesBackIsSelectedAgain();
    void aRowThatIsSelectedBeforeItIsLoadedIsTold();
    void selectJobFindsItAnywhere();
    void selectJobLeavesTheSearchForAll();
    void aJobThatIsNowhereChangesNoSelection();
    void withoutASelectionAnotherListStartsAtItsTop();
    void manySelectedJobsAreWhatTheListStillHas();
    void theFocusComesBackToTheTable();
    void keysOnTheTabsKeepTheFocusThere();
    void tabAndOrderSurviveARestart();
};

void TestJobsPane::everyEmptyTabSaysWhyAndWhatToDo_data()
{
    QTest::addColumn<Tab>("tab");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("buttons");
    const QStringList newJob{u"actionNewJob"_s};
    QTest::newRow("all") << Tab::All << u"No jobs yet"_s << newJob;
    QTest::newRow("running") << Tab::Running << u"Nothing is running"_s << newJob;
    QTest::newRow("scheduled") << Tab::Scheduled << u"Nothing is scheduled"_s << newJob;
    QTest::newRow("done") << Tab::Done << u"No finished jobs yet"_s << newJob;
    QTest::newRow("errors") << Tab::Errors << u"No errors"_s << QStringList();
}

void TestJobsPane::everyEmptyTabSaysWhyAndWhatToDo()
{
    QFETCH(const Tab, tab);
    QFETCH(const QString, title);
    QFETCH(const QStringList, buttons);
    const Fixture f;
    f.pane->setTab(tab);
    QTRY_VERIFY(f.isEmptyShown());
    QCOMPARE(f.title(), title);
    QVERIFY(f.sentence().endsWith(u'.'));
    QCOMPARE(f.buttons(), buttons);
    QSignalSpy asked(&f.newJob, &QAction::triggered);
    for (const QString &button : buttons)
        f.press(button);
    QCOMPARE(asked.size(), buttons.size());
    for (const auto *button : f.pane->findChildren<QPushButton *>())
        QVERIFY2(!button->text().contains(u'&'), "Alt+N belongs to the panel of kinds");
}

void TestJobsPane::theEmptyRunningTabNamesWhatIsNext()
{
    Fixture f;
    f.nextDue = startMs + 60'000;
    f.pane->setTab(Tab::Running);
    f.pane->setCounts({}, f.nextDue);
    QVERIFY2(f.sentence().startsWith(u"The next job is due: Today"_s), qPrintable(f.sentence()));
}

void TestJobsPane::tabsCountLiveAndKeepTheirNames()
{
    Fixture f;
    f.put(JobStatus::Running, 1);
    f.put(JobStatus::New, 2);
    f.put(JobStatus::Scheduled, 3);
    f.put(JobStatus::Done, 4);
    f.put(JobStatus::Exception, 5);
    f.put(JobStatus::Killed, 6);
    f.put(JobStatus::Cancelled, 7);
    const QStringList names{u"All"_s, u"Running"_s, u"Scheduled"_s, u"Done"_s, u"Errors"_s};
    const QStringList counts{u"7"_s, u"1"_s, u"2"_s, u"1"_s, u"2"_s};
    for (int i = 0; i < 5; ++i) {
        QTRY_COMPARE(f.tabs().tabText(i), u"%1 (%2)"_s.arg(names.at(i), counts.at(i)));
        QCOMPARE(nameOf(f.tabs(), i, QAccessible::Name), names.at(i));
    }
}

void TestJobsPane::unseenErrorsMarkTheirTab()
{
    const Fixture f;
    const int errors = int(Tab::Errors);
    const QString text = f.tabs().tabText(errors);
    QVERIFY(f.tabs().tabIcon(errors).isNull());
    const QRect before = f.tabs().tabRect(errors);
    const int plainInk = inkOf(f.tabs(), errors, text);
    f.pane->setUnseenErrors(2);
    QVERIFY(!f.tabs().tabIcon(errors).isNull()); // the dot
    QTabBar plain; // with the same dot
    plain.setIconSize(f.tabs().iconSize());
    plain.addTab(f.tabs().tabIcon(errors), text);
    QVERIFY(f.tabs().tabRect(errors).width() > plain.sizeHint().width());
    QVERIFY(inkOf(f.tabs(), errors, text) > plainInk * 5 / 4); // and bold
    QVERIFY(f.tabs().tabToolTip(errors).startsWith(u"2 "_s));
    QCOMPARE(f.tabs().accessibleDescription(), f.tabs().tabToolTip(errors));
    QCOMPARE(nameOf(f.tabs(), errors, QAccessible::Name), u"Errors"_s);
    QCOMPARE(nameOf(f.tabs(), errors, QAccessible::Description), f.tabs().tabToolTip(errors));
    for (int i = 0; i < errors; ++i)
        QVERIFY(f.tabs().tabIcon(i).isNull());
    f.pane->setUnseenErrors(0);
    QVERIFY(f.tabs().tabIcon(errors).isNull());
    QCOMPARE(f.tabs().tabRect(errors).width(), before.width());
    QVERIFY(f.tabs().tabToolTip(errors).isEmpty());
}

void TestJobsPane::aSearchWithoutMatchesCountsThemInAll()
{
    const Fixture f(300);
    f.pane->setTab(Tab::Running);
    f.pane->setSearch(u"job-2"_s); // 2, 20 to 29, 200 to 299
    QTRY_COMPARE(f.sentence(), u"111 match in All."_s);
    QCOMPARE(f.title(), u"No job matches “job-2” in Running"_s);
    QCOMPARE(f.buttons(), (QStringList{u"actionShowInAll"_s, u"actionClearSearch"_s}));
    f.press(u"actionShowInAll"_s);
    QCOMPARE(f.pane->tab(), Tab::All);
    QTRY_COMPARE(f.list.model->rowCount(), 111);
    QVERIFY(!f.isEmptyShown());
    f.pane->setTab(Tab::Errors);
    QTRY_COMPARE(f.sentence(), u"111 match in All."_s);
    f.press(u"actionClearSearch"_s);
    QTRY_COMPARE(f.title(), u"No errors"_s);
}

void TestJobsPane::aSearchThatMatchesNothingAnywhereSaysSo()
{
    const Fixture f(30);
    f.pane->setTab(Tab::Running);
    f.pane->setSearch(u"zzz"_s);
    QTRY_VERIFY(f.sentence().startsWith(u"None matches in All either."_s));
    QCOMPARE(f.buttons(), QStringList{u"actionClearSearch"_s});
}

void TestJobsPane::inAllThereIsNothingToCount()
{
    Fixture f(30);
    f.pane->setSearch(u"zzz"_s);
    QTRY_COMPARE(f.title(), u"No job matches “zzz”"_s);
    QCOMPARE(f.buttons(), QStringList{u"actionClearSearch"_s});
    f.list.settle();
    QVERIFY(!f.sentence().contains(u"All"_s));
}

void TestJobsPane::aNewerSearchDropsTheOlderCount()
{
    Fixture f(300);
    f.pane->setTab(Tab::Running);
    f.pane->setSearch(u"job-29"_s);
    const auto gate = f.list.holdReader();
    QTRY_COMPARE(f.title(), u"No job matches “job-29” in Running"_s); // the count waits behind the gate
    f.pane->setSearch(u"job-300"_s);
    QString before;
    connect(f.list.model.get(), &JobTableModel::countsChanged, this, [&] { before = f.sentence(); });
    gate->release();
    QTRY_COMPARE(f.sentence(), u"1 match in All."_s);
    QCOMPARE(f.title(), u"No job matches “job-300” in Running"_s);
    QVERIFY2(before.startsWith(u"The search looks at"_s), qPrintable(before)); // not "11 match"
}

void TestJobsPane::theCountFollowsTheJobs()
{
    Fixture f(30);
    f.pane->setTab(Tab::Running);
    f.pane->setSearch(u"job-3"_s); // 3 and 30
    QTRY_COMPARE(f.sentence(), u"2 match in All."_s);
    f.put(JobStatus::Done, 31);
    QTRY_COMPARE(f.sentence(), u"3 match in All."_s);
}

void TestJobsPane::theSelectedJobIsFoundAgainOnAPageThatIsNotLoaded()
{
    Fixture f(4'000);
    f.put(JobStatus::Exception, f.list.writer.nextId());
    f.selectRow(3'000);
    const QList<JobId> selected = f.selected();
    QCOMPARE(selected.size(), 1);
    QSignalSpy changed(f.pane.get(), &JobsPane::selectionChanged);
    f.pane->setTab(Tab::Errors);
    QTRY_COMPARE(f.list.model->rowCount(), 1);
    QVERIFY(f.selected().isEmpty());
    f.pane->setTab(Tab::All);
    QTRY_COMPARE(f.selected(), selected);
    QTRY_VERIFY(f.isSeen(selected.first()));
    QCOMPARE(f.list.model->idAt(f.view().currentIndex().row()), selected.first());
    f.pane->setTab(Tab::Done);
    QTRY_COMPARE(f.selected(), selected);
    QTRY_VERIFY(f.isSeen(selected.first()));
    QCOMPARE(changed.size(), 0); // it is the same selection all the time
}

void TestJobsPane::anotherOrderAndASearchFollowTheSelectedJob()
{
    Fixture f(4'000);
    f.selectRow(1'500);
    const QList<JobId> selected = f.selected();
    f.sortBy(JobTableModel::MomentColumn); // oldest first
    QTRY_COMPARE(f.list.model->rowOf(selected.first()), 4'000 - 1'501);
    QTRY_VERIFY(f.isSeen(selected.first()));
    QCOMPARE(f.selected(), selected);
    f.pane->setSearch(u"job-1"_s);
    QTRY_VERIFY(f.list.model->rowCount() < 2'000);
    QTRY_VERIFY(f.isSeen(selected.first()));
    QCOMPARE(f.selected(), selected);
    f.pane->setSearch(u"job-3999"_s); // without it
    QTRY_COMPARE(f.list.model->rowCount(), 1);
    QVERIFY(f.selected().isEmpty());
    f.pane->setSearch({});
    QTRY_COMPARE(f.selected(), selected);
    QTRY_VERIFY(f.isSeen(selected.first()));
}

void TestJobsPane::severalSelectedJobsAreFoundAgain()
{
    Fixture f(4'000);
    f.put(JobStatus::Exception, f.list.writer.nextId());
    f.selectRow(10);
    f.selectRow(1'800, Qt::ControlModifier);
    f.selectRow(3'900, Qt::ControlModifier);
    const QList<JobId> selected = f.selected();
    QCOMPARE(selected.size(), 3);
    f.pane->setTab(Tab::Errors);
    QTRY_COMPARE(f.list.model->rowCount(), 1);
    f.pane->setTab(Tab::Done);
    QTRY_COMPARE(f.selected(), selected);
}

void TestJobsPane::aSelectionMadeElsewhereReplacesTheKeptOne()
{
    Fixture f(1'000);
    f.put(JobStatus::Exception, f.list.writer.nextId());
    f.selectRow(700);
    f.pane->setTab(Tab::Errors);
    QTRY_COMPARE(f.list.model->rowCount(), 1);
    f.selectRow(0);
    QCOMPARE(f.selected(), QList<JobId>{1'001});
    f.pane->setTab(Tab::All);
    QTRY_VERIFY(f.isSeen(1'001));
    QCOMPARE(f.selected(), QList<JobId>{1'001});
}

void TestJobsPane::aClearedSelectionStaysCleared()
{
    Fixture f(1'000);
    f.selectRow(700);
    f.selectRow(700, Qt::ControlModifier);
    QVERIFY(f.selected().isEmpty());
    f.pane->setTab(Tab::Errors);
    QTRY_VERIFY(f.isEmptyShown());
    f.pane->setTab(Tab::All);
    QTRY_VERIFY(!f.isEmptyShown());
    f.list.settle();
    QVERIFY(f.selected().isEmpty());
}

void TestJobsPane::aJobThatComesBackIsSelectedAgain()
{
    Fixture f;
    f.put(JobStatus::Running, 1);
    f.put(JobStatus::Running, 2);
    f.pane->setTab(Tab::Running);
    QTRY_COMPARE(f.list.model->rowCount(), 2);
    f.pane->selectJob(2);
    QTRY_COMPARE(f.selected(), QList<JobId>{2});
    QSignalSpy changed(f.pane.get(), &JobsPane::selectionChanged);
    f.put(JobStatus::Scheduled, 2, startMs + 5'000); // a retry
    QTRY_COMPARE(f.list.model->rowCount(), 1);
    QVERIFY(f.selected().isEmpty());
    f.put(JobStatus::Running, 2);
    QTRY_COMPARE(f.selected(), QList<JobId>{2});
    QCOMPARE(changed.size(), 0);
}

void TestJobsPane::aRowThatIsSelectedBeforeItIsLoadedIsTold()
{
    Fixture f(4'000);
    QTRY_VERIFY(!f.list.model->isLoading());
    f.view().scrollTo(f.list.model->index(2'000, 0));
    QTRY_VERIFY(f.list.model->idAt(2'000) != 0); // the list is cut into pages now
    const auto gate = f.list.holdReader();
    f.view().scrollTo(f.list.model->index(3'500, 0));
    QCOMPARE(f.list.model->idAt(3'500), 0);
    QList<QList<JobId>> told;
    connect(f.pane.get(), &JobsPane::selectionChanged, this, [&] { told << f.selected(); });
    const QRect cell = f.view().visualRect(f.list.model->index(3'500, JobTableModel::JobColumn));
    QTest::mouseClick(f.view().viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(told, QList<QList<JobId>>{{}});
    gate->release();
    QTRY_COMPARE(told, (QList<QList<JobId>>{{}, {3'501}}));
}

void TestJobsPane::selectJobFindsItAnywhere()
{
    Fixture f(4'000);
    QSignalSpy changed(f.pane.get(), &JobsPane::selectionChanged);
    f.pane->selectJob(3'333);
    QTRY_COMPARE(f.selected(), QList<JobId>{3'333});
    QTRY_VERIFY(f.isSeen(3'333));
    QCOMPARE(changed.size(), 1);
}

void TestJobsPane::selectJobLeavesTheSearchForAll()
{
    Fixture f(4'000);
    f.pane->setTab(Tab::Errors);
    f.pane->setSearch(u"zzz"_s);
    QTRY_VERIFY(f.isEmptyShown());
    QSignalSpy cleared(&f.clearSearch, &QAction::triggered);
    f.pane->selectJob(2'222);
    QTRY_COMPARE(f.selected(), QList<JobId>{2'222});
    QCOMPARE(f.pane->tab(), Tab::All);
    QVERIFY(f.pane->search().isEmpty());
    QCOMPARE(cleared.size(), 1);
}

void TestJobsPane::aJobThatIsNowhereChangesNoSelection()
{
    Fixture f(100);
    f.selectRow(7);
    QSignalSpy changed(f.pane.get(), &JobsPane::selectionChanged);
    QSignalSpy found(f.list.model.get(), &JobTableModel::rowFound);
    f.pane->selectJob(4'711);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(f.selected(), QList<JobId>{8});
    QCOMPARE(changed.size(), 0);
}

void TestJobsPane::withoutASelectionAnotherListStartsAtItsTop()
{
    Fixture f(4'000);
    f.view().verticalScrollBar()->setValue(2'000);
    QTRY_VERIFY(f.list.model->idAt(2'000) != 0);
    f.pane->setTab(Tab::Done);
    QTRY_COMPARE(f.view().verticalScrollBar()->value(), 0);
    QVERIFY(f.selected().isEmpty());
}

void TestJobsPane::manySelectedJobsAreWhatTheListStillHas()
{
    Fixture f(100);
    f.put(JobStatus::Exception, f.list.writer.nextId());
    QTRY_COMPARE(f.list.model->rowCount(), 101);
    f.view().setFocus();
    f.view().selectAll();
    QVERIFY(f.selected().size() > KeptSelection::mostKept);
    QList<QList<JobId>> told;
    connect(f.pane.get(), &JobsPane::selectionChanged, this, [&] { told << f.selected(); });
    f.pane->setTab(Tab::Errors);
    QTRY_COMPARE(f.list.model->rowCount(), 1);
    QVERIFY(!told.isEmpty());
    QCOMPARE(told.last(), f.selected());
}

void TestJobsPane::theFocusComesBackToTheTable()
{
    Fixture f;
    f.put(JobStatus::Running, 1);
    f.pane->setTab(Tab::Running);
    QTRY_COMPARE(f.list.model->rowCount(), 1);
    f.view().setFocus();
    f.put(JobStatus::Done, 1);
    QTRY_VERIFY(f.isEmptyShown());
    QVERIFY(f.tabs().hasFocus());
    QCOMPARE(f.pane->focusTarget(), &f.tabs());
    f.put(JobStatus::Running, 2);
    QTRY_VERIFY(!f.isEmptyShown());
    QVERIFY(f.view().hasFocus());
}

void TestJobsPane::keysOnTheTabsKeepTheFocusThere()
{
    Fixture f;
    f.put(JobStatus::Done, 1);
    QTRY_COMPARE(f.list.model->rowCount(), 1);
    f.view().setFocus();
    f.pane->setTab(Tab::Scheduled);
    QTRY_VERIFY(f.tabs().hasFocus());
    QTest::keyClick(&f.tabs(), Qt::Key_Right);
    QTRY_VERIFY(!f.isEmptyShown());
    QCOMPARE(f.pane->tab(), Tab::Done);
    QVERIFY(f.tabs().hasFocus());
}

void TestJobsPane::tabAndOrderSurviveARestart()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"a.conf"_s), QSettings::IniFormat);
    {
        const Fixture f(20);
        f.pane->setTab(Tab::Done);
        f.sortBy(JobTableModel::JobColumn);
        f.pane->save(settings);
    }
    const Fixture f(20);
    f.pane->restore(settings);
    QCOMPARE(f.pane->tab(), Tab::Done);
    QCOMPARE(f.list.model->tab(), Tab::Done);
    QCOMPARE(f.view().header().sortColumn(), SortColumn::Kind);
}

QTEST_MAIN(TestJobsPane)
#include "tst_jobspane.moc"
