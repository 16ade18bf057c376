// The engine behind the owner's socket, for every process that is not the owner. Main thread.
#pragma once

#include "app/engine.h"
#include "app/wire.h"

#include <QHash>
#include <QLocalSocket>

namespace jobdeck {

class RemoteEngine final : public Engine {
    Q_OBJECT
public:
    // `isWindow`: this process shows a window, or is about to.
    explicit RemoteEngine(bool isWindow, QObject *parent = nullptr);
    ~RemoteEngine() override;

    // ready() or disconnected() follows.
    void connectTo(const QString &socket);
    void execute(const Command &command, CommandReply reply) override;
    [[nodiscard]] bool isOwner() const override { return false; }

    // Whether there was a window already, the owner's or another client's.
    [[nodiscard]] bool hasOtherWindow() const { return m_hasOtherWindow; }

    void requestHandOver(); // the owner takes no new jobs and ends with the ones that run
    void requestRaise(); // the window that there is comes to the front

signals:
    void ready();
    void raiseRequested(); // this window is to come to the front
    void versionRefused(const QString &ownerVersion); // the owner speaks another protocol

private:
    void read();
    void handle(const QCborMap &message);
    void send(const QCborMap &message);
    void fail();

    QLocalSocket m_socket;
    FrameReader m_reader;
    QHash<qint64, CommandReply> m_replies;
    qint64 m_number = 0;
    bool m_isReady = false;
    bool m_hasOtherWindow = false;
    bool m_hasFailed = false;
};

} // namespace jobdeck
