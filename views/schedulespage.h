// All schedules in one place: what recurs, when next, how it went last, and what can be done with it. A window of its
// own beside the main one. GUI thread.
#pragma once

#include "model/changebatch.h"
#include "model/rights.h"
#include "views/commandsender.h"

#include <QDialog>

#include <memory>

class QAction;
class QLineEdit;
class QSettings;
class QToolBar;

namespace jobdeck {

class Clock;
class JobReader;
class KindModel;
class MessageBar;
class ScheduleDetails;
class ScheduleTable;
class ScheduleTableModel;

class SchedulesPage final : public QDialog {
    Q_OBJECT
public:
    // What it needs of the window; all outlive it.
    struct Parts {
        KindModel &kinds;
        JobReader &reader;
        std::shared_ptr<const Clock> clock;
        QSettings *settings = nullptr;
        CommandSender send;
    };

    SchedulesPage(Parts parts, QWidget *parent);

    void applyChanges(const ChangeBatch &batch);
    void setRights(const Rights &rights);
    void select(ScheduleId id);

    void done(int result) override;

signals:
    void newRequested();
    void editRequested(const jobdeck::JobSchedule &schedule);
    void jobsRequested(jobdeck::ScheduleId id);
    void jobRequested(jobdeck::JobId id);
    void calendarsRequested();

private:
    QAction *addAction(const QString &name, const QString &text, const QString &iconName, const QKeySequence &key,
                       const QString &tip);
    void makeActions();
    void connectActions();
    void connectViews();
    void addWidgets();
    void updateTitles();
    void updateActions();
    void updateDetails();
    void sendAll(Verb verb, const QString &done);
    void edit();
    void askRemove();
    [[nodiscard]] QList<JobSchedule> selected() const;

    Parts m_parts;
    Rights m_rights;
    ScheduleTableModel *m_model;
    QAction *m_new = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_resume = nullptr;
    QAction *m_skip = nullptr;
    QAction *m_run = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_calendars = nullptr;
    QAction *m_clearSearch = nullptr;
    QToolBar *m_tools;
    QLineEdit *m_search;
    MessageBar *m_bar;
    ScheduleTable *m_table = nullptr;
    ScheduleDetails *m_details;
};

} // namespace jobdeck
