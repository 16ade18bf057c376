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

namespace {

double jobsPerSecond(const QString &file, int slotCount, int jobCount)
{
    BenchEngine engine(file, slotCount);
    const auto start = Steady::now();
    for (int i = 0; i < jobCount; ++i)
        engine.add(u"Nothing"_s);
    BenchEngine::waitUntil([&] { return engine.endedCount() >= jobCount; });
    return jobCount / (millisecondsBetween(start, Steady::now()) / 1000);
}

} // namespace

void measureRate(const QString &folder)
{
    constexpr int rowsPerCommit = 1'000;
    printTitle(u"Jobs from add to done, durable: insert, claim and end committed, with history"_s);
    const double raw = rawRowsPerSecond(folder, 200'000, rowsPerCommit);
    const double two = jobsPerSecond(folder + u"/rate2.db"_s, 2, 2'000);
    const double many = jobsPerSecond(folder + u"/rate256.db"_s, 256, 20'000);
    printFigure(u"raw rows, %1 a FULL commit"_s.arg(rowsPerCommit), raw, u"rows/s"_s);
    printFigure(u"jobs done, 2 at once"_s, two, u"jobs/s"_s);
    printFigure(u"jobs done, 256 at once"_s, many, u"jobs/s"_s);
    printAtLeast(u"jobs per raw row, 256 at once"_s, many / raw, 0.20, {});
}

} // namespace jobdeck::bench
