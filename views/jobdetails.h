// The selected job below the table: a line about it and its tabs. It keeps a job that left the list, says where it went
// and offers to show it there. GUI thread.
#pragma once

#include "model/changebatch.h"
#include "model/earlierruns.h"
#include "model/progressestimator.h"
#include "model/runningwatch.h"

#include <QSet>
#include <QWidget>

#include <memory>

class QAction;
class QSettings;
class QStackedWidget;

namespace jobdeck {

class EmptyState;
class DetailsHeader;
class JobReader;
class DetailsTabs;
class KindModel;
class LogView;
class MessageBar;

class JobDetails final : public QWidget {
    Q_OBJECT
public:
    // `fold` hides the details, `show` shows the job where it stands now; not owned.
    JobDetails(JobReader &reader, const KindModel &kinds, std::shared_ptr<const Clock> clock, QAction *fold,
               QAction *show, QWidget *parent = nullptr);

    // What Overview offers while it is enabled, the window's own actions on the selected jobs; call once. Not owned.
    void setActions(const QList<QAction *> &actions);

    // `count`: how many are selected; `jobs` those that are loaded.
    void setSelection(const QList<Job> &jobs, qint64 count);
    void applyChanges(const ChangeBatch &batch);
    void setAborting(const QSet<JobId> &jobs);
    void setMoved(const QString &tabName); // empty: the job is in the list
    void tick();

    [[nodiscard]] const QList<Job> &jobs() const { return m_jobs; }
    [[nodiscard]] WaitingFacts waitingFacts(const Job &job) const; // of any job
    [[nodiscard]] LogView &log() const;
    void showOverview();
    void showLog();
    [[nodiscard]] QWidget *focusTarget() const; // the tabs
    void restore(const QSettings &settings);
    void save(QSettings &settings) const;

signals:
    void failed(const QString &message);
    void told(const QString &message);
    void scheduleRequested(jobdeck::ScheduleId id); // of the job
    void waitingFactsChanged();
    void jobsChanged(); // what is shown of the selection is newer

private:
    void showSelection();
    void showJob();
    void showNoJob();
    void showSeveral();
    void updateHeader();
    void onKindsChanged();
    // Takes over what changed of a selected job; whether it is one.
    [[nodiscard]] bool takeOver(const JobChange &change);
    [[nodiscard]] QString titleOf(const Job &job) const;

    const KindModel &m_kinds;
    const std::shared_ptr<const Clock> m_clock;
    ProgressEstimator m_estimator;
    EarlierRuns m_earlier;
    RunningWatch m_running;
    QList<Job> m_jobs;
    qint64 m_count = 0; // selected, whether loaded or not
    QSet<JobId> m_aborting;
    QAction *m_show;
    DetailsHeader *m_header;
    MessageBar *m_moved;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    DetailsTabs *m_tabs;
};

} // namespace jobdeck
