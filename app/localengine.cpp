#include "app/localengine.h"

#include "app/engineserver.h"
#include "app/paths.h"
#include "app/sleepwatch.h"
#include "app/wakeup.h"
#include "jobs/desktopkeyring.h"
#include "jobs/orphanfolders.h"
#include "model/jobstore.h"

#include <QPointer>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <cstdlib>

namespace jobdeck {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<LocalEngine>> LocalEngine::start(OwnerLock lock, const QString &databaseFile,
                                                        JobRegistry &registry, WorkerSettings settings)
{
    std::unique_ptr<LocalEngine> engine(new LocalEngine(std::move(lock), databaseFile, registry, settings));
    if (const auto opened = engine->m_store->open(); !opened)
        return opened.error();
    if (const auto listening = engine->m_server->listen(); !listening)
        return listening.error();
    engine->m_worker->start(engine->isOneOff() ? Worker::Claims::OnRequest : Worker::Claims::All);
    if (!engine->isOneOff())
        engine->removeOrphans(canonicalFile(databaseFile));
    return engine;
}

// When the window has long been painted.
void LocalEngine::removeOrphans(const QString &databaseFile)
{
    QTimer::singleShot(std::chrono::seconds(2), this, [this, databaseFile] {
        (void)QtConcurrent::run(&m_pool, removeOrphanFolders, m_worker->registry().filesFolder(), databaseFile);
    });
}

LocalEngine::LocalEngine(OwnerLock lock, const QString &databaseFile, JobRegistry &registry, WorkerSettings settings)
    : m_lock(std::move(lock))
{
    auto clock = std::make_shared<const SystemClock>();
    m_store = std::make_unique<JobStore>(canonicalFile(databaseFile), clock);
    m_worker = std::make_unique<Worker>(*m_store, registry, clock, settings);
    m_worker->setKeyring(std::make_unique<DesktopKeyring>());
    m_server = std::make_unique<EngineServer>(*this, m_lock.info());
    connect(m_store.get(), &JobStore::committed, this, &Engine::changed);
    connect(m_store.get(), &JobStore::writeFailed, this, [this](const QString &message) {
        noteFailing(true);
        emit writeFailed(message);
    });
    connect(m_store.get(), &JobStore::writeRecovered, this, [this] {
        noteFailing(false);
        emit writeRecovered();
    });
    connect(m_server.get(), &EngineServer::handOverRequested, this, [this] {
        if (m_lock.info().role == OwnerRole::Work) // a window stays, and a one-off claims nothing by itself
            m_worker->stopClaiming();
    });
    connect(m_worker.get(), &Worker::jobEnded, this, &LocalEngine::startQueued, Qt::QueuedConnection);
    connect(m_worker.get(), &Worker::jobEnded, this, &LocalEngine::lookIdle, Qt::QueuedConnection);
    connect(m_server.get(), &EngineServer::clientsChanged, this, &LocalEngine::lookIdle, Qt::QueuedConnection);
    if (isOneOff())
        connect(m_store.get(), &JobStore::committed, this, &LocalEngine::runRetries);
    m_wakeup = std::make_unique<Wakeup>(canonicalFile(databaseFile));
    connect(m_wakeup.get(), &Wakeup::updated, this, &LocalEngine::wakeUpdated);
    connect(m_store.get(), &JobStore::committed, m_wakeup.get(),
            [this](const ChangeBatch &batch) { m_wakeup->setNextDue(batch.nextDue); });
    m_sleep = std::make_unique<SleepWatch>();
    connect(m_sleep.get(), &SleepWatch::woke, m_worker.get(), &Worker::noteWake);
}

LocalEngine::~LocalEngine()
{
    m_server.reset(); // clients first: they look for a new owner when the lock is free
    m_worker.reset();
    m_store.reset();
    m_wakeup.reset(); // after the last commit
}

void LocalEngine::execute(const Command &command, CommandReply reply)
{
    const bool isRun = command.verb == Verb::Run || command.verb == Verb::Rerun || command.verb == Verb::RunSchedule;
    const bool isNewJob = isRun && command.request.rows.isEmpty(); // a grid waits for an owner that keeps its limit
    if (!m_startsNewJobs || !isNewJob)
        return m_worker->execute(command, std::move(reply));
    m_worker->execute(command, [this, by = command.by, reply = std::move(reply)](const Result<Job> &job) {
        const bool isInTurn = job && job->waiting != Waiting::Overlap;
        if (isInTurn && job->status == JobStatus::New && m_startsNewJobs) {
            if (hasPlace(job->kind))
                return startNow(*job, by, reply);
            m_queued << Queued{*job, by};
        }
        if (job && job->status == JobStatus::Scheduled)
            startWhenDue(job->id, by);
        reply(job);
    });
}

bool LocalEngine::hasPlace(const QString &kind) const
{
    return m_worker->runningCount() + m_starting.size() < m_worker->slotCount()
        && m_worker->hasRoomFor(kind, m_starting.count(kind));
}

void LocalEngine::startNow(const Job &job, const QString &by, CommandReply reply)
{
    m_starting << job.kind; // until it is known as running, there is no end and no place for another
    const auto started = [this, kind = job.kind, alive = QPointer(this),
                          reply = std::move(reply)](const Result<Job> &now) {
        if (reply)
            reply(now);
        const auto isStarted = [this, kind] { // the worker hears of the claim only after this answer
            m_starting.removeOne(kind);
            startQueued();
        };
        if (alive)
            QMetaObject::invokeMethod(this, isStarted, Qt::QueuedConnection);
    };
    m_worker->runJob(job.id, by, started);
}

// Each in its turn; one whose kind has no room lets the others pass.
void LocalEngine::startQueued()
{
    for (qsizetype i = 0; i < m_queued.size();) {
        if (hasPlace(m_queued.at(i).job.kind)) {
            const Queued next = m_queued.takeAt(i);
            startNow(next.job, next.by, {});
        } else {
            ++i;
        }
    }
    if (m_queued.isEmpty() && m_whenAllHaveStarted)
        whenIdle(std::exchange(m_whenAllHaveStarted, {}));
}

// Asks again before each start, and at least every half minute: the job may be cancelled or moved, and the clock may
// jump.
void LocalEngine::startWhenDue(JobId job, const QString &by)
{
    m_store->read(job, [this, by, alive = QPointer(this)](const Result<Job> &found) {
        if (!alive || !found || !m_startsNewJobs)
            return;
        if (found->status != JobStatus::New && found->status != JobStatus::Scheduled)
            return;
        const qint64 delay = found->scheduledAt.value_or(0) - SystemClock().nowMs();
        if (found->status == JobStatus::New || delay <= 0) {
            m_queued << Queued{*found, by};
            return startQueued();
        }
        QTimer::singleShot(int(std::min<qint64>(delay, 30'000)), Qt::PreciseTimer, this,
                           [this, id = found->id, by] { startWhenDue(id, by); });
    });
}

void LocalEngine::whenIdle(std::function<void()> idle)
{
    if (!m_queued.isEmpty() || !m_starting.isEmpty()) {
        m_whenAllHaveStarted = std::move(idle);
        return;
    }
    m_startsNewJobs = false;
    m_worker->stopClaiming([this, idle = std::move(idle)]() mutable {
        m_idle = std::move(idle);
        QMetaObject::invokeMethod(this, &LocalEngine::lookIdle, Qt::QueuedConnection);
    });
}

void LocalEngine::lookIdle()
{
    if (m_idle && m_worker->runningCount() == 0 && m_server->pendingCount() == 0)
        std::exchange(m_idle, {})();
}

void LocalEngine::abandon(int exitCode)
{
    m_store->close();
    std::_Exit(exitCode);
}

void LocalEngine::runRetries(const ChangeBatch &batch)
{
    for (const JobChange &change : batch.changes) {
        if (change.before && change.after && change.before->status == JobStatus::Running
            && change.after->status == JobStatus::Scheduled)
            startWhenDue(change.after->id, u"worker"_s);
    }
}

// Told from the event loop, not from within the worker: the answer may be to destroy this engine. What clients asked
// before is answered first, lest they ask the next owner for the same again.
void LocalEngine::shutDown(std::function<void(bool allEnded)> finished, const StopRequest &request)
{
    m_shutDown = std::move(finished);
    m_server->stopServing();
    m_worker->shutDown(
        [this](bool allEnded) {
            m_startsNewJobs = false;
            m_idle = [this] { finishShutDown(true); };
            if (allEnded)
                QMetaObject::invokeMethod(this, &LocalEngine::lookIdle, Qt::QueuedConnection);
            else
                QMetaObject::invokeMethod(
                    this, [this] { finishShutDown(false); }, Qt::QueuedConnection);
        },
        request);
    noteFailing(m_isFailing);
}

void LocalEngine::finishShutDown(bool allEnded)
{
    if (const auto finished = std::exchange(m_shutDown, {}))
        finished(allEnded);
}

// A disk that takes nothing must not keep a process that is asked to end: the supervisors end what runs, and the next
// owner puts it right.
void LocalEngine::noteFailing(bool isFailing)
{
    m_isFailing = isFailing;
    if (!m_isFailing || !m_shutDown)
        return;
    QTimer::singleShot(std::chrono::seconds(2), this, [this] {
        if (m_isFailing)
            finishShutDown(false);
    });
}

void LocalEngine::giveUpWriting() { m_store->close(); }

} // namespace jobdeck
