// What the words of a call ask the engine for: run, rerun, reschedule, run-job, abort, cancel, delete, and what changes
// schedules. Main thread.
#pragma once

#include "app/invocation.h"
#include "model/command.h"
#include "model/job.h"
#include "model/jobkind.h"
#include "model/result.h"

#include <QList>

namespace jobdeck {

class JobRegistry;

// Of several ids all are tried, whatever one of them is.
struct ReadCommands {
    QList<Command> commands;
    QList<Error> errors;
};

class CommandReader final {
public:
    // All three must outlive it. The database is looked at for the kind of a job that is there already.
    CommandReader(const Invocation &invocation, const JobRegistry &registry, const QString &databaseFile);

    // May read standard input, and ask on the terminal for a secret.
    [[nodiscard]] ReadCommands read() const;
    // Who asks, for the history.
    [[nodiscard]] static QString byName();

private:
    [[nodiscard]] ReadCommands readIds(Verb verb) const;
    [[nodiscard]] ReadCommands readRun() const;
    [[nodiscard]] Result<Command> readChange(Verb verb) const;
    [[nodiscard]] Result<RunRequest> readRequest(const JobKind *kind) const;
    [[nodiscard]] ReadCommands readSchedule() const;
    [[nodiscard]] ReadCommands readNewSchedule() const;
    [[nodiscard]] ReadCommands readCalendar() const;
    [[nodiscard]] std::optional<Job> storedJob(JobId job) const;
    [[nodiscard]] std::optional<Error> hiddenGiven(const JobKind &kind, const QJsonObject &arguments,
                                                   const QJsonObject &before) const;

    const Invocation &m_invocation;
    const JobRegistry &m_registry;
    const QString &m_databaseFile;
};

} // namespace jobdeck
