// Send Newsletter with a server that misbehaves on the way: nobody is forgotten, nobody is told wrong, and nobody gets
// it twice.
#include "jobs/library/mailmessage.h"
#include "jobs/library/sendnewsletter.h"
#include "model/lifecycle.h"
#include "tests/fakes/jobfixture.h"
#include "tests/fakes/oddserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <memory>

using namespace jobdeck;
using namespace Qt::StringLiterals;

using Answer = OddServer::Answer;
using Names = QList<QByteArray>;

class TestNewsletterRun final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(registerSendNewsletter(m_registry).isOk()); }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        writeRecipients("email\nann@example.org\nbob@example.org\ncid@example.org\n");
    }

    void anAbortWaitsForTheAnswerToAMessageThatIsThere()
    {
        writeRecipients(fifty());
        OddServer server;
        server.delayMs = 700;
        const auto run = sendTo(server);
        QVERIFY(run->waitForRows(3));
        QTRY_COMPARE(server.complete.size(), 4);
        run->stop();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.kind, Outcome::Kind::Stopped);
        QCOMPARE(server.taken.size(), 4);
        QCOMPARE(run->rows.size(), 4);
        QCOMPARE(run->rows.last().at(1).value, QJsonValue(u"sent"_s));
        QCOMPARE(run->outcome.note, u"Sent 4 of 50."_s);
        QVERIFY(!run->outcome.isRetryable);
    }

    void anAbortDoesNotWaitLongForAnAnswer()
    {
        OddServer server;
        server.atEnd = [](const QByteArray &to, int) {
            return to == "bob@example.org" ? Answer::Never : Answer::Normal;
        };
        const auto run = sendTo(server);
        QTRY_COMPARE(server.complete.size(), 2);
        QElapsedTimer sinceStop;
        sinceStop.start();
        run->stop();
        QVERIFY(run->waitForEnd());
        QVERIFY2(sinceStop.elapsed() < 4'500, qPrintable(QString::number(sinceStop.elapsed()))); // grace is 5 s
        QCOMPARE(run->outcome.kind, Outcome::Kind::Stopped);
        QCOMPARE(run->rows.size(), 2);
        QVERIFY2(run->rows.at(1).at(1).error.contains(u"the server had the whole message"_s),
                 qPrintable(run->rows.at(1).at(1).error));
        QVERIFY2(run->outcome.note.startsWith(u"Sent 1 of 3; of 1 more it is unknown"_s),
                 qPrintable(run->outcome.note));
    }

    void aLostConnectionCostsAtMostOneRecipient_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("times");
        QTest::addColumn<QString>("words");
        QTest::newRow("cut once") << int(Answer::Cut) << 1 << QString();
        QTest::newRow("421 once") << int(Answer::Closing) << 1 << QString();
        QTest::newRow("cut whenever it is bob") << int(Answer::Cut) << 9 << u"the server closed the connection"_s;
        QTest::newRow("421 whenever it is bob") << int(Answer::Closing) << 9 << u"421 4.3.2 closing"_s;
    }
    void aLostConnectionCostsAtMostOneRecipient()
    {
        QFETCH(int, answer);
        QFETCH(int, times);
        QFETCH(QString, words);
        OddServer server;
        server.atRecipient = [&](const QByteArray &to, int count) {
            return to.startsWith("bob") && count < times ? static_cast<Answer>(answer) : Answer::Normal;
        };
        const auto run = sendTo(server);
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QCOMPARE(run->rows.size(), 3);
        QVERIFY2(run->rows.at(1).at(1).error.contains(words), qPrintable(run->rows.at(1).at(1).error));
        QCOMPARE(run->cellErrors().size(), words.isEmpty() ? 0 : 1);
        QCOMPARE(server.taken,
                 words.isEmpty() ? (Names{"ann@example.org", "bob@example.org", "cid@example.org"})
                                 : (Names{"ann@example.org", "cid@example.org"}));
    }

    void aMessageThatTheServerHadIsNotCalledNotSent_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("the connection is cut") << int(Answer::Cut) << u"unknown"_s << u"may have delivered it"_s;
        QTest::newRow("the server refuses it with 421") << int(Answer::Closing) << u"not sent"_s << u"421"_s;
    }
    void aMessageThatTheServerHadIsNotCalledNotSent()
    {
        QFETCH(int, answer);
        QFETCH(QString, value);
        QFETCH(QString, words);
        OddServer server;
        server.atEnd = [answer](const QByteArray &to, int) {
            return to.startsWith("bob") ? static_cast<Answer>(answer) : Answer::Normal;
        };
        const auto run = sendTo(server);
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QCOMPARE(run->rows.at(1).at(1).value, QJsonValue(value));
        QVERIFY2(run->rows.at(1).at(1).error.contains(words), qPrintable(run->rows.at(1).at(1).error));
        QCOMPARE(server.complete, (Names{"ann@example.org", "bob@example.org", "cid@example.org"})); // each once
        QCOMPARE(server.taken, (Names{"ann@example.org", "cid@example.org"}));
    }

    void whenTheServerIsGoneTheRestIsToldAndNobodyIsSentTwice()
    {
        writeRecipients("email\nann@example.org\nbob@example.org\ncid@\ndan@example.org\n");
        OddServer server;
        server.atRecipient = [&server](const QByteArray &to, int) {
            if (!to.startsWith("bob"))
                return Answer::Normal;
            server.close();
            return Answer::Cut;
        };
        const auto run = sendTo(server);
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run->outcome.error.contains(u"cannot be used"_s), qPrintable(run->outcome.error));
        QVERIFY(!run->outcome.isRetryable);
        QCOMPARE(run->rows.size(), 4);
        QCOMPARE(run->rows.at(2).at(0).error, u"no domain"_s);
        QCOMPARE(run->rows.at(3).at(1).error, u"not tried after the failure above"_s);
        QCOMPARE(server.taken, Names{"ann@example.org"});
    }

    void aFailureBeforeTheFirstMessageMayBeRetried()
    {
        OddServer server;
        server.greeting = "421 too busy";
        const auto run = sendTo(server);
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run->outcome.error.contains(u"421 too busy"_s), qPrintable(run->outcome.error));
        QVERIFY(run->outcome.isRetryable);
        QCOMPARE(server.connections, 2);
    }

    void aServerThatCutsOffEverybodyIsLeftInPeace()
    {
        writeRecipients(fifty());
        OddServer server;
        server.atRecipient = [](const QByteArray &, int) { return Answer::Cut; };
        const auto run = sendTo(server);
        QVERIFY(run->waitForEnd());
        QVERIFY2(run->outcome.error.contains(u"20 recipient"_s), qPrintable(run->outcome.error));
        QCOMPARE(run->rows.size(), 50);
        QVERIFY2(server.connections <= 40, qPrintable(QString::number(server.connections)));
    }

    void aLocalPartBeyondAsciiNeedsAServerThatTakesIt_data()
    {
        QTest::addColumn<QByteArray>("extension");
        QTest::addColumn<QString>("error");
        QTest::newRow("a server without SMTPUTF8") << QByteArray() << u"SMTPUTF8"_s;
        QTest::newRow("a server with it") << QByteArray("SMTPUTF8") << QString();
    }
    void aLocalPartBeyondAsciiNeedsAServerThatTakesIt()
    {
        QFETCH(QByteArray, extension);
        QFETCH(QString, error);
        writeRecipients("email\nann@example.org\njürgen@example.org\ncid@müller.example\n");
        OddServer server;
        server.extension = extension;
        const auto run = sendTo(server, {{u"subject"_s, u"Grüße"_s}});
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QVERIFY2(run->rows.at(1).at(1).error.contains(error), qPrintable(run->rows.at(1).at(1).error));
        QCOMPARE(run->cellErrors().size(), error.isEmpty() ? 0 : 1);
        QCOMPARE(server.taken,
                 error.isEmpty() ? (Names{"ann@example.org", "jürgen@example.org", "cid@xn--mller-kva.example"})
                                 : (Names{"ann@example.org", "cid@xn--mller-kva.example"}));
        for (const char byte : server.content) // of the last message: a header is encoded, a domain is, too
            QVERIFY(static_cast<unsigned char>(byte) < 128);
    }

    void aSenderBeyondAsciiIsSaidAtOnce()
    {
        OddServer server;
        const auto run = sendTo(server, {{u"from"_s, u"grüße@example.org"_s}});
        QVERIFY(run->waitForEnd());
        QVERIFY2(run->outcome.error.contains(u"grüße@example.org"_s) && run->outcome.error.contains(u"SMTPUTF8"_s),
                 qPrintable(run->outcome.error));
        QVERIFY(server.complete.isEmpty());
    }

    void aRecipientsFileThatCannotBeReadIsNotOpened_data()
    {
        QTest::addColumn<bool>("isPipe");
        QTest::addColumn<QString>("words");
        QTest::newRow("a pipe, whose opening would wait for ever") << true << u"is a pipe"_s;
        QTest::newRow("a file that Jobdeck has open") << false << u"in use by Jobdeck itself"_s;
    }
    void aRecipientsFileThatCannotBeReadIsNotOpened()
    {
        QFETCH(bool, isPipe);
        QFETCH(QString, words);
        QFile own(recipients());
        if (isPipe)
            QVERIFY(QFile::remove(recipients()) && ::mkfifo(QFile::encodeName(recipients()).constData(), 0600) == 0);
        else
            QVERIFY(own.open(QIODevice::ReadWrite));
        const OddServer server;
        const auto run = sendTo(server);
        const bool hasEnded = run->waitForEnd(5'000);
        if (!hasEnded)
            QVERIFY(own.open(QIODevice::ReadWrite)); // lets it go on
        QVERIFY(hasEnded);
        QVERIFY2(run->outcome.error.contains(words) && run->outcome.error.contains(recipients()),
                 qPrintable(run->outcome.error));
    }

private:
    [[nodiscard]] QString recipients() const { return m_dir->filePath(u"recipients.csv"_s); }

    static QByteArray fifty()
    {
        QByteArray lines("email\n");
        for (int i = 0; i < 50; ++i)
            lines += "person" + QByteArray::number(i) + "@example.org\n";
        return lines;
    }

    void writeRecipients(const QByteArray &bytes)
    {
        QFile file(recipients());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<JobFixture> sendTo(const OddServer &server, const QJsonObject &changes = {})
    {
        QJsonObject arguments{{u"subject"_s, u"Spring"_s},        {u"content"_s, u"Hello"_s},
                              {u"from"_s, u"news@example.org"_s}, {u"recipients"_s, recipients()},
                              {u"delivery"_s, u"smtp"_s},         {u"server"_s, server.address()}};
        for (auto change = changes.begin(); change != changes.end(); ++change)
            arguments.insert(change.key(), change.value());
        return std::make_unique<JobFixture>(m_registry, u"Send Newsletter"_s, arguments);
    }

    JobRegistry m_registry;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestNewsletterRun)
#include "tst_newsletterrun.moc"
