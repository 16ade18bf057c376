#include "model/permission.h"

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

QString rightName(Right right)
{
    static const QStringList names{u"create"_s, u"read"_s, u"update"_s, u"delete"_s};
    return names.at(static_cast<int>(right));
}

bool Permission::allows(Right right, const QStringList &roles) const
{
    const auto names = [&roles](const QStringList &ruled) {
        return ruled.contains(u"everyone"_s)
            || std::ranges::any_of(roles, [&ruled](const QString &role) { return ruled.contains(role); });
    };
    return !names(deny.value(right)) && (!allow.contains(right) || names(allow.value(right)));
}

} // namespace jobdeck
