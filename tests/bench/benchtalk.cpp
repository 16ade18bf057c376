// A job that logs 200,000 lines with progress on each, its log on screen: what the GUI thread does meanwhile, and
// whether every line is there afterwards.
#include "tests/bench/benchengine.h"
#include "tests/bench/benches.h"
#include "tests/bench/benchwindow.h"
#include "tests/bench/latencywatch.h"

#include "model/jobqueries.h"

#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace jobdeck::bench {
namespace {

void showLog(MainWindow &window, JobId job)
{
    window.selectJob(job);
    auto *tabs = window.findChild<QTabWidget *>(u"detailTabs"_s);
    if (!tabs)
        qFatal("The window has no details.");
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->tabText(i).startsWith(u"Log"))
            tabs->setCurrentIndex(i);
}

// Each line must be there, in order, with its text.
void verifyLog(const QString &file, JobId job)
{
    QSqlDatabase db = *openReadOnly(file, u"verify"_s, 1'000);
    qint64 expected = 1;
    while (true) {
        const auto lines = readLog(db, job, expected, 10'000);
        if (!lines)
            qFatal("%s", qUtf8Printable(lines.error().message));
        for (const LogLine &line : *lines) {
            if (line.sequence != expected || !line.text.startsWith("line " + QByteArray::number(expected) + " of"))
                qFatal("Line %lld is not in the log.", static_cast<long long>(expected));
            ++expected;
        }
        if (lines->isEmpty())
            break;
    }
    if (expected != BenchEngine::talkLines + 1)
        qFatal("The log has %lld lines.", static_cast<long long>(expected - 1));
    db = {};
    QSqlDatabase::removeDatabase(u"verify"_s);
}

} // namespace

void measureTalk(BenchEngine &engine, BenchWindow &made, const QString &file)
{
    constexpr int rounds = 5;
    printTitle(u"A job that logs %1 lines, with progress on each, its log on screen; %2 of them, one by one"_s
                   .arg(BenchEngine::talkLines)
                   .arg(rounds));
    QList<JobId> jobs;
    LatencyWatch watch;
    const auto start = Steady::now();
    for (int i = 0; i < rounds; ++i) {
        const int before = engine.endedCount();
        engine.add(u"Talk"_s, [&](const Result<Job> &added) {
            jobs << added->id;
            showLog(made.window(), added->id);
        });
        BenchEngine::waitUntil([&] { return engine.endedCount() > before; });
    }
    const double took = millisecondsBetween(start, Steady::now());
    const Samples &late = watch.finish();
    for (const JobId job : std::as_const(jobs))
        verifyLog(file, job);
    printFigure(u"lines, durable and in the log, verified"_s, rounds * BenchEngine::talkLines / (took / 1000),
                u"lines/s"_s);
    printFigure(u"GUI thread asked"_s, static_cast<double>(late.count()), u"times"_s);
    printAtMost(u"GUI thread answers late, p99"_s, late.percentile(99), 4, u"ms"_s);
    printAtMost(u"GUI thread answers late, worst"_s, late.percentile(100), 100, u"ms"_s);
}

} // namespace jobdeck::bench
