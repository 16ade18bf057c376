#include "app/invocation.h"

#include "app/commandspec.h"
#include "model/nearest.h"

#include <QCoreApplication>

#include <algorithm>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error badCall(const QString &message) { return {ErrorCode::BadInput, message, {}}; }

Error unknown(const QString &message, const QString &name, const QStringList &known)
{
    const QString near = nearestName(name, known);
    return badCall(near.isEmpty() ? message + u' ' + Texts::tr("“jobdeck --help” lists what there is.")
                                  : message + u' ' + Texts::tr("Did you mean “%1”?").arg(near));
}

// Walks over the words once; option names are looked up among those of the command and the global ones.
class Parser final {
public:
    Parser(QStringList arguments, bool hasScripts)
        : m_arguments(std::move(arguments))
        , m_commands(commandSpecs(hasScripts))
        , m_options(globalOptions(hasScripts))
    {
    }

    Result<Invocation> parse()
    {
        if (const auto found = readCommand(); !found)
            return found.error();
        for (m_next = 0; m_next < m_arguments.size();) {
            if (const auto read = readWord(m_arguments.at(m_next++)); !read)
                return read.error();
        }
        m_result.wantsHelp = m_result.has(u"help"_s);
        m_result.wantsVersion = m_result.has(u"version"_s);
        return m_result.wantsHelp || m_result.wantsVersion ? Result<Invocation>(m_result) : checkWords();
    }

private:
    // The command is the first word that is neither an option nor the value of a global one.
    Result<void> readCommand()
    {
        for (qsizetype i = 0; i < m_arguments.size(); ++i) {
            const QString &word = m_arguments.at(i);
            if (word == u"--database" || word == u"--jobs") {
                ++i;
            } else if (!word.startsWith(u'-')) {
                const QString first = m_arguments.takeAt(i);
                return isCommandGroup(m_commands, first) ? readSecondWord(first, i) : takeCommand(first);
            }
        }
        return {};
    }

    Result<void> takeCommand(const QString &name)
    {
        m_spec = findCommand(m_commands, name);
        if (m_spec == nullptr)
            return unknownCommand(name);
        m_result.command = name;
        m_options += m_spec->options;
        return {};
    }

    // Of "schedule add". Its options may stand before it.
    Result<void> readSecondWord(const QString &first, qsizetype from)
    {
        for (qsizetype i = from; i < m_arguments.size(); ++i) {
            const QString &word = m_arguments.at(i);
            if (!word.startsWith(u'-'))
                return takeCommand(first + u' ' + m_arguments.takeAt(i));
            if (hasValueAfter(first, word))
                ++i;
        }
        m_result.command = first; // for the help
        const bool isHelp = m_arguments.contains(u"--help"_s) || m_arguments.contains(u"-h"_s);
        return isHelp ? Result<void>() : badCall(Texts::tr("“jobdeck %1” needs %2.").arg(first, u"COMMAND"_s));
    }

    [[nodiscard]] bool hasValueAfter(const QString &group, const QString &word) const
    {
        QList<CommandOption> options = m_options;
        for (const CommandSpec &spec : m_commands)
            options += spec.name.startsWith(group + u' ') ? spec.options : QList<CommandOption>();
        return word == u"-a" || std::ranges::any_of(options, [&word](const CommandOption &option) {
                   return !option.value.isEmpty() && word == u"--"_s + option.name;
               });
    }

    [[nodiscard]] Error unknownCommand(const QString &word) const
    {
        QStringList names;
        for (const CommandSpec &spec : m_commands)
            names.append(spec.name);
        return unknown(Texts::tr("There is no command “%1”.").arg(word), word, names);
    }

    Result<void> readWord(const QString &word)
    {
        if (m_onlyWords || !word.startsWith(u'-') || word == u"-") {
            m_result.words.append(word);
            return {};
        }
        if (word == u"--") {
            m_onlyWords = true;
            return {};
        }
        if (word.startsWith(u"-a"_s) && !word.startsWith(u"--"))
            return readOption(u"argument"_s, word.size() > 2 ? std::optional(word.mid(2)) : std::nullopt, u"-a"_s);
        if (word == u"-h")
            return readOption(u"help"_s, {}, word);
        const qsizetype equals = word.indexOf(u'=');
        return readOption(word.startsWith(u"--") ? word.mid(2, equals < 0 ? -1 : equals - 2) : word,
                          equals < 0 ? std::nullopt : std::optional(word.mid(equals + 1)), word.left(equals));
    }

    Result<void> readOption(const QString &name, std::optional<QString> value, const QString &shown)
    {
        const auto option = std::ranges::find(m_options, name, &CommandOption::name);
        if (option == m_options.end())
            return unknownOption(name, shown);
        if (option->value.isEmpty()) {
            if (value)
                return badCall(Texts::tr("The option %1 takes no value.").arg(shown));
            m_result.options[name];
            return {};
        }
        if (!value && m_next < m_arguments.size())
            value = m_arguments.at(m_next++);
        const bool mayBeEmpty = name != u"database" && name != u"jobs";
        if (!value || (value->isEmpty() && !mayBeEmpty))
            return badCall(Texts::tr("The option %1 needs a value: %2.").arg(shown, option->value));
        m_result.options[name].append(*value);
        return {};
    }

    [[nodiscard]] Error unknownOption(const QString &name, const QString &shown) const
    {
        QStringList names;
        for (const CommandOption &option : m_options)
            names.append(u"--"_s + option.name);
        const QString message = m_result.command.isEmpty()
            ? Texts::tr("There is no option %1.").arg(shown)
            : Texts::tr("“jobdeck %1” has no option %2.").arg(m_result.command, shown);
        return unknown(message, u"--"_s + name, names);
    }

    [[nodiscard]] Result<Invocation> checkWords() const
    {
        if (m_spec == nullptr)
            return m_result;
        if (m_result.words.size() < m_spec->minWords)
            return badCall(Texts::tr("“jobdeck %1” needs %2.").arg(m_spec->name, m_spec->words));
        if (m_spec->maxWords >= 0 && m_result.words.size() > m_spec->maxWords)
            return badCall(
                Texts::tr("“jobdeck %1” does not take “%2”.").arg(m_spec->name, m_result.words.at(m_spec->maxWords)));
        return m_result;
    }

    QStringList m_arguments;
    const QList<CommandSpec> m_commands;
    const CommandSpec *m_spec = nullptr;
    QList<CommandOption> m_options;
    Invocation m_result;
    qsizetype m_next = 0;
    bool m_onlyWords = false;
};

} // namespace

Result<Invocation> parseInvocation(const QStringList &arguments, bool hasScripts)
{
    return Parser(arguments, hasScripts).parse();
}

} // namespace jobdeck
