#include "model/storethread.h"

#include "model/databasefile.h"
#include "model/schedulesteps.h"
#include "model/sql.h"

#include <QLoggingCategory>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

Q_LOGGING_CATEGORY(lcStore, "jobdeck.store", QtInfoMsg)

constexpr std::size_t maxOperationsPerCommit = 2'000;
constexpr std::chrono::milliseconds reportsMayWait(80); // reports alone are on disk within 100 ms
constexpr std::chrono::milliseconds retryAfter(1'000);

} // namespace

StoreThread::StoreThread(QString databaseFile, std::shared_ptr<const Clock> clock, std::function<void()> delivered)
    : m_file(std::move(databaseFile))
    , m_name(u"store-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_clock(std::move(clock))
    , m_delivered(std::move(delivered))
{
    setObjectName(u"jobdeck-store"_s);
}

StoreThread::~StoreThread()
{
    end();
    m_waker->retire();
}

Waker::Waker(StoreThread *thread)
    : m_thread(thread)
{
}

void Waker::wake(bool isUrgent)
{
    const std::scoped_lock lock(m_mutex);
    if (m_thread)
        m_thread->wake(isUrgent);
}

void Waker::retire()
{
    const std::scoped_lock lock(m_mutex);
    m_thread = nullptr;
}

Result<void> StoreThread::open()
{
    auto opened = m_opened.get_future();
    start();
    return opened.get();
}

void StoreThread::end()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
        m_changed.notify_all();
    }
    wait();
}

void StoreThread::post(Operation operation)
{
    const std::scoped_lock lock(m_mutex);
    m_queue.push_back(std::move(operation));
    m_changed.notify_all();
}

void StoreThread::wake(bool isUrgent)
{
    const std::scoped_lock lock(m_mutex);
    m_isUrgent = m_isUrgent || isUrgent;
    if (!m_reportsDue)
        m_reportsDue = std::chrono::steady_clock::now() + reportsMayWait;
    m_changed.notify_all();
}

QList<CommitNews> StoreThread::takeDeliveries()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_deliveries, {});
}

void StoreThread::run()
{
    const auto db = openForWriting(m_file, m_name);
    m_opened.set_value(db ? Result<void>() : Result<void>(db.error()));
    if (!db)
        return;
    {
        StoreSession session(*db, m_clock, [waker = m_waker](bool isUrgent) { waker->wake(isUrgent); });
        loop(session);
    }
    const_cast<QSqlDatabase &>(*db).close();
}

void StoreThread::loop(StoreSession &session)
{
    while (waitForWork()) {
        takeQueued();
        commitTaken(session);
    }
    refuseAll();
}

// With the mutex held. While the disk refuses, only time helps.
bool StoreThread::mustWait()
{
    if (m_isEnding)
        return false;
    const Moment now = std::chrono::steady_clock::now();
    if (m_isFailing)
        return now < m_retry;
    return m_queue.empty() && m_taken.empty() && !m_isUrgent && (!m_reportsDue || now < *m_reportsDue);
}

bool StoreThread::waitForWork()
{
    std::unique_lock lock(m_mutex);
    while (mustWait()) {
        if (m_isFailing || m_reportsDue)
            m_changed.wait_until(lock, m_isFailing ? m_retry : *m_reportsDue);
        else
            m_changed.wait(lock);
    }
    const bool hasWork = !m_queue.empty() || !m_taken.empty() || m_reportsDue || m_isUrgent;
    return !m_isEnding || (hasWork && !m_isFailing);
}

void StoreThread::takeQueued()
{
    const std::scoped_lock lock(m_mutex);
    while (!m_queue.empty() && m_taken.size() < maxOperationsPerCommit) {
        m_taken.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    m_isUrgent = false;
    m_reportsDue.reset();
}

void StoreThread::commitTaken(StoreSession &session)
{
    if (!session.drainChannels())
        wake(true);
    const auto refused = tryOnce(session, m_taken, session.reported());
    if (refused && isTemporary(*refused))
        fail(*refused);
    else if (refused)
        isolate(session);
}

void StoreThread::attempt(StoreSession &session, std::deque<Operation> &operations, const QList<JobId> &reports)
{
    CommitNews delivery;
    session.begin();
    for (const Operation &operation : operations) {
        if (Answer answer = operation.apply(session))
            delivery.answers << std::move(answer);
        schedules::settle(session);
    }
    session.applyReports(reports);
    schedules::settle(session);
    session.claimReady();
    delivery.batch = session.commit();
    delivery.claims = session.takeClaims();
    delivery.isRecovered = std::exchange(m_isFailing, false);
    operations.clear();
    deliver(std::move(delivery));
}

// A statement that can never succeed must not hold up the others: each operation on its own, then each run's reports.
void StoreThread::isolate(StoreSession &session)
{
    while (!m_taken.empty()) {
        std::deque<Operation> one;
        one.push_back(m_taken.front());
        const auto refused = tryOnce(session, one, {});
        if (refused && isTemporary(*refused))
            return fail(*refused);
        if (const auto refuse = m_taken.front().refuse; refused && refuse)
            deliver({.answers = {[refuse, error = databaseError(m_file, *refused)] { refuse(error); }}});
        m_taken.pop_front();
    }
    for (const JobId id : session.reported()) {
        std::deque<Operation> none;
        const auto refused = tryOnce(session, none, {id});
        if (refused && isTemporary(*refused))
            return fail(*refused);
        if (refused) {
            session.refuseReports(id, databaseError(m_file, *refused).message);
            wake(true);
        }
    }
}

// Why it did not succeed, for good or for now.
std::optional<QSqlError> StoreThread::tryOnce(StoreSession &session, std::deque<Operation> &operations,
                                              const QList<JobId> &reports)
{
    try {
        attempt(session, operations, reports);
        return std::nullopt;
    } catch (const SqlFailure &failure) {
        session.rollBack();
        if (!isTemporary(failure.error))
            qCCritical(lcStore) << "refused by the database:" << failure.error.text();
        return failure.error;
    }
}

void StoreThread::fail(const QSqlError &error)
{
    m_retry = std::chrono::steady_clock::now() + retryAfter;
    m_lastError = error;
    if (std::exchange(m_isFailing, true))
        return;
    qCDebug(lcStore) << "the database cannot be written:" << error.text(); // people are told by the failure
    deliver({.failure = writeFailure(m_file, error)});
}

// At the end, while the disk still refuses: nobody may take these for done.
void StoreThread::refuseAll()
{
    const Error error = databaseError(m_file, m_lastError);
    const std::scoped_lock lock(m_mutex);
    for (std::deque<Operation> *operations : {&m_taken, &m_queue}) {
        for (const Operation &operation : *operations) {
            if (operation.refuse)
                m_deliveries << CommitNews{.answers = {[refuse = operation.refuse, error] { refuse(error); }}};
        }
        operations->clear();
    }
}

void StoreThread::deliver(CommitNews delivery)
{
    if (!delivery.failure && !delivery.isRecovered && !delivery.batch && delivery.answers.isEmpty())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_deliveries << std::move(delivery);
    }
    m_delivered();
}

} // namespace jobdeck
