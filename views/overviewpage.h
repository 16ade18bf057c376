// What one job is, did and needs, in words: how it stands or why it failed and what to do, links to where that is told,
// the last warnings and errors, and facts. Plain text. GUI thread.
#pragma once

#include "model/earlierruns.h"
#include "model/progressestimator.h"
#include "model/waitingreason.h"
#include "views/jobtext.h"

#include <QScrollArea>

class QAction;
class QHBoxLayout;
class QLabel;

namespace jobdeck {

class ArtifactList;
class JobReader;
class LinkButton;
class LogProblems;
class MessageLabel;
class ProblemList;
class ScheduleLink;
class TextForm;

class OverviewPage final : public QScrollArea {
    Q_OBJECT
public:
    explicit OverviewPage(JobReader &reader, QWidget *parent = nullptr);

    struct Shown {
        Job job = {};
        ShownStatus status = ShownStatus::Waiting;
        QString startedBy = {};
        std::optional<ProgressEstimate> estimate = {};
        std::optional<LearnedEstimate> learned = {}; // shown where there is no other
        bool isScriptChanged = false; // isScriptChanged() of scriptchange.h
        WaitingFacts waiting = {};
    };
    void setJob(const Shown &shown, qint64 nowMs);
    // Buttons for these, each while its action is enabled. Not owned.
    void setActions(const QList<QAction *> &actions);

signals:
    void lineRequested(qint64 sequence); // of the log
    void warningsRequested();
    void logEndRequested();
    void errorRowsRequested();
    void scheduleRequested(jobdeck::ScheduleId id);
    void failed(const QString &message);
    void told(const QString &message);

private:
    void addWords();
    void addLinks();
    void addProblems();
    void addFiles();
    void showWords(qint64 nowMs);
    void showLinks();

    Shown m_shown;
    LogProblems *m_problems;
    QLabel *m_sentence;
    MessageLabel *m_cause;
    QLabel *m_advice;
    MessageLabel *m_change;
    ScheduleLink *m_schedule;
    LinkButton *m_firstError;
    LinkButton *m_logEnd;
    LinkButton *m_errorRows;
    QHBoxLayout *m_actions;
    ProblemList *m_list;
    ArtifactList *m_files;
    TextForm *m_facts;
};

} // namespace jobdeck
