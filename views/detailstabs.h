// One job on five tabs: overview, log, results, arguments, history; the links of the first lead to the others. History,
// log and results are read by models of their own. GUI thread.
#pragma once

#include "model/earlierruns.h"
#include "model/progressestimator.h"
#include "model/waitingreason.h"
#include "views/jobtext.h"

#include <QTabWidget>

class QAction;

namespace jobdeck {

class ArgumentsView;
class HistoryView;
class JobHistory;
class JobReader;
class LogView;
class OverviewPage;
class ResultsView;
struct JobKind;

class DetailsTabs final : public QTabWidget {
    Q_OBJECT
public:
    enum Page { OverviewTab, LogTab, ResultsTab, ArgumentsTab, HistoryTab };

    explicit DetailsTabs(JobReader &reader, QWidget *parent = nullptr);

    // The job and what became of it: all that its pages show.
    void setJob(const Job &job, const JobKind *kind); // without a kind: names instead of labels
    void clear(); // no job
    // What changes with the time, too.
    struct Course {
        ShownStatus status = ShownStatus::Waiting;
        std::optional<ProgressEstimate> estimate = {};
        std::optional<LearnedEstimate> learned = {};
        WaitingFacts waiting = {};
    };
    void updateOverview(const Course &course, qint64 nowMs);
    void setActions(const QList<QAction *> &actions);
    [[nodiscard]] LogView &log() const { return *m_log; }

signals:
    void failed(const QString &message);
    void told(const QString &message);
    void scheduleRequested(jobdeck::ScheduleId id); // of the job
    void startKnown(); // who asked for the job: Overview is to be updated

protected:
    void changeEvent(QEvent *event) override;

private:
    void addPage(QWidget *page, const QString &name);
    void connectPages();
    void connectLinks();
    void showHistory();
    void updateTabs();
    void updateTab(int index, qint64 count, bool hasContent);

    Job m_job;
    bool m_isScriptChanged = false;
    JobHistory *m_history;
    OverviewPage *m_overview;
    LogView *m_log;
    ResultsView *m_results;
    ArgumentsView *m_arguments;
    HistoryView *m_historyView;
    qint64 m_now = 0;
};

} // namespace jobdeck
