#include "views/actionset.h"

#include "views/icons.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QWidget>

namespace jobdeck {

using namespace Qt::StringLiterals;

struct ActionSet::Entry {
    JobAction action;
    const char *name;
    QString text;
    QString iconName;
    QKeySequence shortcut;
    QString tip;
};

namespace {

QString tipText(const QString &tip, const QKeySequence &shortcut)
{
    const QString keys = shortcut.toString(QKeySequence::NativeText);
    return keys.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, keys);
}

QString countedTip(const QString &tip, qsizetype allowed, qsizetype selected)
{
    if (allowed == selected)
        return ActionSet::tr("%1: all %n selected jobs", nullptr, int(selected)).arg(tip);
    return ActionSet::tr("%1: %2 of %n selected jobs", nullptr, int(selected)).arg(tip, QString::number(allowed));
}

QString plainText(QString text) { return text.remove(u'&').remove(u'…'); }

} // namespace

ActionSet::ActionSet(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_newJob(add(u"actionNewJob"_s, tr("&New Job…"), u"list-add"_s, QKeySequence(u"Ctrl+N"_s),
                   tr("Choose a kind of job, fill in its form and run it now or later")))
{
    addJobAction({JobAction::Abort, "actionAbort", tr("&Abort"), u"process-stop"_s, QKeySequence(u"Ctrl+K"_s),
                  tr("End the selected jobs now")});
    addJobAction({JobAction::Cancel, "actionCancelSchedule", tr("&Cancel Schedule"), u"dialog-cancel"_s,
                  QKeySequence(u"Ctrl+Shift+K"_s), tr("Take the selected jobs off the schedule")});
    addJobAction({JobAction::Reschedule, "actionReschedule", tr("Re&schedule…"), u"appointment-new"_s,
                  QKeySequence(u"Ctrl+T"_s), tr("Change when the selected job runs, and with which arguments")});
    addJobAction({JobAction::RunNow, "actionRunNow", tr("R&un Now"), u"media-playback-start"_s,
                  QKeySequence(u"Ctrl+Return"_s), tr("Start the selected jobs without waiting for their time")});
    addJobAction({JobAction::Rerun, "actionRerun", tr("&Rerun"), u"view-refresh"_s, QKeySequence(u"Ctrl+R"_s),
                  tr("Run the selected jobs again with the same arguments")});
    addJobAction({JobAction::RerunWithChanges, "actionRerunWithChanges", tr("Rerun &with Changes…"), u"document-edit"_s,
                  QKeySequence(u"Ctrl+Shift+R"_s),
                  tr("Run the selected job again with other arguments or at another time")});
    addJobAction({JobAction::Delete, "actionDelete", tr("&Delete"), u"edit-delete"_s,
                  QKeySequence(QKeySequence::Delete), tr("Delete the selected jobs with their logs and results")});
    setSelection({});
}

QAction *ActionSet::add(const QString &name, const QString &text, const QString &iconName, const QKeySequence &shortcut,
                        const QString &tip)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(name);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    const QString shown = tip.isEmpty() ? plainText(text) : tip;
    action->setStatusTip(shown);
    action->setToolTip(tipText(shown, shortcut));
    m_window->addAction(action);
    return action;
}

void ActionSet::addJobAction(const Entry &entry)
{
    auto *action = add(QString::fromLatin1(entry.name), entry.text, entry.iconName, entry.shortcut, entry.tip);
    m_actions.insert(entry.action, action);
    m_tips.insert(entry.action, entry.tip);
    m_order << entry.action;
    connect(action, &QAction::triggered, this, [this, what = entry.action] { emit triggered(what); });
}

void ActionSet::setSelection(const QList<Job> &jobs)
{
    for (const JobAction what : m_order) {
        const ActionState state = actionState(what, jobs, m_rights);
        QAction *action = m_actions.value(what);
        const bool isSingle = what != JobAction::Reschedule || state.jobs.size() == 1;
        const bool isEnabled = state.isEnabled && isSingle;
        QString tip = isEnabled ? m_tips.value(what) : state.reason;
        if (!isSingle && state.isEnabled)
            tip = tr("Select exactly one job to reschedule it.");
        else if (isEnabled && jobs.size() > 1)
            tip = countedTip(m_tips.value(what), state.jobs.size(), jobs.size());
        action->setEnabled(isEnabled);
        action->setStatusTip(tip);
        action->setToolTip(tipText(tip, action->shortcut()));
    }
}

void ActionSet::setRights(const Rights &rights) { m_rights = rights; }

QList<QAction *> ActionSet::jobActions() const
{
    QList<QAction *> actions;
    for (const JobAction what : m_order)
        actions << m_actions.value(what);
    return actions;
}

void ActionSet::addTo(QMenu &menu) const
{
    menu.addAction(m_newJob);
    menu.addSeparator();
    for (const JobAction what : m_order) {
        if (what == JobAction::Rerun || what == JobAction::Delete)
            menu.addSeparator();
        menu.addAction(m_actions.value(what));
    }
}

} // namespace jobdeck
