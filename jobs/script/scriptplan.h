// What starting a script job comes to, for a set of values: the one place that decides it, for the run itself, for the
// question before a first run, and for a preview. Looks for the program on the disk and into this process's
// environment; any thread.
#pragma once

#include "jobs/script/jobdefinition.h"
#include "model/job.h"
#include "model/runpreview.h"

namespace jobdeck {

struct ScriptPlaces;

struct ScriptPlan {
    QStringList command; // argv; the first word is a path
    QString folder; // to start in
    bool hasOwnFolder = false; // that is the job's own
    QList<QByteArray> inherited; // "NAME=value": the user's own variables
    QList<QByteArray> added; // JOBDECK_… and those of the definition; they win. Secrets' files come on top
    std::optional<QByteArray> standardInput = {};
    QStringList leftOut = {}; // names of variables that would be longer than the system allows
};

// `arguments` are validated; secrets among them go to standard input only, if at all. Error: the program is not there,
// or nothing is left of the command.
[[nodiscard]] Result<ScriptPlan> planScript(const JobDefinition &definition, const Job &job,
                                            const QJsonObject &arguments, const CommandTemplate::Places &places);

// argv, `script` being the file to run for `{script}`. A first word with a slash is a path from the definition's
// folder, one without is looked for in PATH. Error: as above.
[[nodiscard]] Result<QStringList> scriptCommand(const JobDefinition &definition, const QJsonObject &values,
                                                const CommandTemplate::Places &places);
// The program of a command, found as scriptCommand() finds it.
[[nodiscard]] Result<QStringList> withProgramFound(const JobDefinition &definition, QStringList command);
// JOBDECK_SCRIPT, and what the definition sets.
[[nodiscard]] QList<QByteArray> definitionVariables(const JobDefinition &definition, const QJsonObject &values,
                                                    const CommandTemplate::Places &places);

// The plan of a new job, due at `dueMs`, with arguments as they were entered and their defaults known: what is wrong
// with them is the problem. The job has no number yet: it is 0.
[[nodiscard]] RunPreview previewScript(const JobDefinition &definition, const QJsonObject &arguments, qint64 dueMs,
                                       const ScriptPlaces &places);

} // namespace jobdeck
