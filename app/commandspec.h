// What each command of the command line takes and what its help says: one table. Pure functions.
#pragma once

#include <QList>
#include <QString>

namespace jobdeck {

struct CommandOption {
    QString name;
    QString value; // name of its value; empty: it takes none
    QString help;
};

struct CommandSpec {
    QString name;
    QString words; // their names, for the help
    QString help;
    QList<CommandOption> options; // besides the global ones
    int minWords = 0;
    int maxWords = 0; // -1: any number
};

[[nodiscard]] QList<CommandOption> globalOptions();
[[nodiscard]] QList<CommandSpec> commandSpecs();
// Null if there is none of this name.
[[nodiscard]] const CommandSpec *findCommand(const QList<CommandSpec> &all, const QString &name);
// The help of one command, or of all when it is empty.
[[nodiscard]] QString helpText(const QString &command);

} // namespace jobdeck
