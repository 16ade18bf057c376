#include "model/jobjson.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;

namespace {

constexpr qint64 now = 1'800'000'000'000; // 2027-01-15 08:00 UTC

QStringList sorted(QStringList names)
{
    names.sort();
    return names;
}

QStringList words(const char *text) { return sorted(QString::fromLatin1(text).split(u' ')); }

const QStringList jobKeys =
    words("id kind group status reason error exit_code signal progress progress_text arguments created_at scheduled_at "
          "started_at finished_at attempt queue rerun_of schedule waiting");

} // namespace

class TestJobJson final : public QObject {
    Q_OBJECT
private slots:
    void timesAreUtcWithMilliseconds()
    {
        QCOMPARE(isoText(now), u"2027-01-15T08:00:00.000Z"_s);
        QCOMPARE(isoText(now + 7), u"2027-01-15T08:00:00.007Z"_s);
        QCOMPARE(isoText(-1), u"1969-12-31T23:59:59.999Z"_s);
    }

    void aNewJobHasAllKeysAndNullForWhatIsAbsent()
    {
        const QJsonObject json =
            jobToJson({.id = 7, .kind = u"Greet"_s, .group = u"Samples"_s, .createdAt = now, .queue = u"local"_s}, now);
        QCOMPARE(json.keys(), jobKeys);
        for (const QString &key : words("reason error exit_code signal progress progress_text scheduled_at started_at "
                                        "finished_at rerun_of schedule"))
            QVERIFY2(json.value(key).isNull(), qPrintable(key));
        QCOMPARE(json.value(u"id"_s), QJsonValue(7));
        QCOMPARE(json.value(u"kind"_s), QJsonValue(u"Greet"_s));
        QCOMPARE(json.value(u"group"_s), QJsonValue(u"Samples"_s));
        QCOMPARE(json.value(u"status"_s), QJsonValue(u"new"_s));
        QCOMPARE(json.value(u"arguments"_s), QJsonValue(QJsonObject()));
        QCOMPARE(json.value(u"created_at"_s), QJsonValue(u"2027-01-15T08:00:00.000Z"_s));
        QCOMPARE(json.value(u"attempt"_s), QJsonValue(0));
        QCOMPARE(json.value(u"queue"_s), QJsonValue(u"local"_s));
        QCOMPARE(json.value(u"waiting"_s), QJsonValue(u"slot"_s));
    }

    void aFailedJobTellsEverything()
    {
        const QJsonObject json = jobToJson({.id = 9,
                                            .kind = u"Greet"_s,
                                            .status = JobStatus::Exception,
                                            .reason = Reason::Crashed,
                                            .error = u"It crashed."_s,
                                            .exitCode = 0,
                                            .signal = 11,
                                            .progress = 0,
                                            .progressText = u"Half"_s,
                                            .createdAt = now,
                                            .scheduledAt = now + 1,
                                            .startedAt = now + 2,
                                            .finishedAt = now + 3,
                                            .attempt = 2,
                                            .rerunOf = 8},
                                           now);
        QCOMPARE(json.keys(), jobKeys);
        QCOMPARE(json.value(u"status"_s), QJsonValue(u"exception"_s));
        QCOMPARE(json.value(u"reason"_s), QJsonValue(u"crashed"_s));
        QCOMPARE(json.value(u"error"_s), QJsonValue(u"It crashed."_s));
        QCOMPARE(json.value(u"exit_code"_s), QJsonValue(0));
        QCOMPARE(json.value(u"signal"_s), QJsonValue(11));
        QCOMPARE(json.value(u"progress"_s), QJsonValue(0)); // set, though nothing
        QCOMPARE(json.value(u"progress_text"_s), QJsonValue(u"Half"_s));
        QCOMPARE(json.value(u"scheduled_at"_s), QJsonValue(u"2027-01-15T08:00:00.001Z"_s));
        QCOMPARE(json.value(u"started_at"_s), QJsonValue(u"2027-01-15T08:00:00.002Z"_s));
        QCOMPARE(json.value(u"finished_at"_s), QJsonValue(u"2027-01-15T08:00:00.003Z"_s));
        QCOMPARE(json.value(u"attempt"_s), QJsonValue(2));
        QCOMPARE(json.value(u"rerun_of"_s), QJsonValue(8));
        QVERIFY(json.value(u"waiting"_s).isNull());
    }

    void reasonBelongsToFailedAndKilledJobs_data()
    {
        QTest::addColumn<JobStatus>("status");
        QTest::addColumn<QJsonValue>("reason");
        QTest::newRow("new") << JobStatus::New << QJsonValue();
        QTest::newRow("scheduled") << JobStatus::Scheduled << QJsonValue();
        QTest::newRow("running") << JobStatus::Running << QJsonValue();
        QTest::newRow("done") << JobStatus::Done << QJsonValue();
        QTest::newRow("exception") << JobStatus::Exception << QJsonValue(u"aborted"_s);
        QTest::newRow("killed") << JobStatus::Killed << QJsonValue(u"aborted"_s);
        QTest::newRow("cancelled") << JobStatus::Cancelled << QJsonValue();
    }
    void reasonBelongsToFailedAndKilledJobs()
    {
        QFETCH(JobStatus, status);
        QFETCH(QJsonValue, reason);
        const QJsonObject json = jobToJson({.status = status, .reason = Reason::Aborted}, now);
        QCOMPARE(json.value(u"status"_s).toString(), QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(json.value(u"reason"_s), reason);
    }

    void reasonsHaveTheirNames()
    {
        const QList<Reason> reasons{Reason::Error,       Reason::Timeout, Reason::Crashed,
                                    Reason::Interrupted, Reason::Aborted, Reason::Lost};
        QStringList names;
        for (const Reason reason : reasons)
            names << jobToJson({.status = JobStatus::Exception, .reason = reason}, now).value(u"reason"_s).toString();
        QCOMPARE(names, u"error timeout crashed interrupted aborted lost"_s.split(u' '));
    }

    void progressIsAHundredOnceDone()
    {
        QCOMPARE(jobToJson({.status = JobStatus::Done}, now).value(u"progress"_s), QJsonValue(100));
        QCOMPARE(jobToJson({.status = JobStatus::Done, .progress = 40}, now).value(u"progress"_s), QJsonValue(100));
        QCOMPARE(jobToJson({.status = JobStatus::Running, .progress = 40}, now).value(u"progress"_s), QJsonValue(40));
        QVERIFY(jobToJson({.status = JobStatus::Running}, now).value(u"progress"_s).isNull());
    }

    void waitingTellsWhyAJobDoesNotRun_data()
    {
        QTest::addColumn<JobStatus>("status");
        QTest::addColumn<Waiting>("stored");
        QTest::addColumn<qint64>("dueIn");
        QTest::addColumn<QJsonValue>("waiting");
        QTest::newRow("scheduled ahead") << JobStatus::Scheduled << Waiting::None << 1LL << QJsonValue(u"time"_s);
        QTest::newRow("due now") << JobStatus::Scheduled << Waiting::None << 0LL << QJsonValue(u"slot"_s);
        QTest::newRow("new") << JobStatus::New << Waiting::None << 0LL << QJsonValue(u"slot"_s);
        QTest::newRow("kind limit") << JobStatus::New << Waiting::KindLimit << 0LL << QJsonValue(u"kind-limit"_s);
        QTest::newRow("paused") << JobStatus::New << Waiting::Paused << 0LL << QJsonValue(u"paused"_s);
        QTest::newRow("secret") << JobStatus::New << Waiting::Secret << 0LL << QJsonValue(u"secret"_s);
        QTest::newRow("trust") << JobStatus::New << Waiting::Trust << 0LL << QJsonValue(u"trust"_s);
        QTest::newRow("overlap") << JobStatus::New << Waiting::Overlap << 0LL << QJsonValue(u"overlap"_s);
        QTest::newRow("decision") << JobStatus::Scheduled << Waiting::Decision << 5LL << QJsonValue(u"decision"_s);
        QTest::newRow("running") << JobStatus::Running << Waiting::Secret << 0LL << QJsonValue();
        QTest::newRow("cancelled") << JobStatus::Cancelled << Waiting::Secret << 5LL << QJsonValue();
    }
    void waitingTellsWhyAJobDoesNotRun()
    {
        QFETCH(JobStatus, status);
        QFETCH(Waiting, stored);
        QFETCH(qint64, dueIn);
        QFETCH(QJsonValue, waiting);
        const QJsonObject json = jobToJson({.status = status, .waiting = stored, .scheduledAt = now + dueIn}, now);
        QCOMPARE(json.value(u"waiting"_s), waiting);
    }

    void secretsAreNull()
    {
        const QJsonObject arguments =
            jobToJson({.arguments = {{u"user"_s, u"ann"_s}}, .secrets = {u"send_password"_s}}, now)
                .value(u"arguments"_s)
                .toObject();
        QCOMPARE(arguments, (QJsonObject{{u"user"_s, u"ann"_s}, {u"send_password"_s, QJsonValue()}}));
    }

    void showAddsHistoryAndAttempts()
    {
        const QJsonObject json =
            jobToJson({.id = 1}, {{.time = now, .to = JobStatus::New, .by = u"ann (window)"_s, .note = u"Kept."_s}},
                      {{.attempt = 1, .startedAt = now}, {.attempt = 2, .startedAt = now, .finishedAt = now + 5}}, now);
        QCOMPARE(json.keys(), sorted(jobKeys + words("history attempts")));
        QCOMPARE(json.value(u"history"_s).toArray().size(), 1);
        QCOMPARE(json.value(u"attempts"_s).toArray().size(), 2);
    }

    void aHistoryEntryHasItsKeys()
    {
        const QJsonObject created =
            historyToJson({.time = now, .to = JobStatus::New, .by = u"ann (window)"_s, .note = u"A note."_s});
        QCOMPARE(created,
                 (QJsonObject{{u"time"_s, u"2027-01-15T08:00:00.000Z"_s},
                              {u"from"_s, QJsonValue()},
                              {u"to"_s, u"new"_s},
                              {u"reason"_s, QJsonValue()},
                              {u"by"_s, u"ann (window)"_s}}));
        const QJsonObject killed = historyToJson(
            {.time = now, .from = JobStatus::Running, .to = JobStatus::Killed, .reason = Reason::Aborted});
        QCOMPARE(killed.value(u"from"_s), QJsonValue(u"running"_s));
        QCOMPARE(killed.value(u"reason"_s), QJsonValue(u"aborted"_s));
    }

    void anAttemptHasItsKeys()
    {
        const QJsonObject open = attemptToJson({.attempt = 1, .startedAt = now});
        QCOMPARE(open,
                 (QJsonObject{{u"attempt"_s, 1},
                              {u"started_at"_s, u"2027-01-15T08:00:00.000Z"_s},
                              {u"finished_at"_s, QJsonValue()},
                              {u"reason"_s, QJsonValue()},
                              {u"error"_s, QJsonValue()},
                              {u"exit_code"_s, QJsonValue()}}));
        const QJsonObject ended = attemptToJson({.attempt = 2,
                                                 .startedAt = now,
                                                 .finishedAt = now + 1,
                                                 .reason = Reason::Error,
                                                 .error = u"No."_s,
                                                 .exitCode = 3});
        QCOMPARE(ended.value(u"finished_at"_s), QJsonValue(u"2027-01-15T08:00:00.001Z"_s));
        QCOMPARE(ended.value(u"reason"_s), QJsonValue(u"error"_s));
        QCOMPARE(ended.value(u"error"_s), QJsonValue(u"No."_s));
        QCOMPARE(ended.value(u"exit_code"_s), QJsonValue(3));
    }

    void aLogLineHasItsKeys()
    {
        const QJsonObject line =
            logLineToJson({.sequence = 3, .time = now, .level = LogLevel::Warning, .text = "a\xff\xc3\xa9"});
        QCOMPARE(line,
                 (QJsonObject{{u"seq"_s, 3},
                              {u"time"_s, u"2027-01-15T08:00:00.000Z"_s},
                              {u"level"_s, u"warning"_s},
                              {u"text"_s, u"a\uFFFDé"_s}}));
        QStringList levels;
        for (int level = 0; level < 5; ++level)
            levels << logLineToJson({.level = static_cast<LogLevel>(level)}).value(u"level"_s).toString();
        QCOMPARE(levels, u"debug info notice warning error"_s.split(u' '));
    }

    void cellsTellAnErrorOnlyWhereThereIsOne()
    {
        const QJsonObject json =
            resultsToJson({.columns = {u"A"_s, u"B"_s},
                           .rows = {{Cell(u"x"_s), Cell(QJsonValue(2), u"too small"_s)},
                                    {Cell(), Cell(QJsonValue(QJsonValue::Undefined)), Cell(QJsonValue(true))}}});
        QCOMPARE(QJsonDocument(json).toJson(QJsonDocument::Compact),
                 QByteArray(R"({"columns":["A","B"],"rows":[[{"value":"x"},{"error":"too small","value":2}],)"
                            R"([{"value":null},{"value":null},{"value":true}]]})"));
        QCOMPARE(QJsonDocument(resultsToJson({})).toJson(QJsonDocument::Compact),
                 QByteArray(R"({"columns":[],"rows":[]})"));
    }

    void aKindHasItsKeys()
    {
        const QJsonObject json = kindToJson({.name = u"Greet"_s,
                                             .group = u"Samples"_s,
                                             .title = u"Grüßen"_s,
                                             .description = u"Says hello."_s,
                                             .arguments = {{.name = u"who"_s}},
                                             .isSchedulable = true});
        QCOMPARE(json.keys(), words("name group description schedulable isolation source arguments"));
        QCOMPARE(json.value(u"name"_s), QJsonValue(u"Greet"_s));
        QCOMPARE(json.value(u"description"_s), QJsonValue(u"Says hello."_s));
        QCOMPARE(json.value(u"schedulable"_s), QJsonValue(true));
        QCOMPARE(json.value(u"isolation"_s), QJsonValue(u"thread"_s));
        QCOMPARE(json.value(u"source"_s), QJsonValue(u"built-in"_s));
        QCOMPARE(json.value(u"arguments"_s).toArray().size(), 1);
    }

    void anArgumentHasItsKeysAndItsConstraintsOnly()
    {
        QCOMPARE(argumentToJson({.name = u"who"_s}),
                 (QJsonObject{{u"name"_s, u"who"_s},
                              {u"label"_s, u"who"_s},
                              {u"type"_s, u"text"_s},
                              {u"required"_s, false},
                              {u"default"_s, QJsonValue()},
                              {u"help"_s, u""_s}}));
        const QJsonObject choice = argumentToJson({.name = u"delivery"_s,
                                                   .type = ArgumentType::Choice,
                                                   .label = u"Delivery"_s,
                                                   .defaultValue = u"folder"_s,
                                                   .isRequired = true,
                                                   .choices = {{u"folder"_s, u"To a folder"_s}, {u"smtp"_s, {}}}});
        QCOMPARE(choice.keys(), words("name label type required default help choices"));
        QCOMPARE(choice.value(u"default"_s), QJsonValue(u"folder"_s));
        QCOMPARE(choice.value(u"choices"_s),
                 (QJsonArray{QJsonObject{{u"value"_s, u"folder"_s}, {u"label"_s, u"To a folder"_s}},
                             QJsonObject{{u"value"_s, u"smtp"_s}, {u"label"_s, u"smtp"_s}}}));
        const QJsonObject number =
            argumentToJson({.name = u"n"_s, .type = ArgumentType::Integer, .minimum = 0, .maximum = 10});
        QCOMPARE(number.value(u"minimum"_s), QJsonValue(0));
        QCOMPARE(number.value(u"maximum"_s), QJsonValue(10));
    }

    void theDefaultOfASecretIsNotTold()
    {
        const QJsonObject json =
            argumentToJson({.name = u"password"_s, .type = ArgumentType::Secret, .defaultValue = u"hunter2"_s});
        QVERIFY(json.value(u"default"_s).isNull());
        QVERIFY(!QJsonDocument(json).toJson().contains("hunter2"));
    }

    void anErrorNamesItsField()
    {
        QCOMPARE(errorToJson({ErrorCode::BadInput, u"No."_s, u"who"_s}),
                 (QJsonObject{
                     {u"error"_s,
                      QJsonObject{{u"code"_s, u"bad-input"_s}, {u"message"_s, u"No."_s}, {u"field"_s, u"who"_s}}}}));
        QVERIFY(errorToJson({ErrorCode::Late, u"No."_s, {}}).value(u"error"_s).toObject().value(u"field"_s).isNull());
    }
};

QTEST_GUILESS_MAIN(TestJobJson)
#include "tst_jobjson.moc"
