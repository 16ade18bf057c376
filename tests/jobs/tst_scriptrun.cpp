// How script jobs run: real scripts under the real supervisor, with a handler as the engine gets it.
#include "jobs/script/scriptrun.h"

#include "jobs/script/definitionfile.h"
#include "tests/fakes/jobfixture.h"
#include "tests/fakes/scriptfolder.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

// A shell script with this header and these lines.
QByteArray script(const QByteArray &header, const QByteArray &lines)
{
    QByteArray content = "#!/bin/sh\n# /// job\n# name = \"Job\"\n";
    for (const QByteArray &line : header.split('\n'))
        content += line.isEmpty() ? QByteArray() : "# " + line + '\n';
    return content + "# ///\n" + lines + '\n';
}

} // namespace

class TestScriptRun final : public QObject {
    Q_OBJECT
private slots:
    static void initTestCase() { qputenv("JOBDECK_SUPERVISOR", JOBDECK_BIN_DIR "/jobdeck-supervisor"); }
    void init() { m_folder = std::make_unique<ScriptFolder>(); }

    void itStartsInAFolderOfItsOwn()
    {
        const auto run = started(script({}, "pwd; ls -A; stat -c %a ."));
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->logText(), m_folder->places().jobFolder(1) + u"\n700\n"_s);
    }

    void itGetsWhatWasFilledInByteForByte_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value : {"plain", "; touch x", "`id` $(id) $HOME", "a\nb\n", "--help", "*", "'\"\\", "  ",
                                  "\u202e\u0645", "{who}", "::progress 40::"})
            QTest::newRow(value) << QString::fromUtf8(value);
        QTest::newRow("100,000 letters") << QString(100'000, u'x');
    }
    void itGetsWhatWasFilledInByteForByte()
    {
        QFETCH(const QString, value);
        const auto run = started(script("command = [\"{script}\", \"--\", \"{who}\"]\narguments.who = \"text\"\n",
                                        "printf %s \"$2\" > argument; printf %s \"$JOBDECK_ARG_WHO\" > variable"),
                                 {{u"who"_s, value}});
        QVERIFY(run->waitForEnd());
        QVERIFY2(run->outcome.error.isEmpty(), qPrintable(run->outcome.error));
        QCOMPARE(contentOf(u"argument"_s), value.toUtf8());
        QCOMPARE(contentOf(u"variable"_s), value.toUtf8());
    }

    void valuesAreWrittenForPrograms()
    {
        const auto run =
            started(script("arguments.loud = \"boolean\"\narguments.items = \"list\"\narguments.none = \"text\"\n"
                           "environment = { OWN = \"{loud} {folder}\" }\n",
                           "echo \"$JOBDECK_ARG_LOUD $JOBDECK_ARG_ITEMS ${JOBDECK_ARG_NONE-unset}\"\n"
                           "echo \"$OWN\"; echo \"$JOBDECK_JOB_ID $JOBDECK_KIND $JOBDECK_ATTEMPT\"\n"
                           "echo \"$JOBDECK_DUE\"; echo \"$JOBDECK_SCRIPT\""),
                    {{u"loud"_s, true}, {u"items"_s, QJsonArray{u"a"_s, u"b c"_s}}});
        QVERIFY(run->waitForEnd());
        const QStringList lines = run->logText().split(u'\n');
        QCOMPARE(lines.value(0), u"1 [\"a\",\"b c\"] unset"_s);
        QCOMPARE(lines.value(1), u"1 "_s + m_folder->places().jobFolder(1));
        QCOMPARE(lines.value(2), u"1 Job 1"_s);
        QVERIFY(lines.value(3).endsWith(u'Z'));
        QCOMPARE(lines.value(4), m_folder->path(u"job"_s));
    }

    // Without it what Python prints into a pipe comes when it ends.
    void pythonDoesNotKeepItsOutputUnlessToldTo_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("variable");
        QTest::newRow("nothing said") << QByteArray() << u"1"_s;
        QTest::newRow("told to") << QByteArray("environment = { PYTHONUNBUFFERED = \"\" }\n") << QString();
    }
    void pythonDoesNotKeepItsOutputUnlessToldTo()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const QString, variable);
        const auto run = started(script(header, "echo \"<$PYTHONUNBUFFERED>\""), {});
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->logText().split(u'\n').value(0), u"<%1>"_s.arg(variable));
    }

    void standardInputIsEmptyOrWhatTheDefinitionSays_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("all arguments as JSON")
            << QByteArray("stdin = \"json\"\n") << QByteArray("{\"pin\":\"12 34\",\"who\":\"Ann\"}\n");
        QTest::newRow("one argument") << QByteArray("arguments.who = { type = \"text\", deliver = [\"stdin\"] }\n")
                                      << QByteArray("Ann\n");
    }
    void standardInputIsEmptyOrWhatTheDefinitionSays()
    {
        QFETCH(QByteArray, header);
        QFETCH(const QByteArray, input);
        if (!header.contains("arguments.who"))
            header += "arguments.who = \"text\"\n";
        const auto run = started(script(header + "arguments.pin = \"secret\"\n", "cat > input; env > environment"),
                                 {{u"who"_s, u"Ann"_s}, {u"pin"_s, u"12 34"_s}});
        QVERIFY(run->waitForEnd());
        QCOMPARE(contentOf(u"input"_s), input);
        QCOMPARE(contentOf(u"environment"_s).contains("JOBDECK_ARG_WHO=Ann"), !header.contains("deliver"));
    }

    void aSecretIsAFileThatGoesAndIsNowhereElse()
    {
        const auto run = started(script("arguments.pin = \"secret\"\n",
                                        "stat -c %a \"$JOBDECK_SECRET_PIN\"; echo \"$JOBDECK_SECRET_PIN\"\n"
                                        "cat \"$JOBDECK_SECRET_PIN\"; env | grep -c 's3cret'; echo; "
                                        "tr '\\0' ' ' < /proc/$$/cmdline"),
                                 {{u"pin"_s, u"s3cret word"_s}});
        QVERIFY(run->waitForEnd());
        const QStringList lines = run->logText().split(u'\n');
        QCOMPARE(lines.value(0), u"600"_s);
        QVERIFY(lines.value(1).startsWith(m_folder->places().secrets));
        QVERIFY(!QFile::exists(lines.value(1)));
        QVERIFY(!run->logText().contains(u"s3cret"));
        QVERIFY2(run->logText().contains(u"***"), qPrintable(run->logText())); // what it printed of it
    }

    void theEndIsTheFirstProcesses_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("error");
        QTest::newRow("done") << QByteArray("exit 0") << QString();
        QTest::newRow("a code") << QByteArray("exit 7") << u"exit code 7"_s;
        QTest::newRow("a signal") << QByteArray("kill -SEGV $$") << u"SIGSEGV"_s;
    }
    void theEndIsTheFirstProcesses()
    {
        QFETCH(const QByteArray, lines);
        QFETCH(const QString, error);
        const auto run = started(script({}, lines));
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error.isEmpty(), error.isEmpty());
        QVERIFY2(run->outcome.error.contains(error), qPrintable(run->outcome.error));
    }

    void whatItLeavesBehindIsEndedUnlessItSaysOtherwise_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("ended") << QByteArray("grace = \"1s\"\n") << false;
        QTest::newRow("leave_running") << QByteArray("leave_running = true\n") << true;
    }
    void whatItLeavesBehindIsEndedUnlessItSaysOtherwise()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const bool, goesOn);
        const auto run = started(script(header, "setsid sleep 60 >/dev/null 2>&1 & echo $!"));
        QVERIFY(run->waitForEnd());
        const pid_t left = run->logText().trimmed().toInt();
        QVERIFY(left > 0);
        QCOMPARE(::kill(left, 0) == 0, goesOn);
        QVERIFY2(run->outcome.note.contains(goesOn ? u"1 process(es) behind, which go on"_s : u"ended"_s),
                 qPrintable(run->outcome.note));
        if (goesOn)
            ::kill(left, SIGKILL);
    }

    // A shell reads a script as it goes.
    void aScriptThatIsSavedWhileItRunsGoesOnAsItWas()
    {
        const auto run = started(script({}, "echo begun; while ! [ -e go ]; do sleep 0.01; done; echo as it was"));
        QVERIFY(run->waitForLog(u"begun"_s));
        m_folder->write(u"job"_s, script({}, QByteArray(200, '\n') + "echo changed"));
        QFile go(m_folder->places().jobFolder(1) + u"/go"_s);
        QVERIFY(go.open(QIODevice::WriteOnly));
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->logText(), u"begun\nas it was\n"_s);
    }

    void whatWasChangedSinceItWasReadDoesNotRun()
    {
        const LoadedDefinition loaded = loadDefinition(m_folder->write(u"job"_s, script({}, "echo looked at")));
        m_folder->write(u"job"_s, script({}, "echo never looked at"));
        const auto run = runOf(loaded, {});
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->logText(), QString());
        QVERIFY2(run->outcome.error.contains(m_folder->path(u"job"_s)), qPrintable(run->outcome.error));
    }

    void aDefinitionRunsAnyProgram()
    {
        m_folder->write(u"own"_s, "#!/bin/sh\necho \"own $*\"\n");
        const QString file = m_folder->write(
            u"any.job.toml"_s,
            "name = \"Any\"\ncommand = [\"./own\", [\"--to\", \"{who}\"], \"{loud}\"]\nresults_columns = [\"A\"]\n"
            "[arguments]\nwho = \"text\"\nloud = \"text\"\n",
            0600);
        const auto run = runOf(loadDefinition(file), {{u"who"_s, u"Ann"_s}});
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->logText(), u"own --to Ann\n"_s);
        QCOMPARE(run->columns, QStringList{u"A"_s});
    }

    void aProgramThatWasChangedSinceIsNotRun()
    {
        m_folder->write(u"own"_s, "#!/bin/sh\necho looked at\n");
        const QString file = m_folder->write(u"any.job.toml"_s, "name = \"Any\"\ncommand = [\"./own\"]\n", 0600);
        const LoadedDefinition loaded = loadDefinition(file);
        m_folder->write(u"own"_s, "#!/bin/sh\necho never looked at\n");
        const auto run = runOf(loaded, {});
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->logText(), QString());
        QVERIFY2(run->outcome.error.contains(m_folder->path(u"own"_s)), qPrintable(run->outcome.error));
    }

    void anErrorNamesTheFileAndNotItsCopy()
    {
        const LoadedDefinition loaded = loadDefinition(
            m_folder->write(u"job"_s,
                            "#!" + QFile::encodeName(m_folder->write(u"sh"_s, "#!/bin/sh\nexec /bin/sh \"$@\"\n"))
                                + "\n# /// job\n# name = \"A\"\n# ///\n"));
        QVERIFY(QFile::remove(m_folder->path(u"sh"_s)));
        const auto run = runOf(loaded, {});
        QVERIFY(run->waitForEnd());
        QVERIFY2(run->outcome.error.contains(m_folder->path(u"job"_s)), qPrintable(run->outcome.error));
        QVERIFY(!run->outcome.error.contains(m_folder->places().copies));
    }

    void aProgramThatIsNotThereIsNamed()
    {
        const QString file =
            m_folder->write(u"no.job.toml"_s, "name = \"No\"\ncommand = [\"no-such-program\"]\n", 0600);
        QVERIFY(!loadDefinition(file).definition);
        QFile::copy(u"/bin/true"_s, m_folder->path(u"no-such-program"_s));
        m_folder->write(u"no.job.toml"_s, "name = \"No\"\ncommand = [\"./no-such-program\"]\n", 0600);
        const LoadedDefinition loaded = loadDefinition(file);
        QVERIFY(QFile::remove(m_folder->path(u"no-such-program"_s)));
        const auto run = runOf(loaded, {});
        QVERIFY(run->waitForEnd());
        QVERIFY2(run->outcome.error.contains(u"no-such-program"_s), qPrintable(run->outcome.error));
    }

private:
    [[nodiscard]] std::unique_ptr<JobFixture> started(const QByteArray &content, const QJsonObject &arguments = {})
    {
        return runOf(loadDefinition(m_folder->write(u"job"_s, content)), arguments);
    }
    [[nodiscard]] std::unique_ptr<JobFixture> runOf(const LoadedDefinition &loaded, const QJsonObject &arguments)
    {
        if (!loaded.definition)
            qFatal("%s", qPrintable(loaded.problems.first().text()));
        const auto definition = std::make_shared<const JobDefinition>(*loaded.definition);
        return std::make_unique<JobFixture>(definition->kind, scriptHandler(definition, m_folder->places()), arguments);
    }
    [[nodiscard]] QByteArray contentOf(const QString &name) const
    {
        QFile file(m_folder->places().jobFolder(1) + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }

    std::unique_ptr<ScriptFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestScriptRun)
#include "tst_scriptrun.moc"
