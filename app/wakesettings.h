// Whether the user's crontab may wake Jobdeck for a database, by which command and in which environment: off until the
// operator agreed. Kept beside the database, in FILE.wake, where whoever cron starts finds it: cron knows no XDG
// folders. Reads and writes that file.
#pragma once

#include "model/result.h"

#include <QString>
#include <QStringList>

namespace jobdeck {

class WakeSettings final {
public:
    explicit WakeSettings(const QString &databaseFile);

    // The words of the command with absolute paths; empty: off.
    [[nodiscard]] QStringList command() const;
    // Keeps with it what of the environment of this process the command needs.
    [[nodiscard]] Result<void> setCommand(const QStringList &command) const;
    [[nodiscard]] QStringList environment() const; // "NAME=value"

    [[nodiscard]] const QString &databaseFile() const { return m_databaseFile; }

private:
    [[nodiscard]] QString file() const { return m_databaseFile + QStringLiteral(".wake"); }

    const QString m_databaseFile;
};

// This program's `work --until-idle` for a database and its folders of script jobs: cron has no XDG variables.
[[nodiscard]] QStringList wakeCommand(const QString &databaseFile, const QStringList &jobsFolders);

} // namespace jobdeck
