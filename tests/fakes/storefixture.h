// For tests: a clock that stands still until it is told to move, and a store over a real file in a folder of its own.
#pragma once

#include "model/jobqueries.h"
#include "model/jobstore.h"
#include "tests/fakes/waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <atomic>

namespace jobdeck::test {

class FakeClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::UTC); }
    void advance(qint64 ms) { m_ms += ms; }

private:
    std::atomic<qint64> m_ms = 1'800'000'000'000;
};

// A value from a store's file, through a connection of its own.
template <typename Query>
auto askFile(const QString &file, Query read)
{
    const QString name = QUuid::createUuid().toString();
    auto value = [&] {
        const auto db = openReadOnly(file, name, 1'000);
        if (!db)
            qFatal("%s", qPrintable(db.error().message));
        return read(*db);
    }();
    QSqlDatabase::removeDatabase(name);
    return value;
}

class StoreFixture final {
public:
    StoreFixture() { reopen(); }

    void reopen()
    {
        claims.clear();
        batches.clear();
        store.reset();
        store = std::make_unique<JobStore>(file(), clock);
        QObject::connect(store.get(), &JobStore::committed, store.get(),
                         [this](const ChangeBatch &batch) { batches << batch; });
        QObject::connect(store.get(), &JobStore::claimed, store.get(),
                         [this](const QList<Claim> &news) { claims << news; });
        const auto opened = store->open();
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
    }

    [[nodiscard]] QString file() const { return folder.filePath(QStringLiteral("data/jobdeck.db")); }
    void allow(int slotCount, QSet<QString> kinds = {QStringLiteral("Greet")}, QHash<QString, int> limits = {})
    {
        store->setClaimPolicy({.slotCount = slotCount, .kindLimits = limits, .kinds = kinds, .restartableKinds = {}});
    }

    // Calls a verb with a reply as its last argument, and waits for the reply.
    template <typename T = Job, typename Verb>
    [[nodiscard]] Result<T> ask(Verb verb)
    {
        std::optional<Result<T>> result;
        verb([&result](Result<T> answer) { result = std::move(answer); });
        if (!waitFor([&result] { return result.has_value(); }, 10'000))
            qFatal("the store did not answer");
        return *result;
    }
    [[nodiscard]] Result<Job> insert(Job draft = {.kind = QStringLiteral("Greet")})
    {
        return ask([&](auto reply) { store->insert(draft, QStringLiteral("ann (window)"), reply); });
    }
    [[nodiscard]] Result<Job> scheduled(qint64 inMs)
    {
        return insert(
            {.kind = QStringLiteral("Greet"), .status = JobStatus::Scheduled, .scheduledAt = clock->nowMs() + inMs});
    }
    [[nodiscard]] Result<Job> read(JobId id)
    {
        return ask([&](auto reply) { store->read(id, reply); });
    }
    [[nodiscard]] Claim waitForClaim(JobId id)
    {
        const auto find = [&] {
            return std::ranges::find_if(claims, [id](const Claim &claim) { return claim.job.id == id; });
        };
        if (!waitFor([&] { return find() != claims.end(); }, 10'000))
            qFatal("job %lld was not claimed", id);
        Claim claim = *find();
        claims.erase(find());
        return claim;
    }
    void end(const Claim &claim, Outcome outcome = {})
    {
        claim.channel->push(RunEnded{.outcome = std::move(outcome), .time = clock->nowMs()});
    }
    [[nodiscard]] Job waitForStatus(JobId id, JobStatus status)
    {
        Job job;
        if (!waitFor(
                [&] {
                    job = *read(id);
                    return job.status == status;
                },
                10'000))
            qFatal("job %lld is %s", id, qPrintable(statusName(job.status)));
        return job;
    }

    // A value from the file, through a connection of its own.
    template <typename Query>
    auto query(Query question)
    {
        return askFile(file(), question);
    }

    QTemporaryDir folder;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    QList<Claim> claims;
    QList<ChangeBatch> batches;
    std::unique_ptr<JobStore> store;
};

} // namespace jobdeck::test
