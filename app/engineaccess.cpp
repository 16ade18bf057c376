#include "app/engineaccess.h"

#include <QTimer>

using namespace std::chrono_literals;

namespace jobdeck {

EngineAccess::EngineAccess(QString databaseFile, OwnerRole role, JobRegistry &registry, QObject *parent)
    : QObject(parent)
    , m_databaseFile(std::move(databaseFile))
    , m_role(role)
    , m_registry(registry)
{
}

EngineAccess::~EngineAccess() = default;

Engine *EngineAccess::engine() const
{
    return m_local ? static_cast<Engine *>(m_local.get()) : static_cast<Engine *>(m_remote.get());
}

void EngineAccess::release() { m_local.reset(); }

void EngineAccess::acquire()
{
    m_deadline = QDeadlineTimer(10s);
    QTimer::singleShot(0, this, &EngineAccess::tryOnce);
}

void EngineAccess::tryOnce()
{
    m_remote.reset();
    auto lock = OwnerLock::tryAcquire(m_databaseFile, m_role);
    if (!lock) {
        emit failed(lock.error());
        return;
    }
    std::optional<OwnerLock> held = std::move(lock).value();
    if (!held)
        return connectToOwner();
    auto engine = LocalEngine::start(std::move(*held), m_databaseFile, m_registry);
    if (!engine) {
        emit failed(engine.error());
        return;
    }
    m_local = std::move(engine).value();
    emit ready();
}

void EngineAccess::connectToOwner()
{
    const auto owner = OwnerLock::readOwner(m_databaseFile);
    if (!owner)
        return tryAgain();
    m_owner = *owner;
    m_remote = std::make_unique<RemoteEngine>(m_role == OwnerRole::Window);
    const auto isReady = std::make_shared<bool>(false);
    connect(m_remote.get(), &RemoteEngine::ready, this, [this, isReady] {
        *isReady = true;
        emit ready();
    });
    connect(m_remote.get(), &Engine::disconnected, this, [this, isReady] {
        if (*isReady)
            emit lost();
        else
            tryAgain();
    });
    connect(m_remote.get(), &RemoteEngine::versionRefused, this, [this](const QString &version) {
        m_remote->disconnect(this);
        emit failed({ErrorCode::Refused,
                     tr("Jobdeck %1 is running and does not understand this version (%2). Close it and try again.")
                         .arg(version, QStringLiteral(JOBDECK_VERSION)),
                     {}});
    });
    m_remote->connectTo(m_owner.socket);
}

void EngineAccess::tryAgain()
{
    if (m_deadline.hasExpired())
        emit failed(ownerDoesNotAnswer());
    else
        QTimer::singleShot(50ms, this, &EngineAccess::tryOnce);
}

Error EngineAccess::ownerDoesNotAnswer() const
{
    return {ErrorCode::Database,
            tr("Process %1 uses the database %2 but does not answer. End that process and try again.")
                .arg(m_owner.identity.pid)
                .arg(m_databaseFile),
            {}};
}

} // namespace jobdeck
