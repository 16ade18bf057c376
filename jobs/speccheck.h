// Whether the specs of a kind make sense, before anybody sees a form made of them. Pure; any thread.
#pragma once

#include "model/argumentspec.h"

namespace jobdeck {

struct SpecContradiction {
    QString argument;
    QString key; // that the contradiction is in, as script jobs write it; empty: none alone
    QString message;
};

// The first contradiction: two arguments of one name, a choice without choices, a minimum above the maximum, a default
// that is not valid, a regular expression that is none, a condition that names an argument that does not exist, a
// secret, or itself by way of others, or a value that the other cannot have.
[[nodiscard]] std::optional<SpecContradiction> specContradiction(const ArgumentSpecs &specs);
// The same as an error with the argument's name as its field.
[[nodiscard]] Result<void> checkSpecs(const ArgumentSpecs &specs);

} // namespace jobdeck
