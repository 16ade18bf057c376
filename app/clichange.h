// The commands that change jobs through the engine: run, rerun, reschedule, run-job, abort, cancel, delete. Each
// becomes the owner for as long as it takes if there is none, and goes on as one if the owner goes. Main thread.
#pragma once

#include "app/console.h"
#include "app/engineaccess.h"
#include "app/invocation.h"

#include <QSet>

namespace jobdeck {

class CommandSession final : public QObject {
    Q_OBJECT
public:
    CommandSession(Console console, Invocation invocation, QString databaseFile, JobRegistry &registry);

    void start(); // finished() follows
    // Ctrl-C: aborts the job if this process runs it, then ends.
    void interrupt();
    // SIGTERM, SIGHUP: an orderly end; what runs here is interrupted.
    void terminate();

signals:
    void finished(int exitCode);

private:
    [[nodiscard]] Result<QList<Command>> readCommands();
    [[nodiscard]] Result<Command> readRun() const;
    [[nodiscard]] Result<Command> readChange() const;
    [[nodiscard]] Result<RunRequest> readRequest(const JobKind *kind) const;
    [[nodiscard]] const JobKind *kindOf(JobId job) const;
    [[nodiscard]] Result<QList<Command>> readSimple(Verb verb);
    [[nodiscard]] bool isWaiting() const;

    void engineReady();
    void engineLost();
    void execute(const Command &command);
    void answered(const Command &command, const Result<Job> &result);
    void accepted(const Command &command, const Job &job);
    void takeOver();
    void follow(const ChangeBatch &batch);
    void look(const Job &job);
    void print(const Job &job) const;
    void sayWhoStartsIt(const Job &job) const;
    void end(int exitCode);

    const Console m_console;
    const Invocation m_invocation;
    const QString m_databaseFile;
    JobRegistry &m_registry;
    EngineAccess m_access;
    QList<Command> m_commands; // not yet answered
    JobId m_followed = 0; // the job whose end we wait for
    int m_exitCode = ExitSuccess;
    bool m_isEnding = false;
};

} // namespace jobdeck
