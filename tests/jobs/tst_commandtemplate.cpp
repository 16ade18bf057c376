#include "jobs/script/commandtemplate.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;

namespace {

const ArgumentSpecs specs{{.name = u"who"_s},
                          {.name = u"loud"_s, .type = ArgumentType::Boolean},
                          {.name = u"count"_s, .type = ArgumentType::Integer},
                          {.name = u"files"_s, .type = ArgumentType::List},
                          {.name = u"pairs"_s, .type = ArgumentType::Table},
                          {.name = u"password"_s, .type = ArgumentType::Secret}};

// Inner lists as arrays, as in the file.
CommandTemplate commandOf(const QJsonArray &list)
{
    CommandTemplate command;
    for (const auto &each : list) {
        CommandTemplate::Part part{.entries = {}, .isOptional = each.isArray()};
        for (const auto &text : each.isArray() ? each.toArray() : QJsonArray{each})
            part.entries << *CommandTemplate::parseEntry(text.toString());
        command.append(part);
    }
    return command;
}

QString problemOf(const QString &text)
{
    const auto entry = CommandTemplate::parseEntry(text);
    if (!entry)
        return entry.error().message;
    const auto checked = CommandTemplate::checkEntry(*entry, specs);
    return checked ? QString() : checked.error().message;
}

} // namespace

class TestCommandTemplate final : public QObject {
    Q_OBJECT
private slots:
    void becomesAnArgv_data()
    {
        QTest::addColumn<QJsonArray>("command");
        QTest::addColumn<QJsonObject>("values");
        QTest::addColumn<QStringList>("argv");
        const QJsonArray greet{u"{script}"_s, QJsonArray{u"--to"_s, u"{who}"_s}, QJsonArray{u"--loud"_s, u"{loud}"_s}};
        QTest::newRow("all there") << greet << QJsonObject{{u"who"_s, u"Ann"_s}, {u"loud"_s, true}}
                                   << QStringList{u"/s"_s, u"--to"_s, u"Ann"_s, u"--loud"_s};
        QTest::newRow("a no leaves its part out") << greet << QJsonObject{{u"who"_s, u"Ann"_s}, {u"loud"_s, false}}
                                                  << QStringList{u"/s"_s, u"--to"_s, u"Ann"_s};
        QTest::newRow("an absent value leaves its part out") << greet << QJsonObject{} << QStringList{u"/s"_s};
        QTest::newRow("a value is never split") << greet << QJsonObject{{u"who"_s, u"a b; `c` $(d) '\"\n*"_s}}
                                                << QStringList{u"/s"_s, u"--to"_s, u"a b; `c` $(d) '\"\n*"_s};
        QTest::newRow("a value is not read for names")
            << QJsonArray{u"{who}"_s} << QJsonObject{{u"who"_s, u"{count} {{"_s}} << QStringList{u"{count} {{"_s};
        QTest::newRow("outside an inner list an absent value takes its entry alone")
            << QJsonArray{u"a"_s, u"--n={count}"_s, u"b"_s} << QJsonObject{} << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("outside an inner list yes and no are written")
            << QJsonArray{u"{loud}"_s, u"l={loud}"_s} << QJsonObject{{u"loud"_s, false}}
            << QStringList{u"0"_s, u"l=0"_s};
        QTest::newRow("a yes inside longer text is written")
            << QJsonArray{QJsonArray{u"--loud={loud}"_s}} << QJsonObject{{u"loud"_s, true}}
            << QStringList{u"--loud=1"_s};
        QTest::newRow("one argument per item") << QJsonArray{QJsonArray{u"--"_s, u"{files}"_s}}
                                               << QJsonObject{{u"files"_s, QJsonArray{u"-a"_s, u""_s, u"b c"_s}}}
                                               << QStringList{u"--"_s, u"-a"_s, u""_s, u"b c"_s};
        QTest::newRow("an empty list is absent") << QJsonArray{QJsonArray{u"--"_s, u"{files}"_s}, u"x"_s}
                                                 << QJsonObject{{u"files"_s, QJsonArray{}}} << QStringList{u"x"_s};
        QTest::newRow("a table is JSON") << QJsonArray{u"{pairs}"_s}
                                         << QJsonObject{{u"pairs"_s, QJsonArray{QJsonArray{u"a"_s, u"b"_s}}}}
                                         << QStringList{uR"([["a","b"]])"_s};
        QTest::newRow("numbers and places")
            << QJsonArray{u"{folder}/{count}.txt"_s} << QJsonObject{{u"count"_s, 12}} << QStringList{u"/f/12.txt"_s};
        QTest::newRow("braces and an empty entry")
            << QJsonArray{u"{{x}}"_s, u""_s} << QJsonObject{} << QStringList{u"{x}"_s, u""_s};
    }
    void becomesAnArgv()
    {
        QFETCH(QJsonArray, command);
        QFETCH(QJsonObject, values);
        QFETCH(QStringList, argv);
        QCOMPARE(commandOf(command).expand(values, {.script = u"/s"_s, .folder = u"/f"_s}), argv);
    }

    void refusesWhatCannotBeMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("no partner") << u"a{b"_s << u"without its }"_s;
        QTest::newRow("no opening") << u"a}b"_s << u"without its {"_s;
        QTest::newRow("no name") << u"{}"_s << u"no name"_s;
        QTest::newRow("a name that is near another") << u"{whoo}"_s << u"{who}?"_s;
        QTest::newRow("a name like none") << u"{elephant}"_s << u"no argument “elephant”"_s;
        QTest::newRow("a secret") << u"--password={password}"_s << u"secret"_s;
        QTest::newRow("a list in longer text") << u"x{files}"_s << u"entry of its own"_s;
    }
    void refusesWhatCannotBeMeant()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);
        QVERIFY2(problemOf(text).contains(says), qPrintable(problemOf(text)));
    }
    void acceptsWhatIsRight() { QCOMPARE(problemOf(u"{{{who}}} {count} {script} {folder}"_s), QString()); }
};

QTEST_GUILESS_MAIN(TestCommandTemplate)
#include "tst_commandtemplate.moc"
