// Which actions a selection of jobs allows, and why not: one rule for window, command line and engine.
#pragma once

#include "model/job.h"
#include "model/rights.h"

namespace jobdeck {

enum class JobAction { Abort, Cancel, Reschedule, RunNow, Rerun, RerunWithChanges, Delete };

struct ActionState {
    bool isEnabled = false;
    QString reason; // translated, why it cannot be done; empty when enabled
    QList<JobId> jobs; // those of the selection it applies to
};

// Why the action cannot be done to this job, as a translated sentence that names it; empty: it can.
[[nodiscard]] QString refusalOf(JobAction action, const Job &job);

[[nodiscard]] ActionState actionState(JobAction action, const QList<Job> &selection, const Rights &rights = {});

} // namespace jobdeck
