// The commands that change jobs, with no other owner: run, rerun, reschedule, run-job, cancel, delete, work. The real
// program and real jobs.
#include "tests/fakes/commandline.h"

#include <QDirIterator>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString &name, const QByteArray &contents)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qFatal("%s cannot be written", qPrintable(name));
}

// Send Newsletter over a mail server that nobody runs, with a secret.
QByteArray newsletterWithSecret(const Program &program)
{
    const QString recipients = program.path(u"recipients.csv");
    writeFile(recipients, "email\nb@example.org\n");
    return QJsonDocument(QJsonObject{{u"subject"_s, u"S"_s},
                                     {u"content"_s, u"C"_s},
                                     {u"from"_s, u"a@example.org"_s},
                                     {u"recipients"_s, recipients},
                                     {u"delivery"_s, u"smtp"_s},
                                     {u"server"_s, u"smtp://127.0.0.1:9"_s},
                                     {u"user"_s, u"ann"_s},
                                     {u"send_password"_s, u"geheim123"_s}})
        .toJson();
}

QByteArrayList filesWith(const QString &folder, const QByteArray &text)
{
    QByteArrayList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            found << file.fileName().toUtf8();
    }
    return found;
}

} // namespace

class tst_ChangingCommands final : public QObject {
    Q_OBJECT
private slots:
    // ---- run
    void waitRunsTheJobItself()
    {
        const Program program(inMemory());
        const Ended ended = program.run(Program::shell(u"echo hello; echo oh dear >&2"_s, {u"--wait"_s}));
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(ended.out, "1\n");
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(storedStatus(program, 1), u"done"_s);
        const QByteArray log = storedLog(program, 1);
        QVERIFY(log.contains("hello\n"));
        QVERIFY(log.contains("oh dear\n"));
        QVERIFY(!OwnerLock::isHeld(program.database()));
    }

    void aJobThatFailsExitsWithOne()
    {
        const Program program(inMemory());
        const Ended ended = program.run(Program::shell(u"exit 7"_s, {u"--wait"_s, u"--json"_s}));
        QCOMPARE(ended.exitCode, 1);
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(ended.object().keys(), keysOfAJob());
        QCOMPARE(ended.object()[u"status"_s], u"exception"_s);
        QCOMPARE(ended.object()[u"reason"_s], u"error"_s);
        QCOMPARE(ended.object()[u"exit_code"_s], 7);
        const QByteArray said = program.run(Program::shell(u"exit 7"_s, {u"--wait"_s})).err;
        QVERIFY2(said.contains("7"), said.constData());
    }

    void withoutWaitTheJobIsStoredForLater()
    {
        const Program program(inMemory());
        const Ended stored = program.run(Program::shell(u"echo ran"_s));
        QCOMPARE(stored.exitCode, 0);
        QCOMPARE(stored.out, "1\n");
        QVERIFY(stored.err.contains("jobdeck work"));
        QCOMPARE(storedStatus(program, 1), u"new"_s);
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--wait"_s})).id(), 2); // whoever waits runs its own job only
        QCOMPARE(storedStatus(program, 1), u"new"_s);
        QCOMPARE(program.run(words("work --until-idle")).exitCode, 0);
        QCOMPARE(storedStatus(program, 1), u"done"_s);
    }

    void theDatabaseIsForItsUserAlone()
    {
        const Program program(inMemory());
        QCOMPARE(program.run(Program::shell(u"true"_s)).exitCode, 0);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(QFileInfo(program.database()).path()) & others));
        QVERIFY(!(QFile::permissions(program.database()) & others));
    }

    void timeoutAndRetriesOfOneJob()
    {
        const Program timed(inMemory());
        const auto slow = timed.start(endless({u"--timeout"_s, u"1"_s, u"--wait"_s, u"--json"_s}));

        const Program program(inMemory());
        const QString script = u"test -e %1 || { touch %1; exit 1; }"_s.arg(program.path(u"marker"));
        const Ended retried = program.run(Program::shell(script, {u"--retries"_s, u"1"_s, u"--wait"_s, u"--json"_s}));
        QCOMPARE(retried.exitCode, 0);
        QCOMPARE(retried.object()[u"attempt"_s], 2);
        const auto attempts = stored(program.database(), [](const QSqlDatabase &db) { return readAttempts(db, 1); });
        QCOMPARE(attempts->size(), 2);

        const Ended timedOut = Program::ended(*slow);
        QCOMPARE(timedOut.exitCode, 1);
        QCOMPARE(timedOut.object()[u"reason"_s], u"timeout"_s);
    }

    void argumentsFromAFileOrStandardInput()
    {
        const Program program(inMemory());
        const QByteArray json = R"({"program": "/bin/echo", "arguments": ["one", "two words"]})";
        const QString file = program.path(u"args.json");
        writeFile(file, json);
        const QStringList run{u"run"_s, u"Run Command"_s, u"--args"_s};
        const auto arguments = [&](JobId id) { return storedJob(program, id).arguments[u"arguments"_s].toArray(); };
        QCOMPARE(program.run(run + QStringList{file}).exitCode, 0);
        QCOMPARE(arguments(1), (QJsonArray{u"one"_s, u"two words"_s}));
        QCOMPARE(program.run(run + QStringList{u"-"_s}, json).exitCode, 0);
        QCOMPARE(arguments(2), arguments(1));
        // -a wins; repeated, it makes a list.
        QCOMPARE(program.run(run + words("- -a arguments=three -a arguments=four"), json).exitCode, 0);
        QCOMPARE(arguments(3), (QJsonArray{u"three"_s, u"four"_s}));
        QCOMPARE(storedJob(program, 3).arguments[u"program"_s], u"/bin/echo"_s);

        const Ended malformed = program.run(run + QStringList{u"-"_s}, "{\"program\": ");
        QCOMPARE(malformed.exitCode, 2);
        QVERIFY(malformed.err.contains("JSON") && malformed.err.contains("standard input"));
        QCOMPARE(program.run(run + QStringList{u"-"_s}, "[1]").exitCode, 2);
        QCOMPARE(storedCount(program), 3);
    }

    // ---- secrets
    void aSecretIsNowhereInTheFiles()
    {
        const Program program(inMemory());
        const Ended ended = program.run({u"run"_s, u"Send Newsletter"_s, u"--args"_s, u"-"_s, u"--wait"_s, u"--json"_s},
                                        newsletterWithSecret(program));
        QCOMPARE(ended.exitCode, 1); // nobody listens there
        QVERIFY(ended.object()[u"arguments"_s].toObject()[u"send_password"_s].isNull());
        QCOMPARE(filesWith(program.path(u"data"), "geheim123"), QByteArrayList());
    }

    void withNobodyToKeepItASecretIsRefused()
    {
        const Program program(inMemory());
        const QByteArray arguments = newsletterWithSecret(program);
        const QStringList run{u"run"_s, u"Send Newsletter"_s, u"--args"_s, u"-"_s};
        QCOMPARE(program.run(run, arguments).exitCode, 3);
        QCOMPARE(program.run(run + words("--at +1h"), arguments).exitCode, 3);
        QCOMPARE(storedCount(program), 0);

        QCOMPARE(program.run(run + QStringList{u"--wait"_s}, arguments).exitCode, 1);
        const QByteArray secret = R"({"send_password":"geheim123"})";
        QCOMPARE(program.run(words("rerun 1 --args -"), secret).exitCode, 3);
        QCOMPARE(program.run(words("rerun 1")).exitCode, 3); // it was not kept
        QCOMPARE(storedCount(program), 1);
        QCOMPARE(program.run(words("rerun 1 --args - --wait"), secret).exitCode, 1);

        QCOMPARE(
            program
                .run(run.first(2)
                     + QStringList{u"-a"_s, u"subject=S"_s, u"-a"_s, u"content=C"_s, u"-a"_s, u"from=a@example.org"_s,
                                   u"-a"_s, u"recipients="_s + program.path(u"recipients.csv"), u"-a"_s,
                                   u"folder="_s + program.path(u"out")})
                .id(),
            3);
        const QJsonObject before = storedJson(program, 3);
        QCOMPARE(program.run(words("reschedule 3 --args -"), secret).exitCode, 2); // a hidden field
        const QByteArray shown =
            R"({"delivery":"smtp","server":"smtp://example.org","user":"ann","send_password":"geheim123"})";
        const Ended changed = program.run(words("reschedule 3 --args -"), shown);
        QCOMPARE(changed.exitCode, 3);
        QCOMPARE(changed.err.count('\n'), 1);
        QCOMPARE(storedJson(program, 3), before);
    }

    // ---- the other verbs
    void aPriorityIsShownAndChanged()
    {
        const Program program(inMemory());
        QCOMPARE(program.run(Program::shell(u"true"_s, words("--at +1d --priority high"))).exitCode, 0);
        QVERIFY(program.run(words("show 1")).out.contains("high"));
        const auto at = storedJob(program, 1).scheduledAt;
        QCOMPARE(program.run(words("reschedule 1 --priority low")).exitCode, 0);
        QCOMPARE(storedJob(program, 1).priority, -1);
        QCOMPARE(storedJob(program, 1).scheduledAt, at);
        QCOMPARE(program.run(words("reschedule 1 --at +2d")).exitCode, 0);
        QCOMPARE(storedJob(program, 1).priority, -1); // as it was
        QCOMPARE(program.run(words("reschedule 1 --priority much")).exitCode, 2);
    }

    void scheduledThenMovedThenCancelled()
    {
        const Program program(inMemory());
        const QStringList at{u"--at"_s, u"2099-12-24T18:00"_s};
        QCOMPARE(program.run(Program::shell(u"true"_s, at)).exitCode, 0);
        QCOMPARE(storedStatus(program, 1), u"scheduled"_s);
        QCOMPARE(storedJson(program, 1)[u"scheduled_at"_s], u"2099-12-24T17:00:00.000Z"_s);

        const Ended moved = program.run(words("reschedule 1 --at 2099-12-25T18:00:00Z -a program=/bin/echo"));
        QCOMPARE(moved.exitCode, 0);
        QCOMPARE(moved.out, "1\n");
        QCOMPARE(storedJson(program, 1)[u"scheduled_at"_s], u"2099-12-25T18:00:00.000Z"_s);
        QCOMPARE(storedJson(program, 1)[u"arguments"_s][u"program"_s], u"/bin/echo"_s);
        QCOMPARE(program.run(words("reschedule 1 -a program=/bin/true")).exitCode, 0);
        QCOMPARE(storedJson(program, 1)[u"scheduled_at"_s], u"2099-12-25T18:00:00.000Z"_s); // keeps its time

        QCOMPARE(program.run(words("abort 1")).exitCode, 3);
        QCOMPARE(program.run(words("delete 1")).exitCode, 3);
        QCOMPARE(program.run(words("cancel 1")).exitCode, 0);
        QCOMPARE(storedStatus(program, 1), u"cancelled"_s);
    }

    void whatHasEndedIsOnlyDeletedOrRunAgain()
    {
        const Program program(inMemory());
        QCOMPARE(program.run(Program::shell(u"true"_s)).id(), 1);
        QCOMPARE(program.run(words("abort 1")).exitCode, 0); // of a new job: cancels it
        QCOMPARE(storedStatus(program, 1), u"cancelled"_s);
        for (const char *call : {"cancel 1", "reschedule 1 --at +1h", "run-job 1", "abort 1"}) {
            const Ended refused = program.run(words(call));
            QCOMPARE(refused.exitCode, 3);
            QCOMPARE(refused.err.count('\n'), 1);
        }
        QCOMPARE(program.run(words("delete 1")).exitCode, 0);
        QCOMPARE(storedCount(program), 0);
    }

    void ofSeveralIdsAllAreTriedAndTheHighestCodeCounts()
    {
        const Program program(inMemory());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(program.run(Program::shell(u"true"_s)).exitCode, 0);
        const Ended bad = program.run(words("cancel 1 seven 99 2"));
        QCOMPARE(bad.exitCode, 2);
        QCOMPARE(bad.err.count('\n'), 2);
        QCOMPARE(storedStatus(program, 1), u"cancelled"_s);
        QCOMPARE(storedStatus(program, 2), u"cancelled"_s);
        QCOMPARE(program.run(words("cancel 99 1 3")).exitCode, 3);
        QCOMPARE(storedStatus(program, 3), u"cancelled"_s);
    }

    void runJobRunsOneJobAtOnce()
    {
        const Program program(inMemory());
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--at"_s, u"+5h"_s})).id(), 1);
        QCOMPARE(program.run(words("run-job 1")).exitCode, 0);
        QCOMPARE(storedStatus(program, 1), u"done"_s);
        QCOMPARE(program.run(Program::shell(u"false"_s)).id(), 2);
        QCOMPARE(program.run(words("run-job 2")).exitCode, 1);
        QCOMPARE(program.run(words("run-job 2")).exitCode, 3);
        QCOMPARE(program.run(words("run-job 9")).exitCode, 2);
    }

    void rerunMakesANewJobWithTheSameArguments()
    {
        const Program program(inMemory());
        QCOMPARE(program.run(Program::shell(u"exit 3"_s, {u"--wait"_s})).exitCode, 1);
        const Ended same = program.run(words("rerun 1 --wait --json"));
        QCOMPARE(same.exitCode, 1);
        QCOMPARE(same.object()[u"rerun_of"_s], 1);
        QCOMPARE(same.object()[u"arguments"_s].toObject(), storedJob(program, 1).arguments);
        QCOMPARE(program.run(words("rerun 1 -a program=/bin/true --wait")).exitCode, 0);
        const Ended later = program.run(words("rerun 1"));
        QCOMPARE(later.id(), 4);
        QVERIFY(later.err.contains("jobdeck work"));
        QCOMPARE(program.run(words("rerun 4")).exitCode, 3); // it has not ended yet
    }

    void untilIdleEndsWithWhatIsScheduledFarAhead()
    {
        const Program program(inMemory());
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--at"_s, u"+5h"_s})).id(), 1);
        QCOMPARE(program.run(Program::shell(u"sleep 0.1"_s)).id(), 2);
        QCOMPARE(program.run(words("work --until-idle")).exitCode, 0);
        QCOMPARE(storedStatus(program, 1), u"scheduled"_s);
        QCOMPARE(storedStatus(program, 2), u"done"_s);
    }
};

QTEST_GUILESS_MAIN(tst_ChangingCommands)
#include "tst_changingcommands.moc"
