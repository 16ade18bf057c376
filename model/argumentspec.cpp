#include "model/argumentspec.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <limits>

namespace jobdeck {
namespace {

constexpr std::array<QStringView, 21> typeNames{
    u"text",  u"multiline", u"integer",  u"number",   u"boolean", u"choice",    u"choices", u"editable-choice",
    u"date",  u"time",      u"datetime", u"duration", u"file",    u"save-file", u"folder",  u"url",
    u"email", u"secret",    u"list",     u"json",     u"table"};

qint64 unitMs(QChar unit)
{
    switch (unit.unicode()) {
    case u's':
        return 1'000;
    case u'm':
        return 60'000;
    case u'h':
        return 3'600'000;
    case u'd':
        return 86'400'000;
    default:
        return 0;
    }
}

template <typename Keep>
QJsonObject filtered(const ArgumentSpecs &specs, const QJsonObject &values, Keep keep)
{
    QJsonObject kept;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const ArgumentSpec *spec = specs.find(it.key());
        if (keep(spec && spec->isSecret()))
            kept.insert(it.key(), it.value());
    }
    return kept;
}

} // namespace

QString argumentTypeName(ArgumentType type) { return typeNames.at(static_cast<std::size_t>(type)).toString(); }

std::optional<ArgumentType> argumentTypeFromName(QStringView name)
{
    const auto found = std::ranges::find(typeNames, name);
    if (found == typeNames.end())
        return std::nullopt;
    return static_cast<ArgumentType>(found - typeNames.begin());
}

const ArgumentSpec *ArgumentSpecs::find(QStringView name) const
{
    const auto found = std::ranges::find(*this, name, &ArgumentSpec::name);
    return found == end() ? nullptr : &*found;
}

ArgumentSpec &ArgumentSpecs::operator()(QStringView name)
{
    const auto found = std::ranges::find(*this, name, &ArgumentSpec::name);
    if (found == end())
        qFatal("There is no argument named %s", qPrintable(name.toString()));
    return *found;
}

std::optional<qint64> parseDurationMs(QStringView text)
{
    QStringView number = text.trimmed();
    const qint64 named = number.isEmpty() ? 0 : unitMs(number.last());
    const qint64 unit = named > 0 ? named : 1'000;
    if (named > 0)
        number.chop(1);
    const bool isDigits =
        !number.isEmpty() && std::ranges::all_of(number, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool isNumber = false;
    const qint64 count = number.toLongLong(&isNumber);
    if (!isDigits || !isNumber || count > std::numeric_limits<qint64>::max() / unit)
        return std::nullopt;
    return count * unit;
}

QJsonObject withoutSecrets(const ArgumentSpecs &specs, const QJsonObject &values)
{
    return filtered(specs, values, [](bool isSecret) { return !isSecret; });
}

QJsonObject onlySecrets(const ArgumentSpecs &specs, const QJsonObject &values)
{
    return filtered(specs, values, [](bool isSecret) { return isSecret; });
}

} // namespace jobdeck
