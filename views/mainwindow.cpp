#include "views/mainwindow.h"

#include "model/clock.h"
#include "model/jobtablemodel.h"
#include "model/rights.h"
#include "views/actionset.h"
#include "views/closing.h"
#include "views/helpdialogs.h"
#include "views/icons.h"
#include "views/jobcommands.h"
#include "views/jobdetails.h"
#include "views/jobsearch.h"
#include "views/jobspane.h"
#include "views/jobtableview.h"
#include "views/jobtabs.h"
#include "views/kindspanel.h"
#include "views/logview.h"
#include "views/messagebar.h"
#include "views/scheduleviews.h"
#include "views/settingsdialog.h"
#include "views/statusline.h"
#include "views/timelinepage.h"
#include "views/unseenerrors.h"
#include "views/windowactions.h"
#include "views/windowpanes.h"

#include <QAction>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMenu>
#include <QPointer>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int tickMs = 1000;
constexpr int messageMs = 6000;

} // namespace

struct MainWindow::Private {
    explicit Private(MainWindow *window, const MainWindowModels &windowModels);

    void connectActions();
    void connectFind();
    void connectJobs();
    void connectDetails();
    void connectCommands();
    void connectSchedules();
    void restore();
    void save();
    void onState(const StatusCounts &counts, std::optional<qint64> nextDue);
    void updateTicker();
    [[nodiscard]] Closing::Outcome decide(bool isQuit);
    void goToBackground();
    void openSettings();
    void watchErrors();
    void showContextMenu(const QPoint &position);
    void tick();

    [[nodiscard]] JobsPane &jobs() const { return panes->jobs(); }
    [[nodiscard]] JobDetails &details() const { return panes->details(); }
    // What actions act on: the details keep a job that left the list, but not while they are hidden.
    [[nodiscard]] QList<Job> seenJobs() const
    {
        const QList<Job> &known = details().jobs(); // as they are now; the rows follow a little later
        if (actions.details->isChecked() && known.size() == 1)
            return known;
        QList<Job> seen = jobs().view().selectedJobs();
        for (Job &job : seen)
            if (const auto now = std::ranges::find(known, job.id, &Job::id); now != known.cend())
                job = *now;
        return seen;
    }

    // Whose details somebody has before their eyes.
    [[nodiscard]] QList<Job> readJobs() const
    {
        return q->isActiveWindow() && actions.details->isChecked() ? details().jobs() : QList<Job>();
    }

    MainWindow *q;
    MainWindowModels models;
    ActionSet set;
    WindowActions actions;
    StatusLine status;
    UnseenErrors unseen;
    Closing closing;
    QTimer ticker;
    JobSearch *search;
    WindowPanes *panes;
    JobCommands *commands;
    ScheduleViews *schedules;
    QStringList hiddenKinds;
    QPointer<SettingsDialog> settingsDialog;
    bool canBackground = false;
    bool isThemeOurs = true;
    bool isOwner = false;
};

MainWindow::Private::Private(MainWindow *window, const MainWindowModels &windowModels)
    : q(window)
    , models(windowModels)
    , set(window)
    , actions(set, window)
    , status(window->statusBar())
    , unseen(*models.reader, *models.settings, models.jobs->database().databaseName())
    , closing(window, *models.reader, *models.kinds, *models.settings)
    , search(new JobSearch(actions.clearSearch, window))
    , panes(new WindowPanes(models, set, actions, window))
    , commands(new JobCommands({.kinds = *models.kinds,
                                .reader = *models.reader,
                                .clock = models.clock,
                                .settings = models.settings,
                                .bar = &panes->bar(),
                                .undo = actions.undo,
                                .kept = models.kept,
                                .services = models.services},
                               window))
    , schedules(new ScheduleViews(
          {.kinds = *models.kinds,
           .reader = *models.reader,
           .clock = models.clock,
           .settings = models.settings,
           .send = [this](const Command &command, const CommandReply &reply) { commands->execute(command, reply); }},
          window))
{
    ticker.setInterval(tickMs);
}

MainWindow::MainWindow(const MainWindowModels &models, QWidget *parent)
    : QMainWindow(parent)
    , d(std::make_unique<Private>(this, models))
{
    setObjectName(u"mainWindow"_s);
    if (QGuiApplication::windowIcon().isNull())
        setWindowIcon(programIcon());
    setWindowTitle(titleOf(d->status.counts()));
    setMinimumSize(760, 480);
    setCentralWidget(d->panes);
    d->actions.addMenus();
    d->actions.addToolBars(d->search);
    d->connectActions();
    d->connectFind();
    d->connectJobs();
    d->connectDetails();
    d->connectCommands();
    d->connectSchedules();
    d->restore();
    d->jobs().view().setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::Private::connectActions()
{
    connect(actions.quit, &QAction::triggered, q, &MainWindow::requestQuit);
    connect(&closing, &Closing::agreed, q, &MainWindow::requestQuit);
    connect(&closing, &Closing::backgroundChosen, q, [this] { goToBackground(); });
    connect(actions.showInAll, &QAction::triggered, q, [this] {
        actions.timeline->setChecked(false);
        jobs().setTab(Tab::All);
        panes->focusJobs();
    });
    connect(actions.shortcuts, &QAction::triggered, q, [this] { openShortcuts(q, actions.all()); });
    connect(actions.about, &QAction::triggered, q, [this] { openAbout(q); });
    connect(&actions, &WindowActions::tabChosen, q, [this](int index) {
        actions.timeline->setChecked(false);
        jobs().setTab(static_cast<Tab>(index));
    });
    connect(&actions, &WindowActions::themeChosen, q, &MainWindow::themeChosen);
    connect(actions.settings, &QAction::triggered, q, [this] { openSettings(); });
    connect(&ticker, &QTimer::timeout, q, [this] { tick(); });
}

void MainWindow::Private::connectFind()
{
    connect(actions.find, &QAction::triggered, search, &JobSearch::start);
    connect(search, &JobSearch::searched, q, [this](const QString &text) {
        if (!text.isEmpty())
            actions.timeline->setChecked(false);
        jobs().setSearch(text);
    });
    connect(search, &JobSearch::left, q, [this] { panes->focusJobs(); });
    connect(actions.findInLog, &QAction::triggered, q, [this] {
        actions.details->setChecked(true);
        details().showLog();
        details().log().focusFind();
    });
    connect(actions.findNext, &QAction::triggered, q, [this] { details().log().findNext(1); });
    connect(actions.findPrevious, &QAction::triggered, q, [this] { details().log().findNext(-1); });
}

void MainWindow::Private::connectJobs()
{
    connect(&jobs(), &JobsPane::listChanged, q, [this] { watchErrors(); });
    connect(&jobs(), &JobsPane::shownChanged, q, [this] { status.setShown(models.jobs->rowCount()); });
    connect(&jobs().view(), &QWidget::customContextMenuRequested, q,
            [this](const QPoint &position) { showContextMenu(position); });
    connect(models.jobs, &JobTableModel::countsChanged, q,
            [this](const StatusCounts &counts) { onState(counts, status.nextDue()); });
    connect(models.jobs, &JobTableModel::readFailed, q,
            [this](const QString &text) { panes->bar().tell(MessageLabel::Level::Error, text); });
    connect(&unseen, &UnseenErrors::countChanged, &jobs(), &JobsPane::setUnseenErrors);
}

void MainWindow::Private::connectDetails()
{
    connect(&details(), &JobDetails::failed, q,
            [this](const QString &text) { panes->bar().tell(MessageLabel::Level::Error, text); });
    connect(&details(), &JobDetails::told, q, &MainWindow::showMessage);
    const auto updateActions = [this] { set.setSelection(seenJobs()); };
    connect(panes, &WindowPanes::jobsChanged, q, updateActions);
    connect(actions.details, &QAction::toggled, q, updateActions);
    connect(jobs().view().selectionModel(), &QItemSelectionModel::selectionChanged, q, updateActions);
    connect(&jobs(), &JobsPane::shownChanged, q, updateActions); // rows that went took their selection along
    connect(panes, &WindowPanes::jobOpened, &unseen, &UnseenErrors::markSeen);
}

void MainWindow::Private::connectCommands()
{
    connect(commands, &JobCommands::commandRequested, q, [this](int number, const Command &command) {
        if (command.verb == Verb::Abort)
            unseen.expectAbort(command.job);
        emit q->commandRequested(number, command);
    });
    connect(commands, &JobCommands::jobSubmitted, q, [this](JobId id) {
        jobs().selectJob(id);
        panes->focusJobs(); // where its progress is
    });
    connect(commands, &JobCommands::told, q, &MainWindow::showMessage);
    connect(commands, &JobCommands::abortingChanged, q, [this] {
        jobs().view().setAborting(commands->aborting());
        details().setAborting(commands->aborting());
    });
    connect(&set, &ActionSet::triggered, q, [this](JobAction action) { commands->act(action, seenJobs()); });
    connect(set.newJob(), &QAction::triggered, q, [this] { q->openNewJob(); });
    connect(&panes->kinds(), &KindsPanel::newJobRequested, q, &MainWindow::openNewJob);
    connect(&panes->kinds(), &KindsPanel::jobsFolderRequested, q, &MainWindow::jobsFolderRequested);
    connect(actions.jobsFolder, &QAction::triggered, q, &MainWindow::jobsFolderRequested);
}

void MainWindow::Private::connectSchedules()
{
    schedules->addBars(panes->barLayout(), 1);
    connect(actions.schedules, &QAction::triggered, q, [this] { schedules->openPage(); });
    connect(actions.missed, &QAction::triggered, q, [this] { schedules->openMissed(); });
    connect(schedules, &ScheduleViews::newRequested, commands, &JobCommands::openNewSchedule);
    connect(schedules, &ScheduleViews::editRequested, commands, &JobCommands::openEdit);
    connect(commands, &JobCommands::calendarsRequested, schedules, &ScheduleViews::openCalendars);
    connect(schedules, &ScheduleViews::calendarsChanged, commands, &JobCommands::calendarsChanged);
    connect(commands, &JobCommands::scheduleSubmitted, q, [this](const Job &next) {
        if (!schedules->showInPage(next.schedule) && next.id > 0)
            jobs().selectJob(next.id);
    });
    connect(schedules, &ScheduleViews::wakeAnswered, q, &MainWindow::wakeAnswered);
    connect(schedules, &ScheduleViews::jobRequested, q, [this](JobId id) {
        jobs().selectJob(id);
        q->activateWindow();
    });
    connect(schedules, &ScheduleViews::jobsRequested, q, [this](ScheduleId id) {
        jobs().setTab(Tab::All);
        search->setText(u"schedule:%1"_s.arg(id));
        q->activateWindow();
    });
    connect(&details(), &JobDetails::scheduleRequested, schedules, &ScheduleViews::openPage);
}

void MainWindow::Private::onState(const StatusCounts &counts, std::optional<qint64> nextDue)
{
    status.setState(counts, nextDue, models.clock->nowMs());
    jobs().setCounts(counts, nextDue);
    q->setWindowTitle(titleOf(counts));
    updateTicker();
}

// A window that nobody sees wakes up for nothing.
void MainWindow::Private::updateTicker()
{
    const StatusCounts &counts = status.counts();
    const bool isLive = countOf(counts, JobStatus::Running) > 0 || countOf(counts, JobStatus::Scheduled) > 0;
    const bool isSeen = q->isVisible() && !q->isMinimized();
    panes->timeline().setSeen(isSeen);
    if (!isLive || !isSeen) {
        ticker.stop();
    } else if (!ticker.isActive()) {
        tick();
        ticker.start();
    }
}

void MainWindow::Private::watchErrors()
{
    const bool isShown = jobs().tab() == Tab::Errors && jobs().search().isEmpty();
    unseen.setWatched(isShown && q->isVisible() && !q->isMinimized());
}

void MainWindow::Private::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(q);
    menu->setObjectName(u"contextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    set.addTo(*menu);
    menu->popup(jobs().view().viewport()->mapToGlobal(position));
}

void MainWindow::Private::tick()
{
    jobs().view().tick();
    details().tick();
    status.tick(models.clock->nowMs());
}

void MainWindow::applyChanges(const ChangeBatch &batch)
{
    d->onState(batch.counts, batch.nextDue);
    d->unseen.applyChanges(batch);
    QList<JobId> ended;
    for (const JobChange &change : batch.changes) {
        if (change.after && change.after->status != JobStatus::Running)
            ended << change.after->id;
    }
    d->commands->forgetEnded(ended);
    d->panes->applyChanges(batch);
    d->schedules->applyChanges(batch);
    if (const QList<Job> read = d->readJobs(); read.size() == 1)
        d->unseen.markSeen(read.first().id);
}

void MainWindow::setFileProblems(const QList<FileProblem> &problems) { d->panes->kinds().setFileProblems(problems); }

void MainWindow::setRights(const Rights &rights)
{
    const QStringList hidden = rights.kindsWithout(Right::Read);
    d->commands->setRights(rights);
    d->schedules->setRights(rights);
    d->set.setRights(rights);
    d->set.setSelection(d->seenJobs());
    d->jobs().setHiddenKinds(hidden);
    d->unseen.setHiddenKinds(hidden);
    d->panes->timeline().setHiddenKinds(hidden);
    d->hiddenKinds = hidden;
}

void MainWindow::answer(int number, const Result<Job> &result) { d->commands->answer(number, result); }

void MainWindow::setBanner(const QString &text) { d->panes->banner().tell(MessageLabel::Level::Warning, text); }

void MainWindow::showMessage(const QString &text) { statusBar()->showMessage(text, messageMs); }

void MainWindow::selectJob(JobId id) { d->jobs().selectJob(id); }

QList<Job> MainWindow::shownJobs() const { return d->details().jobs(); }

void MainWindow::openNewJob(const QString &kind) { d->commands->openNewJob(kind); }

void MainWindow::setOwner(bool isOwner) { d->isOwner = isOwner; }

void MainWindow::setCanBackground(bool canBackground)
{
    d->canBackground = canBackground;
    d->closing.setCanBackground(canBackground);
}

void MainWindow::setWake(const WakeState &state)
{
    d->closing.setWoken(state.isOn && state.obstacle.isEmpty());
    if (d->settingsDialog)
        d->settingsDialog->setWake(state);
}

void MainWindow::Private::openSettings()
{
    if (settingsDialog) {
        settingsDialog->raise();
        settingsDialog->activateWindow();
        return;
    }
    settingsDialog = new SettingsDialog(
        *models.settings, {.isClosing = canBackground, .isTheme = isThemeOurs, .isWake = canBackground}, q);
    connect(settingsDialog, &SettingsDialog::themeChosen, q, [this](const QString &theme) {
        actions.setTheme(theme);
        emit q->themeChosen(theme);
    });
    connect(settingsDialog, &SettingsDialog::wakeChosen, q, &MainWindow::wakeChosen);
    settingsDialog->open();
    emit q->wakeAsked();
}

void MainWindow::setTheme(const QString &theme) { d->actions.setTheme(theme); }

void MainWindow::askForWake() { d->schedules->askForWake(); }

void MainWindow::tellWake(const QString &text) { d->schedules->tellWake(text); }

void MainWindow::leaveThemeToHost()
{
    d->isThemeOurs = false;
    d->actions.settings->setVisible(false); // nothing is left in it
    findChild<QMenu *>(u"menuTheme"_s)->menuAction()->setVisible(false);
}

// Escape takes back one thing at a time: the search, then the timeline, then the details.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || event->modifiers() != Qt::NoModifier) {
        QMainWindow::keyPressEvent(event);
    } else if (!d->search->text().isEmpty()) {
        d->actions.clearSearch->trigger();
        d->panes->focusJobs();
    } else if (d->actions.timeline->isChecked()) {
        d->actions.timeline->setChecked(false);
    } else {
        d->actions.details->setChecked(false);
    }
}

bool MainWindow::event(QEvent *event)
{
    const bool isDone = QMainWindow::event(event);
    const auto type = event->type();
    if (type == QEvent::Show || type == QEvent::Hide || type == QEvent::WindowStateChange) {
        d->watchErrors();
        d->updateTicker();
    }
    return isDone;
}

// A client's jobs go on in the owner, whatever becomes of this window.
Closing::Outcome MainWindow::Private::decide(bool isQuit)
{
    QuitQuestion::Facts facts;
    if (isOwner) {
        facts = {.running = countOf(status.counts(), JobStatus::Running),
                 .scheduled = countOf(status.counts(), JobStatus::Scheduled),
                 .nextDue = status.nextDue(),
                 .nowMs = models.clock->nowMs(),
                 .hiddenKinds = hiddenKinds};
    }
    return closing.decide(facts, isQuit);
}

void MainWindow::Private::goToBackground()
{
    save();
    emit q->backgroundRequested();
}

void MainWindow::requestQuit()
{
    const Closing::Outcome outcome = d->decide(true);
    if (outcome == Closing::Outcome::Asked)
        return;
    d->save();
    hide();
    emit quitRequested(outcome == Closing::Outcome::Abort);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    switch (d->decide(false)) {
    case Closing::Outcome::Asked:
        return;
    case Closing::Outcome::Background:
        return d->goToBackground();
    case Closing::Outcome::Quit:
    case Closing::Outcome::Abort:
        event->accept();
        requestQuit();
    }
}

void MainWindow::Private::restore()
{
    const QSettings &settings = *models.settings;
    if (!q->restoreGeometry(settings.value(u"window/geometry"_s).toByteArray()))
        q->resize(QSize(1180, 740).boundedTo(q->screen()->availableSize()));
    actions.setTheme(settings.value(u"window/theme"_s, u"system"_s).toString());
    panes->restore(settings);
}

void MainWindow::Private::save()
{
    models.settings->setValue(u"window/geometry"_s, q->saveGeometry());
    panes->save(*models.settings);
}

} // namespace jobdeck
