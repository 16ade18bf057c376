#include "app/wire.h"

#include <QJsonArray>
#include <QTest>
#include <QtEndian>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

Job fullJob()
{
    return {
        .id = 9'007'199'254'740'993, // more than a double can tell
        .kind = u"Grüße senden"_s,
        .group = u"Marketing"_s,
        .status = JobStatus::Exception,
        .reason = Reason::Timeout,
        .waiting = Waiting::Decision,
        .error = u"It took too long."_s,
        .exitCode = 0,
        .signal = 15,
        .progress = 0,
        .progressText = u"40 of 100"_s,
        .arguments = {{u"n"_s, 1}, {u"list"_s, QJsonArray{u"a"_s, QJsonValue::Null, 1.5}}, {u"on"_s, true}},
        .secrets = {u"password"_s},
        .createdAt = 1,
        .scheduledAt = 2,
        .startedAt = 3,
        .finishedAt = 4,
        .attempt = 5,
        .retryMax = 6,
        .retryDelayMs = 7,
        .timeoutMs = 8,
        .queue = u"local"_s,
        .rerunOf = 9,
        .batch = u"b"_s,
        .batchLimit = 16,
        .schedule = 17,
        .occurrence = 18,
        .priority = -1,
        .warnings = 10,
        .logLines = 11,
        .resultRows = 12,
        .resultErrors = 13,
        .artifacts = 15,
        .definition = u"ab12"_s,
        .place = 3,
        .moment = -14,
    };
}

QCborMap throughFrame(const QCborMap &message)
{
    FrameReader reader;
    reader.append(frameOf(message));
    return reader.next().value_or(QCborMap());
}

QByteArray framed(const QByteArray &body)
{
    QByteArray frame(4, 0);
    qToBigEndian(quint32(body.size()), frame.data());
    return frame + body;
}

} // namespace

class tst_Wire final : public QObject {
    Q_OBJECT
private slots:
    void aCommandArrivesWhole_data()
    {
        QTest::addColumn<int>("verb");
        for (int verb = 0; verb <= int(Verb::SetCalendar); ++verb)
            QTest::addRow("verb %d", verb) << verb;
    }
    void aCommandArrivesWhole()
    {
        QFETCH(int, verb);
        const Command command{.verb = static_cast<Verb>(verb),
                              .job = 12,
                              .request = {.kind = u"Greet"_s,
                                          .arguments = {{u"who"_s, u"Ann"_s}, {u"secret"_s, u"geheim"_s}},
                                          .at = 1'800'000'000'001,
                                          .timeoutMs = 0,
                                          .retryMax = 0,
                                          .keepSecrets = {u"secret"_s},
                                          .rerunOf = 3,
                                          .rows = {{{u"who"_s, u"ann"_s}}, {}},
                                          .batch = u"grid"_s,
                                          .batchLimit = 2,
                                          .priority = 1,
                                          .token = u"t1"_s},
                              .keepsTime = true,
                              .schedule = 5,
                              .terms = {.rule = u"last fri at 17:00"_s,
                                        .zone = u"Europe/Berlin"_s,
                                        .startAt = 1'800'000'000'000,
                                        .endAt = 1'900'000'000'000,
                                        .maxRuns = 7,
                                        .calendar = u"Bayern"_s,
                                        .jitterMs = 60'000,
                                        .missed = MissedPolicy::Ask,
                                        .overlap = OverlapPolicy::Allow},
                              .days = {u"2026-12-24"_s},
                              .by = u"ann (window)"_s};
        QCOMPARE(commandFromCbor(throughFrame(commandToCbor(command))), command);
    }
    void whatACommandLeavesOutStaysOut()
    {
        const Command command{.verb = Verb::Abort, .job = 1};
        QCOMPARE(commandFromCbor(throughFrame(commandToCbor(command))), command);
    }
    void anUnknownVerbIsNoCommand()
    {
        QVERIFY(!commandFromCbor({{u"verb"_s, 99}}));
        QVERIFY(!commandFromCbor({{u"verb"_s, -1}}));
        QVERIFY(!commandFromCbor({{u"verb"_s, u"run"_s}}));
        QVERIFY(!commandFromCbor({}));
    }

    void aJobArrivesWhole()
    {
        const auto reply = replyFromCbor(throughFrame(replyToCbor(fullJob())));
        QVERIFY(reply.isOk());
        QCOMPARE(*reply, fullJob());
        QCOMPARE(*replyFromCbor(throughFrame(replyToCbor(Job()))), Job());
    }
    void anErrorArrivesWhole_data()
    {
        QTest::addColumn<ErrorCode>("code");
        for (const ErrorCode code : {ErrorCode::BadInput, ErrorCode::UnknownKind, ErrorCode::UnknownJob,
                                     ErrorCode::Refused, ErrorCode::Late, ErrorCode::Database, ErrorCode::Disconnected})
            QTest::newRow(qPrintable(errorCodeName(code))) << code;
    }
    void anErrorArrivesWhole()
    {
        QFETCH(ErrorCode, code);
        const Error error{code, u"There is no kind “x”."_s, u"kind"_s};
        QCOMPARE(replyFromCbor(throughFrame(replyToCbor(error))).error(), error);
    }

    void aBatchArrivesWhole()
    {
        ChangeBatch batch{.revision = 7,
                          .changes = {{std::nullopt, fullJob()}, {fullJob(), std::nullopt}, {Job(), fullJob()}},
                          .schedules = {3, 0},
                          .nextDue = 1'800'000'000'000};
        batch.counts = {1, 2, 3, 4, 5, 6, 7};
        const ChangeBatch arrived = batchFromCbor(throughFrame(batchToCbor(batch)));
        QCOMPARE(arrived.revision, batch.revision);
        QCOMPARE(arrived.counts, batch.counts);
        QCOMPARE(arrived.nextDue, batch.nextDue);
        QCOMPARE(arrived.schedules, batch.schedules);
        QCOMPARE(arrived.changes.size(), 3);
        for (qsizetype i = 0; i < 3; ++i) {
            QVERIFY(arrived.changes.at(i).before == batch.changes.at(i).before);
            QVERIFY(arrived.changes.at(i).after == batch.changes.at(i).after);
        }
    }

    void messagesInPieces()
    {
        const QByteArray bytes = frameOf({{u"n"_s, 1}}) + frameOf({{u"n"_s, 2}});
        FrameReader reader;
        QList<qint64> seen;
        for (const char byte : bytes) {
            reader.append(QByteArray(1, byte));
            while (const auto message = reader.next())
                seen << (*message)[u"n"_s].toInteger();
        }
        QCOMPARE(seen, (QList<qint64>{1, 2}));
        QVERIFY(!reader.isBroken());
    }

    void nonsenseBreaksTheReader_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a length above the limit") << QByteArray::fromHex("01000001");
        QTest::newRow("the greatest length") << QByteArray::fromHex("ffffffff");
        QTest::newRow("no CBOR") << framed(QByteArray::fromHex("ff"));
        QTest::newRow("an empty frame") << framed({});
        QTest::newRow("a number instead of a map") << framed(QByteArray::fromHex("01"));
        QTest::newRow("a map cut short") << framed(QByteArray::fromHex("a16161"));
        QTest::newRow("arrays nested too deep") << framed(QByteArray(100'000, char(0x81)));
        QTest::newRow("a text that says it is endless") << framed(QByteArray::fromHex("7bffffffffffffffff"));
        QTest::newRow("text from a terminal") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    }
    void nonsenseBreaksTheReader()
    {
        QFETCH(QByteArray, bytes);
        FrameReader reader;
        reader.append(bytes);
        QVERIFY(!reader.next());
        QVERIFY(reader.isBroken());
        reader.append(frameOf({{u"n"_s, 1}}));
        QVERIFY(!reader.next());
    }

    void aMessageAboveTheLimitIsNoFrame()
    {
        QVERIFY(frameOf({{u"x"_s, QByteArray(qsizetype(maxFrameBytes), 'x')}}).isEmpty());
        QVERIFY(!frameOf({{u"x"_s, QByteArray(qsizetype(maxFrameBytes) - 64, 'x')}}).isEmpty());
    }
    void strangeValuesBecomeHarmlessOnes()
    {
        const QCborMap job{{u"id"_s, u"seven"_s},   {u"status"_s, 99}, {u"reason"_s, -5},
                           {u"waiting"_s, 1000},    {u"secrets"_s, 3}, {u"arguments"_s, QCborArray{1}},
                           {u"progress"_s, u"x"_s}, {u"exit"_s, 1.5}};
        const auto reply = replyFromCbor({{u"job"_s, job}});
        QVERIFY(reply.isOk());
        QCOMPARE(*reply, Job());
    }
};

QTEST_GUILESS_MAIN(tst_Wire)
#include "tst_wire.moc"
