#include "model/clock.h"
#include "views/mnemonics.h"
#include "views/schedulepanel.h"

#include <QDateTimeEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

class StoppedClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return time; }
    QDateTime time;
};

QDateTime utc(const QString &text) { return QDateTime::fromString(text, Qt::ISODate); }
QDateTime wall(const QString &text) { return utc(text + u"Z"_s); }

} // namespace

class TestSchedulePanel final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void startsWithNow();
    void saysWhatATimeMeans_data();
    void saysWhatATimeMeans();
    void theSentenceFollowsTheClock();
    void aGivenTimeIsKeptToTheMillisecond();
    void aGivenTimeThatIsPastIsNotKept();
    void presetsAreOnTheWallClock_data();
    void presetsAreOnTheWallClock();
    void theEveningIsNotOfferedWhenItIsPast();
    void showsTheFullYear();
    void keepsTheOrderOfItsPartsRightToLeft();

private:
    QAction *preset(const QString &beginning);
    QDateTimeEdit *edit() const { return m_panel->findChild<QDateTimeEdit *>(u"scheduleTime"_s); }
    void chooseTime(const QString &text);

    std::shared_ptr<StoppedClock> m_clock;
    std::unique_ptr<SchedulePanel> m_panel;
};

void TestSchedulePanel::init()
{
    m_clock = std::make_shared<StoppedClock>();
    m_clock->time = utc(u"2026-11-23T11:45:00Z"_s); // Monday, 12:45 in Prague
    Mnemonics mnemonics;
    m_panel = std::make_unique<SchedulePanel>(m_clock, mnemonics, QTimeZone("Europe/Prague"));
}

void TestSchedulePanel::chooseTime(const QString &text)
{
    m_panel->findChild<QRadioButton *>(u"scheduleAtTime"_s)->click();
    edit()->setDateTime(wall(text));
}

QAction *TestSchedulePanel::preset(const QString &beginning)
{
    auto *menu = m_panel->findChild<QPushButton *>(u"schedulePresets"_s)->menu();
    emit menu->aboutToShow();
    for (QAction *action : menu->actions())
        if (action->text().startsWith(beginning))
            return action;
    return nullptr;
}

void TestSchedulePanel::startsWithNow()
{
    QVERIFY(!m_panel->isScheduled());
    QVERIFY(!m_panel->at());
    QVERIFY(!edit()->isEnabled());
    QCOMPARE(edit()->accessibleName(), u"Schedule Time"_s);
}

void TestSchedulePanel::saysWhatATimeMeans_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("entered");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QStringList>("parts");
    const QString noon = u"2026-11-23T11:45:00Z"_s;
    const QString once = u"Runs at once: the time is past or less than two minutes ahead."_s;
    QTest::newRow("tonight") << noon << u"2026-11-23T23:30"_s << u"2026-11-23T22:30:00Z"_s
                             << QStringList{u"10 h 45 min"_s, u"Europe/Prague"_s};
    QTest::newRow("in days") << noon << u"2026-11-25T13:45"_s << u"2026-11-25T12:45:00Z"_s << QStringList{u"2 d 1 h"_s};
    QTest::newRow("the past") << noon << u"2026-11-23T12:00"_s << u"2026-11-23T11:00:00Z"_s << QStringList{once};
    QTest::newRow("a minute ahead") << noon << u"2026-11-23T12:46"_s << u"2026-11-23T11:46:00Z"_s << QStringList{once};
    QTest::newRow("just two minutes ahead")
        << noon << u"2026-11-23T12:47"_s << u"2026-11-23T11:47:00Z"_s << QStringList{u"Starts in"_s, u"2 min"_s};
    QTest::newRow("a time that daylight saving leaves out")
        << u"2027-03-27T12:00:00Z"_s << u"2027-03-28T02:30"_s << u"2027-03-28T01:00:00Z"_s
        << QStringList{u"does not exist"_s, u"3:00"_s};
    QTest::newRow("a time that comes twice") << u"2026-10-24T12:00:00Z"_s << u"2026-10-25T02:30"_s
                                             << u"2026-10-25T00:30:00Z"_s << QStringList{u"comes twice"_s, u"first"_s};
}

void TestSchedulePanel::saysWhatATimeMeans()
{
    QFETCH(const QString, now);
    QFETCH(const QString, entered);
    QFETCH(const QString, at);
    QFETCH(const QStringList, parts);
    m_clock->time = utc(now);
    chooseTime(entered);
    QCOMPARE(edit()->dateTime(), wall(entered)); // also where the local time does not exist
    QCOMPARE(m_panel->at(), std::optional(utc(at).toMSecsSinceEpoch()));
    for (const QString &part : parts)
        QVERIFY2(m_panel->note().contains(part), qPrintable(m_panel->note()));
    static const QRegularExpression seconds(u"\\d:\\d\\d:\\d\\d"_s);
    QVERIFY2(!m_panel->note().contains(seconds), qPrintable(m_panel->note()));
}

void TestSchedulePanel::theSentenceFollowsTheClock()
{
    chooseTime(u"2026-11-23T23:30"_s);
    m_panel->show();
    m_clock->time = m_clock->time.addSecs(3600);
    QTRY_VERIFY(m_panel->note().contains(u"9 h 45 min"_s));
}

void TestSchedulePanel::aGivenTimeIsKeptToTheMillisecond()
{
    const qint64 given = utc(u"2026-11-23T11:45:59Z"_s).toMSecsSinceEpoch() + 123; // within the two minutes
    m_panel->setGiven(given);
    QVERIFY(m_panel->isScheduled());
    QCOMPARE(m_panel->at(), std::optional(given));
    QVERIFY(m_panel->keepsGiven());
    QVERIFY2(m_panel->note().contains(u"less than a minute ·"_s) || m_panel->note().contains(u"less than a minute"_s),
             qPrintable(m_panel->note()));
    edit()->setDateTime(edit()->dateTime().addDays(1));
    QVERIFY(!m_panel->keepsGiven());
    QCOMPARE(*m_panel->at() % 60'000, 0);
}

void TestSchedulePanel::aGivenTimeThatIsPastIsNotKept()
{
    m_panel->setGiven(m_clock->nowMs() - 1);
    QVERIFY(!m_panel->keepsGiven());
    QVERIFY(m_panel->note().contains(u"Runs at once"_s));
}

void TestSchedulePanel::presetsAreOnTheWallClock_data()
{
    QTest::addColumn<QString>("beginning");
    QTest::addColumn<QString>("wallTime");
    QTest::newRow("in ten minutes, never earlier") << u"In 10"_s << u"2026-11-23T12:55"_s;
    QTest::newRow("in an hour") << u"In 1 h"_s << u"2026-11-23T13:45"_s;
    QTest::newRow("this evening") << u"This evening"_s << u"2026-11-23T18:00"_s;
    QTest::newRow("tomorrow") << u"Tomorrow"_s << u"2026-11-24T08:00"_s;
    QTest::newRow("on a Monday, the next one") << u"Monday"_s << u"2026-11-30T08:00"_s;
}

void TestSchedulePanel::presetsAreOnTheWallClock()
{
    QFETCH(const QString, beginning);
    QFETCH(const QString, wallTime);
    auto *action = preset(beginning);
    QVERIFY(action);
    const QSignalSpy changed(m_panel.get(), &SchedulePanel::changed);
    action->trigger();
    QVERIFY(m_panel->isScheduled());
    QCOMPARE(edit()->dateTime(), wall(wallTime));
    QVERIFY(changed.count() > 0);
}

void TestSchedulePanel::theEveningIsNotOfferedWhenItIsPast()
{
    m_clock->time = utc(u"2026-11-23T17:00:00Z"_s);
    QVERIFY(!preset(u"This evening"_s));
}

void TestSchedulePanel::keepsTheOrderOfItsPartsRightToLeft()
{
    const QString text = edit()->text();
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    init();
    const QString mirrored = edit()->text();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(mirrored, text);
}

void TestSchedulePanel::showsTheFullYear()
{
    QVERIFY(edit()->displayFormat().contains(u"yyyy"_s));
    QVERIFY(edit()->calendarPopup());
}

QTEST_MAIN(TestSchedulePanel)
#include "tst_schedulepanel.moc"
