#include "jobs/script/deliverycheck.h"

#include <QCoreApplication>

#include <algorithm>

namespace jobdeck {

using namespace std::string_view_literals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DeliveryCheck)
};

bool isNamed(const CommandTemplate &command, const QString &name)
{
    const CommandTemplate::Piece value{.text = name, .isValue = true};
    return std::ranges::any_of(command.parts(), [&](const CommandTemplate::Part &part) {
        return std::ranges::any_of(part.entries, [&](const auto &entry) { return entry.contains(value); });
    });
}

void checkArgument(const toml::table &table, const QString &name, const JobDefinition &definition,
                   NotedProblems &problems)
{
    const toml::array *ways = table.get_as<toml::array>("deliver");
    const ArgumentSpec *spec = definition.kind.arguments.find(name);
    if (!ways || ways->empty() || !spec)
        return;
    const bool isInCommand = isNamed(definition.command, name);
    const bool isWanted =
        std::ranges::any_of(*ways, [](const toml::node &way) { return way.value_or(""sv) == "argv"sv; });
    if (isWanted && spec->isSecret())
        problems.add(*ways, Texts::tr("“%1” is a secret, and other users can read a command.").arg(name),
                     Texts::tr("Remove argv."));
    else if (isWanted && !isInCommand)
        problems.add(*ways, Texts::tr("“%1” is to be delivered by argv, but the command does not name it.").arg(name),
                     Texts::tr("Write {%1} into the command, or remove argv.").arg(name));
    else if (!isWanted && isInCommand)
        problems.add(*ways, Texts::tr("The command names “%1”, which is not to be delivered by argv.").arg(name),
                     Texts::tr("Add argv, or remove {%1} from the command.").arg(name));
}

} // namespace

void checkDelivery(const toml::table &root, const JobDefinition &definition, NotedProblems &problems)
{
    if (const toml::table *named = root.get_as<toml::table>("arguments"))
        for (const auto &[key, value] : *named)
            if (const toml::table *table = value.as_table())
                checkArgument(*table, toText(key.str()), definition, problems);
    if (const toml::array *listed = root.get_as<toml::array>("arguments"))
        for (const toml::node &each : *listed)
            if (const toml::table *table = each.as_table())
                checkArgument(*table, toText(table->get("name") ? table->get("name")->value_or(""sv) : ""sv),
                              definition, problems);
}

} // namespace jobdeck
