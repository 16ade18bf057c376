// For tests of models that read through the reader: jobs that are running and report what the test pushes.
#pragma once

#include "model/jobreader.h"
#include "tests/fakes/storefixture.h"

#include <QDeadlineTimer>
#include <QSemaphore>

namespace jobdeck::test {

// Calls a verb and gives the arguments of the signal that answers it.
template <typename Object, typename Signal, typename Verb>
[[nodiscard]] QVariantList answerOf(Object &object, Signal signal, Verb verb)
{
    QSignalSpy spy(&object, signal);
    verb();
    if (spy.isEmpty() && !spy.wait(20'000))
        qFatal("no answer");
    return spy.takeFirst();
}

// Until the reader has done all that was asked; its answers are not delivered yet.
inline void waitForReader(JobReader &reader)
{
    const auto done = std::make_shared<QSemaphore>();
    ReadSlot slot;
    reader.read(
        slot, &reader,
        [done](const QSqlDatabase &, const std::stop_token &) {
            done->release();
            return 0;
        },
        [](int) {});
    if (!done->tryAcquire(1, 20'000))
        qFatal("the reader does not come to an end");
}

class ReaderFixture final {
public:
    ReaderFixture()
    {
        store.allow(9);
        if (const auto db = openReadOnly(store.file(), m_connection, 1'000); !db)
            qFatal("%s", qPrintable(db.error().message));
    }
    ~ReaderFixture() { QSqlDatabase::removeDatabase(m_connection); }
    Q_DISABLE_COPY_MOVE(ReaderFixture)

    [[nodiscard]] Claim start()
    {
        const auto job = store.insert();
        if (!job)
            qFatal("%s", qPrintable(job.error().message));
        return store.waitForClaim(job->id);
    }
    [[nodiscard]] Job stored(JobId id)
    {
        const auto job = readJob(QSqlDatabase::database(m_connection), id);
        if (!job)
            qFatal("%s", qPrintable(job.error().message));
        return *job;
    }
    // Until the file has it, without the event loop: answers that are on their way stay there.
    template <typename Condition>
    void waitUntil(Condition condition)
    {
        const QDeadlineTimer deadline(20'000);
        while (!condition()) {
            if (deadline.hasExpired())
                qFatal("it is not stored");
            QThread::yieldCurrentThread();
        }
    }
    void waitForLines(JobId id, qint64 count)
    {
        waitUntil([&] { return stored(id).logLines >= count; });
    }
    void waitForRows(JobId id, qint64 count)
    {
        waitUntil([&] { return stored(id).resultRows >= count; });
    }
    void waitForReader() { test::waitForReader(reader); }

    StoreFixture store;
    JobReader reader{store.file()};

private:
    const QString m_connection = QUuid::createUuid().toString();
};

// Reads a whole file; nothing if there is none.
[[nodiscard]] inline QByteArray contentsOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace jobdeck::test
