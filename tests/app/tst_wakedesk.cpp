// What the window asks and tells about the crontab: once, at the first schedule, and remembered.
#include "app/wakedesk.h"
#include "tests/fakes/windowfixture.h"
#include "views/messagebar.h"
#include "views/messagelabel.h"
#include "views/settingsdialog.h"

#include <QAction>
#include <QPushButton>
#include <QTest>

#include <condition_variable>
#include <mutex>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

class TestWakeDesk final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void asksAtTheFirstScheduleAndSwitchesItOn();
    void asksWhenAJobIsDueSomeTime();
    void aNoIsRememberedAndChangesNothing();
    void doesNotAskWhereItIsOnAlready();
    void saysThatJobsWaitWhereCronCannotBeUsed();
    void aFailureToSwitchIsTold();
    void whoChoseInTheSettingsIsNotAsked();
    void aLineThatCannotBeWrittenIsNoPromise();
    void itsEndDoesNotWaitForACrontabThatHangs();

private:
    void start(const WakeState &state, const Result<void> &turned = {});
    void schedule() { m_desk->follow({.changes = {}, .schedules = {1}}); }
    [[nodiscard]] QWidget *question() const { return m_window->find<QWidget>("wakeQuestion"); }
    void answer(const char *name) { m_window->find<QPushButton>(name)->click(); }

    std::unique_ptr<WindowFixture> m_window;
    std::unique_ptr<WakeDesk> m_desk;
    std::atomic<int> m_turned = 0;
    std::atomic<int> m_looked = 0;
};

void TestWakeDesk::init()
{
    m_turned = 0;
    m_looked = 0;
    m_window = std::make_unique<WindowFixture>();
    m_window->open();
}

void TestWakeDesk::cleanup()
{
    m_desk.reset();
    m_window.reset();
}

void TestWakeDesk::start(const WakeState &state, const Result<void> &turned)
{
    m_desk = std::make_unique<WakeDesk>(u"/nowhere/jobdeck.db"_s, QStringList{}, m_window->settings);
    m_desk->setCron({.state =
                         [this, state](const std::stop_token &) {
                             ++m_looked;
                             return state;
                         },
                     .turn =
                         [this, turned](bool) {
                             ++m_turned;
                             return turned;
                         }});
    m_desk->setWindow(m_window->window.get());
}

void TestWakeDesk::asksAtTheFirstScheduleAndSwitchesItOn()
{
    start({});
    m_desk->follow({.changes = {}, .schedules = {0}}); // a calendar is none
    QCOMPARE(m_looked, 0);
    schedule();
    QTRY_VERIFY(question()->isVisible());
    schedule();
    QCOMPARE(m_looked, 1);
    answer("wakeQuestionYes");
    QTRY_COMPARE(m_turned, 1);
    QVERIFY(!question()->isVisible());
    start({}); // the next time that it runs
    schedule();
    m_desk.reset(); // waits for whatever it looks at
    QCoreApplication::processEvents();
    QVERIFY(!question()->isVisible());
}

void TestWakeDesk::asksWhenAJobIsDueSomeTime()
{
    start({});
    m_desk->follow({.changes = {}, .schedules = {}, .nextDue = 4'000'000'000'000}); // as the window finds it
    QTRY_VERIFY(question()->isVisible());
}

void TestWakeDesk::aNoIsRememberedAndChangesNothing()
{
    start({});
    schedule();
    QTRY_VERIFY(question()->isVisible());
    answer("wakeQuestionNo");
    QCOMPARE(m_turned, 0);
    QCOMPARE(m_window->settings.value(u"schedules/wakeAnswered"_s), QVariant(false));
    start({});
    schedule();
    m_desk.reset(); // waits for whatever it looks at
    QCOMPARE(m_looked, 2); // at its start, and not in order to ask
    QVERIFY(!question()->isVisible());
}

void TestWakeDesk::doesNotAskWhereItIsOnAlready()
{
    start({.isOn = true, .obstacle = {}});
    schedule();
    QTRY_COMPARE(m_looked, 1);
    m_desk.reset(); // waits for the answer
    QCoreApplication::processEvents();
    QVERIFY(!question()->isVisible());
}

void TestWakeDesk::saysThatJobsWaitWhereCronCannotBeUsed()
{
    start({.isOn = false, .obstacle = u"No cron runs on this computer."_s});
    schedule();
    auto *bar = m_window->find<MessageBar>("wakeBar");
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->text(), u"No cron runs on this computer. Scheduled jobs wait until this window is open."_s);
    QVERIFY(!question()->isVisible());
}

void TestWakeDesk::aFailureToSwitchIsTold()
{
    start({}, Error{ErrorCode::Refused, u"You may not use cron."_s, {}});
    schedule();
    QTRY_VERIFY(question()->isVisible());
    answer("wakeQuestionYes");
    auto *bar = m_window->find<MessageBar>("wakeBar");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->text().startsWith(u"You may not use cron."_s));
}

void TestWakeDesk::whoChoseInTheSettingsIsNotAsked()
{
    start({});
    emit m_window->window->wakeChosen(true);
    QTRY_COMPARE(m_turned, 1);
    QCOMPARE(m_window->settings.value(u"schedules/wakeAnswered"_s), QVariant(true));
    schedule();
    m_desk.reset();
    QCoreApplication::processEvents();
    QVERIFY(!question()->isVisible());
}

void TestWakeDesk::aLineThatCannotBeWrittenIsNoPromise()
{
    m_window->window->setOwner(true);
    m_window->window->setCanBackground(true);
    start({.isKnown = true, .isOn = true, .sentence = u"All is well."_s});
    emit m_window->window->wakeAsked(); // as the settings do
    QTRY_COMPARE(m_looked, 1);
    m_window->find<QAction>("actionSettings")->trigger();
    const auto *state =
        m_window->window->findChild<SettingsDialog *>()->findChild<MessageLabel *>(u"settingsWakeState"_s);
    QTRY_COMPARE(state->text(), u"All is well."_s);
    m_desk->setFailure(u"The crontab is damaged."_s);
    QCOMPARE(state->text(), u"The crontab is damaged."_s);
    QVERIFY(m_window->find<MessageBar>("wakeBar")->isVisible());
    const int looked = m_looked;
    emit m_window->window->wakeAsked();
    QTRY_COMPARE(m_looked, looked + 1);
    QTRY_COMPARE(state->text(), u"The crontab is damaged."_s); // though it can be read
    m_desk->setFailure({});
    QCOMPARE(state->text(), u"All is well."_s);
}

void TestWakeDesk::itsEndDoesNotWaitForACrontabThatHangs()
{
    start({});
    m_desk->setCron({.state =
                         [this](const std::stop_token &stop) {
                             ++m_looked;
                             std::mutex mutex;
                             std::condition_variable_any never;
                             std::unique_lock lock(mutex);
                             never.wait(lock, stop, [] { return false; });
                             return WakeState();
                         },
                     .turn = [](bool) { return Result<void>(); }});
    emit m_window->window->wakeAsked();
    QTRY_COMPARE(m_looked, 1);
    m_desk.reset(); // or it never comes back
}

QTEST_MAIN(TestWakeDesk)
#include "tst_wakedesk.moc"
