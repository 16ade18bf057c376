// Five thousand jobs whose time passed while the program was closed: what the GUI thread does while they run.
#include "tests/bench/benchengine.h"
#include "tests/bench/benches.h"
#include "tests/bench/benchwindow.h"
#include "tests/bench/latencywatch.h"

#include <QTabBar>

using namespace Qt::StringLiterals;

namespace jobdeck::bench {
namespace {

constexpr int dueCount = 5'000;

// As an owner left them that ended a minute ago.
void schedule(const QString &file)
{
    const auto clock = std::make_shared<SystemClock>();
    JobStore store(file, clock);
    if (const auto opened = store.open(); !opened)
        qFatal("%s", qUtf8Printable(opened.error().message));
    for (int i = 0; i < dueCount; ++i)
        store.insert({.kind = u"Nothing"_s, .status = JobStatus::Scheduled, .scheduledAt = clock->nowMs() - 60'000},
                     u"bench"_s, {});
    store.close();
}

void showTab(const MainWindow &window, Tab tab)
{
    auto *tabs = window.findChild<QTabBar *>(u"jobTabs"_s);
    if (!tabs)
        qFatal("The window has no tabs.");
    tabs->setCurrentIndex(static_cast<int>(tab));
}

void print(const QString &what, const Samples &late, double took)
{
    printFigure(what + u": jobs done"_s, dueCount / (took / 1000), u"jobs/s"_s);
    printFigure(what + u": GUI thread asked"_s, static_cast<double>(late.count()), u"times"_s);
    printFigure(what + u": answers late, p99"_s, late.percentile(99), u"ms"_s);
    printAtMost(what + u": answers late, worst"_s, late.percentile(100), 100, u"ms"_s);
}

void measure(const QString &folder, const QString &file, const QString &what, Tab tab)
{
    schedule(file);
    BenchEngine engine(file, 0, BenchEngine::Start::Later);
    BenchWindow made(folder, file, engine);
    made.window().show();
    showTab(made.window(), tab);
    LatencyWatch watch;
    const auto start = Steady::now();
    engine.start();
    BenchEngine::waitUntil([&] { return engine.endedCount() >= dueCount; });
    const double took = millisecondsBetween(start, Steady::now());
    print(what, watch.finish(), took);
}

} // namespace

void measureDue(const QString &folder, const QString &file)
{
    printTitle(u"%1 jobs that are due at the start, with the window open over a million old ones"_s.arg(dueCount));
    measure(folder, file, u"tab All"_s, Tab::All);
    measure(folder, file, u"tab Scheduled"_s, Tab::Scheduled);
}

} // namespace jobdeck::bench
