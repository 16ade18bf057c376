// The job Send Newsletter: into a folder, and to a mail server on loopback.
#include "jobs/library/mailmessage.h"
#include "jobs/library/sendnewsletter.h"
#include "jobs/library/smtpclient.h"
#include "tests/fakes/jobfixture.h"
#include "tests/fakes/namespaces.h"
#include "tests/fakes/smtpserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSendNewsletter final : public QObject {
    Q_OBJECT
public:
    explicit TestSendNewsletter(QString address)
        : m_otherAddress(std::move(address))
    {
    }

private slots:
    void initTestCase()
    {
        QVERIFY(registerSendNewsletter(m_registry).isOk());
        makeCertificate();
    }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        qunsetenv("SSL_CERT_FILE");
        writeRecipients("email\nann@example.org\nbob@example.org\ncid@example.org\n");
    }

    void itsArgumentsAreAsPromised()
    {
        const JobKind &kind = *m_registry.find(u"Send Newsletter"_s);
        QCOMPARE(kind.group, u"Marketing"_s);
        QVERIFY(kind.isSchedulable);
        QStringList names;
        for (const ArgumentSpec &spec : kind.arguments)
            names << spec.name + u' ' + argumentTypeName(spec.type);
        QCOMPARE(names,
                 (QStringList{u"subject text"_s, u"content multiline"_s, u"from email"_s, u"recipients file"_s,
                              u"delivery choice"_s, u"folder folder"_s, u"server url"_s, u"user text"_s,
                              u"send_password secret"_s}));
    }

    void argumentsAreCheckedBefore_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QString>("field");
        const QString smtp = u"smtp"_s;
        QTest::newRow("a folder needs no server") << QJsonObject{} << QString();
        QTest::newRow("the folder need not exist") << QJsonObject{{u"folder"_s, u"/no/such"_s}} << QString();
        QTest::newRow("a server that is hidden counts for nothing")
            << QJsonObject{{u"server"_s, u"what"_s}} << QString();
        QTest::newRow("SMTP needs a server") << QJsonObject{{u"delivery"_s, smtp}} << u"server"_s;
        QTest::newRow("SMTP with a server")
            << QJsonObject{{u"delivery"_s, smtp}, {u"server"_s, u"smtps://mail.example.org"_s}} << QString();
        QTest::newRow("another scheme") << QJsonObject{{u"delivery"_s, smtp},
                                                       {u"server"_s, u"https://mail.example.org"_s}}
                                        << u"server"_s;
        QTest::newRow("a password in the address")
            << QJsonObject{{u"delivery"_s, smtp}, {u"server"_s, u"smtp://ann:tiger@mail.example.org"_s}} << u"server"_s;
        QTest::newRow("a password without a user") << QJsonObject{{u"delivery"_s, smtp},
                                                                  {u"server"_s, u"smtp://mail.example.org"_s},
                                                                  {u"send_password"_s, u"tiger"_s}}
                                                   << u"user"_s;
        QTest::newRow("a sender without a domain") << QJsonObject{{u"from"_s, u"news@"_s}} << u"from"_s;
        QTest::newRow("no recipients") << QJsonObject{{u"recipients"_s, u"/no/such.csv"_s}} << u"recipients"_s;
        QTest::newRow("another delivery") << QJsonObject{{u"delivery"_s, u"pigeon"_s}} << u"delivery"_s;
    }
    void argumentsAreCheckedBefore()
    {
        QFETCH(QJsonObject, changes);
        QFETCH(QString, field);
        const JobKind &kind = *m_registry.find(u"Send Newsletter"_s);
        const ValidatedArguments valid = validateArguments(kind.arguments, arguments(changes));
        FieldErrors errors = valid.errors;
        if (errors.isEmpty())
            errors = m_registry.check(kind.name)(valid.values);
        QCOMPARE(errors.isEmpty(), field.isEmpty());
        if (errors.isEmpty())
            return;
        QCOMPARE(errors.first().field, field);
        QVERIFY2(!errors.first().message.contains(u"tiger"_s), qPrintable(errors.first().message));
    }

    void eachRecipientGetsAFile()
    {
        const auto run = send();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QCOMPARE(run->columns, (QStringList{u"E-mail"_s, u"Result"_s}));
        QCOMPARE(run->rows.size(), 3);
        QCOMPARE(run->rows.at(0).at(0).value, QJsonValue(u"ann@example.org"_s));
        QCOMPARE(run->rows.at(0).at(1).value, QJsonValue(u"ann@example.org.eml"_s));
        QVERIFY(run->cellErrors().isEmpty());
        QCOMPARE(run->progress.last(), 100);
        QCOMPARE(run->lastProgressText, u"3 of 3"_s);
        QVERIFY(run->logText().contains(u"Sent 3 of 3"_s));
        const QByteArray message = contentOf(m_dir->filePath(u"out/bob@example.org.eml"_s));
        QVERIFY2(message.startsWith("From: news@example.org\r\nTo: bob@example.org\r\nSubject: Spring\r\nDate: "),
                 message.constData());
        QVERIFY(message.endsWith("\r\n\r\nHello\r\n"));
    }

    void aFileIsNeverOverwritten()
    {
        for (int round = 0; round < 2; ++round)
            QVERIFY(send()->waitForEnd());
        QCOMPARE(QDir(m_dir->filePath(u"out"_s)).entryList(QDir::Files).size(), 6);
    }

    void anAddressIsNoPath()
    {
        writeRecipients("email\n../../evil@example.org\n/etc/x@example.org\n.hidden@example.org\n");
        const auto run = send();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QCOMPARE(QDir(m_dir->filePath(u"out"_s)).entryList(QDir::Files).size(), 3);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 (QStringList{u"out"_s, u"recipients.csv"_s}));
    }

    // With nothing set up, the messages go below the user's documents.
    void withoutAFolderOneIsMade()
    {
        qputenv("HOME", QFile::encodeName(m_dir->path()));
        const auto run = send({{u"folder"_s, QJsonValue()}});
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QVERIFY2(run->logText().contains(m_dir->filePath(u"Documents/Newsletters/"_s)), qPrintable(run->logText()));
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        const auto run = send({{u"folder"_s, m_dir->filePath(u"recipients.csv/out"_s)}});
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run->outcome.error.contains(u"recipients.csv/out"_s), qPrintable(run->outcome.error));
    }

    void aFolderThatDisappearsIsSaid()
    {
        writeRecipients("email\n" + manyRecipients(50'000));
        const auto run = send();
        QVERIFY(run->waitForRows(10));
        QVERIFY(QDir(m_dir->path()).rename(u"out"_s, u"elsewhere"_s));
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run->outcome.error.contains(u"No message can be written into the folder"_s),
                 qPrintable(run->outcome.error));
        QCOMPARE(run->rows.size(), 50'000);
    }

    void aBadAddressIsItsRowsErrorAndTheOthersAreSent_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("error");
        QTest::newRow("no domain") << QByteArray("bob@,Bob") << u"no domain"_s;
        QTest::newRow("no @") << QByteArray("bob,Bob") << u"no @"_s;
        QTest::newRow("nothing before the @") << QByteArray("@example.org,Bob") << u"no name before the @"_s;
        QTest::newRow("no address") << QByteArray(",Bob") << u"no address"_s;
        QTest::newRow("two addresses") << QByteArray("\"bob@example.org,eve@example.org\",Bob") << u"a character"_s;
        QTest::newRow("a line break") << QByteArray("\"bob@example.org\r\nBcc: eve@example.org\",Bob")
                                      << u"a character"_s;
        QTest::newRow("angle brackets") << QByteArray("Bob <bob@example.org>,Bob") << u"a character"_s;
        QTest::newRow("too long") << QByteArray(300, 'b') + "@example.org,Bob" << u"too long"_s;
        QTest::newRow("too few fields") << QByteArray("bob@example.org") << u"1 field(s), the header has 2"_s;
        QTest::newRow("not UTF-8") << QByteArray("b\xF6"
                                                 "b@example.org,Bob")
                                   << u"UTF-8"_s;
    }
    void aBadAddressIsItsRowsErrorAndTheOthersAreSent()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, error);
        writeRecipients("Email,name\nann@example.org,Ann\n" + line + "\ncid@example.org,Cid\n");
        SmtpServer server;
        const auto run = sendTo(server);
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.kind, Outcome::Kind::Done); // the error cell makes it an exception
        QCOMPARE(run->rows.size(), 3);
        QVERIFY2(run->rows.at(1).at(0).error.contains(error), qPrintable(run->rows.at(1).at(0).error));
        QCOMPARE(run->cellErrors().size(), 1);
        QCOMPARE(recipientsOf(server), (QList<QByteArray>{"ann@example.org", "cid@example.org"}));
        QVERIFY(run->logText().contains(u"Sent 2 of 3"_s));
    }

    void eachAddressGetsItOnce()
    {
        writeRecipients("name,email\nA,ann@example.org\nB, ANN@example.org \nC,bob@example.org\n");
        SmtpServer server;
        const auto run = sendTo(server);
        QVERIFY(run->waitForEnd());
        QCOMPARE(recipientsOf(server), (QList<QByteArray>{"ann@example.org", "bob@example.org"}));
        QVERIFY(run->logText().contains(u"more than once"_s));
    }

    void someRecipientFilesCannotBeUsed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << u"is empty"_s;
        QTest::newRow("no column email") << QByteArray("name,mail\nAnn,ann@example.org\n") << u"name, mail"_s;
        QTest::newRow("no header") << QByteArray("ann@example.org\n") << u"no column email"_s;
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                              "e\0m\0",
                                              6)
                                << u"UTF-16"_s;
        QTest::newRow("a quote that is never closed") << QByteArray("email\n\"ann@example.org\n") << u"line 2"_s;
        QTest::newRow("a line of 100 MB") << "email\n" + QByteArray(100 * 1024 * 1024, 'x') << u"line 2 is longer"_s;
        QTest::newRow("a header and nothing else") << QByteArray("email\n") << u"no recipient"_s;
    }
    void someRecipientFilesCannotBeUsed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        writeRecipients(bytes);
        const auto run = send();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run->outcome.error.contains(words) && run->outcome.error.contains(recipients()),
                 qPrintable(run->outcome.error));
        QVERIFY(run->rows.isEmpty() && !QDir(m_dir->path()).exists(u"out"_s));
    }

    void aMessageArrivesAsItWasWritten_data()
    {
        QTest::addColumn<QString>("content");
        QTest::newRow("plain") << u"Hello"_s;
        QTest::newRow("letters beyond ASCII") << u"Grüße 日本 😀"_s;
        QTest::newRow("lines with dots") << u".\n..\n.hidden\nend."_s;
        QTest::newRow("a long line") << QString(5'000, u'ü') + u" = "_s + QString(5'000, u'x');
        QTest::newRow("spaces at the ends of lines") << u"a \n b\t\n \n\nc"_s;
        QTest::newRow("what looks like encoded") << u"=C3=BC =\n="_s;
    }
    void aMessageArrivesAsItWasWritten()
    {
        QFETCH(QString, content);
        SmtpServer server;
        const auto run = sendTo(server, {{u"content"_s, content}});
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QCOMPARE(server.mails.size(), 3);
        QCOMPARE(server.mails.first().from, QByteArray("news@example.org"));
        const QByteArray &message = server.mails.first().content;
        for (const QByteArray &line : message.split('\n'))
            QVERIFY(line.size() <= 77); // RFC 2045, 6.7, with the CR
        QCOMPARE(decodedBody(message), content);
    }

    void aSubjectCannotAddHeaders()
    {
        const QByteArray message = messageBytes({.from = u"news@example.org"_s,
                                                 .to = u"ann@example.org"_s,
                                                 .subject = u"Hi\r\nBcc: eve@example.org"_s,
                                                 .content = u"x"_s,
                                                 .date = QDateTime::currentDateTimeUtc(),
                                                 .id = u"1"_s});
        QVERIFY(!message.contains("\nBcc:"));
        QVERIFY(message.contains("\r\nSubject: Hi  Bcc: eve@example.org\r\n"));
    }

    void aSubjectBeyondAsciiIsEncoded()
    {
        const QString subject = u"Grüße "_s.repeated(20) + u"😀"_s.repeated(20);
        SmtpServer server;
        const auto run = sendTo(server, {{u"subject"_s, subject}});
        QVERIFY(run->waitForEnd());
        QByteArray decoded;
        const QByteArray message = server.mails.first().content;
        const qsizetype start = message.indexOf("Subject: ") + 9;
        for (const QByteArray &word : message.sliced(start, message.indexOf("\r\nDate") - start).split('\n')) {
            QVERIFY(word.trimmed().size() <= 75); // RFC 2047, 2
            decoded += QByteArray::fromBase64(word.trimmed().sliced(10).chopped(2));
        }
        QCOMPARE(QString::fromUtf8(decoded), subject);
    }

    void oneConnectionServesAll()
    {
        SmtpServer server;
        const auto run = sendTo(server);
        QVERIFY(run->waitForEnd());
        QCOMPARE(server.mails.size(), 3);
        QCOMPARE(server.connections, 1);
    }

    void aServerThatClosesAfterEachMessageGetsEachOnce()
    {
        SmtpServer server;
        server.closesAfterMessage = true;
        const auto run = sendTo(server);
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QCOMPARE(recipientsOf(server), (QList<QByteArray>{"ann@example.org", "bob@example.org", "cid@example.org"}));
    }

    void aRefusedRecipientIsItsRowsError()
    {
        SmtpServer server;
        server.refusedRecipient = "bob@";
        const auto run = sendTo(server);
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString()); // the error cell makes it an exception
        QCOMPARE(recipientsOf(server), (QList<QByteArray>{"ann@example.org", "cid@example.org"}));
        QCOMPARE(run->cellErrors(), QStringList{u"550 no such mailbox"_s});
        QCOMPARE(run->rows.at(1).at(1).value, QJsonValue(u"not sent"_s));
    }

    void aMessageIsEncryptedWhereTheServerCan_data()
    {
        QTest::addColumn<bool>("isFromStart");
        QTest::addColumn<bool>("hasPassword");
        QTest::newRow("STARTTLS") << false << true;
        QTest::newRow("STARTTLS without a password") << false << false;
        QTest::newRow("TLS from the start") << true << true;
    }
    void aMessageIsEncryptedWhereTheServerCan()
    {
        QFETCH(bool, isFromStart);
        QFETCH(bool, hasPassword);
        qputenv("SSL_CERT_FILE", QFile::encodeName(m_certificate));
        SmtpServer server;
        server.tls = m_tls;
        server.isEncryptedFromStart = isFromStart;
        QJsonObject login;
        if (hasPassword) {
            server.password = "tiger&scott";
            login = {{u"user"_s, u"ann"_s}, {u"send_password"_s, u"tiger&scott"_s}};
        }
        const auto run = sendTo(server, login, isFromStart ? u"smtps"_s : u"smtp"_s);
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QCOMPARE(server.mails.size(), 3);
        QVERIFY(std::ranges::all_of(server.mails, &SmtpServer::Mail::isEncrypted));
        QCOMPARE(server.plainCommands, isFromStart ? QList<QByteArray>() : QList<QByteArray>({"EHLO", "STARTTLS"}));
        QCOMPARE(server.commands.contains("AUTH"), hasPassword);
        QVERIFY(!run->everything().contains(u"tiger"_s));
    }

    void aCertificateThatNobodyVouchesForIsRefused()
    {
        SmtpServer server;
        server.tls = m_tls;
        const auto run = sendTo(server);
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run->outcome.error.contains(u"certificate"_s) && run->outcome.error.contains(server.address()),
                 qPrintable(run->outcome.error));
        QVERIFY(server.mails.isEmpty());
        QCOMPARE(run->rows.size(), 3);
        QCOMPARE(run->cellErrors().size(), 3);
    }

    void aWrongPasswordIsSaidAndNotShown()
    {
        SmtpServer server;
        server.password = "other";
        const auto run = sendTo(server, {{u"user"_s, u"ann"_s}, {u"send_password"_s, u"tiger"_s}});
        QVERIFY(run->waitForEnd());
        QVERIFY2(run->outcome.error.contains(u"refused the user or the password"_s), qPrintable(run->outcome.error));
        QVERIFY(!run->everything().contains(u"tiger"_s));
        QCOMPARE(server.commands.count("AUTH"), 1); // more would lock the account
    }

    void aPasswordThatTheServerQuotesIsNotShown()
    {
        SmtpServer server;
        server.password = "tiger";
        server.refusedRecipient = "bob@";
        server.refusal = "your password is tiger";
        const auto run = sendTo(server, {{u"user"_s, u"ann"_s}, {u"send_password"_s, u"tiger"_s}});
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->cellErrors(), QStringList{u"550 your password is ***"_s});
        QVERIFY(!run->everything().contains(u"tiger"_s));
    }

    // The network could read it.
    void aPasswordGoesToAnotherComputerOnlyEncrypted()
    {
        SmtpServer server;
        server.password = "tiger";
        QVERIFY(server.QTcpServer::listen(QHostAddress(m_otherAddress)));
        const auto run = send({{u"delivery"_s, u"smtp"_s},
                               {u"server"_s, server.address(u"smtp"_s, m_otherAddress)},
                               {u"user"_s, u"ann"_s},
                               {u"send_password"_s, u"tiger"_s}});
        QVERIFY(run->waitForEnd());
        QVERIFY2(run->outcome.error.contains(u"no encrypted connection"_s), qPrintable(run->outcome.error));
        QCOMPARE(server.connections, 1);
        QVERIFY(!server.commands.contains("AUTH") && server.mails.isEmpty());
    }

    void aServerThatIsNotThereIsSaidOnce()
    {
        SmtpServer server;
        QVERIFY(server.listen());
        const QString address = server.address();
        server.close();
        const auto run = send({{u"delivery"_s, u"smtp"_s}, {u"server"_s, address}});
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run->outcome.error.contains(address), qPrintable(run->outcome.error));
        QCOMPARE(run->rows.size(), 3);
        QCOMPARE(run->cellErrors().at(2), u"not tried after the failure above"_s);
    }

    void aServerThatWantsNobodyIsAskedOnce()
    {
        SmtpServer server;
        server.greeting = "554 go away";
        const auto run = sendTo(server);
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run->outcome.error.contains(u"554 go away"_s), qPrintable(run->outcome.error));
        QCOMPARE(server.connections, 1);
        QCOMPARE(run->rows.size(), 3);
    }

    void anAbortDoesNotWaitForTheServer_data()
    {
        QTest::addColumn<QByteArray>("hangsAt");
        QTest::addColumn<QString>("scheme");
        QTest::newRow("before its greeting") << QByteArray() << u"smtp"_s;
        QTest::newRow("before TLS from the start") << QByteArray() << u"smtps"_s;
        QTest::newRow("at EHLO") << QByteArray("EHLO") << u"smtp"_s;
        QTest::newRow("at STARTTLS") << QByteArray("STARTTLS") << u"smtp"_s;
        QTest::newRow("at a recipient") << QByteArray("RCPT") << u"smtp"_s;
    }
    void anAbortDoesNotWaitForTheServer()
    {
        QFETCH(QByteArray, hangsAt);
        QFETCH(QString, scheme);
        SmtpServer server;
        server.hangsAt = hangsAt;
        if (hangsAt.isEmpty())
            server.greeting.clear();
        if (hangsAt == "STARTTLS")
            server.tls = m_tls;
        const auto run = sendTo(server, {}, scheme);
        QVERIFY(waitFor([&] { return server.isHanging(); }));
        QElapsedTimer sinceStop;
        sinceStop.start();
        run->stop();
        QVERIFY(run->waitForEnd());
        QVERIFY2(sinceStop.elapsed() < 2'000, qPrintable(QString::number(sinceStop.elapsed())));
        QCOMPARE(run->outcome.kind, Outcome::Kind::Stopped);
        QCOMPARE(run->outcome.note, u"Sent 0 of 3."_s);
    }

    void anAbortStopsBetweenRecipients()
    {
        writeRecipients("email\n" + manyRecipients(50'000));
        SmtpServer server;
        const auto run = sendTo(server);
        QVERIFY(run->waitForRows(5));
        run->stop();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.kind, Outcome::Kind::Stopped);
        QVERIFY(server.mails.size() >= 5 && server.mails.size() < 50'000);
        const qsizetype told = run->outcome.note.section(u' ', 1, 1).toLongLong();
        QVERIFY(told == run->rows.size() && server.mails.size() - told <= 1);
    }

    void aServerThatDoesNotSayGoodbyeIsLeft()
    {
        SmtpServer server;
        server.hangsAt = "QUIT";
        QVERIFY(server.listen());
        QElapsedTimer timer;
        timer.start();
        const Delivery delivery = deliver({.server = QUrl(server.address()), .from = m_sender, .farewellMs = 50});
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(delivery.kind, Delivery::Kind::Delivered);
        QCOMPARE(server.mails.size(), 1);
        QVERIFY(server.isHanging());
    }

    void aServerThatHangsIsGivenUp()
    {
        SmtpServer server;
        server.hangsAt = "RCPT";
        QVERIFY(server.listen());
        const Delivery delivery = deliver({.server = QUrl(server.address()), .from = m_sender, .patienceSeconds = 1});
        QCOMPARE(delivery.kind, Delivery::Kind::Broken);
        QVERIFY(server.isHanging());
        QVERIFY2(delivery.text.contains(server.address()), qPrintable(delivery.text));
    }

private:
    // One message, to a server on this thread, until the client has gone.
    static Delivery deliver(const SmtpSettings &settings)
    {
        Delivery delivery;
        std::atomic<bool> isGone = false;
        const std::jthread thread([&] {
            {
                SmtpClient client(settings, {});
                delivery = client.deliver(u"ann@example.org"_s, "Subject: x\r\n\r\nx\r\n");
            }
            isGone = true;
        });
        (void)waitFor([&isGone] { return isGone.load(); });
        return delivery;
    }

    const QString m_otherAddress; // of this computer, but not loopback
    const QString m_sender = u"news@example.org"_s;

    [[nodiscard]] QString recipients() const { return m_dir->filePath(u"recipients.csv"_s); }

    void writeRecipients(const QByteArray &bytes)
    {
        QFile file(recipients());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QByteArray manyRecipients(int count)
    {
        QByteArray lines;
        for (int i = 0; i < count; ++i)
            lines += "person" + QByteArray::number(i) + "@example.org\n";
        return lines;
    }

    // A null takes an argument away.
    [[nodiscard]] QJsonObject arguments(const QJsonObject &changes) const
    {
        QJsonObject arguments{{u"subject"_s, u"Spring"_s},
                              {u"content"_s, u"Hello"_s},
                              {u"from"_s, u"news@example.org"_s},
                              {u"recipients"_s, recipients()},
                              {u"folder"_s, m_dir->filePath(u"out"_s)}};
        for (auto change = changes.begin(); change != changes.end(); ++change)
            arguments.insert(change.key(), change.value());
        return arguments;
    }

    std::unique_ptr<JobFixture> send(const QJsonObject &changes = {})
    {
        return std::make_unique<JobFixture>(m_registry, u"Send Newsletter"_s, arguments(changes));
    }
    std::unique_ptr<JobFixture> sendTo(SmtpServer &server, QJsonObject changes = {}, const QString &scheme = u"smtp"_s)
    {
        server.listen();
        changes.insert(u"delivery"_s, u"smtp"_s);
        changes.insert(u"server"_s, server.address(scheme));
        return send(changes);
    }

    static QList<QByteArray> recipientsOf(const SmtpServer &server)
    {
        QList<QByteArray> addresses;
        for (const SmtpServer::Mail &mail : server.mails)
            addresses << mail.to;
        return addresses;
    }

    // Quoted-printable, without the last line break.
    static QString decodedBody(const QByteArray &message)
    {
        QByteArray body = message.sliced(message.indexOf("\r\n\r\n") + 4).chopped(2);
        body.replace("=\r\n", "").replace("\r\n", "\n");
        return QString::fromUtf8(QByteArray::fromPercentEncoding(body, '='));
    }

    // For 127.0.0.1, signed by itself.
    void makeCertificate()
    {
        QVERIFY(m_keys.isValid());
        m_certificate = m_keys.filePath(u"cert.pem"_s);
        const QString key = m_keys.filePath(u"key.pem"_s);
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                       u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s,
                       u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, key, u"-out"_s, m_certificate});
        QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
        m_tls.setLocalCertificate(QSslCertificate(contentOf(m_certificate)));
        m_tls.setPrivateKey(QSslKey(contentOf(key), QSsl::Ec));
        m_tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        QVERIFY(!m_tls.localCertificate().isNull() && !m_tls.privateKey().isNull());
    }

    JobRegistry m_registry;
    QTemporaryDir m_keys;
    QString m_certificate;
    QSslConfiguration m_tls;
    std::unique_ptr<QTemporaryDir> m_dir;
};

// In a network of its own, with an address that is not loopback. Where none can be had (a container without rights),
// 0.0.0.0 is such an address that leads to this computer, too.
int main(int argc, char **argv)
{
    const QString address = enterNetworkOfItsOwn("192.0.2.1") ? u"192.0.2.1"_s : u"0.0.0.0"_s;
    QCoreApplication application(argc, argv);
    TestSendNewsletter test(address);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sendnewsletter.moc"
