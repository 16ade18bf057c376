#include "app/jobwindow.h"

#include "app/application.h"
#include "app/commandline.h"
#include "app/paths.h"
#include "app/uitranslations.h"
#include "app/userroles.h"
#include "jobs/library/library.h"
#include "jobs/script/scriptjobs.h"
#include "views/mainwindow.h"

namespace jobdeck {

struct JobWindow::Private {
    const ProgramOptions options;
    const UiTranslations translations;
    JobRegistry registry;
    std::unique_ptr<ScriptJobs> scripts;
    std::unique_ptr<Application> application;

    explicit Private(ProgramOptions given)
        : options(checkedOptions(std::move(given)))
        , translations(*qApp, options)
    {
        if (options.hasLibrary)
            registerLibrary(registry);
    }
};

JobWindow::JobWindow(ProgramOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(options)))
{
    const QString file = databaseFileOf({}, d->options);
    d->scripts =
        std::make_unique<ScriptJobs>(d->registry, jobsFoldersOf({}, d->options), scriptPlaces(file, d->options.name));
    d->scripts->noteProblems(takeRoles(d->registry, d->options.name));
    d->application = std::make_unique<Application>(*qApp, file, d->registry, *d->scripts,
                                                   Household{.name = d->options.name, .isGuest = true});
    connect(d->application.get(), &Application::windowOpened, this, [this] { Q_EMIT opened(widget()); });
    connect(d->application.get(), &Application::finished, this, &JobWindow::closed);
}

JobWindow::~JobWindow() = default;

JobRegistry &JobWindow::registry() { return d->registry; }

void JobWindow::require(const Result<void> &registered)
{
    if (!registered)
        qFatal("%s", qUtf8Printable(registered.error().message));
}

void JobWindow::open() { d->application->start(); }

QWidget *JobWindow::widget() const { return d->application->window(); }

void JobWindow::close() { d->application->quit(); }

} // namespace jobdeck
