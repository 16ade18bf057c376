// The JSON of a job and of all that belongs to it, as scripts rely on it: times in UTC, ISO 8601 with milliseconds and
// "Z", ids as numbers, what is absent as null. Pure functions. Any thread.
#pragma once

#include "model/job.h"
#include "model/jobkind.h"

#include <QJsonArray>

namespace jobdeck {

// "2026-11-24T07:30:00.000Z"
[[nodiscard]] QString isoText(qint64 utcMs);

// `waiting` is what is stored, else `time` for what is scheduled ahead of nowMs and `slot` for what is new or due.
[[nodiscard]] QJsonObject jobToJson(const Job &job, qint64 nowMs);
// The job with `history` and `attempts`: for show.
[[nodiscard]] QJsonObject jobToJson(const Job &job, const QList<HistoryEntry> &history, const QList<Attempt> &attempts,
                                    qint64 nowMs);
[[nodiscard]] QJsonObject historyToJson(const HistoryEntry &entry);
[[nodiscard]] QJsonObject attemptToJson(const Attempt &attempt);
// Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] QJsonObject logLineToJson(const LogLine &line);
[[nodiscard]] QJsonObject resultsToJson(const Results &results);
[[nodiscard]] QJsonArray rowToJson(const ResultsRow &row);
[[nodiscard]] QJsonObject kindToJson(const JobKind &kind);
[[nodiscard]] QJsonObject argumentToJson(const ArgumentSpec &spec);
[[nodiscard]] QJsonObject errorToJson(const Error &error); // {"error":{…}}

} // namespace jobdeck
