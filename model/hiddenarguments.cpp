#include "model/hiddenarguments.h"

#include "model/argumentvalidation.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HiddenArguments)
};

bool hasValue(const QJsonValue &value)
{
    return !value.isUndefined() && !value.isNull() && !(value.isString() && value.toString().isEmpty())
        && !(value.isArray() && value.toArray().isEmpty());
}

QString shownValue(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? Texts::tr("yes") : Texts::tr("no");
    if (!value.isArray())
        return value.toVariant().toString();
    QStringList items;
    for (const QJsonValue &item : value.toArray())
        items << item.toVariant().toString();
    return items.join(u", "_s);
}

// The condition that hides a field.
struct Hiding {
    const ArgumentSpec *other = nullptr;
    QJsonValue wanted;
};

std::optional<Hiding> hidingOf(const ArgumentSpecs &specs, const QJsonObject &values, const ArgumentSpec &spec,
                               qsizetype depth)
{
    for (auto condition = spec.showIf.begin(); condition != spec.showIf.end(); ++condition) {
        const ArgumentSpec *other = specs.find(condition.key());
        if (!other)
            continue;
        const bool isGiven = values.contains(other->name);
        if (!isGiven && other->defaultRule.source == DefaultRule::Source::LastUse)
            continue;
        const QJsonValue value = isGiven ? values.value(other->name) : other->defaultValue;
        if (!meetsCondition(other, value, condition.value()))
            return Hiding{other, condition.value()};
        if (depth < specs.size())
            if (const auto above = hidingOf(specs, values, *other, depth + 1))
                return above;
    }
    return {};
}

} // namespace

FieldErrors hiddenButGiven(const ArgumentSpecs &specs, const QJsonObject &values, const QStringList &given)
{
    FieldErrors errors;
    for (const ArgumentSpec &spec : specs) {
        if (!given.contains(spec.name) || !hasValue(values.value(spec.name)))
            continue;
        if (const auto hiding = hidingOf(specs, values, spec, 0))
            errors << fieldError(spec,
                                 Texts::tr("%1 has no value while %2 is not “%3”. Leave it out, or change %2.")
                                     .arg(spec.shownLabel(), hiding->other->shownLabel(), shownValue(hiding->wanted)));
    }
    return errors;
}

} // namespace jobdeck
