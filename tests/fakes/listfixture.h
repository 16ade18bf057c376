// For tests of views over a list of jobs: a file that the test writes, its reader and its model, with a model tester.
#pragma once

#include "model/jobreader.h"
#include "model/jobtablemodel.h"
#include "tests/fakes/jobwriter.h"
#include "tests/fakes/storefixture.h"

#include <QAbstractItemModelTester>
#include <QSemaphore>

namespace jobdeck::test {

inline constexpr qint64 startMs = 1'800'000'000'000; // when the fake clock begins

// A job as a store would leave it; times from startMs on.
[[nodiscard]] inline Job jobIn(JobStatus status, JobId id, qint64 momentMs = startMs)
{
    using namespace Qt::StringLiterals;
    Job job{.id = id, .kind = u"Greet"_s, .group = u"Examples"_s, .status = status, .createdAt = momentMs};
    job.arguments = {{u"who"_s, u"job-%1."_s.arg(id)}}; // found by a search for it
    if (status == JobStatus::Scheduled)
        job.scheduledAt = momentMs;
    if (status == JobStatus::Running || isFinal(status))
        job.startedAt = momentMs;
    if (isFinal(status))
        job.finishedAt = momentMs;
    if (status == JobStatus::Exception)
        job.reason = Reason::Error;
    if (status == JobStatus::Killed)
        job.reason = Reason::Aborted;
    return job;
}

class ListFixture final {
public:
    ListFixture() { open(); }
    ~ListFixture() { close(); }
    Q_DISABLE_COPY_MOVE(ListFixture)

    // As at a start of the program.
    void open()
    {
        m_db = *openReadOnly(writer.file(), QStringLiteral("gui"), 0);
        reader = std::make_unique<JobReader>(writer.file());
        model = std::make_unique<JobTableModel>(m_db, *reader, clock);
        m_tester = std::make_unique<QAbstractItemModelTester>(model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void close()
    {
        m_tester.reset();
        model.reset();
        reader.reset();
        m_db = {};
        QSqlDatabase::removeDatabase(QStringLiteral("gui"));
    }

    // So many jobs that are done, the first one newest; not told to anybody.
    void fill(int count, const QString &kind = QStringLiteral("Greet"))
    {
        for (int i = 0; i < count; ++i) {
            const JobId id = writer.nextId();
            Job job = jobIn(JobStatus::Done, id, startMs - id * 1'000);
            job.kind = kind;
            writer.put(job);
        }
        (void)writer.commit();
    }
    [[nodiscard]] ChangeBatch start() const { return *readStart(m_db); }
    // Holds the reader thread until it is let go.
    [[nodiscard]] std::shared_ptr<QSemaphore> holdReader()
    {
        auto gate = std::make_shared<QSemaphore>();
        reader->read(
            m_holdSlot, reader.get(),
            [gate](const QSqlDatabase &, const std::stop_token &) {
                gate->acquire();
                return 0;
            },
            [](int) {});
        return gate;
    }

    // Until the reader has done all that was asked, without the event loop: its answers are on their way.
    void waitForReader()
    {
        const auto done = std::make_shared<QSemaphore>();
        ReadSlot slot;
        reader->read(
            slot, reader.get(),
            [done](const QSqlDatabase &, const std::stop_token &) {
                done->release();
                return 0;
            },
            [](int) {});
        if (!done->tryAcquire(1, 20'000))
            qFatal("the reader does not come to an end");
    }
    // Until the answers to all that was asked so far were delivered.
    void settle()
    {
        bool isDone = false;
        ReadSlot slot;
        reader->read(
            slot, reader.get(), [](const QSqlDatabase &, const std::stop_token &) { return 0; },
            [&isDone](int) { isDone = true; });
        QTRY_VERIFY(isDone);
    }

    JobWriter writer;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::unique_ptr<JobReader> reader;
    std::unique_ptr<JobTableModel> model;

private:
    QSqlDatabase m_db;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    ReadSlot m_holdSlot;
};

} // namespace jobdeck::test
