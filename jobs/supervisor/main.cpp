// jobdeck-supervisor: see protocol.h. Not for people: the program starts it for every job that is a process.
#include "jobs/supervisor/guard.h"
#include "jobs/supervisor/protocol.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

// Everything that was inherited by accident, so that no job keeps a lock or a pipe of ours.
void closeOthers(int first, int second)
{
    const unsigned int low = static_cast<unsigned int>(first < second ? first : second);
    const unsigned int high = static_cast<unsigned int>(first < second ? second : first);
    if (low > 3)
        syscall(SYS_close_range, 3U, low - 1, 0U);
    if (high > low + 1)
        syscall(SYS_close_range, low + 1, high - 1, 0U);
    syscall(SYS_close_range, high + 1, ~0U, 0U);
}

} // namespace

int main(int count, char **words)
{
    if (count < 7) {
        std::fputs("jobdeck-supervisor is started by Jobdeck; it does nothing by itself.\n", stderr);
        return 2;
    }
    const jobdeck::supervision::Order order{.control = std::atoi(words[1]),
                                            .report = std::atoi(words[2]),
                                            .grace = std::chrono::milliseconds(std::atoll(words[3])),
                                            .keepsRest = std::strcmp(words[4], "keep") == 0,
                                            .folder = words[5],
                                            .program = words + 6};
    if (fcntl(order.control, F_SETFD, FD_CLOEXEC) != 0 || fcntl(order.report, F_SETFD, FD_CLOEXEC) != 0)
        return 2;
    closeOthers(order.control, order.report);
    return jobdeck::supervision::Guard(order).run();
}
