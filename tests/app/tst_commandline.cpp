// The command line itself: calls that are wrong, help, languages and the kinds of job. The real program, without a
// display and a desktop.
#include "app/commandspec.h"
#include "tests/fakes/commandline.h"

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

class tst_CommandLine final : public QObject {
    Q_OBJECT
private slots:
    void aRuleTellsItsTimes()
    {
        const Program program;
        const QStringList call{u"schedule"_s, u"next"_s, u"mon-sun at 02:30"_s, u"--from"_s, u"2027-03-27T12:00"_s,
                               u"--count"_s,  u"2"_s};
        const auto text = program.run(call);
        QCOMPARE(text.exitCode, 0);
        QVERIFY2(text.out.startsWith("2027-03-28T03:00:00+02:00  Europe/Berlin  the clocks leave"), text.out);
        QVERIFY2(text.err.contains("Every day at 02:30"), text.err);
        const auto json = program.run(call + words("--json --zone America/New_York"));
        const QJsonArray times = QJsonDocument::fromJson(json.out).array();
        QCOMPARE(times.size(), 2); // the beginning is in that zone, too
        QCOMPARE(times.first().toObject(),
                 QJsonObject({{u"utc"_s, u"2027-03-28T06:30:00.000Z"_s},
                              {u"local"_s, u"2027-03-28T02:30:00-04:00"_s},
                              {u"note"_s, u""_s}}));
        QVERIFY(!QFile::exists(program.database()));
    }

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
        row("an option with a value it does not take", words("list --limit=1 --json=yes"), 2, "--json");
        row("a database without a name", words("--database= list"), 2, "--database");
        row("no kind", words("run"), 2, "KIND");
        row("an unknown kind", {u"run"_s, u"Run Comand"_s}, 2, "“Run Command”");
        row("a missing argument", runCommand, 2, "Program");
        row("an unknown argument", runCommand + good + words("-a progam=x"), 2, "progam");
        row("an argument without a value", runCommand + words("-a program"), 2, "name=value");
        row("an argument that is no choice",
            {u"run"_s, u"Send Newsletter"_s, u"-a"_s, u"subject=S"_s, u"-a"_s, u"content=C"_s, u"-a"_s,
             u"from=a@example.org"_s, u"-a"_s, u"recipients=/etc/passwd"_s, u"-a"_s, u"delivery=pigeon"_s},
            2, "pigeon");
        row("a program that does not exist", runCommand + words("-a program=/bin/nope"), 2, "/bin/nope");
        row("a time that is none", runCommand + good + words("--at tomorrow"), 2, "tomorrow");
        row("a day that is none", runCommand + good + words("--at 2026-02-30T10:00"), 2, "2026-02-30");
        row("a distance that is none", runCommand + good + words("--at +2w"), 2, "+2w");
        row("a duration that is none", runCommand + good + words("--timeout soon"), 2, "soon");
        row("a duration of an unknown unit", runCommand + good + words("--timeout 2w"), 2, "2w");
        row("a negative number of retries", runCommand + good + words("--retries -1"), 2, "-1");
        row("an arguments file that is not there", runCommand + words("--args /nowhere.json"), 2, "/nowhere.json");
        row("arguments that are a folder", runCommand + words("--args /proc"), 2, "/proc");
        row("arguments that are none", runCommand + words("--args /dev/null"), 2, "/dev/null");
        row("a secret in -a", {u"run"_s, u"Send Newsletter"_s, u"-a"_s, u"send_password=geheim"_s}, 3, "send_password");
        row("a rule that is none", {u"schedule"_s, u"next"_s, u"cron 0 3 * * 1-5 *"_s}, 2, "five fields");
        row("a zone that is none", {u"schedule"_s, u"next"_s, u"every 2h"_s, u"--zone"_s, u"Mars/X"_s}, 2, "Mars/X");
        row("no number of times", {u"schedule"_s, u"next"_s, u"every 2h"_s, u"--count"_s, u"0"_s}, 2, "--count");
        row("a beginning that is none", {u"schedule"_s, u"next"_s, u"every 2h"_s, u"--from"_s, u"soon"_s}, 2, "soon");
        row("another word of schedule", words("schedule nxet x"), 2, "nxet");
        row("an id that is no id", words("show seven"), 2, "seven");
        row("an id that is no number of 64 bits", words("show 99999999999999999999"), 2, "99999999999999999999");
        row("a negative id", words("cancel -- -1"), 2, "-1");
        row("an id that does not exist", words("show 7"), 2, "7");
        row("a log of no job", words("log 7"), 2, "7");
        row("results of no job", words("results 7"), 2, "7");
        row("an unknown format", words("results 7 --format xml"), 2, "xml");
        row("an abort of no job", words("abort 7"), 2, "7");
        row("an abort of nothing", words("abort"), 2, "ID");
        row("a rerun of no job", words("rerun 7"), 2, "7");
        row("two ids where one is taken", words("show 1 2"), 2, "2");
        row("an unknown status", words("list --status finished"), 2, "exception");
        row("a limit that is none", words("list --limit some"), 2, "some");
        row("nothing to reschedule", words("reschedule 7"), 2, "--at");
    }
    void wrongCallsSayWhatAndExit()
    {
        QFETCH(const QStringList, call);
        QFETCH(const int, exitCode);
        QFETCH(const QString, says);
        const Program program(inMemory());
        const Ended ended = program.run(call);
        QCOMPARE(ended.exitCode, exitCode);
        QCOMPARE(ended.out, QByteArray());
        QVERIFY2(ended.err.startsWith("jobdeck: ") && ended.err.contains(says.toUtf8()), ended.err.constData());
        QCOMPARE(ended.err.count('\n'), 1);
        QCOMPARE(storedCount(program), 0);
    }

    void withJsonAnErrorIsAnObject_data()
    {
        QTest::addColumn<QStringList>("call");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QJsonValue>("field");
        QTest::newRow("of the call") << words("list --json --nothing") << 2 << u"bad-input"_s << QJsonValue();
        QTest::newRow("of a command that looks")
            << words("list --json --limit 0") << 2 << u"bad-input"_s << QJsonValue(u"limit"_s);
        QTest::newRow("of an argument") << QStringList{u"run"_s, u"Run Command"_s, u"--json"_s} << 2 << u"bad-input"_s
                                        << QJsonValue(u"program"_s);
        QTest::newRow("of a kind") << words("run Nothing --json") << 2 << u"unknown-kind"_s << QJsonValue();
        QTest::newRow("of a job") << words("abort 7 --json") << 2 << u"unknown-job"_s << QJsonValue();
        QTest::newRow("of the database") << words("--database /proc list --json") << 4 << u"database"_s << QJsonValue();
        QTest::newRow("that refuses") << QStringList{u"run"_s, u"Send Newsletter"_s, u"-a"_s, u"send_password=x"_s,
                                                     u"--json"_s}
                                      << 3 << u"refused"_s << QJsonValue(u"send_password"_s);
    }
    void withJsonAnErrorIsAnObject()
    {
        QFETCH(const QStringList, call);
        QFETCH(const int, exitCode);
        QFETCH(const QString, code);
        QFETCH(const QJsonValue, field);
        const Program program(inMemory());
        const Ended ended = program.run(call);
        QCOMPARE(ended.exitCode, exitCode);
        QCOMPARE(ended.out, QByteArray());
        const QJsonObject error = ended.errorObject();
        QCOMPARE(error.keys(), words("code field message"));
        QCOMPARE(error[u"code"_s], code);
        QCOMPARE(error[u"field"_s].toString(), field.toString());
        QVERIFY(!error[u"message"_s].toString().isEmpty());
    }

    void theLastOfAnOptionCounts()
    {
        const Program program(inMemory());
        const QString other = program.path(u"other.db");
        const QStringList alias{u"--database"_s, program.path(u"first.db")};
        QCOMPARE(program.run(alias + Program::shell(u"true"_s, {u"--database"_s, other})).exitCode, 0);
        QVERIFY(QFileInfo::exists(other));
        QVERIFY(!QFileInfo::exists(alias.last()));
    }

    void withoutADisplayTheWindowIsRefusedClearly()
    {
        Program program(inMemory());
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
        const Program program(inMemory());
        QCOMPARE(program.run({u"--version"_s}).out, "jobdeck " JOBDECK_VERSION "\n");
        const Ended help = program.run({u"--help"_s});
        QCOMPARE(help.exitCode, 0);
        for (const char *command : {"kinds", "run", "list", "show", "log", "results", "abort", "cancel", "delete",
                                    "reschedule", "rerun", "work", "run-job", "check", "new", "trust"})
            QVERIFY(help.out.contains(command));
        QVERIFY(help.out.contains("schedule add"));
        QCOMPARE(program.run(words("run --help")).out, (helpText(u"run"_s) + u'\n').toUtf8());
    }

    void eachCommandHasItsHelp_data()
    {
        QTest::addColumn<QString>("command");
        for (const CommandSpec &command : commandSpecs(true))
            QTest::newRow(qPrintable(command.name)) << command.name;
    }
    void eachCommandHasItsHelp()
    {
        QFETCH(const QString, command);
        const QString help = helpText(command);
        QVERIFY(help.contains(u"jobdeck "_s + command));
        const QStringList lines = help.split(u'\n');
        QVERIFY(lines.size() > 4);
        for (const QString &option : lines.mid(4)) // in columns, as wide as they are for all of them
            QVERIFY2(option.startsWith(u"  -") && option.size() > 28 && option.at(27) == u' ' && option.at(28) != u' ',
                     qPrintable(option));
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
        Program program(inMemory());
        program.set(u"LC_ALL", locale);
        const Ended ended = program.run({u"list"_s, u"--json"_s});
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(ended.err, QByteArray());
    }

    void messagesFollowTheLanguage_data()
    {
        QTest::addColumn<QString>("all");
        QTest::addColumn<QString>("messages");
        QTest::addColumn<QString>("lang");
        QTest::addColumn<bool>("isGerman");
        const QString german = u"de_DE.UTF-8"_s;
        const QString plain = u"C.UTF-8"_s;
        QTest::newRow("LC_ALL counts first") << german << plain << plain << true;
        QTest::newRow("then LC_MESSAGES, against LANG") << QString() << plain << german << false;
        QTest::newRow("then LANG") << QString() << QString() << u"de_AT"_s << true;
        QTest::newRow("else English") << QString() << QString() << QString() << false;
    }
    void messagesFollowTheLanguage()
    {
        QFETCH(const QString, all);
        QFETCH(const QString, messages);
        QFETCH(const QString, lang);
        QFETCH(const bool, isGerman);
        Program program(inMemory());
        program.set(u"LC_ALL", all);
        program.set(u"LC_MESSAGES", messages);
        program.set(u"LANG", lang);
        QCOMPARE(program.run({u"rnu"_s}).err.contains("Befehl"), isGerman);
    }

    void kinds()
    {
        const Program program(inMemory());
        const QByteArray text = program.run({u"kinds"_s}).out;
        const QJsonArray kinds = program.run({u"kinds"_s, u"--json"_s}).array();
        QStringList names;
        for (const QJsonValue &kind : kinds) {
            const QJsonObject object = kind.toObject();
            names << object[u"name"_s].toString();
            QVERIFY(text.contains(names.last().toUtf8()));
            QCOMPARE(object.keys(), words("arguments description group isolation name schedulable source"));
            for (const QJsonValue &argument : object[u"arguments"_s].toArray())
                for (const QString &key : words("default help label name required type"))
                    QVERIFY2(argument.toObject().contains(key), qPrintable(key));
        }
        names.sort();
        QCOMPARE(names,
                 (QStringList{u"Back Up Folder"_s, u"Chatty Log"_s, u"Chatty Log (Script)"_s, u"Checksum Folder"_s,
                              u"Clean Up Old Files"_s, u"Convert Images"_s, u"Count to 60"_s, u"Download File"_s,
                              u"Export Query to CSV"_s, u"Fail on Purpose"_s, u"Fail on Purpose (Script)"_s,
                              u"Find Duplicate Files"_s, u"Import CSV"_s, u"Run Command"_s, u"Send Newsletter"_s,
                              u"Try Every Field"_s, u"Try Every Field (Script)"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
