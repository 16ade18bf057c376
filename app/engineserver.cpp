#include "app/engineserver.h"

#include "app/engine.h"
#include "app/paths.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLoggingCategory>
#include <QPointer>

#include <algorithm>
#include <sys/socket.h>
#include <unistd.h>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcServer, "jobdeck.server")

constexpr qint64 maxUnsentBytes = 64 * 1024 * 1024;

bool isOurUser(const QLocalSocket &socket)
{
    ucred peer = {};
    socklen_t size = sizeof peer;
    return ::getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && peer.uid == ::getuid();
}

// Empty: it is over.
QCborMap troubleMessage(const QString &trouble) { return {{u"type"_s, u"trouble"_s}, {u"text"_s, trouble}}; }

} // namespace

EngineServer::EngineServer(Engine &engine, OwnerInfo owner, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_owner(std::move(owner))
    , m_server(std::make_unique<QLocalServer>())
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &EngineServer::accept);
    connect(&m_engine, &Engine::changed, this, [this](const ChangeBatch &batch) {
        if (!m_clients.isEmpty())
            broadcast({{u"type"_s, u"changed"_s}, {u"batch"_s, batchToCbor(batch)}});
    });
    connect(&m_engine, &Engine::writeFailed, this, &EngineServer::tellTrouble);
    connect(&m_engine, &Engine::writeRecovered, this, [this] { tellTrouble({}); });
}

EngineServer::~EngineServer()
{
    m_server->close();
    const auto sockets = m_clients.keys();
    m_clients.clear();
    for (QLocalSocket *socket : sockets) {
        socket->disconnect(this);
        socket->flush();
        delete socket;
    }
}

// We hold the lock, so a socket file that is there is a dead owner's.
Result<void> EngineServer::listen()
{
    if (const auto folder = makePrivateFolder(QFileInfo(m_owner.socket).path()); !folder)
        return folder;
    if (const QString folder = QFileInfo(m_owner.socket).path();
        folder == lastSocketFolder() && !isOurPrivateFolder(folder))
        return Error{
            ErrorCode::Database,
            tr("The folder %1 for the socket is open to other users. Remove it, or set XDG_RUNTIME_DIR.").arg(folder),
            {}};
    QLocalServer::removeServer(m_owner.socket);
    if (m_server->listen(m_owner.socket)) {
        QFile::setPermissions(m_owner.socket, QFile::ReadOwner | QFile::WriteOwner);
        return {};
    }
    return Error{ErrorCode::Database,
                 tr("The socket %1 cannot be made: %2. Check the permissions of its folder.")
                     .arg(m_owner.socket, m_server->errorString()),
                 {}};
}

void EngineServer::accept()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        if (!isOurUser(*socket)) {
            qCWarning(lcServer) << "A connection by another user was refused.";
            delete socket;
            continue;
        }
        const auto execute = [alive = QPointer(&m_engine)](const Command &command, CommandReply reply) {
            if (alive)
                alive->execute(command, std::move(reply));
        };
        m_clients.insert(socket, {.reader = {}, .order = std::make_shared<RequestOrder>(execute)});
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] { drop(socket); });
    }
}

void EngineServer::read(QLocalSocket *socket)
{
    const auto client = m_clients.find(socket);
    if (client == m_clients.end())
        return;
    client->reader.append(socket->readAll());
    while (auto message = client->reader.next()) {
        handle(socket, *client, *message);
        if (!m_clients.contains(socket))
            return;
    }
    if (client->reader.isBroken()) {
        qCWarning(lcServer) << "A client sent something that is no message and was disconnected.";
        drop(socket);
    }
}

void EngineServer::handle(QLocalSocket *socket, Client &client, const QCborMap &message)
{
    const QString type = message[u"type"_s].toString();
    if (!client.isGreeted)
        greet(socket, client, message);
    else if (type == u"command")
        execute(socket, message);
    else if (type == u"hand-over")
        emit handOverRequested();
    else if (type == u"raise")
        raise(socket);
    else
        drop(socket);
}

void EngineServer::greet(QLocalSocket *socket, Client &client, const QCborMap &message)
{
    if (message[u"type"_s].toString() != u"hello")
        return drop(socket);
    client.isGreeted = message[u"protocol"_s].toInteger() == protocolVersion;
    send(socket,
         {{u"type"_s, u"hello"_s},
          {u"protocol"_s, protocolVersion},
          {u"version"_s, m_owner.version},
          {u"has_window"_s, hasWindow()}});
    if (!m_clients.contains(socket))
        return;
    client.isWindow = message[u"window"_s].toBool();
    if (!client.isGreeted)
        return dismiss(socket);
    if (!m_trouble.isEmpty())
        send(socket, troubleMessage(m_trouble));
    emit clientsChanged();
}

bool EngineServer::hasWindow() const
{
    return m_owner.role == OwnerRole::Window || std::ranges::any_of(m_clients, &Client::isWindow);
}

// The window may be ours or that of a client.
void EngineServer::raise(QLocalSocket *except)
{
    emit raiseRequested();
    const auto sockets = m_clients.keys();
    for (QLocalSocket *socket : sockets) {
        if (socket != except && m_clients.value(socket).isWindow)
            send(socket, {{u"type"_s, u"raise"_s}});
    }
}

void EngineServer::execute(QLocalSocket *socket, const QCborMap &message)
{
    const auto command = commandFromCbor(message[u"command"_s].toMap());
    if (!command)
        return drop(socket);
    const qint64 number = message[u"number"_s].toInteger();
    if (m_isEnding)
        return reply(socket, number, Error{ErrorCode::Disconnected, tr("Jobdeck is just ending. Try again."), {}});
    ++m_pending;
    const auto order = m_clients.value(socket).order; // answers may drop the client
    order->execute(*command, [self = QPointer(this), alive = QPointer(socket), number](const Result<Job> &result) {
        if (!self)
            return;
        --self->m_pending;
        if (alive && self->m_clients.contains(alive))
            self->reply(alive, number, result);
        emit self->clientsChanged();
    });
}

void EngineServer::reply(QLocalSocket *socket, qint64 number, const Result<Job> &result)
{
    send(socket, {{u"type"_s, u"reply"_s}, {u"number"_s, number}, {u"result"_s, replyToCbor(result)}});
}

void EngineServer::broadcast(const QCborMap &message)
{
    const auto sockets = m_clients.keys();
    for (QLocalSocket *socket : sockets) {
        if (m_clients.value(socket).isGreeted)
            send(socket, message);
    }
}

void EngineServer::tellTrouble(const QString &trouble)
{
    m_trouble = trouble;
    broadcast(troubleMessage(trouble));
}

void EngineServer::send(QLocalSocket *socket, const QCborMap &message)
{
    const QByteArray frame = frameOf(message);
    if (frame.isEmpty() || socket->bytesToWrite() > maxUnsentBytes) {
        qCWarning(lcServer) << "A client that did not read in time was disconnected.";
        return drop(socket);
    }
    socket->write(frame);
    socket->flush();
}

// Unlike drop(), what was sent still arrives.
void EngineServer::dismiss(QLocalSocket *socket)
{
    m_clients.remove(socket);
    socket->disconnect(this);
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    socket->disconnectFromServer();
}

void EngineServer::drop(QLocalSocket *socket)
{
    if (m_clients.remove(socket) == 0)
        return;
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
    emit clientsChanged();
}

} // namespace jobdeck
