// How soon five hundred script files are kinds, and how soon one more is, from the moment it is saved.
#include "tests/bench/benchengine.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"

#include "jobs/script/scriptjobs.h"
#include "tests/fakes/scriptfolder.h"

using namespace Qt::StringLiterals;

namespace jobdeck::bench {
namespace {

QByteArray script(int number)
{
    QByteArray text = "#!/bin/sh\n# /// job\n# name = \"Job " + QByteArray::number(number)
        + "\"\n# group = \"Bench\"\n# description = \"Does what jobs do.\"\n"
          "# command = [\"{script}\", [\"--to\", \"{who}\"], [\"--loud\", \"{loud}\"]]\n";
    for (int i = 0; i < 8; ++i)
        text += "# arguments.field" + QByteArray::number(i)
            + " = { type = \"text\", label = \"Field\", help = \"What it is.\", max_length = 100 }\n";
    return text
        + "# arguments.who = { type = \"choice\", choices = [\"ann\", \"bob\"], default = \"ann\" }\n"
          "# arguments.loud = \"boolean\"\n# ///\necho \"$JOBDECK_ARG_WHO\"\n";
}

} // namespace

void measureDefinitions()
{
    constexpr int count = 500;
    constexpr int rounds = 5;
    printTitle(u"Script files to kinds, with ten arguments each"_s);
    const test::ScriptFolder folder;
    for (int i = 0; i < count; ++i)
        folder.write(u"job%1.sh"_s.arg(i), script(i));
    Samples loaded;
    Samples added;
    for (int round = 0; round < rounds; ++round) {
        JobRegistry registry;
        const auto start = Steady::now();
        ScriptJobs jobs(registry, {folder.path()}, folder.places());
        jobs.watch();
        BenchEngine::waitUntil([&] { return registry.kinds().size() >= count; });
        loaded.add(millisecondsBetween(start, Steady::now()));
        const auto saved = Steady::now();
        folder.write(u"more%1.sh"_s.arg(round), script(count + round));
        BenchEngine::waitUntil([&] { return registry.find(u"Job %1"_s.arg(count + round)) != nullptr; });
        added.add(millisecondsBetween(saved, Steady::now()));
    }
    printAtMost(u"500 files to kinds, p50"_s, loaded.percentile(50), 1'000, u"ms"_s);
    printAtMost(u"500 files to kinds, worst"_s, loaded.percentile(100), 1'000, u"ms"_s);
    printAtMost(u"one more, saved to kind, worst"_s, added.percentile(100), 1'000, u"ms"_s);
}

} // namespace jobdeck::bench
