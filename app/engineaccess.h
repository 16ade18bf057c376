// Finds the engine of a database: becomes the owner if there is none, else a client of the one there is. Keeps trying
// for ten seconds while an owner is just starting or ending. Main thread.
#pragma once

#include "app/localengine.h"
#include "app/remoteengine.h"

#include <QDeadlineTimer>
#include <QObject>

namespace jobdeck {

class EngineAccess final : public QObject {
    Q_OBJECT
public:
    EngineAccess(QString databaseFile, OwnerRole role, JobRegistry &registry, QObject *parent = nullptr);
    ~EngineAccess() override;

    // ready() or failed() follows. Called again when a remote engine is gone.
    void acquire();
    [[nodiscard]] Engine *engine() const;
    [[nodiscard]] LocalEngine *local() const { return m_local.get(); }
    [[nodiscard]] RemoteEngine *remote() const { return m_remote.get(); }
    // Of the owner that we are a client of.
    [[nodiscard]] OwnerInfo owner() const { return m_owner; }
    // Lets go of a local engine that was shut down: closes its store and the lock.
    void release();

signals:
    void ready();
    void failed(const jobdeck::Error &error);
    void lost(); // the remote owner is gone

private:
    void tryOnce();
    void connectToOwner();
    void tryAgain();
    [[nodiscard]] Error ownerDoesNotAnswer() const;

    const QString m_databaseFile;
    const OwnerRole m_role;
    JobRegistry &m_registry;
    QDeadlineTimer m_deadline;
    OwnerInfo m_owner;
    std::unique_ptr<LocalEngine> m_local;
    std::unique_ptr<RemoteEngine> m_remote;
};

} // namespace jobdeck
