#include "jobs/script/scriptchoices.h"

#include "jobs/jobenvironment.h"
#include "jobs/processoutcome.h"
#include "jobs/script/scriptcopy.h"
#include "jobs/script/scriptplan.h"
#include "model/argumentvalidation.h"
#include "model/choicesquestion.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>
#include <QStringDecoder>

#include <atomic>
#include <condition_variable>
#include <thread>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScriptChoices)
};

Error failure(const QString &message) { return {.code = ErrorCode::BadInput, .message = message, .field = {}}; }

// Ends a run that takes too long, or that nobody waits for any more.
class Watch final {
public:
    Watch(std::chrono::milliseconds time, const std::stop_token &wanted)
        : m_relay(wanted, [this] { m_source.request_stop(); })
        , m_timer([this, time](const std::stop_token &over) { wait(time, over); })
    {
    }
    void stop() { m_source.request_stop(); }
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }
    [[nodiscard]] bool isLate() const { return m_isLate; }

private:
    void wait(std::chrono::milliseconds time, const std::stop_token &over)
    {
        std::mutex mutex;
        std::condition_variable_any never;
        std::unique_lock lock(mutex);
        never.wait_for(lock, over, time, [] { return false; });
        if (over.stop_requested())
            return;
        m_isLate = true;
        m_source.request_stop();
    }

    std::stop_source m_source;
    std::atomic_bool m_isLate = false;
    std::stop_callback<std::function<void()>> m_relay;
    std::jthread m_timer;
};

QStringList wordsOf(const QJsonValue &value)
{
    QStringList words;
    if (value.isArray())
        for (const QJsonValue &each : value.toArray())
            words << each.toString();
    else
        words << value.toString();
    return words;
}

FieldErrors notListed(const ArgumentSpec &spec, const QList<Choice> &choices, const QJsonValue &value)
{
    ArgumentSpec known = spec;
    known.choices = choices;
    const auto checked = checkedValue(known, value);
    if (checked)
        return {};
    if (choices.isEmpty())
        return {fieldError(spec,
                           Texts::tr("%1 cannot be “%2”: its command lists no choices.")
                               .arg(spec.shownLabel(), wordsOf(value).join(u", "_s)))};
    return {checked.error()};
}

} // namespace

struct ScriptChoices::Call {
    ProcessOrder order;
    QByteArray key; // of what is kept
};

Result<ScriptChoices::Call> ScriptChoices::callFor(const JobDefinition &definition, const ArgumentSpec &spec,
                                                   const QJsonObject &values) const
{
    QString script = definition.file;
    if (definition.isScript) {
        const Result<QString> copy = scriptCopy(definition, m_places);
        if (!copy)
            return copy.error();
        script = *copy;
    }
    const QString folder = QFileInfo(definition.file).absolutePath();
    CommandTemplate command;
    for (const QString &text : spec.choicesCommand)
        if (const auto entry = CommandTemplate::parseEntry(text))
            command.append({.entries = {*entry}});
    QJsonObject named; // what it depends on, and nothing else
    for (const QString &name : choicesDependencies(spec))
        if (const auto value = values.find(name); value != values.end())
            named.insert(name, *value);
    const CommandTemplate::Places places{.script = script, .folder = folder};
    const QStringList argv = command.expand(named, places);
    if (argv.isEmpty() || argv.first().isEmpty())
        return failure(Texts::tr("Nothing is left of the command."));
    const Result<QStringList> found = withProgramFound(definition, argv);
    if (!found)
        return found.error();
    const QList<QByteArray> own = definitionVariables(definition, named, places);
    Call call{.order = {.program = found->first(),
                        .arguments = found->sliced(1),
                        .folder = folder,
                        .environment = userVariables() + own,
                        .graceMs = 500},
              .key = definition.hash + '\0' + spec.name.toUtf8()};
    for (const QString &word : argv)
        call.key += '\0' + word.toUtf8();
    return call;
}

Result<QByteArrayList> ScriptChoices::run(const Call &call, const std::stop_token &stop) const
{
    Watch watch(m_limits.time, stop);
    QByteArrayList lines;
    QByteArray complaint; // the last line of standard error
    qsizetype size = 0;
    bool isTooMuch = false;
    const auto take = [&](const QByteArray &line, bool isStandardError) {
        size += line.size() + 1;
        isTooMuch = isTooMuch || size > m_limits.bytes || lines.size() > m_limits.count;
        if (isTooMuch)
            watch.stop();
        else if (isStandardError)
            complaint = line.trimmed().isEmpty() ? complaint : line.trimmed();
        else if (!line.isEmpty())
            lines << line;
    };
    const ProcessEnd end = runSupervised(call.order, watch.token(), take);
    if (isTooMuch || lines.size() > m_limits.count)
        return failure(Texts::tr("It prints more than %1 choices, or more than %2 KiB. Let it print fewer.")
                           .arg(m_limits.count)
                           .arg(m_limits.bytes / 1024));
    if (watch.isLate())
        return failure(Texts::tr("It did not end within %1 s.").arg(double(m_limits.time.count()) / 1'000));
    const Outcome outcome = outcomeOf(call.order, end, StopCause::Abort);
    if (stop.stop_requested() || !outcome.error.isEmpty() || end.exitCode.value_or(1) != 0)
        return failure(complaint.isEmpty() ? outcome.error
                                           : outcome.error + u' '
                               + QString::fromUtf8(complaint.first(std::min<qsizetype>(complaint.size(), 300))));
    return lines;
}

Result<QList<Choice>> ScriptChoices::read(const QByteArrayList &lines) const
{
    QList<Choice> choices;
    QSet<QString> seen;
    for (QByteArray line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(line);
        if (decoder.hasError())
            return failure(Texts::tr("It prints bytes that are not UTF-8."));
        const qsizetype tab = text.indexOf(u'\t');
        const QString value = tab < 0 ? text : text.first(tab);
        if (value.isEmpty() || seen.contains(value))
            continue;
        seen.insert(value);
        choices << Choice{.value = value, .label = tab < 0 ? QString() : text.sliced(tab + 1)};
    }
    return choices;
}

Result<QList<Choice>> ScriptChoices::load(const JobDefinition &definition, const ArgumentSpec &spec,
                                          const QJsonObject &values, const std::stop_token &stop, bool isFresh)
{
    const auto explained = [&spec](const Error &error) {
        return fieldError(spec,
                          Texts::tr("The choices of “%1” cannot be found. %2").arg(spec.shownLabel(), error.message));
    };
    const Result<Call> call = callFor(definition, spec, values);
    if (!call)
        return explained(call.error());
    if (const auto known = isFresh ? std::nullopt : kept(call->key))
        return *known;
    const Result<QByteArrayList> lines = run(*call, stop);
    if (!lines)
        return explained(lines.error());
    const Result<QList<Choice>> choices = read(*lines);
    if (!choices)
        return explained(choices.error());
    keep(call->key, *choices);
    return choices;
}

FieldErrors ScriptChoices::check(const JobDefinition &definition, const QJsonObject &values,
                                 const std::stop_token &stop)
{
    FieldErrors errors;
    for (const ArgumentSpec &spec : definition.kind.arguments) {
        const QJsonValue value = values.value(spec.name);
        if (spec.choicesCommand.isEmpty() || spec.type == ArgumentType::EditableChoice || value.isUndefined()
            || value.isNull())
            continue;
        const Result<QList<Choice>> choices = load(definition, spec, values, stop);
        if (choices)
            errors += notListed(spec, *choices, value);
        else
            errors << choices.error();
    }
    return errors;
}

std::optional<QList<Choice>> ScriptChoices::kept(const QByteArray &key)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_kept.constFind(key);
    if (found == m_kept.cend() || found->until < std::chrono::steady_clock::now())
        return std::nullopt;
    return found->choices;
}

void ScriptChoices::keep(const QByteArray &key, const QList<Choice> &choices)
{
    const auto now = std::chrono::steady_clock::now();
    const std::scoped_lock lock(m_mutex);
    m_kept.removeIf([now](const auto &entry) { return entry.value().until < now; });
    m_kept.insert(key, {.choices = choices, .until = now + m_limits.kept});
}

} // namespace jobdeck
