#include "jobs/script/commandtemplate.h"

#include "jobs/jobenvironment.h"
#include "model/nearest.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandTemplate)
};

using Entry = CommandTemplate::Entry;
using Piece = CommandTemplate::Piece;

Error wrong(const QString &message) { return {.code = ErrorCode::BadInput, .message = message, .field = {}}; }

bool isPlace(const QString &name) { return name == "script"_L1 || name == "folder"_L1; }

bool isList(const ArgumentSpec &spec) { return spec.type == ArgumentType::List || spec.type == ArgumentType::Choices; }

bool isAbsent(const QJsonObject &values, const QString &name)
{
    const QJsonValue value = values.value(name);
    return value.isUndefined() || value.isNull() || (value.isArray() && value.toArray().isEmpty());
}

bool isNo(const QJsonObject &values, const QString &name)
{
    const QJsonValue value = values.value(name);
    return value.isBool() && !value.toBool();
}

template <typename Predicate>
bool anyName(const Entry &entry, Predicate predicate)
{
    return std::ranges::any_of(
        entry, [&](const Piece &piece) { return piece.isValue && !isPlace(piece.text) && predicate(piece.text); });
}

bool isOnlyAYes(const Entry &entry, const QJsonObject &values)
{
    return entry.size() == 1 && entry.first().isValue && values.value(entry.first().text).isBool();
}

void appendEntry(QStringList &argv, const Entry &entry, const QJsonObject &values,
                 const CommandTemplate::Places &places)
{
    const QJsonValue only =
        entry.size() == 1 && entry.first().isValue ? values.value(entry.first().text) : QJsonValue();
    const QJsonArray items = only.toArray();
    // A list has strings in it; the rows of a table are arrays, and it is written as JSON.
    if (only.isArray() && std::ranges::all_of(items, [](const auto &item) { return item.isString(); })) {
        for (const auto &item : items)
            argv << item.toString();
        return;
    }
    argv << expandText(entry, values, places);
}

// Reads an entry's text from left to right.
class EntryParser final {
public:
    explicit EntryParser(const QString &text)
        : m_text(text)
    {
    }

    Result<Entry> parse()
    {
        while (m_at < m_text.size()) {
            const QChar letter = m_text.at(m_at);
            if (letter != u'{' && letter != u'}')
                addLiteral(letter, 1);
            else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == letter)
                addLiteral(letter, 2);
            else if (letter == u'}')
                return wrong(Texts::tr("“%1” has a } without its {. Write }} for a brace.").arg(m_text));
            else if (const auto read = readName(); !read)
                return read.error();
        }
        if (m_entry.isEmpty())
            m_entry << Piece{};
        return m_entry;
    }

private:
    void addLiteral(QChar letter, int length)
    {
        if (m_entry.isEmpty() || m_entry.last().isValue)
            m_entry << Piece{};
        m_entry.last().text += letter;
        m_at += length;
    }

    Result<void> readName()
    {
        const qsizetype end = m_text.indexOf(u'}', m_at);
        if (end < 0)
            return wrong(Texts::tr("“%1” has a { without its }. Write {{ for a brace.").arg(m_text));
        const QString name = m_text.mid(m_at + 1, end - m_at - 1);
        if (name.isEmpty() || name.contains(u'{'))
            return wrong(Texts::tr("“%1” has no name between { and }. Write {{ and }} for braces.").arg(m_text));
        m_entry << Piece{.text = name, .isValue = true};
        m_at = end + 1;
        return {};
    }

    const QString m_text;
    qsizetype m_at = 0;
    Entry m_entry;
};

Result<void> unknownName(const QString &name, const ArgumentSpecs &specs)
{
    QStringList known{u"script"_s, u"folder"_s};
    for (const ArgumentSpec &spec : specs)
        known << spec.name;
    const QString near = nearestName(name, known);
    return wrong(Texts::tr("There is no argument “%1”.").arg(name) + u' '
                 + (near.isEmpty() ? Texts::tr("Add it, or write {{ and }} for braces.")
                                   : Texts::tr("Did you mean {%1}?").arg(near)));
}

} // namespace

Result<Entry> CommandTemplate::parseEntry(const QString &text) { return EntryParser(text).parse(); }

Result<void> CommandTemplate::checkEntry(const Entry &entry, const ArgumentSpecs &specs)
{
    for (const Piece &piece : entry) {
        if (!piece.isValue)
            continue;
        const ArgumentSpec *spec = specs.find(piece.text);
        if (isPlace(piece.text)) {
            if (spec)
                return wrong(Texts::tr("{%1} stands for the job's own %1, but an argument has this name, too. Give the "
                                       "argument another name.")
                                 .arg(piece.text));
            continue;
        }
        if (!spec)
            return unknownName(piece.text, specs);
        if (spec->isSecret())
            return wrong(Texts::tr("“%1” is a secret, and other users can read a command. The script finds it in the "
                                   "file that JOBDECK_SECRET_… names.")
                             .arg(piece.text));
        if (isList(*spec) && entry.size() > 1)
            return wrong(Texts::tr("“%1” is a list and becomes one argument per item. Write {%1} as an entry of its "
                                   "own.")
                             .arg(piece.text));
    }
    return {};
}

QStringList CommandTemplate::expand(const QJsonObject &values, const Places &places) const
{
    QStringList argv;
    const auto absent = [&](const QString &name) { return isAbsent(values, name); };
    const auto absentOrNo = [&](const QString &name) { return isAbsent(values, name) || isNo(values, name); };
    for (const Part &part : m_parts) {
        if (part.isOptional
            && std::ranges::any_of(part.entries, [&](const Entry &entry) { return anyName(entry, absentOrNo); }))
            continue;
        for (const Entry &entry : part.entries) {
            const bool isLeftOut = part.isOptional ? isOnlyAYes(entry, values) : anyName(entry, absent);
            if (!isLeftOut)
                appendEntry(argv, entry, values, places);
        }
    }
    return argv;
}

QString expandText(const Entry &entry, const QJsonObject &values, const CommandTemplate::Places &places)
{
    QString text;
    for (const Piece &piece : entry) {
        if (!piece.isValue)
            text += piece.text;
        else if (piece.text == "script"_L1)
            text += places.script;
        else if (piece.text == "folder"_L1)
            text += places.folder;
        else if (isAbsent(values, piece.text))
            return {};
        else
            text += argumentText(values.value(piece.text));
    }
    return text;
}

} // namespace jobdeck
