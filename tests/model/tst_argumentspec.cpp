#include "model/argumentspec.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;

Q_DECLARE_METATYPE(jobdeck::ArgumentSpec)

class TestArgumentSpec final : public QObject {
    Q_OBJECT
private slots:
    void everyTypeHasAName()
    {
        for (int i = 0; i <= static_cast<int>(ArgumentType::Table); ++i) {
            const auto type = static_cast<ArgumentType>(i);
            QCOMPARE(argumentTypeFromName(argumentTypeName(type)), type);
        }
        QVERIFY(!argumentTypeFromName(u"colour"));
    }

    void aValueIsTakenOrRefused_data()
    {
        QTest::addColumn<ArgumentSpec>("spec");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("isValid");
        const auto row = [](const char *name, ArgumentSpec spec, const QJsonValue &value, bool isValid) {
            spec.label = u"The field"_s;
            QTest::newRow(name) << spec << value << isValid;
        };
        using T = ArgumentType;
        row("text", {.name = u"x"_s, .type = T::Text}, u"hello"_s, true);
        row("text of two lines", {.name = u"x"_s, .type = T::Text}, u"a\nb"_s, false);
        row("text with NUL", {.name = u"x"_s, .type = T::Multiline}, QString(u"a"_s + QChar(0) + u"b"_s), false);
        row("text with half a character", {.name = u"x"_s, .type = T::Multiline}, QString(QChar(0xd800)), false);
        row("number as a text", {.name = u"x"_s, .type = T::Text}, 5, false);
        row("too short a text", {.name = u"x"_s, .type = T::Text, .minLength = 3}, u"ab"_s, false);
        row("too long a text", {.name = u"x"_s, .type = T::Text, .maxLength = 3}, u"abcd"_s, false);
        row("length counts characters", {.name = u"x"_s, .type = T::Text, .maxLength = 1}, u"\U0001F600"_s, true);
        row("pattern holds", {.name = u"x"_s, .type = T::Text, .pattern = u"[a-z]+"_s}, u"abc"_s, true);
        row("pattern must match the whole", {.name = u"x"_s, .type = T::Text, .pattern = u"[a-z]+"_s}, u"abc1"_s,
            false);
        row("integer", {.name = u"x"_s, .type = T::Integer}, 42, true);
        row("half an integer", {.name = u"x"_s, .type = T::Integer}, 4.5, false);
        row("huge integer", {.name = u"x"_s, .type = T::Integer}, 1e300, false);
        row("text as an integer", {.name = u"x"_s, .type = T::Integer}, u"42"_s, false);
        row("below the minimum", {.name = u"x"_s, .type = T::Integer, .minimum = 1}, 0, false);
        row("at the maximum", {.name = u"x"_s, .type = T::Number, .maximum = 2.5}, 2.5, true);
        row("above the maximum", {.name = u"x"_s, .type = T::Number, .maximum = 2.5}, 2.6, false);
        row("too many decimals", {.name = u"x"_s, .type = T::Number, .decimals = 2}, 1.234, false);
        row("as many decimals", {.name = u"x"_s, .type = T::Number, .decimals = 2}, 1.23, true);
        row("decimals of a sum", {.name = u"x"_s, .type = T::Number, .decimals = 1}, 0.1 + 0.2, true);
        row("many small decimals", {.name = u"x"_s, .type = T::Number, .decimals = 12}, 1e-13, false);
        row("on a step", {.name = u"x"_s, .type = T::Number, .step = 0.1}, 0.7, true);
        row("beside a step", {.name = u"x"_s, .type = T::Number, .step = 0.1}, 0.75, false);
        row("steps from the minimum", {.name = u"x"_s, .type = T::Integer, .minimum = 1, .step = 5}, 11, true);
        row("steps not from zero", {.name = u"x"_s, .type = T::Integer, .minimum = 1, .step = 5}, 10, false);
        row("2^53", {.name = u"x"_s, .type = T::Integer}, qint64(9007199254740992), true);
        row("2^53 + 1", {.name = u"x"_s, .type = T::Integer}, qint64(9007199254740993), false);
        row("a number of 18 digits", {.name = u"x"_s, .type = T::Number}, qint64(123456789012345678), false);
        row("yes", {.name = u"x"_s, .type = T::Boolean}, true, true);
        row("text as yes", {.name = u"x"_s, .type = T::Boolean}, u"yes"_s, false);
        row("choice", {.name = u"x"_s, .type = T::Choice, .choices = {{u"a"_s, {}}}}, u"a"_s, true);
        row("no such choice", {.name = u"x"_s, .type = T::Choice, .choices = {{u"a"_s, {}}}}, u"b"_s, false);
        row("choices", {.name = u"x"_s, .type = T::Choices, .choices = {{u"a"_s, {}}, {u"b"_s, {}}}},
            QJsonArray{u"b"_s}, true);
        row("one wrong among choices", {.name = u"x"_s, .type = T::Choices, .choices = {{u"a"_s, {}}}},
            QJsonArray{u"a"_s, u"z"_s}, false);
        row("any editable choice", {.name = u"x"_s, .type = T::EditableChoice, .choices = {{u"a"_s, {}}}}, u"b"_s,
            true);
        row("date", {.name = u"x"_s, .type = T::Date}, u"2026-02-28"_s, true);
        row("date that is none", {.name = u"x"_s, .type = T::Date}, u"2026-02-30"_s, false);
        row("time", {.name = u"x"_s, .type = T::Time}, u"18:30"_s, true);
        row("time that is none", {.name = u"x"_s, .type = T::Time}, u"25:00"_s, false);
        row("date and time", {.name = u"x"_s, .type = T::DateTime}, u"2026-02-28T18:30"_s, true);
        row("date without time", {.name = u"x"_s, .type = T::DateTime}, u"tomorrow"_s, false);
        row("duration", {.name = u"x"_s, .type = T::Duration}, u"90s"_s, true);
        row("duration in weeks", {.name = u"x"_s, .type = T::Duration}, u"2w"_s, false);
        row("too short a duration", {.name = u"x"_s, .type = T::Duration, .minimum = 60}, u"59s"_s, false);
        row("address", {.name = u"x"_s, .type = T::Email}, u"ann@example.org"_s, true);
        row("address on a plain host", {.name = u"x"_s, .type = T::Email}, u"root@localhost"_s, true);
        row("address without domain", {.name = u"x"_s, .type = T::Email}, u"bob@"_s, false);
        row("address without name", {.name = u"x"_s, .type = T::Email}, u"@example.org"_s, false);
        row("address with two signs", {.name = u"x"_s, .type = T::Email}, u"a@b@c"_s, false);
        row("address with an empty label", {.name = u"x"_s, .type = T::Email}, u"a@b..c"_s, false);
        row("address with a second header", {.name = u"x"_s, .type = T::Email}, u"a@b.c\nBcc: x@y.z"_s, false);
        row("url", {.name = u"x"_s, .type = T::Url}, u"smtp://localhost:2525"_s, true);
        row("url without scheme", {.name = u"x"_s, .type = T::Url}, u"localhost"_s, false);
        row("list", {.name = u"x"_s, .type = T::List}, QJsonArray{u"a"_s, u"b c"_s}, true);
        row("list of numbers", {.name = u"x"_s, .type = T::List}, QJsonArray{1}, false);
        row("table", {.name = u"x"_s, .type = T::Table}, QJsonArray{QJsonArray{u"a"_s, u"b"_s}}, true);
        row("table with a ragged row", {.name = u"x"_s, .type = T::Table}, QJsonArray{QJsonArray{u"a"_s}}, false);
        row("json", {.name = u"x"_s, .type = T::Json}, QJsonObject{{u"a"_s, 1}}, true);
        row("secret", {.name = u"x"_s, .type = T::Secret}, u"s3cret"_s, true);
    }
    void aValueIsTakenOrRefused()
    {
        QFETCH(ArgumentSpec, spec);
        QFETCH(QJsonValue, value);
        const auto checked = validateArguments(ArgumentSpecs{spec}, {{u"x"_s, value}}, CheckFiles::No);
        QTEST(checked.isValid(), "isValid");
        if (checked.isValid()) {
            QCOMPARE(checked.values.value(u"x"_s), value);
        } else {
            QCOMPARE(checked.errors.size(), 1);
            QCOMPARE(checked.errors.first().field, u"x"_s);
            QCOMPARE(checked.errors.first().code, ErrorCode::BadInput);
            QVERIFY2(spec.message.isEmpty() && checked.errors.first().message.contains(u"The field"_s),
                     qPrintable(checked.errors.first().message));
            QVERIFY(!checked.errors.first().message.contains(u'%'));
        }
    }

    void tellsEverythingAtOnceUnknownNamesFirst()
    {
        const ArgumentSpecs specs{{.name = u"subject"_s, .isRequired = true},
                                  {.name = u"count"_s, .type = ArgumentType::Integer}};
        const auto checked = validateArguments(specs, {{u"count"_s, u"x"_s}, {u"subjct"_s, u"hi"_s}}, CheckFiles::No);
        QCOMPARE(checked.errors.size(), 3);
        QVERIFY(checked.errors.at(0).message.contains(u"Did you mean “subject”?"_s));
        QCOMPARE(checked.errors.at(1).field, u"subject"_s);
        QCOMPARE(checked.errors.at(2).field, u"count"_s);
    }

    void fillsInDefaultsAndDropsWhatIsEmptyOrHidden()
    {
        const ArgumentSpecs specs{{.name = u"delivery"_s,
                                   .type = ArgumentType::Choice,
                                   .defaultValue = u"folder"_s,
                                   .choices = {{u"folder"_s, {}}, {u"smtp"_s, {}}}},
                                  {.name = u"server"_s,
                                   .type = ArgumentType::Url,
                                   .isRequired = true,
                                   .showIf = {{u"delivery"_s, u"smtp"_s}}},
                                  {.name = u"note"_s}};
        const auto folder =
            validateArguments(specs, {{u"server"_s, u"nonsense"_s}, {u"note"_s, u""_s}}, CheckFiles::No);
        QVERIFY(folder.isValid());
        QCOMPARE(folder.values, (QJsonObject{{u"delivery"_s, u"folder"_s}}));
        const auto smtp = validateArguments(specs, {{u"delivery"_s, u"smtp"_s}}, CheckFiles::No);
        QCOMPARE(smtp.errors.size(), 1);
        QCOMPARE(smtp.errors.first().field, u"server"_s);
    }

    void looksAtFilesOnlyWhenAsked()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const ArgumentSpecs specs{{.name = u"f"_s, .type = ArgumentType::File},
                                  {.name = u"d"_s, .type = ArgumentType::Folder},
                                  {.name = u"s"_s, .type = ArgumentType::SaveFile}};
        QVERIFY(validateArguments(
                    specs, {{u"f"_s, file.fileName()}, {u"d"_s, folder.path()}, {u"s"_s, folder.filePath(u"new"_s)}})
                    .isValid());
        const QJsonObject wrong{
            {u"f"_s, folder.path()}, {u"d"_s, file.fileName()}, {u"s"_s, folder.filePath(u"none/new"_s)}};
        QCOMPARE(validateArguments(specs, wrong).errors.size(), 3);
        QVERIFY(validateArguments(specs, wrong, CheckFiles::No).isValid());
        const auto missing = validateArguments(specs, {{u"f"_s, u"/no/such"_s}});
        QVERIFY(missing.errors.first().message.contains(u"/no/such"_s));
    }

    void readsWordsOfACommandLine()
    {
        QCOMPARE(*valueFromText({.name = u"n"_s, .type = ArgumentType::Integer}, u"42"_s), QJsonValue(42));
        QVERIFY(!valueFromText({.name = u"n"_s, .type = ArgumentType::Number}, u"nan"_s));
        const ArgumentSpec number{.name = u"n"_s, .type = ArgumentType::Number};
        for (const QString &text : {u"9007199254740993"_s, u"123456789012345678"_s, u"-9007199254740993.0"_s})
            QVERIFY2(!valueFromText(number, text), qPrintable(text));
        for (const QString &text :
             {u"9007199254740992"_s, u"0.1"_s, u"1e300"_s, u"0.30000000000000004"_s, u"100000000000000000000"_s})
            QCOMPARE(valueFromText(number, text)->toDouble(), text.toDouble());
        QCOMPARE(*valueFromText({.name = u"b"_s, .type = ArgumentType::Boolean}, u"yes"_s), QJsonValue(true));
        QVERIFY(!valueFromText({.name = u"b"_s, .type = ArgumentType::Boolean}, u"maybe"_s));
        QCOMPARE(*valueFromText({.name = u"j"_s, .type = ArgumentType::Json}, u"\"x\""_s), QJsonValue(u"x"_s));
        QVERIFY(!valueFromText({.name = u"j"_s, .type = ArgumentType::Json}, u"1,2"_s));
    }

    void readsDurations()
    {
        QCOMPARE(parseDurationMs(u"90s"), 90'000);
        QCOMPARE(parseDurationMs(u"1d"), 86'400'000);
        QCOMPARE(parseDurationMs(u"30"), 30'000);
        for (const QStringView text : {u"", u"s", u"-5s", u"1.5h", u"5 m", u"99999999999999999d"})
            QVERIFY2(!parseDurationMs(text), qPrintable(text.toString()));
    }

    void keepsSecretsApart()
    {
        const ArgumentSpecs specs{{.name = u"user"_s}, {.name = u"password"_s, .type = ArgumentType::Secret}};
        const QJsonObject values{{u"user"_s, u"ann"_s}, {u"password"_s, u"x"_s}};
        QCOMPARE(withoutSecrets(specs, values), (QJsonObject{{u"user"_s, u"ann"_s}}));
        QCOMPARE(onlySecrets(specs, values), (QJsonObject{{u"password"_s, u"x"_s}}));
    }
};

QTEST_GUILESS_MAIN(TestArgumentSpec)
#include "tst_argumentspec.moc"
