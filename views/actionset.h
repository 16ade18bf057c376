// The actions of the window, each once: menu, toolbar and context menu show the same. What a selection allows is
// decided by actionState() alone. GUI thread.
#pragma once

#include "model/jobactions.h"

#include <QHash>
#include <QObject>

class QAction;
class QKeySequence;
class QMenu;
class QWidget;

namespace jobdeck {

class ActionSet final : public QObject {
    Q_OBJECT
public:
    explicit ActionSet(QWidget *window);

    void setSelection(const QList<Job> &jobs);
    void setRights(const Rights &rights); // from the next selection on
    [[nodiscard]] QAction *newJob() const { return m_newJob; }
    [[nodiscard]] QAction *action(JobAction action) const { return m_actions.value(action); }
    // In the order of menus.
    [[nodiscard]] QList<QAction *> jobActions() const;
    void addTo(QMenu &menu) const;
    // One more action of the window, with everything an action needs.
    QAction *add(const QString &name, const QString &text, const QString &iconName, const QKeySequence &shortcut,
                 const QString &tip = {});

signals:
    void triggered(jobdeck::JobAction action);

private:
    struct Entry;
    void addJobAction(const Entry &entry);

    QWidget *m_window;
    QAction *m_newJob;
    QHash<JobAction, QAction *> m_actions;
    QHash<JobAction, QString> m_tips;
    QList<JobAction> m_order;
    Rights m_rights;
};

} // namespace jobdeck
