#include "app/clidryrun.h"

#include "app/commandreader.h"
#include "app/readingaccess.h"
#include "jobs/script/scriptjobs.h"
#include "jobs/script/scriptplan.h"
#include "model/jobqueries.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QJsonObject lastArguments(const QString &databaseFile, const ArgumentSpecs &specs, const QString &kind)
{
    const bool isAsked = std::ranges::any_of(
        specs, [](const ArgumentSpec &spec) { return spec.defaultRule.source == DefaultRule::Source::LastUse; });
    if (!isAsked || isNoDatabaseYet(databaseFile))
        return {};
    const auto db = openToRead(databaseFile);
    const auto jobs = db ? readJobs(*db, {.kind = kind}, 1) : Result<QList<Job>>(db.error());
    return jobs && !jobs->isEmpty() ? jobs->first().arguments : QJsonObject();
}

// A secret is dots in what is shown, so it need not be given for that.
QJsonObject withSecretsAssumed(const ArgumentSpecs &specs, QJsonObject values)
{
    for (const ArgumentSpec &spec : specs)
        if (spec.isSecret() && spec.isRequired && !values.contains(spec.name))
            values.insert(spec.name, QString(std::max(spec.minLength.value_or(0), 4), u'•'));
    return values;
}

FieldErrors problemsOf(const ArgumentSpecs &specs, const QJsonObject &arguments, const ExtraCheck &check)
{
    const ValidatedArguments valid = validateArguments(specs, arguments);
    return valid.isValid() && check ? check(valid.values) : valid.errors;
}

QJsonObject toJson(const RunPreview &preview)
{
    QJsonObject environment;
    for (const auto &[name, value] : preview.environment)
        environment.insert(name, value);
    return {{u"command"_s, QJsonArray::fromStringList(preview.command)},
            {u"folder"_s, preview.folder},
            {u"environment"_s, environment},
            {u"input"_s, preview.input ? QJsonValue(*preview.input) : QJsonValue()},
            {u"shell"_s, shellLine(preview)}};
}

} // namespace

int printDryRun(const Console &console, const Invocation &invocation, const JobRegistry &registry,
                const ScriptJobs &scripts, const ScriptPlaces &places, const QString &databaseFile)
{
    const ReadCommands read = CommandReader(invocation, registry, databaseFile).read();
    if (!read.errors.isEmpty())
        return console.error(read.errors.first());
    const RunRequest &request = read.commands.first().request;
    const auto definition = scripts.definition(request.kind);
    if (!definition)
        return console.error(
            {ErrorCode::BadInput,
             Texts::tr("“%1” is part of Jobdeck and starts no script, so there is no line to show.").arg(request.kind),
             u"dry-run"_s});
    JobDefinition found = *definition;
    found.kind.arguments = withDefaults(found.kind.arguments, QDateTime::currentDateTime(),
                                        lastArguments(databaseFile, found.kind.arguments, request.kind));
    const QJsonObject arguments = withSecretsAssumed(found.kind.arguments, request.arguments);
    const FieldErrors problems = problemsOf(found.kind.arguments, arguments, registry.check(request.kind));
    if (!problems.isEmpty())
        return console.error(problems.first());
    const RunPreview preview =
        previewScript(found, arguments, request.at.value_or(QDateTime::currentMSecsSinceEpoch()), places);
    if (!preview.problem.isEmpty())
        return console.error({ErrorCode::BadInput, preview.problem, {}});
    if (console.isJson())
        console.json(toJson(preview));
    else
        console.data(shellLine(preview));
    return ExitSuccess;
}

} // namespace jobdeck
