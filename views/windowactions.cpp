#include "views/windowactions.h"

#include "views/actionset.h"
#include "views/icons.h"
#include "views/jobtabs.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>

namespace jobdeck {

using namespace Qt::StringLiterals;

WindowActions::WindowActions(ActionSet &set, QMainWindow *window)
    : QObject(window)
    , schedules(set.add(u"actionSchedules"_s, tr("S&chedules"), u"calendar"_s, QKeySequence(u"Ctrl+Shift+S"_s),
                        tr("All that recurs: see, pause, edit and remove it")))
    , missed(set.add(u"actionMissed"_s, tr("&Missed Runs"), u"status-missed"_s, {},
                     tr("Decide about runs that missed their time")))
    , jobsFolder(set.add(u"actionJobsFolder"_s, tr("Open &Folder of Script Jobs"), u"folder-open"_s, {}))
    , settings(set.add(u"actionSettings"_s, tr("Se&ttings…"), {}, QKeySequence(u"Ctrl+,"_s)))
    , quit(set.add(u"actionQuit"_s, tr("&Quit"), u"window-close"_s, QKeySequence(u"Ctrl+Q"_s)))
    , undo(set.add(u"actionUndo"_s, tr("U&ndo Cancel"), u"edit-undo"_s, QKeySequence(QKeySequence::Undo),
                   tr("Put the cancelled jobs back on the schedule")))
    , find(set.add(u"actionFind"_s, tr("&Search Jobs"), u"edit-find"_s, QKeySequence(u"Ctrl+F"_s)))
    , clearSearch(set.add(u"actionClearSearch"_s, tr("Clear Search"), u"edit-clear"_s, {}))
    , showInAll(set.add(u"actionShowInAll"_s, tr("Show in All"), u"job-list"_s, {}))
    , showMoved(set.add(u"actionShowMoved"_s, tr("Show"), u"go-next"_s, {}, tr("Show the job where it stands now")))
    , findInLog(set.add(u"actionFindInLog"_s, tr("Find in &Log"), u"edit-find"_s, QKeySequence(u"Ctrl+Shift+F"_s)))
    , findNext(set.add(u"actionFindNext"_s, tr("Find &Next in Log"), {}, QKeySequence(u"F3"_s)))
    , findPrevious(set.add(u"actionFindPrevious"_s, tr("Find &Previous in Log"), {}, QKeySequence(u"Shift+F3"_s)))
    , kindsPanel(set.add(u"actionKindsPanel"_s, tr("&Kinds of Jobs"), {}, QKeySequence(u"F9"_s)))
    , details(set.add(u"actionDetails"_s, tr("&Details"), {}, QKeySequence(u"Ctrl+I"_s)))
    , timeline(set.add(u"actionTimeline"_s, tr("T&imeline"), u"calendar"_s, QKeySequence(u"Ctrl+Shift+L"_s),
                       tr("Show what ran and what is due as bars over time, in place of the list of jobs")))
    , nextPane(set.add(u"actionNextPane"_s, tr("Next Pane"), {}, QKeySequence(u"F6"_s)))
    , previousPane(set.add(u"actionPreviousPane"_s, tr("Previous Pane"), {}, QKeySequence(u"Shift+F6"_s)))
    , shortcuts(set.add(u"actionShortcuts"_s, tr("&Keyboard Shortcuts"), u"help"_s, QKeySequence(u"F1"_s)))
    , about(set.add(u"actionAbout"_s, tr("&About Jobdeck"), u"dialog-information"_s, {}))
    , m_set(set)
    , m_window(window)
    , m_themes(new QActionGroup(this))
{
    kindsPanel->setCheckable(true);
    kindsPanel->setChecked(true);
    timeline->setCheckable(true);
    details->setCheckable(true);
    details->setChecked(true);
    addTabActions();
    addThemes();
}

void WindowActions::addTabActions()
{
    for (int i = 0; i < 5; ++i) {
        const QString name = tabName(static_cast<Tab>(i));
        auto *action =
            m_set.add(u"actionTab%1"_s.arg(i + 1), tr("Show %1").arg(name), {}, QKeySequence(u"Ctrl+%1"_s.arg(i + 1)));
        connect(action, &QAction::triggered, this, [this, i] { emit tabChosen(i); });
        m_tabs << action;
    }
}

void WindowActions::addThemes()
{
    const QList<std::pair<QString, QString>> themes{
        {u"system"_s, tr("&System")}, {u"light"_s, tr("&Light")}, {u"dark"_s, tr("&Dark")}};
    for (const auto &[name, text] : themes) {
        auto *action = m_set.add(u"actionTheme_"_s + name, text, {}, {});
        action->setCheckable(true);
        action->setData(name);
        m_themes->addAction(action);
    }
    connect(m_themes, &QActionGroup::triggered, this,
            [this](const QAction *action) { emit themeChosen(action->data().toString()); });
}

void WindowActions::setTheme(const QString &theme)
{
    for (QAction *action : m_themes->actions())
        action->setChecked(action->data().toString() == theme);
}

void WindowActions::addMenus()
{
    auto *bar = m_window->menuBar();
    bar->setObjectName(u"menuBar"_s);
    auto *file = bar->addMenu(tr("&File"));
    file->setObjectName(u"menuFile"_s);
    file->addAction(m_set.newJob());
    file->addSeparator();
    file->addAction(jobsFolder);
    file->addAction(settings);
    file->addSeparator();
    file->addAction(quit);
    auto *job = bar->addMenu(tr("&Job"));
    job->setObjectName(u"menuJob"_s);
    job->setToolTipsVisible(true);
    job->addActions(m_set.jobActions());
    job->addSeparator();
    job->addAction(undo);
    addViewMenu();
    auto *help = bar->addMenu(tr("&Help"));
    help->setObjectName(u"menuHelp"_s);
    help->addAction(shortcuts);
    help->addAction(about);
}

void WindowActions::addViewMenu()
{
    auto *view = m_window->menuBar()->addMenu(tr("&View"));
    view->setObjectName(u"menuView"_s);
    view->addActions(m_tabs);
    view->addSeparator();
    view->addActions({schedules, missed});
    view->addSeparator();
    view->addActions({find, findInLog, findNext, findPrevious});
    view->addSeparator();
    view->addActions({timeline, kindsPanel, details, nextPane, previousPane});
    view->addSeparator();
    auto *theme = view->addMenu(tr("&Theme"));
    theme->setObjectName(u"menuTheme"_s);
    theme->addActions(m_themes->actions());
}

QToolBar *WindowActions::makeToolBar(const QString &name, const QString &title) const
{
    auto *bar = m_window->addToolBar(title);
    bar->setObjectName(name);
    bar->setAccessibleName(title);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setIconSize(QSize(18, 18));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return bar;
}

void WindowActions::addToolBars(QLineEdit *search)
{
    auto *bar = makeToolBar(u"toolBar"_s, tr("Actions on jobs"));
    bar->addAction(m_set.newJob());
    bar->addSeparator();
    for (const JobAction what :
         {JobAction::Abort, JobAction::Cancel, JobAction::Reschedule, JobAction::Rerun, JobAction::Delete})
        bar->addAction(m_set.action(what));
    bar->addSeparator();
    bar->addAction(schedules);
    search->setPlaceholderText(tr("Search jobs (%1)").arg(find->shortcut().toString(QKeySequence::NativeText)));
    search->setMinimumWidth(150);
    search->setMaximumWidth(230);
    auto *room = new QWidget; // one item: a toolbar never shrinks below its first
    auto *layout = new QHBoxLayout(room);
    layout->setContentsMargins({});
    layout->addStretch(1);
    layout->addWidget(search, 2);
    makeToolBar(u"searchBar"_s, tr("Search jobs"))->addWidget(room);
}

QList<QAction *> WindowActions::all() const { return m_window->actions(); }

} // namespace jobdeck
