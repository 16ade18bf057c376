#include "app/commandspec.h"

#include <QCoreApplication>

#include <algorithm>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QList<CommandOption> valueOptions()
{
    return {
        {u"argument"_s, u"name=value"_s, Texts::tr("an argument of the job; repeat it for the items of a list")},
        {u"args"_s, u"FILE|-"_s, Texts::tr("a JSON object with arguments; -a wins")},
        {u"keep-secrets"_s, {}, Texts::tr("keep the secrets that are given in the desktop's keyring")},
    };
}

QList<CommandOption> argumentOptions()
{
    return valueOptions()
        + QList<CommandOption>{
            {u"at"_s, u"WHEN"_s, Texts::tr("when to run: 2026-12-24T18:00, +10m, +2h, +3d")},
        };
}

CommandOption zoneOption()
{
    return {u"zone"_s, u"Z"_s, Texts::tr("the time zone, such as Europe/Berlin; else this computer's")};
}

CommandOption priorityOption()
{
    return {u"priority"_s, u"LEVEL"_s, Texts::tr("low, normal or high: which starts first when a place is free")};
}

QList<CommandOption> limitOptions()
{
    return {{u"timeout"_s, u"D"_s, Texts::tr("end the job after this long: 90s, 5m, 2h, 1d")},
            {u"retries"_s, u"N"_s, Texts::tr("run it again so many times after an error or time-out")}};
}

QList<CommandOption> runOptions()
{
    return argumentOptions() + limitOptions()
        + QList<CommandOption>{
            {u"wait"_s, {}, Texts::tr("wait for the end; exit code 1 if the job did not end done")},
            {u"json"_s, {}, Texts::tr("JSON output")},
        };
}

QList<CommandOption> newJobOptions()
{
    return runOptions()
        + QList<CommandOption>{
            priorityOption(),
            {u"preset"_s, u"NAME"_s, Texts::tr("start from a preset of the form; --args and -a win")},
            {u"grid"_s, u"FILE|-"_s, Texts::tr("one job for each row of a CSV file, all or none; prints all ids")},
            {u"at-once"_s, u"N"_s, Texts::tr("run at most so many jobs of the grid at once")},
            {u"dry-run"_s, {}, Texts::tr("print what would be started, as a line for a shell; start nothing")},
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

QList<CommandOption> termOptions()
{
    return {
        zoneOption(),
        {u"start"_s, u"T"_s, Texts::tr("nothing before it; “every” counts from it; else now")},
        {u"end"_s, u"T"_s, Texts::tr("nothing after it")},
        {u"count"_s, u"N"_s, Texts::tr("at most so many runs")},
        {u"calendar"_s, u"NAME"_s, Texts::tr("leave out the days of this calendar")},
        {u"jitter"_s, u"D"_s, Texts::tr("start each run up to so much later, at random")},
        {u"missed"_s, u"HOW"_s, Texts::tr("once, each, skip or ask: what becomes of times that passed meanwhile")},
        {u"overlap"_s, u"HOW"_s, Texts::tr("skip, queue or allow: at a time when the last run has not ended")},
    };
}

QList<CommandSpec> scheduleSpecs()
{
    const CommandOption json{u"json"_s, {}, Texts::tr("JSON output")};
    const QString ids = u"ID…"_s;
    return {
        {u"schedule add"_s, u"KIND RULE"_s,
         Texts::tr("Run a job at recurring times, such as “mon-fri at 08:30”, and print the id of the schedule."),
         valueOptions() + termOptions() + limitOptions() + QList<CommandOption>{priorityOption(), json}, 2, 2},
        {u"schedule list"_s, {}, Texts::tr("List the schedules with their next times."), {json}},
        {u"schedule pause"_s, ids, Texts::tr("Pause schedules; what falls due meanwhile is skipped."), {json}, 1, -1},
        {u"schedule resume"_s, ids, Texts::tr("Let schedules that are paused go on."), {json}, 1, -1},
        {u"schedule skip"_s, ids, Texts::tr("Leave out the next time of schedules."), {json}, 1, -1},
        {u"schedule remove"_s, ids, Texts::tr("Remove schedules; what has started goes on."), {json}, 1, -1},
        {u"schedule next"_s,
         u"RULE"_s,
         Texts::tr("Tell the coming times of a recurring rule, such as “mon-fri at 08:30”."),
         {zoneOption(),
          {u"from"_s, u"WHEN"_s, Texts::tr("times after this one; else after now")},
          {u"count"_s, u"N"_s, Texts::tr("how many; else ten")},
          json},
         1,
         1},
        {u"schedule calendar"_s,
         u"NAME [DAY…]"_s,
         Texts::tr("Set or print days to leave out, such as 2026-12-24..2027-01-02 12-25 sat."),
         {{u"remove"_s, {}, Texts::tr("remove the calendar")}, json},
         1,
         -1},
        {u"schedule calendars"_s, {}, Texts::tr("List the calendars of excluded days."), {json}},
    };
}

QList<CommandSpec> allCommandSpecs()
{
    const CommandOption json{u"json"_s, {}, Texts::tr("JSON output")};
    const QString ids = u"ID…"_s;
    return {
        {u"kinds"_s, {}, Texts::tr("List the kinds of job."), {json}},
        {u"run"_s, u"KIND"_s, Texts::tr("Run a job, or schedule it, and print its id."), newJobOptions(), 1, 1},
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
         argumentOptions() + QList<CommandOption>{priorityOption(), json}, 1, 1},
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
    QList<CommandSpec> specs = allCommandSpecs() + scheduleSpecs();
    if (!hasScripts)
        specs.removeIf([](const CommandSpec &spec) { return isForScripts(spec.name); });
    return specs;
}

bool isCommandGroup(const QList<CommandSpec> &all, const QString &word)
{
    return std::ranges::any_of(all, [&word](const CommandSpec &spec) { return spec.name.startsWith(word + u' '); });
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
    const bool isGroup = isCommandGroup(all, command);
    const QString beginning = isGroup ? program + u' ' + command : program;
    QString text = Texts::tr("Usage: %1").arg(u"%1 [COMMAND] …"_s.arg(beginning)) + u"\n\n"_s;
    if (!isGroup)
        text += Texts::tr("Without a command the window opens.") + u"\n\n"_s;
    QList<std::pair<QString, QString>> lines;
    qsizetype width = 0;
    for (const CommandSpec &each : all)
        if (!isGroup || each.name.startsWith(command + u' ')) {
            lines << std::pair((each.name + u' ' + each.words).trimmed(), each.help);
            width = std::max(width, lines.last().first.size());
        }
    for (const auto &[call, help] : std::as_const(lines))
        text += u"  %1  %2\n"_s.arg(call, -static_cast<int>(width)).arg(help);
    return text + u"\n"_s + optionLines(global) + u"\n"_s
        + Texts::tr("“jobdeck COMMAND --help” tells what a command takes.");
}

} // namespace jobdeck
