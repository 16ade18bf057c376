// The arguments of a job as the command line gives them: a preset, over it --args with a JSON object, then -a
// name=value over it.
#pragma once

#include "app/invocation.h"
#include "model/jobkind.h"
#include "model/result.h"

#include <QJsonObject>

namespace jobdeck {

// A list or table argument gathers its repeated -a. A secret in -a is refused: other users can read a command line.
[[nodiscard]] Result<QJsonObject> readArguments(const Invocation &invocation, const JobKind &kind);
// Asks on the terminal, without echo, for these secrets of the kind, if they are not given.
void askForSecrets(const JobKind &kind, const QStringList &names, QJsonObject &values);

} // namespace jobdeck
