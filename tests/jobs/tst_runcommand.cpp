// The job Run Command with real programs.
#include "jobs/library/runcommand.h"
#include "tests/fakes/jobfixture.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestRunCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("JOBDECK_SUPERVISOR", JOBDECK_BIN_DIR "/jobdeck-supervisor");
        QVERIFY(registerRunCommand(m_registry).isOk());
    }

    void itsArgumentsAreAsPromised()
    {
        const JobKind &kind = *m_registry.find(u"Run Command"_s);
        QCOMPARE(kind.group, u"System"_s);
        QVERIFY(kind.isSchedulable);
        QCOMPARE(kind.arguments.size(), 3);
        QCOMPARE(kind.arguments.find(u"program")->type, ArgumentType::File);
        QCOMPARE(kind.arguments.find(u"arguments")->type, ArgumentType::List);
        QCOMPARE(kind.arguments.find(u"working_folder")->type, ArgumentType::Folder);
    }

    void whatCannotBeRunIsSaidBefore_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("words");
        QTest::newRow("a name that is not in PATH") << u"no-such-program"_s << u"“no-such-program” in PATH"_s;
        QTest::newRow("a path that does not exist") << u"/no/such/program"_s << u"/no/such/program"_s;
        QTest::newRow("a folder") << u"/tmp"_s << u"something else"_s;
        QTest::newRow("a file that is no program") << u"/etc/passwd"_s << u"executable"_s;
        QTest::newRow("nothing wrong") << u"true"_s << QString();
    }
    void whatCannotBeRunIsSaidBefore()
    {
        QFETCH(QString, program);
        QFETCH(QString, words);
        const JobKind &kind = *m_registry.find(u"Run Command"_s);
        const ValidatedArguments valid = validateArguments(kind.arguments, {{u"program"_s, program}});
        QVERIFY(valid.isValid());
        const FieldErrors errors = m_registry.check(kind.name)(valid.values);
        QCOMPARE(errors.isEmpty(), words.isEmpty());
        if (errors.isEmpty())
            return;
        QCOMPARE(errors.first().field, u"program"_s);
        QVERIFY2(errors.first().message.contains(words), qPrintable(errors.first().message));
        JobFixture run(m_registry, kind.name, valid.values);
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.error, errors.first().message);
    }

    void argumentsArePassedAsTheyAre()
    {
        const QJsonArray words{u"a b"_s, u"$(id)"_s, u"*"_s, u"; true"_s, u"-x"_s, u"ü\"'"_s};
        QJsonArray arguments{u"%s\\n"_s};
        for (const QJsonValue &word : words)
            arguments << word;
        JobFixture run(m_registry, u"Run Command"_s, {{u"program"_s, u"printf"_s}, {u"arguments"_s, arguments}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QCOMPARE(run.logText(), u"a b\n$(id)\n*\n; true\n-x\nü\"'\n"_s);
    }

    void theEnvironmentTellsOfTheJob()
    {
        qputenv("JOBDECK_TEST_LEAK", "no");
        JobFixture run(m_registry, u"Run Command"_s, shell(u"env; pwd"_s, u"/usr"_s));
        QVERIFY(run.waitForEnd());
        const QString log = run.logText();
        QVERIFY(log.contains(u"JOBDECK_JOB_ID=1\n"_s));
        QVERIFY(log.contains(u"JOBDECK_KIND=Run Command\n"_s));
        QVERIFY(log.contains(u"JOBDECK_ATTEMPT=1\n"_s));
        QVERIFY(log.contains(u"JOBDECK_ARG_WORKING_FOLDER=/usr\n"_s));
        QVERIFY(log.contains(u"\n/usr\n"_s));
        QVERIFY(!log.contains(u"JOBDECK_TEST_LEAK"_s));
    }

    void errorOutputIsAWarning()
    {
        JobFixture run(m_registry, u"Run Command"_s, shell(u"echo oops >&2"_s));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.log.size(), 1);
        QCOMPARE(run.log.first().level, LogLevel::Warning);
    }

    void anExitCodeIsAnException()
    {
        JobFixture run(m_registry, u"Run Command"_s, shell(u"exit 3"_s));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Exception);
        QCOMPARE(run.outcome.reason, Reason::Error);
        QCOMPARE(run.outcome.exitCode, 3);
        QCOMPARE(run.outcome.error, u"The program ended with exit code 3."_s);
    }

    void aSignalIsACrash()
    {
        JobFixture run(m_registry, u"Run Command"_s, shell(u"kill -SEGV $$"_s));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.reason, Reason::Crashed);
        QCOMPARE(run.outcome.signal, SIGSEGV);
        QCOMPARE(run.outcome.error, u"The program was ended by signal SIGSEGV (11)."_s);
    }

    void anAbortSaysWhatItTook()
    {
        JobFixture run(m_registry, u"Run Command"_s, shell(u"sleep 100 & setsid sleep 100 & echo ready; wait"_s));
        QVERIFY(run.waitForLog(u"ready"_s));
        run.stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Stopped);
        QVERIFY2(run.outcome.note.startsWith(u"Aborted: 3 process"_s), qPrintable(run.outcome.note));
    }

    void aKilledSupervisorIsToldWithWhatItTook()
    {
        JobFixture run(m_registry, u"Run Command"_s, shell(u"sleep 77 & kill -KILL $PPID; wait"_s));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Exception);
        QCOMPARE(run.outcome.reason, Reason::Crashed);
        QVERIFY2(run.outcome.note.contains(u"2 process"_s), qPrintable(run.outcome.note));
    }

    void anAbortReachesAJobThatStoppedItsSupervisor()
    {
        JobFixture run(m_registry, u"Run Command"_s, shell(u"kill -STOP $PPID; echo ready; sleep 77"_s));
        QVERIFY(run.waitForLog(u"ready"_s));
        run.stop();
        QVERIFY(run.waitForEnd(9'000)); // a handler that takes 10 s is given up
        QCOMPARE(run.outcome.kind, Outcome::Kind::Stopped);
        QVERIFY2(run.outcome.note.startsWith(u"Aborted: 2 process"_s), qPrintable(run.outcome.note));
    }

    void manyArgumentsAreNoEnvironment()
    {
        QJsonArray arguments{u"-c"_s, u"echo $# ${JOBDECK_ARG_ARGUMENTS-unset} $JOBDECK_ARG_PROGRAM"_s};
        for (int i = 0; i < 200; ++i)
            arguments << QString(1'000, u'x');
        JobFixture run(m_registry, u"Run Command"_s, {{u"program"_s, u"sh"_s}, {u"arguments"_s, arguments}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.error, QString());
        QCOMPARE(run.log.size(), 2);
        QCOMPARE(run.log.first().level, LogLevel::Notice);
        QVERIFY2(run.log.first().text.startsWith("JOBDECK_ARG_ARGUMENTS is not set"), run.log.first().text.constData());
        QCOMPARE(run.log.last().text, QByteArray("199 unset sh"));
    }

    void whatCannotStartIsSaidByItsCause_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("an interpreter that does not exist")
            << QByteArray("#!/no/such/interpreter -x\necho\n") << u"“/no/such/interpreter”, does not exist"_s;
        QTest::newRow("line ends of Windows") << QByteArray("#!/bin/sh\r\necho\r\n") << u"carriage return"_s;
        QTest::newRow("no first line for an interpreter") << QByteArray("echo\n") << u"no #! line"_s;
        QTest::newRow("a program that is none") << QByteArray("\x7F"
                                                              "ELF\n")
                                                << u"another kind of computer"_s;
    }
    void whatCannotStartIsSaidByItsCause()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"script"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        JobFixture run(m_registry, u"Run Command"_s, {{u"program"_s, file.fileName()}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run.outcome.error.contains(words) && run.outcome.error.contains(file.fileName()),
                 qPrintable(run.outcome.error));
    }

    void leftOversAreNoted()
    {
        JobFixture run(m_registry, u"Run Command"_s, shell(u"setsid sleep 100 & exit 0"_s));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QVERIFY2(run.outcome.note.contains(u"left 1 process"_s), qPrintable(run.outcome.note));
    }

private:
    static QJsonObject shell(const QString &script, const QString &folder = u"/"_s)
    {
        return {{u"program"_s, u"sh"_s}, {u"arguments"_s, QJsonArray{u"-c"_s, script}}, {u"working_folder"_s, folder}};
    }

    JobRegistry m_registry;
};

QTEST_GUILESS_MAIN(TestRunCommand)
#include "tst_runcommand.moc"
