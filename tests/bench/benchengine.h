// A store with a worker over one file, and the kinds that are measured. Lives on the main thread.
#pragma once

#include "jobs/worker.h"
#include "tests/bench/measure.h"

#include <atomic>

namespace jobdeck::bench {

class BenchEngine final {
public:
    enum class Start { AtOnce, Later };
    // slotCount 0: as many as the program has.
    explicit BenchEngine(const QString &file, int slotCount = 0, Start start = Start::AtOnce);
    ~BenchEngine(); // shuts down in order
    Q_DISABLE_COPY_MOVE(BenchEngine)

    void start() { m_worker.start(); }
    // Adds a job and returns at once; `reply` once it is committed.
    void add(const QString &kind, CommandReply reply = {});
    // Runs the event loop until `isTrue`, asked after each commit and each millisecond.
    static void waitUntil(const std::function<bool()> &isTrue);

    [[nodiscard]] JobStore &store() { return m_store; }
    [[nodiscard]] Worker &worker() { return m_worker; }
    [[nodiscard]] const std::shared_ptr<const Clock> &clock() const { return m_clock; }
    [[nodiscard]] const QList<JobKind> &kinds() const { return m_registry.kinds(); }
    [[nodiscard]] Steady::time_point lastStart() const { return m_lastStart.load(); }
    [[nodiscard]] int endedCount() const { return m_endedCount; }

    static constexpr int talkLines = 200'000;

private:
    std::shared_ptr<const Clock> m_clock = std::make_shared<SystemClock>();
    std::atomic<Steady::time_point> m_lastStart;
    int m_endedCount = 0;
    JobStore m_store;
    JobRegistry m_registry;
    Worker m_worker;
};

} // namespace jobdeck::bench
