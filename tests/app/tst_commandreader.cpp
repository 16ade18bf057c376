// What the words of a call come to be for the engine, without the engine.
#include "app/commandreader.h"
#include "jobs/jobregistry.h"
#include "jobs/library/library.h"

#include <QDateTime>
#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

ReadCommands readWords(const QStringList &words)
{
    JobRegistry registry;
    registerLibrary(registry);
    const auto invocation = parseInvocation(words);
    if (!invocation)
        return {{}, {invocation.error()}};
    const QString noDatabase = u"/nowhere/j.db"_s;
    return CommandReader(*invocation, registry, noDatabase).read();
}

ReadCommands readRun(const QStringList &more)
{
    return readWords(QStringList{u"run"_s, u"Run Command"_s, u"-a"_s, u"program=/bin/true"_s} + more);
}

} // namespace

class tst_CommandReader final : public QObject {
    Q_OBJECT
private slots:
    void aRunHasWhatWasAsked()
    {
        const ReadCommands read = readRun({u"-aarguments=one"_s, u"-a"_s, u"arguments=two"_s, u"--retries=3"_s});
        QCOMPARE(read.errors, QList<Error>());
        QCOMPARE(read.commands.size(), 1);
        const Command &command = read.commands.first();
        QCOMPARE(command.verb, Verb::Run);
        QCOMPARE(command.request.kind, u"Run Command"_s);
        QCOMPARE(command.request.arguments[u"program"_s], u"/bin/true"_s);
        QCOMPARE(command.request.arguments[u"arguments"_s][1], u"two"_s);
        QCOMPARE(command.request.retryMax, 3);
        QVERIFY(!command.request.timeoutMs);
        QVERIFY(!command.request.at);
        QVERIFY(command.by.endsWith(u" (command line)"));
    }

    void aValueForAHiddenFieldIsRefused()
    {
        const QStringList words{u"run"_s, u"Send Newsletter"_s, u"-a"_s, u"server=smtp://example.org"_s};
        const ReadCommands read = readWords(words);
        QCOMPARE(read.errors.size(), 1);
        QCOMPARE(read.errors.first().code, ErrorCode::BadInput);
        QCOMPARE(read.errors.first().field, u"server"_s);
        QVERIFY2(read.errors.first().message.contains(u"has no value while"_s)
                     && read.errors.first().message.contains(u"smtp"_s),
                 qPrintable(read.errors.first().message));
        QVERIFY(readWords(words + QStringList{u"-a"_s, u"delivery=smtp"_s}).errors.isEmpty());
        QVERIFY(readWords({u"run"_s, u"Send Newsletter"_s, u"-a"_s, u"server="_s}).errors.isEmpty());
    }

    void durations_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<std::optional<qint64>>("ms");
        QTest::newRow("seconds") << u"90s"_s << std::optional(90'000LL);
        QTest::newRow("minutes") << u"5m"_s << std::optional(300'000LL);
        QTest::newRow("hours") << u"2h"_s << std::optional(7'200'000LL);
        QTest::newRow("days") << u"1d"_s << std::optional(86'400'000LL);
        QTest::newRow("a number alone: seconds") << u"7"_s << std::optional(7'000LL);
        QTest::newRow("half a second") << u"0.5s"_s << std::optional<qint64>();
        QTest::newRow("less than nothing") << u"-1s"_s << std::optional<qint64>();
        QTest::newRow("weeks") << u"1w"_s << std::optional<qint64>();
        QTest::newRow("more than there is") << u"99999999999999999d"_s << std::optional<qint64>();
        QTest::newRow("nothing") << QString() << std::optional<qint64>();
    }
    void durations()
    {
        QFETCH(const QString, word);
        QFETCH(const std::optional<qint64>, ms);
        const ReadCommands read = readRun({u"--timeout"_s, word});
        QCOMPARE(read.errors.isEmpty(), ms.has_value());
        if (ms)
            QCOMPARE(read.commands.first().request.timeoutMs, ms);
        else
            QCOMPARE(read.errors.first().field, u"timeout"_s);
    }

    void aTimeIsADistanceOrAMoment()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const auto distance = readRun({u"--at"_s, u"+2h"_s}).commands.first().request.at;
        QVERIFY(*distance >= before + 7'200'000 && *distance <= QDateTime::currentMSecsSinceEpoch() + 7'200'000);
        const auto moment = readRun({u"--at"_s, u"2099-12-24T18:00:00Z"_s}).commands.first().request.at;
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(*moment, Qt::UTC).toString(Qt::ISODate), u"2099-12-24T18:00:00Z"_s);
    }

    void ofSeveralIdsEachIsACommandOrAnError()
    {
        const ReadCommands read = readWords({u"cancel"_s, u"3"_s, u"x"_s, u"0"_s, u"5"_s});
        QCOMPARE(read.commands.size(), 2);
        QCOMPARE(read.commands.last().job, 5);
        QCOMPARE(read.errors.size(), 2);
    }

    void aRescheduleWithoutATimeKeepsIt()
    {
        const Command arguments =
            readWords({u"reschedule"_s, u"3"_s, u"-a"_s, u"program=/bin/true"_s}).commands.first();
        QVERIFY(arguments.keepsTime);
        const Command time = readWords({u"reschedule"_s, u"3"_s, u"--at"_s, u"+1h"_s}).commands.first();
        QVERIFY(!time.keepsTime && time.request.at);
        QVERIFY(!readWords({u"rerun"_s, u"3"_s}).commands.first().keepsTime);
        QCOMPARE(readWords({u"reschedule"_s, u"3"_s}).errors.size(), 1);
    }

    void aPriorityIsAChange()
    {
        QCOMPARE(readRun({u"--priority"_s, u"high"_s}).commands.first().request.priority, 1);
        QCOMPARE(readRun({}).commands.first().request.priority, 0);
        QCOMPARE(readRun({u"--priority"_s, u"2"_s}).errors.first().field, u"priority"_s);
        const Command command = readWords({u"reschedule"_s, u"3"_s, u"--priority=low"_s}).commands.first();
        QCOMPARE(command.request.priority, -1);
        QVERIFY(command.keepsTime);
    }

    void aScheduleHasItsTerms()
    {
        const QStringList call{u"schedule"_s,  u"add"_s, u"Run Command"_s,
                               u"every 15m"_s, u"-a"_s,  u"program=/bin/true"_s};
        const ReadCommands usual = readWords(call);
        QCOMPARE(usual.errors, QList<Error>());
        QCOMPARE(usual.commands.first().verb, Verb::AddSchedule);
        QCOMPARE(usual.commands.first().terms, ScheduleTerms{.rule = u"every 15m"_s});
        const QString options = u"--zone Asia/Tokyo --start 2030-01-01T00:00 --end 2030-02-01T00:00Z --count 3 "
                                "--calendar home --jitter 5m --missed ask --overlap allow"_s;
        const ScheduleTerms all{.rule = u"every 15m"_s,
                                .zone = u"Asia/Tokyo"_s,
                                .startAt = QDateTime({2029, 12, 31}, {15, 0}, Qt::UTC).toMSecsSinceEpoch(),
                                .endAt = QDateTime({2030, 2, 1}, {0, 0}, Qt::UTC).toMSecsSinceEpoch(),
                                .maxRuns = 3,
                                .calendar = u"home"_s,
                                .jitterMs = 300'000,
                                .missed = MissedPolicy::Ask,
                                .overlap = OverlapPolicy::Allow};
        QCOMPARE(readWords(call + options.split(u' ')).commands.first().terms, all);
    }

    void verbsOfSchedulesTakeIds()
    {
        const ReadCommands read = readWords({u"schedule"_s, u"skip"_s, u"3"_s, u"x"_s});
        QCOMPARE(read.commands.first().verb, Verb::SkipNext);
        QCOMPARE(read.commands.first().schedule, 3);
        QCOMPARE(read.errors.size(), 1);
        const Command days =
            readWords({u"schedule"_s, u"calendar"_s, u"home"_s, u"sat"_s, u"12-25"_s}).commands.first();
        QCOMPARE(days.verb, Verb::SetCalendar);
        QCOMPARE(days.terms.calendar, u"home"_s);
        QCOMPARE(days.days, (QStringList{u"sat"_s, u"12-25"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_CommandReader)
#include "tst_commandreader.moc"
