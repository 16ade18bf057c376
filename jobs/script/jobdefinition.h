// A script job as its file defines it: the kind that is shown, and how its process is started. A value; any thread.
#pragma once

#include "jobs/script/commandtemplate.h"
#include "model/jobkind.h"

namespace jobdeck {

struct JobDefinition {
    JobKind kind; // kind.source is the file
    QString file; // absolute; `name.job.toml`, or the script itself
    QByteArray hash; // SHA-256 of the file and of `programs`, in hexadecimal: what is trusted
    // Files of the user's own that the command of a `.job.toml` runs, with their SHA-256: part of `hash`.
    QList<std::pair<QString, QByteArray>> programs = {};
    bool isScript = true; // false: a `.job.toml`, which is not run itself
    CommandTemplate command; // empty: the script alone
    CommandTemplate::Entry workingFolder = {}; // empty: the job's own folder
    QList<std::pair<QString, CommandTemplate::Entry>> environment = {};
    QStringList onStandardInput = {}; // arguments whose values are standard input, one a line
    bool hasJsonInput = false; // standard input is all arguments as a JSON object
    QStringList notInEnvironment = {}; // arguments that `deliver` leaves out of the environment
    bool leavesRunning = false; // what the first process left behind goes on
    std::optional<QStringList> progress = {}; // names of built-in patterns and own ones; none: all built-in ones

    bool operator==(const JobDefinition &) const = default;
};

} // namespace jobdeck
