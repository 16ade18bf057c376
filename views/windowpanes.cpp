#include "views/windowpanes.h"

#include "model/jobtablemodel.h"
#include "model/waitingreason.h"
#include "views/actionset.h"
#include "views/jobdetails.h"
#include "views/jobspane.h"
#include "views/jobtableview.h"
#include "views/jobtabs.h"
#include "views/kindspanel.h"
#include "views/mainwindow.h"
#include "views/messagebar.h"
#include "views/timelinepage.h"
#include "views/windowactions.h"

#include <QAction>
#include <QApplication>
#include <QPointer>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowWidth = 900; // below it the kinds fold away

} // namespace

WindowPanes::WindowPanes(const MainWindowModels &models, const ActionSet &set, const WindowActions &actions,
                         QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_banner(new MessageBar(u"banner"_s, this))
    , m_bar(new MessageBar(u"messageBar"_s, this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, m_columns))
    , m_pages(new QStackedWidget(m_rows))
{
    setObjectName(u"windowPanes"_s);
    m_banner->setClosable(false);
    m_columns->setObjectName(u"columns"_s);
    m_rows->setObjectName(u"rows"_s);
    addPanes(models, set);
    arrange();
    connectActions();
    connectSelection();
    connectTimeline();
}

void WindowPanes::addPanes(const MainWindowModels &models, const ActionSet &set)
{
    m_kinds = new KindsPanel(*models.kinds, set.newJob(), m_columns);
    m_jobs = new JobsPane({.jobs = *models.jobs,
                           .reader = *models.reader,
                           .clock = models.clock,
                           .newJob = set.newJob(),
                           .showInAll = m_actions.showInAll,
                           .clearSearch = m_actions.clearSearch},
                          m_pages);
    m_timeline = new TimelinePage(*models.reader, *models.kinds, models.clock, m_pages);
    m_details =
        new JobDetails(*models.reader, *models.kinds, models.clock, m_actions.details, m_actions.showMoved, m_rows);
    connect(m_details, &JobDetails::waitingFactsChanged, models.jobs, &JobTableModel::refreshWaiting);
    models.jobs->setWaitingFacts([details = QPointer(m_details)](const Job &job) {
        return details ? details->waitingFacts(job) : WaitingFacts();
    });
}

void WindowPanes::arrange()
{
    m_pages->setObjectName(u"pages"_s);
    m_pages->addWidget(m_jobs);
    m_pages->addWidget(m_timeline);
    m_rows->addWidget(m_pages);
    m_rows->addWidget(m_details);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 2);
    m_rows->setChildrenCollapsible(false);
    m_columns->addWidget(m_kinds);
    m_columns->addWidget(m_rows);
    m_columns->setStretchFactor(1, 1);
    m_columns->setCollapsible(1, false);
    m_columns->setSizes({218, 962});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_bar);
    layout->addWidget(m_columns, 1);
}

QBoxLayout &WindowPanes::barLayout() const { return *static_cast<QBoxLayout *>(layout()); }

void WindowPanes::connectActions()
{
    connect(m_actions.kindsPanel, &QAction::toggled, this, [this](bool isOn) { setShown(m_kinds, isOn); });
    connect(m_actions.kindsPanel, &QAction::triggered, this, [this] { m_isFoldedByWidth = false; });
    connect(m_actions.details, &QAction::toggled, this, [this](bool isOn) { setShown(m_details, isOn); });
    connect(m_actions.nextPane, &QAction::triggered, this, [this] { visit(1); });
    connect(m_actions.previousPane, &QAction::triggered, this, [this] { visit(-1); });
}

void WindowPanes::connectSelection()
{
    connect(m_jobs, &JobsPane::selectionChanged, this, &WindowPanes::onSelection);
    connect(m_jobs, &JobsPane::listChanged, this, &WindowPanes::onListChanged);
    connect(&m_jobs->view(), &JobTableView::activated, this, [this] {
        m_actions.details->setChecked(true);
        m_details->showOverview();
    });
    connect(m_details, &JobDetails::jobsChanged, this, &WindowPanes::jobsChanged);
    connect(m_actions.showMoved, &QAction::triggered, this, &WindowPanes::showMoved);
}

// A click in it shows the details below, opening a job goes to it in the list.
void WindowPanes::connectTimeline()
{
    connect(m_actions.timeline, &QAction::toggled, this, [this](bool isOn) {
        const bool hadFocus = m_pages->isAncestorOf(QApplication::focusWidget());
        m_pages->setCurrentWidget(isOn ? static_cast<QWidget *>(m_timeline) : m_jobs);
        if (hadFocus)
            focusJobs();
    });
    connect(m_actions.timeline, &QAction::triggered, this, &WindowPanes::focusJobs);
    connect(m_timeline, &TimelinePage::jobChosen, m_jobs, &JobsPane::selectJob);
    connect(m_timeline, &TimelinePage::jobOpened, this, [this](JobId id) {
        m_actions.timeline->setChecked(false);
        m_actions.details->setChecked(true);
        m_jobs->selectJob(id);
        focusJobs();
    });
    connect(m_timeline, &TimelinePage::failed, this,
            [this](const QString &text) { m_bar->tell(MessageLabel::Level::Error, text); });
}

void WindowPanes::onSelection()
{
    const auto selected = m_jobs->selectedJobs();
    m_hasMoved = false;
    m_details->setSelection(selected, m_jobs->view().selectedCount());
    emit jobsChanged();
    if (selected.size() == 1)
        emit jobOpened(selected.first().id);
}

void WindowPanes::onListChanged()
{
    const QList<Job> &shown = m_details->jobs();
    if (m_hasMoved && shown.size() == 1 && isIn(m_jobs->tab(), shown.first())) {
        m_hasMoved = false;
        m_details->setMoved({});
    }
}

void WindowPanes::applyChanges(const ChangeBatch &batch)
{
    m_details->applyChanges(batch);
    m_timeline->applyChanges(batch);
    noteMove(batch);
}

// Says so when the job of the details goes out of the open tab, and where it went from there.
void WindowPanes::noteMove(const ChangeBatch &batch)
{
    if (m_details->jobs().size() != 1) { // it was deleted
        m_hasMoved = false;
        m_details->setMoved({});
        return;
    }
    const JobId id = m_details->jobs().first().id;
    const auto isOfJob = [id](const JobChange &each) { return each.after && each.before && each.after->id == id; };
    const auto change = std::ranges::find_if(batch.changes, isOfJob);
    if (change == batch.changes.cend())
        return;
    const bool was = isIn(m_jobs->tab(), *change->before);
    const bool is = isIn(m_jobs->tab(), *change->after);
    m_hasMoved = !is && (was || m_hasMoved);
    m_details->setMoved(m_hasMoved ? tabName(tabOf(*change->after)) : QString());
}

void WindowPanes::showMoved()
{
    if (m_details->jobs().size() != 1)
        return;
    const Job job = m_details->jobs().first();
    m_jobs->setTab(tabOf(job));
    m_jobs->selectJob(job.id);
    focusJobs();
}

// The focus of a pane that goes away goes to the jobs.
void WindowPanes::setShown(QWidget *pane, bool isShown)
{
    const bool hadFocus = pane->isAncestorOf(QApplication::focusWidget());
    pane->setVisible(isShown);
    if (!isShown && hadFocus)
        focusJobs();
}

QWidget *WindowPanes::page() const { return m_pages->currentWidget(); }

QWidget *WindowPanes::pageFocus() const
{
    return page() == m_timeline ? m_timeline->focusTarget() : m_jobs->focusTarget();
}

void WindowPanes::focusJobs() { pageFocus()->setFocus(Qt::OtherFocusReason); }

void WindowPanes::visit(int step)
{
    struct Stop {
        QWidget *pane;
        QWidget *target;
    };
    QList<Stop> stops{{m_kinds, m_kinds->focusTarget()}, {page(), pageFocus()}, {m_details, m_details->focusTarget()}};
    stops.removeIf([](const Stop &stop) { return !stop.pane->isVisible(); });
    qsizetype at = -1;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        if (stops.at(i).pane->isAncestorOf(QApplication::focusWidget()))
            at = i;
    }
    const qsizetype from = at < 0 && step < 0 ? 0 : at;
    stops.at((from + step + stops.size()) % stops.size()).target->setFocus(Qt::ShortcutFocusReason);
}

void WindowPanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < narrowWidth;
    if (std::exchange(m_isNarrow, isNarrow) == isNarrow)
        return; // then it is as the operator wants it
    const bool mustFold = isNarrow && m_actions.kindsPanel->isChecked();
    if (mustFold || m_isFoldedByWidth)
        m_actions.kindsPanel->setChecked(!isNarrow);
    m_isFoldedByWidth = mustFold;
}

void WindowPanes::restore(const QSettings &settings)
{
    m_columns->restoreState(settings.value(u"window/columns"_s).toByteArray());
    if (!m_rows->restoreState(settings.value(u"window/rows"_s).toByteArray()))
        m_rows->setSizes({400, 260});
    m_actions.kindsPanel->setChecked(settings.value(u"window/kinds"_s, true).toBool());
    m_actions.details->setChecked(settings.value(u"window/details"_s, true).toBool());
    m_details->restore(settings);
    m_jobs->restore(settings);
    m_timeline->restore(settings);
}

void WindowPanes::save(QSettings &settings) const
{
    settings.setValue(u"window/columns"_s, m_columns->saveState());
    settings.setValue(u"window/rows"_s, m_rows->saveState());
    settings.setValue(u"window/kinds"_s, m_actions.kindsPanel->isChecked() || m_isFoldedByWidth);
    settings.setValue(u"window/details"_s, m_actions.details->isChecked());
    m_details->save(settings);
    m_jobs->save(settings);
    m_timeline->save(settings);
}

} // namespace jobdeck
