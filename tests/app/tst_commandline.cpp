// The real program, every command: what it prints where, and its exit codes. No display, no desktop.
#include "app/ownerlock.h"
#include "tests/fakes/program.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

// A Jobdeck that owns the database for as long as this object lives.
class Worker final {
public:
    explicit Worker(const Program &program)
        : m_process(program.start({u"work"_s}))
    {
        // Its socket answers when a second one is told that there is a first.
        if (!QTest::qWaitFor([&] { return OwnerLock::isHeld(program.database()); }, 10'000)
            || !program.run({u"work"_s}).err.contains(QByteArray::number(m_process->processId())))
            qFatal("no owner");
    }
    ~Worker()
    {
        m_process->terminate();
        m_process->waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Worker)

private:
    std::unique_ptr<QProcess> m_process;
};

QStringList words(const char *text) { return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts); }

// A job that runs until it is stopped.
QStringList endless(const QStringList &more = {}) { return Program::shell(u"echo begun; exec sleep 1000"_s, more); }

const QStringList keysOfAJob = words("arguments attempt created_at error exit_code finished_at group id kind progress "
                                     "progress_text queue reason rerun_of schedule scheduled_at signal started_at "
                                     "status waiting");
} // namespace

class tst_CommandLine final : public QObject {
    Q_OBJECT
private slots:
    // ---- calls that are wrong
    void wrongCallsSayWhatAndExit_data()
    {
        QTest::addColumn<QStringList>("call");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QStringList &call, int exitCode, const char *says) {
            QTest::newRow(name) << call << exitCode << QString::fromUtf8(says);
        };
        const QStringList good = words("-a program=/bin/true");
        const QStringList runCommand{u"run"_s, u"Run Command"_s};
        row("an unknown command", words("rnu"), 2, "“run”");
        row("an unknown option", words("list --statuss new"), 2, "--status");
        row("an unknown global option", words("--databse=x list"), 2, "--database");
        row("an option without its value", words("list --status"), 2, "--status");
        row("an option with a value it does not take", words("list --json=yes"), 2, "--json");
        row("no kind", words("run"), 2, "KIND");
        row("an unknown kind", {u"run"_s, u"Run Comand"_s}, 2, "“Run Command”");
        row("a missing argument", runCommand, 2, "Program");
        row("an unknown argument", runCommand + good + words("-a progam=x"), 2, "progam");
        row("an argument without a value", runCommand + words("-a program"), 2, "name=value");
        row("a program that does not exist", runCommand + words("-a program=/bin/nope"), 2, "/bin/nope");
        row("a time that is none", runCommand + good + words("--at tomorrow"), 2, "tomorrow");
        row("a duration that is none", runCommand + good + words("--timeout soon"), 2, "soon");
        row("a negative number of retries", runCommand + good + words("--retries -1"), 2, "-1");
        row("an arguments file that is not there", runCommand + words("--args /nowhere.json"), 2, "/nowhere.json");
        row("a secret in -a", {u"run"_s, u"Send Newsletter"_s, u"-a"_s, u"send_password=geheim"_s}, 3, "send_password");
        row("an id that is no id", words("show seven"), 2, "seven");
        row("an id that does not exist", words("show 7"), 2, "7");
        row("a log of no job", words("log 7"), 2, "7");
        row("results of no job", words("results 7"), 2, "7");
        row("an unknown format", words("results 7 --format xml"), 2, "xml");
        row("an abort of no job", words("abort 7"), 2, "7");
        row("an abort of nothing", words("abort"), 2, "ID");
        row("two ids where one is taken", words("show 1 2"), 2, "2");
        row("an unknown status", words("list --status finished"), 2, "exception");
        row("a limit that is none", words("list --limit some"), 2, "some");
        row("nothing to reschedule", words("reschedule 7"), 2, "--at");
        row("a database that is a folder", words("--database /tmp list"), 4, "/tmp");
        row("a database that is a text file", words("--database /etc/passwd list"), 4, "/etc/passwd");
        row("a text file to write to", runCommand + good + words("--database /etc/passwd"), 4, "/etc/passwd");
        row("a folder that cannot be made", runCommand + good + words("--database /proc/x/y.db"), 4, "/proc/x");
    }
    void wrongCallsSayWhatAndExit()
    {
        QFETCH(QStringList, call);
        QFETCH(int, exitCode);
        QFETCH(QString, says);
        const Program program;
        const Ended plain = program.run(call);
        QCOMPARE(plain.exitCode, exitCode);
        QCOMPARE(plain.out, QByteArray());
        QVERIFY2(plain.err.contains(says.toUtf8()), plain.err.constData());
        QCOMPARE(plain.err.count('\n'), 1);

        if (call.first() == u"run" || call.first() == u"show" || call.first() == u"abort") {
            const Ended json = program.run(call + QStringList{u"--json"_s});
            QCOMPARE(json.exitCode, exitCode);
            QVERIFY(!json.errorObject()[u"code"_s].toString().isEmpty());
            QVERIFY(json.errorObject()[u"message"_s].toString().contains(says));
            QVERIFY(json.errorObject().contains(u"field"_s));
        }
    }

    void aTextFileIsLeftAsItIs()
    {
        const Program program;
        const QString file = program.path(u"notes.txt");
        QFile notes(file);
        QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write("my notes\n") == 9);
        notes.close();
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--database"_s, file})).exitCode, 4);
        QVERIFY(notes.open(QIODevice::ReadOnly));
        QCOMPARE(notes.readAll(), "my notes\n");
    }

    void withoutADisplayTheWindowIsRefusedClearly()
    {
        Program program;
        const Ended none = program.run({});
        QCOMPARE(none.exitCode, 2);
        QVERIFY(none.err.contains("display"));
        program.set(u"DISPLAY", u":4711"_s);
        const Ended unreachable = program.run({});
        QCOMPARE(unreachable.exitCode, 2);
        QVERIFY(unreachable.err.contains(":4711"));
        QCOMPARE(program.run({u"list"_s}).exitCode, 0);
    }

    void helpAndVersion()
    {
        const Program program;
        QCOMPARE(program.run({u"--version"_s}).out, "jobdeck " JOBDECK_VERSION "\n");
        const Ended help = program.run({u"--help"_s});
        QCOMPARE(help.exitCode, 0);
        for (const char *command : {"kinds", "run", "list", "show", "log", "results", "abort", "cancel", "delete",
                                    "reschedule", "rerun", "work", "run-job"}) {
            QVERIFY(help.out.contains(command));
            const Ended own = program.run({QString::fromLatin1(command), u"--help"_s});
            QCOMPARE(own.exitCode, 0);
            QVERIFY(own.out.contains(command));
        }
        for (const char *later : {"trust", "check"})
            QVERIFY(!help.out.contains(later));
    }

    void noWarningsUnderAnyLocale_data()
    {
        QTest::addColumn<QString>("locale");
        for (const char *locale : {"C", "POSIX", "en_US", "de_DE.UTF-8", "xx_YY.UTF-8", ""})
            QTest::newRow(*locale == 0 ? "unset" : locale) << QString::fromLatin1(locale);
    }
    void noWarningsUnderAnyLocale()
    {
        QFETCH(QString, locale);
        Program program;
        program.set(u"LC_ALL", locale);
        const Ended ended = program.run({u"list"_s, u"--json"_s});
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(ended.err, QByteArray());
    }

    void messagesFollowTheLanguage()
    {
        Program program;
        program.set(u"LC_ALL", u"de_DE.UTF-8"_s);
        QVERIFY(program.run({u"rnu"_s}).err.contains("Befehl"));
    }

    // ---- kinds
    void kinds()
    {
        const Program program;
        const QByteArray text = program.run({u"kinds"_s}).out;
        const QJsonArray kinds = program.run({u"kinds"_s, u"--json"_s}).array();
        QStringList names;
        for (const QJsonValue &kind : kinds) {
            const QJsonObject object = kind.toObject();
            names << object[u"name"_s].toString();
            QVERIFY(text.contains(names.last().toUtf8()));
            QCOMPARE(object.keys(), words("arguments description group isolation name schedulable source"));
        }
        names.sort();
        QCOMPARE(names, (QStringList{u"Checksum Folder"_s, u"Import CSV"_s, u"Run Command"_s, u"Send Newsletter"_s}));
    }

    // ---- a job from the beginning to the end, with nobody else there
    void waitRunsTheJobItself()
    {
        const Program program;
        const Ended ended = program.run(Program::shell(u"echo hello; echo oh dear >&2"_s, {u"--wait"_s}));
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(ended.out, "1\n");
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(program.statusOf(1), u"done"_s);
        const QByteArray log = program.run(words("log 1")).out;
        QVERIFY(log.contains("hello\n"));
        QVERIFY(log.contains("oh dear\n"));
        QVERIFY(!OwnerLock::isHeld(program.database()));
    }

    void aJobThatFailsExitsWithOne()
    {
        const Program program;
        const Ended ended = program.run(Program::shell(u"exit 7"_s, {u"--wait"_s, u"--json"_s}));
        QCOMPARE(ended.exitCode, 1);
        QCOMPARE(ended.object().keys(), keysOfAJob);
        QCOMPARE(ended.object()[u"status"_s].toString(), u"exception"_s);
        QCOMPARE(ended.object()[u"reason"_s].toString(), u"error"_s);
        QCOMPARE(ended.object()[u"exit_code"_s].toInt(), 7);
        const QByteArray said = program.run(Program::shell(u"exit 7"_s, {u"--wait"_s})).err;
        QVERIFY2(said.contains("7"), said.constData());
    }

    void withoutWaitTheJobIsStoredForLater()
    {
        const Program program;
        const Ended stored = program.run(Program::shell(u"echo ran"_s));
        QCOMPARE(stored.exitCode, 0);
        QCOMPARE(stored.out, "1\n");
        QVERIFY(stored.err.contains("jobdeck work"));
        QCOMPARE(program.statusOf(1), u"new"_s);
        QCOMPARE(program.run(words("work --until-idle")).exitCode, 0);
        QCOMPARE(program.statusOf(1), u"done"_s);
    }

    void whoeverWaitsRunsOnlyItsOwnJob()
    {
        const Program program;
        QCOMPARE(program.run(Program::shell(u"true"_s)).id(), 1);
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--wait"_s})).id(), 2);
        QCOMPARE(program.statusOf(1), u"new"_s);
    }

    void timeoutAndRetriesOfOneJob()
    {
        const Program program;
        QElapsedTimer timer;
        timer.start();
        const Ended timedOut = program.run(endless({u"--timeout"_s, u"1"_s, u"--wait"_s, u"--json"_s}));
        QCOMPARE(timedOut.exitCode, 1);
        QCOMPARE(timedOut.object()[u"reason"_s].toString(), u"timeout"_s);
        QVERIFY(timer.elapsed() < 10'000);

        const QString marker = program.path(u"marker");
        const Ended retried = program.run(Program::shell(u"test -e %1 || { touch %1; exit 1; }"_s.arg(marker),
                                                         {u"--retries"_s, u"1"_s, u"--wait"_s, u"--json"_s}));
        QCOMPARE(retried.exitCode, 0);
        QCOMPARE(retried.object()[u"attempt"_s].toInt(), 2);
        QCOMPARE(program.job(retried.object()[u"id"_s].toInteger())[u"attempts"_s].toArray().size(), 2);
    }

    void argumentsFromAFileOrStandardInput()
    {
        const Program program;
        const QByteArray json = R"({"program": "/bin/echo", "arguments": ["one", "two words"]})";
        QFile file(program.path(u"args.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) == json.size());
        file.close();
        const QStringList run{u"run"_s, u"Run Command"_s, u"--wait"_s};
        QCOMPARE(program.run(run + QStringList{u"--args"_s, file.fileName()}).exitCode, 0);
        QVERIFY(program.run(words("log 1")).out.contains("one two words\n"));
        QCOMPARE(program.run(run + QStringList{u"--args"_s, u"-"_s}, json).exitCode, 0);
        QVERIFY(program.run(words("log 2")).out.contains("one two words\n"));
        QCOMPARE(program.run(run + QStringList{u"--args"_s, u"-"_s, u"-a"_s, u"arguments=three"_s}, json).exitCode, 0);
        QVERIFY(program.run(words("log 3")).out.contains("three\n")); // -a wins

        const Ended malformed = program.run(run + QStringList{u"--args"_s, u"-"_s}, "{\"program\": ");
        QCOMPARE(malformed.exitCode, 2);
        QVERIFY(malformed.err.contains("JSON"));
        QCOMPARE(program.run(run + QStringList{u"--args"_s, u"-"_s}, "[1]").exitCode, 2);
        QCOMPARE(program.run(words("list --json")).array().size(), 3); // nothing was stored of these
    }

    void aSecretIsNowhereAndCannotWait()
    {
        const Program program;
        const QByteArray json =
            R"({"subject":"S","content":"C","from":"a@example.org","recipients":"%1",)"
            R"("delivery":"smtp","server":"smtp://127.0.0.1:9","user":"ann","send_password":"geheim123"})";
        QFile recipients(program.path(u"r.csv"));
        QVERIFY(recipients.open(QIODevice::WriteOnly) && recipients.write("email\nb@example.org\n") > 0);
        recipients.close();
        const QStringList run{u"run"_s, u"Send Newsletter"_s, u"--args"_s, u"-"_s};
        const QByteArray input = QString::fromUtf8(json).arg(recipients.fileName()).toUtf8();
        QCOMPARE(program.run(run, input).exitCode, 3);
        QCOMPARE(program.run(run + QStringList{u"--at"_s, u"+1h"_s}, input).exitCode, 3);
        const Ended ended = program.run(run + QStringList{u"--wait"_s, u"--json"_s}, input);
        QCOMPARE(ended.exitCode, 1); // nobody listens there
        QVERIFY(ended.object()[u"arguments"_s].toObject()[u"send_password"_s].isNull());
        QDirIterator files(QFileInfo(program.database()).path(), QDir::Files | QDir::Hidden);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("geheim123"), qPrintable(file.fileName()));
        }
    }

    // ---- the verbs
    void scheduledThenMovedThenCancelled()
    {
        const Program program;
        const QStringList at{u"--at"_s, u"2099-12-24T18:00"_s};
        QCOMPARE(program.run(Program::shell(u"true"_s, at)).exitCode, 0);
        QCOMPARE(program.job(1)[u"status"_s].toString(), u"scheduled"_s);
        QCOMPARE(program.job(1)[u"scheduled_at"_s].toString(), u"2099-12-24T17:00:00.000Z"_s);
        QCOMPARE(program.job(1)[u"waiting"_s].toString(), u"time"_s);

        QCOMPARE(program.run(words("reschedule 1 --at 2099-12-25T18:00:00Z -a program=/bin/echo")).exitCode, 0);
        QCOMPARE(program.job(1)[u"scheduled_at"_s].toString(), u"2099-12-25T18:00:00.000Z"_s);
        QCOMPARE(program.job(1)[u"arguments"_s].toObject()[u"program"_s].toString(), u"/bin/echo"_s);
        QCOMPARE(program.run(words("reschedule 1 -a program=/bin/true")).exitCode, 0);
        QCOMPARE(program.job(1)[u"scheduled_at"_s].toString(), u"2099-12-25T18:00:00.000Z"_s); // keeps its time

        QCOMPARE(program.run(words("delete 1")).exitCode, 3);
        QCOMPARE(program.run(words("cancel 1")).exitCode, 0);
        QCOMPARE(program.statusOf(1), u"cancelled"_s);
        QCOMPARE(program.run(words("cancel 1")).exitCode, 3);
        QCOMPARE(program.run(words("reschedule 1 --at +1h")).exitCode, 3);
        QCOMPARE(program.run(words("run-job 1")).exitCode, 3);
        QCOMPARE(program.run(words("abort 1")).exitCode, 3);
        QCOMPARE(program.run(words("delete 1")).exitCode, 0);
        QCOMPARE(program.run(words("show 1")).exitCode, 2);
    }

    void ofSeveralIdsAllAreTriedAndTheHighestCodeCounts()
    {
        const Program program;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(program.run(Program::shell(u"true"_s)).exitCode, 0);
        QCOMPARE(program.run(words("cancel 1 seven 99 2")).exitCode, 2);
        QCOMPARE(program.statusOf(1), u"cancelled"_s);
        QCOMPARE(program.statusOf(2), u"cancelled"_s);
        QCOMPARE(program.run(words("cancel 99 1 3")).exitCode, 3);
        QCOMPARE(program.statusOf(3), u"cancelled"_s);
    }

    void runJobRunsOneJobAtOnce()
    {
        const Program program;
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--at"_s, u"+5h"_s})).id(), 1);
        QCOMPARE(program.run(words("run-job 1")).exitCode, 0);
        QCOMPARE(program.statusOf(1), u"done"_s);
        QCOMPARE(program.run(Program::shell(u"false"_s)).id(), 2);
        QCOMPARE(program.run(words("run-job 2")).exitCode, 1);
        QCOMPARE(program.run(words("run-job 2")).exitCode, 3);
        QCOMPARE(program.run(words("run-job 9")).exitCode, 2);
    }

    void rerunMakesANewJobWithTheSameArguments()
    {
        const Program program;
        QCOMPARE(program.run(Program::shell(u"exit 3"_s, {u"--wait"_s})).exitCode, 1);
        const Ended same = program.run(words("rerun 1 --wait --json"));
        QCOMPARE(same.exitCode, 1);
        QCOMPARE(same.object()[u"rerun_of"_s].toInt(), 1);
        QCOMPARE(same.object()[u"arguments"_s], program.job(1)[u"arguments"_s]);
        const Ended changed = program.run(words("rerun 1 -a program=/bin/true --wait"));
        QCOMPARE(changed.exitCode, 0);
        QCOMPARE(program.run(Program::shell(u"true"_s)).exitCode, 0);
        QCOMPARE(program.run(words("rerun 4")).exitCode, 3); // it has not ended yet
    }

    void abortOfANewJobCancelsIt()
    {
        const Program program;
        QCOMPARE(program.run(Program::shell(u"true"_s)).id(), 1);
        QCOMPARE(program.run(words("abort 1")).exitCode, 0);
        QCOMPARE(program.statusOf(1), u"cancelled"_s);
    }

    // ---- what can be read
    void showAndHistory()
    {
        const Program program;
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--wait"_s})).exitCode, 0);
        const QJsonObject job = program.job(1);
        QStringList keys = keysOfAJob + QStringList{u"attempts"_s, u"history"_s};
        keys.sort();
        QCOMPARE(job.keys(), keys);
        QCOMPARE(job[u"progress"_s].toInt(), 100);
        QVERIFY(job[u"reason"_s].isNull());
        static const QRegularExpression time(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"_s);
        QVERIFY(time.match(job[u"created_at"_s].toString()).hasMatch());
        QStringList way;
        const QJsonArray history = job[u"history"_s].toArray();
        for (const QJsonValue &entry : history) {
            QCOMPARE(entry.toObject().keys(), words("by from reason time to"));
            way << entry.toObject()[u"to"_s].toString();
        }
        QCOMPARE(way.first(), u"new"_s);
        QCOMPARE(way.last(), u"done"_s);
        QVERIFY(history.first().toObject()[u"by"_s].toString().endsWith(u" (command line)"));
        const QByteArray text = program.run(words("show 1")).out;
        QVERIFY(text.contains("Run Command"));
        QVERIFY(text.contains("done"));
        QVERIFY(text.contains("/bin/sh"));
    }

    void listFiltersAndLimits()
    {
        const Program program;
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--wait"_s})).exitCode, 0);
        QCOMPARE(program.run(Program::shell(u"exit 1"_s, {u"--wait"_s})).exitCode, 1);
        QCOMPARE(program.run(Program::shell(u"echo needle"_s)).exitCode, 0);
        const auto ids = [&](const QStringList &more) {
            QList<int> list;
            for (const QJsonValue &job : program.run(QStringList{u"list"_s, u"--json"_s} + more).array())
                list << job.toObject()[u"id"_s].toInt();
            return list;
        };
        QCOMPARE(ids({}), (QList{3, 2, 1}));
        QCOMPARE(ids(words("--limit 2")), (QList{3, 2}));
        QCOMPARE(ids(words("--status done --status exception")), (QList{2, 1}));
        QCOMPARE(ids(words("--search NEEDLE")), (QList{3}));
        QCOMPARE(ids({u"--kind"_s, u"Run Command"_s, u"--status"_s, u"new"_s}), (QList{3}));
        QCOMPARE(ids({u"--kind"_s, u"Import CSV"_s}), QList<int>());
        QCOMPARE(ids(words("--group System")), (QList{3, 2, 1}));
        const QList<QByteArray> lines = program.run({u"list"_s}).out.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.at(1).indexOf("Run Command"), lines.at(0).indexOf("KIND"));
    }

    void logAsTextAndAsJson()
    {
        const Program program;
        QCOMPARE(program.run(Program::shell(u"echo out; sleep 0.1; echo err >&2"_s, {u"--wait"_s})).exitCode, 0);
        const QJsonArray lines = program.run(words("log 1 --json")).array();
        QVERIFY(lines.size() >= 2);
        QStringList levels;
        for (const QJsonValue &line : lines) {
            QCOMPARE(line.toObject().keys(), words("level seq text time"));
            if (line[u"text"_s].toString() == u"out" || line[u"text"_s].toString() == u"err")
                levels << line[u"level"_s].toString();
        }
        QCOMPARE(levels, words("info warning"));
        QCOMPARE(lines.at(0)[u"seq"_s].toInt(), 1);
        QCOMPARE(program.run(words("log 1")).out.count('\n'), lines.size());
    }

    void aReaderThatStopsEndsTheLogAtOnce()
    {
        const Program program;
        QCOMPARE(program.run(Program::shell(u"seq 100000"_s, {u"--wait"_s})).exitCode, 0);
        QProcess shell;
        shell.setProcessEnvironment(program.environment);
        shell.start(u"/bin/bash"_s,
                    {u"-c"_s, u"'" JOBDECK_BIN_DIR "/jobdeck' log 1 --json | head -2; echo ${PIPESTATUS[0]}"_s});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput().trimmed().split('\n').last(), "141"); // SIGPIPE
        QCOMPARE(program.run(words("log 1 --json")).array().size(), program.run(words("log 1")).out.count('\n'));
    }

    void resultsInEveryFormat()
    {
        const Program program;
        QDir().mkpath(program.path(u"in"));
        QFile file(program.path(u"in/a,b.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello") == 5);
        file.close();
        QCOMPARE(program.run({u"run"_s, u"Checksum Folder"_s, u"-a"_s, u"folder="_s + program.path(u"in"), u"--wait"_s})
                     .exitCode,
                 0);
        const QJsonObject json = program.run(words("results 1 --format json")).object();
        QCOMPARE(json.keys(), words("columns rows"));
        QCOMPARE(json[u"columns"_s].toArray().size(), 3);
        const QJsonArray row = json[u"rows"_s][0].toArray();
        QCOMPARE(row.at(0).toObject(), (QJsonObject{{u"value"_s, u"a,b.txt"_s}}));
        const QByteArray hash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
        QCOMPARE(row.at(1)[u"value"_s].toString(), QString::fromLatin1(hash));
        const QByteArray csv = program.run(words("results 1 --format csv")).out;
        QVERIFY2(csv.contains("\"a,b.txt\"," + hash), csv.constData());
        QVERIFY(program.run(words("results 1")).out.contains(hash));
    }

    // ---- beside an owner
    void anOwnerRunsWhatItIsHanded()
    {
        const Program program;
        const Worker owner(program);
        const Ended stored = program.run(Program::shell(u"true"_s));
        QCOMPARE(stored.err, QByteArray());
        QTRY_COMPARE(program.statusOf(stored.id()), u"done"_s);
        QCOMPARE(program.run(Program::shell(u"exit 5"_s, {u"--wait"_s})).exitCode, 1);
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--at"_s, u"+1h"_s})).id(), 3);
        QCOMPARE(program.run(words("run-job 3")).exitCode, 0);
        QCOMPARE(program.run({u"run"_s, u"Run Command"_s, u"-a"_s, u"program=/bin/nope"_s}).exitCode, 2);
        QCOMPARE(program.run(words("work --until-idle")).exitCode, 0);
    }

    void abortEndsARunningJob()
    {
        const Program program;
        const Worker owner(program);
        const qint64 id = program.run(endless()).id();
        QTRY_VERIFY(program.run({u"log"_s, QString::number(id)}).out.contains("begun"));
        const QString word = QString::number(id);
        QCOMPARE(program.run({u"cancel"_s, word}).exitCode, 3);
        QCOMPARE(program.run({u"abort"_s, word}).exitCode, 0);
        QCOMPARE(program.job(id)[u"status"_s].toString(), u"killed"_s);
        QCOMPARE(program.job(id)[u"reason"_s].toString(), u"aborted"_s);
        QCOMPARE(program.run({u"abort"_s, word}).exitCode, 3);
    }

    void followGoesOnUntilTheEnd()
    {
        const Program program;
        const Worker owner(program);
        const QString gate = program.path(u"gate");
        const qint64 id =
            program.run(Program::shell(u"echo first; while ! [ -e '%1' ]; do sleep 0.02; done; echo last"_s.arg(gate)))
                .id();
        const auto follower = program.start({u"log"_s, QString::number(id), u"--follow"_s});
        QByteArray seen;
        QTRY_VERIFY((seen += follower->readAllStandardOutput()).contains("first\n"));
        QCOMPARE(follower->state(), QProcess::Running);
        QVERIFY(QFile(gate).open(QIODevice::WriteOnly));
        const Ended ended = Program::ended(*follower);
        QCOMPARE(ended.exitCode, 0);
        QVERIFY(ended.out.contains("last\n"));
        const Ended json = program.run({u"log"_s, QString::number(id), u"--follow"_s, u"--json"_s});
        const QList<QByteArray> lines = json.out.trimmed().split('\n');
        for (const QByteArray &line : lines)
            QVERIFY(QJsonDocument::fromJson(line).isObject());
    }

    // ---- signals
    void ctrlCUnderWaitAbortsTheJob()
    {
        const Program program;
        const auto process = program.start(endless({u"--wait"_s}));
        QTRY_VERIFY(program.run(words("log 1")).out.contains("begun"));
        Program::signal(*process, SIGINT);
        const Ended ended = Program::ended(*process);
        QCOMPARE(ended.exitCode, 1);
        QCOMPARE(program.job(1)[u"status"_s].toString(), u"killed"_s);
    }

    void sigtermUnderWaitInterruptsTheJob()
    {
        const Program program;
        const auto process = program.start(endless({u"--wait"_s}));
        QTRY_VERIFY(program.run(words("log 1")).out.contains("begun"));
        Program::signal(*process, SIGTERM);
        QCOMPARE(Program::ended(*process).exitCode, 1);
        QCOMPARE(program.job(1)[u"reason"_s].toString(), u"interrupted"_s);
    }

    void aOneOffOwnerRunsWhatClientsHandIt()
    {
        const Program program;
        const QString gate = program.path(u"gate");
        const auto first =
            program.start(Program::shell(u"while ! [ -e '%1' ]; do sleep 0.02; done"_s.arg(gate), {u"--wait"_s}));
        QTRY_COMPARE(program.statusOf(1), u"running"_s);
        const Ended second = program.run(Program::shell(u"true"_s, {u"--wait"_s}));
        QCOMPARE(second.exitCode, 0);
        QCOMPARE(program.statusOf(2), u"done"_s);
        QVERIFY(QFile(gate).open(QIODevice::WriteOnly));
        QCOMPARE(Program::ended(*first).exitCode, 0);
    }

    void untilIdleEndsWithWhatIsScheduledFarAhead()
    {
        const Program program;
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--at"_s, u"+5h"_s})).id(), 1);
        QCOMPARE(program.run(Program::shell(u"sleep 0.3"_s)).id(), 2);
        QCOMPARE(program.run(words("work --until-idle")).exitCode, 0);
        QCOMPARE(program.statusOf(1), u"scheduled"_s);
        QCOMPARE(program.statusOf(2), u"done"_s);
    }

    void theDatabaseIsForItsUserAlone()
    {
        const Program program;
        QCOMPARE(program.run(Program::shell(u"true"_s)).exitCode, 0);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(QFileInfo(program.database()).path()) & others));
        QVERIFY(!(QFile::permissions(program.database()) & others));
    }
};

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
