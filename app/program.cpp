#include "app/program.h"

#include "app/application.h"
#include "app/commandline.h"
#include "app/commandspec.h"
#include "app/console.h"
#include "app/display.h"
#include "app/paths.h"
#include "app/processsetup.h"
#include "app/uitranslations.h"
#include "app/userroles.h"
#include "app/wakeenvironment.h"
#include "jobs/library/library.h"
#include "jobs/script/scriptjobs.h"
#include "jobs/script/shippedscripts.h"
#include "views/icons.h"

#include <QIcon>

#include <optional>

namespace jobdeck {

using namespace Qt::StringLiterals;

struct Program::Private {
    const ProgramOptions options;
    const bool hasWindow;
    const std::unique_ptr<QCoreApplication> application;
    std::optional<UiTranslations> translations;
    std::optional<JobRegistry> registry;

    Private(int &argc, char **argv, ProgramOptions given)
        : options(checkedOptions(std::move(given)))
        , hasWindow(!isForTerminal(argc, argv) && missingDisplay().isEmpty())
        , application(makeApplication(argc, argv, hasWindow))
    {
    }

    void setNames() const
    {
        QCoreApplication::setApplicationName(options.name);
        QCoreApplication::setApplicationVersion(options.version);
        if (!hasWindow)
            return;
        QGuiApplication::setApplicationDisplayName(options.title);
        QGuiApplication::setDesktopFileName(options.desktopFile);
        QGuiApplication::setWindowIcon(options.iconFile.isEmpty() ? programIcon() : QIcon(options.iconFile));
        if (messageLocale().textDirection() == Qt::RightToLeft)
            QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    }

    // Help, version and errors of a call; nullopt when it is to be carried out.
    [[nodiscard]] std::optional<int> answerAtOnce(const Result<Invocation> &call, const QStringList &words) const
    {
        if (!call)
            return Console(words.contains(u"--json"), options.name).error(call.error());
        const Console console(call->has(u"json"_s), options.name);
        if (call->wantsHelp)
            console.data(helpText(call->command, options.name, options.hasScripts));
        else if (call->wantsVersion)
            console.data(options.name + u' ' + options.version);
        else if (call->command.isEmpty() && !hasWindow)
            return console.error({ErrorCode::BadInput, missingDisplay(), {}});
        else
            return std::nullopt;
        return console.finish(ExitSuccess);
    }
};

Program::Program(int &argc, char **argv, ProgramOptions options)
{
    takeWakeEnvironment(argc, argv);
    setUpProcess();
    d = std::make_unique<Private>(argc, argv, std::move(options));
    d->translations.emplace(*d->application, d->options);
    d->setNames();
    d->registry.emplace();
    if (d->options.hasLibrary)
        registerLibrary(*d->registry);
}

Program::~Program() = default;

JobRegistry &Program::registry() { return *d->registry; }

void Program::require(const Result<void> &registered)
{
    if (!registered)
        qFatal("%s", qUtf8Printable(registered.error().message));
}

int Program::run()
{
    const QStringList words = QCoreApplication::arguments().mid(1);
    const auto call = parseInvocation(words, d->options.hasScripts);
    if (const auto answer = d->answerAtOnce(call, words))
        return *answer;
    return d->hasWindow ? runWindow(*call) : runCommandLine(*call, *d->registry, d->options);
}

int Program::runWindow(const Invocation &call)
{
    const QString file = databaseFileOf(call, d->options);
    ScriptJobs scripts(*d->registry, jobsFoldersOf(call, d->options), scriptPlaces(file, d->options.name));
    if (d->options.hasLibrary)
        scripts.ship(shippedScripts());
    scripts.noteProblems(takeRoles(*d->registry, d->options.name));
    Application window(static_cast<QApplication &>(*d->application), file, *d->registry, scripts,
                       {.name = d->options.name});
    QObject::connect(&window, &Application::finished, d->application.get(), &QCoreApplication::exit,
                     Qt::QueuedConnection);
    window.start();
    return QCoreApplication::exec();
}

} // namespace jobdeck
