#include "app/application.h"

#include "app/background.h"
#include "app/console.h"
#include "app/desktoptray.h"
#include "app/engineserver.h"
#include "app/formdesk.h"
#include "app/keyringsecrets.h"
#include "app/paths.h"
#include "app/secretdesk.h"
#include "app/thememonitor.h"
#include "app/trustdesk.h"
#include "app/unixsignals.h"
#include "app/wakedesk.h"
#include "jobs/desktopkeyring.h"
#include "jobs/script/scriptjobs.h"
#include "model/jobqueries.h"
#include "model/jobreader.h"
#include "model/jobtablemodel.h"
#include "model/kindmodel.h"
#include "model/rights.h"
#include "model/waitingjobs.h"
#include "views/mainwindow.h"
#include "views/recentkinds.h"

#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <QUrl>

using namespace std::chrono_literals;

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

QString byName() { return Application::tr("%1 (window)").arg(userName()); }

const QString connectionName = u"window"_s;
const QString themeKey = u"window/theme"_s;
constexpr int maxBusyMs = 0; // the GUI thread waits for nobody
constexpr auto retryAfter = 5s; // an owner that does not answer, a database that cannot be opened

} // namespace

Application::Application(QApplication &application, QString databaseFile, JobRegistry &registry, ScriptJobs &scripts,
                         Household household)
    : m_application(application)
    , m_databaseFile(std::move(databaseFile))
    , m_registry(registry)
    , m_scripts(scripts)
    , m_household(std::move(household))
    , m_settings(settingsFile(m_household.name), QSettings::IniFormat)
    , m_access(m_databaseFile, OwnerRole::Window, registry)
    , m_order([this](const Command &command, const CommandReply &reply) { m_access.engine()->execute(command, reply); })
{
    if (!m_household.isGuest)
        governProcess();
    m_trust = std::make_unique<TrustDesk>(m_scripts);
    m_secrets = std::make_unique<SecretDesk>(
        m_registry, [this](const Command &command, const CommandReply &reply) { executeNow(command, reply); });
    m_kept = std::make_unique<KeyringSecrets>(std::make_unique<DesktopKeyring>());
    m_desk = std::make_unique<FormDesk>(m_scripts, *m_trust);
    connect(&m_registry, &JobRegistry::kindsChanged, this, &Application::showKinds);
    connect(&m_access, &EngineAccess::ready, this, &Application::engineReady);
    connect(&m_access, &EngineAccess::lost, this, &Application::engineLost);
    connect(&m_access, &EngineAccess::failed, this, &Application::engineFailed);
}

Application::~Application() { closeWindow(); }

MainWindow *Application::window() const { return m_window; }

void Application::governProcess()
{
    QApplication::setQuitOnLastWindowClosed(false);
    m_theme = std::make_unique<ThemeMonitor>(m_application, m_settings.value(themeKey, u"system"_s).toString());
    m_wake = std::make_unique<WakeDesk>(m_databaseFile, wakeCommand(m_databaseFile, m_scripts.folders()), m_settings);
    m_background = std::make_unique<Background>(std::make_unique<DesktopTray>());
    m_signals = std::make_unique<UnixSignals>();
    connect(m_signals.get(), &UnixSignals::interrupted, this, &Application::quit);
    connect(m_signals.get(), &UnixSignals::terminated, this, &Application::quit);
    connect(&m_application, &QGuiApplication::commitDataRequest, this, &Application::quit);
}

void Application::start()
{
    m_scripts.watch();
    m_access.acquire();
}

void Application::engineReady()
{
    if (m_access.local() == nullptr) {
        if (m_access.remote()->hasOtherWindow() && !m_window)
            return raiseOther();
        m_access.remote()->requestHandOver();
    }
    if (m_window)
        catchUp();
    else if (const auto opened = openWindow(); !opened)
        return tellFailure(opened.error(), [this] { retryWindow(); });
    connectEngine();
    m_window->setOwner(m_access.local() != nullptr);
    if (m_access.local() == nullptr)
        askForWaiting(); // an owner looks for their secrets first, and a batch tells
    if (m_access.local() == nullptr && m_access.owner().role == OwnerRole::Work)
        m_window->setBanner(
            tr("Jobdeck without a window (process %1) still runs jobs, and takes no new ones. They start "
               "when it has ended.")
                .arg(m_access.owner().identity.pid));
}

// The other window comes to the front; this process was only the messenger.
void Application::raiseOther()
{
    m_access.remote()->requestRaise();
    QTimer::singleShot(200ms, this, [this] { emit finished(ExitSuccess); });
}

void Application::raise()
{
    if (m_background)
        m_background->leave();
    if (m_background || !m_window)
        return;
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

// Between two engines batches were missed.
void Application::catchUp()
{
    m_window->setBanner({});
    m_jobs->reload();
    const auto db = QSqlDatabase::database(connectionName, false);
    auto start = m_hidden.restart(db, m_hidden.kinds());
    if (!start)
        return;
    ChangeBatch batch = std::move(start).value();
    const QList<Job> shown = m_window->shownJobs();
    for (const Job &job : shown) {
        const auto now = readJob(db, job.id);
        if (now || now.error().code == ErrorCode::UnknownJob)
            batch.changes.append({job, now ? std::optional(*now) : std::nullopt});
    }
    m_window->applyChanges(batch);
}

void Application::engineLost()
{
    if (!m_isEnding)
        m_access.acquire();
}

void Application::engineFailed(const Error &error)
{
    if (m_window) {
        m_window->setBanner(error.message);
        QTimer::singleShot(retryAfter, this, &Application::engineLost);
        return;
    }
    tellFailure(error, [this] { m_access.acquire(); });
}

void Application::tellFailure(const Error &error, const std::function<void()> &retry)
{
    Console(false, m_household.name).error(error);
    auto *box = new QMessageBox(QMessageBox::Critical, tr("Jobdeck cannot start"), error.message);
    box->setObjectName(u"startFailure"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *again = box->addButton(tr("&Try Again"), QMessageBox::AcceptRole);
    auto *close = box->addButton(tr("&Close"), QMessageBox::RejectRole);
    again->setObjectName(u"startAgain"_s);
    close->setObjectName(u"startClose"_s);
    box->setDefaultButton(again);
    box->setEscapeButton(close);
    connect(box, &QDialog::finished, this, [this, box, again, retry, code = exitCodeOf(error.code)] {
        if (box->clickedButton() == again)
            retry();
        else
            emit finished(code);
    });
    box->open();
}

// The engine is there, unless it was lost while nobody answered.
void Application::retryWindow()
{
    if (m_access.engine() == nullptr)
        m_access.acquire();
    else if (!m_window)
        engineReady();
}

Result<void> Application::openWindow()
{
    const QString file = canonicalFile(m_databaseFile);
    auto db = openReadOnly(file, connectionName, maxBusyMs);
    if (!db)
        return db.error();
    const auto clock = std::make_shared<const SystemClock>();
    m_reader = std::make_unique<JobReader>(file);
    m_jobs = std::make_unique<JobTableModel>(*db, *m_reader, clock);
    m_kinds = std::make_unique<KindModel>();
    showKinds();
    m_window =
        new MainWindow({m_jobs.get(), m_kinds.get(), m_reader.get(), clock, &m_settings, m_kept.get(), m_desk.get()});
    connectWindow();
    m_window->setTheme(m_settings.value(themeKey, u"system"_s).toString());
    const auto start = m_hidden.restart(*db, m_registry.rights().kindsWithout(Right::Read));
    m_window->setRights(m_registry.rights());
    if (start)
        m_window->applyChanges(*start);
    if (start && m_background) {
        m_background->follow(*start);
        m_wake->follow(*start);
    }
    if (m_household.isGuest)
        m_window->leaveThemeToHost();
    else
        m_window->show();
    emit windowOpened();
    return {};
}

void Application::showKinds()
{
    if (!m_kinds)
        return;
    QHash<QString, QString> kindTitles;
    QHash<QString, QString> groupTitles;
    for (const JobKind &kind : m_registry.kinds()) {
        kindTitles.insert(kind.name, kind.shownTitle());
        groupTitles.insert(kind.group, kind.shownGroup());
    }
    m_jobs->setTitles(kindTitles, groupTitles);
    m_kinds->setKinds(m_registry.kinds(), recentKinds(m_settings), m_registry.rights().kindsWithout(Right::Create));
    if (m_window)
        showRights();
}

// A file that defines a kind may have other rules now.
void Application::showRights()
{
    const Rights rights = m_registry.rights();
    const QStringList unreadable = rights.kindsWithout(Right::Read);
    const bool isOther = unreadable != m_hidden.kinds();
    const auto start =
        isOther ? m_hidden.restart(QSqlDatabase::database(connectionName, false), unreadable) : Result(ChangeBatch());
    m_window->setRights(rights);
    if (isOther && start)
        m_window->applyChanges(*start);
}

// What is to be shown of it.
ChangeBatch Application::visible(const ChangeBatch &batch)
{
    if (m_hidden.hasMissed(batch))
        static_cast<void>(m_hidden.restart(QSqlDatabase::database(connectionName, false), m_hidden.kinds()));
    return m_hidden.visible(batch);
}

void Application::connectWindow()
{
    connect(m_window, &MainWindow::commandRequested, this, &Application::execute);
    connect(m_window, &MainWindow::quitRequested, this, [this](bool abortsJobs) {
        if (abortsJobs)
            endWith({.cause = StopCause::Abort, .by = byName()});
        else
            quit();
    });
    if (m_background)
        connectOwnHouse();
    const auto showProblems = [this] { m_window->setFileProblems(m_scripts.problems()); };
    connect(&m_scripts, &ScriptJobs::changed, m_window, showProblems);
    showProblems();
    connect(m_window, &MainWindow::jobsFolderRequested, this, &Application::openJobsFolder);
    connect(m_window, &MainWindow::themeChosen, this, [this](const QString &theme) {
        m_settings.setValue(themeKey, theme);
        if (m_theme)
            m_theme->choose(theme);
    });
}

// What a guest leaves to its host.
void Application::connectOwnHouse()
{
    m_background->setWindow(m_window, *m_reader, *m_kinds, m_hidden);
    m_window->setCanBackground(true);
    connect(m_window, &MainWindow::backgroundRequested, m_background.get(), &Background::enter);
    m_wake->setWindow(m_window);
}

void Application::connectEngine()
{
    Engine *engine = m_access.engine();
    connect(engine, &Engine::changed, this, [this](const ChangeBatch &batch) {
        if (!m_window)
            return;
        const ChangeBatch shown = visible(batch);
        m_jobs->applyChanges(shown);
        m_window->applyChanges(shown);
        m_secrets->follow(shown, m_window);
        if (!m_background)
            return;
        m_background->follow(shown);
        m_wake->follow(shown);
    });
    connect(engine, &Engine::writeFailed, this, [this](const QString &message) {
        if (m_window)
            m_window->setBanner(message);
    });
    connect(engine, &Engine::writeRecovered, this, [this] {
        if (m_window)
            m_window->setBanner({});
    });
    if (m_access.local() != nullptr && m_wake)
        connect(m_access.local(), &LocalEngine::wakeUpdated, m_wake.get(), &WakeDesk::setFailure);
    if (m_access.local() != nullptr)
        connect(&m_access.local()->server(), &EngineServer::raiseRequested, this, &Application::raise);
    else
        connect(m_access.remote(), &RemoteEngine::raiseRequested, this, &Application::raise);
}

void Application::execute(int number, const Command &command)
{
    executeNow(command, [this, number, command](const Result<Job> &result) { finishCommand(number, command, result); });
}

void Application::executeNow(const Command &command, const CommandReply &reply)
{
    if (m_access.engine() == nullptr)
        return reply(Error{ErrorCode::Disconnected, tr("Jobdeck is just taking over. Try again in a moment."), {}});
    Command signedOne = command;
    signedOne.by = byName();
    if (m_access.local() != nullptr)
        m_order.execute(signedOne, reply);
    else
        m_access.engine()->execute(signedOne, reply); // its owner keeps the order
}

void Application::finishCommand(int number, const Command &command, const Result<Job> &result)
{
    if (!m_window)
        return;
    if (!result && TrustDesk::isAsked(result.error()))
        return askForTrust(number, command, result.error());
    if (!result && askForSecret(number, command, result.error()))
        return;
    m_window->answer(number, result);
    if (command.verb == Verb::Run && result)
        showKinds(); // the kind is among the recently used now
}

void Application::askForTrust(int number, const Command &command, const Error &error)
{
    const auto job = readJob(QSqlDatabase::database(connectionName, false), command.job);
    const QString kind = job ? job->kind : command.request.kind;
    QJsonObject arguments = job ? job->arguments : QJsonObject();
    for (auto value = command.request.arguments.begin(); value != command.request.arguments.end(); ++value)
        arguments.insert(value.key(), value.value());
    m_trust->ask(
        kind, arguments, m_window, [this, number, command] { execute(number, command); },
        [this, number, error] {
            if (m_window)
                m_window->answer(number, error);
        });
}

// What began to wait before this window was there.
void Application::askForWaiting()
{
    constexpr int most = 1'000;
    m_reader->read(
        m_waitingSlot, m_window,
        [](const QSqlDatabase &db, const std::stop_token &) { return readWaitingJobs(db, Waiting::Secret, most); },
        [this](const Result<QList<Job>> &waiting) {
            QList<Job> jobs = waiting ? *waiting : QList<Job>();
            jobs.removeIf([this](const Job &job) { return m_hidden.kinds().contains(job.kind); });
            m_secrets->askAbout(jobs, m_window);
        });
}

bool Application::askForSecret(int number, const Command &command, const Error &error)
{
    const auto job = readJob(QSqlDatabase::database(connectionName, false), command.job);
    if (!job || !SecretDesk::isAsked(command, error, *job))
        return false;
    m_secrets->ask(*job, command, error, m_window, [this, number](const Result<Job> &result) {
        if (m_window)
            m_window->answer(number, result);
    });
    return true;
}

void Application::openJobsFolder()
{
    m_scripts.makeFolder([this](const Result<QString> &folder) {
        if (!folder && m_window)
            m_window->setBanner(folder.error().message);
        else if (folder && !QDesktopServices::openUrl(QUrl::fromLocalFile(*folder)) && m_window)
            m_window->showMessage(tr("The folder is %1.").arg(*folder));
    });
}

void Application::quit() { endWith({.cause = StopCause::Shutdown, .by = u"worker"_s}); }

void Application::endWith(const StopRequest &request)
{
    if (std::exchange(m_isEnding, true))
        return;
    m_scripts.endChoices();
    LocalEngine *local = m_access.local();
    if (local == nullptr) {
        closeWindow();
        emit finished(ExitSuccess);
        return;
    }
    local->shutDown(
        [this, local](bool allEnded) {
            closeWindow();
            if (!allEnded)
                local->abandon(ExitSuccess);
            m_access.release();
            emit finished(ExitSuccess);
        },
        request);
}

// Readers close before the writer.
void Application::closeWindow()
{
    delete m_window;
    m_jobs.reset();
    m_kinds.reset();
    m_reader.reset();
    if (QSqlDatabase::contains(connectionName))
        QSqlDatabase::removeDatabase(connectionName);
}

} // namespace jobdeck
