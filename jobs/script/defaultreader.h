// TOML values as JSON values, and the default of an argument. Only for the readers of definitions.
#pragma once

#include "jobs/script/tomlreader.h"
#include "model/argumentspec.h"

#include <QJsonValue>

namespace jobdeck {

// Dates and times become ISO 8601 text.
[[nodiscard]] QJsonValue jsonFromToml(const toml::node &node);
// A literal, { env = "NAME" }, { date = "today-1d" } or { last = true }.
void readDefault(const toml::node &node, ArgumentSpec &spec, NotedProblems &problems);

} // namespace jobdeck
