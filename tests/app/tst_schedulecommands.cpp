// The commands for schedules, with the real program.
#include "tests/fakes/commandline.h"

#include "model/occurrences.h"
#include "model/ruleparser.h"

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

QStringList add(const QString &rule, const QStringList &more = {})
{
    return QStringList{u"schedule"_s, u"add"_s, u"Run Command"_s, rule, u"-a"_s, u"program=/bin/true"_s} + more;
}

QJsonArray listOf(const Program &program) { return program.run(words("schedule list --json")).array(); }

QJsonObject listed(const Program &program, qint64 id)
{
    for (const QJsonValue &each : listOf(program))
        if (each[u"id"_s].toInteger() == id)
            return each.toObject();
    return {};
}

QString nextTime(const QString &rule, const char *zone)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    return isoText(Occurrences(*parseRule(rule), QTimeZone(zone), now).after(now)->utcMs);
}

} // namespace

class tst_ScheduleCommands final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_program.run(add(u"every 2h"_s)).id() == 1); }

    void addPrintsTheIdAndSaysWhatStartsIt()
    {
        const Program program(inMemory());
        const Ended added = program.run(add(u"every 2h"_s));
        QCOMPARE(added.exitCode, 0);
        QCOMPARE(added.out, "1\n");
        QVERIFY2(added.err.contains("Schedule 1 is stored") && added.err.contains("jobdeck work"), added.err);
        const Ended json = program.run(add(u"mon-sun at 08:30"_s, {u"--json"_s, u"--zone"_s, u"Asia/Tokyo"_s}));
        QCOMPARE(json.object().keys(), words("id next"));
        QCOMPARE(json.object()[u"id"_s].toInteger(), 2);
        QCOMPARE(json.object()[u"next"_s].toString(), nextTime(u"mon-sun at 08:30"_s, "Asia/Tokyo"));
        const QJsonArray jobs = program.run(words("list --json")).array();
        QCOMPARE(jobs.size(), 2);
        QCOMPARE(jobs.at(0)[u"schedule"_s].toInteger(), 2); // its next occurrence is a scheduled job
        QCOMPARE(jobs.at(0)[u"status"_s], u"scheduled"_s);
        QCOMPARE(jobs.at(0)[u"waiting"_s], u"time"_s);
        QCOMPARE(jobs.at(0)[u"scheduled_at"_s], json.object()[u"next"_s]);
        QVERIFY(program.run(words("show 2")).out.contains("Schedule"));
    }

    void anOwnerThatStaysNeedsNoWords()
    {
        const Program program(inMemory());
        const Owner owner(program);
        const Ended added = program.run(add(u"every 2h"_s));
        QCOMPARE(added.out, "1\n");
        QCOMPARE(added.err, "");
    }

    void theListHasWhatWasAsked()
    {
        const Program program(inMemory());
        QCOMPARE(program.run(words("schedule calendar quiet sun 12-25")).exitCode, 0);
        const Ended added = program.run(add(u"day 1,15 at 06:00"_s,
                                            words("--zone Pacific/Apia --count 5 --missed each --overlap queue "
                                                  "--calendar quiet --jitter 90s --priority high "
                                                  "--start 2030-01-01T00:00 --end 2031-01-01T00:00Z")));
        QVERIFY2(added.exitCode == 0, added.err);
        const QJsonObject one = listed(program, 1);
        for (const QString &key : words("id kind rule zone arguments paused next count missed overlap"))
            QVERIFY2(one.contains(key), qPrintable(key));
        QCOMPARE(one[u"kind"_s], u"Run Command"_s);
        QCOMPARE(one[u"rule"_s], u"day 1,15 at 06:00"_s);
        QCOMPARE(one[u"zone"_s], u"Pacific/Apia"_s);
        QCOMPARE(one[u"arguments"_s][u"program"_s], u"/bin/true"_s);
        QCOMPARE(one[u"paused"_s], false);
        QCOMPARE(one[u"count"_s], 5);
        QCOMPARE(one[u"missed"_s], u"each"_s);
        QCOMPARE(one[u"overlap"_s], u"queue"_s);
        QCOMPARE(one[u"start"_s], u"2029-12-31T11:00:00.000Z"_s); // read in the schedule's zone
        QCOMPARE(one[u"end"_s], u"2031-01-01T00:00:00.000Z"_s);
        QCOMPARE(one[u"calendar"_s], u"quiet"_s);
        QCOMPARE(one[u"jitter"_s], 90);
        QCOMPARE(one[u"priority"_s], u"high"_s);
        QVERIFY(program.run(words("schedule list")).out.contains("Pacific/Apia")); // not the machine's
    }

    void withoutOptionsItIsTheUsual()
    {
        const QJsonObject one = listed(m_program, 1);
        QCOMPARE(one[u"zone"_s], QJsonValue());
        QCOMPARE(one[u"count"_s], QJsonValue());
        QCOMPARE(one[u"missed"_s], u"usual"_s);
        QCOMPARE(one[u"overlap"_s], u"skip"_s);
        const QByteArray text = m_program.run(words("schedule list")).out;
        QVERIFY2(text.contains("Every 2 hours") && !text.contains("Europe/Berlin"), text);
    }

    void pausedResumedSkippedAndRemoved()
    {
        const Program program(inMemory());
        QCOMPARE(program.run(add(u"mon-sun at 08:30"_s)).exitCode, 0);
        const QString next = listed(program, 1)[u"next"_s].toString();
        QCOMPARE(program.run(words("schedule pause 1")).exitCode, 0);
        QCOMPARE(listed(program, 1)[u"paused"_s], true);
        QCOMPARE(listed(program, 1)[u"next"_s], QJsonValue());
        QVERIFY(program.run(words("schedule list")).out.contains("paused"));
        QCOMPARE(program.job(1)[u"waiting"_s], u"paused"_s);
        QCOMPARE(program.run(words("schedule resume 1")).exitCode, 0);
        QCOMPARE(listed(program, 1)[u"next"_s], next);
        QCOMPARE(program.run(words("schedule skip 1")).exitCode, 0);
        QVERIFY(listed(program, 1)[u"next"_s].toString() > next);
        QCOMPARE(program.run(words("schedule remove 1")).exitCode, 0);
        QCOMPARE(listOf(program), QJsonArray());
        QCOMPARE(program.run(words("list --status scheduled --json")).array(), QJsonArray());
        QVERIFY(program.run(words("schedule list")).err.contains("There are no schedules"));
    }

    void ofSeveralIdsAllAreTried()
    {
        const Program program(inMemory());
        QCOMPARE(program.run(add(u"every 2h"_s)).exitCode, 0);
        QCOMPARE(program.run(add(u"every 3h"_s)).exitCode, 0);
        const Ended ended = program.run(words("schedule pause 1 77 x 2"));
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.contains("77") && ended.err.contains("x"), ended.err);
        QCOMPARE(listed(program, 1)[u"paused"_s], true);
        QCOMPARE(listed(program, 2)[u"paused"_s], true);
    }

    void whatCannotBeIsRefusedAtItsField_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("field");
        const QString good = u"mon-fri at 08:30"_s;
        QTest::newRow("a rule") << u"every now and then"_s << QStringList() << u"rule"_s;
        QTest::newRow("six fields") << u"cron 0 3 * * 1-5 *"_s << QStringList() << u"rule"_s;
        QTest::newRow("31 February") << u"cron 0 3 31 2 *"_s << QStringList() << u"rule"_s;
        QTest::newRow("a zone") << good << words("--zone Mars/Olympus") << u"zone"_s;
        for (const char *zone : {"Berlin", "Lord", "EST5", "right/UTC", "../zoneinfo/UTC", "Europe", "tzdata.zi"})
            QTest::addRow("a zone, %s", zone)
                << good << words("--zone") + QStringList(QString::fromUtf8(zone)) << u"zone"_s;
        QTest::newRow("a start") << good << words("--start soon") << u"start"_s;
        QTest::newRow("an end") << good << words("--end never") << u"end"_s;
        QTest::newRow("an end before the start")
            << good << words("--start 2031-01-01T00:00 --end 2030-01-01T00:00") << u"end"_s;
        QTest::newRow("an end in the past") << good << words("--end 2020-01-01T00:00") << u"end"_s;
        QTest::newRow("no count") << good << words("--count 0") << u"count"_s;
        QTest::newRow("a count with letters") << good << words("--count 3x") << u"count"_s;
        QTest::newRow("a calendar that is not there") << good << words("--calendar nowhere") << u"calendar"_s;
        QTest::newRow("a jitter") << good << words("--jitter much") << u"jitter"_s;
        QTest::newRow("a jitter of two days") << good << words("--jitter 2d") << u"jitter"_s;
        QTest::newRow("missed") << good << words("--missed never") << u"missed"_s;
        QTest::newRow("overlap") << good << words("--overlap maybe") << u"overlap"_s;
        QTest::newRow("priority") << good << words("--priority urgent") << u"priority"_s;
        QTest::newRow("an argument") << good << QStringList{u"-a"_s, u"program="_s} << u"program"_s;
    }
    void whatCannotBeIsRefusedAtItsField()
    {
        QFETCH(const QString, rule);
        QFETCH(const QStringList, more);
        QFETCH(const QString, field);
        const Ended ended = m_program.run(add(rule, more + QStringList{u"--json"_s}));
        QCOMPARE(ended.exitCode, 2);
        QCOMPARE(ended.out, "");
        QCOMPARE(ended.errorObject()[u"field"_s], field);
        QCOMPARE(listOf(m_program).size(), 1);
    }

    void wrongCalls_data()
    {
        QTest::addColumn<QStringList>("call");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no verb") << words("schedule") << "schedule"_ba;
        QTest::newRow("another verb") << words("schedule nxet x") << "schedule next"_ba;
        QTest::newRow("no rule") << words("schedule add Greet") << "KIND RULE"_ba;
        QTest::newRow("no such kind") << words("schedule add Greet @daily") << "Greet"_ba;
        QTest::newRow("no such schedule") << words("schedule skip 77") << "77"_ba;
        QTest::newRow("a day that is none") << words("schedule calendar quiet 31-31") << "31-31"_ba;
        QTest::newRow("a calendar that is not there") << words("schedule calendar nowhere") << "nowhere"_ba;
        QTest::newRow("days and no days") << words("schedule calendar quiet sat --remove") << "--remove"_ba;
        QTest::newRow("an option of another verb") << words("schedule pause 1 --count 2") << "--count"_ba;
    }
    void wrongCalls()
    {
        QFETCH(const QStringList, call);
        QFETCH(const QByteArray, said);
        const Ended ended = m_program.run(call);
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.contains(said), ended.err);
    }

    void calendarsAreSetListedAndRemoved()
    {
        const Program program(inMemory());
        QCOMPARE(program.run(words("schedule calendars --json")).array(), QJsonArray());
        QCOMPARE(program.run(words("schedule calendar home 2026-12-24..2027-01-02 sun")).exitCode, 0);
        QCOMPARE(program.run(words("schedule calendar home")).out, "2026-12-24..2027-01-02\nsun\n");
        const QJsonArray all = program.run(words("schedule calendars --json")).array();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.at(0)[u"name"_s], u"home"_s);
        QCOMPARE(all.at(0)[u"days"_s].toArray().size(), 2);
        QCOMPARE(program.run(words("schedule calendar home --remove")).exitCode, 0);
        QCOMPARE(program.run(words("schedule calendars --json")).array(), QJsonArray());
    }

    void theOrderOfTheWordsIsFree()
    {
        const Ended ended = m_program.run(
            {u"--json"_s, u"schedule"_s, u"--zone"_s, u"UTC"_s, u"--count"_s, u"3"_s, u"next"_s, u"every 2h"_s});
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(ended.array().size(), 3);
        QVERIFY(m_program.run(words("schedule --help")).out.contains("schedule calendar NAME"));
        QVERIFY(m_program.run(words("schedule add --help")).out.contains("--jitter"));
    }

    void aSecretMustBeKept()
    {
        const Program program(inMemory());
        const QByteArray secret = R"({"send_password":"hush-hush"})";
        const QString recipients = program.path(u"recipients.csv"_s);
        QFile file(recipients);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("email\nann@example.org\n") > 0);
        file.close();
        const Ended ended = program.run({u"schedule"_s,
                                         u"add"_s,
                                         u"Send Newsletter"_s,
                                         u"every 2h"_s,
                                         u"--args"_s,
                                         u"-"_s,
                                         u"-a"_s,
                                         u"subject=S"_s,
                                         u"-a"_s,
                                         u"content=C"_s,
                                         u"-a"_s,
                                         u"from=a@example.org"_s,
                                         u"-a"_s,
                                         u"recipients="_s + recipients,
                                         u"-a"_s,
                                         u"delivery=smtp"_s,
                                         u"-a"_s,
                                         u"server=smtp://localhost"_s,
                                         u"-a"_s,
                                         u"user=ann"_s},
                                        secret);
        QVERIFY2(ended.exitCode == 3, ended.err);
        QCOMPARE(listOf(program), QJsonArray());
    }

private:
    const Program m_program{inMemory()};
};

QTEST_GUILESS_MAIN(tst_ScheduleCommands)
#include "tst_schedulecommands.moc"
