// A whole program in a few lines of main(): the window without a command, the command line with one, over kinds of job
// of its own.
//
//     int main(int argc, char **argv)
//     {
//         jobdeck::Program program(argc, argv, {.name = u"acme-jobs"_s, .title = u"Acme Jobs"_s});
//         program.registerJob<Greet>({.name = u"Greet"_s, .group = u"Acme"_s}, greet);
//         return program.run();
//     }
//
// Main thread. Its first object: it makes the QApplication (for a command a QCoreApplication, so that no display is
// needed), switches core files off, because secrets would be in them, and ignores SIGPIPE and SIGXFSZ.
#pragma once

#include "app/programoptions.h"
#include "jobs/registration.h"

#include <memory>

namespace jobdeck {

struct Invocation;

class Program final {
public:
    // Like those of QCoreApplication, argc and argv stay alive as long as it. When it is there, the texts of Jobdeck
    // and Qt are loaded; a program's own translators are installed before it registers its kinds.
    Program(int &argc, char **argv, ProgramOptions options = {});
    ~Program();
    Q_DISABLE_COPY_MOVE(Program)

    // A kind whose form comes from the Q_GADGET Arguments; see registration.h. What the registry refuses (a name that
    // is taken, arguments that contradict themselves) is a mistake of the program's author and ends the process with
    // the reason.
    template <typename Arguments, typename Function>
    void registerJob(JobKind kind, Function handler)
    {
        require(jobdeck::registerJob<Arguments>(registry(), std::move(kind), std::move(handler)));
    }
    // For kinds that have no argument type, or whose refusal is not the end.
    [[nodiscard]] JobRegistry &registry();

    // Carries out the command, or shows the window until it is closed. Returns the exit code for main(): 0 success, 1 a
    // job that was waited for did not end done, 2 a bad call, 3 refused, 4 the database. Once only.
    [[nodiscard]] int run();

private:
    static void require(const Result<void> &registered);
    [[nodiscard]] int runWindow(const Invocation &call);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace jobdeck
