// A mail server on loopback that behaves as a test wants: plain, with STARTTLS or TLS from the start, refusing,
// hanging, closing. It lives on the test's thread and goes on while that waits. RFC 5321, RFC 3207, RFC 4954.
#pragma once

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

#include <memory>
#include <optional>

class SmtpServer final : public QTcpServer {
public:
    struct Mail {
        QByteArray from = {};
        QByteArray to = {};
        QByteArray content = {}; // as sent, without the dots of transparency
        bool isEncrypted = false;
    };

    QByteArray greeting = "220 test ESMTP"; // empty: says nothing, for ever
    QByteArray refusedRecipient; // a part of the address; answered with 550 and `refusal`
    QByteArray refusal = "no such mailbox";
    QByteArray hangsAt; // a command after which it says nothing more, "DATA" or "." for instance
    bool closesAfterMessage = false;
    QByteArray password; // not empty: AUTH PLAIN is offered, and must have it
    std::optional<QSslConfiguration> tls; // offers STARTTLS
    bool isEncryptedFromStart = false;

    QList<Mail> mails;
    QList<QByteArray> commands; // the first words, in order
    QList<QByteArray> plainCommands; // those of them that came unencrypted
    int connections = 0;

    bool listen() { return QTcpServer::listen(QHostAddress::LocalHost); }
    // "smtp://127.0.0.1:2525"
    [[nodiscard]] QString address(const QString &scheme = QStringLiteral("smtp"),
                                  const QString &host = QStringLiteral("127.0.0.1")) const
    {
        return QStringLiteral("%1://%2:%3").arg(scheme, host).arg(serverPort());
    }
    [[nodiscard]] bool isHanging() const { return m_isHanging; }

private:
    struct Session {
        QSslSocket *socket = nullptr;
        bool isInData = false;
        bool isAsked = false; // for its password
        bool isDeaf = false;
        Mail mail;
    };

    void incomingConnection(qintptr descriptor) override
    {
        ++connections;
        auto session = std::make_shared<Session>();
        session->socket = new QSslSocket(this);
        session->socket->setSocketDescriptor(descriptor);
        if (tls)
            session->socket->setSslConfiguration(*tls);
        connect(session->socket, &QSslSocket::readyRead, this, [this, session] { read(*session); });
        connect(session->socket, &QSslSocket::disconnected, session->socket, &QObject::deleteLater);
        if (isEncryptedFromStart)
            session->socket->startServerEncryption();
        if (greeting.isEmpty())
            hang(*session);
        else
            say(*session, greeting);
    }

    void read(Session &session)
    {
        while (!session.isDeaf && session.socket->canReadLine()) {
            QByteArray line = session.socket->readLine();
            line.chop(line.endsWith("\r\n") ? 2 : 1);
            if (session.isInData)
                takeContent(session, line);
            else if (session.isAsked)
                judge(session, line);
            else
                obey(session, line);
        }
    }

    void takeContent(Session &session, QByteArray line)
    {
        if (line != ".") {
            session.mail.content += (line.startsWith('.') ? line.sliced(1) : line) + "\r\n";
            return;
        }
        session.isInData = false;
        if (hangsAt == ".") {
            hang(session);
            return;
        }
        mails << session.mail;
        say(session, "250 taken");
        if (closesAfterMessage)
            session.socket->disconnectFromHost();
    }

    void obey(Session &session, const QByteArray &line)
    {
        const QByteArray command = line.split(' ').first().toUpper();
        commands << command;
        if (!session.socket->isEncrypted())
            plainCommands << command;
        if (command == hangsAt)
            hang(session);
        else if (command == "EHLO" || command == "HELO")
            greet(session);
        else if (command == "STARTTLS" && tls)
            startTls(session);
        else if (command == "AUTH")
            authenticate(session, line);
        else if (command == "MAIL")
            startMail(session, line);
        else if (command == "RCPT")
            addRecipient(session, line);
        else if (command == "DATA")
            startData(session);
        else
            say(session, command == "QUIT" ? "221 bye" : command == "RSET" ? "250 ok" : "500 what?");
    }

    void greet(Session &session)
    {
        if (tls && !session.socket->isEncrypted())
            say(session, "250-test\r\n250 STARTTLS");
        else
            say(session, password.isEmpty() ? "250 test" : "250-test\r\n250 AUTH PLAIN");
    }

    void startTls(Session &session)
    {
        say(session, "220 go on");
        session.socket->flush();
        session.socket->startServerEncryption();
    }

    // AUTH PLAIN with the base64 of "\0user\0password" in the same line or, asked for, in the next one.
    void authenticate(Session &session, const QByteArray &line)
    {
        const QByteArray answer = line.split(' ').value(2);
        session.isAsked = answer.isEmpty();
        if (session.isAsked)
            say(session, "334 ");
        else
            judge(session, answer);
    }

    // A server that quotes what it was sent, as a careless one may.
    void judge(Session &session, const QByteArray &answer)
    {
        session.isAsked = false;
        const QByteArray given = QByteArray::fromBase64(answer).split('\0').value(2);
        say(session, given == password ? QByteArray("235 welcome") : "535 " + given + " is wrong");
    }

    void startMail(Session &session, const QByteArray &line)
    {
        session.mail = {.from = inBrackets(line), .isEncrypted = session.socket->isEncrypted()};
        say(session, "250 ok");
    }

    void addRecipient(Session &session, const QByteArray &line)
    {
        session.mail.to = inBrackets(line);
        const bool isRefused = !refusedRecipient.isEmpty() && session.mail.to.contains(refusedRecipient);
        say(session, isRefused ? "550 " + refusal : QByteArray("250 ok"));
    }

    void startData(Session &session)
    {
        session.isInData = true;
        say(session, "354 go on");
    }

    void hang(Session &session)
    {
        session.isDeaf = true;
        m_isHanging = true;
    }

    static void say(Session &session, const QByteArray &line) { session.socket->write(line + "\r\n"); }
    static QByteArray inBrackets(const QByteArray &line)
    {
        return line.sliced(line.indexOf('<') + 1, line.lastIndexOf('>') - line.indexOf('<') - 1);
    }

    bool m_isHanging = false;
};
