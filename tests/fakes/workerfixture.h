// For tests: a worker over a real store in a folder of its own, and real threads. Kinds are registered before start().
#pragma once

#include "jobs/worker.h"
#include "model/jobqueries.h"
#include "tests/fakes/storefixture.h"

namespace jobdeck::test {

class WorkerFixture final {
public:
    explicit WorkerFixture(std::shared_ptr<const Clock> theClock = std::make_shared<SystemClock>(),
                           const WorkerSettings &settings = {.slotCount = 2, .stopPatienceMs = 100},
                           const QString &databaseFile = {})
        : file(databaseFile.isEmpty() ? folder.filePath(QStringLiteral("data/jobdeck.db")) : databaseFile)
        , clock(std::move(theClock))
        , worker(store, registry, clock, settings)
    {
        if (const auto opened = store.open(); !opened)
            qFatal("%s", qPrintable(opened.error().message));
    }
    ~WorkerFixture()
    {
        bool isOver = false;
        worker.shutDown([&isOver](bool) { isOver = true; });
        if (!waitFor([&isOver] { return isOver; }, 20'000))
            qFatal("the worker does not end");
    }
    Q_DISABLE_COPY_MOVE(WorkerFixture)

    // Returns when it is ready to run what comes.
    void start()
    {
        worker.start();
        if (!waitFor([this] { return worker.isIdle(); }, 20'000))
            qFatal("the worker does not start");
    }

    [[nodiscard]] Result<Job> ask(const Command &command)
    {
        std::optional<Result<Job>> answer;
        worker.execute(command, [&answer](const Result<Job> &result) { answer = result; });
        if (!waitFor([&answer] { return answer.has_value(); }, 20'000))
            qFatal("no answer");
        return *answer;
    }
    [[nodiscard]] Job read(JobId id)
    {
        std::optional<Result<Job>> answer;
        store.read(id, [&answer](const Result<Job> &job) { answer = job; });
        if (!waitFor([&answer] { return answer.has_value(); }, 20'000))
            qFatal("no answer");
        return **answer;
    }
    [[nodiscard]] JobStatus statusOf(JobId id) { return read(id).status; }

    // A value from the file, through a connection of its own.
    template <typename Query>
    [[nodiscard]] auto query(Query question)
    {
        return askFile(file, question);
    }

    static Command run(const QString &kind, const QJsonObject &arguments)
    {
        return {
            .verb = Verb::Run, .request = {.kind = kind, .arguments = arguments}, .by = QStringLiteral("ann (window)")};
    }

    QTemporaryDir folder;
    const QString file; // in a folder of its own, unless another one is given
    const std::shared_ptr<const Clock> clock;
    JobRegistry registry;
    JobStore store{file, clock};
    Worker worker;
};

} // namespace jobdeck::test
