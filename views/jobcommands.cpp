#include "views/jobcommands.h"

#include "model/format.h"
#include "model/kindmodel.h"
#include "views/jobform.h"
#include "views/messagebar.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

QList<Job> allowed(JobAction action, const QList<Job> &jobs, const Rights &rights)
{
    const ActionState state = actionState(action, jobs, rights);
    QList<Job> result;
    for (const Job &job : jobs) {
        if (state.jobs.contains(job.id))
            result << job;
    }
    return result;
}

} // namespace

JobCommands::JobCommands(Parts parts, QWidget *window)
    : QObject(window)
    , m_parts(std::move(parts))
    , m_window(window)
{
    m_parts.undo->setEnabled(false);
    connect(m_parts.undo, &QAction::triggered, this, &JobCommands::undo);
    connect(m_parts.bar, &MessageBar::closed, this, [this] {
        m_cancelled.clear();
        m_parts.undo->setEnabled(false);
    });
}

void JobCommands::openNewJob(const QString &kind)
{
    JobForm *form = openForm();
    form->startNew(kind);
    form->open();
}

JobForm *JobCommands::openForm()
{
    auto *form = new JobForm(m_parts.kinds, m_parts.reader, m_parts.clock, m_parts.settings, m_window);
    form->setServices(m_parts.services);
    form->setAttribute(Qt::WA_DeleteOnClose);
    form->setUnreadableKinds(m_rights.kindsWithout(Right::Read));
    if (m_parts.kept)
        form->setKeptSecrets(m_parts.kept);
    connect(form, &JobForm::calendarsRequested, this, [this, form] { emit calendarsRequested(form); });
    connect(this, &JobCommands::calendarsChanged, form, &JobForm::readCalendars);
    connect(form, &JobForm::submitted, this, [this, form](const Command &command) { send(command, form); });
    return form;
}

void JobCommands::openNewSchedule()
{
    JobForm *form = openForm();
    form->startNewSchedule();
    form->open();
}

void JobCommands::openEdit(const JobSchedule &schedule)
{
    JobForm *form = openForm();
    form->startEdit(schedule);
    form->open();
}

void JobCommands::act(JobAction action, const QList<Job> &selection)
{
    const QList<Job> jobs = allowed(action, selection, m_rights);
    if (jobs.isEmpty())
        return;
    switch (action) {
    case JobAction::Abort:
        return confirmAbort(jobs);
    case JobAction::Cancel:
        m_cancelled.clear();
        m_isSkipped = std::ranges::all_of(jobs, [](const Job &job) { return job.occurrence.has_value(); });
        return sendAll(Verb::Cancel, jobs);
    case JobAction::RunNow:
        return sendAll(Verb::RunNow, jobs);
    case JobAction::Rerun:
        return sendAll(Verb::Rerun, jobs);
    case JobAction::Delete:
        return confirmDelete(jobs);
    case JobAction::Reschedule:
    case JobAction::RerunWithChanges: {
        JobForm *form = openForm();
        if (action == JobAction::Reschedule)
            form->startReschedule(jobs.first());
        else
            form->startRerun(jobs.first());
        return form->open();
    }
    }
}

QString JobCommands::nameOf(const Job &job) const
{
    const JobKind *kind = m_parts.kinds.kind(job.kind);
    return tr("%1 (#%2)").arg(kind ? kind->shownTitle() : job.kind, QString::number(job.id));
}

QMessageBox *JobCommands::makeQuestion(const QString &name, const QString &text, const QString &more,
                                       const QString &yes, const QString &no) const
{
    auto *box = new QMessageBox(m_window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Jobdeck"));
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setText(text);
    box->setInformativeText(more);
    auto *doIt = box->addButton(yes, QMessageBox::DestructiveRole);
    doIt->setObjectName(name + u"Yes"_s);
    auto *keep = box->addButton(no, QMessageBox::RejectRole);
    keep->setObjectName(name + u"No"_s);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(doIt, &QPushButton::clicked, box, &QDialog::accept);
    return box;
}

QString JobCommands::whatAbortMeans(const QList<Job> &jobs)
{
    const bool hasStarted = std::any_of(jobs.cbegin(), jobs.cend(), [](const Job &job) { return job.startedAt; });
    if (!hasStarted)
        return jobs.size() == 1 ? tr("It has not started yet and will be cancelled.")
                                : tr("They have not started yet and will be cancelled.");
    const Job &first = jobs.first();
    if (jobs.size() == 1 && first.progress)
        return tr("It is at %1. What it has done so far stays, with its log and results.")
            .arg(percentText(*first.progress));
    return tr("What was done so far stays, with logs and results.");
}

// A job that is already asked to end is not asked about again.
void JobCommands::confirmAbort(const QList<Job> &jobs)
{
    QList<Job> fresh;
    for (const Job &job : jobs) {
        if (!m_aborting.contains(job.id))
            fresh << job;
    }
    if (fresh.isEmpty()) {
        emit told(tr("The job is being aborted already."));
        return;
    }
    const Job &first = fresh.first();
    const QString text =
        fresh.size() == 1 ? tr("Abort %1?").arg(nameOf(first)) : tr("Abort %n jobs?", nullptr, int(fresh.size()));
    auto *box = makeQuestion(u"abortQuestion"_s, text, whatAbortMeans(fresh),
                             fresh.size() == 1 ? tr("&Abort Job") : tr("&Abort Jobs"), tr("&Keep Running"));
    m_abortQuestion = box;
    m_asked.clear();
    for (const Job &job : fresh)
        m_asked.insert(job.id);
    connect(box, &QDialog::accepted, this, [this, fresh] {
        for (const Job &job : fresh) {
            if (job.status == JobStatus::Running)
                m_aborting.insert(job.id);
        }
        emit abortingChanged();
        sendAll(Verb::Abort, fresh);
    });
    box->open();
}

void JobCommands::confirmDelete(const QList<Job> &jobs)
{
    const QString text = jobs.size() == 1 ? tr("Delete %1?").arg(nameOf(jobs.first()))
                                          : tr("Delete %n jobs?", nullptr, int(jobs.size()));
    auto *box = makeQuestion(u"deleteQuestion"_s, text, tr("Logs, results and history go too. This cannot be undone."),
                             jobs.size() == 1 ? tr("&Delete Job") : tr("&Delete Jobs"), tr("&Keep"));
    connect(box, &QDialog::accepted, this, [this, jobs] { sendAll(Verb::Remove, jobs); });
    box->open();
}

void JobCommands::send(const Command &command, JobForm *form)
{
    const int number = ++m_number;
    m_pending.insert(number, {command, form});
    emit commandRequested(number, command);
}

void JobCommands::execute(const Command &command, const CommandReply &reply)
{
    const int number = ++m_number;
    m_pending.insert(number, {command, nullptr, reply});
    emit commandRequested(number, command);
}

void JobCommands::sendAll(Verb verb, const QList<Job> &jobs)
{
    for (const Job &job : jobs)
        send({.verb = verb, .job = job.id});
}

void JobCommands::answer(int number, const Result<Job> &result)
{
    if (!m_pending.contains(number))
        return;
    const Pending done = m_pending.take(number);
    if (done.command.verb == Verb::Abort && m_aborting.remove(done.command.job))
        emit abortingChanged();
    if (done.reply)
        return done.reply(result);
    if (result)
        showSuccess(done, *result);
    else
        showFailure(done, result.error());
}

void JobCommands::showSuccess(const Pending &pending, const Job &job)
{
    if (pending.form)
        pending.form->accept();
    switch (pending.command.verb) {
    case Verb::Run:
    case Verb::Rerun:
        if (const int count = int(pending.command.request.rows.size()); count > 0)
            m_parts.bar->tell(MessageLabel::Level::Note, tr("%n jobs of the grid were added.", nullptr, count), undoMs);
        if (m_rights.allows(Right::Read, job.kind))
            emit jobSubmitted(job.id);
        else
            emit told(tr("Job %1 is stored. You may not see jobs of this kind.").arg(job.id));
        break;
    case Verb::Cancel:
        m_cancelled << job.id;
        offerUndo();
        break;
    case Verb::AddSchedule:
    case Verb::EditSchedule:
        emit scheduleSubmitted(job);
        break;
    default:
        break;
    }
}

void JobCommands::showFailure(const Pending &pending, const Error &error)
{
    if (pending.form)
        pending.form->showError(error);
    else
        m_parts.bar->tell(MessageLabel::Level::Error, error.message);
}

void JobCommands::offerUndo()
{
    m_parts.undo->setEnabled(true);
    m_parts.bar->tell(MessageLabel::Level::Note, cancelledText(), undoMs, m_parts.undo);
}

QString JobCommands::cancelledText() const
{
    const int count = int(m_cancelled.size());
    if (m_isSkipped)
        return tr("%n time(s) of a schedule skipped; it goes on with the next one.", nullptr, count);
    return count == 1 ? tr("Job #%1 is off the schedule.").arg(m_cancelled.first())
                      : tr("%n jobs are off the schedule.", nullptr, count);
}

void JobCommands::undo()
{
    const QList<JobId> jobs = std::exchange(m_cancelled, {});
    m_parts.bar->clear();
    for (const JobId id : jobs)
        send({.verb = Verb::UndoCancel, .job = id});
}

void JobCommands::forgetEnded(const QList<JobId> &ended)
{
    bool isChanged = false;
    for (const JobId id : ended)
        isChanged = m_aborting.remove(id) || isChanged;
    if (isChanged)
        emit abortingChanged();
    for (const JobId id : ended)
        m_asked.remove(id);
    if (m_abortQuestion && m_asked.isEmpty()) { // there is nothing left to abort
        m_abortQuestion->reject();
        emit told(tr("It ended by itself."));
    }
}

} // namespace jobdeck
