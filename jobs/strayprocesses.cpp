#include "jobs/strayprocesses.h"

#include "jobs/descriptor.h"

#include <QFile>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <memory>
#include <optional>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace jobdeck {
namespace {

struct Process {
    pid_t pid = 0;
    pid_t parent = 0;
    pid_t session = 0;
    char state = 0;
    unsigned long long start = 0; // clock ticks since the computer started

    [[nodiscard]] bool isAlive() const { return state != 'Z' && state != 'X'; }
};

QByteArray contentOf(pid_t pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(QString::number(pid), QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// proc(5), fields 3, 4, 6 and 22; the name before them may hold anything.
std::optional<Process> processOf(pid_t pid)
{
    const QByteArray stat = contentOf(pid, "stat");
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20)
        return {};
    return Process{.pid = pid,
                   .parent = fields.at(1).toInt(),
                   .session = fields.at(3).toInt(),
                   .state = fields.at(0).at(0),
                   .start = fields.at(19).toULongLong()};
}

std::vector<Process> allProcesses()
{
    std::vector<Process> processes;
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(opendir("/proc"), &closedir);
    while (const dirent *entry = folder ? readdir(folder.get()) : nullptr)
        if (const int pid = std::atoi(entry->d_name); pid > 0 && pid != getpid())
            if (const std::optional<Process> process = processOf(pid))
                processes.push_back(*process);
    return processes;
}

bool hasMark(pid_t pid, const QByteArray &mark)
{
    return ('\0' + contentOf(pid, "environ")).contains('\0' + mark + '\0');
}

} // namespace

StrayProcesses::StrayProcesses(pid_t supervisor, QByteArray mark)
    : m_supervisor(supervisor)
    , m_mark(std::move(mark))
{
}

std::set<StrayProcesses::Identity> StrayProcesses::living() const
{
    const std::vector<Process> all = allProcesses();
    std::set<pid_t> ours{m_supervisor};
    for (const Process &process : all)
        if (process.session == m_supervisor || hasMark(process.pid, m_mark))
            ours.insert(process.pid);
    for (std::size_t before = 0; before != ours.size();) {
        before = ours.size();
        for (const Process &process : all)
            if (ours.contains(process.parent))
                ours.insert(process.pid);
    }
    std::set<Identity> living;
    for (const Process &process : all)
        if (process.pid != m_supervisor && process.isAlive() && ours.contains(process.pid))
            living.emplace(process.pid, process.start);
    return living;
}

void StrayProcesses::signal(int number)
{
    for (const Identity &identity : living()) {
        const Descriptor handle(static_cast<int>(syscall(SYS_pidfd_open, identity.first, 0)));
        const std::optional<Process> now = processOf(identity.first);
        if (handle.isOpen() && now && now->start == identity.second
            && syscall(SYS_pidfd_send_signal, handle.get(), number, nullptr, 0) == 0)
            m_reached.insert(identity);
    }
}

} // namespace jobdeck
