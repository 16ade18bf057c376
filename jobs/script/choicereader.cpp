#include "jobs/script/choicereader.h"

#include "jobs/script/commandtemplate.h"
#include "model/choicesquestion.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ChoiceReader)
};

bool takesChoices(ArgumentType type)
{
    return type == ArgumentType::Choice || type == ArgumentType::Choices || type == ArgumentType::EditableChoice;
}

void readChoice(const toml::node &node, ArgumentSpec &spec, NotedProblems &problems)
{
    if (const auto value = textFromToml(node)) {
        if (value->contains(u'\0'))
            return problems.add(node, Texts::tr("A choice contains the character NUL, which cannot be stored."));
        spec.choices << Choice{.value = *value, .label = {}};
        return;
    }
    const toml::table *table = node.as_table();
    if (!table)
        return problems.add(node, Texts::tr("A choice must be a value, or { value = …, label = … }."));
    TomlReader reader(*table, problems);
    reader.checkKeys({u"value"_s, u"label"_s});
    const toml::node *given = table->get("value");
    const auto value = given ? textFromToml(*given) : std::nullopt;
    if (!value)
        problems.add(node,
                     given ? Texts::tr("The value of a choice must be a text, a number, true or false.")
                           : Texts::tr("This choice has no value."));
    const QString label = reader.shownText("label").value_or(QString());
    if (value)
        spec.choices << Choice{.value = *value, .label = label};
}

void readCommand(const toml::table &table, ArgumentSpec &spec, NotedProblems &problems)
{
    const toml::node &node = *table.get("choices_command");
    const auto words = TomlReader(table, problems).texts("choices_command");
    if (!words)
        return;
    if (!takesChoices(spec.type))
        return problems.add(node,
                            Texts::tr("“%1” has a command for choices, but its type has no choices.").arg(spec.name),
                            Texts::tr("The types choice, choices and editable-choice have."));
    if (table.contains("choices"))
        return problems.add(node, Texts::tr("“%1” has both choices and a command for them.").arg(spec.name),
                            Texts::tr("Remove one of the two."));
    if (words->isEmpty() || words->first().isEmpty())
        return problems.add(node, Texts::tr("The command for the choices of “%1” is empty.").arg(spec.name),
                            Texts::tr("Write the program and its arguments, each as an entry of its own."));
    spec.choicesCommand = *words;
}

// What is wrong with one entry; empty if nothing is.
QString entryProblem(const QString &text, const ArgumentSpec &spec, const ArgumentSpecs &all)
{
    const auto entry = CommandTemplate::parseEntry(text);
    if (!entry)
        return entry.error().message;
    for (const CommandTemplate::Piece &piece : *entry) {
        if (piece.isValue && piece.text == spec.name)
            return Texts::tr("The choices of “%1” cannot depend on itself.").arg(spec.name);
        if (piece.isValue && piece.text == u"folder")
            return Texts::tr("There is no {folder} yet when a form asks for choices: they are found before there is a "
                             "job.");
    }
    const auto checked = CommandTemplate::checkEntry(*entry, all);
    return checked ? QString() : checked.error().message;
}

} // namespace

std::optional<QString> textFromToml(const toml::node &node)
{
    if (const auto *text = node.as_string())
        return toText(text->get());
    if (const auto *number = node.as_integer())
        return QString::number(number->get());
    if (const auto *number = node.as_floating_point())
        return QString::number(number->get(), 'g', QLocale::FloatingPointShortest);
    if (const auto *yes = node.as_boolean())
        return yes->get() ? u"true"_s : u"false"_s;
    return std::nullopt;
}

QJsonValue asChoice(const ArgumentSpec &spec, const QJsonValue &value)
{
    if (!takesChoices(spec.type))
        return value;
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (!value.isArray())
        return value;
    QJsonArray items;
    for (const QJsonValue &each : value.toArray())
        items << asChoice(spec, each);
    return items;
}

void readChoices(const toml::table &table, ArgumentSpec &spec, NotedProblems &problems)
{
    if (const toml::array *list = TomlReader(table, problems).array("choices"))
        for (const toml::node &each : *list)
            readChoice(each, spec, problems);
    if (table.contains("choices_command"))
        readCommand(table, spec, problems);
}

void checkChoicesCommand(const toml::table &table, const ArgumentSpec &spec, const ArgumentSpecs &all,
                         NotedProblems &problems)
{
    const toml::array *words = spec.choicesCommand.isEmpty() ? nullptr : table.get_as<toml::array>("choices_command");
    if (!words)
        return;
    for (const toml::node &each : *words) {
        const QString problem = entryProblem(toText(each.as_string()->get()), spec, all);
        if (!problem.isEmpty())
            problems.add(each, problem);
    }
}

} // namespace jobdeck
