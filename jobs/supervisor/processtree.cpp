#include "jobs/supervisor/processtree.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <map>
#include <optional>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace jobdeck::supervision {

namespace {

struct Entry {
    pid_t pid = 0;
    pid_t parent = 0;
    char state = 0;
};

// proc(5): "pid (comm) state ppid …"; comm may hold anything, also parentheses, so look from its last one on.
std::optional<Entry> readEntry(pid_t pid)
{
    char path[32];
    std::snprintf(path, sizeof path, "/proc/%d/stat", pid);
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return std::nullopt;
    char text[512];
    const ssize_t size = read(file, text, sizeof text - 1);
    close(file);
    if (size <= 0)
        return std::nullopt;
    text[size] = 0;
    const char *end = std::strrchr(text, ')');
    Entry entry{.pid = pid};
    if (!end || std::sscanf(end + 1, " %c %d", &entry.state, &entry.parent) != 2)
        return std::nullopt;
    return entry;
}

std::vector<Entry> allProcesses()
{
    std::vector<Entry> entries;
    DIR *folder = opendir("/proc");
    if (!folder)
        return entries;
    while (const dirent *item = readdir(folder))
        if (const int pid = std::atoi(item->d_name); pid > 0)
            if (const std::optional<Entry> entry = readEntry(pid))
                entries.push_back(*entry);
    closedir(folder);
    return entries;
}

// A pid of a grandchild could be another process's by the time of the signal: hold a pidfd, then look at its parents
// again through /proc, and only then signal what is held.
bool isDescendant(pid_t pid)
{
    const pid_t self = getpid();
    for (int depth = 0; depth < 10'000; ++depth) {
        const std::optional<Entry> entry = readEntry(pid);
        if (!entry || entry->parent <= 1)
            return entry && entry->parent == self;
        if (entry->parent == self)
            return true;
        pid = entry->parent;
    }
    return false;
}

bool signalOne(pid_t pid, int signal)
{
    const int handle = static_cast<int>(syscall(SYS_pidfd_open, pid, 0));
    if (handle < 0)
        return errno != ESRCH && isDescendant(pid) && kill(pid, signal) == 0; // a kernel before 5.3
    const bool isOurs = isDescendant(pid);
    const bool isSent = isOurs && syscall(SYS_pidfd_send_signal, handle, signal, nullptr, 0) == 0;
    close(handle);
    return isSent;
}

} // namespace

std::set<pid_t> livingDescendants()
{
    const std::vector<Entry> entries = allProcesses();
    std::multimap<pid_t, Entry> children;
    for (const Entry &entry : entries)
        children.emplace(entry.parent, entry);
    std::set<pid_t> found;
    std::vector<pid_t> parents{getpid()};
    while (!parents.empty()) {
        const pid_t parent = parents.back();
        parents.pop_back();
        const auto [first, last] = children.equal_range(parent);
        for (auto child = first; child != last; ++child) {
            parents.push_back(child->second.pid);
            if (child->second.state != 'Z' && child->second.state != 'X')
                found.insert(child->second.pid);
        }
    }
    return found;
}

void signalDescendants(int signal, std::set<pid_t> &reached)
{
    for (const pid_t pid : livingDescendants())
        if (signalOne(pid, signal))
            reached.insert(pid);
}

} // namespace jobdeck::supervision
