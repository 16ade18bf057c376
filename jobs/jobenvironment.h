// The environment a job's process starts with. Reads this program's own environment; any thread.
#pragma once

#include "model/job.h"
#include "model/jobkind.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace jobdeck {

// How a value is written for a program, in a command and as JOBDECK_ARG_…: yes and no as 1 and 0, lists and tables as
// JSON, everything else as it is.
[[nodiscard]] QString argumentText(const QJsonValue &value);

// A name in upper case, every other character an underscore: the end of JOBDECK_ARG_… and its like.
[[nodiscard]] QByteArray variableName(const QString &name);

// "NAME=value": who and where the user is, and the desktop's display and bus.
[[nodiscard]] QList<QByteArray> userVariables();
// JOBDECK_…, with one JOBDECK_ARG_… for each argument that has a value. Never a secret.
[[nodiscard]] QList<QByteArray> jobVariables(const Job &job, const JobKind &kind, const QJsonObject &arguments);
// Both.
[[nodiscard]] QList<QByteArray> jobEnvironment(const Job &job, const JobKind &kind, const QJsonObject &arguments);

// As names with their values: of two with one name the later counts, and stands where the first was.
[[nodiscard]] QList<std::pair<QString, QString>> namedVariables(const QList<QByteArray> &variables);

// The names of the JOBDECK_ARG_… that are left out, because the system takes no variable of 128 KiB or more: something
// for the job's log.
[[nodiscard]] QStringList tooLongForEnvironment(const JobKind &kind, const QJsonObject &arguments);

} // namespace jobdeck
