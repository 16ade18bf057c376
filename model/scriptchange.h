// Whether a job that has not started yet would run another script than when it was added. Pure functions, any thread.
#pragma once

#include "model/job.h"

namespace jobdeck {

// `definition`: JobKind::definition now. False where one of them is not known: a kind of no file, or a job that was
// added before definitions were kept.
[[nodiscard]] bool isScriptChanged(const Job &job, const QString &definition);
// What to tell about such a job.
[[nodiscard]] QString scriptChangeText();

} // namespace jobdeck
