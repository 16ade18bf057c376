#include "jobs/library/runcommand.h"

#include "jobs/jobenvironment.h"
#include "jobs/processoutcome.h"
#include "jobs/registration.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RunCommand)
};

struct RunCommand : Schedule {
    Q_GADGET
    Q_PROPERTY(QString program MEMBER program)
    Q_PROPERTY(QStringList arguments MEMBER arguments)
    Q_PROPERTY(QString working_folder MEMBER workingFolder)
public:
    QString program;
    QStringList arguments;
    QString workingFolder;

    static void describe(ArgumentSpecs &specs);
    static FieldErrors check(const RunCommand &command);
    [[nodiscard]] QString folder() const { return workingFolder.isEmpty() ? QDir::homePath() : workingFolder; }
};

void RunCommand::describe(ArgumentSpecs &specs)
{
    ArgumentSpec &program = specs(u"program");
    program.type = ArgumentType::File;
    program.label = Texts::tr("Program");
    program.help = Texts::tr("A file, or the name of a program that is found in PATH. No shell is involved.");
    program.isRequired = true;
    program.mustExist = false; // a plain name is searched for
    specs(u"arguments").label = Texts::tr("Arguments");
    specs(u"arguments").help = Texts::tr("One argument a line, passed on exactly as it is.");
    ArgumentSpec &folder = specs(u"working_folder");
    folder.type = ArgumentType::Folder;
    folder.label = Texts::tr("Working folder");
    folder.placeholder = Texts::tr("Home folder");
}

// The path of the program, or why there is none.
Result<QString> findProgram(const RunCommand &command)
{
    const auto problem = [](const QString &message) {
        return Error{.code = ErrorCode::BadInput, .message = message, .field = u"program"_s};
    };
    if (!command.program.contains(u'/')) {
        const QString found = QStandardPaths::findExecutable(command.program);
        return found.isEmpty() ? Result<QString>(problem(Texts::tr("There is no program named “%1” in PATH. Check the "
                                                                   "spelling, or choose its file.")
                                                             .arg(command.program)))
                               : Result<QString>(found);
    }
    const QFileInfo file(QDir(command.folder()), command.program);
    if (!file.exists())
        return problem(Texts::tr("There is no program “%1”. Check the path, or choose its file.").arg(file.filePath()));
    if (!file.isFile())
        return problem(Texts::tr("“%1” is not a program but something else. Choose a file.").arg(file.filePath()));
    if (!file.isExecutable())
        return problem(Texts::tr("“%1” may not be run as a program. Make it executable, or choose another file.")
                           .arg(file.filePath()));
    return file.absoluteFilePath();
}

FieldErrors RunCommand::check(const RunCommand &command)
{
    const Result<QString> found = findProgram(command);
    return found ? FieldErrors{} : FieldErrors{found.error()};
}

Outcome runCommand(const RunCommand &command, JobContext &job)
{
    const Result<QString> program = findProgram(command);
    if (!program)
        return Outcome::exception(program.error().message);
    for (const QString &name : tooLongForEnvironment(job.kind(), job.arguments()))
        job.addLog(Texts::tr("%1 is not set, because it would be longer than the system allows (128 KiB)").arg(name),
                   LogLevel::Notice);
    const ProcessOrder order{.program = *program,
                             .arguments = command.arguments,
                             .folder = command.folder(),
                             .environment = jobEnvironment(job.job(), job.kind(), job.arguments()),
                             .graceMs = job.kind().graceMs};
    const ProcessEnd end = runSupervised(order, job.stopToken(), [&job](const QByteArray &line, bool isError) {
        job.addLogBytes(line, isError ? LogLevel::Warning : LogLevel::Info);
    });
    return outcomeOf(order, end, job.stopRequest().cause);
}

} // namespace

bool isRunCommand(const JobKind &kind)
{
    return kind.name == "Run Command"_L1 && !kind.isFromFile() && kind.arguments == specsOf<RunCommand>();
}

RunPreview previewRunCommand(const QJsonObject &arguments, qint64 dueMs)
{
    JobKind kind;
    kind.name = u"Run Command"_s;
    kind.arguments = specsOf<RunCommand>();
    const ValidatedArguments checked = validateArguments(kind.arguments, arguments);
    const auto command = argumentsFrom<RunCommand>(checked.values);
    const Result<QString> program = findProgram(command);
    QString problem = checked.isValid() ? QString() : checked.errors.first().message;
    if (!program)
        return {.problem = problem.isEmpty() ? program.error().message : problem};
    const Job job{.kind = kind.name, .createdAt = dueMs, .attempt = 1};
    return {.problem = problem,
            .command = QStringList{*program} + command.arguments,
            .folder = command.folder(),
            .environment = namedVariables(jobVariables(job, kind, checked.values))};
}

Result<void> registerRunCommand(JobRegistry &registry)
{
    JobKind kind;
    kind.name = u"Run Command"_s;
    kind.group = u"System"_s;
    kind.title = Texts::tr("Run Command");
    kind.groupTitle = Texts::tr("System");
    kind.description = Texts::tr("Runs a program and keeps what it prints.");
    kind.icon = u"utilities-terminal"_s;
    kind.isolation = u"process"_s;
    return registerJob<RunCommand>(registry, std::move(kind), runCommand);
}

} // namespace jobdeck

#include "runcommand.moc"
