// Choices that a command prints: real processes, with limits that are short enough to be met.
#include "jobs/script/scriptchoices.h"

#include "jobs/script/definitionfile.h"
#include "jobs/script/scriptjobs.h"
#include "tests/fakes/scriptfolder.h"
#include "tests/fakes/waiting.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <csignal>
#include <thread>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

class TestScriptChoices final : public QObject {
    Q_OBJECT
private slots:
    static void initTestCase() { qputenv("JOBDECK_SUPERVISOR", JOBDECK_BIN_DIR "/jobdeck-supervisor"); }
    void init() { m_folder = std::make_unique<ScriptFolder>(); }

    void aLineIsAValueAndALabel()
    {
        const JobDefinition definition = script("printf 'a\\tFirst\\nb\\n\\na\\tagain\\nc d\\tx\\ty\\r\\n'");
        const auto choices = load(definition);
        QVERIFY2(choices, qPrintable(choices ? QString() : choices.error().message));
        QCOMPARE(*choices, (QList<Choice>{{u"a"_s, u"First"_s}, {u"b"_s, {}}, {u"c d"_s, u"x\ty"_s}}));
    }

    void itRunsBesideItsDefinitionWithTheUsersVariables()
    {
        qputenv("NOBODYS_BUSINESS", "x");
        const JobDefinition definition =
            script("pwd; echo \"${NOBODYS_BUSINESS-unset}\"; echo \"$GREETING\"; echo \"$HOME\"",
                   "# environment = { GREETING = \"Hello {place}\" }\n");
        const auto choices = load(definition, {{u"place"_s, u"home"_s}});
        QVERIFY(choices);
        QCOMPARE(choices->at(0).value, m_folder->path());
        QCOMPARE(choices->at(1).value, u"unset"_s);
        QCOMPARE(choices->at(2).value, u"Hello home"_s);
        QCOMPARE(choices->at(3).value, qEnvironmentVariable("HOME"));
    }

    void whatItDependsOnIsPassedOnAsItIs()
    {
        const QString odd = u"; $(x) `y`\n*\u202e"_s;
        const JobDefinition definition = script("printf %s \"$2\" > got; echo a");
        QVERIFY(load(definition, {{u"place"_s, odd}}));
        QFile got(m_folder->path(u"got"_s));
        QVERIFY(got.open(QIODevice::ReadOnly));
        QCOMPARE(got.readAll(), odd.toUtf8());
    }

    void theAnswerIsKeptForTheSameQuestion()
    {
        const JobDefinition definition = script("echo x >> count; wc -l < count");
        ScriptChoices choices(m_folder->places());
        const auto ask = [&](const QString &place, bool isFresh = false) {
            return choices.load(definition, *spec(definition), {{u"place"_s, place}}, {}, isFresh)->first().value;
        };
        QCOMPARE(ask(u"a"_s), u"1"_s);
        QCOMPARE(ask(u"a"_s), u"1"_s);
        QCOMPARE(ask(u"b"_s), u"2"_s);
        QCOMPARE(ask(u"a"_s, true), u"3"_s);
        QCOMPARE(ask(u"a"_s), u"3"_s);
        ScriptChoices forgetful(m_folder->places(), {.kept = std::chrono::milliseconds(-1)});
        QCOMPARE(forgetful.load(definition, *spec(definition), {})->first().value, u"4"_s);
        QCOMPARE(forgetful.load(definition, *spec(definition), {})->first().value, u"5"_s);
    }

    void whatTakesTooLongIsEndedWithAllItsProcesses()
    {
        const JobDefinition definition = script("sleep 600 & echo $! > pid; echo a; sleep 600");
        ScriptChoices choices(m_folder->places(), {.time = std::chrono::milliseconds(700)});
        QElapsedTimer since;
        since.start();
        const auto answer = choices.load(definition, *spec(definition), {});
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.contains(u"0.7 s"_s), qPrintable(answer.error().message));
        QCOMPARE(answer.error().field, u"host"_s);
        QVERIFY(since.elapsed() < 8'000);
        QFile pid(m_folder->path(u"pid"_s));
        QVERIFY(pid.open(QIODevice::ReadOnly));
        QCOMPARE(::kill(pid.readAll().trimmed().toInt(), 0), -1);
    }

    void whatNobodyWantsAnyMoreIsEnded()
    {
        const JobDefinition definition = script("sleep 600");
        std::stop_source stop;
        stop.request_stop();
        ScriptChoices choices(m_folder->places());
        QVERIFY(!choices.load(definition, *spec(definition), {}, stop.get_token()));
    }

    void whyThereAreNoneIsSaid_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a code") << QByteArray("echo 'no such database' >&2; exit 3") << u"no such database"_s;
        QTest::newRow("a signal") << QByteArray("kill -SEGV $$") << u"SIGSEGV"_s;
        QTest::newRow("too many lines") << QByteArray("seq 100000") << u"10000"_s;
        QTest::newRow("too many bytes") << QByteArray("head -c 3000000 /dev/zero | tr '\\0' x") << u"1024 KiB"_s;
        QTest::newRow("no UTF-8") << QByteArray("printf 'a\\377b\\n'") << u"UTF-8"_s;
    }
    void whyThereAreNoneIsSaid()
    {
        QFETCH(const QByteArray, lines);
        QFETCH(const QString, reason);
        const auto answer = load(script(lines));
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.contains(reason), qPrintable(answer.error().message));
    }

    void aValueMustBeListed()
    {
        const JobDefinition definition = script("printf 'a\\nb\\n'");
        ScriptChoices choices(m_folder->places());
        QVERIFY(choices.check(definition, {{u"host"_s, u"b"_s}}).isEmpty());
        QVERIFY(choices.check(definition, {}).isEmpty());
        const FieldErrors errors = choices.check(definition, {{u"host"_s, u"c"_s}});
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.first().field, u"host"_s);
        QVERIFY2(errors.first().message.contains(u"a, b"_s), qPrintable(errors.first().message));
        QCOMPARE(choices.check(script("exit 1"), {{u"host"_s, u"a"_s}}).size(), 1);
    }

    void ofSeveralEachMustBeListedAndAnEditableChoiceIsFree()
    {
        const JobDefinition several = script("printf 'a\\nb\\n'", {}, "choices");
        ScriptChoices choices(m_folder->places());
        QVERIFY(choices.check(several, {{u"host"_s, QJsonArray{u"a"_s, u"b"_s}}}).isEmpty());
        QCOMPARE(choices.check(several, {{u"host"_s, QJsonArray{u"a"_s, u"x"_s}}}).size(), 1);
        QVERIFY(choices.check(script("exit 1", {}, "editable-choice"), {{u"host"_s, u"x"_s}}).isEmpty());
    }

    void aScriptThatMayNotRunIsNotRun()
    {
        const JobDefinition definition = script("touch ran; echo a");
        JobRegistry registry;
        ScriptJobs jobs(registry, {m_folder->path()}, m_folder->places());
        jobs.load();
        std::optional<Result<QList<Choice>>> answer;
        const auto ask = [&] {
            answer.reset();
            jobs.choices({.kind = u"Job"_s, .argument = u"host"_s},
                         [&answer](const Result<QList<Choice>> &choices) { answer = choices; });
            return waitFor([&answer] { return answer.has_value(); }, 20'000);
        };
        QVERIFY(ask());
        QVERIFY(!*answer && answer->error().field == u"trust"_s);
        const ExtraCheck check = registry.check(u"Job"_s); // looks at the value alone, and runs nothing
        QVERIFY(!check || check({{u"host"_s, u"a"_s}}).isEmpty());
        QVERIFY(!QFile::exists(m_folder->path(u"ran"_s)));
        bool isTrusted = false;
        jobs.trust(*jobs.definition(u"Job"_s), [&isTrusted](const Result<void> &) { isTrusted = true; });
        QVERIFY(waitFor([&isTrusted] { return isTrusted; }, 20'000));
        QVERIFY(ask());
        QVERIFY(bool(*answer));
        QCOMPARE((*answer)->first().value, u"a"_s);
        QVERIFY(registry.check(u"Job"_s));
    }

    void aProgramThatEndsWaitsForNoChoices()
    {
        script("touch begun; sleep 60; echo a");
        JobRegistry registry;
        ScriptJobs jobs(registry, {m_folder->path()}, m_folder->places());
        jobs.load();
        bool isTrusted = false;
        jobs.trust(*jobs.definition(u"Job"_s), [&isTrusted](const Result<void> &) { isTrusted = true; });
        QVERIFY(waitFor([&isTrusted] { return isTrusted; }, 20'000));
        QElapsedTimer timer;
        timer.start();
        FieldErrors errors;
        std::jthread asker([&] { errors = registry.check(u"Job"_s)({{u"host"_s, u"a"_s}}); });
        const bool hasBegun = waitFor([this] { return QFile::exists(m_folder->path(u"begun"_s)); }, 9'000);
        jobs.endChoices();
        asker.join();
        QVERIFY(hasBegun);
        QCOMPARE(errors.size(), 1);
        QVERIFY(timer.elapsed() < 9'000); // its limit of time is ten seconds
    }

private:
    // A script that prints its choices when it is called with --list.
    JobDefinition script(const QByteArray &lines, const QByteArray &header = {}, const QByteArray &type = "choice")
    {
        const QString file =
            m_folder->write(u"job"_s,
                            "#!/bin/sh\n# /// job\n# name = \"Job\"\n" + header + "# arguments.place = \"text\"\n"
                                + "# arguments.host = { type = \"" + type
                                + "\", choices_command = [\"{script}\", \"--list\", \"{place}\"] }\n# ///\n"
                                + "[ \"$1\" = --list ] || exit 9\n" + lines + '\n');
        const LoadedDefinition loaded = loadDefinition(file);
        for (const DefinitionProblem &problem : loaded.problems)
            qWarning("%s", qPrintable(problem.text()));
        return loaded.definition.value_or(JobDefinition());
    }
    static const ArgumentSpec *spec(const JobDefinition &definition) { return definition.kind.arguments.find(u"host"); }
    Result<QList<Choice>> load(const JobDefinition &definition, const QJsonObject &values = {})
    {
        return ScriptChoices(m_folder->places()).load(definition, *spec(definition), values);
    }

    std::unique_ptr<ScriptFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestScriptChoices)
#include "tst_scriptchoices.moc"
