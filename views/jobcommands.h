// From an action to commands: asks where a person has to agree, opens the form, numbers what is sent, and tells what
// came of it: errors in the bar, undo for a cancelled schedule, running jobs that were asked to end. GUI thread.
#pragma once

#include "model/command.h"
#include "model/jobactions.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <memory>

class QAction;
class QMessageBox;
class QSettings;
class QWidget;

namespace jobdeck {

class Clock;
class FormServices;
class JobForm;
class JobReader;
class KeptSecrets;
class KindModel;
class MessageBar;

class JobCommands final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        KindModel &kinds;
        JobReader &reader;
        std::shared_ptr<const Clock> clock;
        QSettings *settings = nullptr;
        MessageBar *bar = nullptr;
        QAction *undo = nullptr;
        KeptSecrets *kept = nullptr; // may be null
        FormServices *services = nullptr; // null: forms do without
    };

    JobCommands(Parts parts, QWidget *window);

    void openNewJob(const QString &kind);
    void openNewSchedule();
    void openEdit(const JobSchedule &schedule);
    // Of somebody else, who hears of it by `reply`.
    void execute(const Command &command, const CommandReply &reply);
    void act(JobAction action, const QList<Job> &jobs);
    void setRights(const Rights &rights) { m_rights = rights; }
    void answer(int number, const Result<Job> &result);
    // Jobs that do not run any more are not aborting either.
    void forgetEnded(const QList<JobId> &ended);
    [[nodiscard]] const QSet<JobId> &aborting() const { return m_aborting; }

    static constexpr int undoMs = 10'000;

signals:
    void commandRequested(int number, const jobdeck::Command &command);
    void abortingChanged();
    void jobSubmitted(jobdeck::JobId id); // a form was accepted
    void told(const QString &message);
    void scheduleSubmitted(const jobdeck::Job &next); // a form was accepted; its next job, as CommandReply has it
    void calendarsRequested(QWidget *form);
    void calendarsChanged(); // for the forms that are open

private:
    struct Pending {
        Command command;
        QPointer<JobForm> form;
        CommandReply reply = {}; // of somebody else
    };

    void send(const Command &command, JobForm *form = nullptr);
    [[nodiscard]] QString cancelledText() const;
    void sendAll(Verb verb, const QList<Job> &jobs);
    void confirmAbort(const QList<Job> &jobs);
    [[nodiscard]] static QString whatAbortMeans(const QList<Job> &jobs);
    void confirmDelete(const QList<Job> &jobs);
    [[nodiscard]] QMessageBox *makeQuestion(const QString &name, const QString &text, const QString &more,
                                            const QString &yes, const QString &no) const;
    [[nodiscard]] JobForm *openForm();
    void undo();
    void offerUndo();
    void showFailure(const Pending &pending, const Error &error);
    void showSuccess(const Pending &pending, const Job &job);
    [[nodiscard]] QString nameOf(const Job &job) const;

    Parts m_parts;
    Rights m_rights;
    QWidget *m_window;
    int m_number = 0;
    QHash<int, Pending> m_pending;
    QSet<JobId> m_aborting;
    QPointer<QMessageBox> m_abortQuestion;
    QSet<JobId> m_asked; // whom it is about, while they have not ended
    QList<JobId> m_cancelled; // what Undo brings back
    bool m_isSkipped = false; // all of them are occurrences of schedules
};

} // namespace jobdeck
