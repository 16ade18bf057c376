#include "model/jobstore.h"

#include "model/joboperations.h"
#include "model/storeoperation.h"

#include <QCoreApplication>
#include <QPointer>

namespace jobdeck {
JobStore::JobStore(QString databaseFile, std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent)
    , m_thread(std::make_unique<StoreThread>(std::move(databaseFile), std::move(clock), [this] {
        QMetaObject::invokeMethod(
            this, [this] { deliver(); }, Qt::QueuedConnection);
    }))
{
    qRegisterMetaType<ChangeBatch>();
    qRegisterMetaType<QList<Claim>>();
}

// What is still to be told finds nobody who could rely on being there.
JobStore::~JobStore() { m_thread->end(); }

Result<void> JobStore::open() { return m_thread->open(); }

void JobStore::close()
{
    m_thread->end();
    deliver();
}

void JobStore::deliver()
{
    const QPointer<JobStore> alive(this);
    const QList<CommitNews> deliveries = m_thread->takeDeliveries();
    for (const CommitNews &delivery : deliveries) {
        if (delivery.failure)
            emit writeFailed(*delivery.failure);
        if (alive && delivery.isRecovered)
            emit writeRecovered();
        if (alive && delivery.batch)
            emit committed(*delivery.batch);
        for (const Answer &answer : delivery.answers) {
            if (alive)
                answer();
        }
        if (alive && !delivery.claims.isEmpty())
            emit claimed(delivery.claims);
        if (!alive)
            return;
    }
}

void JobStore::setClaimPolicy(ClaimPolicy policy)
{
    m_thread->post({.apply = [policy = std::move(policy)](StoreSession &session) -> Answer {
        session.policy = policy;
        operations::settleTrust(session);
        return {};
    }});
}

void JobStore::read(JobId id, const Reply<Job> &reply)
{
    m_thread->post(jobOperation([=](StoreSession &session) { return operations::read(session, id); }, reply));
}

void JobStore::readNewest(const QString &kind, const Reply<Job> &reply)
{
    m_thread->post(jobOperation([=](StoreSession &session) { return operations::readNewest(session, kind); }, reply));
}

void JobStore::insert(Job draft, QString by, const Reply<Job> &reply, QString token)
{
    m_thread->post(jobOperation([draft = std::move(draft), by = std::move(by), token = std::move(token)](
                                    StoreSession &session) { return operations::insert(session, draft, by, token); },
                                reply));
}

void JobStore::insertAll(QList<Job> drafts, QString by, const Reply<Job> &reply, QString token)
{
    m_thread->post(
        jobOperation([drafts = std::move(drafts), by = std::move(by), token = std::move(token)](
                         StoreSession &session) { return operations::insertAll(session, drafts, by, token); },
                     reply));
}

void JobStore::claim(JobId id, const QString &by, const Reply<Job> &reply)
{
    m_thread->post(jobOperation([=](StoreSession &session) { return operations::claim(session, id, by); }, reply));
}

void JobStore::cancel(JobId id, const QString &by, const Reply<Job> &reply)
{
    m_thread->post(jobOperation([=](StoreSession &session) { return operations::cancel(session, id, by); }, reply));
}

void JobStore::undoCancel(JobId id, const QString &by, const Reply<Job> &reply)
{
    m_thread->post(jobOperation([=](StoreSession &session) { return operations::undoCancel(session, id, by); }, reply));
}

void JobStore::reschedule(JobId id, std::optional<qint64> dueAt, std::optional<QJsonObject> arguments,
                          QStringList secrets, const QString &by, const Reply<Job> &reply, QString definition)
{
    const operations::Rescheduling change{dueAt, std::move(arguments), std::move(secrets), std::move(definition)};
    m_thread->post(
        jobOperation([=](StoreSession &session) { return operations::reschedule(session, id, change, by); }, reply));
}

void JobStore::remove(JobId id, const QString & /*by*/, Reply<void> reply)
{
    m_thread->post(jobOperation([=](StoreSession &session) { return operations::remove(session, id); },
                                [reply = std::move(reply)](const Result<Job> &removed) {
                                    if (reply)
                                        reply(removed ? Result<void>() : Result<void>(removed.error()));
                                }));
}

void JobStore::setWaiting(JobId id, Waiting waiting, const QString &by, const Reply<Job> &reply)
{
    m_thread->post(
        jobOperation([=](StoreSession &session) { return operations::setWaiting(session, id, waiting, by); }, reply));
}

void JobStore::settleSecrets(JobId id, bool areAtHand, const Reply<Job> &reply)
{
    m_thread->post(
        jobOperation([=](StoreSession &session) { return operations::settleSecrets(session, id, areAtHand); }, reply));
}

void JobStore::releaseDue(qint64 missedGraceMs, const Reply<std::optional<qint64>> &reply, qint64 awakeSince)
{
    m_thread->post({.apply = [this, missedGraceMs, awakeSince, reply](StoreSession &session) -> Answer {
                        const bool hasMore = operations::releaseDue(session, missedGraceMs, awakeSince);
                        // Known only then: another operation of this commit may bring one that is earlier.
                        const auto nextDue = std::make_shared<std::optional<qint64>>();
                        session.whenCommitted([&session, nextDue] { *nextDue = session.transaction.nextDue(); });
                        return [this, missedGraceMs, awakeSince, reply, hasMore, nextDue] {
                            if (reply)
                                reply(*nextDue);
                            if (hasMore)
                                releaseDue(missedGraceMs, {}, awakeSince);
                        };
                    },
                    .refuse =
                        [reply](const Error &error) {
                            if (reply)
                                reply(error);
                        }});
}

void JobStore::rescue(QHash<QString, int> restartableKinds, const Reply<RescueReport> &reply)
{
    m_thread->post({.apply = [restartableKinds = std::move(restartableKinds), reply](StoreSession &session) -> Answer {
                        RescueReport report = operations::rescue(session, restartableKinds);
                        return [reply, report = std::move(report)] {
                            if (reply)
                                reply(report);
                        };
                    },
                    .refuse =
                        [reply](const Error &error) {
                            if (reply)
                                reply(error);
                        }});
}

void JobStore::giveUp(JobId id, int attempt, const QString &error, const Reply<Job> &reply)
{
    m_thread->post(
        jobOperation([=](StoreSession &session) { return operations::giveUp(session, id, attempt, error); }, reply));
}

} // namespace jobdeck
