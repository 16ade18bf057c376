#include "app/secretdesk.h"

#include "jobs/jobregistry.h"
#include "views/secretdialog.h"

namespace jobdeck {

SecretDesk::SecretDesk(const JobRegistry &registry, Execute execute)
    : m_registry(registry)
    , m_execute(std::move(execute))
{
}

bool SecretDesk::isAsked(const Command &command, const Error &error, const Job &job)
{
    const bool isStart = command.verb == Verb::RunNow || command.verb == Verb::Rerun;
    return isStart && error.code == ErrorCode::Refused && job.secrets.contains(error.field);
}

void SecretDesk::ask(const Job &job, const Command &command, const Error &error, QWidget *window,
                     const CommandReply &done)
{
    if (m_dialog && m_dialog->job() == job.id) { // asked by itself; now by the operator
        const QList<Job> held = std::exchange(m_waiting, {});
        m_dialog->reject();
        m_waiting = held;
    }
    SecretDialog *dialog = m_dialog ? nullptr : open(job, command, window, done);
    if (!dialog)
        return done(error);
    connect(dialog, &QDialog::rejected, this, [done, error] { done(error); });
    dialog->open();
}

SecretDialog *SecretDesk::open(const Job &job, const Command &command, QWidget *window, const CommandReply &done)
{
    const JobKind *kind = m_registry.find(job.kind);
    if (!kind)
        return nullptr;
    m_dialog = new SecretDialog(job, *kind, job.secrets, window);
    const auto repeat = [this, command, done, dialog = m_dialog](const QJsonObject &secrets, const QStringList &keep) {
        Command whole = command;
        whole.request.arguments = secrets;
        whole.request.keepSecrets = keep;
        m_execute(whole, [dialog, done](const Result<Job> &result) {
            if (!result && dialog)
                return dialog->showError(result.error());
            if (dialog)
                dialog->accept();
            if (done)
                done(result);
        });
    };
    connect(m_dialog, &SecretDialog::given, this, repeat);
    connect(m_dialog, &QDialog::finished, this, [this, window = QPointer(window)] {
        m_dialog.clear();
        if (window)
            askNext(window);
    });
    return m_dialog;
}

void SecretDesk::askAbout(const QList<Job> &jobs, QWidget *window)
{
    for (const Job &job : jobs)
        take(job);
    askNext(window);
}

bool SecretDesk::take(const Job &job)
{
    const bool waits = job.waiting == Waiting::Secret && !isFinal(job.status);
    if (waits && !m_asked.contains(job.id)) {
        m_asked.insert(job.id);
        m_waiting << job;
    }
    return waits;
}

void SecretDesk::follow(const ChangeBatch &batch, QWidget *window)
{
    for (const JobChange &change : batch.changes) {
        const bool waits = change.after && take(*change.after);
        if (!waits && change.before && change.before->waiting == Waiting::Secret)
            forget(change.before->id);
    }
    askNext(window);
}

// It got what it waited for, or is not to run any more.
void SecretDesk::forget(JobId job)
{
    m_asked.remove(job);
    m_waiting.removeIf([job](const Job &each) { return each.id == job; });
    if (m_dialog && m_dialog->job() == job && m_dialog->windowModality() == Qt::NonModal)
        m_dialog->accept();
}

void SecretDesk::askNext(QWidget *window)
{
    while (!m_dialog && !m_waiting.isEmpty()) {
        const Job job = m_waiting.takeFirst();
        SecretDialog *dialog = open(job, {.verb = Verb::RunNow, .job = job.id}, window, {});
        if (!dialog)
            continue;
        connect(dialog, &QDialog::rejected, this, [this, kind = job.kind] {
            m_waiting.removeIf([&kind](const Job &each) { return each.kind == kind; });
        });
        dialog->setAttribute(Qt::WA_ShowWithoutActivating); // whoever is typing goes on
        dialog->show();
        dialog->raise(); // also above a form that somebody fills in
    }
}

} // namespace jobdeck
