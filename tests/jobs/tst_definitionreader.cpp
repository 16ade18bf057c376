#include "jobs/script/definitionreader.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;

namespace {

ReadDefinition readToml(const QByteArray &toml, bool isScript = true)
{
    return readDefinition({.toml = toml}, u"/jobs/greet"_s, isScript);
}

} // namespace

class TestDefinitionReader final : public QObject {
    Q_OBJECT
private slots:
    void patternsOfProgressThatCannotBeUsedAreTold()
    {
        const ReadDefinition read = readToml("name = \"A\"\nprogress = [\"percent\",\n  \"pct\",\n"
                                             "  \"(?<done>x\", '(?<percent>\\d+)']\n");
        QCOMPARE(read.problems.size(), 2);
        QCOMPARE(read.problems.at(0).line, 3);
        QVERIFY(read.problems.at(0).reason.contains(u"rsync"_s));
        QCOMPARE(read.problems.at(1).line, 4);
        QCOMPARE(readToml("name = \"A\"\nprogress = []\n").definition.progress, QStringList());
    }

    void permissionSaysWhoMayDoWhat()
    {
        const ReadDefinition read =
            readToml("name = \"A\"\npermission = { allow = { update = [\"operator\", \"boss\"], "
                     "create = [] }, deny = { delete = [\"everyone\"] } }\n");
        QVERIFY(read.problems.isEmpty());
        const Permission expected{.allow = {{Right::Update, {u"operator"_s, u"boss"_s}}, {Right::Create, {}}},
                                  .deny = {{Right::Delete, {u"everyone"_s}}}};
        QCOMPARE(read.definition.kind.permission, expected);
    }

    void aWrongPermissionIsToldWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("words");
        QTest::newRow("no table") << QByteArray("permission = \"all\"") << 14 << u"“permission” must be a table"_s;
        QTest::newRow("an unknown key") << QByteArray("permission = { alow = {} }") << 16 << u"Did you mean “allow”?"_s;
        QTest::newRow("an unknown right")
            << QByteArray("permission = { allow = { updte = [] } }") << 26 << u"Did you mean “update”?"_s;
        QTest::newRow("no list of roles")
            << QByteArray("permission = { deny = { read = \"x\" } }") << 32 << u"“read” must be a list"_s;
        QTest::newRow("a role that is no text")
            << QByteArray("permission = { deny = { read = [1] } }") << 33 << u"“read” must be a list of texts"_s;
        QTest::newRow("a role without a name")
            << QByteArray("permission = { deny = { read = [\"\"] } }") << 32 << u"A role has no name."_s;
    }
    void aWrongPermissionIsToldWithItsPlace()
    {
        QFETCH(const QByteArray, toml);
        QFETCH(const int, column);
        QFETCH(const QString, words);
        const ReadDefinition read = readToml("name = \"A\"\n" + toml + "\n");
        QCOMPARE(read.problems.size(), 1);
        const DefinitionProblem &problem = read.problems.first();
        QCOMPARE(problem.line, 2);
        QCOMPARE(problem.column, column);
        QVERIFY2(problem.explanation().contains(words), qPrintable(problem.text()));
    }

    void choicesAreValuesOfAnyKind()
    {
        const ReadDefinition read = readToml(R"(
name = "A"
arguments.size = { type = "choice", choices = [1, "two", 2.5, true, { value = 5, label = "five" }], default = 5 }
arguments.more = { type = "choices", choices = [1, 2], default = [2], show_if = { size = 1 } }
)");
        for (const DefinitionProblem &problem : read.problems)
            qWarning("%s", qPrintable(problem.text()));
        QVERIFY(read.problems.isEmpty());
        const ArgumentSpec &size = read.definition.kind.arguments.first();
        QCOMPARE(size.choices,
                 (QList<Choice>{{u"1"_s, {}}, {u"two"_s, {}}, {u"2.5"_s, {}}, {u"true"_s, {}}, {u"5"_s, u"five"_s}}));
        QCOMPARE(size.defaultValue, QJsonValue(u"5"_s));
        const ArgumentSpec &more = read.definition.kind.arguments.last();
        QCOMPARE(more.defaultValue, QJsonValue(QJsonArray{u"2"_s}));
        QCOMPARE(more.showIf, (QJsonObject{{u"size"_s, u"1"_s}}));
    }

    void whatIsWrongWithChoicesIsSaidWhereItStands_data()
    {
        QTest::addColumn<QByteArray>("argument");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *argument, int column, const QString &text) {
            QTest::newRow(name) << QByteArray(argument) << column << text;
        };
        row("a misspelled key", "{ type = \"choice\", choices = [{ value = 1, lable = \"x\" }] }", 58, u"label"_s);
        row("a list as a choice", "{ type = \"choice\", choices = [[1]] }", 45, u"must be a value"_s);
        row("no value", "{ type = \"choice\", choices = [{ label = \"x\" }] }", 45, u"no value"_s);
        row("a command and choices", "{ type = \"choice\", choices = [1], choices_command = [\"ls\"] }", 67, u"both"_s);
        row("a type without choices", "{ type = \"text\", choices_command = [\"ls\"] }", 50, u"no choices"_s);
        row("an empty command", "{ type = \"choice\", choices_command = [] }", 52, u"empty"_s);
        row("no texts", "{ type = \"choice\", choices_command = [\"ls\", 1] }", 59, u"a list of texts"_s);
        row("itself", "{ type = \"choice\", choices_command = [\"ls\", \"{a}\"] }", 59, u"depend on itself"_s);
        row("an unknown name", "{ type = \"choice\", choices_command = [\"ls\", \"{plase}\"] }", 59, u"{place}"_s);
        row("a secret", "{ type = \"choice\", choices_command = [\"ls\", \"{pin}\"] }", 59, u"secret"_s);
        row("a folder that is to come", "{ type = \"choice\", choices_command = [\"ls\", \"{folder}\"] }", 59,
            u"{folder}"_s);
        row("an open brace", "{ type = \"choice\", choices_command = [\"ls\", \"{\"] }", 59, u"{{"_s);
        row("a secret that remembers", "{ type = \"secret\", default = { last = true } }", 44, u"secret"_s);
    }
    void whatIsWrongWithChoicesIsSaidWhereItStands()
    {
        QFETCH(const QByteArray, argument);
        QFETCH(const int, column);
        QFETCH(const QString, text);
        const ReadDefinition read = readToml("name = \"A\"\narguments.place = \"text\"\narguments.pin = \"secret\"\n"
                                             "arguments.a = "
                                             + argument + '\n');
        QVERIFY(!read.problems.isEmpty());
        const DefinitionProblem &problem = read.problems.first();
        QCOMPARE(problem.line, 4);
        QVERIFY2(problem.text().contains(text), qPrintable(problem.text()));
        QCOMPARE(problem.column, column);
    }

    void choicesThatNeedEachOtherAreAnError()
    {
        const auto needs = [](const char *name, const char *other) {
            return QByteArray("arguments.") + name + " = { type = \"choice\", choices_command = [\"ls\", \"{" + other
                + "}\"] }\n";
        };
        const QByteArray head = "name = \"A\"\narguments.place = \"text\"\n";
        QVERIFY(readToml(head + needs("a", "b") + needs("b", "place")).problems.isEmpty());
        const ReadDefinition read =
            readToml(head + needs("z", "a") + needs("a", "b") + needs("b", "c") + needs("c", "a"));
        QCOMPARE(read.problems.size(), 1);
        QCOMPARE(read.problems.first().line, 4);
        QVERIFY2(read.problems.first().text().contains(u"a, b, c"_s), qPrintable(read.problems.first().text()));
    }

    void aCommandForChoicesIsKeptAsItIsWritten()
    {
        const ReadDefinition read =
            readToml("name = \"A\"\narguments.place = \"text\"\n"
                     "arguments.a = { type = \"choice\", choices_command = [\"{script}\", \"{{x}}\", \"{place}\"] }\n");
        QVERIFY(read.problems.isEmpty());
        QCOMPARE(read.definition.kind.arguments.last().choicesCommand,
                 (QStringList{u"{script}"_s, u"{{x}}"_s, u"{place}"_s}));
    }

    void readsEveryKey()
    {
        const ReadDefinition read = readToml(R"(
name = "Greet"
group = "Samples"
description = "Greets."
icon = "face-smile"
command = ["{script}", ["--to", "{who}"], ["--loud", "{loud}"]]
working_folder = "{place}"
environment = { GREETING = "Hello {who}" }
stdin = "json"
results_columns = ["Who", "Said"]
schedulable = false
retry.max = 3
retry.delay = "10s"
timeout = "5m"
grace = 7
parallel = 2
restartable = true
leave_running = true
log_cap = "10MB"
progress = ["percent"]
arguments.who = { type = "text", label = "Who", required = true, min_length = 2, pattern = "[A-Z].*", message = "Begin with a capital." }
arguments.loud = "boolean"
arguments.place = "folder"
arguments.level = { type = "integer", minimum = 1, maximum = 9, default = 3, unit = "dB", section = "More" }
arguments.tone = { type = "choice", choices = ["warm", { value = "cold", label = "Cold!" }], default = "warm" }
arguments.key = { type = "secret", show_if = { tone = "cold" }, deliver = ["stdin"] }
)");
        for (const DefinitionProblem &problem : read.problems)
            qWarning("%s", qPrintable(problem.text()));
        QVERIFY(read.problems.isEmpty());
        const JobDefinition &definition = read.definition;
        const JobKind &kind = definition.kind;
        QCOMPARE(kind.name, u"Greet"_s);
        QCOMPARE(kind.group, u"Samples"_s);
        QCOMPARE(kind.source, u"/jobs/greet"_s);
        QCOMPARE(kind.isolation, u"process"_s);
        QVERIFY(!kind.isSchedulable && kind.isRestartable && definition.leavesRunning && definition.hasJsonInput);
        QCOMPARE(kind.retryMax, 3);
        QCOMPARE(kind.retryDelayMs, 10'000);
        QCOMPARE(kind.timeoutMs, 300'000);
        QCOMPARE(kind.graceMs, 7'000);
        QCOMPARE(kind.parallel, 2);
        QCOMPARE(kind.logCapBytes, 10'000'000);
        QCOMPARE(kind.resultsColumns, (QStringList{u"Who"_s, u"Said"_s}));
        QCOMPARE(definition.progress, QStringList{u"percent"_s});
        QStringList names;
        for (const ArgumentSpec &spec : kind.arguments)
            names << spec.name;
        QCOMPARE(names, (QStringList{u"who"_s, u"loud"_s, u"place"_s, u"level"_s, u"tone"_s, u"key"_s}));
        QCOMPARE(kind.arguments.find(u"level")->defaultValue, QJsonValue(3));
        QCOMPARE(kind.arguments.find(u"tone")->choices.last().label, u"Cold!"_s);
        QCOMPARE(kind.arguments.find(u"key")->showIf, (QJsonObject{{u"tone"_s, u"cold"_s}}));
        QCOMPARE(definition.onStandardInput, QStringList{u"key"_s});
        QCOMPARE(definition.notInEnvironment, QStringList{u"key"_s});
        QCOMPARE(
            definition.command.expand({{u"who"_s, u"Ann"_s}, {u"loud"_s, true}}, {.script = u"/s"_s, .folder = {}}),
            (QStringList{u"/s"_s, u"--to"_s, u"Ann"_s, u"--loud"_s}));
    }

    void hasDefaults()
    {
        const JobKind kind = readToml("name = \"A\"").definition.kind;
        QVERIFY(kind.isSchedulable && !kind.isRestartable);
        QCOMPARE(kind.retryMax, 0);
        QCOMPARE(kind.timeoutMs, 0);
        QCOMPARE(kind.graceMs, 5'000);
        QCOMPARE(kind.parallel, 0);
        QVERIFY(!kind.group.isEmpty());
    }

    void theLongFormAndTheShortOneAreTheSame()
    {
        const auto shortOne = readToml("name = \"A\"\narguments.b = { type = \"integer\" }\narguments.a = \"text\"\n");
        const auto longOne =
            readToml("name = \"A\"\n[[arguments]]\nname = \"b\"\ntype = \"integer\"\n[[arguments]]\nname = \"a\"\n");
        QVERIFY(shortOne.problems.isEmpty() && longOne.problems.isEmpty());
        QCOMPARE(shortOne.definition.kind.arguments, longOne.definition.kind.arguments);
        QCOMPARE(longOne.definition.kind.arguments.first().name, u"b"_s);
    }

    void whatIsWrongIsToldWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *toml, int line, const QString &says) {
            QTest::newRow(name) << QByteArray(toml) << line << says;
        };
        row("no TOML", "name = \"A\"\nx = = 1\n", 2, u"not TOML"_s);
        row("no name", "group = \"A\"\n", 0, u"no name"_s);
        row("an empty name", "name = \" \"\n", 1, u"empty"_s);
        row("an unknown key", "name = \"A\"\ncomand = []\n", 2, u"“command”?"_s);
        row("a wrong type", "name = 3\n", 1, u"text in quotes"_s);
        row("a wrong duration", "name = \"A\"\ntimeout = \"soon\"\n", 2, u"90s"_s);
        row("a wrong size", "name = \"A\"\nlog_cap = \"big\"\n", 2, u"10MB"_s);
        row("too few at once", "name = \"A\"\nparallel = 0\n", 2, u"from 1"_s);
        row("an empty command", "name = \"A\"\ncommand = []\n", 2, u"empty"_s);
        row("a command that is a text", "name = \"A\"\ncommand = \"ls -l\"\n", 2, u"list"_s);
        row("lists too deep", "name = \"A\"\ncommand = [\"a\", [\"b\", [\"c\"]]]\n", 2, u"one level deep"_s);
        row("an unknown value", "name = \"A\"\ncommand = [\"{whoo}\"]\narguments.who = \"text\"\n", 2, u"{who}"_s);
        row("a secret in the command", "name = \"A\"\ncommand = [\"{p}\"]\narguments.p = \"secret\"\n", 2, u"secret"_s);
        row("a secret in a variable", "name = \"A\"\nenvironment.X = \"{p}\"\narguments.p = \"secret\"\n", 2,
            u"secret"_s);
        row("an unknown type", "name = \"A\"\narguments.n = \"interger\"\n", 2, u"“integer”?"_s);
        row("an argument's unknown key", "name = \"A\"\narguments.n = { lable = \"N\" }\n", 2, u"“label”?"_s);
        row("a wrong default", "name = \"A\"\narguments.n = { type = \"integer\", default = \"x\" }\n", 2,
            u"default"_s);
        row("no choices", "name = \"A\"\n\narguments.n = \"choice\"\n", 3, u"without choices"_s);
        row("a bad pattern", "name = \"A\"\narguments.n = { pattern = \"(\" }\n", 2, u"pattern"_s);
        row("a bad argument name", "name = \"A\"\narguments.\"a b\" = \"text\"\n", 2, u"name of an argument"_s);
        row("two of one name", "name = \"A\"\n[[arguments]]\nname = \"n\"\n[[arguments]]\nname = \"n\"\n", 2,
            u"Two arguments"_s);
        row("a key of the job too low", "name = \"A\"\n[[arguments]]\nname = \"n\"\ncommand = [\"x\"]\n", 4,
            u"above the first argument"_s);
        row("a nameless argument", "name = \"A\"\n[[arguments]]\ntype = \"text\"\n", 2, u"no name"_s);
        row("an empty list in the command", "name = \"A\"\ncommand = [[]]\n", 2, u"remove it"_s);
        row("an empty list first", "name = \"A\"\ncommand = [[], \"{script}\"]\n", 2, u"empty"_s);
        row("NUL in the command", "name = \"A\"\ncommand = [\"a\",\n \"b\\u0000\"]\n", 3, u"NUL"_s);
        row("NUL in a variable", "name = \"A\"\nenvironment.X = \"a\\u0000b\"\n", 2, u"NUL"_s);
        row("NUL in a variable's name", "name = \"A\"\nenvironment.\"X\\u0000\" = \"a\"\n", 2, u"“X” cannot be set"_s);
        row("NUL in the name", "name = \"A\\u0000\"\n", 1, u"NUL"_s);
        row("NUL in a choice", "name = \"A\"\narguments.c = { type = \"choice\", choices = [\"a\", \"\\u0000\"] }\n", 2,
            u"NUL"_s);
        row("one variable for two", "name = \"A\"\narguments.a-b = \"text\"\narguments.A_b = \"text\"\n", 3,
            u"JOBDECK_ARG_A_B"_s);
        row("no way to deliver", "name = \"A\"\narguments.a = { deliver = [] }\n", 2, u"argv, env and stdin"_s);
        row("argv that the command does not name",
            "name = \"A\"\ncommand = [\"x\"]\narguments.a = { deliver = [\"argv\"] }\n", 3, u"Write {a}"_s);
        row("argv of a long form", "name = \"A\"\n[[arguments]]\nname = \"a\"\ndeliver = [\"argv\"]\n", 4,
            u"Write {a}"_s);
        row("a secret by argv", "name = \"A\"\narguments.a = { type = \"secret\", deliver = [\"argv\"] }\n", 2,
            u"secret"_s);
        row("no argv, but named",
            "name = \"A\"\ncommand = [\"x\", [\"-{a}\"]]\narguments.a = { deliver = [\"env\"] }\n", 3, u"Add argv"_s);
        row("a minimum that is no number", "name = \"A\"\narguments.n = { type = \"number\", minimum = nan }\n", 2,
            u"“minimum” must be a number"_s);
        row("an endless maximum", "name = \"A\"\narguments.n = { type = \"number\", maximum = inf }\n", 2,
            u"“maximum” must be a number"_s);
        row("an endless default", "name = \"A\"\narguments.n = { type = \"number\", default = -inf }\n", 2,
            u"no finite number"_s);
        row("a default within JSON", "name = \"A\"\narguments.n = { type = \"json\", default = { a = [nan] } }\n", 2,
            u"no finite number"_s);
        row("a title in any language", "name = \"A\"\ntitle.de = 5\n", 2, u"“de” must be a text"_s);
        row("a secret from the environment",
            "name = \"A\"\narguments.p = { type = \"secret\", default = { env = \"P\" } }\n", 2, u"secret"_s);
        row("a bad date rule", "name = \"A\"\narguments.d = { type = \"date\", default = { date = \"soon\" } }\n", 2,
            u"no date"_s);
    }
    void whatIsWrongIsToldWithItsPlace()
    {
        QFETCH(QByteArray, toml);
        QFETCH(int, line);
        QFETCH(QString, says);
        const DefinitionProblems problems = readToml(toml).problems;
        QVERIFY(!problems.isEmpty());
        QVERIFY2(problems.first().text().contains(says), qPrintable(problems.first().text()));
        QCOMPARE(problems.first().line, line);
        QCOMPARE(problems.size(), 1);
    }

    void aNameHasAnEnd()
    {
        QVERIFY(readToml("name = \"" + QByteArray(200, 'a') + "\"").problems.isEmpty());
        QCOMPARE(readToml("name = \"" + QByteArray(201, 'a') + "\"").problems.size(), 1);
    }

    void problemsComeInTheOrderOfTheFile()
    {
        const DefinitionProblems problems =
            readToml("timeout = true\nname = \"A\"\ncommand = [3]\narguments.a = { label = 2, unknown = 1 }\nx = 1\n")
                .problems;
        QCOMPARE(problems.size(), 5);
        for (qsizetype i = 1; i < problems.size(); ++i)
            QVERIFY(std::pair(problems.at(i - 1).line, problems.at(i - 1).column)
                    < std::pair(problems.at(i).line, problems.at(i).column));
    }

    void aDefaultDurationMayBeSeconds()
    {
        const ReadDefinition read = readToml("name = \"A\"\narguments.d = { type = \"duration\", default = 90 }\n");
        QVERIFY(read.problems.isEmpty());
        QCOMPARE(read.definition.kind.arguments.first().defaultValue, QJsonValue(u"90s"_s));
    }

    void aWrongDefaultEndsWithOneFullStop()
    {
        const QString reason =
            readToml("name = \"A\"\narguments.n = { type = \"integer\", minimum = 5, default = 1 }\n")
                .problems.value(0)
                .reason;
        QVERIFY2(reason.endsWith(u"at least 5."_s), qPrintable(reason));
    }

    void aDefinitionFileNeedsACommand()
    {
        QCOMPARE(readToml("name = \"A\"", false).problems.size(), 1);
        QVERIFY(readToml("name = \"A\"\ncommand = [\"/bin/true\"]", false).problems.isEmpty());
    }

    void deepNestingIsAProblemAndNoCrash()
    {
        const QByteArray toml = "name = \"A\"\ncommand = " + QByteArray(100'000, '[');
        QCOMPARE(readToml(toml).problems.size(), 1);
    }

    void placesAreThoseOfTheScript()
    {
        const auto header = findHeader("#!/bin/sh\n\n# /// job\n# name = \"A\"\n#  timeout = true\n# ///\n").header;
        const DefinitionProblems problems = readDefinition(*header, u"/x"_s, true).problems;
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().line, 5);
        QCOMPARE(problems.first().column, 14);
        QVERIFY(problems.first().text().startsWith(u"/x:5:14: "_s));
    }
};

QTEST_GUILESS_MAIN(TestDefinitionReader)
#include "tst_definitionreader.moc"
