// The selected job below the table: a line about it and five tabs. It keeps a job that left the list, says where it
// went and offers to show it there. Reads history through the reader; log and results have models of their own. GUI
// thread.
#pragma once

#include "model/changebatch.h"
#include "model/jobreader.h"
#include "views/jobtext.h"

#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QProgressBar;
class QSettings;
class QStackedWidget;
class QTabWidget;

namespace jobdeck {

class ArgumentsView;
class Clock;
class EmptyState;
class HistoryView;
class KindModel;
class LogView;
class MessageBar;
class OverviewPage;
class ResultsView;

class JobDetails final : public QWidget {
    Q_OBJECT
public:
    // `fold` hides the details, `show` shows the job where it stands now; not owned.
    JobDetails(JobReader &reader, const KindModel &kinds, std::shared_ptr<const Clock> clock, QAction *fold,
               QAction *show, QWidget *parent = nullptr);

    // `count`: how many are selected; `jobs` those that are loaded.
    void setSelection(const QList<Job> &jobs, qint64 count);
    void applyChanges(const ChangeBatch &batch);
    void setAborting(const QSet<JobId> &jobs);
    void setMoved(const QString &tabName); // empty: the job is in the list
    void tick();

    [[nodiscard]] const QList<Job> &jobs() const { return m_jobs; }
    [[nodiscard]] LogView &log() const { return *m_log; }
    void showLog();
    [[nodiscard]] QWidget *focusTarget() const; // the tabs
    void restore(const QSettings &settings);
    void save(QSettings &settings) const;

signals:
    void failed(const QString &message);
    void told(const QString &message);
    void jobsChanged(); // what is shown of the selection is newer

private:
    void addHeader(QAction *fold);
    void addTabs(JobReader &reader);
    void showJob();
    void showNoJob();
    void showSeveral(qint64 count);
    void updateHeader();
    void updateTabTexts();
    void readHistory();
    [[nodiscard]] QString titleOf(const Job &job) const;

    JobReader &m_reader;
    const KindModel &m_kinds;
    const std::shared_ptr<const Clock> m_clock;
    QList<Job> m_jobs;
    QSet<JobId> m_aborting;
    QAction *m_show;
    QWidget *m_header;
    QLabel *m_title = nullptr;
    QLabel *m_line = nullptr;
    QProgressBar *m_progress;
    MessageBar *m_moved;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTabWidget *m_tabs;
    OverviewPage *m_overview = nullptr;
    LogView *m_log = nullptr;
    ResultsView *m_results = nullptr;
    ArgumentsView *m_arguments = nullptr;
    HistoryView *m_history = nullptr;
    ReadSlot m_historySlot;
    QString m_startedBy;
    qsizetype m_historyCount = 0;
};

} // namespace jobdeck
