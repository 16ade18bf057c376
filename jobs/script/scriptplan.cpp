#include "jobs/script/scriptplan.h"

#include "jobs/jobenvironment.h"
#include "jobs/script/scriptplaces.h"
#include "model/argumentvalidation.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScriptRun)
};

const QString dots = u"••••"_s; // for a secret

QJsonObject without(QJsonObject values, const QStringList &names)
{
    for (const QString &name : names)
        values.remove(name);
    return values;
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

Error noProgram(const JobDefinition &definition, const QString &program)
{
    return {.message = Texts::tr("There is no program “%1”, which the command in %2 names. Install it, or correct the "
                                 "command.")
                           .arg(program, definition.file),
            .field = {}};
}

QDir folderOf(const JobDefinition &definition) { return QFileInfo(definition.file).absoluteDir(); }

} // namespace

QList<QByteArray> definitionVariables(const JobDefinition &definition, const QJsonObject &values,
                                      const CommandTemplate::Places &places)
{
    QList<QByteArray> variables{"JOBDECK_SCRIPT=" + QFile::encodeName(definition.file)};
    const auto isOfPython = [](const auto &each) { return each.first == u"PYTHONUNBUFFERED"_s; };
    if (std::ranges::none_of(definition.environment, isOfPython))
        variables << "PYTHONUNBUFFERED=1"; // else Python keeps what it prints into a pipe until it ends
    for (const auto &[name, entry] : definition.environment)
        if (const QString text = expandText(entry, values, places); !text.isEmpty() || entry.isEmpty())
            variables << name.toUtf8() + '=' + text.toUtf8();
    return variables;
}

Result<QStringList> withProgramFound(const JobDefinition &definition, QStringList command)
{
    QString &program = command.first();
    const QString called = program;
    program = program.contains(u'/') ? folderOf(definition).absoluteFilePath(program)
                                     : QStandardPaths::findExecutable(program);
    if (program.isEmpty() || !QFileInfo::exists(program))
        return noProgram(definition, called);
    return command;
}

Result<QStringList> scriptCommand(const JobDefinition &definition, const QJsonObject &values,
                                  const CommandTemplate::Places &places)
{
    const QStringList command =
        definition.command.isEmpty() ? QStringList{places.script} : definition.command.expand(values, places);
    if (command.isEmpty() || command.first().isEmpty())
        return Error{.message = Texts::tr("With these arguments, nothing is left of the command in %1. Fill in what it "
                                          "names, or give it a first entry that is always there.")
                                    .arg(definition.file),
                     .field = {}};
    return withProgramFound(definition, command);
}

Result<ScriptPlan> planScript(const JobDefinition &definition, const Job &job, const QJsonObject &arguments,
                              const CommandTemplate::Places &places)
{
    const QJsonObject values = withoutSecrets(definition.kind.arguments, arguments);
    const Result<QStringList> command = scriptCommand(definition, values, places);
    if (!command)
        return command.error();
    const QString folder = expandText(definition.workingFolder, values, places);
    const QJsonObject shown = without(arguments, definition.notInEnvironment);
    return ScriptPlan{.command = *command,
                      .folder = folder.isEmpty() ? places.folder : folderOf(definition).absoluteFilePath(folder),
                      .hasOwnFolder = folder.isEmpty(),
                      .inherited = userVariables(),
                      .added =
                          jobVariables(job, definition.kind, shown) + definitionVariables(definition, values, places),
                      .standardInput = standardInput(definition, arguments),
                      .leftOut = tooLongForEnvironment(definition.kind, shown)};
}

RunPreview previewScript(const JobDefinition &definition, const QJsonObject &arguments, qint64 dueMs,
                         const ScriptPlaces &places)
{
    const ArgumentSpecs &specs = definition.kind.arguments;
    const ValidatedArguments checked = validateArguments(specs, arguments, CheckFiles::No);
    QJsonObject values = withoutEmptied(checked.values);
    QList<QByteArray> secrets;
    for (const QString &name : onlySecrets(specs, checked.values).keys()) {
        values.insert(name, dots);
        secrets << "JOBDECK_SECRET_" + variableName(name) + '=' + dots.toUtf8();
    }
    const Job job{.kind = definition.kind.name, .createdAt = dueMs, .attempt = 1};
    const Result<ScriptPlan> plan =
        planScript(definition, job, values, {.script = definition.file, .folder = places.jobFolder(job.id)});
    const QString problem = checked.errors.isEmpty() ? QString() : checked.errors.first().message;
    if (!plan)
        return {.problem = problem.isEmpty() ? plan.error().message : problem};
    return {.problem = problem,
            .command = plan->command,
            .folder = plan->folder,
            .makesFolder = plan->hasOwnFolder,
            .environment = namedVariables(plan->added + secrets),
            .input = plan->standardInput ? std::optional(QString::fromUtf8(*plan->standardInput)) : std::nullopt};
}

} // namespace jobdeck
