// Which roles may do what with the jobs of a kind: a guard against mistakes, as in QOR's roles. A value.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace jobdeck {

// Create: run and run again. Read: see the jobs of the kind. Update: abort, cancel, reschedule, run now. Delete:
// remove.
enum class Right { Create, Read, Update, Delete };

// "create", "read", …
[[nodiscard]] QString rightName(Right right);

struct Permission {
    QMap<Right, QStringList> allow = {}; // by role
    QMap<Right, QStringList> deny = {};

    // A role that is denied wins; where no role is allowed by name, everybody is. Everybody has the role `everyone`,
    // whether it is among `roles` or not.
    [[nodiscard]] bool allows(Right right, const QStringList &roles) const;
    bool operator==(const Permission &) const = default;
};

} // namespace jobdeck
