// The preview of a script job, and the line for a shell: handed to a real /bin/sh, it starts what the job would start.
#include "jobs/script/scriptplan.h"

#include "jobs/script/definitionfile.h"
#include "jobs/script/scriptplaces.h"
#include "tests/fakes/scriptfolder.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

class TestScriptPlan final : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<ScriptFolder>(); }

    void aCopiedLineStartsTheSameByteForByte_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value : {"plain",
                                  "it's \"quoted\"",
                                  "''",
                                  "; touch x",
                                  "`id` $(id) $HOME ${IFS}",
                                  "a\nb\n",
                                  "\n",
                                  "--help",
                                  "-n",
                                  "*",
                                  "[a-z]?",
                                  "\\",
                                  "\\n",
                                  "  two  ",
                                  "~",
                                  "#x",
                                  "!x",
                                  "a=b",
                                  "{who}",
                                  "\u202e\u0645\u202c",
                                  "\t",
                                  "%s",
                                  "&",
                                  "|",
                                  ">x",
                                  "\x01\x1b[31m"})
            QTest::newRow(value) << QString::fromUtf8(value);
    }
    void aCopiedLineStartsTheSameByteForByte()
    {
        QFETCH(const QString, value);
        const JobDefinition definition = script(
            "command = [\"{script}\", \"--\", \"{who}\", \"x{who}\", \"{items}\"]\nworking_folder = \"out put\"\n"
            "stdin = \"json\"\nenvironment = { OWN = \"<{who}>\" }\n"
            "arguments.who = \"multiline\"\narguments.items = \"list\"\n");
        QVERIFY(QDir(m_folder->path()).mkdir(u"out put"_s));
        const RunPreview preview = previewScript(
            definition, {{u"who"_s, value}, {u"items"_s, QJsonArray{value, u"z"_s}}}, 0, m_folder->places());
        QVERIFY2(preview.problem.isEmpty(), qPrintable(preview.problem));
        QCOMPARE(preview.folder, m_folder->path(u"out put"_s));
        runLine(shellLine(preview));
        const QByteArray bytes = value.toUtf8();
        QByteArray expected = "--\n";
        for (const QByteArray &word : {QByteArray("--"), bytes, 'x' + bytes, bytes, QByteArray("z")})
            expected += word + '\0';
        QCOMPARE(contentOf(u"out put/argv"_s), expected);
        QCOMPARE(contentOf(u"out put/own"_s), '<' + bytes + '>');
        QCOMPARE(contentOf(u"out put/argument"_s), bytes);
        QCOMPARE(contentOf(u"out put/input"_s), preview.input->toUtf8());
    }

    void withoutAFolderOfItsOwnTheLineMakesOne()
    {
        const JobDefinition definition = script({});
        const RunPreview preview = previewScript(definition, {}, 0, m_folder->places());
        QVERIFY(preview.makesFolder);
        runLine(shellLine(preview));
        QVERIFY(QFile::exists(m_folder->places().jobFolder(0) + u"/argv"_s));
    }

    void whatWasEmptiedIsNotThere()
    {
        const JobDefinition definition =
            script("stdin = \"json\"\narguments.who = { type = \"text\", default = \"Ann\" }\n");
        const RunPreview preview = previewScript(definition, {{u"who"_s, QJsonValue::Null}}, 0, m_folder->places());
        QCOMPARE(preview.input.value_or(QString()), u"{}\n"_s);
    }

    void secretsAreDots()
    {
        const JobDefinition definition =
            script("stdin = \"json\"\narguments.pin = { type = \"secret\", required = true }\n");
        const RunPreview preview = previewScript(definition, {{u"pin"_s, u"s3cret"_s}}, 0, m_folder->places());
        const QString line = shellLine(preview);
        QVERIFY2(!line.contains(u"s3cret"_s) && line.contains(u"JOBDECK_SECRET_PIN=••••"_s), qPrintable(line));
        QCOMPARE(preview.input.value_or(QString()), u"{\"pin\":\"••••\"}\n"_s);
    }

    void whatIsWrongIsTheProblem()
    {
        const JobDefinition definition = script("arguments.who = { type = \"text\", required = true }\n");
        const RunPreview preview = previewScript(definition, {}, 0, m_folder->places());
        QVERIFY(preview.problem.contains(u"who"_s));
        QVERIFY(!preview.command.isEmpty());
    }

    void aProgramWithAnEqualsSignIsNoVariable()
    {
        const RunPreview preview{
            .command = {m_folder->write(u"a=b"_s, "#!/bin/sh\nprintf %s \"$1\" > argv\n"), u"x y"_s},
            .folder = m_folder->path(),
            .environment = {{u"A"_s, u"b"_s}}};
        runLine(shellLine(preview));
        QCOMPARE(contentOf(u"argv"_s), "x y");
    }

private:
    JobDefinition script(const QByteArray &header)
    {
        QByteArray content = "#!/bin/sh\n# /// job\n# name = \"Job\"\n";
        for (const QByteArray &line : header.split('\n'))
            content += line.isEmpty() ? QByteArray() : "# " + line + '\n';
        content += "# ///\nprintf '%s\\n' \"$1\" > argv\nprintf '%s\\0' \"$@\" >> argv\nprintf %s \"$OWN\" > own\n"
                   "printf %s \"$JOBDECK_ARG_WHO\" > argument\ncat > input\n";
        const LoadedDefinition loaded = loadDefinition(m_folder->write(u"job"_s, content));
        for (const DefinitionProblem &problem : loaded.problems)
            qWarning("%s", qPrintable(problem.text()));
        return loaded.definition.value_or(JobDefinition());
    }
    static void runLine(const QString &line)
    {
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-c"_s, line});
        QVERIFY(shell.waitForFinished(20'000));
        QVERIFY2(shell.exitCode() == 0, qPrintable(line + u'\n' + QString::fromUtf8(shell.readAllStandardError())));
    }
    [[nodiscard]] QByteArray contentOf(const QString &name) const
    {
        QFile file(m_folder->path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }

    std::unique_ptr<ScriptFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestScriptPlan)
#include "tst_scriptplan.moc"
