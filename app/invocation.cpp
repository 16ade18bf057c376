#include "app/invocation.h"

#include "model/nearest.h"

#include <QCoreApplication>

#include <algorithm>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Option {
    QString name;
    QString value; // name of its value; empty: it takes none
    QString help;
};

struct CommandSpec {
    QString name;
    QString words;
    QString help;
    QList<Option> options;
    int minWords = 0;
    int maxWords = 0; // -1: any number
};

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QList<Option> globalOptions()
{
    return {
        {u"database"_s, u"FILE"_s, Texts::tr("the database to use")},
        {u"jobs"_s, u"DIR"_s, Texts::tr("a folder with script jobs; may be repeated")},
        {u"help"_s, {}, Texts::tr("show this help")},
        {u"version"_s, {}, Texts::tr("show the version")},
    };
}

QList<Option> argumentOptions()
{
    return {
        {u"argument"_s, u"name=value"_s, Texts::tr("-a: an argument of the job; repeat it for the items of a list")},
        {u"args"_s, u"FILE|-"_s, Texts::tr("a JSON object with arguments; -a wins")},
        {u"at"_s, u"WHEN"_s, Texts::tr("when to run: 2026-12-24T18:00, +10m, +2h, +3d")},
    };
}

QList<Option> runOptions()
{
    return argumentOptions()
        + QList<Option>{
            {u"timeout"_s, u"D"_s, Texts::tr("end the job after this long: 90s, 5m, 2h, 1d")},
            {u"retries"_s, u"N"_s, Texts::tr("run it again so many times after an error or time-out")},
            {u"wait"_s, {}, Texts::tr("wait for the end; exit code 1 if the job did not end done")},
            {u"json"_s, {}, Texts::tr("JSON output")},
        };
}

QList<CommandSpec> commands()
{
    const Option json{u"json"_s, {}, Texts::tr("JSON output")};
    const QString ids = u"ID…"_s;
    return {
        {u"kinds"_s, {}, Texts::tr("List the kinds of job."), {json}},
        {u"run"_s, u"KIND"_s, Texts::tr("Run a job, or schedule it, and print its id."), runOptions(), 1, 1},
        {u"list"_s,
         {},
         Texts::tr("List jobs, newest first."),
         {{u"status"_s, u"S"_s, Texts::tr("only this status; may be repeated")},
          {u"kind"_s, u"K"_s, Texts::tr("only this kind")},
          {u"group"_s, u"G"_s, Texts::tr("only this group")},
          {u"search"_s, u"TEXT"_s, Texts::tr("only jobs that contain this text")},
          {u"limit"_s, u"N"_s, Texts::tr("at most so many")},
          json}},
        {u"show"_s, u"ID"_s, Texts::tr("Show a job."), {json}, 1, 1},
        {u"log"_s,
         u"ID"_s,
         Texts::tr("Print the log of a job."),
         {{u"follow"_s, {}, Texts::tr("go on until the job has ended")}, json},
         1,
         1},
        {u"results"_s,
         u"ID"_s,
         Texts::tr("Print the results of a job."),
         {{u"format"_s, u"text|csv|json"_s, Texts::tr("how to print them")}, json},
         1,
         1},
        {u"abort"_s, ids, Texts::tr("Abort running jobs and wait until they have ended."), {json}, 1, -1},
        {u"cancel"_s, ids, Texts::tr("Cancel jobs that have not started."), {json}, 1, -1},
        {u"delete"_s, ids, Texts::tr("Delete jobs that have ended, with their logs and results."), {json}, 1, -1},
        {u"reschedule"_s, u"ID"_s, Texts::tr("Change the time or the arguments of a job that has not started."),
         argumentOptions() + QList<Option>{json}, 1, 1},
        {u"rerun"_s, u"ID"_s, Texts::tr("Run a job again that has ended, with the same or other arguments."),
         runOptions(), 1, 1},
        {u"work"_s,
         {},
         Texts::tr("Run what is new or due, with no window."),
         {{u"until-idle"_s, {}, Texts::tr("end when nothing is new, due or running")}, json}},
        {u"run-job"_s, u"ID"_s, Texts::tr("Run one new or scheduled job now, in the foreground."), {json}, 1, 1},
    };
}

Error badCall(const QString &message) { return {ErrorCode::BadInput, message, {}}; }

const CommandSpec *findCommand(const QList<CommandSpec> &all, const QString &name)
{
    const auto found = std::ranges::find(all, name, &CommandSpec::name);
    return found == all.end() ? nullptr : &*found;
}

Error unknown(const QString &message, const QString &name, const QStringList &known)
{
    const QString near = nearestName(name, known);
    return badCall(near.isEmpty() ? message + u' ' + Texts::tr("“jobdeck --help” lists what there is.")
                                  : message + u' ' + Texts::tr("Did you mean “%1”?").arg(near));
}

// Walks over the words once; option names are looked up among those of the command and the global ones.
class Parser final {
public:
    explicit Parser(QStringList arguments)
        : m_arguments(std::move(arguments))
        , m_commands(commands())
    {
    }

    Result<Invocation> parse()
    {
        m_options = globalOptions();
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
                m_spec = findCommand(m_commands, word);
                if (m_spec == nullptr)
                    return unknownCommand(word);
                m_result.command = word;
                m_options += m_spec->options;
                m_arguments.removeAt(i);
                return {};
            }
        }
        return {};
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
        const auto option = std::ranges::find(m_options, name, &Option::name);
        if (option == m_options.end())
            return unknownOption(name, shown);
        if (option->value.isEmpty()) {
            if (value)
                return badCall(Texts::tr("The option %1 takes no value.").arg(shown));
            m_result.options[name];
            return {};
        }
        if (!value) {
            if (m_next >= m_arguments.size())
                return badCall(Texts::tr("The option %1 needs a value: %2.").arg(shown, option->value));
            value = m_arguments.at(m_next++);
        }
        m_result.options[name].append(*value);
        return {};
    }

    [[nodiscard]] Error unknownOption(const QString &name, const QString &shown) const
    {
        QStringList names;
        for (const Option &option : m_options)
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
    QList<Option> m_options;
    Invocation m_result;
    qsizetype m_next = 0;
    bool m_onlyWords = false;
};

QString optionLines(const QList<Option> &options)
{
    QString text;
    for (const Option &option : options) {
        const QString dashed = option.name == u"argument" ? u"-a"_s : u"--"_s + option.name;
        const QString left = option.value.isEmpty() ? dashed : dashed + u' ' + option.value;
        text += u"  %1  %2\n"_s.arg(left, -24).arg(option.help);
    }
    return text;
}

} // namespace

Result<Invocation> parseInvocation(const QStringList &arguments) { return Parser(arguments).parse(); }

QString helpText(const QString &command)
{
    const QList<CommandSpec> all = commands();
    const CommandSpec *spec = findCommand(all, command);
    if (spec != nullptr) {
        return Texts::tr("Usage: %1").arg(u"jobdeck %1 %2"_s.arg(spec->name, spec->words).trimmed()) + u"\n\n"_s
            + spec->help + u"\n\n"_s + optionLines(spec->options + globalOptions()).trimmed();
    }
    QString text = Texts::tr("Usage: %1").arg(u"jobdeck [COMMAND] …"_s) + u"\n\n"_s
        + Texts::tr("Without a command the window opens.") + u"\n\n"_s;
    for (const CommandSpec &each : all)
        text += u"  %1  %2\n"_s.arg((each.name + u' ' + each.words).trimmed(), -16).arg(each.help);
    return text + u"\n"_s + optionLines(globalOptions()) + u"\n"_s
        + Texts::tr("“jobdeck COMMAND --help” tells what a command takes.");
}

} // namespace jobdeck
