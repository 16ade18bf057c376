#include "views/scheduleviews.h"

#include "model/undecidedjobs.h"
#include "views/excludeddaysdialog.h"
#include "views/icons.h"
#include "views/messagebar.h"
#include "views/missedsheet.h"
#include "views/questionbar.h"
#include "views/schedulespage.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QLineEdit>

namespace jobdeck {

using namespace Qt::StringLiterals;

ScheduleViews::ScheduleViews(Parts parts, QWidget *window)
    : QObject(window)
    , m_parts(std::move(parts))
    , m_window(window)
    , m_undecided(new UndecidedJobs(m_parts.reader, this))
    , m_decide(new QAction(icon(u"status-missed"_s), tr("&Decide…"), this))
    , m_missedBar(new MessageBar(u"missedBar"_s, window))
    , m_wakeBar(new MessageBar(u"wakeBar"_s, window))
    , m_wakeQuestion(new QuestionBar(u"wakeQuestion"_s, window))
{
    m_decide->setObjectName(u"actionDecideMissed"_s);
    m_missedBar->setClosable(false); // it goes when all is decided
    m_opening.setSingleShot(true);
    m_opening.setInterval(5'000);
    connect(m_decide, &QAction::triggered, this, &ScheduleViews::openMissed);
    connect(m_undecided, &UndecidedJobs::changed, this, &ScheduleViews::onUndecided);
    connect(m_undecided, &UndecidedJobs::missed, this, [this] {
        if (m_window->isVisible()) // else the bar tells of it once it is
            showMissed(isBusy());
    });
    connect(m_wakeQuestion, &QuestionBar::answered, this, &ScheduleViews::wakeAnswered);
}

void ScheduleViews::addBars(QBoxLayout &layout, int index)
{
    for (QWidget *bar : {static_cast<QWidget *>(m_missedBar), static_cast<QWidget *>(m_wakeQuestion),
                         static_cast<QWidget *>(m_wakeBar)})
        layout.insertWidget(index++, bar);
}

// The first batch is the state of the file.
void ScheduleViews::applyChanges(const ChangeBatch &batch)
{
    if (!std::exchange(m_isStarted, true)) {
        m_undecided->load();
        m_opening.start();
    }
    m_undecided->applyChanges(batch);
    if (m_page)
        m_page->applyChanges(batch);
    if (batch.schedules.contains(0)) {
        if (m_calendars)
            m_calendars->load();
        emit calendarsChanged();
    }
}

void ScheduleViews::setRights(const Rights &rights)
{
    m_rights = rights;
    m_undecided->setHiddenKinds(rights.kindsWithout(Right::Read));
    if (m_page)
        m_page->setRights(rights);
}

void ScheduleViews::openPage(ScheduleId selected)
{
    if (!m_page) {
        m_page = new SchedulesPage({.kinds = m_parts.kinds,
                                    .reader = m_parts.reader,
                                    .clock = m_parts.clock,
                                    .settings = m_parts.settings,
                                    .send = m_parts.send},
                                   m_window);
        m_page->setAttribute(Qt::WA_DeleteOnClose);
        m_page->setRights(m_rights);
        connect(m_page, &SchedulesPage::newRequested, this, &ScheduleViews::newRequested);
        connect(m_page, &SchedulesPage::editRequested, this, &ScheduleViews::editRequested);
        connect(m_page, &SchedulesPage::jobsRequested, this, &ScheduleViews::jobsRequested);
        connect(m_page, &SchedulesPage::jobRequested, this, &ScheduleViews::jobRequested);
        connect(m_page, &SchedulesPage::calendarsRequested, this, [this] { openCalendars(m_page); });
    }
    if (selected > 0)
        m_page->select(selected);
    m_page->show();
    m_page->raise();
    m_page->activateWindow();
}

bool ScheduleViews::showInPage(ScheduleId id)
{
    if (m_page)
        openPage(id);
    return m_page;
}

void ScheduleViews::openCalendars(QWidget *parent)
{
    if (!m_calendars) {
        m_calendars = new ExcludedDaysDialog(m_parts.reader, m_parts.send, parent);
        m_calendars->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_calendars, &ExcludedDaysDialog::calendarsChanged, this, &ScheduleViews::calendarsChanged);
    }
    m_calendars->open();
}

void ScheduleViews::openMissed()
{
    showMissed(false);
    m_missed->activateWindow();
}

void ScheduleViews::showMissed(bool leavesKeyboard)
{
    if (!m_missed) {
        m_missed = new MissedSheet(
            {.undecided = *m_undecided, .kinds = m_parts.kinds, .clock = m_parts.clock, .send = m_parts.send},
            m_window);
        m_missed->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_missed, &MissedSheet::jobRequested, this, &ScheduleViews::jobRequested);
    }
    m_missed->setAttribute(Qt::WA_ShowWithoutActivating, leavesKeyboard);
    m_missed->show();
    m_missed->raise();
}

// Whether somebody is in the middle of something, here or in another program: the keyboard stays where it is. When the
// window has only just opened nobody is.
bool ScheduleViews::isBusy() const
{
    const auto *field = qobject_cast<const QLineEdit *>(QApplication::focusWidget());
    const bool isElsewhere = !m_window->isActiveWindow() && !m_opening.isActive();
    return isElsewhere || (field && !field->text().isEmpty());
}

void ScheduleViews::onUndecided()
{
    const int count = int(m_undecided->jobs().size());
    if (count == 0)
        m_missedBar->clear();
    else
        m_missedBar->tell(MessageLabel::Level::Warning,
                          tr("%n run(s) missed their time and wait for your decision.", nullptr, count), 0, m_decide);
}

void ScheduleViews::askForWake()
{
    m_wakeQuestion->ask(tr("Wake Jobdeck by your crontab when something is due and the window is closed?"),
                        tr("&Yes, Wake It"), tr("N&o"));
}

void ScheduleViews::tellWake(const QString &text) { m_wakeBar->tell(MessageLabel::Level::Warning, text); }

} // namespace jobdeck
