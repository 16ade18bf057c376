// ./dev bench: the figures Jobdeck is held to, each beside its target, as ratios to the same disk in the same run.
#include "tests/bench/benchengine.h"
#include "tests/bench/benches.h"
#include "tests/bench/benchwindow.h"
#include "tests/bench/milliondb.h"

#include <QApplication>
#include <QTemporaryDir>

#include <algorithm>

using namespace jobdeck::bench;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList wanted = application.arguments().mid(1);
    const auto isWanted = [&wanted](const QString &name) { return wanted.isEmpty() || wanted.contains(name); };
    if (isWanted(u"output"_s))
        measureOutput();
    if (isWanted(u"form"_s))
        measureForm();
    if (isWanted(u"definitions"_s))
        measureDefinitions();
    if (isWanted(u"schedules"_s))
        measureSchedules();
    const QStringList alone{u"output"_s, u"form"_s, u"definitions"_s,
                            u"schedules"_s}; // they need no database of a million jobs
    if (!wanted.isEmpty()
        && std::ranges::all_of(wanted, [&alone](const QString &name) { return alone.contains(name); }))
        return 0;
    const QTemporaryDir folder; // below TMPDIR: a real disk, not memory
    if (!folder.isValid())
        qFatal("There is no room for the scratch files: %s", qUtf8Printable(folder.errorString()));

    const QString file = folder.filePath(u"bench.db"_s);
    {
        const BenchEngine empty(file);
    }
    addOldJobs(file, 1'000'000);

    {
        BenchEngine engine(file);
        if (isWanted(u"opening"_s))
            measureOpening(engine, folder.path(), file);
        BenchWindow made(folder.path(), file, engine);
        made.window().show();
        if (isWanted(u"starts"_s))
            measureStarts(engine, folder.path(), u"Start of a job, with the window open over a million old ones"_s);
        if (isWanted(u"log"_s))
            measureTalk(engine, made, file);
    }
    if (isWanted(u"due"_s))
        measureDue(folder.path(), file);
    if (isWanted(u"rate"_s))
        measureRate(folder.path());
    return 0;
}
