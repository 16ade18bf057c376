// How soon the form of a kind with sixty fields of all types is painted, from the wish to see it.
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"

#include "model/clock.h"
#include "model/jobreader.h"
#include "model/kindmodel.h"
#include "tests/fakes/formkinds.h"
#include "views/jobform.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace jobdeck::bench {
namespace {

JobKind sixtyFields()
{
    JobKind kind{.name = u"Long"_s, .group = u"Tests"_s};
    const ArgumentSpecs specs = fakes::everyField().arguments;
    for (int i = 0; i < 60; ++i) {
        kind.arguments.append(specs.at(i % specs.size()));
        ArgumentSpec &spec = kind.arguments.last();
        spec.name += QString::number(i);
        spec.showIf = {}; // all are there
    }
    return kind;
}

double openForm(KindModel &kinds, JobReader &reader)
{
    const auto start = Steady::now();
    JobForm form(kinds, reader, std::make_shared<SystemClock>(), nullptr);
    form.startNew(u"Long"_s);
    form.show();
    QApplication::sendPostedEvents();
    form.grab(); // lays out and paints what an exposed window would
    return millisecondsBetween(start, Steady::now());
}

} // namespace

void measureForm()
{
    constexpr int rounds = 20;
    printTitle(u"Opening a form with sixty fields of all types, painted"_s);
    const QTemporaryDir folder;
    JobReader reader(folder.filePath(u"none.db"_s));
    KindModel kinds;
    kinds.setKinds({sixtyFields()}, {});
    Samples took;
    const double first = openForm(kinds, reader); // loads fonts and styles
    for (int i = 0; i < rounds; ++i)
        took.add(openForm(kinds, reader));
    printFigure(u"the first of the program"_s, first, u"ms"_s);
    printAtMost(u"wish to painted, p50"_s, took.percentile(50), 100, u"ms"_s);
    printAtMost(u"wish to painted, worst"_s, took.percentile(100), 100, u"ms"_s);
}

} // namespace jobdeck::bench
