// The processes below this one, as /proc tells them. This process is their subreaper, so an orphan among them becomes
// its child and none can escape; and because only this process reaps, the pid of a child stays its own until then.
#pragma once

#include <sys/types.h>

#include <set>

namespace jobdeck::supervision {

// All descendants of this process that still live (zombies not counted).
[[nodiscard]] std::set<pid_t> livingDescendants();

// Sends the signal to every descendant found, once, and adds those it reached to `reached`.
void signalDescendants(int signal, std::set<pid_t> &reached);

} // namespace jobdeck::supervision
