#include "jobs/processoutcome.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestFirstLine = 4'096;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ProcessOutcome)
};

QString systemError(int number) { return QString::fromLocal8Bit(std::strerror(number)); }

Outcome lost(const QString &error)
{
    Outcome outcome = Outcome::exception(error);
    outcome.reason = Reason::Lost;
    return outcome;
}

// What exec(2) means by an error that names the program and is about something else.
QString execProblem(const QString &program, int number)
{
    QFile file(program);
    const QByteArray line = file.open(QIODevice::ReadOnly) ? file.readLine(longestFirstLine) : QByteArray();
    const bool isScript = line.startsWith("#!");
    if (number == ENOENT && isScript && line.endsWith("\r\n"))
        return Texts::tr(
            "its first line (#!) ends in the way of Windows, with a carriage return. Save it with Unix line "
            "ends");
    if (number == ENOENT && isScript)
        return Texts::tr(
                   "the interpreter in its first line (#!), “%1”, does not exist. Correct the line, or install it")
            .arg(QString::fromLocal8Bit(line.mid(2).trimmed().split(' ').first()));
    if (number == ENOENT && file.isOpen())
        return Texts::tr("a file that it needs in order to start is missing. It may be made for another system");
    if (number == ENOEXEC
        && line.startsWith("\x7F"
                           "ELF"))
        return Texts::tr("it is made for another kind of computer");
    if (number == ENOEXEC && !isScript)
        return Texts::tr(
            "it is no program, and no script, for it has no #! line. Begin the file with one, for instance "
            "#!/bin/sh");
    return systemError(number);
}

QString startProblem(const ProcessOrder &order, const ProcessEnd &end)
{
    const QString &shown = order.shownProgram.isEmpty() ? order.program : order.shownProgram;
    if (end.supervisorError == E2BIG)
        return Texts::tr(
                   "“%1” was not started: its arguments are too long for the system, which takes 128 KiB in one and "
                   "about 2 MiB in all. Pass long text in a file.")
            .arg(shown);
    if (end.supervisorError != 0)
        return Texts::tr(
                   "“%1” was not started, because jobdeck-supervisor (%2) could not be: %3. Install Jobdeck again.")
            .arg(shown, supervisorPath(), systemError(end.supervisorError));
    if (end.folderError != 0)
        return Texts::tr(
                   "“%1” was not started, because its working folder “%2” cannot be used: %3. Choose another one.")
            .arg(shown, order.folder, systemError(end.folderError));
    if (end.programError != 0)
        return Texts::tr("“%1” could not be started: %2.").arg(shown, execProblem(order.program, end.programError));
    return {};
}

QString endedNote(int count, StopCause cause)
{
    switch (cause) {
    case StopCause::Abort:
        return Texts::tr("Aborted: %n process(es) ended, none left.", nullptr, count);
    case StopCause::Timeout:
        return Texts::tr("Timed out: %n process(es) ended, none left.", nullptr, count);
    default:
        return Texts::tr("Stopped: %n process(es) ended, none left.", nullptr, count);
    }
}

QString signalName(int number)
{
    const char *name = sigabbrev_np(number);
    return name ? u"SIG"_s + QString::fromLatin1(name) : Texts::tr("unknown");
}

Outcome ownEnd(const ProcessEnd &end)
{
    if (end.signal) {
        Outcome outcome = Outcome::exception(
            Texts::tr("The program was ended by signal %1 (%2).").arg(signalName(*end.signal)).arg(*end.signal));
        outcome.reason = Reason::Crashed;
        outcome.signal = end.signal;
        return outcome;
    }
    Outcome outcome = end.exitCode.value_or(0) == 0
        ? Outcome::done()
        : Outcome::exception(Texts::tr("The program ended with exit code %1.").arg(*end.exitCode));
    outcome.exitCode = end.exitCode;
    return outcome;
}

// All of its processes are gone.
Outcome withoutSupervisor(const ProcessOrder &order, const ProcessEnd &end, StopCause cause)
{
    if (end.isStopped)
        return Outcome::stopped(endedNote(end.endedCount, cause));
    Outcome outcome = Outcome::exception(
        Texts::tr("The supervisor of “%1” was killed, by the job or from outside, so Jobdeck ended the job. Check what "
                  "it did, then run it again.")
            .arg(order.program));
    outcome.reason = Reason::Crashed;
    outcome.note = Texts::tr("The supervisor was killed: %n process(es) ended, none left.", nullptr, end.endedCount);
    return outcome;
}

} // namespace

Outcome outcomeOf(const ProcessOrder &order, const ProcessEnd &end, StopCause cause)
{
    if (const QString problem = startProblem(order, end); !problem.isEmpty())
        return Outcome::exception(problem);
    if (end.leftCount > 0)
        return lost(Texts::tr("%n process(es) of “%1” could not be ended and may still run.", nullptr, end.leftCount)
                        .arg(order.program));
    if (end.isSupervisorLost)
        return withoutSupervisor(order, end, cause);
    if (!end.isComplete || (!end.exitCode && !end.signal))
        return lost(Texts::tr("The supervisor of “%1” ended without a report. Some of its processes may still run.")
                        .arg(order.program));
    if (end.isStopped && end.endedCount > 0) {
        Outcome outcome = Outcome::stopped(endedNote(end.endedCount, cause));
        outcome.exitCode = end.exitCode;
        outcome.signal = end.signal;
        return outcome;
    }
    Outcome outcome = ownEnd(end);
    if (end.endedCount > 0)
        outcome.note = Texts::tr("The program left %n process(es) behind, which were ended.", nullptr, end.endedCount);
    if (end.keptCount > 0)
        outcome.note = Texts::tr("The program left %n process(es) behind, which go on.", nullptr, end.keptCount);
    return outcome;
}

} // namespace jobdeck
