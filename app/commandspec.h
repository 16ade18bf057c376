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
    QString name; // two words where the first alone is no command: "schedule add"
    QString words; // their names, for the help
    QString help;
    QList<CommandOption> options; // besides the global ones
    int minWords = 0;
    int maxWords = 0; // -1: any number
};

// Without script jobs there are no options and commands for them.
[[nodiscard]] QList<CommandOption> globalOptions(bool hasScripts);
[[nodiscard]] QList<CommandSpec> commandSpecs(bool hasScripts);
// Whether there are commands of which this is the first of two words.
[[nodiscard]] bool isCommandGroup(const QList<CommandSpec> &all, const QString &word);
// Null if there is none of this name.
[[nodiscard]] const CommandSpec *findCommand(const QList<CommandSpec> &all, const QString &name);
// The help of one command, of those of a group, or of all when it is empty. `program` is what is typed to call it.
[[nodiscard]] QString helpText(const QString &command, const QString &program = QStringLiteral("jobdeck"),
                               bool hasScripts = true);

} // namespace jobdeck
