#include "app/cliwork.h"

#include "app/engineserver.h"

namespace jobdeck {

WorkSession::WorkSession(Console console, QString databaseFile, JobRegistry &registry, bool endsWhenIdle)
    : m_console(std::move(console))
    , m_endsWhenIdle(endsWhenIdle)
    , m_access(std::move(databaseFile), OwnerRole::Work, registry)
{
    connect(&m_access, &EngineAccess::ready, this, &WorkSession::engineReady);
    connect(&m_access, &EngineAccess::failed, this,
            [this](const Error &error) { emit finished(m_console.error(error)); });
}

void WorkSession::start() { m_access.acquire(); }

void WorkSession::engineReady()
{
    LocalEngine *local = m_access.local();
    if (local == nullptr) {
        m_console.message(tr("Process %1 already runs the jobs of this database.").arg(m_access.owner().identity.pid));
        emit finished(ExitSuccess);
        return;
    }
    connect(&local->server(), &EngineServer::handOverRequested, this, &WorkSession::endWhenIdle);
    connect(local, &Engine::writeFailed, this, [this](const QString &text) { m_console.message(text); });
    if (m_endsWhenIdle)
        connect(&local->worker(), &Worker::idle, this, &WorkSession::endWhenIdle);
}

// Also for a window that takes over: what runs here ends here.
void WorkSession::endWhenIdle()
{
    if (std::exchange(m_isEnding, true))
        return;
    m_access.local()->whenIdle([this] {
        m_access.release();
        emit finished(ExitSuccess);
    });
}

void WorkSession::terminate()
{
    LocalEngine *local = m_access.local();
    if (local == nullptr) {
        emit finished(ExitSuccess);
        return;
    }
    m_isEnding = true;
    local->shutDown([this, local](bool allEnded) {
        if (!allEnded)
            local->abandon(local->isFailing() ? ExitDatabase : ExitSuccess);
        m_access.release();
        emit finished(ExitSuccess);
    });
}

} // namespace jobdeck
