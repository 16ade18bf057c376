#include "model/argumentspec.h"

#include "model/argumentvalidation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;

class TestArgumentDefaults final : public QObject {
    Q_OBJECT
private slots:
    void countsFromADay_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("moment");
        QTest::newRow("today") << u"today"_s << u"2027-03-31T00:00:00"_s;
        QTest::newRow("now") << u"now"_s << u"2027-03-31T12:30:00"_s;
        QTest::newRow("yesterday") << u"today-1d"_s << u"2027-03-30T00:00:00"_s;
        QTest::newRow("several steps") << u"today - 1w + 2d"_s << u"2027-03-26T00:00:00"_s;
        QTest::newRow("a shorter month") << u"today-1m"_s << u"2027-02-28T00:00:00"_s;
        QTest::newRow("hours") << u"now+2h-30min"_s << u"2027-03-31T14:00:00"_s;
        QTest::newRow("a year") << u"today+1y"_s << u"2028-03-31T00:00:00"_s;
        for (const char *rule : {"", "soon", "today-", "today+1x", "1d", "today 5"})
            QTest::newRow(qPrintable(u"none: "_s + QString::fromLatin1(rule)))
                << QString::fromLatin1(rule) << QString();
    }
    void countsFromADay()
    {
        QFETCH(QString, rule);
        QFETCH(QString, moment);
        const QDateTime now(QDate(2027, 3, 31), QTime(12, 30), Qt::UTC);
        QCOMPARE(dateFromRule(rule, now).toString(u"yyyy-MM-ddTHH:mm:ss"_s), moment);
    }

    void findsWhatIsNotFixed()
    {
        qputenv("JOBDECK_TEST_VALUE", "12");
        const ArgumentSpecs specs{
            {.name = u"day"_s, .type = ArgumentType::Date, .defaultRule = {DefaultRule::Source::Date, u"today-1d"_s}},
            {.name = u"number"_s,
             .type = ArgumentType::Integer,
             .defaultRule = {DefaultRule::Source::Environment, u"JOBDECK_TEST_VALUE"_s}},
            {.name = u"none"_s, .defaultRule = {DefaultRule::Source::Environment, u"JOBDECK_TEST_ABSENT"_s}},
            {.name = u"last"_s, .defaultRule = {DefaultRule::Source::LastUse}},
            {.name = u"fixed"_s, .defaultValue = u"x"_s}};
        const QDateTime now(QDate(2027, 1, 1), QTime(0, 5));
        const ArgumentSpecs found = withDefaults(specs, now, {{u"last"_s, u"before"_s}, {u"fixed"_s, u"y"_s}});
        QCOMPARE(found.find(u"day")->defaultValue, QJsonValue(u"2026-12-31"_s));
        QCOMPARE(found.find(u"number")->defaultValue, QJsonValue(12));
        QVERIFY(found.find(u"none")->defaultValue.isUndefined());
        QCOMPARE(found.find(u"last")->defaultValue, QJsonValue(u"before"_s));
        QCOMPARE(found.find(u"fixed")->defaultValue, QJsonValue(u"x"_s));
    }

    void aWrongVariableIsNamedWhenAJobIsAdded()
    {
        qputenv("JOBDECK_TEST_WRONG", "abc");
        const ArgumentSpecs specs =
            withDefaults({{.name = u"n"_s,
                           .type = ArgumentType::Integer,
                           .defaultRule = {DefaultRule::Source::Environment, u"JOBDECK_TEST_WRONG"_s}}},
                         QDateTime::currentDateTime());
        QVERIFY(specs.first().defaultValue.isUndefined());
        const ValidatedArguments checked = validateArguments(specs, {});
        QCOMPARE(checked.errors.size(), 1);
        QCOMPARE(checked.errors.first().field, u"n"_s);
        QVERIFY(checked.errors.first().message.contains(u"JOBDECK_TEST_WRONG is “abc”"_s));
        QVERIFY(validateArguments(specs, {}, CheckFiles::No).isValid());
        QVERIFY(validateArguments(specs, {{u"n"_s, 1}}).isValid());
    }

    void whatIsEmptiedHasNoDefault()
    {
        const ArgumentSpecs specs{{.name = u"who"_s, .defaultValue = u"Ann"_s}, {.name = u"note"_s}};
        const QJsonObject emptied{{u"who"_s, QJsonValue::Null}};
        QCOMPARE(validateArguments(specs, {}).values, (QJsonObject{{u"who"_s, u"Ann"_s}}));
        QCOMPARE(validateArguments(specs, emptied).values, emptied);
        QCOMPARE(validateArguments(specs, {{u"who"_s, QString()}}).values, emptied);
        QCOMPARE(validateArguments(specs, {{u"note"_s, QJsonValue::Null}, {u"who"_s, u"Bob"_s}}).values,
                 (QJsonObject{{u"who"_s, u"Bob"_s}})); // has none anyway
        QCOMPARE(withoutEmptied(emptied), QJsonObject());
    }

    // The specs may have changed since.
    void storedNullsOfWhatIsGoneOrRequiredAreLeftOut()
    {
        const ArgumentSpecs specs{{.name = u"who"_s, .defaultValue = u"Ann"_s},
                                  {.name = u"where"_s, .defaultValue = u"here"_s, .isRequired = true}};
        const QJsonObject stored{{u"who"_s, QJsonValue::Null},
                                 {u"where"_s, QJsonValue::Null},
                                 {u"gone"_s, QJsonValue::Null},
                                 {u"other"_s, 1}};
        QCOMPARE(storedValues(specs, stored), (QJsonObject{{u"who"_s, QJsonValue::Null}, {u"other"_s, 1}}));
    }

    void whatIsNotValidIsNoDefault()
    {
        const ArgumentSpecs specs{{.name = u"n"_s,
                                   .type = ArgumentType::Integer,
                                   .defaultRule = {DefaultRule::Source::LastUse},
                                   .maximum = 5}};
        QVERIFY(withDefaults(specs, QDateTime::currentDateTime(), {{u"n"_s, 6}}).first().defaultValue.isUndefined());
    }
};

QTEST_GUILESS_MAIN(TestArgumentDefaults)
#include "tst_argumentdefaults.moc"
