#include "app/clidryrun.h"

#include "app/commandreader.h"
#include "app/readingaccess.h"
#include "jobs/library/runcommand.h"
#include "jobs/requestparts.h"
#include "jobs/script/scriptjobs.h"
#include "jobs/script/scriptplan.h"
#include "model/jobqueries.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <functional>

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

// Its arguments with what they need, and what is said of them.
struct DryRun {
    JobKind kind;
    std::function<RunPreview(const QJsonObject &arguments)> preview;
};

Result<DryRun> dryRunOf(const RunRequest &request, const JobRegistry &registry, const ScriptJobs &scripts,
                        const ScriptPlaces &places, const QString &databaseFile)
{
    const qint64 dueMs = request.at.value_or(QDateTime::currentMSecsSinceEpoch());
    const JobKind *kind = registry.find(request.kind);
    if (kind != nullptr && isRunCommand(*kind))
        return DryRun{*kind, [dueMs](const QJsonObject &values) { return previewRunCommand(values, dueMs); }};
    const auto definition = scripts.definition(request.kind);
    if (!definition)
        return Error{
            ErrorCode::BadInput,
            Texts::tr("“%1” is part of Jobdeck and starts no script, so there is no line to show.").arg(request.kind),
            u"dry-run"_s};
    JobDefinition found = *definition;
    found.kind.arguments = withDefaults(found.kind.arguments, QDateTime::currentDateTime(),
                                        lastArguments(databaseFile, found.kind.arguments, request.kind));
    return DryRun{found.kind, [found, dueMs, places](const QJsonObject &values) {
                      return previewScript(found, values, dueMs, places);
                  }};
}

} // namespace

int printDryRun(const Console &console, const Invocation &invocation, const JobRegistry &registry,
                const ScriptJobs &scripts, const ScriptPlaces &places, const QString &databaseFile)
{
    const ReadCommands read = CommandReader(invocation, registry, databaseFile).read();
    if (!read.errors.isEmpty())
        return console.error(read.errors.first());
    const RunRequest &request = read.commands.first().request;
    const auto dryRun = dryRunOf(request, registry, scripts, places, databaseFile);
    if (!dryRun)
        return console.error(dryRun.error());
    const JobKind &kind = dryRun->kind;
    if (request.at && !kind.isSchedulable)
        return console.error(notSchedulable(kind));
    const QJsonObject arguments = withSecretsAssumed(kind.arguments, request.arguments);
    const FieldErrors problems = problemsOf(kind.arguments, arguments, registry.check(request.kind));
    if (!problems.isEmpty())
        return console.error(problems.first());
    const RunPreview preview = dryRun->preview(arguments);
    if (!preview.problem.isEmpty())
        return console.error({ErrorCode::BadInput, preview.problem, {}});
    if (console.isJson())
        console.json(toJson(preview));
    else
        console.data(shellLine(preview));
    return ExitSuccess;
}

} // namespace jobdeck
