// The parts of validateArguments(): one value against its spec. Pure but for CheckFiles::Yes. Any thread.
#pragma once

#include "model/argumentspec.h"

namespace jobdeck {

[[nodiscard]] Error fieldError(const ArgumentSpec &spec, const QString &message);
// A value that is there (not empty), normalised, or what is wrong with it.
[[nodiscard]] Result<QJsonValue> checkedValue(const ArgumentSpec &spec, const QJsonValue &value);
// file, save-file, folder: whether the path can serve. Nothing is opened or read.
[[nodiscard]] Result<void> checkPath(const ArgumentSpec &spec, const QString &path);

} // namespace jobdeck
