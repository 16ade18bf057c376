// Small parts of the worker's verbs: what a request refuses with, and values over values. Any thread.
#pragma once

#include "model/jobkind.h"
#include "model/result.h"

#include <QJsonObject>

namespace jobdeck {

[[nodiscard]] Error refusedRequest(const QString &message, const QString &field = {});
// Nobody has allowed its script to run.
[[nodiscard]] Error untrusted(const JobKind &kind);
// A kind that runs at once or never was given a time.
[[nodiscard]] Error notSchedulable(const JobKind &kind);
// `more` replaces what it names.
[[nodiscard]] QJsonObject mergedValues(QJsonObject values, const QJsonObject &more);
// The label of a field; its name where the kind, which may be null, has none for it.
[[nodiscard]] QString labelOf(const JobKind *kind, const QString &name);

} // namespace jobdeck
