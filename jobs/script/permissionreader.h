// The key `permission` of a definition: `{ allow = { update = ["operator"] }, deny = { … } }`.
#pragma once

#include "jobs/script/tomlreader.h"
#include "model/permission.h"

namespace jobdeck {

// What is wrong is noted with its place: unknown rights and keys, what is no list of roles, a role without a name.
[[nodiscard]] Permission readPermission(const toml::table &table, NotedProblems &problems);

} // namespace jobdeck
