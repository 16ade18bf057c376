// What the form dialog is open for, and what follows from it: its texts, the kind as it shows it, the command that it
// submits. Pure functions. GUI thread.
#pragma once

#include "model/command.h"
#include "model/jobkind.h"

namespace jobdeck {

enum class FormPurpose { New, Rerun, Reschedule };

// `title`: of the kind; empty if none is chosen.
[[nodiscard]] QString formTitle(FormPurpose purpose, const QString &title);
[[nodiscard]] QString formMainText(bool isScheduled);
// `former`: the job of a rerun or reschedule. A reschedule may leave a secret that was given as it is.
[[nodiscard]] JobKind formKind(FormPurpose purpose, JobKind kind, const Job &former);
[[nodiscard]] Command formCommand(FormPurpose purpose, RunRequest request, const Job &former, bool keepsTime);

} // namespace jobdeck
