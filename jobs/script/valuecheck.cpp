#include "jobs/script/valuecheck.h"

#include "jobs/jobenvironment.h"
#include "jobs/script/masker.h"
#include "model/argumentvalidation.h"

#include <QCoreApplication>

namespace jobdeck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ValueCheck)
};

// A word of the command has the same limit as a variable.
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
        if (isTooLong(definition, spec, values))
            errors << fieldError(
                spec,
                Texts::tr("%1 is too long for a variable of the environment (128 KiB at most). Let the "
                          "script take it from standard input: stdin = \"json\" in %2.")
                    .arg(spec.shownLabel(), definition.file));
    }
    return errors;
}

} // namespace jobdeck
