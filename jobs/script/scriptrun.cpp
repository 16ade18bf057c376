#include "jobs/script/scriptrun.h"

#include "jobs/jobcontext.h"
#include "jobs/jobenvironment.h"
#include "jobs/jobfolders.h"
#include "jobs/processoutcome.h"
#include "jobs/script/outputcommands.h"
#include "jobs/script/scriptcopy.h"
#include "jobs/script/secretfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScriptRun)
};

QJsonObject without(QJsonObject values, const QStringList &names)
{
    for (const QString &name : names)
        values.remove(name);
    return values;
}

QList<QByteArray> ownVariables(const JobDefinition &definition, const QJsonObject &values,
                               const CommandTemplate::Places &places)
{
    QList<QByteArray> variables{"JOBDECK_SCRIPT=" + QFile::encodeName(definition.file)};
    for (const auto &[name, entry] : definition.environment)
        if (const QString text = expandText(entry, values, places); !text.isEmpty() || entry.isEmpty())
            variables << name.toUtf8() + '=' + text.toUtf8();
    return variables;
}

std::optional<QByteArray> standardInput(const JobDefinition &definition, const QJsonObject &values)
{
    if (definition.hasJsonInput)
        return QJsonDocument(values).toJson(QJsonDocument::Compact) + '\n';
    QByteArray lines;
    for (const QString &name : definition.onStandardInput)
        if (const QJsonValue value = values.value(name); !value.isUndefined() && !value.isNull())
            lines += argumentText(value).toUtf8() + '\n';
    return definition.onStandardInput.isEmpty() ? std::nullopt : std::optional(lines);
}

// A later variable of one name wins over an earlier one.
QList<QByteArray> overridden(const QList<QByteArray> &variables)
{
    QHash<QByteArray, QByteArray> byName;
    for (const QByteArray &variable : variables)
        byName.insert(variable.first(variable.indexOf('=')), variable);
    return byName.values();
}

// One run, on its handler's thread.
class ScriptRun final {
public:
    ScriptRun(const JobDefinition &definition, const ScriptPlaces &places, JobContext &job)
        : m_definition(definition)
        , m_places(places)
        , m_job(job)
        , m_values(withoutSecrets(job.kind().arguments, job.arguments()))
        , m_own{.script = {}, .folder = places.jobFolder(job.jobId())}
    {
    }

    Outcome run()
    {
        const Result<void> ready = prepare();
        if (!ready)
            return Outcome::exception(ready.error().message);
        const Result<std::unique_ptr<SecretFiles>> secrets =
            SecretFiles::write(m_places.secrets, m_job.kind().arguments, m_job.arguments());
        if (!secrets)
            return Outcome::exception(secrets.error().message);
        m_order.environment = overridden(m_order.environment + (*secrets)->environment());
        if (!m_job.kind().resultsColumns.isEmpty())
            m_job.setResultsColumns(m_job.kind().resultsColumns);
        OutputCommands output(m_job, m_definition.progress, secretTexts(), m_own.folder);
        const auto lines = [&output](const QByteArray &line, bool isStandardError) {
            isStandardError ? output.takeError(line) : output.takeOutput(line);
        };
        const auto updates = [&output](const QByteArray &segment, bool isStandardError) {
            output.takeUpdate(segment, isStandardError);
        };
        const ProcessEnd end = runSupervised(m_order, m_job.stopToken(), lines, updates);
        if (!m_definition.leavesRunning) // what goes on may be in it
            dropEmptyFolder(m_own.folder);
        return outcomeOf(m_order, end, m_job.stopRequest().cause);
    }

private:
    Result<void> prepare()
    {
        if (auto made = makeOwnFolder(m_own.folder); !made)
            return made;
        if (m_definition.isScript) {
            const Result<QString> copy = scriptCopy(m_definition, m_places);
            if (!copy)
                return copy.error();
            m_own.script = *copy;
        } else {
            m_own.script = m_definition.file;
        }
        const Result<QStringList> command = scriptCommand(m_definition, m_values, m_own);
        if (!command)
            return command.error();
        describe(*command);
        return {};
    }

    void describe(const QStringList &command)
    {
        const QJsonObject shown = without(m_job.arguments(), m_definition.notInEnvironment);
        const QString folder = expandText(m_definition.workingFolder, m_values, m_own);
        m_order.program = command.first();
        m_order.arguments = command.sliced(1);
        m_order.folder = folder.isEmpty() ? m_own.folder
                                          : QDir(QFileInfo(m_definition.file).absolutePath()).absoluteFilePath(folder);
        m_order.environment =
            jobEnvironment(m_job.job(), m_job.kind(), shown) + ownVariables(m_definition, m_values, m_own);
        m_order.graceMs = m_job.kind().graceMs;
        m_order.standardInput = standardInput(m_definition, m_job.arguments());
        m_order.keepsRest = m_definition.leavesRunning;
        for (const QString &name : tooLongForEnvironment(m_job.kind(), shown))
            m_job.addLog(
                Texts::tr("%1 is not set, because it would be longer than the system allows (128 KiB)").arg(name),
                LogLevel::Notice);
    }

    [[nodiscard]] QStringList secretTexts() const
    {
        QStringList texts;
        for (const QJsonValue &secret : onlySecrets(m_job.kind().arguments, m_job.arguments()))
            texts << secret.toString();
        return texts;
    }

    const JobDefinition &m_definition;
    const ScriptPlaces &m_places;
    JobContext &m_job;
    const QJsonObject m_values;
    CommandTemplate::Places m_own;
    ProcessOrder m_order;
};

Error noProgram(const JobDefinition &definition, const QString &program)
{
    return {.message = Texts::tr("There is no program “%1”, which the command in %2 names. Install it, or correct the "
                                 "command.")
                           .arg(program, definition.file),
            .field = {}};
}

} // namespace

Result<QStringList> scriptCommand(const JobDefinition &definition, const QJsonObject &values,
                                  const CommandTemplate::Places &places)
{
    QStringList command =
        definition.command.isEmpty() ? QStringList{places.script} : definition.command.expand(values, places);
    if (command.isEmpty() || command.first().isEmpty())
        return Error{.message = Texts::tr("With these arguments, nothing is left of the command in %1. Fill in what it "
                                          "names, or give it a first entry that is always there.")
                                    .arg(definition.file),
                     .field = {}};
    QString &program = command.first();
    const QString named = program;
    program = program.contains(u'/') ? QDir(QFileInfo(definition.file).absolutePath()).absoluteFilePath(program)
                                     : QStandardPaths::findExecutable(program);
    if (program.isEmpty() || !QFileInfo::exists(program))
        return noProgram(definition, named);
    return command;
}

Handler scriptHandler(std::shared_ptr<const JobDefinition> definition, const ScriptPlaces &places)
{
    return [definition = std::move(definition), places](JobContext &job) {
        return ScriptRun(*definition, places, job).run();
    };
}

} // namespace jobdeck
