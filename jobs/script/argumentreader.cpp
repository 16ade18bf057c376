#include "jobs/script/argumentreader.h"

#include "jobs/jobenvironment.h"
#include "jobs/script/choicereader.h"
#include "jobs/script/defaultreader.h"
#include "jobs/speccheck.h"
#include "model/choicesquestion.h"
#include "model/nearest.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ArgumentReader)
};

constexpr int maxInt = std::numeric_limits<int>::max();

const QStringList &argumentKeys()
{
    static const QStringList keys{
        u"name"_s,       u"type"_s,    u"label"_s,           u"help"_s,    u"placeholder"_s, u"default"_s,
        u"required"_s,   u"minimum"_s, u"maximum"_s,         u"step"_s,    u"decimals"_s,    u"unit"_s,
        u"min_length"_s, u"pattern"_s, u"max_length"_s,      u"message"_s, u"filters"_s,     u"choices"_s,
        u"show_if"_s,    u"section"_s, u"choices_command"_s, u"deliver"_s};
    return keys;
}

QStringList typeNames()
{
    QStringList names;
    for (int type = 0; type <= static_cast<int>(ArgumentType::Table); ++type)
        names << argumentTypeName(static_cast<ArgumentType>(type));
    return names;
}

// One argument: its name, the node that its type or table is, and where it stands.
struct Found {
    QString name;
    const toml::node *node = nullptr;
    toml::source_position at = {};
};

bool isBefore(const Found &a, const Found &b)
{
    return std::pair(a.at.line, a.at.column) < std::pair(b.at.line, b.at.column);
}

class OneArgument final {
public:
    OneArgument(const toml::table &table, JobDefinition &definition, NotedProblems &problems)
        : m_table(table)
        , m_reader(table, problems)
        , m_definition(definition)
        , m_problems(problems)
    {
    }

    ArgumentSpec read(const QString &name)
    {
        m_spec.name = name;
        readType();
        readTexts();
        readLimits();
        readChoices(m_table, m_spec, m_problems);
        if (const toml::table *conditions = m_reader.table("show_if"))
            m_spec.showIf = jsonFromToml(*conditions).toObject();
        if (const toml::node *value = m_reader.node("default"))
            readDefault(*value, m_spec, m_problems);
        readDelivery();
        return m_spec;
    }

private:
    void readType()
    {
        const auto name = m_reader.text("type");
        if (!name)
            return;
        const auto type = argumentTypeFromName(*name);
        if (type)
            m_spec.type = *type;
        else
            noteUnknownType(m_problems, *m_reader.node("type"), *name);
    }

    void readTexts()
    {
        m_spec.label = m_reader.text("label").value_or(QString());
        m_spec.help = m_reader.text("help").value_or(QString());
        m_spec.placeholder = m_reader.text("placeholder").value_or(QString());
        m_spec.section = m_reader.text("section").value_or(QString());
        m_spec.unit = m_reader.text("unit").value_or(QString());
        m_spec.pattern = m_reader.text("pattern").value_or(QString());
        m_spec.message = m_reader.text("message").value_or(QString());
        m_spec.filters = m_reader.texts("filters").value_or(QStringList());
        m_spec.isRequired = m_reader.boolean("required").value_or(false);
    }

    void readLimits()
    {
        m_spec.minimum = m_reader.number("minimum");
        m_spec.maximum = m_reader.number("maximum");
        m_spec.step = m_reader.number("step");
        const auto whole = [this](std::string_view key, int most) -> std::optional<int> {
            const auto value = m_reader.integer(key, 0, most);
            return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
        };
        m_spec.decimals = whole("decimals", 15);
        m_spec.minLength = whole("min_length", maxInt);
        m_spec.maxLength = whole("max_length", maxInt);
    }

    void readDelivery()
    {
        const auto ways = m_reader.texts("deliver");
        if (!ways)
            return;
        for (const QString &way : *ways) {
            if (way != u"argv" && way != u"env" && way != u"stdin")
                m_problems.add(*m_reader.node("deliver"),
                               Texts::tr("There is no way “%1” to deliver a value.").arg(way),
                               Texts::tr("The ways are argv, env and stdin."));
        }
        if (ways->isEmpty())
            m_problems.add(*m_reader.node("deliver"),
                           Texts::tr("There is no way to deliver the value of “%1”.").arg(m_spec.name),
                           Texts::tr("The ways are argv, env and stdin."));
        if (!ways->contains(u"env"_s))
            m_definition.notInEnvironment << m_spec.name;
        if (ways->contains(u"stdin"_s))
            m_definition.onStandardInput << m_spec.name;
    }

public:
    static void noteUnknownType(NotedProblems &problems, const toml::node &node, const QString &name)
    {
        const QString near = nearestName(name, typeNames());
        problems.add(node, Texts::tr("There is no type “%1”.").arg(name),
                     near.isEmpty() ? Texts::tr("The types are %1.").arg(typeNames().join(u", "_s))
                                    : Texts::tr("Did you mean “%1”?").arg(near));
    }

private:
    const toml::table &m_table;
    TomlReader m_reader;
    JobDefinition &m_definition;
    NotedProblems &m_problems;
    ArgumentSpec m_spec;
};

class ArgumentList final {
public:
    ArgumentList(const QStringList &kindKeys, JobDefinition &definition, NotedProblems &problems)
        : m_kindKeys(kindKeys)
        , m_definition(definition)
        , m_problems(problems)
    {
    }

    void read(const toml::node &node)
    {
        QList<Found> found;
        if (const auto *table = node.as_table())
            found = named(*table);
        else if (const auto *array = node.as_array())
            found = listed(*array);
        else
            m_problems.add(node, Texts::tr("“arguments” must be a table, as in arguments.who = \"text\"."));
        std::ranges::stable_sort(found, isBefore);
        for (const Found &each : std::as_const(found))
            add(each);
        settleReferences();
        checkCircles();
        checkVariables();
    }

private:
    static QList<Found> named(const toml::table &table)
    {
        QList<Found> found;
        for (const auto &[key, value] : table)
            found << Found{.name = toText(key.str()), .node = &value, .at = key.source().begin};
        return found;
    }

    QList<Found> listed(const toml::array &array)
    {
        QList<Found> found;
        for (const toml::node &each : array) {
            const toml::table *table = each.as_table();
            const auto name = table ? TomlReader(*table, m_problems).text("name") : std::nullopt;
            if (name)
                found << Found{.name = *name, .node = &each, .at = each.source().begin};
            else
                m_problems.add(each, Texts::tr("This argument has no name."), Texts::tr("Write name = \"…\" into it."));
        }
        return found;
    }

    void add(const Found &found)
    {
        static const QRegularExpression allowed(u"^[A-Za-z_][A-Za-z0-9_-]*$"_s);
        if (!allowed.match(found.name).hasMatch())
            m_problems.add(found.at, Texts::tr("“%1” cannot be the name of an argument.").arg(found.name),
                           Texts::tr("Use letters, digits, _ and -, and begin with a letter; what is shown is its "
                                     "label."));
        ArgumentSpec spec;
        if (const auto *type = found.node->as_string())
            spec = fromType(found, toText(type->get()));
        else if (const auto *table = found.node->as_table())
            spec = fromTable(found, *table);
        else
            return m_problems.add(
                *found.node, Texts::tr("“%1” must be a type or a table.").arg(found.name),
                Texts::tr("Write arguments.%1 = \"text\", or { type = \"text\", … }.").arg(found.name));
        m_definition.kind.arguments << spec;
        m_places << found.at;
        m_nodes << found.node;
    }

    // What names other arguments, which may stand below it.
    void settleReferences()
    {
        ArgumentSpecs &specs = m_definition.kind.arguments;
        for (qsizetype i = 0; i < specs.size(); ++i) {
            if (const auto *table = m_nodes.at(i)->as_table())
                checkChoicesCommand(*table, specs.at(i), specs, m_problems);
            for (const QString &name : specs.at(i).showIf.keys())
                if (const ArgumentSpec *other = specs.find(name))
                    specs[i].showIf.insert(name, asChoice(*other, specs.at(i).showIf.value(name)));
        }
    }

    // Whose choices need each other could never be shown. Each circle is told once, at its first argument.
    void checkCircles()
    {
        const ArgumentSpecs &specs = m_definition.kind.arguments;
        for (qsizetype i = 0; i < specs.size(); ++i) {
            const QStringList circle = choicesCircle(specs, specs.at(i));
            const bool isFirst =
                std::ranges::all_of(circle, [&](const QString &name) { return specs.find(name) - specs.data() >= i; });
            if (!circle.isEmpty() && isFirst)
                m_problems.add(m_places.at(i),
                               Texts::tr("The choices of these arguments depend on each other in a circle: %1.")
                                   .arg(circle.join(u", "_s)),
                               Texts::tr("Let the choices of one of them do without the others."));
        }
    }

    // "a-b" and "A_b" would be one variable of the job's process. Twins of one name are told elsewhere.
    void checkVariables()
    {
        QHash<QByteArray, QString> names;
        const ArgumentSpecs &specs = m_definition.kind.arguments;
        for (qsizetype i = 0; i < specs.size(); ++i) {
            const QString &name = specs.at(i).name;
            const QByteArray variable =
                (specs.at(i).isSecret() ? "JOBDECK_SECRET_" : "JOBDECK_ARG_") + variableName(name);
            const QString other = names.value(variable, name);
            names.insert(variable, other);
            if (other != name)
                m_problems.add(m_places.at(i),
                               Texts::tr("“%1” and “%2” have the same variable %3.")
                                   .arg(other, name, QString::fromLatin1(variable)),
                               Texts::tr("Give one of them a name that differs in a letter or digit."));
        }
    }

    ArgumentSpec fromType(const Found &found, const QString &name)
    {
        const auto type = argumentTypeFromName(name);
        if (!type)
            OneArgument::noteUnknownType(m_problems, *found.node, name);
        return {.name = found.name, .type = type.value_or(ArgumentType::Text)};
    }

    ArgumentSpec fromTable(const Found &found, const toml::table &table)
    {
        for (const auto &[key, value] : table) {
            const QString name = toText(key.str());
            if (m_kindKeys.contains(name) && !argumentKeys().contains(name))
                m_problems.add(
                    key.source().begin,
                    Texts::tr("“%1” is a key of the job, but stands in the argument “%2”.").arg(name, found.name),
                    Texts::tr("Move it above the first argument."));
        }
        TomlReader(table, m_problems).checkKeys(argumentKeys() + m_kindKeys);
        return OneArgument(table, m_definition, m_problems).read(found.name);
    }

    const QStringList &m_kindKeys;
    JobDefinition &m_definition;
    NotedProblems &m_problems;

    QList<const toml::node *> m_nodes; // of the arguments that were added

public:
    QList<toml::source_position> m_places; // likewise
};

} // namespace

void readArguments(const toml::table &root, const QStringList &kindKeys, JobDefinition &definition,
                   NotedProblems &problems)
{
    const toml::node *node = root.get("arguments");
    if (!node)
        return;
    ArgumentList list(kindKeys, definition, problems);
    const qsizetype before = problems.problems.size();
    list.read(*node);
    if (problems.problems.size() > before)
        return; // what contradicts itself may only follow from that
    const auto checked = checkSpecs(definition.kind.arguments);
    if (checked)
        return;
    const ArgumentSpecs &specs = definition.kind.arguments;
    const auto at = std::ranges::find(specs, checked.error().field, &ArgumentSpec::name);
    problems.add(at == specs.end() ? node->source().begin : list.m_places.at(at - specs.begin()),
                 checked.error().message);
}

} // namespace jobdeck
