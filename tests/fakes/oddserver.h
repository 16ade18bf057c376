// A mail server on loopback that misbehaves at one recipient or at all: cuts the connection, says 421, answers late.
// Plain SMTP, no authentication. It lives on the test's thread and goes on while that waits. RFC 5321.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <memory>

class OddServer final : public QTcpServer {
public:
    enum class Answer { Normal, Cut, Closing, Never }; // Closing: 421, then cut

    OddServer() { listen(QHostAddress::LocalHost); }

    // Asked at RCPT and at the end of the message, with the address and how often it was asked about it there.
    std::function<Answer(const QByteArray &to, int count)> atRecipient;
    std::function<Answer(const QByteArray &to, int count)> atEnd;
    int delayMs = 0; // of the answer to a message
    QByteArray greeting = "220 test ESMTP";
    QByteArray extension; // offered after EHLO

    QList<QByteArray> taken; // recipients whose message was accepted
    QList<QByteArray> complete; // recipients whose message arrived whole
    QByteArray content; // of the last message
    int connections = 0;

    [[nodiscard]] QString address() const { return QStringLiteral("smtp://127.0.0.1:%1").arg(serverPort()); }

private:
    struct Session {
        QTcpSocket *socket = nullptr;
        bool isInData = false;
        QByteArray to = {};
    };

    void incomingConnection(qintptr descriptor) override
    {
        ++connections;
        auto session = std::make_shared<Session>();
        session->socket = new QTcpSocket(this);
        session->socket->setSocketDescriptor(descriptor);
        connect(session->socket, &QTcpSocket::readyRead, this, [this, session] { read(*session); });
        connect(session->socket, &QTcpSocket::disconnected, session->socket, &QObject::deleteLater);
        say(*session, greeting);
    }

    void read(Session &session)
    {
        while (session.socket->canReadLine()) {
            const QByteArray line = session.socket->readLine().trimmed();
            if (!session.isInData)
                obey(session, line);
            else if (line != ".")
                content += line + '\n';
            else
                finish(session);
        }
    }

    void obey(Session &session, const QByteArray &line)
    {
        const QByteArray command = line.first(4).toUpper();
        if (command == "EHLO") {
            say(session, extension.isEmpty() ? QByteArray("250 test") : "250-test\r\n250 " + extension);
        } else if (command == "RCPT") {
            session.to = line.sliced(line.indexOf('<') + 1, line.lastIndexOf('>') - line.indexOf('<') - 1);
            answer(session, atRecipient ? atRecipient(session.to, m_askedAtRecipient[session.to]++) : Answer::Normal);
        } else if (command == "DATA") {
            session.isInData = true;
            content.clear();
            say(session, "354 go on");
        } else {
            say(session, command == "QUIT" ? "221 bye" : "250 ok");
        }
    }

    void finish(Session &session)
    {
        session.isInData = false;
        complete << session.to;
        const Answer odd = atEnd ? atEnd(session.to, m_askedAtEnd[session.to]++) : Answer::Normal;
        if (odd == Answer::Normal)
            taken << session.to;
        const auto late = [this, copy = session, odd] { answer(copy, odd); };
        if (delayMs > 0)
            QTimer::singleShot(delayMs, session.socket, late);
        else
            late();
    }

    static void answer(const Session &session, Answer odd)
    {
        if (odd == Answer::Never)
            return;
        if (odd != Answer::Cut)
            say(session, odd == Answer::Closing ? "421 4.3.2 closing" : "250 ok");
        if (odd != Answer::Normal)
            session.socket->disconnectFromHost();
    }

    static void say(const Session &session, const QByteArray &line) { session.socket->write(line + "\r\n"); }

    QHash<QByteArray, int> m_askedAtRecipient;
    QHash<QByteArray, int> m_askedAtEnd;
};
