#include "jobs/script/definitionreader.h"

#include "jobs/script/argumentreader.h"
#include "jobs/script/deliverycheck.h"
#include "jobs/script/permissionreader.h"
#include "jobs/script/progresspatterns.h"
#include "jobs/script/tomlwords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DefinitionReader)
};

const QStringList &kindKeys()
{
    static const QStringList keys{
        u"name"_s,  u"group"_s,    u"description"_s, u"icon"_s,        u"title"_s,           u"command"_s,
        u"stdin"_s, u"timeout"_s,  u"environment"_s, u"schedulable"_s, u"results_columns"_s, u"working_folder"_s,
        u"retry"_s, u"parallel"_s, u"grace"_s,       u"restartable"_s, u"leave_running"_s,   u"permission"_s,
        u"queue"_s, u"progress"_s, u"log_cap"_s,     u"arguments"_s};
    return keys;
}

constexpr int longestName = 200;
constexpr qint64 dayMs = 24 * 60 * 60 * 1'000;
constexpr qint64 longestWaitMs = 3'650 * dayMs;
constexpr qint64 longestGraceMs = dayMs;

// "de_DE" and "de" both stand for German where the language is.
QString titleFor(TomlReader &titles, const toml::table &table)
{
    QHash<QString, QString> known; // every language is checked, whichever is in use
    for (const auto &[key, value] : table)
        known.insert(toText(key.str()), titles.shownText(key.str()).value_or(QString()));
    const QString locale = QLocale().name();
    return known.value(locale, known.value(locale.section(u'_', 0, 0)));
}

class DefinitionReader final {
public:
    DefinitionReader(const toml::table &root, NotedProblems &problems, JobDefinition &definition)
        : m_root(root)
        , m_reader(root, problems)
        , m_problems(problems)
        , m_definition(definition)
        , m_kind(definition.kind)
    {
    }

    void read()
    {
        m_reader.checkKeys(kindKeys());
        readName();
        readRunning();
        readArguments(m_root, kindKeys(), m_definition, m_problems);
        const qsizetype before = m_problems.problems.size();
        readCommand();
        if (m_problems.problems.size() == before)
            checkDelivery(m_root, m_definition, m_problems);
        readPlaces();
        readInput();
    }

    [[nodiscard]] toml::source_position programAt() const { return m_programAt; }

private:
    void readName()
    {
        const auto name = m_reader.shownText("name");
        m_kind.name = name.value_or(QString()).trimmed();
        if (m_kind.name.isEmpty() && !m_root.contains("name"))
            m_problems.addForFile(Texts::tr("The job has no name."), Texts::tr("Write name = \"…\" into the header."));
        else if (m_kind.name.isEmpty() && name)
            m_problems.add(*m_root.get("name"), Texts::tr("The job's name is empty."),
                           Texts::tr("Write name = \"…\" into the header."));
        else if (m_kind.name.size() > longestName)
            m_problems.add(*m_root.get("name"),
                           Texts::tr("The job's name is longer than %1 characters.").arg(longestName),
                           Texts::tr("Say more in its description."));
        m_kind.group = m_reader.shownText("group").value_or(u"Scripts"_s);
        m_kind.groupTitle = m_root.contains("group") ? QString() : Texts::tr("Scripts");
        m_kind.description = m_reader.shownText("description", TextLines::Many).value_or(QString());
        m_kind.icon = m_reader.text("icon").value_or(QString());
        if (const toml::table *table = m_reader.table("title")) {
            TomlReader titles(*table, m_problems);
            m_kind.title = titleFor(titles, *table);
        }
    }

    void readRunning()
    {
        constexpr int maxInt = std::numeric_limits<int>::max();
        m_kind.isSchedulable = m_reader.boolean("schedulable").value_or(true);
        m_kind.isRestartable = m_reader.boolean("restartable").value_or(false);
        m_definition.leavesRunning = m_reader.boolean("leave_running").value_or(false);
        m_kind.timeoutMs = m_reader.durationMs("timeout", longestWaitMs).value_or(0);
        m_kind.graceMs = m_reader.durationMs("grace", longestGraceMs).value_or(m_kind.graceMs);
        m_kind.parallel = static_cast<int>(m_reader.integer("parallel", 1, maxInt).value_or(0));
        m_kind.logCapBytes = m_reader.bytes("log_cap").value_or(0);
        m_kind.queue = m_reader.shownText("queue").value_or(m_kind.queue);
        m_kind.resultsColumns = m_reader.texts("results_columns").value_or(QStringList());
        if (!m_kind.resultsColumns.isEmpty())
            for (const toml::node &each : *m_root.get("results_columns")->as_array())
                m_reader.checkShown(each, "results_columns");
        readProgress();
        if (const toml::table *permission = m_reader.table("permission"))
            m_kind.permission = readPermission(*permission, m_problems);
        if (const toml::table *retry = m_reader.table("retry")) {
            TomlReader reader(*retry, m_problems);
            reader.checkKeys({u"max"_s, u"delay"_s});
            m_kind.retryMax = static_cast<int>(reader.integer("max", 0, 1'000).value_or(0));
            m_kind.retryDelayMs = reader.durationMs("delay", longestWaitMs).value_or(0);
        }
    }

    void readProgress()
    {
        m_definition.progress = m_reader.texts("progress");
        if (!m_definition.progress)
            return;
        for (const toml::node &each : *m_root.get("progress")->as_array()) {
            if (const auto checked = ProgressPatterns::check(toText(each.as_string()->get())); !checked)
                m_problems.add(each, checked.error().message);
        }
    }

    void readCommand()
    {
        if (!m_root.contains("command") && !m_definition.isScript)
            return m_problems.addForFile(Texts::tr("There is no command, and a .job.toml is no program itself."),
                                         Texts::tr("Write command = [\"/path/of/a/program\", …]."));
        const toml::array *list = m_reader.array("command");
        if (!list)
            return;
        if (list->empty())
            m_problems.add(*list, Texts::tr("The command is empty."), Texts::tr("Its first entry is the program."));
        if (!list->empty())
            m_programAt = list->front().source().begin;
        for (const toml::node &each : *list) {
            CommandTemplate::Part part{.entries = {}, .isOptional = each.is_array()};
            if (const toml::array *inner = each.as_array()) {
                if (inner->empty())
                    m_problems.add(each, Texts::tr("This list in the command is empty."),
                                   Texts::tr("Write entries into it, or remove it."));
                for (const toml::node &entry : *inner)
                    readEntry(entry, "command", part.entries);
            } else {
                readEntry(each, "command", part.entries);
            }
            m_definition.command.append(std::move(part));
        }
    }

    void readEntry(const toml::node &node, std::string_view key, QList<CommandTemplate::Entry> &entries)
    {
        const auto *text = node.as_string();
        if (!text && key != "command")
            return m_reader.noteType(node, key, Texts::tr("a text in quotes"));
        if (!text)
            return m_reader.noteType(node, key,
                                     node.is_array() ? Texts::tr("a list of texts and, one level deep, lists of texts")
                                                     : Texts::tr("a list of texts"));
        if (!m_reader.isStorable(node, key))
            return;
        const auto entry = CommandTemplate::parseEntry(toText(text->get()));
        const Result<void> checked =
            entry ? CommandTemplate::checkEntry(*entry, m_kind.arguments) : Result<void>(entry.error());
        if (checked)
            entries << *entry;
        else
            m_problems.add(node, checked.error().message);
    }

    void readPlaces()
    {
        QList<CommandTemplate::Entry> entries;
        if (const toml::node *folder = m_reader.node("working_folder"))
            readEntry(*folder, "working_folder", entries);
        m_definition.workingFolder = entries.value(0);
        const toml::table *environment = m_reader.table("environment");
        if (!environment)
            return;
        for (const auto &[key, value] : *environment) {
            const QString name = toText(key.str());
            if (name.isEmpty() || name.contains(u'=') || name.startsWith(u"JOBDECK_") || name.contains(u'\0'))
                m_problems.add(key.source().begin,
                               Texts::tr("“%1” cannot be set as a variable.").arg(QString(name).remove(u'\0')));
            entries.clear();
            readEntry(value, "environment." + std::string(key.str()), entries);
            m_definition.environment << std::pair(name, entries.value(0));
        }
    }

    void readInput()
    {
        const auto input = m_reader.text("stdin");
        if (!input)
            return;
        m_definition.hasJsonInput = *input == u"json";
        if (!m_definition.hasJsonInput)
            m_problems.add(*m_root.get("stdin"), Texts::tr("“stdin” must be \"json\"."),
                           Texts::tr("For one argument, write deliver = [\"stdin\"] into it."));
    }

    const toml::table &m_root;
    TomlReader m_reader;
    NotedProblems &m_problems;
    JobDefinition &m_definition;
    JobKind &m_kind;
    toml::source_position m_programAt = {}; // of the command's first entry
};

} // namespace

ReadDefinition readDefinition(const ScriptHeader &header, const QString &file, bool isScript)
{
    ReadDefinition result;
    result.definition.file = file;
    result.definition.isScript = isScript;
    result.definition.kind.source = file;
    result.definition.kind.isolation = u"process"_s;
    NotedProblems problems(file, header);
    const toml::parse_result parsed =
        toml::parse(std::string_view(header.toml.constData(), size_t(header.toml.size())));
    if (parsed) {
        DefinitionReader reader(parsed.table(), problems, result.definition);
        reader.read();
        const toml::source_position at = reader.programAt();
        const int line = static_cast<int>(at.line);
        if (line > 0) {
            result.programLine = header.fileLine(line);
            result.programColumn = header.fileColumn(line, static_cast<int>(at.column));
        }
    } else {
        const toml::parse_error &error = parsed.error();
        const TomlTrouble trouble =
            tomlTrouble(header.toml, static_cast<int>(error.source().begin.line),
                        static_cast<int>(error.source().begin.column), toText(error.description()));
        problems.add({static_cast<toml::source_index>(trouble.line), static_cast<toml::source_index>(trouble.column)},
                     trouble.reason, trouble.remedy);
    }
    result.problems = problems.problems;
    std::ranges::stable_sort(result.problems, {},
                             [](const DefinitionProblem &problem) { return std::pair(problem.line, problem.column); });
    return result;
}

} // namespace jobdeck
