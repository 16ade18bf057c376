// Reads typed values out of a TOML table and notes what is wrong with each, with its place in the file. Only for the
// readers of definitions: toml++ is large, so few files include this.
#pragma once

#include "jobs/script/definitionproblem.h"
#include "jobs/script/scriptheader.h"

#include <QStringList>

#include <optional>

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
// Version 3.3 asserts, or promises the compiler, that a table's header begins with a letter of a key; "[=]" does not.
// Without the assertion its parser reports the error itself.
#define TOML_ASSERT(condition) static_assert(true)
#include <toml++/impl/preprocessor.h>
#undef TOML_ASSERT_ASSUME
#define TOML_ASSERT_ASSUME(condition) static_assert(true)
#include <toml++/toml.h>

namespace jobdeck {

[[nodiscard]] inline QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// Where problems go: places in the TOML become places in the file.
class NotedProblems final {
public:
    NotedProblems(QString file, const ScriptHeader &header)
        : m_file(std::move(file))
        , m_header(header)
    {
    }
    void add(const toml::source_position &at, const QString &reason, const QString &remedy = {});
    void add(const toml::node &node, const QString &reason, const QString &remedy = {})
    {
        add(node.source().begin, reason, remedy);
    }
    void addForFile(const QString &reason, const QString &remedy);

    DefinitionProblems problems;

private:
    const QString m_file;
    const ScriptHeader &m_header;
};

class TomlReader final {
public:
    TomlReader(const toml::table &table, NotedProblems &problems)
        : m_table(table)
        , m_problems(problems)
    {
    }

    // Every key must be one of these; others are noted with the nearest that is known.
    void checkKeys(const QStringList &known);

    // Absent, or of the wrong type (which is noted): none.
    [[nodiscard]] std::optional<QString> text(std::string_view key);
    [[nodiscard]] std::optional<bool> boolean(std::string_view key);
    [[nodiscard]] std::optional<qint64> integer(std::string_view key, qint64 minimum, qint64 maximum);
    [[nodiscard]] std::optional<double> number(std::string_view key);
    [[nodiscard]] std::optional<qint64> durationMs(std::string_view key); // "5s", or whole seconds
    [[nodiscard]] std::optional<qint64> bytes(std::string_view key); // "10MB", or a number of bytes
    [[nodiscard]] std::optional<QStringList> texts(std::string_view key);
    [[nodiscard]] const toml::table *table(std::string_view key);
    [[nodiscard]] const toml::array *array(std::string_view key);
    [[nodiscard]] const toml::node *node(std::string_view key) const { return m_table.get(key); }

    // The words for a wrong type: "“timeout” must be a duration, as in \"90s\" or \"5m\"."
    void noteType(const toml::node &node, std::string_view key, const QString &wanted);

private:
    const toml::table &m_table;
    NotedProblems &m_problems;
};

} // namespace jobdeck
