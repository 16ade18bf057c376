// The choices of an argument in a definition: a list of values, or the command that prints them.
#pragma once

#include "jobs/script/tomlreader.h"
#include "model/argumentspec.h"

namespace jobdeck {

// A text, number or yes-or-no as the text that a script gets; none: it is something else.
[[nodiscard]] std::optional<QString> textFromToml(const toml::node &node);

// A value that is compared with one of the argument's: a number or yes-or-no as the text that the choice has.
[[nodiscard]] QJsonValue asChoice(const ArgumentSpec &spec, const QJsonValue &value);

// The keys `choices` and `choices_command` of an argument, whose type is known.
void readChoices(const toml::table &table, ArgumentSpec &spec, NotedProblems &problems);
// What a choices command may name, once all arguments are known: other arguments that are no secrets, and {script}.
void checkChoicesCommand(const toml::table &table, const ArgumentSpec &spec, const ArgumentSpecs &all,
                         NotedProblems &problems);

} // namespace jobdeck
