// What the form of a kind asks for a field whose choices a command prints (ArgumentSpec::choicesCommand). Values; any
// thread.
#pragma once

#include "model/argumentspec.h"

#include <functional>
#include <stop_token>

namespace jobdeck {

struct ChoicesQuestion {
    QString kind;
    QString argument;
    QJsonObject values = {}; // of the form, as entered; secrets are not needed
    bool isFresh = false; // not what was printed a moment ago
    std::stop_token stop = {}; // nobody wants the answer any more
};

using ChoicesReply = std::function<void(const Result<QList<Choice>> &)>;

// The arguments that a choices command names, each once.
[[nodiscard]] QStringList choicesDependencies(const ArgumentSpec &spec);
// Arguments that need each other's values for their choices, `spec` the first of them; empty if there are none.
[[nodiscard]] QStringList choicesCircle(const ArgumentSpecs &specs, const ArgumentSpec &spec);
// A required argument that the command names and that has no value yet; null if there is none.
[[nodiscard]] const ArgumentSpec *missingForChoices(const ArgumentSpecs &specs, const ArgumentSpec &spec,
                                                    const QJsonObject &values);

} // namespace jobdeck
