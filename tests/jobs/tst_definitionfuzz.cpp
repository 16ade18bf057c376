// A fuzzer for the definitions of script jobs: files at random, made of what stands in definitions.
#include "jobs/script/definitionreader.h"
#include "tests/fakes/fuzz.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

constexpr auto definition = R"(name = "Greet"
group = "Samples"
description = "Greets."
title.de = "Gruß"
command = ["{script}", ["--to", "{who}"], ["--loud", "{loud}"], "{{x}}"]
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
log_cap = "10MB"
progress = ["percent", '(?<percent>\d+) x']
permission = { allow = { update = ["operator"] }, deny = { delete = ["everyone"] } }
arguments.who = { type = "text", label = "Who", required = true, min_length = 2, pattern = "[A-Z].*" }
arguments.loud = "boolean"
arguments.place = { type = "folder", default = { env = "HOME" } }
arguments.level = { type = "integer", minimum = 1, maximum = 9, default = 3, unit = "dB" }
arguments.tone = { type = "choice", choices = ["warm", { value = "cold", label = "Cold!" }], default = "warm" }
arguments.day = { type = "date", default = { date = "today-1d" } }
arguments.key = { type = "secret", show_if = { tone = "cold" }, deliver = ["stdin"] }
)";

constexpr auto longForm = R"(name = "Greet"
retry = { max = 3, delay = "10s" }
[title]
de = "Gruß"
[environment]
GREETING = "Hello"
[[arguments]]
name = "who"
type = "text"
message = """
Begin with a capital."""
[[arguments]]
name = "list"
type = "choices"
choices = ["1", "x"]
default = { last = true }
[[arguments]]
name = "tone"
type = "choice"
choices = [{ value = "a", label = "A" }]
)";

const QByteArrayList pieces{"\n",
                            "\n",
                            " = ",
                            "\"",
                            "'",
                            "\"\"\"",
                            "'''",
                            "[",
                            "]",
                            "{",
                            "}",
                            "[[",
                            "]]",
                            ",",
                            ".",
                            "#",
                            "{who}",
                            "{{",
                            "1",
                            "-1",
                            "9223372036854775807",
                            "1e999",
                            "nan",
                            "0x",
                            "true",
                            "1979-05-27T07:32:00Z",
                            "\"{\"",
                            "\xff",
                            "\xc3",
                            "\xef\xbb\xbf",
                            QByteArray("\0", 1),
                            "\r",
                            "\\u0000",
                            "\\uD800",
                            "arguments",
                            "command",
                            "choices",
                            "default",
                            "show_if",
                            "permission",
                            "type",
                            "name"};

// The file: its lines behind a comment sign, in the midst of a script.
QByteArray scriptWith(const QByteArray &toml, const QByteArray &sign, const QByteArray &lineBreak)
{
    QByteArray file = "#!/bin/sh" + lineBreak + sign + " /// job" + lineBreak;
    for (const QByteArray &line : toml.split('\n'))
        file += sign + ' ' + line + lineBreak;
    return file + sign + " ///" + lineBreak + "echo" + lineBreak;
}

QByteArray spoiled(Fuzz &fuzz)
{
    QByteArrayList lines = QByteArray(fuzz.isOneIn(2) ? definition : longForm).split('\n');
    for (int left = fuzz.upTo(4); left > 0; --left) {
        const int at = fuzz.upTo(static_cast<int>(lines.size()) - 1);
        switch (fuzz.upTo(5)) {
        case 0:
            lines.remove(at);
            break;
        case 1:
            lines.insert(at, fuzz.oneOf(lines));
            break;
        case 2:
            lines[at] = fuzz.text(pieces, 20);
            break;
        case 3:
            lines[at].insert(fuzz.upTo(static_cast<int>(lines[at].size())), fuzz.text(pieces, 4));
            break;
        case 4:
            lines[at] += fuzz.oneOf({"[", "{a="}).repeated(1 + fuzz.upTo(2'000));
            break;
        default:
            lines[at] = fuzz.damaged(lines[at]);
            break;
        }
        if (lines.isEmpty())
            lines << QByteArray();
    }
    return lines.join('\n');
}

// What is wrong with the places that the problems name.
QByteArray wrongPlace(const DefinitionProblems &problems, const QByteArray &file)
{
    const qsizetype lines = file.count('\n') + 1;
    for (const DefinitionProblem &problem : problems) {
        if (problem.line < 0 || problem.line > lines || problem.column < 0 || problem.reason.isEmpty())
            return problem.text().toUtf8();
    }
    return {};
}

QByteArray tell(quint32 seed, const QByteArray &what, const QByteArray &file)
{
    return "seed " + QByteArray::number(seed) + ": " + what + " in:\n" + file.left(8'000);
}

} // namespace

class TestDefinitionFuzz final : public QObject {
    Q_OBJECT
private slots:
    void theDefinitionsThemselvesAreRead()
    {
        for (const char *toml : {definition, longForm}) {
            const auto header = findHeader(scriptWith(toml, "#", "\n")).header;
            QVERIFY(header);
            const ReadDefinition read = readDefinition(*header, u"/jobs/greet"_s, true);
            QCOMPARE(read.definition.kind.name, u"Greet"_s);
            QVERIFY(read.definition.kind.arguments.size() >= 3);
            for (const DefinitionProblem &problem : read.problems)
                QVERIFY2(problem.text().isEmpty(), qPrintable(problem.text()));
        }
    }

    void aTableWithoutAKeyIsToldNotAsserted()
    {
        for (const char *toml : {"[=]", "[,]", "[[{", "[é]", "[[[", "é = 1", "a = é", "[\u2fff]", "a = \ufb50"}) {
            const ReadDefinition read = readDefinition({.toml = toml}, u"/jobs/a.job.toml"_s, false);
            QCOMPARE(read.problems.size(), 1);
            QCOMPARE(read.problems.first().line, 1);
        }
    }

    void everyProblemHasAPlaceInTheFile()
    {
        const quint32 first = fuzzSeed();
        const int rounds = fuzzRounds(2'000);
        for (quint32 seed = first; seed < first + static_cast<quint32>(rounds); ++seed) {
            Fuzz fuzz(seed);
            const QByteArray toml = spoiled(fuzz);
            QByteArray file = scriptWith(toml, fuzz.oneOf({"#", "//", "--", ";", "rem"}), fuzz.oneOf({"\n", "\r\n"}));
            if (fuzz.isOneIn(5))
                file = fuzz.damaged(file);
            const HeaderSearch found = findHeader(file);
            if (found.problem)
                QVERIFY2(wrongPlace({*found.problem}, file).isEmpty(),
                         tell(seed, found.problem->text().toUtf8(), file));
            if (!found.header)
                continue;
            const ReadDefinition read = readDefinition(*found.header, u"/jobs/greet"_s, fuzz.isOneIn(2));
            const QByteArray wrong = wrongPlace(read.problems, file);
            QVERIFY2(wrong.isEmpty(), tell(seed, wrong, file));
        }
    }

    void anyBytesAreTaken()
    {
        const quint32 first = fuzzSeed();
        const int rounds = fuzzRounds(2'000);
        for (quint32 seed = first; seed < first + static_cast<quint32>(rounds); ++seed) {
            Fuzz fuzz(seed);
            const QByteArray toml = fuzz.text(pieces, 80);
            const ReadDefinition read = readDefinition({.toml = toml}, u"/jobs/a.job.toml"_s, false);
            const QByteArray wrong = wrongPlace(read.problems, toml);
            QVERIFY2(wrong.isEmpty(), tell(seed, wrong, toml));
            QVERIFY2(!read.problems.isEmpty(), tell(seed, "no problem", toml));
        }
    }
};

QTEST_GUILESS_MAIN(TestDefinitionFuzz)
#include "tst_definitionfuzz.moc"
