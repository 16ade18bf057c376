#include "app/processsetup.h"

#include "app/console.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <langinfo.h>
#include <string_view>
#include <sys/resource.h>

namespace jobdeck {
namespace {

// Qt warns of every locale that is not UTF-8, cron's among them, and then does the right thing.
void dropLocaleWarning(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg || !text.contains(u"locale"))
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

} // namespace

void setUpProcess()
{
    reserveStandardStreams();
    rlimit limit = {};
    if (::getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = 0;
        ::setrlimit(RLIMIT_CORE, &limit);
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

// A word that is no option and not the value of one.
bool isForTerminal(int argc, char **argv)
{
    using namespace std::string_view_literals;
    constexpr std::array withValue{"--database"sv,  "--jobs"sv,    "-platform"sv, "-style"sv,
                                   "-stylesheet"sv, "-geometry"sv, "-display"sv,  "-session"sv};
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--help" || word == "-h" || word == "--version" || (!word.empty() && word.front() != '-'))
            return true;
        if (std::ranges::find(withValue, word) != withValue.end())
            ++i;
    }
    return false;
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv, bool hasWindow)
{
    const auto make = [&]() -> std::unique_ptr<QCoreApplication> {
        if (hasWindow)
            return std::make_unique<QApplication>(argc, argv);
        return std::make_unique<QCoreApplication>(argc, argv);
    };
    std::setlocale(LC_ALL, "");
    if (std::string_view(nl_langinfo(CODESET)) == "UTF-8")
        return make();
    const QtMessageHandler before = qInstallMessageHandler(dropLocaleWarning);
    auto made = make();
    qInstallMessageHandler(before);
    return made;
}

} // namespace jobdeck
