#include "jobs/worker.h"

#include "jobs/localqueue.h"

#include <QPointer>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

Worker::Worker(JobStore &store, JobRegistry &registry, std::shared_ptr<const Clock> clock, WorkerSettings settings,
               QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_registry(registry)
    , m_clock(std::move(clock))
    , m_settings(settings)
    , m_runs(store, registry)
    , m_scheduler(m_clock)
    , m_watch(m_clock)
{
    connect(&m_store, &JobStore::claimed, &m_runs, &Runs::start);
    connect(&m_store, &JobStore::committed, this, &Worker::follow);
    connect(&m_scheduler, &Scheduler::due, this, &Worker::releaseDue);
    connect(&m_scheduler, &Scheduler::looked, this, &Worker::lookAtTime);
    connect(&m_zoneFiles, &QFileSystemWatcher::directoryChanged, this, &Worker::checkZone);
    connect(&m_registry, &JobRegistry::kindsChanged, this, [this] {
        if (m_isStopping || !m_hasStarted)
            return;
        if (m_claimsAll)
            claimAgain();
        else
            m_store.setClaimPolicy(limits());
    });
    connect(&m_keeper, &SecretKeeper::mayKnowMore, this, [this] {
        for (const JobId id : std::as_const(m_waitForSecret))
            withJob(
                id, [](const Result<Job> &) {}, [this](const Job &job) { lookForSecrets(job); });
    });
    connect(&m_runs, &Runs::ended, this, &Worker::jobEnded);
    connect(&m_runs, &Runs::allEnded, this, &Worker::finishShutDown);
    m_runs.setQueue(std::make_unique<LocalQueue>(m_settings.stopPatienceMs));
}

Worker::~Worker() = default;

void Worker::setQueue(std::unique_ptr<Queue> queue) { m_runs.setQueue(std::move(queue)); }

void Worker::start(Claims claims)
{
    m_watch.begin();
    m_zoneFiles.addPath(u"/etc"_s); // of localtime, which is replaced
    checkZone();
    m_store.noteClockBack(); // since others served
    QHash<QString, int> restartable;
    for (const JobKind &kind : m_registry.kinds())
        if (kind.isRestartable)
            restartable.insert(kind.name, kind.maxAttempts);
    m_store.rescue(restartable, [this, claims, alive = QPointer(this)](const Result<RescueReport> &report) {
        if (!alive)
            return;
        m_claimsAll = claims == Claims::All;
        m_hasStarted = true;
        if (m_isStopping)
            return;
        if (!m_claimsAll)
            return m_store.setClaimPolicy(limits());
        claimAgain();
        for (const Job &job : report ? report->lackingSecrets : QList<Job>())
            lookForSecrets(job);
    });
}

int Worker::slotCount() const
{
    return m_settings.slotCount > 0 ? m_settings.slotCount : std::max(2, QThread::idealThreadCount());
}

// What holds for every run, whoever started it. By this alone nothing is claimed.
ClaimPolicy Worker::limits() const
{
    ClaimPolicy policy;
    for (const JobKind &kind : m_registry.kinds()) {
        if (kind.parallel > 0)
            policy.kindLimits.insert(kind.name, kind.parallel);
        if (kind.logCapBytes > 0)
            policy.logCaps.insert(kind.name, kind.logCapBytes);
        if (kind.isRestartable)
            policy.restartableKinds.insert(kind.name);
        policy.known.insert(kind.name, std::make_shared<const JobKind>(kind));
    }
    return policy;
}

bool Worker::hasRoomFor(const QString &kind, qsizetype starting) const
{
    const JobKind *known = m_registry.find(kind);
    return !known || known->parallel <= 0 || m_runs.countOf(kind) + starting < known->parallel;
}

void Worker::claimAgain()
{
    ClaimPolicy policy = limits();
    policy.slotCount = slotCount();
    for (const JobKind &kind : m_registry.kinds())
        (kind.isTrusted ? policy.kinds : policy.untrustedKinds).insert(kind.name);
    m_store.setClaimPolicy(std::move(policy));
    releaseDue();
}

void Worker::releaseDue()
{
    if (m_isStopping || std::exchange(m_isReleasing, true))
        return;
    lookAtTime();
    const auto released = [this, alive = QPointer(this)](const Result<std::optional<qint64>> &next) {
        if (!alive)
            return;
        m_isReleasing = false;
        if (!next) {
            QTimer::singleShot(std::chrono::seconds(1), this, &Worker::releaseDue);
            return;
        }
        m_isReady = true;
        m_scheduler.setNextDue(*next);
        lookIdle();
    };
    m_store.releaseDue(m_settings.missedGraceMs, released, m_watch.awakeSince());
}

// As the environment, the calendar and the newest job have them now; that one is read only where its values are needed.
void Worker::withDefaultsOf(const JobKind &kind, const QJsonObject &values, std::function<void(const JobKind &)> then)
{
    const auto take = [this, kind, then = std::move(then)](const QJsonObject &lastUsed) {
        JobKind found = kind;
        found.arguments = withDefaults(kind.arguments, QDateTime::fromMSecsSinceEpoch(m_clock->nowMs()), lastUsed);
        then(found);
    };
    const bool asksForLast = std::ranges::any_of(kind.arguments, [&values](const ArgumentSpec &spec) {
        return spec.defaultRule.source == DefaultRule::Source::LastUse && !values.contains(spec.name);
    });
    if (!asksForLast)
        return take({});
    m_store.readNewest(kind.name, [take, alive = QPointer(this)](const Result<Job> &newest) {
        if (alive)
            take(newest ? newest->arguments : QJsonObject());
    });
}

void Worker::follow(const ChangeBatch &batch)
{
    m_runningInStore = countOf(batch.counts, JobStatus::Running);
    if (m_isReady && !m_isReleasing)
        m_scheduler.setNextDue(batch.nextDue);
    m_runs.follow(batch);
    removeFolders(batch);
    followSecrets(batch);
    lookIdle();
}

// Whoever removed the job: what it kept goes with it.
void Worker::removeFolders(const ChangeBatch &batch)
{
    QList<JobId> gone;
    for (const JobChange &change : batch.changes)
        if (!change.after)
            gone << change.before->id;
    m_folders.remove(m_registry.filesFolder(), gone);
}

bool Worker::isIdle() const
{
    return m_isReady && m_runs.isEmpty() && m_runningInStore == 0 && m_pending == 0 && !m_isReleasing
        && m_lookingFor.isEmpty() && !m_scheduler.isDue();
}

// Later, when everything that the same commit has to say has arrived.
void Worker::lookIdle()
{
    const auto look = [this] {
        const bool wasIdle = std::exchange(m_wasIdle, isIdle());
        if (m_wasIdle && !wasIdle)
            emit idle();
    };
    if (m_wasIdle != isIdle())
        QMetaObject::invokeMethod(this, look, Qt::QueuedConnection);
}

void Worker::stopClaiming(std::function<void()> stopped)
{
    m_isStopping = true;
    m_scheduler.stop();
    m_store.setClaimPolicy(limits()); // what runs keeps its limits
    // The store may have claimed before it heard of this; whatever it answers later comes after those claims.
    m_store.read(0, [this, stopped = std::move(stopped), alive = QPointer(this)](const Result<Job> &) {
        if (alive && stopped)
            QMetaObject::invokeMethod(this, stopped, Qt::QueuedConnection);
    });
}

void Worker::shutDown(std::function<void(bool allEnded)> finished, const StopRequest &request)
{
    m_finished = std::move(finished);
    const auto stopRuns = [this, request] { m_runs.stopAll(request); };
    m_isWaitingForClaims = true;
    stopClaiming([this, stopRuns] {
        m_isWaitingForClaims = false;
        stopRuns();
        if (m_runs.isEmpty())
            finishShutDown();
    });
    stopRuns();
}

void Worker::finishShutDown()
{
    if (m_isWaitingForClaims)
        return;
    if (const auto finished = std::exchange(m_finished, {}))
        finished(!m_runs.hasGivenUp());
}

} // namespace jobdeck
