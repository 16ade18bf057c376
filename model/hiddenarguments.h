// Values that somebody gave for fields that are hidden: they would be dropped without a word. Pure; any thread.
#pragma once

#include "model/argumentspec.h"

namespace jobdeck {

// For each of the `given` names that has a value in `values` though show-if hides its field: which field hides it.
// `specs` with their defaults; where a condition hangs on the value that was used last, nothing is said.
[[nodiscard]] FieldErrors hiddenButGiven(const ArgumentSpecs &specs, const QJsonObject &values,
                                         const QStringList &given);

} // namespace jobdeck
