#include "views/mainwindow.h"

#include "model/clock.h"
#include "model/jobtablemodel.h"
#include "views/actionset.h"
#include "views/helpdialogs.h"
#include "views/icons.h"
#include "views/jobcommands.h"
#include "views/jobdetails.h"
#include "views/jobspane.h"
#include "views/jobtableview.h"
#include "views/kindspanel.h"
#include "views/logview.h"
#include "views/messagebar.h"
#include "views/statusline.h"
#include "views/windowactions.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchDelayMs = 150;
constexpr int tickMs = 1000;
constexpr int messageMs = 6000;
constexpr int narrowWidth = 900; // below it the kinds fold away

} // namespace

struct MainWindow::Private {
    explicit Private(MainWindow *window, const MainWindowModels &windowModels)
        : q(window)
        , models(windowModels)
        , set(window)
        , actions(set, window)
        , status(window->statusBar())
    {
    }

    void addPanes();
    void addCommands();
    void connectActions();
    void connectPanes();
    void connectSearch();
    void restore();
    void save();
    void onSelection();
    void onCounts(const StatusCounts &newCounts);
    void noteMoved();
    void showContextMenu(const QPoint &position);
    void foldByWidth();
    void visitPane(int step);
    void tick();
    void askToQuit(qint64 running);

    MainWindow *q;
    MainWindowModels models;
    ActionSet set;
    WindowActions actions;
    StatusLine status;
    QLineEdit *search = nullptr;
    QTimer searchDelay;
    QTimer ticker;
    MessageBar *banner = nullptr;
    MessageBar *bar = nullptr;
    KindsPanel *kinds = nullptr;
    JobsPane *jobs = nullptr;
    JobDetails *details = nullptr;
    JobCommands *commands = nullptr;
    QSplitter *columns = nullptr;
    QSplitter *rows = nullptr;
    StatusCounts counts{};
    std::optional<qint64> nextDue;
    bool isOwner = false;
    bool isFoldedByWidth = false;
    bool mayClose = false;
};

MainWindow::MainWindow(const MainWindowModels &models, QWidget *parent)
    : QMainWindow(parent)
    , d(std::make_unique<Private>(this, models))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(programIcon());
    setWindowTitle(titleOf(d->counts));
    setMinimumSize(760, 480);
    d->addPanes();
    d->addCommands();
    d->actions.addMenus();
    d->search = new QLineEdit(this);
    d->actions.addToolBar(d->search);
    d->connectActions();
    d->connectPanes();
    d->connectSearch();
    d->restore();
    d->jobs->view().setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::Private::addPanes()
{
    auto *centre = new QWidget(q);
    banner = new MessageBar(u"banner"_s, centre);
    banner->setClosable(false);
    bar = new MessageBar(u"messageBar"_s, centre);
    columns = new QSplitter(Qt::Horizontal, centre);
    columns->setObjectName(u"columns"_s);
    rows = new QSplitter(Qt::Vertical, columns);
    rows->setObjectName(u"rows"_s);
    kinds = new KindsPanel(*models.kinds, set.newJob(), columns);
    jobs = new JobsPane(*models.jobs,
                        {.newJob = set.newJob(), .showInAll = actions.showInAll, .clearSearch = actions.clearSearch},
                        rows);
    details = new JobDetails(*models.reader, *models.kinds, models.clock, actions.details, actions.showMoved, rows);
    rows->addWidget(jobs);
    rows->addWidget(details);
    rows->setStretchFactor(0, 3);
    rows->setStretchFactor(1, 2);
    rows->setChildrenCollapsible(false);
    columns->addWidget(kinds);
    columns->addWidget(rows);
    columns->setStretchFactor(1, 1);
    columns->setCollapsible(1, false);
    columns->setSizes({218, 962});
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(0);
    layout->addWidget(banner);
    layout->addWidget(bar);
    layout->addWidget(columns, 1);
    q->setCentralWidget(centre);
}

void MainWindow::Private::addCommands()
{
    commands = new JobCommands(
        {.kinds = *models.kinds, .clock = models.clock, .settings = models.settings, .bar = bar, .undo = actions.undo},
        q);
    connect(commands, &JobCommands::commandRequested, q, &MainWindow::commandRequested);
    connect(commands, &JobCommands::jobSubmitted, q, &MainWindow::selectJob);
    connect(commands, &JobCommands::told, q, &MainWindow::showMessage);
    connect(commands, &JobCommands::abortingChanged, q, [this] {
        jobs->view().setAborting(commands->aborting());
        details->setAborting(commands->aborting());
    });
    connect(&set, &ActionSet::triggered, q, [this](JobAction action) { commands->act(action, details->jobs()); });
    connect(set.newJob(), &QAction::triggered, q, [this] { q->openNewJob(); });
    connect(kinds, &KindsPanel::newJobRequested, q, &MainWindow::openNewJob);
}

void MainWindow::Private::connectActions()
{
    connect(actions.quit, &QAction::triggered, q, &QWidget::close);
    connect(actions.find, &QAction::triggered, q, [this] {
        search->setFocus(Qt::ShortcutFocusReason);
        search->selectAll();
    });
    connect(actions.findInLog, &QAction::triggered, q, [this] {
        actions.details->setChecked(true);
        details->showLog();
        details->log().focusFind();
    });
    connect(actions.findNext, &QAction::triggered, q, [this] { details->log().findNext(1); });
    connect(actions.findPrevious, &QAction::triggered, q, [this] { details->log().findNext(-1); });
    connect(actions.kindsPanel, &QAction::toggled, kinds, &QWidget::setVisible);
    connect(actions.kindsPanel, &QAction::triggered, q, [this] { isFoldedByWidth = false; });
    connect(actions.details, &QAction::toggled, details, &QWidget::setVisible);
    connect(actions.nextPane, &QAction::triggered, q, [this] { visitPane(1); });
    connect(actions.previousPane, &QAction::triggered, q, [this] { visitPane(-1); });
    connect(actions.showInAll, &QAction::triggered, q, [this] { jobs->setTab(Tab::All); });
    connect(actions.showMoved, &QAction::triggered, q, [this] {
        if (!details->jobs().isEmpty()) {
            jobs->setTab(JobsPane::tabOf(details->jobs().first()));
            jobs->selectJob(details->jobs().first().id);
        }
    });
    connect(actions.shortcuts, &QAction::triggered, q, [this] { openShortcuts(q, actions.all()); });
    connect(actions.about, &QAction::triggered, q, [this] { openAbout(q); });
    connect(&actions, &WindowActions::tabChosen, q, [this](int index) { jobs->setTab(static_cast<Tab>(index)); });
    connect(&actions, &WindowActions::themeChosen, q, &MainWindow::themeChosen);
}

void MainWindow::Private::connectPanes()
{
    connect(jobs, &JobsPane::selectionChanged, q, [this] { onSelection(); });
    connect(jobs, &JobsPane::shownChanged, q, [this] { status.setShown(models.jobs->rowCount()); });
    connect(&jobs->view(), &QWidget::customContextMenuRequested, q,
            [this](const QPoint &position) { showContextMenu(position); });
    connect(&jobs->view(), &JobTableView::activated, q, [this] { actions.details->setChecked(true); });
    connect(models.jobs, &JobTableModel::countsChanged, q,
            [this](const StatusCounts &newCounts) { onCounts(newCounts); });
    connect(models.jobs, &JobTableModel::readFailed, q,
            [this](const QString &text) { bar->tell(MessageLabel::Level::Error, text); });
    connect(details, &JobDetails::failed, q,
            [this](const QString &text) { bar->tell(MessageLabel::Level::Error, text); });
    connect(details, &JobDetails::told, q, &MainWindow::showMessage);
    connect(details, &JobDetails::jobsChanged, q, [this] {
        set.setSelection(details->jobs());
        noteMoved();
    });
    ticker.setInterval(tickMs);
    connect(&ticker, &QTimer::timeout, q, [this] { tick(); });
}

void MainWindow::Private::connectSearch()
{
    auto *clear = search->addAction(icon(u"edit-clear"_s), QLineEdit::TrailingPosition);
    clear->setObjectName(u"searchClear"_s);
    clear->setText(tr("Clear the search"));
    clear->setToolTip(tr("Clear the search"));
    clear->setVisible(false);
    searchDelay.setSingleShot(true);
    searchDelay.setInterval(searchDelayMs);
    connect(search, &QLineEdit::textChanged, q, [this, clear](const QString &text) {
        clear->setVisible(!text.isEmpty());
        searchDelay.start();
    });
    connect(&searchDelay, &QTimer::timeout, q, [this] { jobs->setSearch(search->text().trimmed()); });
    connect(search, &QLineEdit::returnPressed, q, [this] {
        searchDelay.stop();
        jobs->setSearch(search->text().trimmed());
        jobs->view().setFocus();
    });
    connect(clear, &QAction::triggered, actions.clearSearch, &QAction::trigger);
    connect(actions.clearSearch, &QAction::triggered, q, [this] {
        search->clear();
        searchDelay.stop();
        jobs->setSearch({});
    });
}

void MainWindow::Private::onSelection()
{
    const auto selected = jobs->selectedJobs();
    details->setSelection(selected, jobs->view().selectedCount());
    set.setSelection(selected);
}

void MainWindow::Private::onCounts(const StatusCounts &newCounts)
{
    counts = newCounts;
    jobs->setCounts(counts, nextDue);
    status.setCounts(counts, nextDue, models.clock->nowMs());
    q->setWindowTitle(titleOf(counts));
    const bool isLive = countOf(counts, JobStatus::Running) > 0 || countOf(counts, JobStatus::Scheduled) > 0;
    if (!isLive)
        ticker.stop();
    else if (!ticker.isActive())
        ticker.start();
}

// Says so when the job of the details is not in the open tab any more.
void MainWindow::Private::noteMoved()
{
    if (details->jobs().size() != 1)
        return;
    const Job &job = details->jobs().first();
    const auto statuses = statusesOf(jobs->tab());
    const bool isHere = statuses.isEmpty() || statuses.contains(job.status);
    details->setMoved(isHere ? QString() : JobsPane::tabName(JobsPane::tabOf(job)));
}

void MainWindow::Private::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(q);
    menu->setObjectName(u"contextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    set.addTo(*menu);
    menu->popup(jobs->view().viewport()->mapToGlobal(position));
}

void MainWindow::Private::foldByWidth()
{
    const bool isNarrow = q->width() < narrowWidth;
    if (isNarrow == isFoldedByWidth || (isNarrow && !actions.kindsPanel->isChecked()))
        return;
    isFoldedByWidth = isNarrow;
    actions.kindsPanel->setChecked(!isNarrow);
}

void MainWindow::Private::visitPane(int step)
{
    QList<QWidget *> panes{kinds, jobs, details};
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (panes.at(i)->isAncestorOf(QApplication::focusWidget()))
            at = i;
    }
    const qsizetype from = at < 0 && step < 0 ? 0 : at;
    QWidget *pane = panes.at((from + step + panes.size()) % panes.size());
    if (pane == kinds)
        kinds->focusTarget()->setFocus(Qt::ShortcutFocusReason);
    else if (pane == jobs)
        jobs->focusTarget()->setFocus(Qt::ShortcutFocusReason);
    else
        details->focusTarget()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::Private::tick()
{
    if (!q->isVisible() || q->isMinimized())
        return;
    jobs->view().tick();
    details->tick();
    status.setCounts(counts, nextDue, models.clock->nowMs());
}

void MainWindow::applyChanges(const ChangeBatch &batch)
{
    d->nextDue = batch.nextDue;
    d->onCounts(batch.counts);
    QList<JobId> ended;
    for (const JobChange &change : batch.changes) {
        if (change.after && change.after->status != JobStatus::Running)
            ended << change.after->id;
    }
    d->commands->forgetEnded(ended);
    d->details->applyChanges(batch);
}

void MainWindow::answer(int number, const Result<Job> &result) { d->commands->answer(number, result); }

void MainWindow::setBanner(const QString &text) { d->banner->tell(MessageLabel::Level::Warning, text); }

void MainWindow::showMessage(const QString &text) { statusBar()->showMessage(text, messageMs); }

void MainWindow::selectJob(JobId id) { d->jobs->selectJob(id); }

QList<Job> MainWindow::shownJobs() const { return d->details->jobs(); }

void MainWindow::openNewJob(const QString &kind) { d->commands->openNewJob(kind); }

void MainWindow::setOwner(bool isOwner) { d->isOwner = isOwner; }

void MainWindow::setTheme(const QString &theme) { d->actions.setTheme(theme); }

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    d->foldByWidth();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !d->search->text().isEmpty()) {
        d->actions.clearSearch->trigger();
        d->jobs->view().setFocus();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const qint64 running = d->isOwner ? countOf(d->counts, JobStatus::Running) : 0;
    if (running > 0 && !d->mayClose) {
        event->ignore();
        d->askToQuit(running);
        return;
    }
    d->save();
    event->accept();
    emit quitRequested();
}

void MainWindow::Private::askToQuit(qint64 running)
{
    if (q->findChild<QMessageBox *>(u"quitQuestion"_s))
        return;
    auto *box = new QMessageBox(q);
    box->setObjectName(u"quitQuestion"_s);
    box->setWindowTitle(tr("Jobdeck"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Abort %n running job(s) and quit?", nullptr, int(running)));
    box->setInformativeText(tr("Jobs run inside this window and end with it. Their logs and results stay."));
    auto *quit = box->addButton(tr("&Abort and Quit"), QMessageBox::DestructiveRole);
    quit->setObjectName(u"quitYes"_s);
    auto *stay = box->addButton(tr("&Cancel"), QMessageBox::RejectRole);
    stay->setObjectName(u"quitNo"_s);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(quit, &QPushButton::clicked, q, [this] {
        mayClose = true;
        q->close();
    });
    box->open();
}

void MainWindow::Private::restore()
{
    const QSettings &settings = *models.settings;
    if (!q->restoreGeometry(settings.value(u"window/geometry"_s).toByteArray()))
        q->resize(1180, 740);
    columns->restoreState(settings.value(u"window/columns"_s).toByteArray());
    if (!rows->restoreState(settings.value(u"window/rows"_s).toByteArray()))
        rows->setSizes({400, 260});
    actions.kindsPanel->setChecked(settings.value(u"window/kinds"_s, true).toBool());
    actions.details->setChecked(settings.value(u"window/details"_s, true).toBool());
    actions.setTheme(settings.value(u"window/theme"_s, u"system"_s).toString());
    details->restore(settings);
    jobs->restore(settings);
}

void MainWindow::Private::save()
{
    QSettings &settings = *models.settings;
    settings.setValue(u"window/geometry"_s, q->saveGeometry());
    settings.setValue(u"window/columns"_s, columns->saveState());
    settings.setValue(u"window/rows"_s, rows->saveState());
    settings.setValue(u"window/kinds"_s, actions.kindsPanel->isChecked() || isFoldedByWidth);
    settings.setValue(u"window/details"_s, actions.details->isChecked());
    details->save(settings);
    jobs->save(settings);
}

} // namespace jobdeck
