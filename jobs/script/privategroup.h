// Whether a group is one user's own, as Debian gives each user one (useradd(8), USERGROUPS_ENAB). Asks the system's
// lists of users and groups; any thread.
#pragma once

#include <sys/types.h>

namespace jobdeck {

// The primary group of this process's user, named as the user, with nobody else in it.
[[nodiscard]] bool isPrivateGroup(gid_t group);

} // namespace jobdeck
