// Asks the operator for secrets that jobs wait for: when one begins to wait, and when one is to run now or again
// without them. One question at a time; Later is for all of that kind. Main thread.
#pragma once

#include "model/changebatch.h"
#include "model/command.h"

#include <QObject>
#include <QPointer>
#include <QSet>

class QWidget;

namespace jobdeck {

class JobRegistry;
class SecretDialog;

class SecretDesk final : public QObject {
    Q_OBJECT
public:
    // How a command gets to the engine there is.
    using Execute = std::function<void(const Command &command, CommandReply reply)>;

    SecretDesk(const JobRegistry &registry, Execute execute);

    // Whether a command was refused because a secret of this job is neither given nor kept.
    [[nodiscard]] static bool isAsked(const Command &command, const Error &error, const Job &job);
    // Repeats the command with what the operator gives. `done` gets its answer, or `error` for Later and where another
    // question stands.
    void ask(const Job &job, const Command &command, const Error &error, QWidget *window, const CommandReply &done);
    // Asks about those of them that wait for a secret and that nobody was asked about yet.
    void askAbout(const QList<Job> &jobs, QWidget *window);
    // Asks about jobs that wait for a secret since then.
    void follow(const ChangeBatch &batch, QWidget *window);

private:
    [[nodiscard]] SecretDialog *open(const Job &job, const Command &command, QWidget *window, const CommandReply &done);
    bool take(const Job &job); // whether it waits for one
    void askNext(QWidget *window);
    void forget(JobId job);

    const JobRegistry &m_registry;
    const Execute m_execute;
    QPointer<SecretDialog> m_dialog;
    QList<Job> m_waiting; // not asked about yet
    QSet<JobId> m_asked;
};

} // namespace jobdeck
