#include "jobs/script/privategroup.h"

#include <QByteArray>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

namespace jobdeck {

bool isPrivateGroup(gid_t group)
{
    constexpr qsizetype enough = 64 * 1024;
    QByteArray userBuffer(enough, Qt::Uninitialized);
    QByteArray groupBuffer(enough, Qt::Uninitialized);
    passwd user = {};
    struct group named = {};
    passwd *userFound = nullptr;
    struct group *groupFound = nullptr;
    getpwuid_r(geteuid(), &user, userBuffer.data(), size_t(enough), &userFound);
    getgrgid_r(group, &named, groupBuffer.data(), size_t(enough), &groupFound);
    if (userFound == nullptr || groupFound == nullptr || user.pw_gid != group)
        return false;
    const QByteArrayView name(user.pw_name);
    if (name != QByteArrayView(named.gr_name))
        return false;
    for (char **member = named.gr_mem; *member != nullptr; ++member)
        if (name != QByteArrayView(*member))
            return false;
    return true;
}

} // namespace jobdeck
