#include "jobs/script/tomlreader.h"

#include "model/argumentspec.h"
#include "model/nearest.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TomlReader)
};

constexpr qint64 dayMs = 24 * 60 * 60 * 1'000;

// Written as a duration, but beyond what is counted.
bool isHugeDuration(const toml::node &node)
{
    static const QRegularExpression form(u"^\\s*\\d{10,}\\s*[smhd]?\\s*$"_s);
    const auto *text = node.as_string();
    const auto *seconds = node.as_integer();
    return text ? form.match(toText(text->get())).hasMatch() : seconds && seconds->get() > 0;
}

// Embeddings, overrides and isolates of direction (Unicode, UAX 9) show text in another order than it is written.
bool isUnreadable(QChar letter, TextLines lines)
{
    if (lines == TextLines::Many && (letter == u'\n' || letter == u'\t'))
        return false;
    return letter.category() == QChar::Other_Control || letter == QChar::LineSeparator
        || letter == QChar::ParagraphSeparator || (letter >= QChar(0x202a) && letter <= QChar(0x202e))
        || (letter >= QChar(0x2066) && letter <= QChar(0x2069));
}

} // namespace

void NotedProblems::add(const toml::source_position &at, const QString &reason, const QString &remedy)
{
    const int line = static_cast<int>(at.line);
    problems << DefinitionProblem{.file = m_file,
                                  .line = m_header.fileLine(line),
                                  .column = m_header.fileColumn(line, static_cast<int>(at.column)),
                                  .reason = reason,
                                  .remedy = remedy};
}

void NotedProblems::addForFile(const QString &reason, const QString &remedy)
{
    problems << DefinitionProblem{.file = m_file, .reason = reason, .remedy = remedy};
}

void TomlReader::checkKeys(const QStringList &known)
{
    for (const auto &[key, value] : m_table) {
        const QString name = toText(key.str());
        if (known.contains(name))
            continue;
        const QString near = nearestName(name, known);
        m_problems.add(key.source().begin, Texts::tr("There is no key “%1” here.").arg(name),
                       near.isEmpty() ? Texts::tr("The keys are %1.").arg(known.join(u", "_s))
                                      : Texts::tr("Did you mean “%1”?").arg(near));
    }
}

void TomlReader::noteType(const toml::node &node, std::string_view key, const QString &wanted)
{
    m_problems.add(node, Texts::tr("“%1” must be %2.").arg(toText(key), wanted));
}

bool TomlReader::isStorable(const toml::node &node, std::string_view key)
{
    const auto *text = node.as_string();
    const bool isPlain = !text || text->get().find('\0') == std::string::npos;
    if (!isPlain)
        m_problems.add(node, Texts::tr("“%1” contains the character NUL, which cannot be stored.").arg(toText(key)),
                       Texts::tr("Remove \\u0000."));
    return isPlain;
}

std::optional<QString> TomlReader::text(std::string_view key)
{
    const toml::node *found = node(key);
    if (!found)
        return std::nullopt;
    if (const auto *value = found->as_string())
        return isStorable(*found, key) ? std::optional(toText(value->get())) : std::nullopt;
    noteType(*found, key, Texts::tr("a text in quotes"));
    return std::nullopt;
}

bool TomlReader::checkShown(const toml::node &node, std::string_view key, TextLines lines)
{
    const auto *value = node.as_string();
    const QString text = value ? toText(value->get()) : QString();
    const auto found = std::ranges::find_if(text, [lines](QChar letter) { return isUnreadable(letter, lines); });
    if (found == text.end())
        return true;
    m_problems.add(node,
                   Texts::tr("“%1” contains the character U+%2, which is not seen or changes how others are.")
                       .arg(toText(key), QString::number(found->unicode(), 16).toUpper().rightJustified(4, u'0')),
                   Texts::tr("Remove it."));
    return false;
}

std::optional<QString> TomlReader::shownText(std::string_view key, TextLines lines)
{
    auto value = text(key);
    return value && checkShown(*node(key), key, lines) ? value : std::nullopt;
}

std::optional<bool> TomlReader::boolean(std::string_view key)
{
    const toml::node *found = node(key);
    if (!found)
        return std::nullopt;
    if (const auto *value = found->as_boolean())
        return value->get();
    noteType(*found, key, Texts::tr("true or false"));
    return std::nullopt;
}

std::optional<qint64> TomlReader::integer(std::string_view key, qint64 minimum, qint64 maximum)
{
    const toml::node *found = node(key);
    if (!found)
        return std::nullopt;
    const auto *value = found->as_integer();
    if (value && value->get() >= minimum && value->get() <= maximum)
        return value->get();
    noteType(*found, key,
             maximum == std::numeric_limits<int>::max()
                 ? Texts::tr("a whole number from %1").arg(minimum)
                 : Texts::tr("a whole number from %1 to %2").arg(minimum).arg(maximum));
    return std::nullopt;
}

std::optional<double> TomlReader::number(std::string_view key)
{
    const toml::node *found = node(key);
    if (!found)
        return std::nullopt;
    if (const auto *value = found->as_integer())
        return static_cast<double>(value->get());
    if (const auto *value = found->as_floating_point(); value && std::isfinite(value->get()))
        return value->get();
    noteType(*found, key, Texts::tr("a number"));
    return std::nullopt;
}

std::optional<qint64> TomlReader::durationMs(std::string_view key, qint64 most)
{
    const toml::node *found = node(key);
    if (!found)
        return std::nullopt;
    std::optional<qint64> ms;
    if (const auto *value = found->as_string())
        ms = parseDurationMs(toText(value->get()));
    else if (const auto *seconds = found->as_integer(); seconds && seconds->get() >= 0)
        ms = parseDurationMs(QString::number(seconds->get()));
    const bool isTooLong = ms ? *ms > most : isHugeDuration(*found);
    if (isTooLong)
        noteType(*found, key, Texts::tr("at most %1d").arg(most / dayMs));
    else if (!ms)
        noteType(*found, key, Texts::tr("a duration, as in \"90s\", \"5m\", \"2h\" or \"1d\""));
    return isTooLong ? std::nullopt : ms;
}

std::optional<qint64> TomlReader::bytes(std::string_view key)
{
    static const QRegularExpression size(u"^\\s*(\\d{1,12})\\s*(|B|kB|KB|MB|GB)\\s*$"_s);
    static const QStringList units{u"B"_s, u"KB"_s, u"MB"_s, u"GB"_s};
    const toml::node *found = node(key);
    if (!found)
        return std::nullopt;
    if (const auto *value = found->as_integer(); value && value->get() >= 0)
        return value->get();
    const auto *value = found->as_string();
    const QRegularExpressionMatch match = value ? size.match(toText(value->get())) : QRegularExpressionMatch();
    if (!match.hasMatch()) {
        noteType(*found, key, Texts::tr("a size, as in \"500kB\" or \"10MB\""));
        return std::nullopt;
    }
    qint64 factor = 1;
    for (qsizetype unit = units.indexOf(match.captured(2).toUpper()); unit > 0; --unit)
        factor *= 1'000;
    return match.captured(1).toLongLong() * factor;
}

std::optional<QStringList> TomlReader::texts(std::string_view key)
{
    const toml::array *list = array(key);
    if (!list)
        return std::nullopt;
    QStringList result;
    for (const toml::node &each : *list) {
        const auto *value = each.as_string();
        if (!value) {
            noteType(each, key, Texts::tr("a list of texts"));
            return std::nullopt;
        }
        if (!isStorable(each, key))
            return std::nullopt;
        result << toText(value->get());
    }
    return result;
}

const toml::table *TomlReader::table(std::string_view key)
{
    const toml::node *found = node(key);
    if (found && !found->is_table())
        noteType(*found, key, Texts::tr("a table"));
    return found ? found->as_table() : nullptr;
}

const toml::array *TomlReader::array(std::string_view key)
{
    const toml::node *found = node(key);
    if (found && !found->is_array())
        noteType(*found, key, Texts::tr("a list in brackets"));
    return found ? found->as_array() : nullptr;
}

} // namespace jobdeck
