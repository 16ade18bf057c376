// What a script says about its results: JSON arrays, with secrets hidden. Pure; any thread.
#pragma once

#include "jobs/script/masker.h"
#include "model/job.h"

#include <optional>

namespace jobdeck {

// `["ann@example.org",{"value":"sent"}]`; a cell is a value, or an object with `value` and `error`. None: no JSON
// array.
[[nodiscard]] std::optional<ResultsRow> readResultsRow(const QByteArray &json, const Masker &masker);
// `["E-mail","Result"]`
[[nodiscard]] std::optional<QStringList> readResultsColumns(const QByteArray &json, const Masker &masker);

} // namespace jobdeck
