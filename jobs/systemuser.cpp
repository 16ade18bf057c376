#include "jobs/systemuser.h"

#include <array>
#include <grp.h>
#include <pwd.h>
#include <unistd.h>
#include <vector>

namespace jobdeck {

namespace {

// Of the user database where it knows the user (getgrouplist(3)), else of this process.
std::vector<gid_t> groupIds(const passwd *user)
{
    int count = 64;
    std::vector<gid_t> ids(static_cast<std::size_t>(count));
    if (user == nullptr) {
        ids.resize(static_cast<std::size_t>(std::max(::getgroups(0, nullptr), 0)));
        count = ::getgroups(static_cast<int>(ids.size()), ids.data());
        ids.resize(static_cast<std::size_t>(std::max(count, 0)));
        ids.push_back(::getgid());
        return ids;
    }
    while (::getgrouplist(user->pw_name, user->pw_gid, ids.data(), &count) < 0)
        ids.resize(static_cast<std::size_t>(std::max(count, 2 * static_cast<int>(ids.size()))));
    ids.resize(static_cast<std::size_t>(count));
    return ids;
}

QString groupName(gid_t id)
{
    std::array<char, 65'536> names{}; // the members, too
    group entry = {};
    group *found = nullptr;
    ::getgrgid_r(id, &entry, names.data(), names.size(), &found);
    return found != nullptr ? QString::fromLocal8Bit(found->gr_name) : QString();
}

} // namespace

SystemUser currentUser()
{
    std::array<char, 16'384> texts{};
    passwd entry = {};
    passwd *found = nullptr;
    ::getpwuid_r(::getuid(), &entry, texts.data(), texts.size(), &found);
    SystemUser user{.name = found != nullptr ? QString::fromLocal8Bit(found->pw_name) : QString::number(::getuid()),
                    .groups = {}};
    for (const gid_t id : groupIds(found))
        if (const QString name = groupName(id); !name.isEmpty())
            user.groups << name;
    user.groups.removeDuplicates();
    return user;
}

} // namespace jobdeck
