// The owner's local socket: other processes of the same user send commands and hear of every commit. Main thread. A
// client is greeted, must say `hello` with the protocol's version, and is dropped when it sends nonsense, is another
// user, or does not read (64 MiB unsent).
#pragma once

#include "app/ownerlock.h"
#include "app/requestorder.h"
#include "app/wire.h"

#include <QHash>
#include <QObject>

#include <memory>

class QLocalServer;
class QLocalSocket;

namespace jobdeck {

class Engine;

class EngineServer final : public QObject {
    Q_OBJECT
public:
    EngineServer(Engine &engine, OwnerInfo owner, QObject *parent = nullptr);
    ~EngineServer() override;

    [[nodiscard]] Result<void> listen();
    // From now on every command is answered with Disconnected: the client asks the next owner.
    void stopServing() { m_isEnding = true; }
    [[nodiscard]] int clientCount() const { return int(m_clients.size()); }
    [[nodiscard]] int pendingCount() const { return m_pending; } // commands that are not answered yet

signals:
    void handOverRequested(); // a window wants to become the owner: take no new jobs
    void raiseRequested(); // a second start of the program: show the window
    void clientsChanged(); // one came or went, or was answered

private:
    struct Client {
        FrameReader reader;
        bool isGreeted = false;
        bool isWindow = false;
        std::shared_ptr<RequestOrder> order = {}; // of what it asks for
    };

    void accept();
    void read(QLocalSocket *socket);
    void handle(QLocalSocket *socket, Client &client, const QCborMap &message);
    [[nodiscard]] bool hasWindow() const;
    void raise(QLocalSocket *except);
    void greet(QLocalSocket *socket, Client &client, const QCborMap &message);
    void execute(QLocalSocket *socket, const QCborMap &message);
    void broadcast(const QCborMap &message);
    void tellTrouble(const QString &trouble);
    void send(QLocalSocket *socket, const QCborMap &message);
    void reply(QLocalSocket *socket, qint64 number, const Result<Job> &result);
    void dismiss(QLocalSocket *socket);
    void drop(QLocalSocket *socket);

    Engine &m_engine;
    const OwnerInfo m_owner;
    std::unique_ptr<QLocalServer> m_server;
    QHash<QLocalSocket *, Client> m_clients;
    QString m_trouble; // why the database cannot be written just now
    int m_pending = 0;
    bool m_isEnding = false;
};

} // namespace jobdeck
