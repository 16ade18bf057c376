// How fast a script's output is read: split into lines, looked through for commands, secrets and progress, and taken
// out of the run's channel again. Without a store: the disk is measured elsewhere.
#include "jobs/script/outputcommands.h"
#include "model/runchannel.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"

using namespace Qt::StringLiterals;

namespace jobdeck::bench {
namespace {

constexpr qsizetype readSize = 64 * 1024; // of a pipe
constexpr qint64 gibibyte = 1024LL * 1024 * 1024;

// Some megabytes of a log with all that patterns stumble over: paths, dates, fractions, percentages.
QByteArray plainLog()
{
    QByteArray text;
    for (int i = 0; i < 50'000; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "2026-11-26T10:15:" + number.right(2) + ".123Z INFO  worker[" + number + "]: request /api/v1/items/"
            + number + " took 12 ms, 200 OK\n";
        if (i % 10 == 0)
            text += "cache: 91% of requests, pool 3/8 in use after " + number + " requests\n";
    }
    return text;
}

double secondsFor(const QByteArray &text, const std::optional<QStringList> &progress, const QStringList &secrets)
{
    const auto channel = std::make_shared<RunChannel>(1, 1, [](bool) {});
    JobContext job({}, {}, {}, channel);
    OutputCommands commands(job, progress, secrets);
    LineSplitter lines([&commands](const QByteArray &line) { commands.takeOutput(line); },
                       [&commands](const QByteArray &segment) { commands.takeUpdate(segment, false); });
    qint64 done = 0;
    qint64 events = 0;
    const auto start = Steady::now();
    while (done < gibibyte) {
        for (qsizetype at = 0; at < text.size() && done < gibibyte; at += readSize) {
            const QByteArrayView read = QByteArrayView(text).sliced(at, std::min(readSize, text.size() - at));
            lines.add(read);
            events += channel->drain().events.size();
            done += read.size();
        }
    }
    const double seconds = millisecondsBetween(start, Steady::now()) / 1000;
    if (events == 0)
        qFatal("Nothing came through.");
    return seconds;
}

} // namespace

void measureOutput()
{
    printTitle(u"1 GiB of a script's output, read on one thread"_s);
    const QByteArray log = plainLog();
    const QByteArray meter =
        QByteArray("\r  1,238,099  45%  146.38kB/s    0:00:08 (xfr#5, to-chk=169/396)").repeated(10'000);
    const auto measure = [](const QString &name, const QByteArray &text, const std::optional<QStringList> &progress,
                            const QStringList &secrets) {
        const double seconds = secondsFor(text, progress, secrets);
        printAtMost(name, seconds, 30, u"s"_s);
        printFigure(u"  the same"_s, gibibyte / 1e6 / seconds, u"MB/s"_s);
    };
    measure(u"lines, no patterns"_s, log, QStringList{}, {});
    measure(u"lines, built-in patterns"_s, log, std::nullopt, {});
    measure(u"lines, built-in patterns, two secrets"_s, log, std::nullopt, {u"correct horse"_s, u"s3cr3t/4711"_s});
    measure(u"lines, an own expression"_s, log, QStringList{u"done (?<percent>\\d+) percent"_s}, {});
    measure(u"one line rewritten all the time"_s, meter, std::nullopt, {});
}

} // namespace jobdeck::bench
