// Whether the values of a script job can be handed over as its definition says.
#pragma once

#include "jobs/script/jobdefinition.h"

namespace jobdeck {

// For valid values. Refused: a value too long for a variable of the environment that no other way carries, and a secret
// too short to be hidden in what the script prints. Pure; any thread.
[[nodiscard]] FieldErrors checkHandedOver(const JobDefinition &definition, const QJsonObject &values);

} // namespace jobdeck
