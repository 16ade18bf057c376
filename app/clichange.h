// The commands that change jobs through the engine: run, rerun, reschedule, run-job, abort, cancel, delete. Each
// becomes the owner for as long as it takes if there is none, and goes on as one if the owner goes. Main thread.
#pragma once

#include "app/console.h"
#include "app/engineaccess.h"
#include "app/invocation.h"
#include "app/secretquestions.h"

namespace jobdeck {

class CommandSession final : public QObject {
    Q_OBJECT
public:
    CommandSession(Console console, Invocation invocation, QString databaseFile, JobRegistry &registry);

    void start(); // finished() follows
    // Ctrl-C: ends. What this process runs, and the job of run-job whoever runs it, is aborted first, or cancelled
    // where it waits for its time. Asked again: terminate().
    void interrupt();
    // SIGTERM, SIGHUP: an orderly end; what runs here is interrupted.
    void terminate();

signals:
    void finished(int exitCode);

private:
    [[nodiscard]] bool isWaiting() const;
    [[nodiscard]] bool runsItsJob() const;
    void engineReady();
    void engineIsNeeded(const QList<Command> &commands);
    void engineLost();
    [[nodiscard]] std::optional<Error> refuseSecrets(const Command &command) const;
    void execute(const Command &command);
    void answered(const Command &command, const Result<Job> &result);
    void accepted(const Command &command, const Job &job);
    void takeOver();
    void follow(const ChangeBatch &batch);
    void look(const Job &job);
    void tellWaiting(const Job &job);
    void stopFollowed(Verb verb);
    void writeFailed(const QString &message);
    void endGivenUp();
    void print(const Job &job) const;
    void printGrid(const Job &first, qsizetype count) const;
    [[nodiscard]] QJsonArray gridJson(const Job &first, qsizetype count) const;
    void sayWhoStartsIt(const Job &job) const;
    void end(int exitCode);

    const Console m_console;
    const Invocation m_invocation;
    const QString m_databaseFile;
    JobRegistry &m_registry;
    EngineAccess m_access;
    SecretQuestions m_questions;
    QList<Command> m_commands; // not yet answered
    JobId m_followed = 0; // the job whose end we wait for
    QString m_trouble; // why nothing can be stored just now
    std::optional<Error> m_refusal; // of what was given up
    int m_exitCode = ExitSuccess;
    bool m_hasToldWaiting = false;
    bool m_isInterrupted = false;
    bool m_isEnding = false;
};

} // namespace jobdeck
