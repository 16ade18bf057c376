// The thread behind JobStore: takes what is queued into one commit, retries while the disk refuses, and hands over what
// was committed. Created and destroyed on the store's thread; the session and its connection live on its own.
#pragma once

#include "model/storesession.h"

#include <QSqlError>
#include <QThread>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>

namespace jobdeck {

using Answer = std::function<void()>; // called on the store's thread after the commit

// `apply` may be called again after a rollback. Exactly one of its answer and `refuse` is called.
struct Operation {
    std::function<Answer(StoreSession &)> apply;
    std::function<void(const Error &)> refuse = {};
};

// What one commit has to tell, in this order.
struct CommitNews {
    std::optional<QString> failure = {};
    bool isRecovered = false;
    std::optional<ChangeBatch> batch = {};
    QList<Answer> answers = {};
    QList<Claim> claims = {};
};

// How a run's channel wakes the store: a handler that ignores its stop may report after the store is gone.
class Waker final {
public:
    explicit Waker(class StoreThread *thread);
    void wake(bool isUrgent);
    void retire();

private:
    std::mutex m_mutex;
    StoreThread *m_thread;
};

class StoreThread final : public QThread {
public:
    StoreThread(QString databaseFile, std::shared_ptr<const Clock> clock, std::function<void()> delivered);
    ~StoreThread() override; // end()

    [[nodiscard]] Result<void> open(); // starts the thread and waits for the connection
    void end(); // commits what is queued and waits

    // Any thread.
    void post(Operation operation);
    void wake(bool isUrgent);
    [[nodiscard]] QList<CommitNews> takeDeliveries();

protected:
    void run() override;

private:
    using Moment = std::chrono::steady_clock::time_point;

    void loop(StoreSession &session);
    [[nodiscard]] bool waitForWork(); // false: closing, and nothing is left
    [[nodiscard]] bool mustWait();
    void takeQueued();
    void commitTaken(StoreSession &session);
    void attempt(StoreSession &session, std::deque<Operation> &operations, const QList<JobId> &reports);
    [[nodiscard]] std::optional<QSqlError> tryOnce(StoreSession &session, std::deque<Operation> &operations,
                                                   const QList<JobId> &reports);
    void isolate(StoreSession &session);
    void fail(const QSqlError &error);
    void refuseAll();
    void deliver(CommitNews delivery);

    const QString m_file;
    const QString m_name;
    const std::shared_ptr<const Clock> m_clock;
    const std::function<void()> m_delivered;
    const std::shared_ptr<Waker> m_waker = std::make_shared<Waker>(this);
    std::promise<Result<void>> m_opened;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Operation> m_queue;
    QList<CommitNews> m_deliveries;
    std::optional<Moment> m_reportsDue = {};
    bool m_isUrgent = false;
    bool m_isEnding = false;

    // Store thread only.
    std::deque<Operation> m_taken;
    Moment m_retry = {};
    bool m_isFailing = false;
    QSqlError m_lastError;
};

} // namespace jobdeck
