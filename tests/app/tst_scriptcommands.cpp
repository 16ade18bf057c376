// Script jobs on the command line: check, new, trust, and how they run beside the jobs that ship. Real processes.
#include "tests/fakes/commandline.h"

#include <QDir>
#include <QProcess>
#include <QTimeZone>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

class tst_ScriptCommands final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_program = std::make_unique<Program>(inMemory());
        const Ended made = m_program->run({u"new"_s, u"Greet"_s});
        QCOMPARE(made.exitCode, 0);
        m_script = QString::fromUtf8(made.out.trimmed());
    }

    void theTemplateRunsOnceItIsTrusted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::newRow("a shell script") << u"Greet \"all\" of us"_s << u"greet-all-of-us.sh"_s;
        QTest::newRow("Python") << u"Grüße.py"_s << u"gr-e.py"_s;
    }
    void theTemplateRunsOnceItIsTrusted()
    {
        QFETCH(QString, name);
        QFETCH(const QString, file);
        const QString script = QString::fromUtf8(m_program->run({u"new"_s, name}).out.trimmed());
        QVERIFY2(script.endsWith(u"jobdeck/jobs/"_s + file) || !file.startsWith(u"greet"), qPrintable(script));
        if (name.endsWith(u".py"))
            name.chop(3);
        QVERIFY(m_program->run({u"check"_s, script}).out.contains("is good"));

        const Ended refused = m_program->run({u"run"_s, name, u"--json"_s});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.errorObject()[u"message"_s].toString().contains(u"jobdeck trust "_s + script),
                 refused.err.constData());
        QCOMPARE(storedCount(*m_program), 0);
        QCOMPARE(m_program->run({u"trust"_s, script}).exitCode, 0);
        const Ended run = m_program->run({u"run"_s, name, u"-a"_s, u"who=Ann"_s, u"-a"_s, u"times=2"_s, u"--wait"_s});
        QCOMPARE(run.exitCode, 0);
        const Job job = storedJob(*m_program, run.id());
        QCOMPARE(job.status, JobStatus::Done);
        QCOMPARE(job.progressText, u"Greeting 2 of 2"_s);
        QCOMPARE(job.resultRows, 2);
        QCOMPARE(storedLog(*m_program, run.id()), "Hello, Ann!\nHello, Ann!\n");
    }

    void aDefaultMayBeWhatWasUsedLast()
    {
        writeTrusted("# arguments.who = { type = \"text\", default = { last = true } }\n"
                     "# arguments.size = { type = \"integer\", default = { last = true } }\n",
                     "echo \"${JOBDECK_ARG_WHO-nobody} ${JOBDECK_ARG_SIZE-none}\"");
        const auto logOf = [this](const QStringList &arguments) {
            const Ended run = m_program->run(QStringList{u"run"_s, u"Mine"_s, u"--wait"_s} + arguments);
            return run.exitCode == 0 ? storedLog(*m_program, run.id()) : run.err;
        };
        QCOMPARE(logOf({}), "nobody none\n");
        QCOMPARE(logOf({u"-a"_s, u"who=Ann"_s, u"-a"_s, u"size=3"_s}), "Ann 3\n");
        QCOMPARE(logOf({}), "Ann 3\n");
        QCOMPARE(logOf({u"-a"_s, u"size=4"_s}), "Ann 4\n");
        QCOMPARE(logOf({}), "Ann 4\n");
        const Ended dry = m_program->run({u"run"_s, u"Mine"_s, u"--dry-run"_s});
        QVERIFY2(dry.out.contains("JOBDECK_ARG_SIZE=4"), dry.out.constData());
    }

    void aChoiceMustBeListedByItsCommand()
    {
        writeTrusted(
            "# arguments.from = \"text\"\n"
            "# arguments.host = { type = \"choice\", choices_command = [\"{script}\", \"list\", \"{from}\"] }\n",
            "[ \"$1\" = list ] || exit 0\n"
            "[ \"$2\" != bad ] || { echo 'no hosts today' >&2; exit 4; }\nprintf 'a\\nb\\tThe second\\n'");
        QCOMPARE(m_program->run({u"run"_s, u"Mine"_s, u"--wait"_s, u"-a"_s, u"host=b"_s}).exitCode, 0);
        const Ended other = m_program->run({u"run"_s, u"Mine"_s, u"--json"_s, u"-a"_s, u"host=c"_s});
        QCOMPARE(other.exitCode, 2);
        QCOMPARE(other.errorObject()[u"field"_s].toString(), u"host"_s);
        const Ended failed = m_program->run({u"run"_s, u"Mine"_s, u"-a"_s, u"host=a"_s, u"-a"_s, u"from=bad"_s});
        QCOMPARE(failed.exitCode, 2);
        QVERIFY2(failed.err.contains("no hosts today"), failed.err.constData());
        const QByteArray kinds = m_program->run({u"kinds"_s, u"--json"_s}).out;
        QVERIFY(kinds.contains("choices_command"));
    }

    void aDryRunPrintsALineAndStartsNothing()
    {
        writeTrusted("# command = [\"{script}\", \"--to\", \"{who}\"]\n"
                     "# arguments.who = { type = \"text\", required = true }\n"
                     "# arguments.pin = { type = \"secret\", required = true }\n",
                     "printf '%s\\0' \"$@\" > \"$HOME/argv\"");
        const Ended dry = m_program->run({u"run"_s, u"Mine"_s, u"--dry-run"_s, u"-a"_s, u"who=it's $(x); *"_s});
        QCOMPARE(dry.exitCode, 0);
        QVERIFY2(dry.out.contains("JOBDECK_SECRET_PIN=••••"), dry.out.constData());
        QCOMPARE(storedCount(*m_program), 0);
        QProcess shell;
        QProcessEnvironment home = QProcessEnvironment::systemEnvironment();
        home.insert(u"HOME"_s, m_program->path(u"."_s));
        shell.setProcessEnvironment(home);
        shell.start(u"/bin/sh"_s, {u"-c"_s, QString::fromUtf8(dry.out)});
        QVERIFY(shell.waitForFinished(20'000));
        QCOMPARE(shell.exitCode(), 0);
        QFile argv(m_program->path(u"argv"_s));
        QVERIFY(argv.open(QIODevice::ReadOnly));
        QCOMPARE(argv.readAll(), QByteArray("--to\0it's $(x); *\0", 18));
        QCOMPARE(m_program->run({u"run"_s, u"Mine"_s, u"--dry-run"_s}).exitCode, 2);
        QCOMPARE(m_program->run({u"run"_s, u"Run Command"_s, u"--dry-run"_s}).exitCode, 2);
    }

    void aDryRunRefusesATimeAsTheRunDoes()
    {
        writeTrusted("# schedulable = false\n", "echo");
        const QStringList late{u"run"_s, u"Mine"_s, u"--at"_s, u"+10m"_s};
        const Ended real = m_program->run(late);
        const Ended dry = m_program->run(late + QStringList{u"--dry-run"_s});
        QCOMPARE(real.exitCode, 2);
        QCOMPARE(dry.exitCode, 2);
        QCOMPARE(dry.err, real.err);
        QCOMPARE(m_program->run({u"run"_s, u"Mine"_s, u"--dry-run"_s}).exitCode, 0);
    }

    void aDryRunOfRunCommandPrintsItsLine()
    {
        const Ended dry =
            m_program->run({u"run"_s, u"Run Command"_s, u"--dry-run"_s, u"-a"_s, u"program=printf"_s, u"-a"_s,
                            u"arguments=%s;"_s, u"-a"_s, u"arguments=it's"_s, u"-a"_s, u"working_folder=/"_s});
        QCOMPARE(dry.exitCode, 0);
        QCOMPARE(storedCount(*m_program), 0);
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-c"_s, QString::fromUtf8(dry.out)});
        QVERIFY(shell.waitForFinished(20'000));
        QCOMPARE(shell.readAllStandardOutput(), "it's;");
        QVERIFY2(dry.out.startsWith("cd -- / "), dry.out.constData());
    }

    void whoWaitsIsToldThatAPersonMustGoOn()
    {
        const QByteArray go = m_program->path(u"go"_s).toUtf8();
        writeTrusted("# parallel = 1\n", "while [ ! -e '" + go + "' ]; do sleep 0.1; done");
        const QString script = m_program->path(u"data/jobdeck/jobs/mine.sh"_s);
        const Owner owner(*m_program);
        const auto first = m_program->start({u"run"_s, u"Mine"_s, u"--wait"_s});
        QVERIFY(soon([this] { return storedStatus(*m_program, 1) == u"running"_s; }));
        const auto second = m_program->start({u"run"_s, u"Mine"_s, u"--wait"_s});
        QVERIFY(soon([this] { return storedStatus(*m_program, 2) == u"new"_s; }));
        QFile changed(script);
        QVERIFY(changed.open(QIODevice::Append) && changed.write("# more\n") > 0);
        changed.close();
        QByteArray told;
        const bool isTold = soon([&] {
            told += second->readAllStandardError();
            return told.contains("jobdeck trust " + script.toUtf8());
        });
        write(m_program->path(u"go"_s), "");
        QCOMPARE(m_program->run({u"trust"_s, script}).exitCode, 0);
        const Ended ended = Program::ended(*second);
        QVERIFY2(isTold, told + ended.err);
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(Program::ended(*first).exitCode, 0);
    }

    void anOwnerRemovesTheFoldersThatADeadOneLeft()
    {
        QCOMPARE(m_program->run(Program::shell(u"true"_s, {u"--wait"_s})).exitCode, 0);
        QCOMPARE(m_program->run(Program::shell(u"true"_s, {u"--wait"_s})).exitCode, 0);
        QCOMPARE(m_program->run({u"delete"_s, u"1"_s}).exitCode, 0);
        const QString files = m_program->path(u"data/jobdeck/files/"_s);
        for (const QString &name : {u"1"_s, u"2"_s, u"3"_s, u"01"_s, u"notes"_s})
            QVERIFY(QDir().mkpath(files + name + u"/sub"_s));
        const Owner owner(*m_program);
        QVERIFY(soon([&files] { return !QFile::exists(files + u"1"_s); }));
        for (const QString &name : {u"2"_s, u"3"_s, u"01"_s, u"notes"_s})
            QVERIFY2(QFile::exists(files + name + u"/sub"_s), qPrintable(name));
    }

    void aDefaultMayComeFromTheEnvironmentOrTheCalendar()
    {
        const QString script = m_program->path(u"data/jobdeck/jobs/defaults.sh");
        write(script,
              "#!/bin/sh\n# /// job\n# name = \"Defaults\"\n"
              "# arguments.who = { type = \"text\", default = { env = \"SOMEBODY\" } }\n"
              "# arguments.day = { type = \"date\", default = { date = \"today\" } }\n# ///\n"
              "echo \"$JOBDECK_ARG_WHO $JOBDECK_ARG_DAY\"\n");
        QCOMPARE(m_program->run({u"trust"_s, script}).exitCode, 0);
        m_program->set(u"SOMEBODY", u"Ann"_s);
        const auto today = [] { // in the zone of the program
            return QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Europe/Berlin")).date().toString(Qt::ISODate);
        };
        const QString before = today();
        const Ended run = m_program->run({u"run"_s, u"Defaults"_s, u"--wait"_s});
        QCOMPARE(run.exitCode, 0);
        const QString log = QString::fromUtf8(storedLog(*m_program, run.id()));
        QVERIFY2(log == u"Ann %1\n"_s.arg(before) || log == u"Ann %1\n"_s.arg(today()), qPrintable(log));
        QCOMPARE(m_program->run({u"run"_s, u"Defaults"_s, u"-a"_s, u"who=Bob"_s, u"--wait"_s}).exitCode, 0);
        QVERIFY(storedLog(*m_program, run.id() + 1).startsWith("Bob 2"));
    }

    void aChangedScriptAsksAgain()
    {
        QCOMPARE(m_program->run({u"trust"_s, m_script}).exitCode, 0);
        append("echo more\n");
        QCOMPARE(m_program->run({u"run"_s, u"Greet"_s}).exitCode, 3);
        QCOMPARE(m_program->run({u"trust"_s, m_script}).exitCode, 0);
        QCOMPARE(m_program->run({u"run"_s, u"Greet"_s, u"-a"_s, u"times=1"_s, u"--wait"_s}).exitCode, 0);
    }

    // The owner has not heard of the script yet.
    void anOwnerKnowsWhatWasWrittenAMomentAgo()
    {
        const Owner owner(*m_program);
        const QString late = QString::fromUtf8(m_program->run({u"new"_s, u"Late"_s}).out.trimmed());
        QCOMPARE(m_program->run({u"trust"_s, late}).exitCode, 0);
        QCOMPARE(m_program->run({u"run"_s, u"Late"_s, u"-a"_s, u"times=1"_s, u"--wait"_s}).exitCode, 0);
    }

    void aScheduledJobWaitsForTrustWhenItsScriptWasChanged()
    {
        QCOMPARE(m_program->run({u"trust"_s, m_script}).exitCode, 0);
        const qint64 id = m_program->run({u"run"_s, u"Greet"_s, u"-a"_s, u"times=1"_s, u"--at"_s, u"+10m"_s}).id();
        append("echo more\n");
        const Owner owner(*m_program);
        QCOMPARE(m_program->run({u"run-job"_s, QString::number(id)}).exitCode, 3);
        QCOMPARE(storedStatus(*m_program, id), u"scheduled"_s);
        QCOMPARE(m_program->run({u"trust"_s, m_script}).exitCode, 0);
        QCOMPARE(m_program->run({u"run-job"_s, QString::number(id)}).exitCode, 0);
    }

    void aScheduledJobSaysThatItsScriptWasChanged()
    {
        const auto show = [this](qint64 id) { return m_program->run({u"show"_s, QString::number(id)}).out; };
        QCOMPARE(m_program->run({u"trust"_s, m_script}).exitCode, 0);
        const qint64 id = m_program->run({u"run"_s, u"Greet"_s, u"-a"_s, u"times=1"_s, u"--at"_s, u"+10m"_s}).id();
        QVERIFY(!show(id).contains("was changed"));
        append("echo more\n");
        QVERIFY2(show(id).contains("script was changed since it was scheduled"), show(id).constData());
        QCOMPARE(m_program->run({u"trust"_s, m_script}).exitCode, 0);
        QVERIFY(show(id).contains("was changed"));
        QCOMPARE(m_program->run({u"reschedule"_s, QString::number(id), u"--at"_s, u"+20m"_s}).exitCode, 0);
        QVERIFY(!show(id).contains("was changed"));
    }

    void filesThatAScriptNamesAreKeptAndGoWithTheJob()
    {
        const QString outside = m_program->path(u"outside");
        write(outside, "kept");
        const QString script = m_program->path(u"data/jobdeck/jobs/report.sh");
        write(script,
              "#!/bin/sh\n# /// job\n# name = \"Report\"\n# ///\n"
              "printf 12345 > report.txt\necho ::artifact::report.txt\nmkdir sub\nprintf 1 > sub/more\n"
              "echo ::artifact::sub/more\nprintf 123 >> report.txt\necho ::artifact::report.txt\n"
              "ln -s "
                  + outside.toUtf8() + " out\necho ::artifact::out\n");
        QCOMPARE(m_program->run({u"trust"_s, script}).exitCode, 0);
        const qint64 id = m_program->run({u"run"_s, u"Report"_s, u"--wait"_s}).id();
        const QString folder =
            QFileInfo(m_program->path(u"data/jobdeck/files/%1"_s.arg(id))).canonicalFilePath() + u'/';
        const QJsonArray kept = m_program->job(id)[u"artifacts"_s].toArray();
        QCOMPARE(kept,
                 (QJsonArray{QJsonObject{{u"path"_s, folder + u"report.txt"_s}, {u"size"_s, 8}},
                             QJsonObject{{u"path"_s, folder + u"sub/more"_s}, {u"size"_s, 1}}}));
        QVERIFY(storedLog(*m_program, id).contains("“out” is not kept"));
        const QByteArray text = m_program->run({u"show"_s, QString::number(id)}).out;
        QVERIFY2(text.contains("Files\n") && text.contains((folder + u"report.txt"_s).toUtf8()), text.constData());

        QCOMPARE(m_program->run({u"delete"_s, QString::number(id)}).exitCode, 0);
        QVERIFY(!QFile::exists(folder)); // the command was its own owner, and has waited
        QVERIFY(QFile::exists(outside));
    }

    void anOwnerRemovesTheFolderOfAJobThatACommandDeletes()
    {
        const Owner owner(*m_program);
        const QString script = m_program->path(u"data/jobdeck/jobs/report.sh");
        write(script, "#!/bin/sh\n# /// job\n# name = \"Report\"\n# ///\necho 1 > file\n");
        QCOMPARE(m_program->run({u"trust"_s, script}).exitCode, 0);
        const qint64 id = m_program->run({u"run"_s, u"Report"_s, u"--wait"_s}).id();
        QCOMPARE(m_program->job(id)[u"artifacts"_s].toArray(), QJsonArray());
        const QString folder = m_program->path(u"data/jobdeck/files/%1"_s.arg(id));
        QVERIFY(QFile::exists(folder));
        QCOMPARE(m_program->run({u"delete"_s, QString::number(id)}).exitCode, 0);
        QVERIFY(soon([&] { return !QFile::exists(folder); }));
    }

    void aBrokenFileIsToldWithItsPlace()
    {
        const QString broken = m_program->path(u"data/jobdeck/jobs/broken.sh");
        write(broken, "#!/bin/sh\n# /// job\n# name = \"Broken\"\n# comand = [\"x\"]\n# ///\n");
        for (const QStringList &call :
             {QStringList{u"check"_s, broken}, QStringList{u"trust"_s, broken}, QStringList{u"run"_s, u"Broken"_s}}) {
            const Ended ended = m_program->run(call);
            QCOMPARE(ended.exitCode, 2);
            QVERIFY2(ended.err.contains((broken + u":4:3: "_s).toUtf8()) && ended.err.contains("“command”"),
                     ended.err.constData());
        }
        const Ended kinds = m_program->run({u"kinds"_s, u"--json"_s});
        QCOMPARE(kinds.exitCode, 0);
        QVERIFY(kinds.out.contains("\"Greet\"") && !kinds.out.contains("\"Broken\""));
        QVERIFY(kinds.err.contains(broken.toUtf8()));
        const QJsonObject checked = m_program->run({u"check"_s, broken, u"--json"_s}).array().first().toObject();
        QCOMPARE(checked[u"file"_s].toString(), broken);
        QVERIFY(checked[u"kind"_s].isNull());
        QCOMPARE(checked[u"problems"_s].toArray().first().toObject()[u"line"_s].toInt(), 4);
    }

    void anOrdinaryFileIsNoJob()
    {
        const QString plain = m_program->path(u"plain.sh");
        write(plain, "#!/bin/sh\necho\n");
        const Ended ended = m_program->run({u"check"_s, plain, m_script});
        QCOMPARE(ended.exitCode, 2);
        QVERIFY(ended.err.contains("defines no job"));
        QVERIFY(ended.out.contains("“Greet” is good"));
    }

    void nothingIsWrittenOver()
    {
        const Ended again = m_program->run({u"new"_s, u"Greet"_s});
        QCOMPARE(again.exitCode, 2);
        QVERIFY(again.err.contains(m_script.toUtf8()));
        for (const QString &name : {u""_s, u" "_s, u"a/b"_s, u"a\nb"_s})
            QCOMPARE(m_program->run({u"new"_s, name}).exitCode, 2);
    }

    void otherFoldersAreNamed()
    {
        const QString other = m_program->path(u"other");
        const QStringList there{u"--jobs"_s, other};
        QCOMPARE(m_program->run(QStringList{u"kinds"_s} + there).exitCode, 2);
        QVERIFY(QDir().mkpath(other));
        QFile::setPermissions(other, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(m_program->run(QStringList{u"new"_s, u"Other"_s} + there).out.startsWith(other.toUtf8()));
        const Ended kinds = m_program->run(QStringList{u"kinds"_s} + there);
        QVERIFY(kinds.out.contains("Other") && !kinds.out.contains("\nGreet "));
        const Ended both = m_program->run(QStringList{u"kinds"_s, u"--jobs"_s, QFileInfo(m_script).path()} + there);
        QVERIFY(both.out.contains("Other") && both.out.contains("\nGreet "));
    }

    void aKindIsDescribedWhole()
    {
        for (const QJsonValue &each : m_program->run({u"kinds"_s, u"--json"_s}).array()) {
            const QJsonObject kind = each.toObject();
            if (kind[u"name"_s] != u"Greet"_s)
                continue;
            QCOMPARE(kind[u"source"_s].toString(), m_script);
            QCOMPARE(kind[u"isolation"_s].toString(), u"process"_s);
            QVERIFY(kind[u"schedulable"_s].toBool());
            const QJsonObject times = kind[u"arguments"_s].toArray().at(1).toObject();
            QCOMPARE(times[u"name"_s].toString(), u"times"_s);
            QCOMPARE(times[u"minimum"_s].toInt(), 1);
            return;
        }
        QFAIL("Greet is not listed");
    }

    void aVariableThatIsNoDefaultIsNamed()
    {
        writeTrusted("# arguments.n = { type = \"integer\", maximum = 10, default = { env = \"NUMX\" } }\n",
                     "echo \"n=$JOBDECK_ARG_N\"");
        m_program->set(u"NUMX", u"99"_s);
        const Ended refused = m_program->run({u"run"_s, u"Mine"_s, u"--wait"_s});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("NUMX") && refused.err.contains("99"), refused.err);
        m_program->set(u"NUMX", u"7"_s);
        QCOMPARE(m_program->run({u"run"_s, u"Mine"_s, u"--wait"_s}).exitCode, 0);
        QCOMPARE(storedLog(*m_program, 1), QByteArray("n=7\n"));
    }

    void aKindsLimitsHoldWithoutAnOwner()
    {
        const QByteArray busy = m_program->path(u"busy"_s).toUtf8();
        writeTrusted("# parallel = 1\n# log_cap = \"1kB\"\n",
                     "mkdir '" + busy + "' || exit 9\nseq 1 3000\nsleep 0.4\nrmdir '" + busy + "'");
        const auto first = m_program->start({u"run"_s, u"Mine"_s, u"--wait"_s});
        QVERIFY(soon([&busy] { return QFile::exists(QString::fromUtf8(busy)); }));
        const Ended second = m_program->run({u"run"_s, u"Mine"_s, u"--wait"_s}); // not before the first has ended
        QVERIFY2(second.exitCode == 0, second.err + m_program->run({u"show"_s, u"2"_s, u"--json"_s}).out);
        QCOMPARE(Program::ended(*first).exitCode, 0);
        QVERIFY(storedLog(*m_program, 1).size() < 2'000);
    }

private:
    void writeTrusted(const QByteArray &header, const QByteArray &lines)
    {
        const QString script = m_program->path(u"data/jobdeck/jobs/mine.sh"_s);
        write(script, "#!/bin/sh\n# /// job\n# name = \"Mine\"\n" + header + "# ///\n" + lines + '\n');
        const Ended trusted = m_program->run({u"trust"_s, script});
        QVERIFY2(trusted.exitCode == 0, trusted.err.constData());
    }

    static void write(const QString &file, const QByteArray &content)
    {
        QFile written(file);
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(file));
        written.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    void append(const QByteArray &lines) const
    {
        QFile file(m_script);
        if (!file.open(QIODevice::Append) || file.write(lines) != lines.size())
            qFatal("%s cannot be written", qPrintable(m_script));
    }

    std::unique_ptr<Program> m_program;
    QString m_script;
};

QTEST_GUILESS_MAIN(tst_ScriptCommands)
#include "tst_scriptcommands.moc"
