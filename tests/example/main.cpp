// A program with kinds of job of its own: its window, its command line, its data folder.
#include "report.h"

#include <jobdeck/program.h>

using namespace Qt::StringLiterals;

struct Greet : jobdeck::Schedule {
    Q_GADGET
    Q_PROPERTY(QString who MEMBER who)
public:
    QString who;
};

int main(int argc, char **argv)
{
    jobdeck::Program program(argc, argv, {.name = u"acme-jobs"_s, .title = u"Acme Jobs"_s, .version = u"1.0"_s});
    program.registerJob<Greet>({.name = u"Greet"_s, .group = u"Acme"_s},
                               [](const Greet &arguments, jobdeck::JobContext &job) -> jobdeck::Outcome {
                                   job.addLog(u"Hello, %1!"_s.arg(arguments.who));
                                   return jobdeck::Outcome::done();
                               });
    addReport(program.registry());
    return program.run();
}

#include "main.moc"
