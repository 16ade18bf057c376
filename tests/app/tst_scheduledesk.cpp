// What the window asks and tells about the crontab: once, at the first schedule, and remembered.
#include "app/scheduledesk.h"
#include "tests/fakes/windowfixture.h"
#include "views/messagebar.h"

#include <QPushButton>
#include <QTest>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

class TestScheduleDesk final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void asksAtTheFirstScheduleAndSwitchesItOn();
    void aNoIsRememberedAndChangesNothing();
    void doesNotAskWhereItIsOnAlready();
    void saysThatJobsWaitWhereCronCannotBeUsed();
    void aFailureToSwitchIsTold();

private:
    void start(WakeState state, Result<void> turned = {});
    void schedule() { m_desk->follow({.changes = {}, .schedules = {1}}); }
    [[nodiscard]] QWidget *question() const { return m_window->find<QWidget>("wakeQuestion"); }
    void answer(const char *name) { m_window->find<QPushButton>(name)->click(); }

    std::unique_ptr<WindowFixture> m_window;
    std::unique_ptr<ScheduleDesk> m_desk;
    std::atomic<int> m_turned = 0;
    std::atomic<int> m_looked = 0;
};

void TestScheduleDesk::init()
{
    m_turned = 0;
    m_looked = 0;
    m_window = std::make_unique<WindowFixture>();
    m_window->open();
}

void TestScheduleDesk::cleanup()
{
    m_desk.reset();
    m_window.reset();
}

void TestScheduleDesk::start(WakeState state, Result<void> turned)
{
    m_desk = std::make_unique<ScheduleDesk>(u"/nowhere/jobdeck.db"_s, QStringList{}, m_window->settings);
    m_desk->setCron({.state =
                         [this, state](const QString &) {
                             ++m_looked;
                             return state;
                         },
                     .turn =
                         [this, turned](bool, const QString &, const QStringList &) {
                             ++m_turned;
                             return turned;
                         }});
    m_desk->setWindow(m_window->window.get());
}

void TestScheduleDesk::asksAtTheFirstScheduleAndSwitchesItOn()
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
    QTest::qWait(0);
    QVERIFY(!question()->isVisible());
}

void TestScheduleDesk::aNoIsRememberedAndChangesNothing()
{
    start({});
    schedule();
    QTRY_VERIFY(question()->isVisible());
    answer("wakeQuestionNo");
    QCOMPARE(m_turned, 0);
    QCOMPARE(m_window->settings.value(u"schedules/wakeAnswered"_s), QVariant(false));
    start({});
    schedule();
    QCOMPARE(m_looked, 1);
}

void TestScheduleDesk::doesNotAskWhereItIsOnAlready()
{
    start({.isOn = true, .obstacle = {}});
    schedule();
    QTRY_COMPARE(m_looked, 1);
    m_desk.reset(); // waits for the answer
    QCoreApplication::processEvents();
    QVERIFY(!question()->isVisible());
}

void TestScheduleDesk::saysThatJobsWaitWhereCronCannotBeUsed()
{
    start({.isOn = false, .obstacle = u"No cron runs on this computer."_s});
    schedule();
    auto *bar = m_window->find<MessageBar>("wakeBar");
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->text(), u"No cron runs on this computer. Scheduled jobs wait until this window is open."_s);
    QVERIFY(!question()->isVisible());
}

void TestScheduleDesk::aFailureToSwitchIsTold()
{
    start({}, Error{ErrorCode::Refused, u"You may not use cron."_s, {}});
    schedule();
    QTRY_VERIFY(question()->isVisible());
    answer("wakeQuestionYes");
    auto *bar = m_window->find<MessageBar>("wakeBar");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->text().startsWith(u"You may not use cron."_s));
}

QTEST_MAIN(TestScheduleDesk)
#include "tst_scheduledesk.moc"
