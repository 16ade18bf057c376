// The facts about a job as rows of a label and a text, for Overview. Plain text, translated. Any thread.
#pragma once

#include "model/earlierruns.h"
#include "model/progressestimator.h"
#include "views/textform.h"

namespace jobdeck {

[[nodiscard]] TextForm::Rows factsOf(const Job &job, const QString &startedBy,
                                     const std::optional<ProgressEstimate> &estimate,
                                     const std::optional<LearnedEstimate> &learned);

} // namespace jobdeck
