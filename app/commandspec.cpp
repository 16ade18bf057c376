#include "app/commandspec.h"

#include <QCoreApplication>

#include <algorithm>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QList<CommandOption> argumentOptions()
{
    return {
        {u"argument"_s, u"name=value"_s, Texts::tr("an argument of the job; repeat it for the items of a list")},
        {u"args"_s, u"FILE|-"_s, Texts::tr("a JSON object with arguments; -a wins")},
        {u"at"_s, u"WHEN"_s, Texts::tr("when to run: 2026-12-24T18:00, +10m, +2h, +3d")},
    };
}

QList<CommandOption> runOptions()
{
    return argumentOptions()
        + QList<CommandOption>{
            {u"timeout"_s, u"D"_s, Texts::tr("end the job after this long: 90s, 5m, 2h, 1d")},
            {u"retries"_s, u"N"_s, Texts::tr("run it again so many times after an error or time-out")},
            {u"wait"_s, {}, Texts::tr("wait for the end; exit code 1 if the job did not end done")},
            {u"json"_s, {}, Texts::tr("JSON output")},
        };
}

QString optionLines(const QList<CommandOption> &options)
{
    QString text;
    for (const CommandOption &option : options) {
        const QString dashed = option.name == u"argument" ? u"-a"_s : u"--"_s + option.name;
        const QString left = option.value.isEmpty() ? dashed : dashed + u' ' + option.value;
        text += u"  %1  %2\n"_s.arg(left, -24).arg(option.help);
    }
    return text;
}

bool isForScripts(const QString &command) { return command == u"check" || command == u"new" || command == u"trust"; }

QList<CommandSpec> allCommandSpecs()
{
    const CommandOption json{u"json"_s, {}, Texts::tr("JSON output")};
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
         argumentOptions() + QList<CommandOption>{json}, 1, 1},
        {u"rerun"_s, u"ID"_s, Texts::tr("Run a job again that has ended, with the same or other arguments."),
         runOptions(), 1, 1},
        {u"work"_s,
         {},
         Texts::tr("Run what is new or due, with no window."),
         {{u"until-idle"_s, {}, Texts::tr("end when nothing is new, due or running")},
          {u"woken-for"_s, u"TIME"_s, Texts::tr("what the crontab says: end at once on another day, and not before")},
          json}},
        {u"check"_s,
         u"FILE…"_s,
         Texts::tr("Check files of script jobs, and say what is wrong with them."),
         {json},
         1,
         -1},
        {u"new"_s, u"NAME"_s, Texts::tr("Write the beginning of a script job into the jobs folder."), {}, 1, 1},
        {u"trust"_s, u"FILE…"_s, Texts::tr("Allow script jobs to run, as they are now."), {}, 1, -1},
        {u"schedule"_s,
         u"next RULE"_s,
         Texts::tr("Tell the coming times of a recurring rule, such as “mon-fri at 08:30”."),
         {{u"zone"_s, u"Z"_s, Texts::tr("the time zone, such as Europe/Berlin; else this computer's")},
          {u"from"_s, u"WHEN"_s, Texts::tr("times after this one; else after now")},
          {u"count"_s, u"N"_s, Texts::tr("how many; else ten")},
          json},
         2,
         2},
        {u"wake"_s,
         u"on|off|status"_s,
         Texts::tr("Let the crontab start Jobdeck when a job is due and no window is open."),
         {json},
         1,
         1},
        {u"run-job"_s, u"ID"_s, Texts::tr("Run one new or scheduled job now, in the foreground."), {json}, 1, 1},
    };
}

} // namespace

QList<CommandOption> globalOptions(bool hasScripts)
{
    QList<CommandOption> options{{u"database"_s, u"FILE"_s, Texts::tr("the database to use")}};
    if (hasScripts)
        options.append({u"jobs"_s, u"DIR"_s, Texts::tr("a folder with script jobs; may be repeated")});
    options.append({u"help"_s, {}, Texts::tr("show this help")});
    options.append({u"version"_s, {}, Texts::tr("show the version")});
    return options;
}

QList<CommandSpec> commandSpecs(bool hasScripts)
{
    QList<CommandSpec> specs = allCommandSpecs();
    if (!hasScripts)
        specs.removeIf([](const CommandSpec &spec) { return isForScripts(spec.name); });
    return specs;
}

const CommandSpec *findCommand(const QList<CommandSpec> &all, const QString &name)
{
    const auto found = std::ranges::find(all, name, &CommandSpec::name);
    return found == all.end() ? nullptr : &*found;
}

QString helpText(const QString &command, const QString &program, bool hasScripts)
{
    const QList<CommandSpec> all = commandSpecs(hasScripts);
    const QList<CommandOption> global = globalOptions(hasScripts);
    const CommandSpec *spec = findCommand(all, command);
    if (spec != nullptr) {
        return Texts::tr("Usage: %1").arg(u"%1 %2 %3"_s.arg(program, spec->name, spec->words).trimmed()) + u"\n\n"_s
            + spec->help + u"\n\n"_s + optionLines(spec->options + global).chopped(1);
    }
    QString text = Texts::tr("Usage: %1").arg(u"%1 [COMMAND] …"_s.arg(program)) + u"\n\n"_s
        + Texts::tr("Without a command the window opens.") + u"\n\n"_s;
    for (const CommandSpec &each : all)
        text += u"  %1  %2\n"_s.arg((each.name + u' ' + each.words).trimmed(), -16).arg(each.help);
    return text + u"\n"_s + optionLines(global) + u"\n"_s
        + Texts::tr("“jobdeck COMMAND --help” tells what a command takes.");
}

} // namespace jobdeck
