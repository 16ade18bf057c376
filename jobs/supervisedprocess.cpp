#include "jobs/supervisedprocess.h"

#include "jobs/descriptor.h"
#include "jobs/linesplitter.h"
#include "jobs/strayprocesses.h"
#include "jobs/supervisor/protocol.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <dlfcn.h>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 supervisorPatienceMs = 1'700; // beyond the grace time, for its report after a stop
constexpr qint64 killPatienceMs = 2'000; // a process that the kernel cannot end by then is reported as left
constexpr int lookMs = 100; // at a supervisor that was asked to end
constexpr int strayLookMs = 20;

struct Channel {
    Descriptor ours;
    Descriptor theirs;
};

// Above the standard streams, which the child gets anew.
Descriptor raised(int number)
{
    if (number < 0 || number > 2)
        return Descriptor(number);
    const Descriptor low(number);
    return Descriptor(fcntl(number, F_DUPFD_CLOEXEC, 3));
}

Channel readPipe()
{
    std::array<int, 2> ends{-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    Channel channel{raised(ends[0]), raised(ends[1])};
    fcntl(channel.ours.get(), F_SETFL, O_NONBLOCK);
    return channel;
}

// A socket, because writing to a pipe whose reader is gone raises SIGPIPE.
Channel controlSocket()
{
    std::array<int, 2> ends{-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return {};
    return {raised(ends[0]), raised(ends[1])};
}

std::vector<char *> pointersTo(QList<QByteArray> &texts)
{
    std::vector<char *> pointers;
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

LineSplitter::Sink sinkFor(const OutputSink &sink, bool isStandardError)
{
    return sink ? [&sink, isStandardError](const QByteArray &line) { sink(line, isStandardError); }
                : LineSplitter::Sink();
}

class Supervision final {
public:
    Supervision(const ProcessOrder &order, const OutputSink &sink, const OutputSink &updates)
        : m_order(order)
        , m_lines(sinkFor(sink, false), sinkFor(updates, false))
        , m_errorLines(sinkFor(sink, true), sinkFor(updates, true))
        , m_reportLines([this](const QByteArray &line) { hear(line); })
    {
    }

    ProcessEnd run(const std::stop_token &stop);

private:
    bool openInput();
    int spawn();
    void wait();
    void readSome(int timeoutMs);
    void hurry();
    void endStrays();
    static bool read(Descriptor &from, LineSplitter &into);
    void hear(const QByteArray &line);

    const ProcessOrder &m_order;
    LineSplitter m_lines;
    LineSplitter m_errorLines;
    LineSplitter m_reportLines;
    Channel m_control = controlSocket();
    Channel m_report = readPipe();
    Channel m_output = readPipe();
    Channel m_errors = readPipe();
    Descriptor m_input;
    const Descriptor m_wake{eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)}; // asked to stop
    const QByteArray m_mark = "JOBDECK_RUN=" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    std::atomic<bool> m_isAsked = false;
    QDeadlineTimer m_supervisorLimit{QDeadlineTimer::Forever}; // once it is asked to end
    pid_t m_pid = 0;
    ProcessEnd m_end;
};

ProcessEnd Supervision::run(const std::stop_token &stop)
{
    const bool isReady = m_control.ours.isOpen() && m_report.ours.isOpen() && m_output.ours.isOpen()
        && m_errors.ours.isOpen() && openInput();
    m_end.supervisorError = isReady ? spawn() : errno;
    if (m_end.supervisorError != 0)
        return m_end;
    m_input.reset();
    for (Channel *channel : {&m_control, &m_report, &m_output, &m_errors})
        channel->theirs.reset();
    {
        const std::stop_callback ask(stop, [this] {
            m_isAsked = true;
            eventfd_write(m_wake.get(), 1);
            send(m_control.ours.get(), "s", 1, MSG_NOSIGNAL | MSG_DONTWAIT);
        });
        wait();
        if (!m_end.isComplete)
            endStrays();
    }
    for (LineSplitter *lines : {&m_lines, &m_errorLines, &m_reportLines})
        lines->finish();
    while (waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
    return m_end;
}

// In memory, so that nothing waits for the job to read it (memfd_create(2)).
bool Supervision::openInput()
{
    if (!m_order.standardInput)
        return true;
    m_input = raised(memfd_create("input", MFD_CLOEXEC));
    const QByteArray &bytes = *m_order.standardInput;
    qsizetype done = 0;
    while (m_input.isOpen() && done < bytes.size()) {
        const ssize_t written = write(m_input.get(), bytes.constData() + done, size_t(bytes.size() - done));
        if (written < 0)
            return false;
        done += written;
    }
    return m_input.isOpen() && lseek(m_input.get(), 0, SEEK_SET) == 0;
}

int Supervision::spawn()
{
    QList<QByteArray> words{QFile::encodeName(supervisorPath()),       QByteArray::number(m_control.theirs.get()),
                            QByteArray::number(m_report.theirs.get()), QByteArray::number(m_order.graceMs),
                            m_order.keepsRest ? "keep" : "end",        QFile::encodeName(m_order.folder),
                            QFile::encodeName(m_order.program)};
    for (const QString &argument : m_order.arguments)
        words << argument.toUtf8();
    QList<QByteArray> environment = m_order.environment + QList<QByteArray>{m_mark};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (m_input.isOpen())
        posix_spawn_file_actions_adddup2(&actions, m_input.get(), 0);
    else
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, m_output.theirs.get(), 1);
    posix_spawn_file_actions_adddup2(&actions, m_errors.theirs.get(), 2);
    // Onto itself clears FD_CLOEXEC in the child (POSIX.1-2024, glibc 2.29).
    for (const int kept : {m_control.theirs.get(), m_report.theirs.get()})
        posix_spawn_file_actions_adddup2(&actions, kept, kept);
    const int problem = posix_spawn(&m_pid, words.first().constData(), &actions, nullptr, pointersTo(words).data(),
                                    pointersTo(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    return problem;
}

// Until the supervisor has ended: then the tree is gone, and what is in the pipes is all there will be. A pipe that a
// process kept open which could not be ended is not waited for.
void Supervision::wait()
{
    bool isOutputOver = false;
    while (m_report.ours.isOpen()) {
        readSome(m_isAsked ? lookMs : -1);
        if (m_isAsked)
            hurry();
        if (!std::exchange(isOutputOver, !m_output.ours.isOpen() && !m_errors.ours.isOpen()) && isOutputOver)
            kill(m_pid, SIGCONT); // a job may have stopped it, and ended
    }
    while (read(m_output.ours, m_lines)) { }
    while (read(m_errors.ours, m_errorLines)) { }
}

void Supervision::readSome(int timeoutMs)
{
    std::array<pollfd, 4> watched{{{m_report.ours.get(), POLLIN, 0},
                                   {m_output.ours.get(), POLLIN, 0},
                                   {m_errors.ours.get(), POLLIN, 0},
                                   {m_wake.get(), POLLIN, 0}}};
    if (poll(watched.data(), watched.size(), timeoutMs) <= 0)
        return;
    if (watched[1].revents != 0)
        read(m_output.ours, m_lines);
    if (watched[2].revents != 0)
        read(m_errors.ours, m_errorLines);
    if (watched[0].revents != 0)
        read(m_report.ours, m_reportLines);
    eventfd_t count = 0;
    eventfd_read(m_wake.get(), &count);
}

// A supervisor that was asked to end must be able to, whatever a job did to it. Its process id is its own until it is
// reaped.
void Supervision::hurry()
{
    if (m_supervisorLimit.isForever())
        m_supervisorLimit.setRemainingTime(m_order.graceMs + supervisorPatienceMs);
    kill(m_pid, m_supervisorLimit.hasExpired() ? SIGKILL : SIGCONT);
}

// The supervisor is dead. After a stop the grace time is over: it had it.
void Supervision::endStrays()
{
    const bool hadGrace = m_supervisorLimit.hasExpired();
    StrayProcesses strays(m_pid, m_mark);
    const QDeadlineTimer grace(hadGrace ? 0 : m_order.graceMs);
    const QDeadlineTimer patience(grace.remainingTime() + killPatienceMs);
    strays.signal(SIGTERM);
    strays.signal(SIGCONT); // a stopped process hears TERM only when it goes on
    while (strays.livingCount() > 0 && !patience.hasExpired()) {
        readSome(strayLookMs);
        if (grace.hasExpired())
            strays.signal(SIGKILL);
    }
    while (read(m_output.ours, m_lines)) { }
    while (read(m_errors.ours, m_errorLines)) { }
    m_end.isSupervisorLost = true;
    m_end.isStopped = m_isAsked;
    m_end.leftCount = strays.livingCount();
    m_end.endedCount = std::max(0, strays.reachedCount() - m_end.leftCount);
}

// One read; whether there may be more. Closes at the end of the stream.
bool Supervision::read(Descriptor &from, LineSplitter &into)
{
    std::array<char, 65'536> bytes; // NOLINT: filled by read()
    const ssize_t size = ::read(from.get(), bytes.data(), bytes.size());
    if (size > 0)
        into.add({bytes.data(), size});
    else if (size == 0)
        from.reset();
    return size > 0 || (size < 0 && errno == EINTR);
}

void Supervision::hear(const QByteArray &line)
{
    const qsizetype space = line.indexOf(' ');
    const QByteArray word = line.first(std::max<qsizetype>(space, 0));
    const int number = line.sliced(space + 1).toInt();
    if (word == supervision::failedProgram)
        m_end.programError = number;
    else if (word == supervision::failedFolder)
        m_end.folderError = number;
    else if (word == supervision::exited || word == supervision::signaled) {
        (word == supervision::exited ? m_end.exitCode : m_end.signal) = number;
        m_end.isStopped = m_isAsked;
    } else if (word == supervision::ended)
        m_end.endedCount = number;
    else if (word == supervision::lost) {
        m_end.isSupervisorLost = true;
        m_end.isStopped = m_isAsked;
    } else if (word == supervision::kept)
        m_end.keptCount = number;
    else if (word == supervision::left) {
        m_end.leftCount = number;
        m_end.isComplete = true;
    }
}

} // namespace

ProcessEnd runSupervised(const ProcessOrder &order, const std::stop_token &stop, const OutputSink &sink,
                         const OutputSink &updates)
{
    return Supervision(order, sink, updates).run(stop);
}

namespace {

// An installed shared library that was moved as a whole knows its supervisor by its own place (dladdr(3)).
QString fromLibrary()
{
    Dl_info library = {};
    if (::dladdr(reinterpret_cast<const void *>(&supervisorPath), &library) == 0)
        return {};
    return QFileInfo(QFile::decodeName(library.dli_fname)).absolutePath()
        + QStringLiteral("/" JOBDECK_SUPERVISOR_FROM_LIBRARY);
}

} // namespace

QString supervisorPath()
{
    const QString given = qEnvironmentVariable("JOBDECK_SUPERVISOR");
    if (!given.isEmpty())
        return given;
    const QString beside = QCoreApplication::applicationDirPath() + u"/jobdeck-supervisor"_s;
    for (const QString &file : {beside, fromLibrary(), QStringLiteral(JOBDECK_SUPERVISOR_FILE)})
        if (QFileInfo(file).isExecutable())
            return QFileInfo(file).absoluteFilePath();
    return beside;
}

} // namespace jobdeck
