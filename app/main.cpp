// Jobdeck is the program that it gives to others, with the jobs that ship and no others.
#include "app/program.h"

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    return jobdeck::Program(argc, argv, {.title = u"Jobdeck"_s, .desktopFile = u"org.jobdeck.Jobdeck"_s}).run();
}
