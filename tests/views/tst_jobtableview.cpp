// The table of jobs: selection, scroll position and current row while the list changes; columns and order.
#include "tests/fakes/listfixture.h"
#include "views/jobheader.h"
#include "views/jobtableview.h"
#include "views/jobtext.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTranslator>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    explicit Fixture(int jobs = 0, QSize size = {1'000, 400})
    {
        list.fill(jobs);
        list.model->show(Tab::All, {});
        view = std::make_unique<JobTableView>(*list.model);
        view->resize(size);
        view->show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("no window");
        view->setFocus();
    }
    void commit() { list.model->applyChanges(list.writer.commit()); }
    void put(JobStatus status, JobId id, qint64 momentMs = startMs)
    {
        list.writer.put(jobIn(status, id, momentMs));
        commit();
    }
    [[nodiscard]] int top() const { return view->verticalScrollBar()->value(); }
    void scrollTo(int row) const
    {
        view->verticalScrollBar()->setValue(row);
        QTRY_VERIFY(list.model->idAt(row) != 0);
    }
    [[nodiscard]] QList<JobId> selectedIds() const
    {
        QList<JobId> ids;
        for (const Job &job : view->selectedJobs())
            ids << job.id;
        return ids;
    }
    [[nodiscard]] JobId currentId() const { return list.model->idAt(view->currentIndex().row()); }
    [[nodiscard]] int width(int column) const { return view->horizontalHeader()->sectionSize(column); }
    void clickHeader(int column) const
    {
        auto *header = view->horizontalHeader();
        const QPoint middle(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, 8);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
    }
    void clickRow(int row) const
    {
        const QRect cell = view->visualRect(list.model->index(row, JobTableModel::MomentColumn));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cell.center());
    }

    ListFixture list;
    std::unique_ptr<JobTableView> view;
};

} // namespace

class TestJobTableView final : public QObject {
    Q_OBJECT
private slots:
    void aClickSelectsTheWholeRowInEitherDirection_data();
    void aClickSelectsTheWholeRowInEitherDirection();
    void homeAndEndSelectTheEndsOfTheList();
    void selectRowWorksRightToLeft();
    void newRowsAboveMoveTheScrollBarAlong();
    void atTheTopTheNewestAreSeen();
    void aRowThatGoesElsewhereTakesNobodyAlong();
    void theRowBelowTakesThePlaceOfATopRowThatGoes();
    void nothingMovesUnderManyUpdates();
    void whatWasSelectedIsNotEditedByRowsThatGo();
    void aTableWithRowsHasACurrentOne();
    void theCurrentRowIsFramedWhileTheTableHasTheFocus();
    void returnAndDoubleClickActivate();
    void allColumnsFitIntoTheSmallestWindow_data();
    void allColumnsFitIntoTheSmallestWindow();
    void aColumnThatWasDraggedKeepsItsWidth();
    void theJobIsTheWidestColumn();
    void noStatusIsCut_data();
    void noStatusIsCut();
    void columnsAndOrderSurviveARestart();
    void aClickOnAColumnWithoutAnOrderChangesNothing();
    void theThirdClickIsTheDefaultOrder();
    void onlyTheRowsThatAreSeenTick();
    void durationsStandBelowTheirHeaderAndApartFromTheMessage_data();
    void durationsStandBelowTheirHeaderAndApartFromTheMessage();
};

void TestJobTableView::aClickSelectsTheWholeRowInEitherDirection_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestJobTableView::aClickSelectsTheWholeRowInEitherDirection()
{
    QFETCH(const Qt::LayoutDirection, direction);
    Fixture f(20);
    f.view->setLayoutDirection(direction);
    f.clickRow(3);
    QCOMPARE(f.selectedIds(), QList<JobId>{4});
    QCOMPARE(f.view->selectionModel()->selectedIndexes().size(), int(JobTableModel::ColumnCount));
    QTest::keyClick(f.view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(f.selectedIds(), (QList<JobId>{4, 5}));
}

void TestJobTableView::homeAndEndSelectTheEndsOfTheList()
{
    Fixture f(20);
    f.clickRow(3);
    QTest::keyClick(f.view.get(), Qt::Key_End);
    QCOMPARE(f.selectedIds(), QList<JobId>{20});
    QTest::keyClick(f.view.get(), Qt::Key_Home);
    QCOMPARE(f.selectedIds(), QList<JobId>{1});
    QTest::keyClick(f.view.get(), Qt::Key_Down);
    QTest::keyClick(f.view.get(), Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(f.selectedIds(), (QList<JobId>{1, 2}));
}

void TestJobTableView::selectRowWorksRightToLeft()
{
    Fixture f(20);
    f.view->setLayoutDirection(Qt::RightToLeft);
    f.view->selectRow(7);
    QCOMPARE(f.selectedIds(), QList<JobId>{8});
    QCOMPARE(f.currentId(), 8);
}

void TestJobTableView::newRowsAboveMoveTheScrollBarAlong()
{
    Fixture f(3'000);
    f.scrollTo(1'000);
    const JobId seen = f.list.model->idAt(1'000);
    f.view->selectRow(1'002);
    for (int i = 0; i < 3; ++i)
        f.put(JobStatus::Running, f.list.writer.nextId(), startMs + i);
    QTRY_COMPARE(f.list.model->rowCount(), 3'003);
    QCOMPARE(f.top(), 1'003);
    QCOMPARE(f.list.model->idAt(f.top()), seen);
    QCOMPARE(f.selectedIds(), QList<JobId>{1'003});
}

void TestJobTableView::atTheTopTheNewestAreSeen()
{
    Fixture f(100);
    f.put(JobStatus::Running, f.list.writer.nextId());
    QTRY_COMPARE(f.list.model->rowCount(), 101);
    QCOMPARE(f.top(), 0);
    QCOMPARE(f.list.model->idAt(0), 101);
}

// A running job at the top edge ends: it stands elsewhere then, and what is seen stays.
void TestJobTableView::aRowThatGoesElsewhereTakesNobodyAlong()
{
    Fixture f(500);
    for (int i = 1; i <= 50; ++i)
        f.list.writer.put(jobIn(JobStatus::Running, f.list.writer.nextId(), startMs - i));
    f.commit();
    QTRY_COMPARE(f.list.model->rowCount(), 550);
    f.scrollTo(5);
    const JobId top = f.list.model->idAt(5);
    const JobId below = f.list.model->idAt(6);
    f.put(JobStatus::Done, top, startMs - 100'500);
    QTRY_VERIFY(f.list.model->rowOf(top) > 100);
    QCOMPARE(f.list.model->rowOf(below), 5);
    QVERIFY2(f.top() == 4 || f.top() == 5, qPrintable(QString::number(f.top())));
}

void TestJobTableView::theRowBelowTakesThePlaceOfATopRowThatGoes()
{
    Fixture f(500);
    f.scrollTo(50);
    const JobId next = f.list.model->idAt(51);
    f.list.writer.remove(f.list.model->idAt(50));
    f.commit();
    QTRY_COMPARE(f.list.model->rowCount(), 499);
    QCOMPARE(f.list.model->idAt(f.top()), next);
    QCOMPARE(f.top(), 50);
    const JobId last = f.list.model->idAt(56);
    for (int row = 45; row < 56; ++row)
        f.list.writer.remove(f.list.model->idAt(row));
    f.commit();
    QTRY_COMPARE(f.list.model->rowCount(), 488);
    QCOMPARE(f.list.model->idAt(f.top()), last);
}

// 200 updates a second: progress of running jobs, jobs that end and new ones.
void TestJobTableView::nothingMovesUnderManyUpdates()
{
    Fixture f(2'000);
    QList<JobId> running;
    for (int i = 0; i < 20; ++i) {
        running << f.list.writer.nextId();
        f.list.writer.put(jobIn(JobStatus::Running, running.last(), startMs + i));
    }
    f.commit();
    QTRY_COMPARE(f.list.model->rowCount(), 2'020);
    f.scrollTo(1'200);
    f.view->selectRow(1'203);
    f.view->horizontalScrollBar()->setValue(7);
    const JobId selected = f.selectedIds().first();
    const JobId topId = f.list.model->idAt(1'200);
    QSignalSpy edited(f.view.get(), &JobTableView::selectionEdited);
    QTimer pace;
    QSignalSpy beat(&pace, &QTimer::timeout);
    pace.start(5);
    QElapsedTimer time;
    time.start();
    int updates = 0;
    while (time.elapsed() < 2'000) {
        Job job = f.list.writer.jobs().at(running.at(updates % running.size()));
        job.progress = updates % 100;
        f.list.writer.put(job);
        if (updates % 50 == 0)
            f.list.writer.put(jobIn(JobStatus::Running, f.list.writer.nextId(), startMs + updates));
        if (updates % 50 == 25)
            f.list.writer.put(jobIn(JobStatus::Done, running.takeFirst(), startMs + updates));
        f.commit();
        ++updates;
        QVERIFY(beat.wait());
        QCOMPARE(f.selectedIds(), QList<JobId>{selected});
        QCOMPARE(f.currentId(), selected);
        QCOMPARE(f.list.model->idAt(f.top()), topId);
    }
    QVERIFY(updates > 50);
    QCOMPARE(edited.size(), 0);
    QVERIFY(f.view->hasFocus());
}

void TestJobTableView::whatWasSelectedIsNotEditedByRowsThatGo()
{
    Fixture f(10);
    f.view->selectRow(2);
    QSignalSpy edited(f.view.get(), &JobTableView::selectionEdited);
    f.list.writer.remove(3);
    f.commit();
    QTRY_COMPARE(f.list.model->rowCount(), 9);
    QCOMPARE(f.view->selectedCount(), 0);
    QCOMPARE(edited.size(), 0);
    f.clickRow(1);
    QCOMPARE(edited.size(), 1);
}

void TestJobTableView::aTableWithRowsHasACurrentOne()
{
    Fixture f;
    QVERIFY(!f.view->currentIndex().isValid());
    f.put(JobStatus::Running, f.list.writer.nextId());
    QTRY_COMPARE(f.view->currentIndex().row(), 0);
    QCOMPARE(f.view->selectedCount(), 0);
    f.list.fill(300);
    f.list.model->reload();
    QTRY_COMPARE(f.list.model->rowCount(), 301);
    f.view->selectRow(100);
    f.list.model->show(Tab::Running, {});
    QTRY_COMPARE(f.list.model->rowCount(), 1);
    QVERIFY(f.view->currentIndex().isValid());
}

void TestJobTableView::theCurrentRowIsFramedWhileTheTableHasTheFocus()
{
    Fixture f(20);
    const auto edge = [&f](int row) {
        const QRect cell = f.view->visualRect(f.list.model->index(row, JobTableModel::StatusColumn));
        return f.view->viewport()->grab().toImage().pixelColor(0, cell.center().y());
    };
    const QColor plain = edge(5);
    QTest::keyClick(f.view.get(), Qt::Key_Down, Qt::ControlModifier); // moves the current row without selecting
    const int current = f.view->currentIndex().row();
    QCOMPARE(f.view->selectedCount(), 0);
    QVERIFY(edge(current) != plain);
    f.view->clearFocus();
    QCOMPARE(edge(current), plain);
}

void TestJobTableView::returnAndDoubleClickActivate()
{
    Fixture f(20);
    QSignalSpy activated(f.view.get(), &JobTableView::activated);
    f.view->selectRow(4);
    QTest::keyClick(f.view.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().value<Job>().id, 5);
    const QRect cell = f.view->visualRect(f.list.model->index(6, 1));
    QTest::mouseClick(f.view->viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseDClick(f.view->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated.last().first().value<Job>().id, 7);
}

void TestJobTableView::allColumnsFitIntoTheSmallestWindow_data() { noStatusIsCut_data(); }

void TestJobTableView::allColumnsFitIntoTheSmallestWindow()
{
    QFETCH(const QString, language);
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/jobdeck_%1.qm"_s.arg(language)));
    QCoreApplication::installTranslator(&translator);
    const Fixture f(100, {1'400, 200});
    QList<int> wide;
    for (int column = 0; column < JobTableModel::ColumnCount; ++column)
        wide << f.width(column);
    f.view->resize(744, 200); // of a window of 760 pixels
    QTRY_COMPARE(f.view->width(), 744);
    QCOMPARE(f.view->horizontalScrollBar()->maximum(), 0);
    const int unit = f.view->fontMetrics().averageCharWidth();
    QVERIFY(f.width(JobTableModel::JobColumn) >= unit * 18);
    QVERIFY2(f.width(JobTableModel::MessageColumn) >= unit * 17, qPrintable(language));
    f.view->resize(1'400, 200); // what gave way comes back
    for (int column = 0; column < JobTableModel::ColumnCount; ++column)
        QTRY_COMPARE(f.width(column), wide.at(column));
}

void TestJobTableView::aColumnThatWasDraggedKeepsItsWidth()
{
    const Fixture f(100, {744, 200});
    const int former = f.width(JobTableModel::KindColumn);
    f.view->horizontalHeader()->resizeSection(JobTableModel::KindColumn, former + 40);
    QCOMPARE(f.width(JobTableModel::KindColumn), former + 40);
}

void TestJobTableView::theJobIsTheWidestColumn()
{
    for (const int width : {940, 1'200, 1'800}) {
        const Fixture f(100, {width, 300});
        for (int column = 0; column < JobTableModel::ColumnCount; ++column)
            QVERIFY(f.width(column) <= f.width(JobTableModel::JobColumn));
        QCOMPARE(f.view->horizontalHeader()->length(), f.view->viewport()->width());
    }
}

void TestJobTableView::noStatusIsCut_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
}

void TestJobTableView::noStatusIsCut()
{
    QFETCH(const QString, language);
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/jobdeck_%1.qm"_s.arg(language)));
    QCoreApplication::installTranslator(&translator);
    const Fixture f(3);
    QFont bold = f.view->font();
    bold.setBold(true);
    for (const auto status : {ShownStatus::DoneWarnings, ShownStatus::Failed, ShownStatus::Interrupted}) {
        const int text = QFontMetrics(bold).horizontalAdvance(statusWord(status));
        QVERIFY2(f.width(JobTableModel::StatusColumn) >= text + 34, qPrintable(statusWord(status)));
    }
}

void TestJobTableView::columnsAndOrderSurviveARestart()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"a.conf"_s), QSettings::IniFormat);
    {
        const Fixture f(100);
        f.view->horizontalHeader()->resizeSection(JobTableModel::KindColumn, 123);
        f.view->horizontalHeader()->resizeSection(JobTableModel::MessageColumn, 211);
        f.view->horizontalHeader()->moveSection(0, 2);
        f.clickHeader(JobTableModel::MomentColumn);
        f.clickHeader(JobTableModel::MomentColumn);
        QCOMPARE(f.view->header().sortOrder(), Qt::DescendingOrder);
        f.view->header().save(settings);
    }
    const Fixture f(100, {760, 300}); // narrower now: the message gives way and comes back
    f.view->header().restore(settings);
    QCOMPARE(f.view->header().sortColumn(), SortColumn::Moment);
    QCOMPARE(f.view->header().sortOrder(), Qt::DescendingOrder);
    QVERIFY(f.view->horizontalHeader()->isSortIndicatorShown());
    f.view->resize(1'100, 300);
    QTRY_COMPARE(f.width(JobTableModel::MessageColumn), 211);
    QCOMPARE(f.width(JobTableModel::KindColumn), 123);
    QCOMPARE(f.view->horizontalHeader()->visualIndex(0), 2);
}

void TestJobTableView::aClickOnAColumnWithoutAnOrderChangesNothing()
{
    const Fixture f(10);
    QSignalSpy chosen(f.view.get(), &JobTableView::orderChosen);
    f.clickHeader(JobTableModel::StatusColumn);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(!f.view->horizontalHeader()->isSortIndicatorShown());
    f.clickHeader(JobTableModel::JobColumn);
    f.clickHeader(JobTableModel::ProgressColumn);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(f.view->horizontalHeader()->sortIndicatorSection(), int(JobTableModel::JobColumn));
    QCOMPARE(f.view->header().sortColumn(), SortColumn::Kind);
}

void TestJobTableView::theThirdClickIsTheDefaultOrder()
{
    const Fixture f(10);
    QList<std::pair<SortColumn, Qt::SortOrder>> orders;
    connect(f.view.get(), &JobTableView::orderChosen, this,
            [&] { orders << std::pair(f.view->header().sortColumn(), f.view->header().sortOrder()); });
    for (int i = 0; i < 3; ++i)
        f.clickHeader(JobTableModel::JobColumn);
    const QList<std::pair<SortColumn, Qt::SortOrder>> expected{{SortColumn::Kind, Qt::AscendingOrder},
                                                               {SortColumn::Kind, Qt::DescendingOrder},
                                                               {SortColumn::Default, Qt::AscendingOrder}};
    QCOMPARE(orders, expected);
    QVERIFY(!f.view->horizontalHeader()->isSortIndicatorShown());
}

void TestJobTableView::onlyTheRowsThatAreSeenTick()
{
    Fixture f;
    for (int i = 0; i < 100; ++i)
        f.list.writer.put(jobIn(JobStatus::Running, f.list.writer.nextId()));
    f.commit();
    QTRY_COMPARE(f.list.model->rowCount(), 100);
    f.scrollTo(40);
    QSignalSpy cells(f.list.model.get(), &QAbstractItemModel::dataChanged);
    f.view->tick();
    QVERIFY(!cells.isEmpty());
    for (const QVariantList &changed : cells) {
        const int row = changed.first().toModelIndex().row();
        QVERIFY2(row >= 40 && row < 60, qPrintable(QString::number(row)));
    }
}

void TestJobTableView::durationsStandBelowTheirHeaderAndApartFromTheMessage_data()
{
    aClickSelectsTheWholeRowInEitherDirection_data();
}

void TestJobTableView::durationsStandBelowTheirHeaderAndApartFromTheMessage()
{
    QFETCH(const Qt::LayoutDirection, direction);
    const Fixture f(3);
    f.view->setLayoutDirection(direction);
    const auto alignment =
        f.list.model->headerData(JobTableModel::DurationColumn, Qt::Horizontal, Qt::TextAlignmentRole);
    QCOMPARE(Qt::Alignment(alignment.toInt()), Qt::AlignRight | Qt::AlignVCenter);
    const QRect cell = f.view->visualRect(f.list.model->index(1, JobTableModel::DurationColumn));
    const QImage picture = f.view->viewport()->grab(cell).toImage();
    const auto isBlank = [&picture](int from, int to) {
        for (int x = from; x < to; ++x) {
            for (int y = 2; y < picture.height() - 2; ++y) {
                if (picture.pixel(x, y) != picture.pixel(1, 1))
                    return false;
            }
        }
        return true;
    };
    const int width = picture.width();
    const bool isMirrored = direction == Qt::RightToLeft;
    QVERIFY(isMirrored ? isBlank(0, 8) : isBlank(width - 8, width - 1));
    QVERIFY(!(isMirrored ? isBlank(8, width / 2) : isBlank(width / 2, width - 8)));
}

QTEST_MAIN(TestJobTableView)
#include "tst_jobtableview.moc"
