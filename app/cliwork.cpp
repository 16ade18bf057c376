#include "app/cliwork.h"

#include "app/engineserver.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>

namespace jobdeck {

WorkSession::WorkSession(Console console, QString databaseFile, JobRegistry &registry, bool endsWhenIdle,
                         qint64 notBefore)
    : m_console(std::move(console))
    , m_endsWhenIdle(endsWhenIdle)
    , m_notBefore(notBefore)
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
        connect(&local->worker(), &Worker::idle, this, &WorkSession::lookIdle);
}

// Cron starts this in the first second of a minute; the job may be due in its last.
void WorkSession::lookIdle()
{
    const qint64 early = m_notBefore - QDateTime::currentMSecsSinceEpoch();
    if (early > 0)
        QTimer::singleShot(std::chrono::milliseconds(std::min<qint64>(early + 200, 60'000)), this, [this] {
            if (!m_isEnding && m_access.local() != nullptr && m_access.local()->worker().isIdle())
                lookIdle();
        });
    else
        endWhenIdle();
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
