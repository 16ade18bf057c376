// Who this process belongs to, as the operating system says. Asks the user database, which may be on the network.
#pragma once

#include <QStringList>

namespace jobdeck {

struct SystemUser {
    QString name; // the login name; the number of a user who has none
    QStringList groups; // names, that of the primary group included; a group without a name is left out
};

[[nodiscard]] SystemUser currentUser();

} // namespace jobdeck
