#include "jobs/script/defaultreader.h"

#include "jobs/script/choicereader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <sstream>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DefaultReader)
};

using Source = DefaultRule::Source;

template <typename Value>
QString printed(const Value &value)
{
    std::ostringstream stream;
    stream << value; // ISO 8601, as RFC 3339 has it
    return QString::fromStdString(stream.str());
}

void readRule(const toml::table &table, ArgumentSpec &spec, NotedProblems &problems)
{
    TomlReader reader(table, problems);
    reader.checkKeys({u"env"_s, u"date"_s, u"last"_s});
    if (table.size() != 1)
        return problems.add(table, Texts::tr("A default has one source."),
                            Texts::tr("Write { env = \"NAME\" }, { date = \"today-1d\" } or { last = true }."));
    if (spec.isSecret())
        return problems.add(table, Texts::tr("A secret cannot have a default."),
                            Texts::tr("It is asked for, or kept in the keyring."));
    if (const auto name = reader.text("env"))
        spec.defaultRule = {.source = Source::Environment, .text = *name};
    if (const auto last = reader.boolean("last"); last && *last)
        spec.defaultRule = {.source = Source::LastUse};
    const auto date = reader.text("date");
    if (!date)
        return;
    if (!dateFromRule(*date, QDateTime::currentDateTime()).isValid())
        problems.add(table, Texts::tr("“%1” is no date.").arg(*date),
                     Texts::tr("Write today or now, and steps such as -1d, +2h, -1m."));
    spec.defaultRule = {.source = Source::Date, .text = *date};
}

// JSON has neither nan nor inf.
bool isFinite(const toml::node &node)
{
    if (const auto *number = node.as_floating_point())
        return std::isfinite(number->get());
    if (const auto *array = node.as_array())
        return std::ranges::all_of(*array, [](const toml::node &each) { return isFinite(each); });
    if (const auto *table = node.as_table())
        for (const auto &[key, value] : *table)
            if (!isFinite(value))
                return false;
    return true;
}

} // namespace

QJsonValue jsonFromToml(const toml::node &node)
{
    if (const auto *text = node.as_string())
        return toText(text->get());
    if (const auto *number = node.as_integer())
        return static_cast<qint64>(number->get());
    if (const auto *number = node.as_floating_point())
        return number->get();
    if (const auto *yes = node.as_boolean())
        return yes->get();
    if (const auto *date = node.as_date())
        return printed(date->get());
    if (const auto *time = node.as_time())
        return printed(time->get());
    if (const auto *moment = node.as_date_time())
        return printed(moment->get());
    if (const auto *array = node.as_array()) {
        QJsonArray list;
        for (const toml::node &each : *array)
            list << jsonFromToml(each);
        return list;
    }
    QJsonObject object;
    if (const auto *table = node.as_table()) {
        for (const auto &[key, value] : *table)
            object.insert(toText(key.str()), jsonFromToml(value));
    }
    return object;
}

void readDefault(const toml::node &node, ArgumentSpec &spec, NotedProblems &problems)
{
    if (!isFinite(node))
        return problems.add(node, Texts::tr("The default of “%1” is no finite number.").arg(spec.name));
    if (const toml::table *table = node.as_table(); table && spec.type != ArgumentType::Json)
        readRule(*table, spec, problems);
    else if (const auto *seconds = node.as_integer(); seconds && spec.type == ArgumentType::Duration)
        spec.defaultValue = QString::number(seconds->get()) + u's';
    else
        spec.defaultValue = asChoice(spec, jsonFromToml(node));
}

} // namespace jobdeck
