// Making a rule without its syntax: what each form writes, how it is told back, the next times with what clock changes
// do to them, and errors at the field they are about.
#include "tests/fakes/listfixture.h"
#include "views/checkrow.h"
#include "views/messagelabel.h"
#include "views/ruleeditor.h"
#include "views/taborder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

class TestRuleEditor final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void everyFormWritesAndReadsItsRule_data();
    void everyFormWritesAndReadsItsRule();
    void tellsTheRuleInWordsWithItsNextTimes();
    void marksTimesAtAClockChange_data();
    void marksTimesAtAClockChange();
    void anErrorStandsAtItsField_data();
    void anErrorStandsAtItsField();
    void whatIsMissingIsAskedFor();
    void daysOfTheMonthHaveTheirOwnError();
    void theTabKeyGoesFromTheTopDown();
    void boundsSayWhoseClockTheyAreReadBy();
    void aStartIsKeptToTheMillisecond();
    void theLastOnesAreUnderMoreOptions();
    void excludedDaysAreLeftOut();
    void aCountThatIsUsedUpIsAnError();

private:
    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        auto *found = m_editor->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    [[nodiscard]] QStringList times() const
    {
        QStringList texts;
        const auto *list = find<QListWidget>("ruleNextTimes");
        for (int i = 0; i < list->count(); ++i)
            texts << list->item(i)->text();
        return texts;
    }
    [[nodiscard]] QString errorAt(const QString &field) const
    {
        return find<MessageLabel>(qPrintable(u"ruleError_"_s + field))->text();
    }

    std::unique_ptr<ListFixture> m_list;
    std::unique_ptr<RuleEditor> m_editor;
};

void TestRuleEditor::initTestCase() { qputenv("TZ", "Europe/Prague"); }

void TestRuleEditor::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_editor.reset();
    m_list.reset(); // the names of its connections are free only then
    m_list = std::make_unique<ListFixture>();
    m_editor = std::make_unique<RuleEditor>(*m_list->reader, m_list->clock);
    m_editor->show();
}

void TestRuleEditor::everyFormWritesAndReadsItsRule_data()
{
    QTest::addColumn<QString>("rule");
    for (const char *rule : {"every 15m", "every 2h", "every 3d at 09:00", "mon,wed,fri at 08:30",
                             "mon,tue,wed,thu,fri,sat,sun at 00:00", "day 1,15 at 06:00", "last day at 18:00",
                             "2nd tue at 09:00", "last,1st fri,sat at 08:30,17:00", "cron 0 3 * * 1-5", "cron @daily"})
        QTest::newRow(rule) << QString::fromLatin1(rule);
}

void TestRuleEditor::everyFormWritesAndReadsItsRule()
{
    QFETCH(const QString, rule);
    m_editor->setTerms({.rule = rule});
    QCOMPARE(m_editor->terms().rule, rule);
    QVERIFY(m_editor->validate());
}

void TestRuleEditor::tellsTheRuleInWordsWithItsNextTimes()
{
    m_editor->setTerms({.rule = u"mon,fri at 08:30"_s});
    QTRY_COMPARE(times().size(), 10);
    QCOMPARE(m_editor->words(), u"Monday and Friday at 08:30"_s);
    // The clock stands at Friday 15 January 2027, 09:00.
    QVERIFY2(times().first().contains(u"18/01/2027  08:30"_s), qPrintable(times().first()));
    QVERIFY2(!times().first().contains(u"Prague"_s), "the zone of this computer need not be told");

    find<QCheckBox>("ruleWeekday5")->setChecked(false);
    QTRY_COMPARE(m_editor->words(), u"Monday at 08:30"_s); // live
    find<QComboBox>("ruleZone")->setCurrentText(u"Asia/Tokyo"_s);
    QTRY_VERIFY(!times().isEmpty() && times().first().contains(u"Asia/Tokyo"_s));
    QCOMPARE(m_editor->terms().zone, u"Asia/Tokyo"_s);
}

void TestRuleEditor::marksTimesAtAClockChange_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("mark");
    QTest::newRow("gap") << u"cron 30 2 28 3 *"_s << u"the clocks go forward: runs at"_s;
    QTest::newRow("overlap") << u"cron 30 2 31 10 *"_s << u"the clocks go back: the first of the two"_s;
    QTest::newRow("overlap, by the clock") << u"cron 30 * 31 10 *"_s << u"comes twice"_s;
}

void TestRuleEditor::marksTimesAtAClockChange()
{
    QFETCH(const QString, rule);
    QFETCH(const QString, mark);
    m_editor->setTerms({.rule = rule, .zone = u"Europe/Prague"_s});
    QTRY_VERIFY(times().join(u'\n').contains(mark));
}

void TestRuleEditor::anErrorStandsAtItsField_data()
{
    QTest::addColumn<ScheduleTerms>("terms");
    QTest::addColumn<QString>("field");
    QTest::newRow("no day that there is") << ScheduleTerms{.rule = u"cron 0 0 31 2 *"_s} << u"rule"_s;
    QTest::newRow("six fields") << ScheduleTerms{.rule = u"cron 0 0 1 1 1 1"_s} << u"rule"_s;
    QTest::newRow("a city") << ScheduleTerms{.rule = u"every 2h"_s, .zone = u"Berlin"_s} << u"zone"_s;
    QTest::newRow("unknown zone") << ScheduleTerms{.rule = u"every 2h"_s, .zone = u"Mars/Base"_s} << u"zone"_s;
    QTest::newRow("end before start") << ScheduleTerms{.rule = u"every 2h"_s,
                                                       .startAt = startMs + 7'200'000,
                                                       .endAt = startMs + 3'600'000}
                                      << u"end"_s;
    QTest::newRow("end is past") << ScheduleTerms{.rule = u"every 2h"_s, .endAt = startMs - 1} << u"end"_s;
    QTest::newRow("never before the end")
        << ScheduleTerms{.rule = u"every 2h"_s, .endAt = startMs + 3'600'000} << u"end"_s;
    QTest::newRow("too much jitter") << ScheduleTerms{.rule = u"every 2h"_s, .jitterMs = 2 * maxJitterMs}
                                     << u"jitter"_s;
}

void TestRuleEditor::anErrorStandsAtItsField()
{
    QFETCH(const ScheduleTerms, terms);
    QFETCH(const QString, field);
    m_editor->setTerms(terms);
    QTRY_VERIFY(!errorAt(field).isEmpty());
    QVERIFY(times().isEmpty());
    m_editor->setTerms({.rule = u"every 2h"_s}); // and goes when it is mended
    QTRY_COMPARE(times().size(), 10);
    QVERIFY(errorAt(field).isEmpty());
}

void TestRuleEditor::whatIsMissingIsAskedFor()
{
    m_editor->setTerms({.rule = u"mon at 08:30"_s});
    find<QCheckBox>("ruleWeekday1")->setChecked(false);
    QVERIFY(!m_editor->validate());
    QCOMPARE(errorAt(u"rule"_s), u"Choose at least one day of the week."_s);
    find<QCheckBox>("ruleWeekday2")->setChecked(true);
    find<QLineEdit>("ruleTimes")->setText(u"25:00"_s);
    QVERIFY(!m_editor->validate());
    QVERIFY2(errorAt(u"times"_s).contains(u"00:00 to 23:59"_s), "what is allowed is said");
    QCOMPARE(errorAt(u"rule"_s), QString());
}

void TestRuleEditor::daysOfTheMonthHaveTheirOwnError()
{
    m_editor->setTerms({.rule = u"day 1 at 08:30"_s});
    for (const char *wrong : {"32", "1,15,x", ""}) {
        find<QLineEdit>("ruleMonthDays")->setText(QString::fromLatin1(wrong));
        QTRY_COMPARE(errorAt(u"rule"_s), u"Enter days of the month: 1 to 31, several with commas."_s);
        QCOMPARE(errorAt(u"times"_s), QString());
        QVERIFY(!m_editor->validate());
    }
    find<QLineEdit>("ruleMonthDays")->setText(u"1, 15"_s);
    QTRY_COMPARE(errorAt(u"rule"_s), QString());
    QCOMPARE(m_editor->terms().rule, u"day 1,15 at 08:30"_s);
}

void TestRuleEditor::theTabKeyGoesFromTheTopDown()
{
    m_editor->setTerms({.rule = u"mon at 08:30"_s});
    orderTabsByLayout(*m_editor);
    QStringList names;
    QWidget *widget = find<QComboBox>("ruleForm");
    for (int i = 0; i < 60 && names.value(names.size() - 1) != u"ruleNextTimes"_s;
         ++i, widget = widget->nextInFocusChain())
        names << widget->objectName();
    qsizetype last = -1;
    for (const char *name : {"ruleForm", "ruleWeekday1", "ruleWeekday7", "ruleTimes", "ruleZone", "ruleStartWanted",
                             "ruleStart", "ruleEndWanted", "ruleEnd", "ruleCount", "ruleMore", "ruleCalendar",
                             "ruleMissed", "ruleOverlap", "ruleNextTimes"}) {
        const qsizetype at = names.indexOf(QString::fromLatin1(name));
        QVERIFY2(at > last, qPrintable(QString::fromLatin1(name) + u": "_s + names.join(u' ')));
        last = at;
    }
}

void TestRuleEditor::boundsSayWhoseClockTheyAreReadBy()
{
    const auto zones = [this] {
        QStringList texts;
        for (const QLabel *label : find<QDateTimeEdit>("ruleStart")->parentWidget()->findChildren<QLabel *>())
            texts << label->text();
        return texts.join(QString());
    };
    m_editor->setTerms({.rule = u"mon at 08:30"_s, .startAt = startMs});
    QCOMPARE(zones(), QString());
    find<QComboBox>("ruleZone")->setCurrentText(u"Asia/Tokyo"_s);
    QVERIFY(zones().contains(u"Asia/Tokyo"_s));
}

void TestRuleEditor::aStartIsKeptToTheMillisecond()
{
    const ScheduleTerms terms{.rule = u"every 2h"_s, .startAt = startMs + 12'345};
    m_editor->setTerms(terms);
    QCOMPARE(m_editor->terms(), terms);
    find<QDateTimeEdit>("ruleStart")->setDateTime(QDateTime(QDate(2027, 2, 1), QTime(8, 0), Qt::UTC));
    QCOMPARE(m_editor->terms().startAt,
             QDateTime(QDate(2027, 2, 1), QTime(8, 0), QTimeZone("Europe/Prague")).toMSecsSinceEpoch());
}

void TestRuleEditor::theLastOnesAreUnderMoreOptions()
{
    QVERIFY(!find<QComboBox>("ruleMissed")->isVisible());
    find<QToolButton>("ruleMore")->click();
    QVERIFY(find<QComboBox>("ruleMissed")->isVisible());
    QCOMPARE(m_editor->terms().missed, MissedPolicy::Usual);
    const ScheduleTerms terms{.rule = u"every 2h"_s,
                              .maxRuns = 7,
                              .jitterMs = 60'000,
                              .missed = MissedPolicy::Each,
                              .overlap = OverlapPolicy::Queue};
    m_editor->setTerms(terms);
    QCOMPARE(m_editor->terms(), terms);
}

void TestRuleEditor::excludedDaysAreLeftOut()
{
    m_list->writer.run(u"INSERT INTO calendar (name, days) VALUES ('Off', '[\"2027-01-18\"]')"_s);
    m_editor->setTerms({.rule = u"mon at 08:30"_s, .calendar = u"Off"_s});
    QTRY_COMPARE(times().size(), 10);
    QVERIFY2(times().first().contains(u"25/01/2027"_s), qPrintable(times().first()));
    QVERIFY(find<QComboBox>("ruleCalendar")->findText(u"Off"_s) > 0);
}

void TestRuleEditor::aCountThatIsUsedUpIsAnError()
{
    m_editor->setTerms({.rule = u"every 2h"_s, .maxRuns = 3}, 3);
    QTRY_VERIFY(!errorAt(u"count"_s).isEmpty());
    m_editor->setTerms({.rule = u"every 2h"_s, .maxRuns = 5}, 3);
    QTRY_COMPARE(times().size(), 2); // of five, three have run
}

QTEST_MAIN(TestRuleEditor)
#include "tst_ruleeditor.moc"
