#include "jobs/script/valuecheck.h"

#include "jobs/jobenvironment.h"
#include "jobs/script/masker.h"
#include "model/argumentvalidation.h"

#include <QCoreApplication>

#include <algorithm>

namespace jobdeck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ValueCheck)
};

// With its final zero byte: MAX_ARG_STRLEN of execve(2).
constexpr qsizetype longestWord = 128 * 1024;

bool isTooLongForCommand(const JobDefinition &definition, const ArgumentSpec &spec, const QJsonObject &values)
{
    const auto isOf = [&spec](const CommandTemplate::Piece &piece) { return piece.isValue && piece.text == spec.name; };
    for (const CommandTemplate::Part &part : definition.command.parts()) {
        for (const CommandTemplate::Entry &entry : part.entries) {
            if (std::ranges::none_of(entry, isOf))
                continue;
            CommandTemplate alone;
            alone.append({.entries = {entry}});
            const QStringList words = alone.expand(values, {.script = definition.file, .folder = {}});
            if (std::ranges::any_of(words, [](const QString &word) { return word.toUtf8().size() >= longestWord; }))
                return true;
        }
    }
    return false;
}

bool isCarriedOtherwise(const JobDefinition &definition, const QString &name)
{
    return definition.hasJsonInput || definition.onStandardInput.contains(name);
}

bool isTooLong(const JobDefinition &definition, const ArgumentSpec &spec, const QJsonObject &values)
{
    if (definition.notInEnvironment.contains(spec.name) || isCarriedOtherwise(definition, spec.name))
        return false;
    JobKind alone;
    alone.arguments = {spec};
    return !tooLongForEnvironment(alone, values).isEmpty();
}

bool canBeHidden(const QString &secret)
{
    const QByteArray text = secret.toUtf8();
    return text.isEmpty() || text.size() >= Masker::shortest;
}

} // namespace

FieldErrors checkHandedOver(const JobDefinition &definition, const QJsonObject &values)
{
    FieldErrors errors;
    for (const ArgumentSpec &spec : definition.kind.arguments) {
        if (spec.isSecret() && !canBeHidden(values.value(spec.name).toString()))
            errors << fieldError(spec,
                                 Texts::tr("%1 is too short to be hidden in what the script prints: a secret has at "
                                           "least 3 characters.")
                                     .arg(spec.shownLabel()));
        if (isTooLongForCommand(definition, spec, values))
            errors << fieldError(spec,
                                 Texts::tr("%1 is too long for the command line of a program (128 KiB at most).")
                                     .arg(spec.shownLabel()));
        else if (isTooLong(definition, spec, values))
            errors << fieldError(
                spec,
                Texts::tr("%1 is too long for a variable of the environment (128 KiB at most). Let the "
                          "script take it from standard input: stdin = \"json\" in %2.")
                    .arg(spec.shownLabel(), definition.file));
    }
    return errors;
}

} // namespace jobdeck
