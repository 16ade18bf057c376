// What would be started, for a person to look at and to copy: argv, variables, folder, standard input; secrets are dots
// in it. A value; any thread.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace jobdeck {

struct RunPreview {
    QString problem = {}; // why it cannot be started as it is filled in: a sentence; empty if it can
    QStringList command = {}; // argv; the script by its file
    QString folder = {}; // it starts in
    bool makesFolder = false; // that folder is the job's own and is made for it
    QList<std::pair<QString, QString>> environment = {}; // what is added to the user's own
    std::optional<QString> input = {}; // none: standard input is empty

    bool operator==(const RunPreview &) const = default;
};

// One word for a POSIX shell that is exactly this text, whatever is in it.
[[nodiscard]] QString shellQuoted(const QString &word);
// A line that does the same in a POSIX shell: `cd … && env NAME=value … argv`. Empty without a command.
[[nodiscard]] QString shellLine(const RunPreview &preview);

} // namespace jobdeck
