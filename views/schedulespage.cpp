#include "views/schedulespage.h"

#include "model/clock.h"
#include "model/kindmodel.h"
#include "model/scheduletablemodel.h"
#include "views/icons.h"
#include "views/messagebar.h"
#include "views/scheduledetails.h"
#include "views/scheduletable.h"
#include "views/windowsize.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int tellMs = 8'000;

} // namespace

SchedulesPage::SchedulesPage(Parts parts, QWidget *parent)
    : QDialog(parent)
    , m_parts(std::move(parts))
    , m_model(new ScheduleTableModel(m_parts.reader, m_parts.clock, this))
    , m_tools(new QToolBar(this))
    , m_search(new QLineEdit(this))
    , m_bar(new MessageBar(u"schedulesBar"_s, this))
    , m_details(new ScheduleDetails(m_parts.reader, this))
{
    setObjectName(u"schedulesPage"_s);
    setWindowTitle(tr("Schedules"));
    makeActions();
    m_table = new ScheduleTable(*m_model, m_new, m_clearSearch, this);
    m_table->view().addActions({m_edit, m_pause, m_resume, m_skip, m_run, m_remove});
    addWidgets();
    connectActions();
    connectViews();
    updateTitles();
    updateActions();
    updateDetails();
    const QSize usual(960, 560);
    const QSize wanted = m_parts.settings ? m_parts.settings->value(u"schedules/size"_s, usual).toSize() : usual;
    resize(fittingSize(*this, wanted));
    if (m_parts.settings)
        m_table->restore(*m_parts.settings);
    m_model->load();
    m_table->view().setFocus(Qt::OtherFocusReason);
}

QAction *SchedulesPage::addAction(const QString &name, const QString &text, const QString &iconName,
                                  const QKeySequence &key, const QString &tip)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const QString shortcut = key.toString(QKeySequence::NativeText);
    action->setToolTip(shortcut.isEmpty() ? tip : tr("%1 (%2)", "tip, shortcut").arg(tip, shortcut));
    QWidget::addAction(action);
    return action;
}

void SchedulesPage::makeActions()
{
    m_new = addAction(u"scheduleNew"_s, tr("&New Schedule…"), u"list-add"_s, QKeySequence(u"Ctrl+N"_s),
                      tr("Choose a job and when it is to run again and again"));
    m_edit = addAction(u"scheduleEdit"_s, tr("&Edit…"), u"document-edit"_s, QKeySequence(u"F2"_s),
                       tr("Change the rule or the arguments of what has not started"));
    m_pause = addAction(u"schedulePause"_s, tr("&Pause"), u"media-playback-pause"_s, QKeySequence(u"Ctrl+P"_s),
                        tr("Run nothing until it is resumed; what falls due meanwhile is skipped"));
    m_resume = addAction(u"scheduleResume"_s, tr("&Resume"), u"status-scheduled"_s, QKeySequence(u"Ctrl+Shift+P"_s),
                         tr("Go on with the next time from now"));
    m_skip = addAction(u"scheduleSkip"_s, tr("&Skip Next"), u"media-skip-forward"_s, QKeySequence(u"Ctrl+Shift+K"_s),
                       tr("Leave out the next time; the one after it follows"));
    m_run = addAction(u"scheduleRun"_s, tr("R&un Now"), u"media-playback-start"_s, QKeySequence(u"Ctrl+Return"_s),
                      tr("Run it once now, besides its times"));
    m_remove = addAction(u"scheduleRemove"_s, tr("Re&move…"), u"edit-delete"_s, QKeySequence(QKeySequence::Delete),
                         tr("End it; jobs that ran stay"));
    m_calendars = addAction(u"scheduleCalendars"_s, tr("Excluded &Days…"), u"calendar"_s, {},
                            tr("Edit the days that schedules leave out"));
    m_clearSearch =
        addAction(u"scheduleClearSearch"_s, tr("Clear Search"), u"edit-clear"_s, {}, tr("Show all schedules"));
}

void SchedulesPage::addWidgets()
{
    m_tools->setObjectName(u"scheduleTools"_s);
    m_tools->setAccessibleName(tr("Actions on schedules"));
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tools->setIconSize(QSize(18, 18));
    m_tools->addActions({m_new, m_edit, m_pause, m_resume, m_skip, m_run, m_remove, m_calendars});
    for (QWidget *button : m_tools->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        button->setFocusPolicy(Qt::TabFocus);
    m_search->setObjectName(u"scheduleSearch"_s);
    m_search->setAccessibleName(tr("Search schedules"));
    m_search->setPlaceholderText(tr("Search schedules"));
    m_search->setClearButtonEnabled(true);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(m_details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setObjectName(u"schedulesClose"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_search, 1);
    foot->addStretch(2);
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tools);
    layout->addWidget(m_bar);
    layout->addWidget(split, 1);
    layout->addLayout(foot);
}

void SchedulesPage::connectActions()
{
    connect(m_new, &QAction::triggered, this, &SchedulesPage::newRequested);
    connect(m_edit, &QAction::triggered, this, &SchedulesPage::edit);
    connect(m_pause, &QAction::triggered, this, [this] { sendAll(Verb::PauseSchedule, tr("Paused.")); });
    connect(m_resume, &QAction::triggered, this, [this] { sendAll(Verb::ResumeSchedule, tr("Goes on.")); });
    connect(m_skip, &QAction::triggered, this, [this] { sendAll(Verb::SkipNext, tr("The next time is skipped.")); });
    connect(m_run, &QAction::triggered, this, [this] { sendAll(Verb::RunSchedule, tr("Started besides its times.")); });
    connect(m_remove, &QAction::triggered, this, &SchedulesPage::askRemove);
    connect(m_calendars, &QAction::triggered, this, &SchedulesPage::calendarsRequested);
    connect(m_clearSearch, &QAction::triggered, m_search, &QLineEdit::clear);
}

void SchedulesPage::connectViews()
{
    connect(m_search, &QLineEdit::textChanged, m_table, &ScheduleTable::search);
    connect(m_table, &ScheduleTable::activated, m_edit, &QAction::trigger);
    const auto update = [this] {
        updateActions();
        updateDetails();
    };
    connect(m_table, &ScheduleTable::selectionChanged, this, update);
    connect(m_model, &ScheduleTableModel::rowsUpdated, this, &SchedulesPage::updateTitles);
    connect(m_model, &ScheduleTableModel::rowsUpdated, this, update);
    connect(m_model, &ScheduleTableModel::readFailed, this,
            [this](const QString &text) { m_bar->tell(MessageLabel::Level::Error, text); });
    connect(m_details, &ScheduleDetails::jobsRequested, this, &SchedulesPage::jobsRequested);
    connect(m_details, &ScheduleDetails::jobRequested, this, &SchedulesPage::jobRequested);
    connect(&m_parts.kinds, &QAbstractItemModel::modelReset, this, &SchedulesPage::updateTitles);
}

void SchedulesPage::updateTitles()
{
    QHash<QString, QString> titles;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString &name = m_model->rowAt(row).schedule.kind;
        if (const JobKind *kind = m_parts.kinds.kind(name))
            titles.insert(name, kind->shownTitle());
    }
    m_model->setTitles(titles);
}

void SchedulesPage::applyChanges(const ChangeBatch &batch) { m_model->applyChanges(batch); }

void SchedulesPage::setRights(const Rights &rights)
{
    m_rights = rights;
    m_model->setHiddenKinds(rights.kindsWithout(Right::Read));
    updateActions();
}

void SchedulesPage::select(ScheduleId id)
{
    m_search->clear();
    m_table->select(id);
}

QList<JobSchedule> SchedulesPage::selected() const
{
    QList<JobSchedule> schedules;
    for (const ScheduleId id : m_table->selected())
        if (const ScheduleRow *row = m_model->row(id))
            schedules << row->schedule;
    return schedules;
}

void SchedulesPage::updateActions()
{
    const QList<JobSchedule> chosen = selected();
    const auto any = [&chosen](auto is) { return std::ranges::any_of(chosen, is); };
    const auto may = [this](const JobSchedule &each) { return m_rights.allows(Right::Update, each.kind); };
    m_edit->setEnabled(chosen.size() == 1 && may(chosen.first()));
    m_pause->setEnabled(any([&](const JobSchedule &each) { return !each.isPaused && may(each); }));
    m_resume->setEnabled(any([&](const JobSchedule &each) { return each.isPaused && may(each); }));
    m_skip->setEnabled(any([&](const JobSchedule &each) { return each.next && !each.isPaused && may(each); }));
    m_run->setEnabled(any([this](const JobSchedule &each) { return m_rights.allows(Right::Create, each.kind); }));
    m_remove->setEnabled(
        any([this](const JobSchedule &each) { return m_rights.check(Verb::RemoveSchedule, each.kind).isOk(); }));
}

void SchedulesPage::updateDetails()
{
    m_details->setVisible(m_model->rowCount() > 0); // else the table says what to do
    const QList<JobSchedule> chosen = selected();
    const ScheduleRow *row = chosen.size() == 1 ? m_model->row(chosen.first().id) : nullptr;
    if (row)
        m_details->setSchedule(*row, m_model->titleOf(row->schedule.kind), m_parts.clock->nowMs());
    else
        m_details->clear(chosen.isEmpty() ? tr("Select a schedule to see what it does.")
                                          : tr("%n schedules are selected.", nullptr, int(chosen.size())));
}

// To all that are selected and allow it; the last answer is what is told.
void SchedulesPage::sendAll(Verb verb, const QString &done)
{
    for (const JobSchedule &each : selected()) {
        const bool isOfOther = (verb == Verb::PauseSchedule && each.isPaused)
            || (verb == Verb::ResumeSchedule && !each.isPaused) || (verb == Verb::SkipNext && !each.next);
        if (isOfOther || !m_rights.allows(rightFor(verb), each.kind))
            continue;
        m_parts.send({.verb = verb, .schedule = each.id},
                     [this, page = QPointer(this), done](const Result<Job> &result) {
                         if (!page)
                             return;
                         if (result)
                             m_bar->tell(MessageLabel::Level::Note, done, tellMs);
                         else
                             m_bar->tell(MessageLabel::Level::Error, result.error().message);
                     });
    }
}

void SchedulesPage::edit()
{
    const QList<JobSchedule> chosen = selected();
    if (chosen.size() == 1)
        emit editRequested(chosen.first());
}

void SchedulesPage::askRemove()
{
    const QList<JobSchedule> chosen = selected();
    if (chosen.isEmpty())
        return;
    const QString title = m_model->titleOf(chosen.first().kind);
    auto *box = new QMessageBox(this);
    box->setObjectName(u"removeScheduleQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Schedules"));
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setText(chosen.size() == 1 ? tr("Remove the schedule of “%1”?").arg(title)
                                    : tr("Remove %n schedules?", nullptr, int(chosen.size())));
    box->setInformativeText(tr("It will not run again. Jobs that ran stay with their logs and results."));
    auto *remove = box->addButton(tr("&Remove Schedule"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"removeScheduleYes"_s);
    auto *keep = box->addButton(tr("&Keep"), QMessageBox::RejectRole);
    keep->setObjectName(u"removeScheduleNo"_s);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(remove, &QPushButton::clicked, this, [this] { sendAll(Verb::RemoveSchedule, tr("Removed.")); });
    box->open();
}

void SchedulesPage::done(int result)
{
    if (m_parts.settings) {
        m_parts.settings->setValue(u"schedules/size"_s, size());
        m_table->save(*m_parts.settings);
    }
    QDialog::done(result);
}

} // namespace jobdeck
