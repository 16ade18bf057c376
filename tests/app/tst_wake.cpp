// `jobdeck wake`: the real program with a crontab(1) of the test's, first in its PATH.
#include "app/crontab.h"
#include "model/jobstore.h"
#include "tests/fakes/commandline.h"

#include <QElapsedTimer>
#include <QTimeZone>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

class TestWake final : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    [[nodiscard]] QString table() const { return m_program->path(u"table"_s); }
    [[nodiscard]] QByteArray line() const
    {
        QFile file(table());
        return file.open(QIODevice::ReadOnly) ? wakeLine(file.readAll(), canonical()) : QByteArray();
    }
    [[nodiscard]] QString canonical() const
    {
        return QFileInfo(m_program->path(u"data"_s)).canonicalFilePath() + u"/jobdeck/jobdeck.db"_s;
    }
    // "30 18 24 12": a time of the program's zone by the clock of the machine, which is cron's.
    [[nodiscard]] static QByteArray minuteOf(const QString &when)
    {
        QDateTime time = QDateTime::fromString(when, Qt::ISODate);
        time.setTimeZone(QTimeZone("Europe/Berlin"));
        QProcess date;
        date.start(
            u"/usr/bin/env"_s,
            {u"-u"_s, u"TZ"_s, u"date"_s, u"-d"_s, u"@%1"_s.arg(time.toSecsSinceEpoch()), u"+%-M %-H %-d %-m * "_s});
        return date.waitForFinished() ? date.readAllStandardOutput().chopped(1) : QByteArray();
    }
    static void writeScript(const QString &path, const QByteArray &text)
    {
        QFile script(path);
        QVERIFY(script.open(QIODevice::WriteOnly | QIODevice::Truncate));
        script.write(text);
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    [[nodiscard]] QString localDueTime(JobId id) const
    {
        const qint64 due = storedJob(*m_program, id).scheduledAt.value_or(0);
        return QDateTime::fromMSecsSinceEpoch(due, QTimeZone("Europe/Berlin")).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    }
    // As cron runs it now: by sh, with hardly any environment.
    [[nodiscard]] Ended runLine() const
    {
        QString command = QString::fromUtf8(line()).section(u" * "_s, 1).replace(u"\\%"_s, u"%"_s);
        static const QRegularExpression time(u"'--woken-for' '[^']+'"_s);
        const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
        command.replace(time, u"'--woken-for' '%1'"_s.arg(now)).replace(u" >/dev/null 2>&1"_s, QString());
        QProcess sh;
        sh.setProcessEnvironment(QProcessEnvironment());
        sh.setProgram(u"/usr/bin/env"_s);
        QStringList environment{u"-i"_s, u"HOME=%1"_s.arg(m_program->path(u"home"_s)), u"PATH=/usr/bin:/bin"_s};
        for (const char *name : {"LD_PRELOAD", "TSAN_OPTIONS", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"}) {
            if (qEnvironmentVariableIsSet(name)) // of a sanitizer, which holds for whatever is tested
                environment << QString::fromLatin1(name) + u'=' + qEnvironmentVariable(name);
        }
        sh.setArguments(environment + QStringList{u"/bin/sh"_s, u"-c"_s, command});
        sh.start();
        return Program::ended(sh);
    }

private slots:
    void init()
    {
        m_program = std::make_unique<Program>();
        QVERIFY(QDir().mkpath(m_program->path(u"home"_s)) && QDir().mkpath(m_program->path(u"bin"_s))
                && QDir().mkpath(m_program->path(u"data"_s)));
        writeScript(
            m_program->path(u"bin/crontab"_s),
            "#!/bin/sh\nt='" + table().toUtf8()
                + "'\ncase $1 in\n-l) [ -e \"$t\" ] || { echo 'no crontab for ann' >&2; exit 1; }; cat \"$t\" ;;\n"
                  "-r) rm \"$t\" ;;\n-) cat > \"$t.new\" && mv \"$t.new\" \"$t\" ;;\nesac\n");
        m_program->set(u"PATH", m_program->path(u"bin"_s) + u':' + qEnvironmentVariable("PATH"));
    }

    void whoDidNotAgreeHasNoLine()
    {
        const auto status = m_program->run(words("wake status"));
        QCOMPARE(status.exitCode, 0);
        QVERIFY2(status.out.startsWith("Off: "), status.out);
        QCOMPARE(m_program->run(Program::shell(u"true"_s, words("--at 2035-12-24T18:30"))).exitCode, 0);
        QVERIFY(!QFile::exists(table()));
    }

    void nobodyWaitsForACrontabThatHangs()
    {
        QCOMPARE(m_program->run(words("wake on")).exitCode, 0);
        QFile script(m_program->path(u"bin/crontab"_s));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nexec sleep 60\n");
        script.close();
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_program->run(Program::shell(u"true"_s, words("--at 2035-12-24T18:30"))).exitCode, 0);
        QVERIFY2(timer.elapsed() < 8'000, qPrintable(QString::number(timer.elapsed())));
    }

    void theLineFollowsWhatIsDueNext()
    {
        QCOMPARE(m_program->run(words("wake on")).exitCode, 0);
        QVERIFY(line().isEmpty()); // nothing is due
        QCOMPARE(m_program->run(Program::shell(u"true"_s, words("--at 2035-12-24T18:30"))).exitCode, 0);
        QVERIFY2(line().startsWith(minuteOf(u"2035-12-24T18:30"_s)), line());
        QVERIFY2(line().contains("'work' '--until-idle' '--database' '/"), line());
        QCOMPARE(m_program->run(Program::shell(u"true"_s, words("--at 2034-01-02T03:04"))).exitCode, 0);
        QVERIFY2(line().startsWith(minuteOf(u"2034-01-02T03:04"_s)), line());
        QCOMPARE(m_program->run(words("cancel 2")).exitCode, 0);
        QVERIFY2(line().startsWith(minuteOf(u"2035-12-24T18:30"_s)), line());
        const auto status = m_program->run(words("wake status --json"));
        const QJsonObject told = QJsonDocument::fromJson(status.out).object();
        QVERIFY(told.value(u"on"_s).toBool());
        QCOMPARE(told.value(u"line"_s).toString().toUtf8(), line());
        QCOMPARE(m_program->run(words("cancel 1")).exitCode, 0);
        QVERIFY(!QFile::exists(table()));
    }

    void onlyACrontabThatStartsItIsPromised()
    {
        const QStringList later = Program::shell(u"true"_s, words("--at 2035-12-24T18:30"));
        QVERIFY(m_program->run(later).err.contains("“jobdeck wake on”"));
        QCOMPARE(m_program->run(words("wake on")).exitCode, 0);
        QProcess cron;
        if (!isCronRunning()) {
            QVERIFY2(m_program->run(later).err.contains("No cron runs on this computer. Job 2 is stored."), "no cron");
            QVERIFY(m_program->run(words("wake status")).out.startsWith("On, but "));
            const QString name = m_program->path(u"bin/cron"_s); // of a process, by which one is known
            QVERIFY(QFile::copy(u"/bin/sleep"_s, name));
            cron.start(name, {u"60"_s});
            QVERIFY(cron.waitForStarted() && soon(isCronRunning));
        }
        QVERIFY(m_program->run(later).err.contains("The crontab starts it at its time."));
        QVERIFY(m_program->run(words("wake status")).out.startsWith("On: "));
        writeScript(m_program->path(u"bin/crontab"_s), "#!/bin/sh\necho 'I/O error' >&2\nexit 1\n");
        const Ended ended = m_program->run(later);
        QVERIFY2(ended.err.contains("I/O error") && ended.err.contains("“jobdeck work”"), ended.err);
        QVERIFY(m_program->run(words("wake status")).out.startsWith("On, but "));
        cron.kill();
        cron.waitForFinished();
    }

    void whoTurnsItOffHasNoLine()
    {
        QCOMPARE(m_program->run(Program::shell(u"true"_s, words("--at 2035-12-24T18:30"))).exitCode, 0);
        QCOMPARE(m_program->run(words("wake on")).exitCode, 0);
        QVERIFY(!line().isEmpty()); // also for what was scheduled before
        QCOMPARE(m_program->run(words("wake off")).exitCode, 0);
        QVERIFY(!QFile::exists(table()));
        QCOMPARE(m_program->run(words("reschedule 1 --at 2036-12-24T18:30")).exitCode, 0);
        QVERIFY(!QFile::exists(table()));
    }

    void anOwnerThatStaysWritesIt()
    {
        QCOMPARE(m_program->run(words("wake on")).exitCode, 0);
        const Owner owner(*m_program);
        QCOMPARE(m_program->run(Program::shell(u"true"_s, words("--at 2035-12-24T18:30"))).exitCode, 0);
        QVERIFY(soon([this] { return !line().isEmpty(); }));
    }

    void theLineRunsWhatWaits()
    {
        QCOMPARE(m_program->run(words("wake on")).exitCode, 0);
        QCOMPARE(m_program->run(Program::shell(u"exit 0"_s)).exitCode, 0); // new, and nobody there
        QCOMPARE(m_program->run(Program::shell(u"true"_s, words("--at +5h"))).exitCode, 0);
        const Ended ended = runLine();
        QVERIFY2(ended.exitCode == 0, ended.err);
        QCOMPARE(storedStatus(*m_program, 1), u"done"_s);
        QCOMPARE(storedStatus(*m_program, 2), u"scheduled"_s);
        QVERIFY2(line().startsWith(minuteOf(localDueTime(2))), line()); // what is due next
    }

    // Its folders are not where a program without XDG variables would look.
    void theLineFindsScriptsThatMayRunAndTheirPrograms()
    {
        const QString jobs = m_program->path(u"data/jobdeck/jobs"_s);
        QVERIFY(QDir().mkpath(jobs));
        writeScript(jobs + u"/greet"_s, "#!/bin/sh\n# /// job\n# name = \"Greet\"\n# ///\nown-greeting\necho $TZ\n");
        writeScript(m_program->path(u"bin/own-greeting"_s), "#!/bin/sh\necho hello\n");
        QCOMPARE(m_program->run({u"trust"_s, jobs + u"/greet"_s}).exitCode, 0);
        QCOMPARE(m_program->run(words("wake on")).exitCode, 0);
        QCOMPARE(m_program->run(words("run Greet")).exitCode, 0);
        QCOMPARE(m_program->run(words("run Greet --at +5h")).exitCode, 0); // for which there is a line
        const Ended ended = runLine();
        QVERIFY2(ended.exitCode == 0, ended.err);
        QCOMPARE(storedStatus(*m_program, 1), u"done"_s);
        QCOMPARE(m_program->run(words("log 1")).out, "hello\nEurope/Berlin\n"_ba);
        QVERIFY(!QDir(m_program->path(u"home/.local"_s)).exists());
    }

    // A schedule: its next occurrence moves the line on.
    void theLineFollowsASchedule()
    {
        QCOMPARE(m_program->run(words("wake on")).exitCode, 0);
        QCOMPARE(m_program->run(words("list")).exitCode, 0); // makes the database
        const qint64 due = QDateTime::currentMSecsSinceEpoch() + 1'500;
        {
            JobStore store(m_program->database(), std::make_shared<SystemClock>());
            QVERIFY(store.open().isOk());
            const JobSchedule draft{.kind = u"Run Command"_s,
                                    .arguments = {{u"program"_s, u"/bin/true"_s}},
                                    .terms = {.rule = u"every 1h"_s, .startAt = due - 3'600'000}};
            store.addSchedule(draft, {}, u"ann"_s, {});
            store.close();
        }
        const QString moment = QDateTime::fromMSecsSinceEpoch(due, Qt::UTC).toString(Qt::ISODateWithMs);
        const auto ended = m_program->run({u"work"_s, u"--until-idle"_s, u"--woken-for"_s, moment});
        QVERIFY2(ended.exitCode == 0, ended.err);
        QCOMPARE(storedJob(*m_program, 1).attempt, 1);
        QCOMPARE(storedStatus(*m_program, 1), u"done"_s);
        QCOMPARE(storedStatus(*m_program, 2), u"scheduled"_s);
        QCOMPARE(storedJob(*m_program, 2).scheduledAt, due + 3'600'000);
        const QDateTime next = QDateTime::fromMSecsSinceEpoch(due + 3'600'000, QTimeZone("Europe/Berlin"));
        QVERIFY2(line().startsWith(minuteOf(next.toString(Qt::ISODate))), line());
    }

    void anotherYearDoesNothing()
    {
        const auto ended = m_program->run(words("work --until-idle --woken-for 2025-11-30T03:45:00.000Z"));
        QCOMPARE(ended.exitCode, 0);
        QVERIFY(!QFile::exists(m_program->database()));
    }

    void whoMayNotUseCronIsTold()
    {
        QFile script(m_program->path(u"bin/crontab"_s));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\necho 'you (ann) are not allowed to use this program (crontab)' >&2\nexit 1\n");
        script.close();
        const auto on = m_program->run(words("wake on"));
        QCOMPARE(on.exitCode, 3);
        QVERIFY2(on.err.contains("not allowed"), on.err);
        QVERIFY(m_program->run(words("wake status")).out.startsWith("Off: "));
    }
};

QTEST_GUILESS_MAIN(TestWake)
#include "tst_wake.moc"
