// Whether the specs of a kind make sense, before anybody sees a form made of them. Pure; any thread.
#pragma once

#include "model/argumentspec.h"

namespace jobdeck {

// The first contradiction: two arguments of one name, a choice without choices, a minimum above the maximum, a default
// that is not valid, a regular expression that is none, a condition on an argument that does not exist.
[[nodiscard]] Result<void> checkSpecs(const ArgumentSpecs &specs);

} // namespace jobdeck
