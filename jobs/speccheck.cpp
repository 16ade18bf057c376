#include "jobs/speccheck.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SpecCheck)
};

bool isChoice(ArgumentType type) { return type == ArgumentType::Choice || type == ArgumentType::Choices; }

QString choiceProblem(const ArgumentSpec &spec)
{
    if (isChoice(spec.type) && spec.choices.isEmpty() && spec.choicesCommand.isEmpty())
        return Texts::tr("it is a choice without choices");
    QSet<QString> values;
    for (const Choice &choice : spec.choices) {
        if (values.contains(choice.value))
            return Texts::tr("the choice “%1” is there twice").arg(choice.value);
        values.insert(choice.value);
    }
    return {};
}

QString rangeProblem(const ArgumentSpec &spec)
{
    if (spec.minimum && spec.maximum && *spec.minimum > *spec.maximum)
        return Texts::tr("its minimum is greater than its maximum");
    if (spec.minLength && spec.maxLength && *spec.minLength > *spec.maxLength)
        return Texts::tr("its shortest length is greater than its longest");
    if (spec.step && *spec.step <= 0)
        return Texts::tr("its step is not greater than zero");
    if (spec.decimals && *spec.decimals < 0)
        return Texts::tr("its number of decimals is negative");
    return {};
}

QString patternProblem(const ArgumentSpec &spec)
{
    const QRegularExpression expression(spec.pattern);
    return expression.isValid() ? QString() : Texts::tr("its pattern is not valid: %1").arg(expression.errorString());
}

QString defaultProblem(const ArgumentSpec &spec)
{
    if (spec.defaultValue.isUndefined())
        return {};
    if (spec.isSecret())
        return Texts::tr("a secret cannot have a default");
    ArgumentSpec alone = spec;
    alone.showIf = {};
    const ValidatedArguments checked =
        validateArguments(ArgumentSpecs{alone}, {{spec.name, spec.defaultValue}}, CheckFiles::No);
    if (checked.isValid())
        return {};
    QString reason = checked.errors.first().message;
    if (reason.endsWith(u'.'))
        reason.chop(1); // the sentence goes on
    return Texts::tr("its default is not valid: %1").arg(reason);
}

QString conditionProblem(const ArgumentSpecs &specs, const ArgumentSpec &spec)
{
    for (const QString &name : spec.showIf.keys()) {
        if (name == spec.name)
            return Texts::tr("it is shown only if it has a value itself");
        if (!specs.find(name))
            return Texts::tr("it is shown depending on “%1”, which does not exist").arg(name);
    }
    return {};
}

QString problemOf(const ArgumentSpecs &specs, const ArgumentSpec &spec)
{
    for (const QString &problem :
         {choiceProblem(spec), rangeProblem(spec), patternProblem(spec), conditionProblem(specs, spec)})
        if (!problem.isEmpty())
            return problem;
    return defaultProblem(spec);
}

} // namespace

Result<void> checkSpecs(const ArgumentSpecs &specs)
{
    QSet<QString> names;
    for (const ArgumentSpec &spec : specs) {
        if (spec.name.isEmpty())
            return Error{.message = Texts::tr("An argument has no name."), .field = {}};
        if (names.contains(spec.name))
            return Error{.message = Texts::tr("Two arguments are named “%1”.").arg(spec.name), .field = spec.name};
        names.insert(spec.name);
        if (const QString problem = problemOf(specs, spec); !problem.isEmpty())
            return Error{.message = Texts::tr("The argument “%1” contradicts itself: %2.").arg(spec.name, problem),
                         .field = spec.name};
    }
    return {};
}

} // namespace jobdeck
