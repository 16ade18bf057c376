// The part of argumentspec.h that finds defaults which are not fixed.
#include "model/argumentvalidation.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ArgumentSpec)
};

QDateTime moved(const QDateTime &from, int by, QStringView unit)
{
    if (unit == u"min")
        return from.addSecs(60LL * by);
    if (unit == u"h")
        return from.addSecs(3'600LL * by);
    if (unit == u"d" || unit == u"w")
        return from.addDays(unit == u"w" ? 7LL * by : by);
    return unit == u"m" ? from.addMonths(by) : from.addYears(by);
}

QJsonValue dateValue(const ArgumentSpec &spec, const QDateTime &now)
{
    const QDateTime moment = dateFromRule(spec.defaultRule.text, now);
    if (!moment.isValid())
        return QJsonValue::Undefined;
    switch (spec.type) {
    case ArgumentType::Date:
        return moment.date().toString(Qt::ISODate);
    case ArgumentType::Time:
        return moment.time().toString(u"HH:mm:ss"_s);
    default:
        return moment.toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    }
}

QJsonValue environmentValue(const ArgumentSpec &spec)
{
    if (!qEnvironmentVariableIsSet(spec.defaultRule.text.toUtf8().constData()))
        return QJsonValue::Undefined;
    const QString text = qEnvironmentVariable(spec.defaultRule.text.toUtf8().constData());
    const auto value = valueFromText(spec, text);
    return value ? *value : QJsonValue(QJsonValue::Undefined);
}

QJsonValue valueOf(const ArgumentSpec &spec, const QDateTime &now, const QJsonObject &lastUsed)
{
    switch (spec.defaultRule.source) {
    case DefaultRule::Source::Environment:
        return environmentValue(spec);
    case DefaultRule::Source::Date:
        return dateValue(spec, now);
    case DefaultRule::Source::LastUse:
        return lastUsed.value(spec.name);
    case DefaultRule::Source::None:
        break;
    }
    return spec.defaultValue;
}

bool isValidFor(ArgumentSpec spec, const QJsonValue &value)
{
    spec.showIf = {};
    return validateArguments(ArgumentSpecs{spec}, {{spec.name, value}}, CheckFiles::No).isValid();
}

} // namespace

QDateTime dateFromRule(QStringView rule, const QDateTime &now)
{
    static const QRegularExpression whole(u"^\\s*(today|now)((?:\\s*[+-]\\s*\\d{1,5}\\s*(?:min|h|d|w|m|y))*)\\s*$"_s);
    static const QRegularExpression step(u"([+-])\\s*(\\d+)\\s*(min|h|d|w|m|y)"_s);
    const QRegularExpressionMatch match = whole.match(rule.toString());
    if (!match.hasMatch())
        return {};
    QDateTime moment = match.captured(1) == "today"_L1 ? now.date().startOfDay() : now;
    for (auto each = step.globalMatch(match.captured(2)); each.hasNext();) {
        const QRegularExpressionMatch part = each.next();
        const int by = part.captured(2).toInt();
        moment = moved(moment, part.captured(1) == "-"_L1 ? -by : by, part.captured(3));
    }
    return moment;
}

Result<void> checkEnvironmentDefault(const ArgumentSpec &spec)
{
    const QByteArray variable = spec.defaultRule.text.toUtf8();
    const QString text = qEnvironmentVariable(variable.constData());
    if (spec.defaultRule.source != DefaultRule::Source::Environment || text.isEmpty())
        return {};
    const auto value = valueFromText(spec, text);
    const auto checked = value ? checkedValue(spec, *value) : value;
    if (checked)
        return {};
    constexpr qsizetype shownCharacters = 60;
    const QString shown = text.size() > shownCharacters ? text.first(shownCharacters) + u'…' : text;
    return fieldError(spec,
                      Texts::tr("%1 The environment variable %2 is “%3”; correct it, or give the argument a value.")
                          .arg(checked.error().message, spec.defaultRule.text, shown));
}

ArgumentSpecs withDefaults(ArgumentSpecs specs, const QDateTime &now, const QJsonObject &lastUsed)
{
    for (ArgumentSpec &spec : specs) {
        if (spec.defaultRule.source == DefaultRule::Source::None)
            continue;
        const QJsonValue value = valueOf(spec, now, lastUsed);
        spec.defaultValue = value.isUndefined() || !isValidFor(spec, value) ? QJsonValue(QJsonValue::Undefined) : value;
    }
    return specs;
}

} // namespace jobdeck
