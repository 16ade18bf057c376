#include "app/remoteengine.h"

#include <QTimer>

namespace jobdeck {

using namespace Qt::StringLiterals;

RemoteEngine::RemoteEngine(bool isWindow, QObject *parent)
    : Engine(parent)
{
    connect(&m_socket, &QLocalSocket::connected, this, [this, isWindow] {
        send({{u"type"_s, u"hello"_s},
              {u"protocol"_s, protocolVersion},
              {u"window"_s, isWindow},
              {u"version"_s, QStringLiteral(JOBDECK_VERSION)}});
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, &RemoteEngine::read);
    connect(&m_socket, &QLocalSocket::disconnected, this, &RemoteEngine::fail);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &RemoteEngine::fail);
}

RemoteEngine::~RemoteEngine() { m_socket.disconnect(this); }

void RemoteEngine::connectTo(const QString &socket)
{
    QTimer::singleShot(0, this, [this, socket] { m_socket.connectToServer(socket); });
}

void RemoteEngine::execute(const Command &command, CommandReply reply)
{
    if (!m_isReady || m_hasFailed) {
        QTimer::singleShot(0, this, [reply = std::move(reply)] {
            reply(Error{ErrorCode::Disconnected,
                        tr("The process that runs the jobs has just ended. Try again in a moment."),
                        {}});
        });
        return;
    }
    const qint64 number = ++m_number;
    const QByteArray frame =
        frameOf({{u"type"_s, u"command"_s}, {u"number"_s, number}, {u"command"_s, commandToCbor(command)}});
    if (frame.isEmpty()) {
        QTimer::singleShot(0, this, [reply = std::move(reply)] {
            reply(Error{
                ErrorCode::BadInput,
                tr("The arguments are more than %1 MiB, which is too much to send.").arg(maxFrameBytes / (1024 * 1024)),
                {}});
        });
        return;
    }
    m_replies.insert(number, reply);
    m_socket.write(frame);
}

void RemoteEngine::requestHandOver() { send({{u"type"_s, u"hand-over"_s}}); }

void RemoteEngine::requestRaise()
{
    send({{u"type"_s, u"raise"_s}});
    m_socket.flush();
}

void RemoteEngine::read()
{
    m_reader.append(m_socket.readAll());
    while (auto message = m_reader.next())
        handle(*message);
    if (m_reader.isBroken())
        fail();
}

void RemoteEngine::handle(const QCborMap &message)
{
    const QString type = message[u"type"_s].toString();
    if (type == u"hello") {
        m_isReady = message[u"protocol"_s].toInteger() == protocolVersion;
        m_hasOtherWindow = message[u"has_window"_s].toBool();
        if (m_isReady)
            emit ready();
        else
            emit versionRefused(message[u"version"_s].toString());
    } else if (type == u"changed") {
        emit changed(batchFromCbor(message[u"batch"_s].toMap()));
    } else if (type == u"trouble") {
        if (const QString text = message[u"text"_s].toString(); text.isEmpty())
            emit writeRecovered();
        else
            emit writeFailed(text);
    } else if (type == u"raise") {
        emit raiseRequested();
    } else if (type == u"reply") {
        if (const CommandReply reply = m_replies.take(message[u"number"_s].toInteger()))
            reply(replyFromCbor(message[u"result"_s].toMap()));
    }
}

void RemoteEngine::send(const QCborMap &message)
{
    const QByteArray frame = frameOf(message);
    if (!frame.isEmpty())
        m_socket.write(frame);
}

void RemoteEngine::fail()
{
    if (std::exchange(m_hasFailed, true))
        return;
    m_socket.abort();
    const auto replies = std::exchange(m_replies, {});
    for (const CommandReply &reply : replies)
        reply(Error{ErrorCode::Disconnected, tr("The process that runs the jobs ended before it answered."), {}});
    emit disconnected();
}

} // namespace jobdeck
