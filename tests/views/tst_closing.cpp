// What closing the window means while jobs run or are due: asked once, remembered, changed in the settings.
#include "tests/fakes/windowfixture.h"
#include "views/closingchoice.h"
#include "views/messagelabel.h"
#include "views/settingsdialog.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;

struct Desk final : WindowFixture {
    Desk()
    {
        open();
        window->setOwner(true);
        window->setCanBackground(true);
        quit = std::make_unique<QSignalSpy>(window.get(), &MainWindow::quitRequested);
        background = std::make_unique<QSignalSpy>(window.get(), &MainWindow::backgroundRequested);
    }
    void schedule(JobId id)
    {
        list.writer.put(jobIn(JobStatus::Scheduled, id, startMs + 10 * minute));
        ChangeBatch batch = list.writer.commit();
        batch.nextDue = startMs + 10 * minute;
        tell(batch);
    }
    [[nodiscard]] QMessageBox *box() const { return window->findChild<QMessageBox *>(u"quitQuestion"_s); }
    void press(const char *button) const { find<QPushButton>(button)->click(); }
    [[nodiscard]] SettingsDialog *openSettings() const
    {
        find<QAction>("actionSettings")->trigger();
        return window->findChild<SettingsDialog *>();
    }

    std::unique_ptr<QSignalSpy> quit;
    std::unique_ptr<QSignalSpy> background;
};

} // namespace

class TestClosing final : public QObject {
    Q_OBJECT
private slots:
    void withNothingToDoItJustQuits();
    void whatRunsAndIsDueIsNamed();
    void saysWhatBecomesOfWhatIsDue_data();
    void saysWhatBecomesOfWhatIsDue();
    void withSomethingDueItAsksOnce();
    void toTheBackgroundTheWindowStaysOpen();
    void theAnswerIsRemembered_data();
    void theAnswerIsRemembered();
    void quitEndsAlsoWhatIsToStayInTheBackground();
    void whatIsDueOnlyIsNoReasonToAskAtQuit();
    void theSettingsChangeTheAnswer();
    void theSettingsTurnTheWakeUpOnAndOff();
};

void TestClosing::withNothingToDoItJustQuits()
{
    Desk desk;
    desk.put(JobStatus::Done, 1);
    QVERIFY(desk.window->close());
    QCOMPARE(desk.quit->size(), 1);
    QCOMPARE(desk.quit->at(0).at(0).toBool(), false);
}

void TestClosing::whatRunsAndIsDueIsNamed()
{
    Desk desk;
    for (JobId id = 1; id <= 5; ++id)
        desk.put(JobStatus::Running, id);
    desk.schedule(6);
    QVERIFY(!desk.window->close());
    QTRY_VERIFY2(desk.box()->informativeText().contains(u"5 running: "_s), qPrintable(desk.box()->informativeText()));
    const QString text = desk.box()->informativeText();
    QVERIFY2(text.contains(u"and 2 more"_s), qPrintable(text));
    QVERIFY2(text.contains(u"1 scheduled: "_s), qPrintable(text));
    QVERIFY2(text.contains(u"Next due: "_s), qPrintable(text));
    QCOMPARE(text.count(u"Greet"_s), 4); // three that run, one that is due
}

void TestClosing::saysWhatBecomesOfWhatIsDue_data()
{
    QTest::addColumn<WakeState>("wake");
    QTest::addColumn<QString>("said");
    const QString waits = u"What is due waits until Jobdeck is opened again."_s;
    QTest::newRow("off") << WakeState{.isKnown = true} << waits;
    QTest::newRow("on") << WakeState{.isKnown = true, .isOn = true} << u"The crontab starts what is due later."_s;
    QTest::newRow("on, and no cron runs")
        << WakeState{.isKnown = true, .isOn = true, .isProblem = true, .obstacle = u"No cron."_s} << waits;
    QTest::newRow("could not be switched off")
        << WakeState{.isKnown = true, .isOn = true, .isProblem = true} << u"The crontab starts what is due later."_s;
}

void TestClosing::saysWhatBecomesOfWhatIsDue()
{
    QFETCH(const WakeState, wake);
    QFETCH(const QString, said);
    Desk desk;
    desk.window->setWake(wake);
    desk.schedule(1);
    QVERIFY(!desk.window->close());
    QVERIFY2(desk.box()->informativeText().endsWith(said), qPrintable(desk.box()->informativeText()));
}

void TestClosing::withSomethingDueItAsksOnce()
{
    Desk desk;
    desk.schedule(1);
    QVERIFY(!desk.window->close());
    QVERIFY(!desk.window->close());
    QCOMPARE(desk.window->findChildren<QMessageBox *>(u"quitQuestion"_s).size(), 1);
    QCOMPARE(desk.box()->defaultButton()->objectName(), u"quitBackground"_s);
    QCOMPARE(desk.box()->escapeButton()->objectName(), u"quitNo"_s);
    desk.press("quitYes");
    QCOMPARE(desk.quit->size(), 1);
    QCOMPARE(desk.quit->at(0).at(0).toBool(), false); // nothing runs that would be aborted
    QCOMPARE(closingChoice(desk.settings), ClosingChoice::Ask);
}

void TestClosing::toTheBackgroundTheWindowStaysOpen()
{
    Desk desk;
    desk.put(JobStatus::Running, 1);
    QVERIFY(!desk.window->close());
    desk.press("quitBackground");
    QCOMPARE(desk.background->size(), 1);
    QCOMPARE(desk.quit->size(), 0);
    QVERIFY(desk.settings.contains(u"window/geometry"_s));
    QTRY_VERIFY(!desk.box());
    QVERIFY(!desk.window->close()); // it was not remembered
    QVERIFY(desk.box());
}

void TestClosing::theAnswerIsRemembered_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<int>("quits");
    QTest::newRow("background") << QByteArray("quitBackground") << 0;
    QTest::newRow("stop") << QByteArray("quitYes") << 1;
}

void TestClosing::theAnswerIsRemembered()
{
    QFETCH(QByteArray, button);
    QFETCH(int, quits);
    ClosingChoice kept = ClosingChoice::Ask;
    {
        Desk desk;
        desk.put(JobStatus::Running, 1);
        QVERIFY(!desk.window->close());
        desk.find<QCheckBox>("quitRemember")->click();
        desk.press(button.constData());
        QTRY_VERIFY(!desk.box());
        kept = closingChoice(desk.settings);
    }
    Desk next;
    keepClosingChoice(next.settings, kept);
    next.put(JobStatus::Running, 1);
    next.window->close();
    QVERIFY(!next.box());
    QCOMPARE(next.quit->size(), quits);
    QCOMPARE(next.background->size(), 1 - quits);
    if (quits > 0)
        QCOMPARE(next.quit->at(0).at(0).toBool(), true);
}

void TestClosing::quitEndsAlsoWhatIsToStayInTheBackground()
{
    Desk desk;
    keepClosingChoice(desk.settings, ClosingChoice::Background);
    desk.put(JobStatus::Running, 1);
    desk.find<QAction>("actionQuit")->trigger();
    QVERIFY(desk.box());
    QVERIFY(!desk.window->findChild<QPushButton *>(u"quitBackground"_s));
    QCOMPARE(desk.box()->defaultButton()->objectName(), u"quitNo"_s);
    desk.press("quitYes");
    QCOMPARE(desk.quit->size(), 1);
    QCOMPARE(desk.background->size(), 0);
}

void TestClosing::whatIsDueOnlyIsNoReasonToAskAtQuit()
{
    Desk desk;
    desk.schedule(1);
    desk.find<QAction>("actionQuit")->trigger();
    QVERIFY(!desk.box());
    QCOMPARE(desk.quit->size(), 1);
}

void TestClosing::theSettingsChangeTheAnswer()
{
    Desk desk;
    keepClosingChoice(desk.settings, ClosingChoice::Background);
    auto *dialog = desk.openSettings();
    QVERIFY(dialog);
    auto *choice = dialog->findChild<QComboBox *>(u"settingsClosing"_s);
    QCOMPARE(choice->currentIndex(), 1);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(closingChoice(desk.settings), ClosingChoice::Stop);
    QSignalSpy themes(desk.window.get(), &MainWindow::themeChosen);
    auto *theme = dialog->findChild<QComboBox *>(u"settingsTheme"_s);
    theme->setFocus();
    QTest::keyClick(theme, Qt::Key_Down);
    QCOMPARE(themes.size(), 1);
    QCOMPARE(themes.at(0).at(0).toString(), u"light"_s);
}

void TestClosing::theSettingsTurnTheWakeUpOnAndOff()
{
    Desk desk;
    QSignalSpy asked(desk.window.get(), &MainWindow::wakeAsked);
    QSignalSpy chosen(desk.window.get(), &MainWindow::wakeChosen);
    auto *dialog = desk.openSettings();
    QCOMPARE(asked.size(), 1);
    auto *wake = dialog->findChild<QCheckBox *>(u"settingsWake"_s);
    QVERIFY(!wake->isEnabled()); // nobody knows yet
    desk.window->setWake({.isKnown = true, .sentence = u"Off."_s});
    QVERIFY(wake->isEnabled() && !wake->isChecked());
    wake->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toBool(), true);
    QVERIFY(!wake->isEnabled()); // it is being changed
    desk.window->setWake({.isKnown = true, .isProblem = true, .sentence = u"You may not."_s});
    QVERIFY(wake->isEnabled() && !wake->isChecked());
    QCOMPARE(dialog->findChild<MessageLabel *>(u"settingsWakeState"_s)->text(), u"You may not."_s);
    QCOMPARE(wake->accessibleDescription(), u"You may not."_s);
}

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
