// What the window shows of schedules beside its list of jobs: the page of all schedules, the days they leave out, the
// runs that were missed, and the question whether the crontab may wake the program. GUI thread.
#pragma once

#include "model/changebatch.h"
#include "model/jobschedule.h"
#include "model/rights.h"
#include "views/commandsender.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

class QAction;
class QBoxLayout;
class QSettings;
class QWidget;

namespace jobdeck {

class Clock;
class ExcludedDaysDialog;
class JobReader;
class KindModel;
class MessageBar;
class MissedSheet;
class QuestionBar;
class SchedulesPage;
class UndecidedJobs;

class ScheduleViews final : public QObject {
    Q_OBJECT
public:
    // All outlive it.
    struct Parts {
        KindModel &kinds;
        JobReader &reader;
        std::shared_ptr<const Clock> clock;
        QSettings *settings = nullptr;
        CommandSender send;
    };

    ScheduleViews(Parts parts, QWidget *window);

    // Above the jobs; puts its bars there.
    void addBars(QBoxLayout &layout, int index);
    void applyChanges(const ChangeBatch &batch);
    void setRights(const Rights &rights);
    void openPage(ScheduleId selected = 0);
    // In the page, if that is open; whether it is.
    bool showInPage(ScheduleId id);
    void openCalendars(QWidget *parent); // beside it, as it may be a dialog itself
    void openMissed();
    // Asks once; wakeAnswered() follows when the operator answers.
    void askForWake();
    // Why nothing wakes the program; empty: that is over.
    void tellWake(const QString &text);

signals:
    void newRequested();
    void editRequested(const jobdeck::JobSchedule &schedule);
    void jobsRequested(jobdeck::ScheduleId id); // to be listed
    void jobRequested(jobdeck::JobId id);
    void calendarsChanged();
    void wakeAnswered(bool isYes);

private:
    void onUndecided();
    void showMissed(bool leavesKeyboard);
    [[nodiscard]] bool isBusy() const;

    Parts m_parts;
    QWidget *m_window;
    Rights m_rights;
    UndecidedJobs *m_undecided;
    QAction *m_decide;
    MessageBar *m_missedBar;
    MessageBar *m_wakeBar;
    QuestionBar *m_wakeQuestion;
    QPointer<SchedulesPage> m_page;
    QPointer<ExcludedDaysDialog> m_calendars;
    QPointer<MissedSheet> m_missed;
    bool m_isStarted = false;
    QTimer m_opening; // runs while the window has only just opened
};

} // namespace jobdeck
