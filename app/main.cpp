// The program: a window without a command, the command line with one.
#include "app/application.h"
#include "app/commandline.h"
#include "app/commandspec.h"
#include "app/console.h"
#include "app/display.h"
#include "app/invocation.h"
#include "app/paths.h"
#include "app/uitranslations.h"
#include "jobs/jobregistry.h"
#include "jobs/library/library.h"
#include "jobs/script/scriptjobs.h"
#include "views/icons.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <langinfo.h>
#include <optional>
#include <string_view>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace jobdeck;

namespace {

// No core files with secrets in them; a closed pipe and a limit of file sizes are errors of a write, not the end.
void setProcessLimits()
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = 0;
        ::setrlimit(RLIMIT_CORE, &limit);
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

// Qt warns of every locale that is not UTF-8, cron's among them, and then does the right thing.
void dropLocaleWarning(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg || !text.contains(u"locale"))
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

template <typename Make>
auto withoutLocaleWarning(Make make)
{
    std::setlocale(LC_ALL, "");
    if (std::string_view(nl_langinfo(CODESET)) == "UTF-8")
        return make();
    const QtMessageHandler before = qInstallMessageHandler(dropLocaleWarning);
    auto made = make();
    qInstallMessageHandler(before);
    return made;
}

QStringList wordsOf(const QStringList &arguments) { return arguments.mid(1); }

void setNames()
{
    QCoreApplication::setApplicationName(u"jobdeck"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(JOBDECK_VERSION));
}

// Help, version and errors of a call; nullopt when it is to be carried out.
std::optional<int> answerAtOnce(const Result<Invocation> &invocation, const QStringList &words)
{
    if (!invocation)
        return Console(words.contains(u"--json")).error(invocation.error());
    const Console console(invocation->has(u"json"_s));
    if (invocation->wantsHelp)
        console.data(helpText(invocation->command));
    else if (invocation->wantsVersion)
        console.data(u"jobdeck "_s + QStringLiteral(JOBDECK_VERSION));
    else
        return std::nullopt;
    return console.finish(ExitSuccess);
}

int runTerminal(int argc, char **argv)
{
    const auto application = withoutLocaleWarning([&] { return std::make_unique<QCoreApplication>(argc, argv); });
    setNames();
    const UiTranslations translations(*application);
    const QStringList words = wordsOf(QCoreApplication::arguments());
    const auto invocation = parseInvocation(words);
    if (const auto answer = answerAtOnce(invocation, words))
        return *answer;
    if (invocation->command.isEmpty()) {
        Console(false).error({ErrorCode::BadInput, missingDisplay(), {}});
        return ExitBadCall;
    }
    JobRegistry registry;
    registerLibrary(registry);
    return runCommandLine(*invocation, registry);
}

int runWindow(int argc, char **argv)
{
    const auto application = withoutLocaleWarning([&] { return std::make_unique<QApplication>(argc, argv); });
    setNames();
    QGuiApplication::setApplicationDisplayName(u"Jobdeck"_s);
    QGuiApplication::setDesktopFileName(u"org.jobdeck.Jobdeck"_s);
    const UiTranslations translations(*application);
    if (messageLocale().textDirection() == Qt::RightToLeft)
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QStringList words = wordsOf(QCoreApplication::arguments());
    const auto invocation = parseInvocation(words);
    if (const auto answer = answerAtOnce(invocation, words))
        return *answer;
    QGuiApplication::setWindowIcon(programIcon());
    JobRegistry registry;
    registerLibrary(registry);
    const QString file = invocation->has(u"database"_s) ? invocation->value(u"database"_s) : defaultDatabaseFile();
    const QStringList folders = invocation->values(u"jobs"_s);
    ScriptJobs scripts(registry, folders.isEmpty() ? QStringList{defaultJobsFolder()} : folders, scriptPlaces(file));
    Application program(*application, file, registry, scripts);
    QObject::connect(&program, &Application::finished, application.get(), &QCoreApplication::exit,
                     Qt::QueuedConnection);
    program.start();
    return QCoreApplication::exec();
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

} // namespace

int main(int argc, char **argv)
{
    reserveStandardStreams();
    setProcessLimits();
    if (isForTerminal(argc, argv) || !missingDisplay().isEmpty())
        return runTerminal(argc, argv);
    return runWindow(argc, argv);
}
