// What the form dialog is open for, and what follows from it: its texts, the kind as it shows it, the command that it
// submits. Pure functions. GUI thread.
#pragma once

#include "model/command.h"
#include "model/jobkind.h"

namespace jobdeck {

enum class FormPurpose { New, Rerun, Reschedule, EditSchedule };

// `title`: of the kind; empty if none is chosen.
[[nodiscard]] QString formTitle(FormPurpose purpose, const QString &title);
[[nodiscard]] QString formMainText(FormPurpose purpose, bool isScheduled);
// `former`: the job of a rerun or reschedule, or what jobOf() makes of a schedule. A reschedule or a changed schedule
// may leave a secret that was given as it is.
[[nodiscard]] JobKind formKind(FormPurpose purpose, JobKind kind, const Job &former);
// The terms are those of what recurs; of a schedule that is edited `former.schedule` is the id.
[[nodiscard]] Command scheduleCommand(FormPurpose purpose, RunRequest request, const Job &former,
                                      const ScheduleTerms &terms);
// A schedule as the job that a form can be filled from.
[[nodiscard]] Job jobOf(const JobSchedule &schedule);
[[nodiscard]] Command formCommand(FormPurpose purpose, RunRequest request, const Job &former, bool keepsTime);

} // namespace jobdeck
