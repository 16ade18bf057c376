#include "model/ruleparser.h"
#include "model/rulewords.h"

#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestRuleParser final : public QObject {
    Q_OBJECT
private slots:
    void saysBackWhatWasWritten_data()
    {
        QTest::addColumn<QString>("words");
        const auto row = [](const char *rule, const char *words) { QTest::newRow(rule) << QString::fromUtf8(words); };
        row("every 15m", "Every 15 minute(s)");
        row("every 2h", "Every 2 hour(s)");
        row("every 90m", "Every 90 minute(s)");
        row("every 1d at 09:00", "Every day at 09:00");
        row("every 3d at 09:00", "Every 3 day(s) at 09:00");
        row("mon,wed,fri at 08:30", "Monday, Wednesday and Friday at 08:30");
        row("mon-sun at 08:30,17:00", "Every day at 08:30 and 17:00");
        row("tue-thu at 8:30", "Tuesday to Thursday at 08:30");
        row("mon-wed,fri at 8:30", "Monday, Tuesday, Wednesday and Friday at 08:30");
        row("sat-mon at 8:30", "Monday, Saturday and Sunday at 08:30");
        row("day 1,15 at 06:00", "Day 1 and 15 of the month at 06:00");
        row("last day at 18:00", "The last day of the month at 18:00");
        row("2nd tue at 09:00", "The 2nd Tuesday of the month at 09:00");
        row("1st,last fri at 17:00", "The 1st and last Friday of the month at 17:00");
        row("cron 0 3 * * 1-5", "At 03:00, Monday to Friday");
        row("cron */20 * * * *", "At minute 0, 20 and 40 of every hour");
        row("cron 30 2 1 * sun", "At 02:30, day 1 of the month, and each Sunday");
        row("cron 30 2 */10 jan,jul 7",
            "At 02:30, day 1, 11, 21 and 31 of the month if it is Sunday, in January and July");
        row("cron @daily", "Every day at 00:00");
        row("cron 0 9,17 * jan *", "Every day at 09:00 and 17:00, in January");
        row("@yearly", "At 00:00, day 1 of the month, in January");
    }
    void saysBackWhatWasWritten()
    {
        QFETCH(QString, words);
        const QString text = QString::fromUtf8(QTest::currentDataTag());
        const Result<ScheduleRule> rule = parseRule(text);
        QVERIFY2(rule.isOk(), rule ? "" : qPrintable(rule.error().message));
        QCOMPARE(rule->text, text);
        QCOMPARE(ruleInWords(*rule, QLocale(QLocale::English, QLocale::UnitedKingdom)), words);
    }

    void wordsBeginWithACapital()
    {
        const QLocale french(QLocale::French, QLocale::France); // where days are small
        QCOMPARE(ruleInWords(*parseRule(u"mon at 08:30"_s), french), u"Lundi at 08:30"_s);
    }

    void caseAndBlanksDoNotCount()
    {
        const Result<ScheduleRule> rule = parseRule(u"  Mon ,WED-Friday   AT 08:30, 17:00 "_s);
        QVERIFY(rule.isOk());
        QCOMPARE(rule->text, u"mon,wed-friday at 08:30,17:00"_s);
        QCOMPARE(rule->weekdays.count(), std::size_t(4));
        QCOMPARE(rule->times, QList<int>({510, 1020}));
        QCOMPARE(parseRule(u"CRON 0 0 1 JAN SUN"_s)->cron, parseCron(u"0 0 1 1 7"_s).value());
    }

    void starsAreUnrestricted()
    {
        const CronFields cron = parseCron(u"*/5 0-23 1-31 * */1"_s).value();
        QVERIFY(cron.hasEveryMinute && !cron.hasEveryHour && !cron.hasEveryDay && cron.hasEveryWeekday);
        QVERIFY(parseRule(u"cron */5 3 * * *"_s)->followsClock());
        QVERIFY(!parseRule(u"cron 0-59 0-23 * * *"_s)->followsClock());
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *rule, const char *said) {
            QTest::newRow(rule) << QString::fromUtf8(rule) << QString::fromUtf8(said);
        };
        row("", "is no rule");
        row("tomorrow", "is no rule");
        row("every", "is no rule");
        row("every 0m", "from 1m to 5270400m");
        row("every 15s", "is no distance");
        row("every 99999999h", "from 1h to 87840h");
        row("every 9999d at 09:00", "from 1d to 3660d");
        row("cron ,1 0 * * *", "cannot stand for the minute");
        row("every 3d", "every 3d at 09:00");
        row("every 15m at 09:00", "Only days have one");
        row("every 0d at 09:00", "from 1d to 3660d");
        row("mon at", "is no rule");
        row("mon at 24:00", "“24:00” is no time of day");
        row("mon at 08:60", "no time of day");
        row("mon at 08:30,", "“” is no time of day");
        row("mon at 08:30 17:00", "is no rule");
        row("moon at 08:30", "is no rule");
        row("day 0 at 06:00", "“0” is no day of a month");
        row("day 32 at 06:00", "1 to 31");
        row("day 1-5 at 06:00", "no day of a month");
        row("6th tue at 09:00", "is no rule");
        row("2nd at 09:00", "is no rule");
        row("cron", "has 0");
        row("cron 0 3 * * 1-5 *", "has 6");
        row("cron 60 3 * * *", "a number from 0 to 59");
        row("cron 0 24 * * *", "0 to 23");
        row("cron 0 0 0 * *", "1 to 31");
        row("cron 0 0 1 13 *", "Names are jan, feb");
        row("cron 0 0 * * 8", "Names are sun, mon");
        row("cron mon 0 * * *", "“mon” cannot stand for the minute");
        row("cron 5-1 0 * * *", "“5-1” cannot");
        row("cron */0 0 * * *", "“*/0” cannot");
        row("cron */ 0 * * *", "“*/” cannot");
        row("cron */+2 0 * * *", "cannot stand");
        row("cron 1,,2 0 * * *", "“” cannot stand");
        row("cron +5 0 * * *", "cannot stand");
        row("cron 0 0 ? * *", "cannot stand");
        row("cron 0 0 L * *", "cannot stand");
        row("cron @reboot", "There is no “@reboot”");
        row("cron 0 0 31 2 *", "names no day that there is");
        row("cron 0 0 31 4,6,9,11 */2", "names no day that there is");
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QString, rule);
        QFETCH(QString, said);
        const Result<ScheduleRule> read = parseRule(rule);
        QVERIFY(!read.isOk());
        QCOMPARE(read.error().code, ErrorCode::BadInput);
        QCOMPARE(read.error().field, u"rule"_s);
        QVERIFY2(read.error().message.contains(said), qPrintable(read.error().message));
    }

    void theLongestRuleEnds() { QVERIFY(!parseRule(u"mon,"_s.repeated(100'000)).isOk()); }
};

QTEST_GUILESS_MAIN(TestRuleParser)
#include "tst_ruleparser.moc"
