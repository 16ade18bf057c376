#include "tests/bench/benchengine.h"

#include <QEventLoop>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace jobdeck::bench {

BenchEngine::BenchEngine(const QString &file, int slotCount, Start when)
    : m_store(file, m_clock)
    , m_worker(m_store, m_registry, m_clock, {.slotCount = slotCount})
{
    if (const auto opened = m_store.open(); !opened)
        qFatal("%s", qUtf8Printable(opened.error().message));
    // Both do what is measured and nothing else: start, and talk.
    const auto nothing = [this](JobContext &) {
        m_lastStart = Steady::now();
        return Outcome::done();
    };
    const auto talk = [](JobContext &job) {
        for (int line = 1; line <= talkLines; ++line) {
            job.addLog(u"line %1 of the log of a job that talks a lot"_s.arg(line));
            job.setProgress(static_cast<int>(100LL * line / talkLines), QString::number(line));
        }
        return Outcome::done();
    };
    if (!m_registry.registerJob({.name = u"Nothing"_s, .group = u"Bench"_s}, nothing)
        || !m_registry.registerJob({.name = u"Talk"_s, .group = u"Bench"_s}, talk))
        qFatal("The kinds cannot be registered.");
    QObject::connect(&m_worker, &Worker::jobEnded, &m_worker, [this] { ++m_endedCount; });
    if (when == Start::Later)
        return;
    start();
    waitUntil([this] { return m_worker.isIdle(); });
}

BenchEngine::~BenchEngine()
{
    bool isOver = false;
    m_worker.shutDown([&isOver](bool) { isOver = true; });
    waitUntil([&isOver] { return isOver; });
    m_store.close();
}

void BenchEngine::add(const QString &kind, CommandReply reply)
{
    m_worker.addJob({.kind = kind}, u"bench"_s, [reply = std::move(reply)](const Result<Job> &job) {
        if (!job)
            qFatal("%s", qUtf8Printable(job.error().message));
        if (reply)
            reply(job);
    });
}

void BenchEngine::waitUntil(const std::function<bool()> &isTrue)
{
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (isTrue())
            loop.quit();
    });
    timer.start(1);
    if (!isTrue())
        loop.exec();
}

} // namespace jobdeck::bench
