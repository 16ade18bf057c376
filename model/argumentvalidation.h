// The parts of validateArguments(): one value against its spec, and what is said of it. Pure but for CheckFiles::Yes.
// Any thread.
#pragma once

#include "model/argumentspec.h"

namespace jobdeck {

[[nodiscard]] Error fieldError(const ArgumentSpec &spec, const QString &message);
// What a number is refused with that a double cannot hold.
[[nodiscard]] Error inexactNumber(const ArgumentSpec &spec, double nearest);
// Whether the variable that the default comes from, if it is set, has a value the argument can take.
[[nodiscard]] Result<void> checkEnvironmentDefault(const ArgumentSpec &spec);
// Why a job with this secret cannot wait for a later time, and what to do: in the form, and from the engine.
[[nodiscard]] QString secretTooEarly(const ArgumentSpec &spec);
// Secrets whose field is shown with these values, and that have none: the keyring may have them.
[[nodiscard]] QStringList openSecrets(const ArgumentSpecs &specs, const QJsonObject &values);
// A value that is there (not empty), normalised, or what is wrong with it.
[[nodiscard]] Result<QJsonValue> checkedValue(const ArgumentSpec &spec, const QJsonValue &value);
// Without the nulls, which stand for what has a default and was emptied: what is run and shown. Stored they keep the
// default from taking its place in a rerun or a schedule.
[[nodiscard]] QJsonObject withoutEmptied(QJsonObject values);
// Stored values to be used again, perhaps with other specs than they were checked by: without the nulls of arguments
// that are gone or must have a value now.
[[nodiscard]] QJsonObject storedValues(const ArgumentSpecs &specs, QJsonObject values);
// file, save-file, folder: whether the path can serve. Nothing is opened or read.
[[nodiscard]] Result<void> checkPath(const ArgumentSpec &spec, const QString &path);

// Whether `value` of the argument `spec` (null: there is none) is what show-if asks for; an absent boolean is false.
[[nodiscard]] bool meetsCondition(const ArgumentSpec *spec, const QJsonValue &value, const QJsonValue &condition);

} // namespace jobdeck
