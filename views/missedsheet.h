// The runs that missed their time and wait for a decision: one list, by schedule, with what can be decided about those
// that are chosen, or all. Not modal, and not asked again while nothing new was missed. GUI thread.
#pragma once

#include "model/job.h"
#include "views/commandsender.h"

#include <QDialog>
#include <QHash>

#include <memory>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace jobdeck {

class Clock;
class KindModel;
class MessageLabel;
class UndecidedJobs;

class MissedSheet final : public QDialog {
    Q_OBJECT
public:
    struct Parts {
        UndecidedJobs &undecided;
        KindModel &kinds;
        std::shared_ptr<const Clock> clock;
        CommandSender send;
    };
    MissedSheet(Parts parts, QWidget *parent);

signals:
    void jobRequested(jobdeck::JobId id);

private:
    void addWidgets();
    QPushButton *addButton(const QString &text, const QString &name, const QString &tip);
    void fill();
    void removeDecided(const QSet<JobId> &left);
    [[nodiscard]] QTreeWidgetItem *groupOf(const Job &job);
    void addJob(const Job &job);
    void updateGroups();
    void updateButtons();
    // Those that are chosen, of a chosen schedule all; without a choice all.
    [[nodiscard]] QList<Job> chosen() const;
    void decide(Verb verb, const QList<Job> &jobs);
    void runLatest();

    Parts m_parts;
    QLabel *m_hint;
    MessageLabel *m_message;
    QTreeWidget *m_list;
    QPushButton *m_run = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_latest = nullptr;
    QHash<QString, QTreeWidgetItem *> m_groups; // by schedule, or kind where there is none
    QHash<JobId, QTreeWidgetItem *> m_items;
    QHash<JobId, Job> m_jobs;
};

} // namespace jobdeck
