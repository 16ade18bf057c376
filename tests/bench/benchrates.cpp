// How soon a job starts and how many a second end, against what the same disk can do in the same run.
#include "tests/bench/benchengine.h"
#include "tests/bench/benches.h"

using namespace Qt::StringLiterals;

namespace jobdeck::bench {

void measureStarts(BenchEngine &engine, const QString &folder, const QString &title)
{
    constexpr int rounds = 500;
    printTitle(title);
    const Samples raw = rawCommits(folder, rounds);
    Samples starts;
    for (int i = 0; i < rounds; ++i) {
        const int endedBefore = engine.endedCount();
        const auto added = Steady::now();
        engine.add(u"Nothing"_s);
        BenchEngine::waitUntil([&] { return engine.endedCount() > endedBefore; });
        starts.add(millisecondsBetween(added, engine.lastStart()));
    }
    printFigure(u"one raw FULL commit, p50"_s, raw.percentile(50), u"ms"_s);
    printFigure(u"one raw FULL commit, p99"_s, raw.percentile(99), u"ms"_s);
    printAtMost(u"add to handler start, p50"_s, starts.percentile(50), 50, u"ms"_s);
    printFigure(u"add to handler start, p99"_s, starts.percentile(99), u"ms"_s);
    printAtMost(u"p50 in raw commits"_s, starts.percentile(50) / raw.percentile(50), 2.5, u"×"_s);
    printAtMost(u"p99 in raw commits"_s, starts.percentile(99) / raw.percentile(50), 8, u"×"_s);
}

void measureRate(BenchEngine &engine, const QString &folder)
{
    constexpr int jobCount = 20'000;
    constexpr int rowsPerCommit = 1'000;
    printTitle(u"Jobs from add to done, durable, %1 of them"_s.arg(jobCount));
    const double raw = rawRowsPerSecond(folder, 200'000, rowsPerCommit);
    const int before = engine.endedCount();
    const auto start = Steady::now();
    for (int i = 0; i < jobCount; ++i)
        engine.add(u"Nothing"_s);
    BenchEngine::waitUntil([&] { return engine.endedCount() - before >= jobCount; });
    const double rate = jobCount / (millisecondsBetween(start, Steady::now()) / 1000);
    printFigure(u"raw rows, %1 a FULL commit"_s.arg(rowsPerCommit), raw, u"rows/s"_s);
    printFigure(u"jobs done"_s, rate, u"jobs/s"_s);
    printAtLeast(u"jobs per raw row"_s, rate / raw, 0.20, u""_s);
}

} // namespace jobdeck::bench
