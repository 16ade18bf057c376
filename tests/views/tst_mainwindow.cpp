// The whole window over a real file and models: keys, menus, what a selection allows, messages, what is remembered, and
// the question before running jobs end with it.
#include "tests/fakes/windowfixture.h"
#include "views/jobheader.h"
#include "views/jobtableview.h"
#include "views/jobtabs.h"
#include "views/messagebar.h"
#include "views/missedsheet.h"

#include <QAccessible>
#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QSplitter>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QTreeView>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

struct Fixture final : WindowFixture {
    explicit Fixture(int jobs = 0)
    {
        list.fill(jobs);
        open();
    }
    [[nodiscard]] JobTableView *table() const { return find<JobTableView>("jobs"); }
    [[nodiscard]] JobTabs *tabs() const { return find<JobTabs>("jobTabs"); }
    [[nodiscard]] QLineEdit *search() const { return find<QLineEdit>("jobSearch"); }
    [[nodiscard]] QAction *action(const char *name) const { return find<QAction>(name); }
    [[nodiscard]] QWidget *details() const { return find<QWidget>("jobDetails"); }
    [[nodiscard]] QString movedText() const
    {
        const auto *bar = find<MessageBar>("movedBar");
        return bar->isVisible() ? bar->text() : QString();
    }
    // As the platform would: shortcuts and the menu key are found.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(window->windowHandle(), key, modifiers);
    }
    void select(JobId id) const
    {
        window->selectJob(id);
        QTRY_COMPARE(selected(), QList<JobId>{id});
    }
    [[nodiscard]] QList<JobId> selected() const
    {
        QList<JobId> ids;
        for (const Job &job : table()->selectedJobs())
            ids << job.id;
        return ids;
    }
    [[nodiscard]] QList<JobId> detailed() const
    {
        QList<JobId> ids;
        for (const Job &job : window->shownJobs())
            ids << job.id;
        return ids;
    }
    [[nodiscard]] bool hasMark() const { return !tabs()->tabIcon(int(Tab::Errors)).isNull(); }
    [[nodiscard]] QString focusName() const
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus ? focus->objectName() : QString();
    }
};

QList<QMenu *> menusOf(const QWidget &window)
{
    QList<QMenu *> menus;
    for (QMenu *menu : window.findChildren<QMenu *>()) {
        if (menu->objectName().startsWith(u"menu"_s))
            menus << menu;
    }
    return menus;
}

// The letter behind the & of a text; none without one.
QChar mnemonicOf(QString text)
{
    text.replace(u"&&"_s, u""_s);
    const qsizetype at = text.indexOf(u'&');
    return at < 0 || at + 1 >= text.size() ? QChar() : text.at(at + 1).toLower();
}

QString accessibleName(QWidget *widget)
{
    auto *interface = QAccessible::queryAccessibleInterface(widget);
    const QString name = interface->text(QAccessible::Name);
    return name.isEmpty() && !interface->relations(QAccessible::Label).isEmpty() ? u"labelled"_s : name;
}

class German final {
public:
    German()
    {
        if (!m_translator.load(u":/i18n/jobdeck_de.qm"_s))
            qFatal("no German");
        QCoreApplication::installTranslator(&m_translator);
    }

private:
    QTranslator m_translator;
};

} // namespace

class TestMainWindow final : public QObject {
    Q_OBJECT
private slots:
    void ctrlAndANumberOpenTheTabs();
    void f6GoesRoundThePanes();
    void f6LeavesOutWhatIsHidden();
    void ctrlFStartsASearchAndReturnGoesToTheList();
    void escapeClearsTheSearchThenClosesTheDetails();
    void escapeInTheEmptySearchGoesToTheList();
    void aPaneThatGoesAwayGivesItsFocusToTheJobs();
    void theMenuKeyOpensTheSameActions_data();
    void theMenuKeyOpensTheSameActions();
    void menuToolbarAndContextMenuShareTheActions();
    void theSelectionDecidesWhatCanBeDone_data();
    void theSelectionDecidesWhatCanBeDone();
    void noKeysAreTakenTwice();
    void noMnemonicIsTakenTwice_data();
    void noMnemonicIsTakenTwice();
    void everyControlHasANameAndEveryActionAnObjectName();
    void noTextForScreenReadersIsEmptyOrMarkup();
    void aKindFilterThatFindsNothingSaysSo();
    void theSearchStaysInANarrowWindow_data();
    void theSearchStaysInANarrowWindow();
    void aNarrowWindowFoldsTheKindsOnce();
    void sizesColumnsTabAndOrderSurviveARestart();
    void rightToLeftBothEdgesAreMirrored();
    void titleAndStatusLineCountLive();
    void aJobThatLeavesItsTabStaysInTheDetails();
    void showFindsAMovedJobThatASearchHides();
    void changingTheTabIsNoMove();
    void theDetailsKeepTheJobOverTabs();
    void hiddenDetailsLeaveNothingUnseenToActOn();
    void failedJobsMarkTheErrorsTabUntilItIsOpened();
    void whatFailedWhileTheWindowWasClosedIsMarked();
    void errorsInAMinimisedWindowAreNotSeen();
    void aSelectedFailureIsSeen();
    void whatTheOperatorAbortsIsNotMarked();
    void errorsHiddenByASearchAreNotSeen();
    void closingWithRunningJobsAsks();
    void cancelIsTheSafeAnswer();
    void closingAClientNeverAsks();
    void aDeletedJobLeavesTheDetailsEmpty();
    void aMovedJobThatIsDeletedIsNotTalkedOfAnyMore();
    void aSubmittedJobIsSelectedAndHasTheFocus();
    void theFocusIsSeenInTheKinds();
    void missedRunsTakeTheKeyboardUnlessSomebodyTypes();
    void actionsFollowAJobWhileItsDetailsAreHidden();
};

void TestMainWindow::ctrlAndANumberOpenTheTabs()
{
    const Fixture f;
    const QList<Tab> tabs{Tab::Running, Tab::Scheduled, Tab::Done, Tab::Errors, Tab::All};
    const QList<Qt::Key> keys{Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_1};
    for (int i = 0; i < 5; ++i) {
        f.press(keys.at(i), Qt::ControlModifier);
        QCOMPARE(f.tabs()->tab(), tabs.at(i));
        QCOMPARE(f.list.model->tab(), tabs.at(i));
    }
}

void TestMainWindow::f6GoesRoundThePanes()
{
    const Fixture f(10);
    f.select(3);
    QCOMPARE(f.focusName(), u"jobs"_s);
    const QStringList round{u"detailTabBar"_s, u"kindTree"_s, u"jobs"_s};
    for (const QString &name : round) {
        f.press(Qt::Key_F6);
        QCOMPARE(f.focusName(), name);
    }
    for (const QString &name : QStringList{u"kindTree"_s, u"detailTabBar"_s, u"jobs"_s}) {
        f.press(Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(f.focusName(), name);
    }
}

void TestMainWindow::f6LeavesOutWhatIsHidden()
{
    const Fixture f(10);
    f.select(3);
    f.press(Qt::Key_F9);
    QVERIFY(!f.find<QWidget>("kindsPanel")->isVisible());
    f.press(Qt::Key_F6);
    QCOMPARE(f.focusName(), u"detailTabBar"_s);
    f.press(Qt::Key_F6);
    QCOMPARE(f.focusName(), u"jobs"_s);
}

void TestMainWindow::ctrlFStartsASearchAndReturnGoesToTheList()
{
    const Fixture f(30);
    f.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(f.focusName(), u"jobSearch"_s);
    QTest::keyClicks(f.search(), u"job-2"_s);
    QTRY_COMPARE(f.list.model->rowCount(), 11); // the pause is over
    QTest::keyClicks(f.search(), u"9"_s);
    f.press(Qt::Key_Return); // at once
    QCOMPARE(f.list.model->jobFilter().text, u"job-29"_s);
    QTRY_COMPARE(f.list.model->rowCount(), 1);
    QCOMPARE(f.focusName(), u"jobs"_s);
    QTRY_COMPARE(f.find<QLabel>("statusShown")->text(), u"1 of 30 shown"_s);
    f.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(f.search()->selectedText(), u"job-29"_s);
}

void TestMainWindow::escapeClearsTheSearchThenClosesTheDetails()
{
    const Fixture f(30);
    f.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(f.search(), u"job-29"_s);
    QTRY_COMPARE(f.list.model->rowCount(), 1);
    f.press(Qt::Key_Escape);
    QVERIFY(f.search()->text().isEmpty());
    QTRY_COMPARE(f.list.model->rowCount(), 30);
    QCOMPARE(f.focusName(), u"jobs"_s);
    QVERIFY(f.details()->isVisible());
    f.press(Qt::Key_Escape);
    QVERIFY(!f.details()->isVisible());
    QVERIFY(!f.action("actionDetails")->isChecked());
    QCOMPARE(f.focusName(), u"jobs"_s);
    f.press(Qt::Key_Return); // shows the selected one again
    QVERIFY(f.details()->isVisible());
}

void TestMainWindow::escapeInTheEmptySearchGoesToTheList()
{
    const Fixture f(3);
    f.press(Qt::Key_F, Qt::ControlModifier);
    f.press(Qt::Key_Escape);
    QCOMPARE(f.focusName(), u"jobs"_s);
    QVERIFY(f.details()->isVisible());
}

void TestMainWindow::aPaneThatGoesAwayGivesItsFocusToTheJobs()
{
    const Fixture f(3);
    f.select(2);
    f.press(Qt::Key_F6);
    QVERIFY(f.details()->isAncestorOf(QApplication::focusWidget()));
    f.press(Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(f.focusName(), u"jobs"_s);
    f.press(Qt::Key_F6);
    QCOMPARE(f.focusName(), u"kindTree"_s);
    f.press(Qt::Key_F9);
    QCOMPARE(f.focusName(), u"jobs"_s);
}

void TestMainWindow::theMenuKeyOpensTheSameActions_data()
{
    QTest::addColumn<bool>("isMenuKey");
    QTest::newRow("Menu") << true; // the platform makes an event of it
    QTest::newRow("Shift+F10") << false;
}

void TestMainWindow::theMenuKeyOpensTheSameActions()
{
    QFETCH(const bool, isMenuKey);
    const Fixture f(3);
    f.select(2);
    const QPoint middle = f.table()->visualRect(f.table()->currentIndex()).center();
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, middle, f.table()->viewport()->mapToGlobal(middle));
    if (isMenuKey)
        QCoreApplication::sendEvent(f.table()->viewport(), &asked);
    else
        f.press(Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->objectName(), u"contextMenu"_s);
    QStringList names;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            names << action->objectName();
    }
    QVERIFY(names.size() <= 12);
    QCOMPARE(names,
             (QStringList{u"actionNewJob"_s, u"actionAbort"_s, u"actionCancelSchedule"_s, u"actionReschedule"_s,
                          u"actionRunNow"_s, u"actionRerun"_s, u"actionRerunWithChanges"_s, u"actionDelete"_s}));
    menu->close();
}

void TestMainWindow::menuToolbarAndContextMenuShareTheActions()
{
    const Fixture f(3);
    const auto *menu = f.find<QMenu>("menuJob");
    const auto *bar = f.find<QWidget>("toolBar");
    for (const char *name :
         {"actionAbort", "actionCancelSchedule", "actionReschedule", "actionRerun", "actionDelete"}) {
        QAction *action = f.action(name);
        QVERIFY(menu->actions().contains(action));
        QVERIFY(bar->actions().contains(action));
        QVERIFY(!action->text().isEmpty() && !action->shortcut().isEmpty());
    }
    QVERIFY(bar->actions().contains(f.action("actionNewJob")));
    for (const auto *button : bar->findChildren<QToolButton *>()) {
        if (button->defaultAction())
            QCOMPARE(button->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    }
}

void TestMainWindow::theSelectionDecidesWhatCanBeDone_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<QStringList>("enabled");
    const QStringList ended{u"actionDelete"_s, u"actionRerun"_s, u"actionRerunWithChanges"_s};
    const QStringList waiting{u"actionCancelSchedule"_s, u"actionReschedule"_s, u"actionRunNow"_s};
    QTest::newRow("new") << JobStatus::New << QStringList{u"actionAbort"_s} + waiting;
    QTest::newRow("scheduled") << JobStatus::Scheduled << waiting;
    QTest::newRow("running") << JobStatus::Running << QStringList{u"actionAbort"_s};
    QTest::newRow("done") << JobStatus::Done << ended;
    QTest::newRow("failed") << JobStatus::Exception << ended;
    QTest::newRow("aborted") << JobStatus::Killed << ended;
    QTest::newRow("cancelled") << JobStatus::Cancelled << ended;
}

void TestMainWindow::theSelectionDecidesWhatCanBeDone()
{
    QFETCH(const JobStatus, status);
    QFETCH(const QStringList, enabled);
    Fixture f;
    f.put(status, 1);
    QTRY_COMPARE(f.list.model->rowCount(), 1);
    f.select(1);
    QStringList found;
    for (const QAction *action : f.find<QMenu>("menuJob")->actions()) {
        if (action->isSeparator() || action->objectName() == u"actionUndo"_s)
            continue;
        if (action->isEnabled()) {
            found << action->objectName();
            continue;
        }
        QVERIFY2(action->statusTip().startsWith(u"Only "_s), qPrintable(action->statusTip()));
        QVERIFY(action->toolTip().startsWith(action->statusTip()));
    }
    found.sort();
    QCOMPARE(found, enabled);
    for (const auto *button : f.find<QWidget>("toolBar")->findChildren<QToolButton *>()) {
        if (const QAction *action = button->defaultAction()) {
            QCOMPARE(button->isEnabled(), action->isEnabled());
            QCOMPARE(button->toolTip(), action->toolTip());
        }
    }
}

void TestMainWindow::noKeysAreTakenTwice()
{
    const Fixture f;
    QHash<QString, QString> taken;
    for (const QAction *action : f.window->findChildren<QAction *>()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString text = keys.toString();
            QVERIFY2(!taken.contains(text) || taken.value(text) == action->objectName(),
                     qPrintable(u"%1: %2, %3"_s.arg(text, taken.value(text), action->objectName())));
            taken.insert(text, action->objectName());
        }
    }
    QVERIFY(taken.size() > 20);
}

void TestMainWindow::noMnemonicIsTakenTwice_data()
{
    QTest::addColumn<bool>("isGerman");
    QTest::newRow("English") << false;
    QTest::newRow("German") << true;
}

// Neither in a menu nor between the menu bar and what is seen in the window.
void TestMainWindow::noMnemonicIsTakenTwice()
{
    QFETCH(const bool, isGerman);
    const auto german = isGerman ? std::make_unique<German>() : nullptr;
    Fixture f(3);
    f.select(2);
    const auto hasNoneTwice = [](const QStringList &texts) {
        QSet<QChar> taken;
        for (const QString &text : texts) {
            const QChar letter = mnemonicOf(text);
            if (!letter.isNull() && taken.contains(letter))
                return QTest::qVerify(false, "one mnemonic each", qPrintable(texts.join(u", "_s)), __FILE__, __LINE__);
            taken.insert(letter);
        }
        return true;
    };
    for (const QMenu *menu : menusOf(*f.window)) {
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts << action->text();
        QVERIFY(hasNoneTwice(texts));
    }
    for (int tab = 0; tab < 5; ++tab) {
        f.tabs()->setTab(static_cast<Tab>(tab));
        QStringList texts;
        for (const QAction *action : f.window->menuBar()->actions())
            texts << action->text();
        for (const auto *button : f.window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && !qobject_cast<const QToolButton *>(button))
                texts << button->text();
        }
        QVERIFY(hasNoneTwice(texts));
    }
}

void TestMainWindow::everyControlHasANameAndEveryActionAnObjectName()
{
    Fixture f(3);
    f.put(JobStatus::Exception, 4);
    f.select(4);
    for (int tab = 0; tab < 5; ++tab) {
        f.tabs()->setTab(static_cast<Tab>(tab));
        f.find<QTabWidget>("detailTabs")->setCurrentIndex(tab);
        for (QWidget *widget : f.window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy())
                continue;
            const QString who = QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName();
            QVERIFY2(!accessibleName(widget).isEmpty(), qPrintable(who));
        }
    }
    for (const QAction *action : f.window->actions())
        QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
}

void TestMainWindow::noTextForScreenReadersIsEmptyOrMarkup()
{
    Fixture f(3);
    f.put(JobStatus::Exception, 4);
    const auto check = [&f] {
        for (QWidget *widget : f.window->findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            auto *interface = QAccessible::queryAccessibleInterface(widget);
            const QString who = widget->objectName() + u": "_s + interface->text(QAccessible::Description);
            QVERIFY2(!interface->text(QAccessible::Description).contains(u'<'), qPrintable(who));
            const auto *label = qobject_cast<const QLabel *>(widget);
            const bool isPicture = label && !label->pixmap(Qt::ReturnByValue).isNull();
            const bool isButton = qobject_cast<const QAbstractButton *>(widget) != nullptr;
            QVERIFY2(!isButton || !interface->text(QAccessible::Name).isEmpty(), qPrintable(who));
            QVERIFY2(!label || isPicture || !interface->text(QAccessible::Name).isEmpty(), qPrintable(who));
        }
    };
    f.table()->clearSelection();
    QTRY_COMPARE(f.detailed().size(), 0);
    check();
    f.select(4);
    check();
    f.table()->selectAll();
    QTRY_COMPARE(f.detailed().size(), 4);
    check();
}

void TestMainWindow::aKindFilterThatFindsNothingSaysSo()
{
    const Fixture f;
    auto *filter = f.find<QLineEdit>("kindFilter");
    auto *tree = f.find<QTreeView>("kindTree");
    QTest::keyClicks(filter, u"zzz"_s);
    QVERIFY(!tree->isVisible());
    QCOMPARE(f.find<QLabel>("kindsEmptyTitle")->text(), u"No kind matches “zzz”."_s);
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Down); // there is no list to go to
    QCOMPARE(f.focusName(), u"kindFilter"_s);
    f.find<QPushButton>("kindsEmptykindsShowAll")->click();
    QCOMPARE(filter->text(), QString());
    QVERIFY(tree->isVisible());
    QCOMPARE(f.focusName(), u"kindFilter"_s);
    QTest::keyClick(filter, Qt::Key_Down);
    QCOMPARE(f.focusName(), u"kindTree"_s);
}

void TestMainWindow::theSearchStaysInANarrowWindow_data() { noMnemonicIsTakenTwice_data(); }

void TestMainWindow::theSearchStaysInANarrowWindow()
{
    QFETCH(const bool, isGerman);
    const auto german = isGerman ? std::make_unique<German>() : nullptr;
    const Fixture f(3);
    f.window->resize(f.window->minimumSize());
    QTRY_COMPARE(f.window->width(), 760);
    f.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(f.search()->isVisible());
    QCOMPARE(f.focusName(), u"jobSearch"_s);
    const QRect place(f.search()->mapTo(f.window.get(), QPoint()), f.search()->size());
    QVERIFY(f.window->rect().contains(place));
    QVERIFY(place.width() >= 150);
}

void TestMainWindow::aNarrowWindowFoldsTheKindsOnce()
{
    const Fixture f(3);
    const auto *kinds = f.find<QWidget>("kindsPanel");
    QVERIFY(kinds->isVisible());
    f.window->resize(800, 500);
    QTRY_VERIFY(!kinds->isVisible());
    f.press(Qt::Key_F9); // the operator wants them all the same
    QVERIFY(kinds->isVisible());
    f.window->resize(790, 500);
    QCoreApplication::processEvents();
    QVERIFY(kinds->isVisible());
    f.press(Qt::Key_F9);
    f.window->resize(1'100, 500);
    QCoreApplication::processEvents();
    QVERIFY(!kinds->isVisible()); // the operator folded them
    f.press(Qt::Key_F9);
    f.window->resize(800, 500);
    QTRY_VERIFY(!kinds->isVisible());
    f.window->resize(1'100, 500);
    QTRY_VERIFY(kinds->isVisible());
}

void TestMainWindow::sizesColumnsTabAndOrderSurviveARestart()
{
    Fixture f(30);
    f.window->resize(1'111, 666);
    f.find<QSplitter>("columns")->setSizes({300, 800});
    f.find<QSplitter>("rows")->setSizes({200, 400});
    f.table()->horizontalHeader()->resizeSection(JobTableModel::StatusColumn, 155);
    f.table()->horizontalHeader()->moveSection(1, 2);
    f.press(Qt::Key_4, Qt::ControlModifier);
    f.find<QTabWidget>("detailTabs")->setCurrentIndex(3);
    auto *header = f.table()->horizontalHeader();
    const QPoint moment(header->sectionViewportPosition(JobTableModel::MomentColumn) + 20, 8);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, moment);
    const QList<int> columns = f.find<QSplitter>("columns")->sizes();
    const QList<int> rows = f.find<QSplitter>("rows")->sizes();
    f.restart();
    QCOMPARE(f.window->size(), QSize(1'111, 666));
    QTRY_COMPARE(f.find<QSplitter>("columns")->sizes(), columns);
    QCOMPARE(f.find<QSplitter>("rows")->sizes(), rows);
    QCOMPARE(f.table()->horizontalHeader()->sectionSize(JobTableModel::StatusColumn), 155);
    QCOMPARE(f.table()->horizontalHeader()->visualIndex(1), 2);
    QCOMPARE(f.tabs()->tab(), Tab::Done);
    QCOMPARE(f.find<QTabWidget>("detailTabs")->currentIndex(), 3);
    QCOMPARE(f.table()->header().sortColumn(), SortColumn::Moment);
    QTRY_COMPARE(f.list.model->idAt(0), 30); // the oldest first
    f.press(Qt::Key_I, Qt::ControlModifier);
    f.press(Qt::Key_F9);
    f.restart();
    QVERIFY(!f.details()->isVisible());
    QVERIFY(!f.find<QWidget>("kindsPanel")->isVisible());
}

void TestMainWindow::rightToLeftBothEdgesAreMirrored()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const auto restore = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    const Fixture f(3);
    QVERIFY(f.find<QLabel>("kindsTitle")->alignment().testFlag(Qt::AlignRight));
    const auto *tree = f.find<QTreeView>("kindTree");
    const auto *columns = f.find<QSplitter>("columns");
    QVERIFY(tree->mapTo(columns, tree->rect().topRight()).x() < columns->width()); // all of its frame
    const auto *facts = f.find<QLabel>("statusCounts");
    QVERIFY(facts->alignment().testFlag(Qt::AlignRight));
    QVERIFY(facts->indent() > 0);
    f.select(2);
    QCOMPARE(f.table()->selectionModel()->selectedRows().size(), 1);
}

void TestMainWindow::titleAndStatusLineCountLive()
{
    Fixture f;
    QCOMPARE(f.window->windowTitle(), u"Jobdeck"_s);
    f.put(JobStatus::Running, 1);
    f.put(JobStatus::New, 2);
    f.list.writer.put(jobIn(JobStatus::Scheduled, 3, startMs + 3'600'000));
    ChangeBatch batch = f.list.writer.commit();
    batch.nextDue = startMs + 3'600'000;
    f.tell(batch);
    QCOMPARE(f.window->windowTitle(), u"1 running – Jobdeck"_s);
    const QString line = f.find<QLabel>("statusCounts")->text();
    QVERIFY2(line.startsWith(u"1 running · 1 waiting · 1 scheduled · next: "_s), qPrintable(line));
    QTRY_COMPARE(f.find<QLabel>("statusShown")->text(), u"3 jobs"_s);
    f.put(JobStatus::Done, 1);
    QCOMPARE(f.window->windowTitle(), u"Jobdeck"_s);
}

void TestMainWindow::aJobThatLeavesItsTabStaysInTheDetails()
{
    Fixture f(300);
    f.put(JobStatus::Running, 1'000);
    f.put(JobStatus::Running, 1'001);
    f.press(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(f.list.model->rowCount(), 2);
    f.select(1'000);
    f.put(JobStatus::Done, 1'000, startMs - 200'500);
    QTRY_COMPARE(f.list.model->rowCount(), 1);
    QCOMPARE(f.detailed(), QList<JobId>{1'000});
    QCOMPARE(f.window->shownJobs().first().status, JobStatus::Done);
    QCOMPARE(f.movedText(), u"This job moved to Done."_s);
    QVERIFY(f.action("actionRerun")->isEnabled()); // as the job is now
    QVERIFY(f.table()->hasFocus());
    f.find<QToolButton>("movedBarAction")->click();
    QCOMPARE(f.tabs()->tab(), Tab::Done);
    QTRY_COMPARE(f.selected(), QList<JobId>{1'000});
    QVERIFY(f.movedText().isEmpty());
    QVERIFY(f.table()->hasFocus());
    const QRect row = f.table()->visualRect(f.table()->currentIndex());
    QVERIFY(f.table()->viewport()->rect().contains(row.center()));
}

void TestMainWindow::showFindsAMovedJobThatASearchHides()
{
    Fixture f(30);
    f.put(JobStatus::Running, 100);
    f.press(Qt::Key_2, Qt::ControlModifier);
    f.select(100);
    f.put(JobStatus::Done, 100);
    QCOMPARE(f.movedText(), u"This job moved to Done."_s);
    f.search()->setText(u"job-7"_s);
    QTRY_COMPARE(f.list.model->jobFilter().text, u"job-7"_s);
    f.find<QToolButton>("movedBarAction")->click();
    QTRY_COMPARE(f.selected(), QList<JobId>{100});
    QVERIFY(f.search()->text().isEmpty());
    QVERIFY(f.movedText().isEmpty());
}

void TestMainWindow::changingTheTabIsNoMove()
{
    Fixture f;
    f.put(JobStatus::Running, 1);
    f.put(JobStatus::Scheduled, 2);
    QTRY_COMPARE(f.list.model->rowCount(), 2);
    f.select(1);
    f.press(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(f.detailed(), QList<JobId>{1});
    Job job = jobIn(JobStatus::Running, 1);
    job.progress = 40;
    f.list.writer.put(job);
    f.commit();
    QVERIFY(f.movedText().isEmpty());
    f.press(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(f.selected(), QList<JobId>{1});
    f.put(JobStatus::Exception, 1);
    QCOMPARE(f.movedText(), u"This job moved to Errors."_s);
    f.press(Qt::Key_1, Qt::ControlModifier); // where it stands, too
    QTRY_COMPARE(f.selected(), QList<JobId>{1});
    QVERIFY(f.movedText().isEmpty());
}

void TestMainWindow::theDetailsKeepTheJobOverTabs()
{
    Fixture f(4'000);
    f.select(3'456);
    f.press(Qt::Key_5, Qt::ControlModifier);
    QTRY_COMPARE(f.list.model->rowCount(), 0);
    QCOMPARE(f.detailed(), QList<JobId>{3'456});
    f.press(Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(f.selected(), QList<JobId>{3'456});
    QCOMPARE(f.detailed(), QList<JobId>{3'456});
    QVERIFY(f.table()->hasFocus());
}

void TestMainWindow::hiddenDetailsLeaveNothingUnseenToActOn()
{
    Fixture f(10);
    f.select(3);
    QVERIFY(f.action("actionRerun")->isEnabled());
    f.action("actionDetails")->setChecked(false);
    QVERIFY(f.action("actionRerun")->isEnabled()); // its row is selected
    f.press(Qt::Key_5, Qt::ControlModifier);
    QTRY_COMPARE(f.list.model->rowCount(), 0);
    QTRY_VERIFY(!f.action("actionRerun")->isEnabled());
    f.action("actionDetails")->setChecked(true); // there it is again
    QVERIFY(f.action("actionRerun")->isEnabled());
}

void TestMainWindow::failedJobsMarkTheErrorsTabUntilItIsOpened()
{
    Fixture f;
    f.put(JobStatus::Running, 1);
    QVERIFY(!f.hasMark());
    f.put(JobStatus::Exception, 1);
    QVERIFY(f.hasMark());
    f.put(JobStatus::Killed, 2); // by somebody else
    QVERIFY(f.tabs()->tabToolTip(int(Tab::Errors)).startsWith(u"2 "_s));
    f.press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(!f.hasMark());
    f.put(JobStatus::Exception, 3); // before the operator's eyes
    QVERIFY(!f.hasMark());
    f.press(Qt::Key_1, Qt::ControlModifier);
    f.restart();
    f.list.settle();
    QVERIFY(!f.hasMark());
}

void TestMainWindow::whatFailedWhileTheWindowWasClosedIsMarked()
{
    Fixture f;
    f.put(JobStatus::Exception, 1);
    f.press(Qt::Key_5, Qt::ControlModifier);
    f.press(Qt::Key_1, Qt::ControlModifier);
    f.list.writer.put(jobIn(JobStatus::Exception, 2, startMs + 1));
    (void)f.list.writer.commit(); // nobody is told
    f.restart();
    QTRY_VERIFY(f.hasMark());
    QVERIFY(f.tabs()->tabToolTip(int(Tab::Errors)).startsWith(u"1 "_s));
}

void TestMainWindow::errorsInAMinimisedWindowAreNotSeen()
{
    Fixture f;
    f.press(Qt::Key_5, Qt::ControlModifier);
    f.window->setWindowState(Qt::WindowMinimized);
    f.put(JobStatus::Exception, 1);
    QVERIFY(f.hasMark());
    f.window->setWindowState(Qt::WindowNoState);
    QTRY_VERIFY(!f.hasMark());
}

void TestMainWindow::aSelectedFailureIsSeen()
{
    Fixture f;
    f.put(JobStatus::Exception, 1);
    QTRY_COMPARE(f.list.model->rowCount(), 1);
    QVERIFY(f.hasMark());
    f.select(1);
    QVERIFY(!f.hasMark());
}

void TestMainWindow::whatTheOperatorAbortsIsNotMarked()
{
    Fixture f;
    f.put(JobStatus::Running, 1);
    QTRY_COMPARE(f.list.model->rowCount(), 1);
    f.select(1);
    f.press(Qt::Key_K, Qt::ControlModifier);
    f.find<QPushButton>("abortQuestionYes")->click();
    QCOMPARE(f.sent.last().second, (Command{.verb = Verb::Abort, .job = 1}));
    f.window->answer(f.sent.last().first, jobIn(JobStatus::Killed, 1));
    f.put(JobStatus::Killed, 1);
    QVERIFY(!f.hasMark());
}

void TestMainWindow::errorsHiddenByASearchAreNotSeen()
{
    Fixture f;
    f.put(JobStatus::Exception, 1);
    f.search()->setText(u"zzz"_s);
    QTRY_COMPARE(f.list.model->jobFilter().text, u"zzz"_s);
    f.press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(f.hasMark());
    f.press(Qt::Key_Escape);
    QVERIFY(!f.hasMark());
}

void TestMainWindow::closingWithRunningJobsAsks()
{
    Fixture f;
    f.window->setOwner(true);
    f.put(JobStatus::Running, 1);
    f.put(JobStatus::Running, 2);
    QSignalSpy quit(f.window.get(), &MainWindow::quitRequested);
    QVERIFY(!f.window->close());
    QVERIFY(!f.window->close()); // asked once
    QCOMPARE(f.window->findChildren<QMessageBox *>(u"quitQuestion"_s).size(), 1);
    const auto *box = f.find<QMessageBox>("quitQuestion");
    QVERIFY2(box->text().contains(u"2 "_s), qPrintable(box->text()));
    QCOMPARE(quit.size(), 0);
    f.find<QPushButton>("quitYes")->click();
    QCOMPARE(quit.size(), 1);
    QVERIFY(!f.window->isVisible());
}

void TestMainWindow::cancelIsTheSafeAnswer()
{
    Fixture f;
    f.window->setOwner(true);
    f.put(JobStatus::Running, 1);
    QSignalSpy quit(f.window.get(), &MainWindow::quitRequested);
    f.press(Qt::Key_Q, Qt::ControlModifier);
    QPointer box = f.find<QMessageBox>("quitQuestion");
    QCOMPARE(box->defaultButton()->objectName(), u"quitNo"_s);
    QCOMPARE(box->escapeButton()->objectName(), u"quitNo"_s);
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!box);
    QVERIFY(f.window->isVisible());
    QVERIFY(!f.window->close()); // it can be asked again
    QVERIFY(f.window->findChild<QMessageBox *>(u"quitQuestion"_s));
    QCOMPARE(quit.size(), 0);
}

void TestMainWindow::closingAClientNeverAsks()
{
    Fixture f;
    f.window->setOwner(false);
    f.put(JobStatus::Running, 1);
    QSignalSpy quit(f.window.get(), &MainWindow::quitRequested);
    QVERIFY(f.window->close());
    QCOMPARE(quit.size(), 1);
}

void TestMainWindow::aDeletedJobLeavesTheDetailsEmpty()
{
    Fixture f(10);
    f.select(4);
    f.press(Qt::Key_Delete);
    f.find<QPushButton>("deleteQuestionYes")->click();
    QCOMPARE(f.sent.last().second, (Command{.verb = Verb::Remove, .job = 4}));
    f.list.writer.remove(4);
    f.commit();
    QTRY_COMPARE(f.list.model->rowCount(), 9);
    QVERIFY(f.detailed().isEmpty());
    QCOMPARE(f.find<QLabel>("detailsEmptyTitle")->text(), u"Nothing is selected"_s);
    QVERIFY(!f.action("actionDelete")->isEnabled());
}

void TestMainWindow::aMovedJobThatIsDeletedIsNotTalkedOfAnyMore()
{
    Fixture f;
    f.put(JobStatus::Running, 1);
    f.press(Qt::Key_2, Qt::ControlModifier);
    f.select(1);
    f.put(JobStatus::Killed, 1);
    QVERIFY(!f.movedText().isEmpty());
    f.list.writer.remove(1);
    f.commit();
    QVERIFY(f.detailed().isEmpty());
    QVERIFY(f.movedText().isEmpty());
}

void TestMainWindow::aSubmittedJobIsSelectedAndHasTheFocus()
{
    Fixture f(10);
    f.select(3);
    f.press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(f.focusName(), u"kindTree"_s);
    f.press(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(f.sent.last().second, (Command{.verb = Verb::Rerun, .job = 3}));
    const Job job = jobIn(JobStatus::New, 11);
    f.list.writer.put(job);
    const ChangeBatch batch = f.list.writer.commit();
    f.window->answer(f.sent.last().first, job); // it may come before the batch
    f.list.settle();
    f.tell(batch);
    QTRY_COMPARE(f.selected(), QList<JobId>{11});
    QCOMPARE(f.detailed(), QList<JobId>{11});
    QCOMPARE(f.focusName(), u"jobs"_s);
}

void TestMainWindow::theFocusIsSeenInTheKinds()
{
    const Fixture f(3);
    auto *tree = f.find<QTreeView>("kindTree");
    const QModelIndex kind = tree->model()->index(0, 0, tree->model()->index(0, 0));
    tree->selectionModel()->setCurrentIndex(kind, QItemSelectionModel::ClearAndSelect);
    const auto picture = [tree, kind] { return tree->viewport()->grab(tree->visualRect(kind)).toImage(); };
    const QImage without = picture();
    f.press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(f.focusName(), u"kindTree"_s);
    const QImage with = picture();
    const int middle = with.height() / 2;
    QVERIFY(with.pixelColor(1, middle).lightness() > without.pixelColor(1, middle).lightness() + 40);
}

void TestMainWindow::missedRunsTakeTheKeyboardUnlessSomebodyTypes()
{
    const auto miss = [](WindowFixture &f, JobId id) {
        Job job = jobIn(JobStatus::Scheduled, id, startMs - 36'000'000);
        job.waiting = Waiting::Decision;
        f.list.writer.put(job);
        const ChangeBatch batch = f.list.writer.commit();
        f.list.writer.run(u"UPDATE job SET waiting = 8 WHERE id = ?"_s, {id});
        return batch;
    };
    WindowFixture f;
    (void)miss(f, 1);
    f.open();
    const auto sheet = [&f] { return f.window->findChild<MissedSheet *>(); };
    QTRY_VERIFY(sheet() && sheet()->isVisible());
    QVERIFY(!sheet()->testAttribute(Qt::WA_ShowWithoutActivating));
    sheet()->reject();
    QTRY_VERIFY(!sheet());
    f.window->activateWindow();
    f.find<QAbstractButton>("detailsClose")->setFocus(); // is no typing
    f.tell(miss(f, 2));
    QTRY_VERIFY(sheet() && sheet()->isVisible());
    QVERIFY(!sheet()->testAttribute(Qt::WA_ShowWithoutActivating));
    sheet()->reject();
    QTRY_VERIFY(!sheet());
    f.window->activateWindow();
    auto *search = f.find<QLineEdit>("jobSearch");
    search->setFocus();
    search->setText(u"gre"_s);
    f.tell(miss(f, 3));
    QTRY_VERIFY(sheet() && sheet()->isVisible());
    QVERIFY(sheet()->testAttribute(Qt::WA_ShowWithoutActivating));
}

void TestMainWindow::actionsFollowAJobWhileItsDetailsAreHidden()
{
    Fixture f(3);
    f.press(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(!f.details()->isVisible());
    f.put(JobStatus::Running, 11);
    f.list.settle();
    f.select(11);
    QVERIFY(f.action("actionAbort")->isEnabled());
    f.put(JobStatus::Done, 11);
    QTRY_VERIFY(!f.action("actionAbort")->isEnabled());
    QVERIFY(f.action("actionRerun")->isEnabled());
    QVERIFY(f.action("actionDelete")->isEnabled());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
