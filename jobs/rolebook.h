// The file roles.toml: which users and groups of the operating system have which roles. A value; reading it touches the
// disk.
#pragma once

#include "model/fileproblem.h"

#include <QHash>
#include <QStringList>

namespace jobdeck {

struct Rolebook {
    QHash<QString, QStringList> users = {}; // roles by login name
    QHash<QString, QStringList> groups = {}; // roles by name of the group
    QList<FileProblem> problems = {}; // if there is one, nobody has a role by this file

    [[nodiscard]] bool isEmpty() const { return users.isEmpty() && groups.isEmpty(); }
    // Each once, sorted; `everyone`, which everybody has, is not among them.
    [[nodiscard]] QStringList rolesOf(const QString &user, const QStringList &userGroups) const;
    bool operator==(const Rolebook &) const = default;
};

// Of the first of these files that is there, usable or not; without any, an empty one.
[[nodiscard]] Rolebook readRolebook(const QStringList &files);
// From what the file holds.
[[nodiscard]] Rolebook parseRolebook(const QByteArray &content, const QString &file);

} // namespace jobdeck
