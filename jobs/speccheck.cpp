#include "jobs/speccheck.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

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

// A value that the other argument never has, so that the field would never be seen.
QString neverMet(const ArgumentSpec &other, const QJsonValue &wanted)
{
    if (other.type == ArgumentType::Boolean && !wanted.isBool())
        return Texts::tr("it is shown depending on “%1”, which is true or false").arg(other.name);
    ArgumentSpec alone = other;
    alone.showIf = {};
    alone.isRequired = true;
    const ValidatedArguments checked = validateArguments(ArgumentSpecs{alone}, {{other.name, wanted}}, CheckFiles::No);
    if (checked.isValid() && checked.values.value(other.name) == wanted)
        return {};
    QString reason = checked.isValid() ? Texts::tr("it is kept as another value") : checked.errors.first().message;
    if (reason.endsWith(u'.'))
        reason.chop(1); // the sentence goes on
    return Texts::tr("it is shown if “%1” has a value that it cannot have: %2").arg(other.name, reason);
}

// Whether what `spec` depends on comes back to `start`; `steps` are left before all were seen.
bool dependsOn(const ArgumentSpecs &specs, const ArgumentSpec &spec, const QString &start, qsizetype steps)
{
    return std::ranges::any_of(spec.showIf.keys(), [&](const QString &name) {
        const ArgumentSpec *other = specs.find(name);
        return name == start || (other && steps > 0 && dependsOn(specs, *other, start, steps - 1));
    });
}

QString conditionProblem(const ArgumentSpecs &specs, const ArgumentSpec &spec)
{
    for (auto condition = spec.showIf.begin(); condition != spec.showIf.end(); ++condition) {
        const QString name = condition.key();
        const ArgumentSpec *other = specs.find(name);
        if (name == spec.name)
            return Texts::tr("it is shown only if it has a value itself");
        if (!other)
            return Texts::tr("it is shown depending on “%1”, which does not exist").arg(name);
        if (other->isSecret())
            return Texts::tr("it is shown depending on “%1”, which is a secret").arg(name);
        if (dependsOn(specs, *other, spec.name, specs.size()))
            return Texts::tr("it is shown depending on “%1”, which is shown depending on it").arg(name);
        if (const QString problem = neverMet(*other, condition.value()); !problem.isEmpty())
            return problem;
    }
    return {};
}

SpecContradiction problemOf(const ArgumentSpecs &specs, const ArgumentSpec &spec)
{
    const QString limits = spec.minimum ? u"minimum"_s : u"min_length"_s;
    for (const auto &[key, problem] :
         {std::pair(u"choices"_s, choiceProblem(spec)), std::pair(limits, rangeProblem(spec)),
          std::pair(u"pattern"_s, patternProblem(spec)), std::pair(u"show_if"_s, conditionProblem(specs, spec)),
          std::pair(u"default"_s, defaultProblem(spec))})
        if (!problem.isEmpty())
            return {spec.name, key, problem};
    return {};
}

} // namespace

std::optional<SpecContradiction> specContradiction(const ArgumentSpecs &specs)
{
    QSet<QString> names;
    for (const ArgumentSpec &spec : specs) {
        if (spec.name.isEmpty())
            return SpecContradiction{.argument = {}, .key = {}, .message = Texts::tr("An argument has no name.")};
        if (names.contains(spec.name))
            return SpecContradiction{
                .argument = spec.name, .key = {}, .message = Texts::tr("Two arguments are named “%1”.").arg(spec.name)};
        names.insert(spec.name);
        SpecContradiction found = problemOf(specs, spec);
        if (found.message.isEmpty())
            continue;
        found.message = Texts::tr("The argument “%1” contradicts itself: %2.").arg(spec.name, found.message);
        return found;
    }
    return {};
}

Result<void> checkSpecs(const ArgumentSpecs &specs)
{
    const auto found = specContradiction(specs);
    return found ? Result<void>(Error{.message = found->message, .field = found->argument}) : Result<void>();
}

} // namespace jobdeck
